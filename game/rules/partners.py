"""The partners' answer: talks move a step, stand still, are signed or broken off; broken promises are noticed."""

from __future__ import annotations

from dataclasses import replace

from game.model.kept import Talks
from game.model.records import Record
from game.model.state import State, changed
from game.model.talk_records import AgreementBroken, TalksAdvanced, TalksBroken, TalksConcluded, TalksStalled
from game.model.talks import TalksSpec
from game.rules import effects, stores, talks
from game.rules.chance import Chance
from game.rules.conditions import all_hold

Outcome = tuple[State, list[Record]]


def partners_answer(state: State, chance: Chance) -> Outcome:
    """Draw once for all open talks, at the odds weighed for the quarter, and look whether deals are kept."""
    records: list[Record] = []
    for one in state.talks:
        spec = state.world.talks[one.id]
        if one.stage == "open":
            state, made = _answer(state, spec, one, chance)
            records += made
        elif one.stage == "agreed" and _word_broken(state, spec, one):
            state, told, follows = talks.break_word(state, spec, AgreementBroken(spec.id, "promise"))
            state, made = effects.begin(state, follows, f"talks:{spec.id}")
            records += [*told, *made]
    if any(one.advance or one.collapse for one in state.talks):
        state = changed(state, talks=tuple(replace(one, advance=0.0, collapse=0.0) for one in state.talks))
    return state, records


def _answer(state: State, spec: TalksSpec, one: Talks, chance: Chance) -> Outcome:
    now = state.quarter + 1
    drawn = chance.draw(now, "talks", spec.id)
    if not one.advance and not one.collapse and one.since == now:
        return state, []  # opened by an event after the odds of the quarter were weighed
    step = one.step + 1
    if drawn < one.advance and step < spec.steps:
        return talks.put(state, replace(one, step=step)), [TalksAdvanced(spec.id, step, one.advance)]
    if drawn < one.advance and not talks.unpaid(state, spec, one.share):
        return _sign(state, spec, one)
    if one.advance <= drawn < one.advance + one.collapse:
        state = talks.put(state, replace(one, stage="broken", since=now))
        state, made = effects.begin(state, spec.failure, f"talks:{spec.id}")
        return state, [TalksBroken(spec.id, "partner", one.collapse), *made]
    return state, [TalksStalled(spec.id, one.advance)]


def _sign(state: State, spec: TalksSpec, one: Talks) -> Outcome:
    """Sign a deal: pay its price, begin what it gives, and let others react."""
    cause, cost = f"talks:{spec.id}", talks.signing_cost(spec, one.share)
    state = talks.put(state, replace(one, stage="agreed", since=state.quarter + 1, step=spec.steps))
    records: list[Record] = [TalksConcluded(spec.id, one.advance, cost)]
    state, made = stores.pay(state, -cost, "talks", cause)
    records += made
    state, made = stores.change_capital(state, -spec.capital, cause)
    records += made
    state, made = effects.begin(state, (*spec.price, *spec.gives, *spec.reaction), cause)
    return state, records + made


def _word_broken(state: State, spec: TalksSpec, one: Talks) -> bool:
    if state.quarter + 1 < one.since + spec.settled_after:
        return False
    return not all_hold(state, [promise.condition for promise in spec.promises])
