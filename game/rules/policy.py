"""The policy phase: the minister's orders are carried out, or refused with a reason."""

from __future__ import annotations

from collections.abc import Sequence

from game.model.decisions import (
    ActOnHeadline,
    AnswerEvent,
    AnswerFirm,
    CheckHeadline,
    Decision,
    OfferContract,
    Predict,
    SetDifficulty,
    UseLever,
    is_order,
)
from game.model.kept import Used
from game.model.records import DecisionCarriedOut, Record
from game.model.state import State, changed
from game.rules import contracts, difficulty, effects, events, headlines, promises, stores
from game.rules.orders import find_option, price_of
from game.rules.refusals import refused, why_not

Outcome = tuple[State, list[Record]]


def carry_out(state: State, decisions: Sequence[Decision]) -> Outcome:
    """Carry out the minister's orders in their order; what is over the quarter's number is refused."""
    records: list[Record] = []
    drafted = 0
    for decision in decisions:
        counts = is_order(decision)
        if counts and drafted >= state.world.level.drafts:
            records.append(refused(decision, "too_many", most=state.world.level.drafts))
            continue
        drafted += counts
        state, made = carry_out_one(state, decision)
        records += made
    return state, records


def carry_out_one(state: State, decision: Decision) -> Outcome:
    """Carry out one order, or return the state as it was with the refusal."""
    refusal = why_not(state, decision)
    if refusal:
        return state, [refusal]
    match decision:
        case AnswerEvent():
            return events.answer(state, decision)
        case AnswerFirm():
            return promises.answer(state, decision)
        case CheckHeadline():
            return headlines.check(state, decision)
        case ActOnHeadline():
            return headlines.act(state, decision)
        case Predict():
            return state, []
        case SetDifficulty():
            return difficulty.set_difficulty(state, decision)
        case OfferContract():
            return contracts.offer(_remember(state, decision.lever, decision.site), decision)
        case UseLever():
            return _use(state, decision)


def _use(state: State, decision: UseLever) -> Outcome:
    lever = state.world.levers[decision.lever]
    option = find_option(lever, decision.option)
    cost, capital = price_of(state, decision)
    cause = f"lever:{lever.id}"
    records: list[Record] = [
        DecisionCarriedOut(lever.id, decision.target, decision.option, decision.amount, cost, capital)
    ]
    state, made = stores.pay(state, -cost, "lever", cause)
    records += made
    state, made = stores.change_capital(state, -capital, cause)
    records += made
    amount = decision.amount if lever.amount else None
    for entry in (*lever.effects, *(option.effects if option else ())):
        effect = effects.resolve(entry.effect, target=decision.target, amount=amount)
        state, made = effects.schedule(state, effect, cause, in_quarters=entry.after + lever.delay)
        records += made
    return _remember(state, lever.id, decision.target, decision.option), records


def _remember(state: State, lever: str, target: str, option: str = "") -> State:
    return changed(state, used=(*state.used, Used(lever, target, state.quarter + 1, option)))
