"""Every order the minister could give, in a fixed order, for robots to choose from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from game.model.decisions import AnswerEvent, Decision, OfferContract, UseLever
from game.model.effects import Effect, OpenTalks, PayEachQuarter
from game.model.levers import AmountSpec, LeverSpec
from game.model.records import DecisionRefused
from game.model.state import State
from game.model.world import World
from game.rules import events
from game.rules.contracts import asked_for
from game.rules.opening import opening
from game.rules.orders import effects_of, price_of, targets
from game.rules.policy import carry_out_one
from game.rules.refusals import why_not
from game.rules.talks import signing_cost

YEAR = 4
"""Quarters over which a robot counts what an order costs."""
_LEAST_PRESSURE = 0.1
"""Odds in a year under which a robot leaves a plant alone."""


Kinds = tuple[type[Effect], ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """An order that would be carried out, with the lever it uses and the effects it would have."""

    decision: Decision
    effects: tuple[Effect, ...]
    lever: LeverSpec | None = None
    key: str = ""
    """The order in one line, the same in every game of a level."""
    a_year: int = 0
    """What a use of a lever costs over a year: at once and every quarter, and what talks cost when signed. Dollars."""


def candidates(state: State) -> Iterator[Candidate]:
    """Yield the orders that would be carried out in this state: uses of levers, then offers."""
    yield from (one for one in imaginable(state) if why_not(state, one.decision) is None)


def imaginable(state: State) -> Iterator[Candidate]:
    """Yield every order worth a thought, carried out or not: a robot asks of those it likes."""
    yield from _uses_in(state.world)
    for lever in state.world.levers.values():
        if lever.contract:
            yield from _offers(state, lever)


@lru_cache(maxsize=32)
def bearing_on(world: World, kinds: Kinds) -> tuple[Candidate, ...]:
    """Return the uses of levers that have an effect of these kinds, in their order, with those effects alone."""
    found = ((one, tuple(each for each in one.effects if isinstance(each, kinds))) for one in _uses_in(world))
    return tuple(replace(one, effects=alone) for one, alone in found if alone)


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
        if counts and drafted >= state.world.level.drafts:
            continue
        after, records = carry_out_one(state, decision)
        if after is state and any(isinstance(record, DecisionRefused) for record in records):
            continue
        state = after
        given.append(decision)
        drafted += counts
    return tuple(given)


@lru_cache(maxsize=8)
def _uses_in(world: World) -> tuple[Candidate, ...]:
    """Return every use of every lever of a world, which is the same in all its quarters."""
    found = []
    start = opening(world)
    for lever in world.levers.values():
        if lever.contract:
            continue
        for target in targets(start, lever) if lever.target != "none" else ("",):
            for option in [option.id for option in lever.options] or [""]:
                for amount in _amounts(lever.amount):
                    decision = UseLever(lever=lever.id, target=target, option=option, amount=amount)
                    key = f"{lever.id}:{target}:{option}:{amount:g}"
                    does = tuple(effects_of(lever, decision))
                    found.append(Candidate(decision, does, lever, key, _over_a_year(start, decision, does)))
    return tuple(found)


def _over_a_year(state: State, decision: UseLever, does: Iterable[Effect]) -> int:
    cost = price_of(state, decision)[0]
    for effect in does:
        if isinstance(effect, PayEachQuarter):
            cost += effect.amount * min(effect.quarters, YEAR)
        elif isinstance(effect, OpenTalks):
            cost += signing_cost(state.world.talks[effect.talks], effect.share or 1.0)
    return cost


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
            yield Candidate(offer.model_copy(update={"amount": asked}), (), lever, f"{lever.id}:{site}")


def _amounts(amount: AmountSpec | None) -> tuple[float, ...]:
    return tuple(dict.fromkeys((amount.start, amount.least, amount.most))) if amount else (0.0,)
