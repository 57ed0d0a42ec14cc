"""How often the forecast's ranges hold: games played on from a forecast, and the outcome set against its ranges.

A robot brings a game to some quarter and makes the draft; the forecast is made there, and the game is then played on
with its own luck. The forecast supposes that nothing more is decided. So it is tried, and set beside it is what
becomes of the same ranges when the robot goes on deciding, which no forecast of one draft can know, and of ranges
whose futures have the robot go on deciding too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.analysis.forecast import FUTURES, spread
from game.analysis.futures import STORES, YEAR, ahead_of, play
from game.analysis.robots import ROBOTS
from game.model.decisions import Decision
from game.model.level import Level
from game.model.state import State
from game.model.values import Store
from game.model.world import Floats
from game.rules import indicators
from game.rules.chance import SeededChance
from game.rules.opening import opening
from game.rules.turn import advance

ROBOT = "random"
"""The robot that plays: the one that tries everything."""
RANGES = {80: (10, 90), 50: (25, 75)}
"""The ranges shown, by how many outcomes in 100 they should hold, with their ends as percentiles."""
_SAME = 1e-6


@dataclass(frozen=True, slots=True)
class Trial:
    """One outcome against one range."""

    store: Store
    ahead: int
    width: int
    """How many outcomes in 100 the range should hold."""
    held: bool
    held_acting: bool
    """Whether it held when the robot went on deciding."""
    held_known: bool
    """The same, of the range of futures in which the robot goes on deciding."""
    open: bool
    """Whether the range has any width: where luck has no say, a range is a point and nearly always right."""
    open_known: bool
    """The same, of the range of futures in which the robot goes on deciding."""


@dataclass(frozen=True, slots=True)
class Shares:
    """Shares of ranges that held."""

    alone: float
    """With nothing more decided."""
    acting: float
    """With the robot going on to decide."""
    known: float
    """With the robot going on to decide, in the futures too."""


@dataclass(frozen=True, slots=True)
class Held:
    """How often a kind of range held."""

    store: Store
    ahead: int
    width: int
    trials: int
    held: float
    held_open: float | None
    """The same, of the ranges with a width alone; None where there is none."""
    held_acting: float


def try_game(level: Level, seed: int, robot: str = ROBOT, futures: int = FUTURES) -> list[Trial]:
    """Play one game to the quarter its seed gives, forecast there, play on, and set outcome against ranges."""
    luck = SeededChance(seed)
    state = opening(level)
    last = max(level.quarters - 1, 0)
    begin = int(SeededChance(seed, "calibration").draw(0, "quarter", "") * (last + 1))
    for _quarter in range(begin):
        state = advance(state, ROBOTS[robot](state, seed), luck)[0]
    draft = ROBOTS[robot](state, seed)
    found = np.array([one.stores for one in play(state, draft, range(futures))])
    known = np.array([one.stores for one in play(state, draft, range(futures), ROBOTS[robot])])
    alone = _played_on(state, draft, luck, None, seed)
    acting = _played_on(state, draft, luck, robot, seed)
    trials = []
    for width, ends in RANGES.items():
        (low, high), (below, above) = spread(found, ends), spread(known, ends)
        for place, store in enumerate(STORES):
            for ahead in range(1, ahead_of(state) + 1):
                at = place, ahead
                least, most = low[at] - _SAME, high[at] + _SAME
                least_known, most_known = below[at] - _SAME, above[at] + _SAME
                trials.append(
                    Trial(
                        store,
                        ahead,
                        width,
                        bool(least <= alone[at] <= most),
                        bool(least <= acting[at] <= most),
                        bool(least_known <= acting[at] <= most_known),
                        bool(most - least > 3 * _SAME),
                        bool(most_known - least_known > 3 * _SAME),
                    )
                )
    return trials


def table(trials: Sequence[Trial]) -> list[Held]:
    """Return how often ranges held, by number, quarters ahead and width."""
    sorts = sorted(
        {(one.store, one.ahead, one.width) for one in trials}, key=lambda key: (STORES.index(key[0]), key[1:])
    )
    found = []
    for store, ahead, width in sorts:
        these = [one for one in trials if (one.store, one.ahead, one.width) == (store, ahead, width)]
        found.append(Held(store, ahead, width, len(these), *_shares(these)))
    return found


def overall(trials: Sequence[Trial], width: int) -> Shares:
    """Return the shares of ranges of one kind that held a year or more ahead.

    Ranges without a width are left out: where luck has no say, a forecast is right for nothing. For the same reason
    nearer ranges hold too often to say much; the table has them all.
    """
    far = [one for one in trials if one.width == width and one.ahead >= YEAR]
    wide, known = [one for one in far if one.open], [one.held_known for one in far if one.open_known]
    return Shares(_share([one.held for one in wide]), _share([one.held_acting for one in wide]), _share(known))


def _share(held: Sequence[bool]) -> float:
    return sum(held) / max(len(held), 1)


def _shares(trials: Sequence[Trial]) -> tuple[float, float | None, float]:
    wide = [one.held for one in trials if one.open]
    return (
        _share([one.held for one in trials]),
        _share(wide) if wide else None,
        _share([one.held_acting for one in trials]),
    )


def _played_on(state: State, draft: tuple[Decision, ...], luck: SeededChance, robot: str | None, seed: int) -> Floats:
    """Return the numbers quarter by quarter from a state on, the draft played first."""
    states, decisions = [state], draft
    for _quarter in range(ahead_of(state)):
        states.append(advance(states[-1], decisions, luck)[0])
        decisions = ROBOTS[robot](states[-1], seed) if robot and not states[-1].over else ()
    return np.array([[indicators.of(one, store) for one in states] for store in STORES])
