"""What an order comes to: what it may be on, what it costs as it is given, and the effects it would have."""

from __future__ import annotations

from game.model import effects as fx
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
)
from game.model.levers import LeverOption, LeverSpec
from game.model.state import SITE_STATES, State
from game.model.values import COUNTRIES
from game.model.world import PRODUCTS
from game.rules import contracts, effects, events, headlines, promises, trade_effects

_CLOSED = SITE_STATES.index("closed")


def price_of(state: State, decision: Decision) -> tuple[int, float]:
    """Return what an order costs as it is given: dollars and political capital."""
    match decision:
        case UseLever():
            lever = state.world.levers[decision.lever]
            option = find_option(lever, decision.option)
            cost = lever.cost + (option.cost if option else 0)
            if lever.amount and lever.amount.costs == "the_amount":
                cost += round(decision.amount)
            return cost, lever.capital + (option.capital if option else 0)
        case OfferContract():
            lever = state.world.levers[decision.lever]
            return lever.cost + contracts.first_payment(decision), lever.capital
        case AnswerEvent():
            choice = events.find_choice(state.world.event[decision.event], decision.choice)
            return choice.cost, choice.capital
        case AnswerFirm():
            return promises.price_of(state, decision)
        case CheckHeadline() | ActOnHeadline():
            return headlines.price_of(state, decision)
        case Predict() | SetDifficulty():
            return 0, 0.0


def find_option(lever: LeverSpec, option: str) -> LeverOption | None:
    """Return the lever's option with this id; None where it has none of that id."""
    return next((found for found in lever.options if found.id == option), None)


def effects_of(lever: LeverSpec, decision: UseLever) -> list[fx.Effect]:
    """Return the effects of a lever as an order has them, with its target and its figure."""
    option, amount = find_option(lever, decision.option), decision.amount if lever.amount else None
    entries = (*lever.effects, *(option.effects if option else ()))
    return [effects.resolve(entry.effect, target=decision.target, amount=amount) for entry in entries]


def targets(state: State, lever: LeverSpec) -> tuple[str, ...]:
    """Return what a lever may be used on."""
    world = state.world
    match lever.target:
        case "none":
            return ()
        case "maker":
            building = {world.makers[row] for row in trade_effects.builders_of(state)}
            return tuple(m for m in world.makers if (m in lever.targets if lever.targets else m in building))
        case "partner":
            return lever.targets or tuple(COUNTRIES[1:])
        case "product":
            return lever.targets or tuple(PRODUCTS)
        case "talks":
            return lever.targets or tuple(world.talks)
        case "site":
            return tuple(id for id in world.sites.ids if _is_site(state, lever, id))


def is_target(state: State, lever: LeverSpec, target: str) -> bool:
    """Return whether a lever may be used on this, which costs less than to list all it may be used on."""
    return _is_site(state, lever, target) if lever.target == "site" else target in targets(state, lever)


def _is_site(state: State, lever: LeverSpec, id: str) -> bool:
    place = state.world.sites.row.get(id)
    if place is None or state.site_state[place] == _CLOSED:
        return False
    row, kinds = state.world.sites.rows[place], lever.targets
    return row.country == "CA" and (not kinds or id in kinds or row.kind in kinds)
