"""What an effect does to a state: one case for each of the closed set."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never, get_args

from game.model import effects as fx
from game.model.kept import Card, Happened, ModifierKind, Pending
from game.model.records import EventFired, Record
from game.model.site_records import SiteStopped
from game.model.state import State, changed
from game.rules import sites, staying, stores, talks, trade_effects
from game.rules.dates import stand_by
from game.rules.lasting import lasting

Outcome = tuple[State, list[Record]]


_TARGETS = ("site", "maker", "partner", "product", "origin", "talks")
_FIGURES = ("rate", "share", "amount")
_OPEN = {
    kind: tuple(tuple(name for name in names if name in kind.model_fields) for names in (_TARGETS, _FIGURES))
    for kind in get_args(fx.Effect)
}
"""Of each kind of effect, the fields that a target may fill in, and those that a figure may."""


def resolve(effect: fx.Effect, *, target: str = "", amount: float | None = None) -> fx.Effect:
    """Return the effect with ``target`` and the player's figure filled in."""
    targets, figures = _OPEN[type(effect)]
    given: dict[str, object] = {name: target for name in targets if getattr(effect, name) == "target"}
    if amount is not None:
        for name in figures:
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
    """Apply what was set in motion for this quarter: first what ends, so that what begins has the last word."""
    now = state.quarter + 1
    due = sorted((pending for pending in state.pending if pending.due <= now), key=lambda pending: not pending.back)
    if not due:
        return state, []
    state = changed(state, pending=tuple(pending for pending in state.pending if pending.due > now))
    records: list[Record] = []
    for pending in due:
        start = trade_effects.end_rate if pending.back else apply
        state, made = start(state, pending.effect, pending.cause)
        records += made
    return state, records


def apply(state: State, effect: fx.Effect, cause: str) -> Outcome:
    """Change the state by one effect whose time has come, and say what changed."""
    match effect:
        case fx.SetTariff():
            return trade_effects.set_tariff(state, effect, cause)
        case fx.SetExportTax():
            return trade_effects.set_export_tax(state, effect, cause)
        case fx.Withhold():
            return trade_effects.withhold(state, effect, cause)
        case fx.SetContent():
            return trade_effects.set_content(state, effect), []
        case fx.ChangeContent():
            return trade_effects.change_content(state, effect, cause), []
        case fx.SetOffset():
            return lasting(state, "offset", effect.rate, effect.quarters, cause), []
        case fx.SetRemission():
            return trade_effects.set_remission(state, effect, cause)
        case fx.ChangeRelations():
            return stores.change_relations(state, effect.partner, effect.by, cause, meant=not effect.aside)
        case fx.ChangeApproval():
            return stores.change_approval(state, effect.by, cause, effect.province)
        case fx.ChangeCapital():
            return stores.change_capital(state, effect.by, cause)
        case fx.ChangeTreasury():
            return stores.pay(state, effect.by, "event", cause)
        case fx.ChangeTrust():
            return stores.change_trust(state, trade_effects.makers(state, effect.maker), effect.by, cause)
        case fx.ChangeFear():
            return lasting(state, "fear", effect.by, effect.quarters, cause), []
        case fx.ChangeHazard():
            return lasting(state, "hazard", effect.by, effect.quarters, cause, effect.move), []
        case fx.StopSite():
            return _stop(state, effect.site, effect.days, cause)
        case fx.StopCrossing():
            return _stop(state, effect.crossing, effect.days, cause)
        case fx.ChangeDemand():
            kind: ModifierKind = "demand_maker" if effect.maker else "demand"
            return lasting(state, kind, effect.by, effect.quarters, cause, effect.market, effect.maker or ""), []
        case fx.ChangePreference():
            return lasting(state, "preference", effect.by, effect.quarters, cause, effect.market, effect.origin), []
        case fx.ChangeCost():
            return _change_cost(state, effect, cause), []
        case fx.ChangeTradeCost():
            return lasting(state, "trade_cost", effect.by, effect.quarters, cause, effect.origin, effect.market), []
        case fx.MoveMandate():
            return sites.announce_move(state, effect.mandate, effect.to, effect.in_quarters, cause)
        case fx.EndMandate():
            return later(state, effect, cause) or sites.end_mandate(state, effect.mandate, cause)
        case fx.OpenMandate():
            if sites.can_open(state, effect.mandate, effect.site):
                state = stand_by(state, sites.line_of(state, effect), effect.in_quarters, cause)
            return later(state, effect, cause) or sites.open_mandate(state, effect.mandate, effect.site, cause)
        case fx.SetShifts():
            if effect.shifts > state.shifts[state.world.sites.row[effect.site]]:
                state = stand_by(state, effect.site, effect.in_quarters, cause)
            return later(state, effect, cause) or sites.set_shifts(state, effect.site, effect.shifts, cause)
        case fx.SetSiteState():
            return later(state, effect, cause) or sites.set_state(state, effect.site, effect.to, cause)
        case fx.AddRoom():
            return later(state, effect, cause) or sites.add_room(state, effect.site, effect.vehicles, cause)
        case fx.ChangeSiteJobs():
            return later(state, effect, cause) or (
                lasting(state, "jobs_added", float(effect.by), None, cause, effect.site),
                [],
            )
        case fx.ChangePressure():
            return lasting(state, "pressure", effect.by, effect.quarters, cause, effect.site), []
        case fx.HoldDecision():
            return lasting(state, "held", 1.0, effect.quarters, cause, effect.site), []
        case fx.KeepAfloat():
            state = lasting(state, "afloat", 1.0, effect.quarters, cause, effect.site)
            return staying.keep_afloat(state, effect.site, cause)
        case fx.SlowLayoffs():
            return lasting(state, "layoffs", effect.share, effect.quarters, cause, effect.site or ""), []
        case fx.PayEachQuarter():
            return lasting(state, "pay", float(effect.amount), effect.quarters, cause, effect.site or ""), []
        case fx.PayPerCar():
            return lasting(state, "per_car", float(effect.amount or 0), effect.quarters, cause, effect.site), []
        case fx.ChangeIndependence():
            return later(state, effect, cause) or (
                lasting(state, "us_inputs", effect.by, None, cause, effect.site or ""),
                [],
            )
        case fx.FireEvent():
            return later(state, effect, cause) or happen(state, effect.event)
        case fx.OpenTalks() | fx.SuspendTalks() | fx.EndTalks():
            state, records, follows = talks.move(state, effect)
            state, made = begin(state, follows, f"talks:{effect.talks}")
            return state, [*records, *made]
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


def _change_cost(state: State, effect: fx.ChangeCost, cause: str) -> State:
    kind: ModifierKind = "cost_site" if effect.site else "cost_maker" if effect.maker else "cost_country"
    who = effect.site or effect.maker or effect.country or "CA"
    return lasting(state, kind, effect.by, effect.quarters, cause, who)


def _stop(state: State, site: str, days: int, cause: str) -> Outcome:
    row = state.world.sites.row.get(site)
    told = row is None or not sites.shut(state, row)
    records: list[Record] = [SiteStopped(site, days, cause)] if told else []
    return changed(state, stops=(*state.stops, (site, days))), records
