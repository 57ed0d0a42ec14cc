"""Every lever of the desk, each way of using it, is worth using somewhere: not always, but somewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product

from game.analysis.candidates import Candidate, imaginable
from game.analysis.robots import ROBOTS, worth
from game.model.decisions import Decision
from game.model.state import State, changed
from game.rules.cash import weigh_cash
from game.rules.chance import SeededChance
from game.rules.opening import opening
from game.rules.refusals import why_not
from game.rules.sites import state_of
from game.rules.turn import advance
from tests.levels.shipped import level

LEVELS = ("open_desk", "the_shock", "walking_away")
PLAYERS = ("do_nothing", "random", "concede", "retaliate")
SEEDS = (1, 2, 3)
AHEAD = 14
"""Quarters after which an order is looked at: ports and new plants take that long."""
GAIN = 0.002
"""Worth that counts as one: a tenth of a point of jobs, say, or 150 million in an envelope of 4 billion."""

MOST = 6
"""Targets and amounts that each option of a lever is tried with in one state."""


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


def in_need_first(state: State) -> list[Candidate]:
    """Return every order, first those for a site that says it goes, or is short of cash."""
    ids = state.world.sites.ids
    need = {ids[one.site] for one in weigh_cash(state)} | {
        ids[row] for row in range(len(ids)) if state_of(state, row) == "leaving"
    }
    return sorted(imaginable(state), key=lambda one: getattr(one.decision, "target", "") not in need)


def test_every_option_of_every_lever_is_worth_using_somewhere():
    wanted = {
        (lever.id, option.id if option else "")
        for name in LEVELS
        for lever in level(f"{name}.yaml").open_levers
        for option in lever.options or (None,)
    }
    for where, state, luck in states():
        idle: float | None = None
        tried = Counter[tuple[str, str]]()
        for one in in_need_first(state):
            way = getattr(one.decision, "lever", ""), getattr(one.decision, "option", "")
            if way not in wanted or tried[way] >= MOST or why_not(state, one.decision):
                continue
            tried[way] += 1
            idle = later(state, (), luck) if idle is None else idle
            gain = later(state, (one.decision,), luck) - idle
            if gain > GAIN:
                print(f"{' '.join(way):<36} +{gain:.3f}  {one.key}  ({where})")
                wanted.remove(way)
        if not wanted:
            break
    assert not wanted
