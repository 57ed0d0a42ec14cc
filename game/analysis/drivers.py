"""What drives the difference a draft makes: its parts by cause, in the most typical of the futures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from game.analysis.attribution import Quarter, attribute
from game.analysis.backlog import Backlog, opening_backlog
from game.analysis.futures import STORES, YEAR, Future, ahead_of, luck_of
from game.model.decisions import Decision
from game.model.state import State
from game.model.values import Store
from game.rules.turn import advance, until_markets

Drivers = Mapping[Store, Mapping[str, float]]
"""By number and cause, what the draft adds by the end of the first year; the causes add up to the difference."""


def typical(draft: Sequence[Future], nothing: Sequence[Future]) -> int:
    """Return the number of the future whose differences lie nearest to the middle ones, all numbers weighed alike."""
    at = min(YEAR, draft[0].stores.shape[1] - 1)
    change = np.array([one.stores[:, at] - other.stores[:, at] for one, other in zip(draft, nothing, strict=True)])
    away = np.abs(change - np.median(change, axis=0))
    spread = np.maximum(away.mean(axis=0), 1e-9)
    return draft[int(np.argmin((away / spread).sum(axis=1)))].number


class Attributing:
    """One future of a draft, set beside the same future of doing nothing and taken apart, a quarter at a time.

    The backlogs begin empty where the futures begin. What earlier causes still move is the same in both, so that it
    drops out of the difference.
    """

    def __init__(self, state: State, decisions: Sequence[Decision], number: int) -> None:
        self._number = number
        self._orders = tuple(decisions), ()
        self._quarters = min(YEAR, ahead_of(state))
        self._states = [state, state]
        self._backlogs: list[Backlog] = [opening_backlog(state), opening_backlog(state)]
        self._found: tuple[dict[tuple[Store, str], float], ...] = ({}, {})
        self._at = 0

    def step(self) -> Drivers | None:
        """Play a quarter of one branch and take it apart; return the parts of the difference after the last."""
        quarter, branch = divmod(self._at, 2)
        if quarter < self._quarters:
            self._play(branch, self._orders[branch] if quarter == 0 else ())
            self._at += 1
        return self._difference() if self._at >= 2 * self._quarters else None

    def _play(self, branch: int, decisions: Sequence[Decision]) -> None:
        before, luck = self._states[branch], luck_of(self._number)
        at_market, _opened = until_markets(before, decisions, luck)
        after, records = advance(before, decisions, luck)
        was = self._backlogs[branch]
        backlog = was.step(at_market, after)
        quarter = Quarter(was, backlog, before, after, records)
        found = self._found[branch]
        for store in STORES:
            for part in attribute(quarter, store):
                found[store, part.cause] = found.get((store, part.cause), 0.0) + part.amount
        self._states[branch], self._backlogs[branch] = after, backlog

    def _difference(self) -> Drivers:
        draft, nothing = self._found
        differ: dict[Store, dict[str, float]] = {store: {} for store in STORES}
        for store, cause in sorted({*draft, *nothing}):
            amount = draft.get((store, cause), 0.0) - nothing.get((store, cause), 0.0)
            if abs(amount) > 1e-9:
                differ[store][cause] = amount
        return differ


def drivers(state: State, decisions: Sequence[Decision], number: int) -> Drivers:
    """Return the parts of the difference a draft makes in one future."""
    attributing = Attributing(state, decisions, number)
    while (found := attributing.step()) is None:
        pass
    return found
