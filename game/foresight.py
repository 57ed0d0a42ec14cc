"""Forecasts for the screens: one kept for the game at hand, filled by a worker process or in slices of the loop."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future as Asked
from typing import Any

from game.analysis.drivers import Drivers
from game.analysis.forecast import DRAFT, NOTHING, Forecast, orders
from game.analysis.worker import Worker
from game.model.decisions import Decision
from game.model.state import State
from game.session import Session

_SLICE = 2  # quarters played ahead in one turn of the loop where there is no worker
_TOGETHER = 2  # futures asked for at a time: few, since what is stale must be waited for
_WAITING = 2  # answers waited for at a time, so that the worker is never idle between two turns of the loop


class _Help:
    """The worker of this run of the game, None where it does not use one, and the forecast last looked at."""

    worker: Worker | None = None
    last: Foresight | None = None


def begin() -> None:
    """Allow forecasts a process of their own; it is started when the first forecast is wanted."""
    if _Help.worker is None or _Help.worker.broken:
        _Help.worker = Worker()


def stop() -> None:
    """End that process, if there is one."""
    if _Help.worker is not None:
        _Help.worker.stop()
    _Help.worker = None


def of(session: Session) -> Foresight:
    """Return the forecasts of a game, the same for every screen of it, so that none is worked out twice."""
    if _Help.last is None or _Help.last.session is not session:
        _Help.last = Foresight(session)
    return _Help.last


class Foresight:
    """Keeps one forecast of a game; it belongs to a state and a draft, and begins again when either changes."""

    def __init__(self, session: Session, worker: Worker | None = None) -> None:
        self.session = session
        self._worker = worker
        self._forecast = Forecast(session.state, session.draft)
        self._asked: list[tuple[Forecast, int, Asked[Any]]] = []

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
    def helper(self) -> Worker | None:
        """The worker that plays the futures, so that they cost the screen nothing; None where there is none yet."""
        worker = self._worker or _Help.worker
        return worker if worker is not None and worker.ready and not worker.broken else None

    def work(self) -> bool:
        """Go on working, for one turn of the loop; say whether there is more to show."""
        forecast, worker = self._forecast, self.helper
        if worker is None:
            self._asked.clear()
            return not forecast.done and forecast.work(_SLICE)
        news = self._gather(worker)
        self._ask(worker)
        return news

    def finish(self) -> Forecast:
        """Return the forecast worked out to its end, here and now."""
        forecast = self._forecast
        while not forecast.done:
            forecast.work()
        return forecast

    def _gather(self, worker: Worker) -> bool:
        """Take in the answers that are there; those to an earlier draft only where they hold for any draft."""
        news, waiting = False, []
        for of, branch, asked in self._asked:
            if not asked.done():
                waiting.append((of, branch, asked))
                continue
            answer = worker.result(asked) if not asked.cancelled() else None
            current = self._forecast
            if answer is None or (of is not current and (branch != NOTHING or of.state is not current.state)):
                continue
            if branch == _DRIVERS:
                current.drivers = answer
            elif answer[0].number == current.count(branch):
                current.take(branch, answer)
            news = True
        self._asked = waiting
        return news

    def _ask(self, worker: Worker) -> None:
        forecast = self._forecast
        for of, branch, asked in self._asked:
            if of is not forecast and (branch != NOTHING or of.state is not forecast.state):
                asked.cancel()
        while len(self._asked) < _WAITING and not worker.broken:
            request = self._request(worker, forecast)
            if request is None:
                return
            self._asked.append(request)

    def _request(self, worker: Worker, forecast: Forecast) -> tuple[Forecast, int, Asked[Any]] | None:
        """Ask for what is wanted next and not yet asked for; None where there is nothing, or nobody to ask."""
        asked: Asked[list[Any]] | Asked[Drivers] | None
        state: State = forecast.state
        if forecast.done:
            return None
        if forecast.played:
            if any(branch == _DRIVERS and of is forecast for of, branch, _answer in self._asked):
                return None
            asked = worker.drivers(state, forecast.decisions, forecast.typical())
            return (forecast, _DRIVERS, asked) if asked else None
        branches = (DRAFT, NOTHING) if forecast.decisions else (NOTHING,)
        ahead = {branch: forecast.count(branch) + self._on_the_way(forecast, branch) for branch in branches}
        branch = min(branches, key=lambda one: (ahead[one], one))
        first, last = ahead[branch], min(ahead[branch] + _TOGETHER, forecast.futures)
        if first >= last:
            return None
        asked = worker.play(state, forecast.decisions if branch == DRAFT else (), range(first, last))
        return (forecast, branch, asked) if asked else None

    def _on_the_way(self, forecast: Forecast, branch: int) -> int:
        """Return how many futures of a branch are asked for and not yet here."""
        of_any = branch == NOTHING
        return _TOGETHER * sum(
            kind == branch and (of is forecast or (of_any and of.state is forecast.state))
            for of, kind, _asked in self._asked
        )


_DRIVERS = 2
"""Beside the branches, what is asked for when all futures are played."""
