"""One future of a game: the rules played ahead with luck of its own, and what is kept of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from game.model.decisions import Decision
from game.model.state import State
from game.model.values import Store
from game.model.world import Floats
from game.rules import indicators
from game.rules.chance import SeededChance
from game.rules.turn import advance

STORES: tuple[Store, ...] = get_args(Store)
AHEAD = 8
"""Quarters a forecast looks ahead at most."""
YEAR = 4
"""Quarters after which with and without a draft are compared, where the level lasts as long."""
_LUCK = "forecast"
Then = Callable[[State, int], tuple[Decision, ...]]
"""Who decides in the quarters after the first: orders for a state, the same for the same number of the future."""


@dataclass(frozen=True, slots=True, eq=False)
class Future:
    """What became of one future, quarter by quarter, from the state it starts in."""

    number: int
    """Its luck: two futures of one number meet the same."""
    stores: Floats
    """stores × quarters + 1, in the order of STORES."""
    jobs: Floats
    """quarters + 1 × L."""
    output: Floats
    """quarters + 1 × L, units a quarter."""
    site_state: NDArray[np.int8]
    """quarters + 1 × L, places in SITE_STATES."""


def ahead_of(state: State) -> int:
    """Return how many quarters a forecast looks ahead: the rest of the level, at most two years."""
    return max(0, min(AHEAD, state.world.level.quarters - state.quarter))


def luck_of(number: int) -> SeededChance:
    """Return the luck of a future, which is never that of a game (02 §9): a forecast must not leak what will come."""
    return SeededChance(number, _LUCK)


class Playing:
    """A future under way: ``step`` plays a quarter of it. After the first nobody decides, unless ``then`` does."""

    def __init__(self, state: State, decisions: Sequence[Decision], number: int, then: Then | None = None) -> None:
        self.number = number
        self.states = [state]
        self._then = then
        self._decisions = tuple(decisions)
        self._ahead = ahead_of(state)

    def step(self) -> Future | None:
        """Play a quarter; return the future when it was the last."""
        at = len(self.states) - 1
        if at < self._ahead:
            now = self.states[-1]
            orders = self._decisions if at == 0 else self._then(now, self.number) if self._then else ()
            self.states.append(advance(now, orders, luck_of(self.number))[0])
        return self._end() if len(self.states) > self._ahead else None

    def _end(self) -> Future:
        states = self.states
        return Future(
            self.number,
            np.array([[indicators.of(state, store) for state in states] for store in STORES]),
            np.stack([state.jobs for state in states]),
            np.stack([state.output for state in states]),
            np.stack([state.site_state for state in states]).astype(np.int8),
        )


def play(state: State, decisions: Sequence[Decision], numbers: Sequence[int], then: Then | None = None) -> list[Future]:
    """Return some futures played to their end."""
    found = []
    for number in numbers:
        playing = Playing(state, decisions, number, then)
        while (future := playing.step()) is None:
            pass
        found.append(future)
    return found
