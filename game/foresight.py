"""Forecasts for the screens: one kept for the game at hand, filled by worker processes or in slices of the loop."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import Future as Asked
from dataclasses import dataclass
from typing import Any

from game.analysis.forecast import DRAFT, NOTHING, Forecast, orders
from game.analysis.worker import Worker
from game.model.decisions import Decision
from game.session import Session

_SLICE = 2  # quarters played ahead in one turn of the loop where there is no worker
_TOGETHER = 2  # futures asked for at a time: few, since what is stale must be waited for
_WAITING = 2  # answers of a worker waited for at a time, so that it is never idle between two turns of the loop
_MOST_WORKERS = 2
"""Each holds a world and its libraries, some 80 MB; one takes over a second for 64 futures of two years."""
_MOST_REPLACED = 4
"""Workers that are replaced in one run of the game; where more die, something kills them."""
_DRIVERS = 2
"""Beside the branches, what is asked for when all futures are played."""


class _Help:
    """The workers of this run of the game, none where it does not use any, and the forecast last looked at."""

    workers: tuple[Worker, ...] = ()
    replaced: int = 0
    last: Foresight | None = None


def begin() -> None:
    """Allow forecasts processes of their own; they are started when the first forecast is wanted."""
    if all(worker.broken for worker in _Help.workers):
        _Help.workers = tuple(Worker() for _one in range(min(_MOST_WORKERS, os.cpu_count() or 1)))
        _Help.replaced = 0


def _workers() -> tuple[Worker, ...]:
    """Return the workers, one that died replaced while another lives, which shows that this computer has room."""
    sound = [worker for worker in _Help.workers if not worker.broken]
    dead = len(_Help.workers) - len(sound)
    if sound and dead and _Help.replaced < _MOST_REPLACED:
        _Help.replaced += dead
        _Help.workers = (*sound, *(Worker() for _one in range(dead)))
    return _Help.workers


def stop() -> None:
    """End those processes, if there are any."""
    for worker in _Help.workers:
        worker.stop()
    _Help.workers = ()


def of(session: Session) -> Foresight:
    """Return the forecasts of a game, the same for every screen of it, so that none is worked out twice."""
    if _Help.last is None or _Help.last.session is not session:
        _Help.last = Foresight(session)
    return _Help.last


@dataclass(frozen=True, slots=True)
class _Request:
    """Something asked of a worker: futures of a branch from ``first`` on, or what makes the difference."""

    worker: Worker
    forecast: Forecast
    branch: int
    first: int
    answer: Asked[Any]

    def holds_for(self, forecast: Forecast) -> bool:
        """Return whether the answer is of use to a forecast: futures of doing nothing serve every draft."""
        return self.forecast is forecast or (self.branch == NOTHING and self.forecast.state is forecast.state)


class Foresight:
    """Keeps one forecast of a game; it belongs to a state and a draft, and begins again when either changes."""

    def __init__(self, session: Session, *workers: Worker) -> None:
        self.session = session
        self._workers = workers
        self._forecast = Forecast(session.state, session.draft)
        self._asked: list[_Request] = []

    @property
    def forecast(self) -> Forecast:
        """The forecast last asked for, as far as it is worked out."""
        return self._forecast

    def of(self, draft: Sequence[Decision]) -> Forecast:
        """Return the forecast of the game as it stands with this draft, as far as it is worked out."""
        state, decisions, now = self.session.state, orders(draft), self._forecast
        if now.state is not state:
            self._forecast = Forecast(state, decisions)
        elif now.decisions != decisions:
            self._forecast = Forecast(state, decisions, nothing=now.nothing)
        return self._forecast

    @property
    def helpers(self) -> list[Worker]:
        """The workers that play the futures, so that they cost the screen nothing; empty where there are none yet."""
        return [worker for worker in self._workers or _workers() if worker.ready and not worker.broken]

    def work(self) -> bool:
        """Go on working, for one turn of the loop; say whether there is more to show."""
        forecast, helpers = self._forecast, self.helpers
        if not helpers:
            self._asked.clear()
            return not forecast.done and forecast.work(_SLICE)
        news = self._gather(helpers)
        self._ask(helpers)
        return news

    def finish(self) -> Forecast:
        """Return the forecast worked out to its end, here and now."""
        forecast = self._forecast
        while not forecast.done:
            forecast.work()
        return forecast

    def _gather(self, helpers: Sequence[Worker]) -> bool:
        """Take in the answers whose turn it is: futures are kept in order, whichever worker plays them sooner.

        What a worker owed that has broken since is forgotten, and asked for again.
        """
        news, current, waiting = False, self._forecast, list[_Request]()
        for one in sorted(self._asked, key=lambda one: one.first):
            if one.worker not in helpers or one.answer.cancelled():
                continue
            early = one.branch != _DRIVERS and one.holds_for(current) and one.first > current.count(one.branch)
            if not one.answer.done() or early:
                waiting.append(one)
                continue
            answer = one.worker.result(one.answer)
            if answer is None or not one.holds_for(current):
                continue
            if one.branch == _DRIVERS:
                current.drivers = answer
            elif one.first == current.count(one.branch):
                current.take(one.branch, answer)
            news = True
        self._asked = waiting
        return news

    def _ask(self, helpers: Sequence[Worker]) -> None:
        for one in self._asked:
            if not one.holds_for(self._forecast):
                one.answer.cancel()
        for _place in range(_WAITING):
            for worker in helpers:
                if sum(one.worker is worker and not one.answer.done() for one in self._asked) < _WAITING:
                    request = self._request(worker)
                    if request is None:
                        return
                    self._asked.append(request)

    def _request(self, worker: Worker) -> _Request | None:
        """Ask for what is wanted next and not yet asked for; None where there is nothing, or nobody to ask."""
        forecast = self._forecast
        if forecast.done:
            return None
        if forecast.played:
            if any(one.branch == _DRIVERS and one.forecast is forecast for one in self._asked):
                return None
            drivers = worker.drivers(forecast.state, forecast.decisions, forecast.typical())
            return _Request(worker, forecast, _DRIVERS, 0, drivers) if drivers else None
        branches = (DRAFT, NOTHING) if forecast.decisions else (NOTHING,)
        ahead = {branch: self._next(branch) for branch in branches}
        branch = min(branches, key=lambda one: (ahead[one], one))
        first, last = ahead[branch], min(ahead[branch] + _TOGETHER, forecast.futures)
        if first >= last:
            return None
        asked = worker.play(forecast.state, forecast.decisions if branch == DRAFT else (), range(first, last))
        return _Request(worker, forecast, branch, first, asked) if asked else None

    def _next(self, branch: int) -> int:
        """Return the first future of a branch that is neither here nor asked for."""
        forecast = self._forecast
        taken = {one.first for one in self._asked if one.branch == branch and one.holds_for(forecast)}
        first = forecast.count(branch)
        while first in taken:
            first += _TOGETHER
        return first
