"""What effects do to trade: duties, taxes on what Canada sells, what it holds back, content and remission."""

from __future__ import annotations

import numpy as np

from game.model import effects as fx
from game.model.kept import Pending
from game.model.records import ExportTaxSet, Record, RemissionSet, TariffSet, Withheld
from game.model.state import State, changed
from game.model.values import COUNTRIES
from game.model.world import PRODUCTS, Flags
from game.rules.lasting import lasting
from game.rules.tariffs import builders
from game.rules.trust import cut_without_warning, rule_changed

Outcome = tuple[State, list[Record]]
Rated = fx.SetTariff | fx.SetExportTax


def set_tariff(state: State, effect: fx.SetTariff, cause: str, *, back: bool = False) -> Outcome:
    """Put a duty in force, for a while or for good; ``back``: one set for a while ends."""
    levier, product = COUNTRIES.index(effect.levied_by), PRODUCTS.index(effect.product)
    origins = [code for code in COUNTRIES if code != effect.levied_by] if effect.origin == "*" else [effect.origin]
    tariffs, records = state.tariffs.copy(), list[Record]()
    pending, rate = state.pending, effect.rate or 0.0
    for origin in origins:
        place = levier, COUNTRIES.index(origin), product
        was = float(tariffs[place])
        if not back:
            pending = _ends(state, pending, effect.model_copy(update={"origin": origin}), was, cause)
        if was != rate:
            records.append(TariffSet(effect.levied_by, origin, effect.product, was, rate, cause, back))
        tariffs[place] = rate
        if was != rate and not effect.quarters and effect.levied_by == "CA" and _just_ordered(state, cause):
            subject = f"{origin}:{effect.product}"
            state = rule_changed(state, subject, up=rate > was, makers=builders_of(state))
    tariffs.flags.writeable = False
    return changed(state, tariffs=tariffs, pending=pending), records


def set_export_tax(state: State, effect: fx.SetExportTax, cause: str, *, back: bool = False) -> Outcome:
    """Put a tax on what Canada sells in force, for a while or for good; ``back``: one set for a while ends."""
    place = COUNTRIES.index(effect.to), PRODUCTS.index(effect.product)
    was, rate = float(state.export_tax[place]), effect.rate or 0.0
    pending = state.pending if back else _ends(state, state.pending, effect, was, cause)
    taxes = state.export_tax.copy()
    taxes[place] = rate
    records: list[Record] = [ExportTaxSet(effect.to, effect.product, was, rate, cause, back)] if was != rate else []
    return changed(state, export_tax=taxes, pending=pending), records


def _ends(state: State, pending: tuple[Pending, ...], new: Rated, was: float, cause: str) -> tuple[Pending, ...]:
    """Return what is pending once a new rate stands: it goes back in its time to what will be in force by then.

    A rate set for good outlasts all that were set for a while before it; one set for a while, those that end first.
    """
    now, end = state.quarter + 1, new.model_copy(update={"rate": was, "quarters": None})
    due = now + new.quarters if new.quarters else None
    over = [one for one in pending if one.back and _same(one.effect, end) and (due is None or one.due <= due)]
    kept = tuple(one for one in pending if one not in over)
    if due is None:
        return kept
    last = max(over, key=lambda one: one.due).effect if over else end
    return (*kept, Pending(due, last, cause, now, back=True))


def _same(one: fx.Effect, other: Rated) -> bool:
    """Return whether two effects set the same rate, whatever it is."""
    rateless = {"rate": None}
    return type(one) is type(other) and one.model_copy(update=rateless) == other.model_copy(update=rateless)


def end_rate(state: State, effect: fx.Effect, cause: str) -> Outcome:
    """End a duty or a tax that was set for a while."""
    if isinstance(effect, fx.SetTariff):
        return set_tariff(state, effect, cause, back=True)
    assert isinstance(effect, fx.SetExportTax)
    return set_export_tax(state, effect, cause, back=True)


def withhold(state: State, effect: fx.Withhold, cause: str) -> Outcome:
    """Hold back what is sold; when it ends, some of the buyers have gone elsewhere for a time."""
    share, of = effect.share or 0.0, state.world.parameters
    state = lasting(state, "withheld", share, effect.quarters, cause, effect.product, effect.to)
    away = effect.quarters + round(of["withheld_memory"])
    state = lasting(state, "shunned", share * of["withheld_lost"], away, cause, effect.product, effect.to)
    return state, [Withheld(effect.to, effect.product, share, effect.quarters, cause)]


def set_content(state: State, effect: fx.SetContent) -> State:
    """Set the US content that US customs recognizes."""
    return changed(state, content=np.where(_cars(state, effect), effect.share, state.content))


def change_content(state: State, effect: fx.ChangeContent, cause: str) -> State:
    """Move the US content that US customs recognizes, and back when its time is over."""
    moved = np.clip(state.content + effect.by / 100, 0, 1)
    pending = state.pending
    if effect.quarters:
        back = effect.model_copy(update={"by": -effect.by, "quarters": None})
        pending = (*pending, Pending(state.quarter + 1 + effect.quarters, back, cause, state.quarter + 1))
    return changed(state, content=np.where(_cars(state, effect), moved, state.content), pending=pending)


def _cars(state: State, effect: fx.SetContent | fx.ChangeContent) -> Flags:
    mandates = state.world.mandates
    rows: Flags = mandates.origin == COUNTRIES.index(effect.origin)
    if effect.maker:
        rows = rows & (mandates.maker == state.world.maker_row[effect.maker])
    return rows


def makers(state: State, maker: str) -> list[int]:
    """Return the rows of the makers an effect is on."""
    return builders_of(state) if maker == "builders" else [state.world.maker_row[maker]]


def builders_of(state: State) -> list[int]:
    """Return the rows of the makers that have a car plant in Canada and have not left it."""
    return [int(row) for row in np.flatnonzero(builders(state))]


def set_remission(state: State, effect: fx.SetRemission, cause: str) -> Outcome:
    """Give makers a quota: a share of what they imported in the past year."""
    remission, quota, records = state.remission.copy(), state.quota.copy(), list[Record]()
    share, imports = effect.share or 0.0, state.imports.sum(axis=0)
    warned = not _just_ordered(state, cause) or _costs_trust(state, cause)
    for row in makers(state, effect.maker):
        if effect.cut and remission[row] <= share:
            continue
        if share < remission[row] and not warned:
            state = cut_without_warning(state, row, float(remission[row]) - share)
        if remission[row] != share:
            records.append(RemissionSet(state.world.makers[row], float(remission[row]), share, cause))
        remission[row], quota[row] = share, share * max(imports[row], 1.0)
    return changed(state, remission=remission, quota=quota), records


def _just_ordered(state: State, cause: str) -> bool:
    """Return whether a lever used now, or as long ago as it takes to bite, is the cause: not what expires by itself."""
    kind, _colon, name = cause.partition(":")
    lever = state.world.levers.get(name) if kind == "lever" else None
    if lever is None:
        return False
    return any(used.lever == name and used.quarter + lever.delay == state.quarter + 1 for used in state.used)


def _costs_trust(state: State, cause: str) -> bool:
    """Return whether the lever that is the cause says itself what it costs in trust."""
    lever = state.world.levers[cause.partition(":")[2]]
    entries = [*lever.effects, *(entry for option in lever.options for entry in option.effects)]
    return any(isinstance(entry.effect, fx.ChangeTrust) for entry in entries)
