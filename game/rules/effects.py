"""What an effect does to a state: one case for each of the closed set."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

import numpy as np

from game.model import effects as fx
from game.model.records import EventFired, ExportTaxSet, Record, RemissionSet, SiteStopped, TariffSet
from game.model.state import Card, Happened, Modifier, ModifierKind, Pending, State, changed
from game.model.values import COUNTRIES
from game.model.world import PRODUCTS
from game.rules import sites, stores
from game.rules.tariffs import builders

Outcome = tuple[State, list[Record]]


_TARGETS = {"site", "maker", "partner", "product", "origin"}
_FIGURES = {"rate", "share", "amount"}


def resolve(effect: fx.Effect, *, target: str = "", amount: float | None = None) -> fx.Effect:
    """Return the effect with ``target`` and the player's figure filled in."""
    fields = type(effect).model_fields.keys()
    given: dict[str, object] = {name: target for name in fields & _TARGETS if getattr(effect, name) == "target"}
    if amount is not None:
        for name in fields & _FIGURES:
            if getattr(effect, name) is None:
                given[name] = round(amount) if name == "amount" else amount
    return effect.model_copy(update=given) if given else effect


def begin(state: State, entries: Sequence[fx.EffectSpec], cause: str, *, delay: int = 0) -> Outcome:
    """Apply each effect, or put it off until it is due."""
    records: list[Record] = []
    for entry in entries:
        state, made = schedule(state, entry.effect, cause, in_quarters=entry.after + delay)
        records += made
    return state, records


def schedule(state: State, effect: fx.Effect, cause: str, *, in_quarters: int) -> Outcome:
    """Apply an effect now, or keep it pending for so many quarters."""
    if in_quarters <= 0:
        return apply(state, effect, cause)
    now = state.quarter + 1
    return changed(state, pending=(*state.pending, Pending(now + in_quarters, effect, cause, now))), []


def apply_due(state: State) -> Outcome:
    """Apply what was set in motion for this quarter."""
    now = state.quarter + 1
    due = [pending for pending in state.pending if pending.due <= now]
    if not due:
        return state, []
    state = changed(state, pending=tuple(pending for pending in state.pending if pending.due > now))
    records: list[Record] = []
    for pending in due:
        state, made = apply(state, pending.effect, pending.cause)
        records += made
    return state, records


def apply(state: State, effect: fx.Effect, cause: str) -> Outcome:
    """Change the state by one effect whose time has come, and say what changed."""
    match effect:
        case fx.SetTariff():
            return _set_tariff(state, effect, cause)
        case fx.SetExportTax():
            return _set_export_tax(state, effect, cause)
        case fx.SetContent():
            return _set_content(state, effect), []
        case fx.SetOffset():
            return _lasting(state, "offset", effect.rate, effect.quarters, cause), []
        case fx.SetRemission():
            return _set_remission(state, effect, cause)
        case fx.ChangeRelations():
            return stores.change_relations(state, effect.partner, effect.by, cause)
        case fx.ChangeApproval():
            return stores.change_approval(state, effect.by, cause, effect.province)
        case fx.ChangeCapital():
            return stores.change_capital(state, effect.by, cause)
        case fx.ChangeTreasury():
            return stores.pay(state, effect.by, "event", cause)
        case fx.ChangeTrust():
            return _change_trust(state, effect), []
        case fx.ChangeFear():
            return _lasting(state, "fear", effect.by, effect.quarters, cause), []
        case fx.ChangeHazard():
            return _lasting(state, "hazard", effect.by, effect.quarters, cause, effect.move), []
        case fx.StopSite():
            return _stop(state, effect.site, effect.days, cause)
        case fx.StopCrossing():
            return _stop(state, effect.crossing, effect.days, cause)
        case fx.ChangeDemand():
            kind: ModifierKind = "demand_maker" if effect.maker else "demand"
            return _lasting(state, kind, effect.by, effect.quarters, cause, effect.market, effect.maker or ""), []
        case fx.ChangePreference():
            return _lasting(state, "preference", effect.by, effect.quarters, cause, effect.market, effect.origin), []
        case fx.ChangeCost():
            return _change_cost(state, effect, cause), []
        case fx.ChangeTradeCost():
            return _lasting(state, "trade_cost", effect.by, effect.quarters, cause, effect.origin, effect.market), []
        case fx.MoveMandate():
            return sites.announce_move(state, effect.mandate, effect.to, effect.in_quarters, cause)
        case fx.EndMandate():
            return later(state, effect, cause) or sites.end_mandate(state, effect.mandate, cause)
        case fx.OpenMandate():
            return later(state, effect, cause) or sites.open_mandate(state, effect.mandate, effect.site, cause)
        case fx.SetShifts():
            return later(state, effect, cause) or sites.set_shifts(state, effect.site, effect.shifts, cause)
        case fx.SetSiteState():
            return later(state, effect, cause) or sites.set_state(state, effect.site, effect.to, cause)
        case fx.ChangeSiteJobs():
            return later(state, effect, cause) or (sites.add_jobs(state, effect.site, effect.by), [])
        case fx.ChangePressure():
            return _lasting(state, "pressure", effect.by, effect.quarters, cause, effect.site), []
        case fx.HoldDecision():
            return _lasting(state, "held", 1.0, effect.quarters, cause, effect.site), []
        case fx.SlowLayoffs():
            return _lasting(state, "layoffs", effect.share, effect.quarters, cause, effect.site or ""), []
        case fx.PayEachQuarter():
            return _lasting(state, "pay", float(effect.amount), effect.quarters, cause), []
        case fx.PayPerCar():
            return _lasting(state, "per_car", float(effect.amount or 0), effect.quarters, cause, effect.site), []
        case fx.ChangeIndependence():
            return later(state, effect, cause) or (
                _lasting(state, "us_inputs", effect.by, None, cause, effect.site or ""),
                [],
            )
        case fx.FireEvent():
            return later(state, effect, cause) or happen(state, effect.event)
        case _:
            assert_never(effect)


def later(state: State, effect: fx.Effect, cause: str) -> Outcome | None:
    """Return the state with the effect put off, when it says so itself; None when it is due."""
    wait = getattr(effect, "in_quarters", 0)
    if not wait:
        return None
    at_once = effect.model_copy(update={"in_quarters": 0})
    state, records = schedule(state, at_once, cause, in_quarters=wait)
    return state, [*records, *sites.announcement(state, effect, state.quarter + 1 + wait, cause)]


def happen(state: State, event: str) -> Outcome:
    """Make an event happen: its effects begin, and its choices wait for an answer."""
    spec = state.world.event[event]
    now = state.quarter + 1
    state = changed(state, happened=(*state.happened, Happened(event, now)))
    if spec.choices:
        state = changed(state, cards=(*state.cards, Card(event, now)))
    state, records = begin(state, spec.effects, f"event:{event}")
    return state, [EventFired(event), *records]


def _set_tariff(state: State, effect: fx.SetTariff, cause: str) -> Outcome:
    levier, product = COUNTRIES.index(effect.levied_by), PRODUCTS.index(effect.product)
    origins = [code for code in COUNTRIES if code != effect.levied_by] if effect.origin == "*" else [effect.origin]
    tariffs, records = state.tariffs.copy(), list[Record]()
    pending = list(state.pending)
    now, rate = state.quarter + 1, effect.rate or 0.0
    for origin in origins:
        place = levier, COUNTRIES.index(origin), product
        was = float(tariffs[place])
        if effect.quarters:
            back = effect.model_copy(update={"origin": origin, "rate": was, "quarters": None})
            pending.append(Pending(now + effect.quarters, back, cause, now))
        if was != rate:
            records.append(TariffSet(effect.levied_by, origin, effect.product, was, rate, cause))
        tariffs[place] = rate
    tariffs.flags.writeable = False
    return changed(state, tariffs=tariffs, pending=tuple(pending)), records


def _set_export_tax(state: State, effect: fx.SetExportTax, cause: str) -> Outcome:
    place = COUNTRIES.index(effect.to), PRODUCTS.index(effect.product)
    was, rate = float(state.export_tax[place]), effect.rate or 0.0
    pending = state.pending
    if effect.quarters:
        back = effect.model_copy(update={"rate": was, "quarters": None})
        pending = (*pending, Pending(state.quarter + 1 + effect.quarters, back, cause, state.quarter + 1))
    taxes = state.export_tax.copy()
    taxes[place] = rate
    records: list[Record] = [ExportTaxSet(effect.to, effect.product, was, rate, cause)] if was != rate else []
    return changed(state, export_tax=taxes, pending=pending), records


def _set_content(state: State, effect: fx.SetContent) -> State:
    mandates = state.world.mandates
    rows = mandates.origin == COUNTRIES.index(effect.origin)
    if effect.maker:
        rows = rows & (mandates.maker == state.world.maker_row[effect.maker])
    return changed(state, content=np.where(rows, effect.share, state.content))


def _makers(state: State, maker: str) -> list[int]:
    return builders_of(state) if maker == "builders" else [state.world.maker_row[maker]]


def builders_of(state: State) -> list[int]:
    """Return the rows of the makers that have a car plant in Canada and have not left it."""
    return [int(row) for row in np.flatnonzero(builders(state))]


def _set_remission(state: State, effect: fx.SetRemission, cause: str) -> Outcome:
    remission, records = state.remission.copy(), list[Record]()
    share = effect.share or 0.0
    for row in _makers(state, effect.maker):
        if remission[row] != share:
            records.append(RemissionSet(state.world.makers[row], float(remission[row]), share, cause))
        remission[row] = share
    return changed(state, remission=remission), records


def _change_trust(state: State, effect: fx.ChangeTrust) -> State:
    trust = state.trust.copy()
    rows = _makers(state, effect.maker)
    trust[rows] = np.clip(trust[rows] + effect.by, 0, 100)
    return changed(state, trust=trust)


def _change_cost(state: State, effect: fx.ChangeCost, cause: str) -> State:
    kind: ModifierKind = "cost_site" if effect.site else "cost_maker" if effect.maker else "cost_country"
    who = effect.site or effect.maker or effect.country or "CA"
    return _lasting(state, kind, effect.by, effect.quarters, cause, who)


def _stop(state: State, site: str, days: int, cause: str) -> Outcome:
    return changed(state, stops=(*state.stops, (site, days))), [SiteStopped(site, days, cause)]


def _lasting(
    state: State, kind: ModifierKind, value: float, quarters: int | None, cause: str, first: str = "", second: str = ""
) -> State:
    until = state.quarter + quarters if quarters else 0
    return changed(state, modifiers=(*state.modifiers, Modifier(kind, value, until, cause, first, second)))


def expire(state: State) -> State:
    """Drop the modifiers whose last quarter has been played."""
    now = state.quarter + 1
    if not any(modifier.until and modifier.until < now for modifier in state.modifiers):
        return state
    return changed(state, modifiers=tuple(m for m in state.modifiers if not m.until or m.until >= now))
