"""Likely futures of a draft against doing nothing: the rules played ahead, many times, with luck of their own.

It works in small steps, so that a screen can go on meanwhile. Its luck is never the game's (02 §7): a forecast must
not leak the future.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from game.model.decisions import Decision
from game.model.state import State
from game.model.values import Store
from game.model.world import Floats
from game.rules import indicators
from game.rules.chance import SeededChance
from game.rules.turn import advance

QUARTERS = 8
FUTURES = 24
STORES: tuple[Store, ...] = ("jobs", "treasury", "relations")
DRAFT, NOTHING = 0, 1


class Forecast:
    """Futures of a state: with the decisions drafted, and with none. Call ``work`` until ``done``."""

    def __init__(self, state: State, decisions: Sequence[Decision], futures: int = FUTURES) -> None:
        self.state, self.decisions, self.futures = state, tuple(decisions), futures
        shape = futures, 2, QUARTERS + 1
        self._stores = {store: np.zeros(shape) for store in STORES}
        self._jobs = np.zeros((*shape, len(state.jobs)))
        self._branches = (DRAFT, NOTHING) if self.decisions else (NOTHING,)
        self._at = 0, 0, 0
        self._now = state
        for store, values in self._stores.items():
            values[:, :, 0] = indicators.of(state, store)
        self._jobs[:, :, 0] = state.jobs

    @property
    def finished(self) -> int:
        """How many futures are played to their end."""
        return self._at[0]

    @property
    def done(self) -> bool:
        """Whether all futures are played."""
        return self.finished >= self.futures

    def work(self, quarters: int = 1) -> bool:
        """Play so many quarters ahead; say whether a future was finished."""
        before = self.finished
        for _quarter in range(quarters):
            if not self.done:
                self._step()
        return self.finished > before

    def jobs_at(self, site: int, branch: int) -> Floats:
        """Return the jobs at a site, future by quarter, for the futures finished."""
        return self._of(self._jobs[..., site], branch)

    def store(self, store: Store, branch: int) -> Floats:
        """Return a number, future by quarter, for the futures finished."""
        return self._of(self._stores[store], branch)

    def _of(self, values: Floats, branch: int) -> Floats:
        return values[: self.finished, branch if branch in self._branches else NOTHING]

    def _step(self) -> None:
        future, place, quarter = self._at
        branch = self._branches[place]
        if quarter == 0:
            self._now = self.state
        decisions = self.decisions if quarter == 0 and branch == DRAFT else ()
        self._now, _records = advance(self._now, decisions, SeededChance(future, "forecast"))
        quarter += 1
        for store, values in self._stores.items():
            values[future, branch, quarter] = indicators.of(self._now, store)
        self._jobs[future, branch, quarter] = self._now.jobs
        if quarter == QUARTERS:
            quarter, place = 0, place + 1
        if place == len(self._branches):
            place, future = 0, future + 1
        self._at = future, place, quarter
