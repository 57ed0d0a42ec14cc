"""Robots: simple ministers that play a level to the end, to test it and to compare a player with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Protocol

from game.analysis.candidates import YEAR, Candidate, Kinds, answers, bearing_on, candidates, fitting, imaginable
from game.model import effects as fx
from game.model.decisions import Decision
from game.model.state import State
from game.model.values import COUNTRIES
from game.model.world import CA, PRODUCTS, US
from game.rules import goals, indicators
from game.rules.chance import SeededChance
from game.rules.refusals import why_not
from game.rules.talks import signing_cost, standing
from game.rules.turn import advance

_RESERVE = 0.25
"""Share of what is left in the envelope that a robot keeps for next quarter."""
_LOOK_AHEAD = 6
_LOOKED_AT = 16
_TARGETS = 2
"""How many targets of one lever the careful robot tries."""


class Robot(Protocol):
    """What a robot is: the orders it gives in a state, the same for the same seed."""

    def __call__(self, state: State, seed: int) -> tuple[Decision, ...]:
        """Return the orders for the quarter about to be played."""
        ...


Liking = Callable[[State, fx.Effect], float]
_WARM: Kinds = (fx.SetTariff, fx.SetRemission, fx.ChangeRelations, fx.ChangeTradeCost)
_FAR: Kinds = (
    fx.ChangeRelations, fx.ChangeIndependence, fx.ChangePreference, fx.ChangeTradeCost, fx.ChangeDemand,
    fx.OpenMandate, fx.ChangeCost, fx.SetTariff, fx.OpenTalks,
)  # fmt: skip


def do_nothing(state: State, seed: int) -> tuple[Decision, ...]:
    """Give no order and answer no event."""
    return ()


def retaliate(state: State, seed: int) -> tuple[Decision, ...]:
    """Answer every duty with duties, whatever it does to relations."""
    return _by_liking(state, _coldness, _WARM)


def concede(state: State, seed: int) -> tuple[Decision, ...]:
    """Give Washington what it asks for: no surtax, full remission, and the answers it likes."""
    return _by_liking(state, _warmth, _WARM)


def diversify(state: State, seed: int) -> tuple[Decision, ...]:
    """Look to other partners and to Canadian suppliers, and keep out of the quarrel."""
    return _by_liking(state, _reach, _FAR)


def chancy(state: State, seed: int) -> tuple[Decision, ...]:
    """Give orders at random, from the seed."""
    luck, now = SeededChance(seed, stream="robot"), state.quarter + 1
    found = sorted(
        ((luck.draw(now, "order", one.key), place, one.decision) for place, one in enumerate(imaginable(state))),
    )
    most = int(luck.draw(now, "how_many", "") * (state.world.level.drafts + 1))
    open_orders = (decision for _drawn, _place, decision in found if why_not(state, decision) is None)
    chosen = list(islice(open_orders, most))
    replies = [open_[int(luck.draw(now, "answer", event) * len(open_))].decision for event, open_ in answers(state)]
    return fitting(state, [*replies, *chosen])


def careful(state: State, seed: int) -> tuple[Decision, ...]:
    """Try the likeliest orders one by one, look some quarters ahead with luck of its own, and keep what helps."""
    luck = SeededChance(seed, stream="robot_looks_ahead")
    replies: list[Decision] = []
    for _event, open_ in answers(state):
        replies.append(max(open_, key=lambda one: _prospect(state, [*replies, one.decision], luck)).decision)
    draft = list(fitting(state, replies))
    best = _prospect(state, draft, luck)
    promising = sorted(
        candidates(state), key=lambda one: -max(_promise(state, one), abs(_total(state, one, _warmth)) / 2)
    )
    tried: list[str] = []
    for one in promising:
        kind = one.lever.id if one.lever else ""
        if len(tried) >= _LOOKED_AT or len(draft) - len(replies) >= state.world.level.drafts:
            break
        if tried.count(kind) >= _TARGETS or any(getattr(given, "lever", None) == kind for given in draft):
            continue
        tried.append(kind)
        longer = [*draft, one.decision]
        if len(fitting(state, longer)) < len(longer):
            continue
        value = _prospect(state, longer, luck)
        if value > best + 1e-9:
            draft, best = longer, value
    return fitting(state, draft)


ROBOTS: dict[str, Robot] = {
    "do_nothing": do_nothing,
    "retaliate": retaliate,
    "concede": concede,
    "diversify": diversify,
    "careful": careful,
    "random": chancy,
}


def _by_liking(state: State, liking: Liking, kinds: Kinds) -> tuple[Decision, ...]:
    """Give the orders liked best, one for each lever and target, with something kept in the envelope.

    ``kinds`` are the effects the liking looks at: an order without any of them is never liked.
    """
    replies = [max(open_, key=lambda one: _total(state, one, liking)).decision for _event, open_ in answers(state)]
    thought = ((_total(state, one, liking), place, one) for place, one in enumerate(bearing_on(state.world, kinds)))
    liked = sorted((found for found in thought if found[0] > 0), key=lambda found: (-found[0], found[1]))
    chosen: list[Decision] = []
    seen, given = set[tuple[str, str]](), 0
    for _liking, _place, one in liked:
        if len(chosen) >= state.world.level.drafts * 2:
            break
        key = getattr(one.decision, "lever", ""), getattr(one.decision, "target", "")
        if key not in seen and _spares(state, one, given) and why_not(state, one.decision) is None:
            seen.add(key)
            given += one.a_year
            chosen.append(one.decision)
    return fitting(state, [*replies, *chosen])


def _spares(state: State, one: Candidate, given: int) -> bool:
    """Return whether an order leaves something in the envelope over a year, ``given`` dollars being spent already."""
    return given + one.a_year <= max(_free(state), 0) * (1 - _RESERVE)


def _free(state: State) -> float:
    """Return what a year leaves for new orders: what is there and comes in, less what runs and what talks will cost."""
    runs = sum(modifier.value for modifier in state.modifiers if modifier.kind == "pay")
    signed = sum(signing_cost(state.world.talks[one.id], one.share) for one in state.talks if one.stage == "open")
    return state.treasury + YEAR * (state.world.level.opening.income - runs) - signed


def _total(state: State, one: Candidate, liking: Liking) -> float:
    total = 0.0
    for effect in one.effects:
        total += liking(state, effect)
    return total


def _warmth(state: State, effect: fx.Effect) -> float:
    """Return how far an effect goes to meet Washington."""
    match effect:
        case fx.SetTariff(levied_by="CA", origin="US" | "*", product=product):
            now = float(state.tariffs[CA, US, PRODUCTS.index(product)]) if product in PRODUCTS else 0.0
            return 40 * (now - (effect.rate or 0.0))
        case fx.SetRemission():
            return 5 * ((effect.share or 0.0) - float(state.remission.mean()))
        case fx.ChangeRelations(partner="US", by=by):
            return by
        case fx.ChangeTradeCost(origin=origin, market=market, by=by) if "US" in (origin, market):
            return -20 * by
        case _:
            return 0.0


def _coldness(state: State, effect: fx.Effect) -> float:
    return -_warmth(state, effect)


def _reach(state: State, effect: fx.Effect) -> float:
    """Return how far an effect leads away from the one market and the one supplier."""
    match effect:
        case fx.ChangeRelations(partner=partner, by=by) if partner != "US" and partner in COUNTRIES:
            return by * (1 - state.relations[partner] / 150)
        case fx.ChangeIndependence(by=by):
            return -40 * by
        case fx.ChangePreference(origin="CA", by=by):
            return 30 * by
        case fx.ChangeTradeCost(origin="CA", market="ROW", by=by) | fx.ChangeDemand(market="ROW", by=by):
            return -20 * by if isinstance(effect, fx.ChangeTradeCost) else 20 * by
        case fx.OpenMandate():
            return 5.0
        case fx.ChangeCost(country="CA", by=by):
            return -10 * by
        case fx.OpenTalks(talks=talks):
            return _deal(state, talks)
        case fx.SetTariff(levied_by="CA", origin=origin) if origin not in ("US", "*") and origin in COUNTRIES:
            return -5 * (effect.rate or 0.0)
        case _:
            return 0.0


def _deal(state: State, talks: str) -> float:
    """Return how far a deal would lead, where its talks are not yet open: what it gives, at odds of one in two."""
    there = standing(state, talks)
    if there and there.stage in ("open", "agreed"):
        return 0.0
    spec = state.world.talks[talks]
    return sum(_reach(state, entry.effect) for entry in (*spec.gives, *spec.price, *spec.reaction)) / 2


def _promise(state: State, one: Candidate) -> float:
    """Return how likely an order is to help at all, for the order in which they are tried."""
    if one.lever is not None and one.lever.contract:
        danger = {state.world.sites.ids[p.site]: p.odds for p in state.pressure}
        return 20 * danger.get(getattr(one.decision, "site", ""), 0.0)
    plain = sum(_help(effect) for effect in one.effects)
    return _total(state, one, _reach) + plain


def _help(effect: fx.Effect) -> float:
    """Return how far an effect is of the kind that keeps people at work."""
    match effect:
        case fx.SlowLayoffs() | fx.ChangeFear() | fx.ChangeHazard():
            return 3.0
        case fx.ChangeSiteJobs(by=by):
            return by / 200
        case fx.PayPerCar() | fx.ChangePressure():
            return 4.0
        case fx.ChangeCost(by=by):
            return -40 * by
        case fx.ChangeDemand(market="CA", by=by):
            return 30 * by
        case _:
            return 0.0


def _prospect(state: State, decisions: list[Decision], luck: SeededChance) -> float:
    """Return the worth of where a draft leads some quarters on."""
    given = tuple(decisions)
    for _quarter in range(min(_LOOK_AHEAD, max(state.world.level.quarters - state.quarter, 1))):
        state, _records = advance(state, given, luck)
        given = ()
    return worth(state)


def worth(state: State) -> float:
    """Return what the careful robot makes of a state: goals first, then jobs, output, approval and what is left."""
    return sum(_counted(state))


def _counted(state: State) -> Iterator[float]:
    for goal in state.world.level.goals:
        stands = goals.standing(state, goal)
        yield 2.0 * stands.met + (min(stands.value / stands.needed, 1.5) if stands.needed > 0 else 0.0)
    for store, weight in (("jobs", 4.0), ("output", 2.0)):
        yield weight * indicators.of(state, store) / max(indicators.at_start(state, store), 1.0)  # type: ignore[arg-type]
    yield indicators.of(state, "approval") / 100
    yield indicators.of(state, "independence") / 100
    yield -indicators.of(state, "prices") / 20
    yield -sum(p.odds for p in state.pressure)
    yield 0.4 * min(state.treasury / max(state.world.level.opening.treasury, 1), 1.0)
    yield 0.3 * state.political_capital / 100
