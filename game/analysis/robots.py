"""Robots: simple ministers that play a level to the end, to test it and to compare a player with."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Protocol

from game.analysis.candidates import YEAR, Candidate, Kinds, answers, bearing_on, candidates, fitting, imaginable
from game.analysis.likings import BEARS_ON_REACH, BEARS_ON_WARMTH, Liking, coldness, promise, reach, total, warmth
from game.model.decisions import Decision
from game.model.state import State
from game.rules import goals, indicators
from game.rules.chance import SeededChance
from game.rules.refusals import why_not
from game.rules.talks import signing_cost
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


def do_nothing(state: State, seed: int) -> tuple[Decision, ...]:
    """Give no order and answer no event."""
    return ()


def retaliate(state: State, seed: int) -> tuple[Decision, ...]:
    """Answer every duty with duties, whatever it does to relations."""
    return _by_liking(state, coldness, BEARS_ON_WARMTH)


def concede(state: State, seed: int) -> tuple[Decision, ...]:
    """Give Washington what it asks for: no surtax, full remission, and the answers it likes."""
    return _by_liking(state, warmth, BEARS_ON_WARMTH)


def diversify(state: State, seed: int) -> tuple[Decision, ...]:
    """Look to other partners and to Canadian suppliers, and keep out of the quarrel."""
    return _by_liking(state, reach, BEARS_ON_REACH)


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
    promising = sorted(candidates(state), key=lambda one: -max(promise(state, one), abs(total(state, one, warmth)) / 2))
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
    replies = [max(open_, key=lambda one: total(state, one, liking)).decision for _event, open_ in answers(state)]
    thought = ((total(state, one, liking), place, one) for place, one in enumerate(bearing_on(state.world, kinds)))
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
