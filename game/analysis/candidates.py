"""Every order the minister could give, in a fixed order, for robots to choose from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.model.decisions import AnswerEvent, Decision, OfferContract, UseLever
from game.model.effects import Effect
from game.model.levers import AmountSpec, LeverSpec
from game.model.state import State
from game.rules import effects, events
from game.rules.contracts import asked_for
from game.rules.policy import carry_out_one, find_option, targets, why_not

_LEAST_PRESSURE = 0.1
"""Odds in a year under which a robot leaves a plant alone."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An order that would be carried out, with the lever it uses and the effects it would have."""

    decision: Decision
    effects: tuple[Effect, ...]
    lever: LeverSpec | None = None


def candidates(state: State) -> Iterator[Candidate]:
    """Yield the orders that would be carried out in this state: levers in the level's order, then offers."""
    for lever in state.world.levers.values():
        made = _offers(state, lever) if lever.contract else _uses(state, lever)
        yield from (one for one in made if why_not(state, one.decision) is None)


def answers(state: State) -> Iterator[tuple[str, list[Candidate]]]:
    """Yield each event that waits for an answer, with the answers that are open."""
    for card in state.cards:
        event = state.world.event[card.event]
        found = [
            Candidate(answer, tuple(entry.effect for entry in event.choices[place].effects))
            for place in range(len(event.choices))
            for answer in [AnswerEvent(event=event.id, choice=events.choice_id(event, place))]
            if why_not(state, answer) is None
        ]
        if found:
            yield event.id, found


def fitting(state: State, wanted: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return of the orders wanted those that can be carried out one after the other, up to the quarter's number."""
    given: list[Decision] = []
    drafted = 0
    for decision in wanted:
        counts = not isinstance(decision, AnswerEvent)
        if (counts and drafted >= state.world.level.drafts) or why_not(state, decision) is not None:
            continue
        state, _records = carry_out_one(state, decision)
        given.append(decision)
        drafted += counts
    return tuple(given)


def _uses(state: State, lever: LeverSpec) -> Iterator[Candidate]:
    for target in targets(state, lever) if lever.target != "none" else ("",):
        for option in [option.id for option in lever.options] or [""]:
            for amount in _amounts(lever.amount):
                decision = UseLever(lever=lever.id, target=target, option=option, amount=amount)
                yield Candidate(decision, _effects(lever, decision), lever)


def _offers(state: State, lever: LeverSpec) -> Iterator[Candidate]:
    """Yield for each plant in danger the offer its firm would take, where the lever reaches that far."""
    terms, amount = lever.contract, lever.amount
    if terms is None:
        return
    danger = {state.world.sites.ids[p.site]: p.odds for p in state.pressure}
    for site in targets(state, lever):
        if danger.get(site, 0.0) < _LEAST_PRESSURE:
            continue
        jobs = round(float(state.jobs[state.world.sites.row[site]]) * terms.jobs_share)
        offer = OfferContract(
            lever=lever.id, site=site, amount=1, jobs=jobs, quarters=terms.quarters, clawback=terms.clawback
        )
        asked = max(asked_for(state, offer), round(amount.least) if amount else 1, 1)
        if amount is None or asked <= amount.most:
            yield Candidate(offer.model_copy(update={"amount": asked}), (), lever)


def _amounts(amount: AmountSpec | None) -> tuple[float, ...]:
    return tuple(dict.fromkeys((amount.start, amount.least, amount.most))) if amount else (0.0,)


def _effects(lever: LeverSpec, decision: UseLever) -> tuple[Effect, ...]:
    option = find_option(lever, decision.option)
    amount = decision.amount if lever.amount else None
    return tuple(
        effects.resolve(entry.effect, target=decision.target, amount=amount)
        for entry in (*lever.effects, *(option.effects if option else ()))
    )
