"""Talks with partners: opened, put on hold, ended by us; and the odds of what the partner does next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.model import effects as fx
from game.model.effects import EffectSpec
from game.model.kept import Breach, Talks, TalksStage
from game.model.records import Record
from game.model.state import State, changed
from game.model.talk_records import AgreementBroken, TalksBroken, TalksOpened, TalksSuspended
from game.model.talks import OddsSpec, TalksSpec
from game.rules.conditions import all_hold
from game.rules.hazards import Hazard, hazard

Move = fx.OpenTalks | fx.SuspendTalks | fx.EndTalks
Moved = tuple[State, list[Record], Sequence[EffectSpec]]
_HALF_AGAIN = 0.5
"""The tilt for what is on the table is given for this much above what is asked."""
_DUTIES = (fx.SetTariff, fx.SetExportTax)


@dataclass(frozen=True, slots=True)
class Outlook:
    """What talks may do in the quarter about to be played."""

    advance: Hazard
    collapse: Hazard
    held_by: str = ""
    """What keeps them from moving: ``need``, ``treasury`` or ``political_capital``; empty where nothing does."""
    need: int = 0
    """Which need does not hold."""


def standing(state: State, id: str) -> Talks | None:
    """Return where talks stand; None where they were never opened."""
    return next((one for one in state.talks if one.id == id), None)


def why_not(state: State, move: Move) -> tuple[str, dict[str, float | str]] | None:
    """Return the reason code, and its figures, why a move of ours at the table is refused; None when it is not."""
    spec, now = state.world.talks[move.talks], state.quarter + 1
    there = standing(state, move.talks)
    stage = there.stage if there else ""
    match move:
        case fx.OpenTalks():
            if stage == "agreed":
                return "talks_agreed", {}
            if there and stage == "broken" and now - there.since < spec.rest:
                return "talks_rest", {"quarters": there.since + spec.rest - now}
            if there and stage == "open" and there.share == move.share:
                return "talks_same", {}
            place = _missing(state, spec)
            return None if place is None else ("talks_need", {"talks": spec.id, "need": place})
        case fx.SuspendTalks():
            return None if stage == "open" else ("talks_not_open", {})
        case fx.EndTalks():
            return None if stage in ("open", "suspended", "agreed") else ("talks_nothing", {})


def move(state: State, effect: Move) -> Moved:
    """Make a move of ours at the table; return with it the effects that follow. What is refused changes nothing."""
    if why_not(state, effect):
        return state, [], ()
    spec, there = state.world.talks[effect.talks], standing(state, effect.talks)
    match effect:
        case fx.OpenTalks():
            return _open(state, spec, there, 1.0 if effect.share is None else effect.share)
        case fx.SuspendTalks():
            return _staged(state, spec.id, "suspended"), [TalksSuspended(spec.id)], ()
        case fx.EndTalks() if there and there.stage == "agreed":
            return break_word(state, spec, AgreementBroken(spec.id, "denounced"))
        case fx.EndTalks():
            return _staged(state, spec.id, "broken"), [TalksBroken(spec.id, "us")], spec.failure


def break_word(state: State, spec: TalksSpec, record: AgreementBroken) -> Moved:
    """Break a deal: what it set going or granted for a time lapses on both sides, and the breach is remembered."""
    state, cause = _staged(state, spec.id, "broken"), f"talks:{spec.id}"
    lapsed = tuple(one for one in state.pending if one.cause == cause and not isinstance(one.effect, _DUTIES))
    state = changed(
        state,
        breaches=(*state.breaches, Breach(spec.id, state.quarter + 1)),
        modifiers=tuple(one for one in state.modifiers if one.cause != cause),
        pending=tuple(one for one in state.pending if one not in lapsed),
    )
    return state, [record], spec.breach


def weigh_talks(state: State) -> State:
    """Return the state with the odds of all open talks as they stand now, so that they are drawn as they were shown."""
    if not any(one.stage == "open" for one in state.talks):
        return state
    weighed = []
    for one in state.talks:
        if one.stage == "open":
            seen = outlook(state, one.id)
            one = replace(one, advance=round(seen.advance.odds, 6), collapse=round(seen.collapse.odds, 6))
        weighed.append(one)
    return changed(state, talks=tuple(weighed))


def outlook(state: State, id: str, share: float | None = None) -> Outlook:
    """Return the odds of talks in the quarter about to be played, with ``share`` on the table or what lies there."""
    spec, there = state.world.talks[id], standing(state, id)
    place = _missing(state, spec)
    if place is not None:
        return Outlook(Hazard(), Hazard(), "need", place)
    on_table = share if share is not None else there.share if there else 1.0
    collapse = _hazard(state, spec, spec.collapse, on_table)
    step = there.step if there and there.stage in ("open", "suspended") else 0
    if step + 1 == spec.steps:
        short_of = unpaid(state, spec, on_table)
        if short_of:
            return Outlook(Hazard(), collapse, short_of)
    return Outlook(_hazard(state, spec, spec.advance, on_table), collapse)


def signing_cost(spec: TalksSpec, share: float) -> int:
    """Return what is paid when talks are signed with this share of what is asked on the table, dollars."""
    return round(spec.cost * share)


def unpaid(state: State, spec: TalksSpec, share: float) -> str:
    """Return what we lack to sign talks with this share on the table; empty where we can pay."""
    if signing_cost(spec, share) > max(state.treasury, 0):
        return "treasury"
    return "political_capital" if spec.capital > state.political_capital else ""


def fresh(state: State, breach: Breach, memory: int) -> float:
    """Return how much of a breach is still remembered: 1 in its own quarter, 0 after ``memory`` of them."""
    return max(1 - (state.quarter + 1 - breach.quarter) / memory, 0.0)


def put(state: State, talks: Talks) -> State:
    """Return the state with talks standing so, in the order of their ids."""
    others = (one for one in state.talks if one.id != talks.id)
    return changed(state, talks=tuple(sorted((*others, talks), key=lambda one: one.id)))


def _hazard(state: State, spec: TalksSpec, odds: OddsSpec, share: float) -> Hazard:
    """Return the odds of one outcome: a base, tilted by relations, the table, Washington and our record."""
    partner = spec.partner
    with_them = elsewhere = 0.0
    for breach in state.breaches:
        left = fresh(state, breach, spec.memory)
        if state.world.talks[breach.talks].partner == partner:
            with_them += left
        else:
            elsewhere += left
    return hazard(
        odds.base,
        (
            ("partner", odds.relations * (state.relations[partner] - 50) / 50),
            ("table", odds.table * (share - 1) / _HALF_AGAIN),
            ("washington", odds.washington * (state.relations["US"] - 50) / 50),
            ("kept", odds.kept * sum(one.stage == "agreed" for one in state.talks)),
            ("breach", odds.breach * with_them),
            ("breach_elsewhere", odds.breach_elsewhere * elsewhere),
        ),
    )


def _missing(state: State, spec: TalksSpec) -> int | None:
    """Return the place of the first need that does not hold; None where all do."""
    return next((at for at, need in enumerate(spec.needs) if not all_hold(state, (need.condition,))), None)


def _open(state: State, spec: TalksSpec, there: Talks | None, share: float) -> Moved:
    now = state.quarter + 1
    if there and there.stage == "open":
        return put(state, replace(there, share=share)), [TalksOpened(spec.id, "changed", share)], ()
    if there and there.stage == "suspended":
        again = replace(there, stage="open", since=now, share=share)
        return put(state, again), [TalksOpened(spec.id, "resumed", share)], ()
    state = put(state, Talks(spec.id, "open", now, share))
    return state, [TalksOpened(spec.id, "opened", share)], spec.opens


def _staged(state: State, id: str, stage: TalksStage) -> State:
    there = standing(state, id)
    return state if there is None else put(state, replace(there, stage=stage, since=state.quarter + 1))
