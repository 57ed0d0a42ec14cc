"""Every lever of the desk is worth using somewhere: not always, and not for everything, but somewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product

from game.analysis.candidates import imaginable
from game.analysis.robots import ROBOTS, worth
from game.model.decisions import Decision
from game.model.state import State, changed
from game.rules.chance import SeededChance
from game.rules.opening import opening
from game.rules.refusals import why_not
from game.rules.turn import advance
from tests.levels.shipped import level

LEVELS = ("open_desk", "the_shock", "walking_away")
PLAYERS = ("do_nothing", "random", "concede")
SEEDS = (1, 2, 3)
AHEAD = 14
"""Quarters after which an order is looked at: ports and new plants take that long."""
GAIN = 0.002
"""Worth that counts as one: a tenth of a point of jobs, say, or 150 million in an envelope of 4 billion."""

MOST = 6
"""Ways of using a lever that are tried in one state."""


def states() -> Iterator[tuple[str, State, SeededChance]]:
    """Yield states to use a lever in, from games of different kinds, where Cabinet agrees, at times with money."""
    for name, seed, player in product(LEVELS, SEEDS, PLAYERS):
        found, luck = level(f"{name}.yaml"), SeededChance(seed)
        state = opening(found)
        for quarter in range(1, min(found.quarters, 16)):
            if quarter in (3, 7, 9, 11):
                least = 2_000_000_000 if quarter != 9 else state.treasury
                able = changed(state, political_capital=60.0, treasury=max(state.treasury, least))
                yield f"{name}, {player}, seed {seed}, quarter {quarter}", able, luck
            state, _records = advance(state, ROBOTS[player](state, seed), luck)


def later(state: State, decisions: Sequence[Decision], luck: SeededChance) -> float:
    for _quarter in range(AHEAD):
        state, _records = advance(state, decisions, luck)
        decisions = ()
    return worth(state)


def test_every_lever_is_worth_using_somewhere():
    wanted = {lever.id for name in LEVELS for lever in level(f"{name}.yaml").open_levers}
    for where, state, luck in states():
        idle: float | None = None
        tried = Counter[str]()
        for one in imaginable(state):
            if one.lever is None or one.lever.id not in wanted or why_not(state, one.decision):
                continue
            tried[one.lever.id] += 1
            if tried[one.lever.id] > MOST:
                continue
            idle = later(state, (), luck) if idle is None else idle
            gain = later(state, (one.decision,), luck) - idle
            if gain > GAIN:
                print(f"{one.lever.id:<24} +{gain:.3f}  {one.key}  ({where})")
                wanted.remove(one.lever.id)
        if not wanted:
            break
    assert not wanted
