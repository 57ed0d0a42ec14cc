"""Likely futures of a draft against doing nothing: the rules played ahead, many times, with luck of their own.

Both branches of a future meet the same luck, so that their difference is the draft's and nothing else's. A forecast
is filled from wherever its futures are played: in small steps here, or by a worker process.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from game.analysis.drivers import Attributing, Drivers, typical
from game.analysis.futures import STORES, YEAR, Future, Playing, Then, ahead_of
from game.model.decisions import Decision, Predict
from game.model.state import SITE_STATES, State
from game.model.values import Store
from game.model.world import Floats

FUTURES = 64
DRAFT, NOTHING = 0, 1
_GONE = tuple(SITE_STATES.index(name) for name in ("leaving", "converted", "closed"))


class Forecast:
    """Futures of a state: with the decisions drafted, and with none.

    ``nothing`` hands over the futures of doing nothing that another forecast of the same state has played. ``then``
    decides in the quarters after the first, in both branches; what makes their difference is then not told, since
    it is no longer the draft's alone.
    """

    def __init__(
        self,
        state: State,
        decisions: Sequence[Decision],
        futures: int = FUTURES,
        nothing: Sequence[Future] = (),
        then: Then | None = None,
    ) -> None:
        self.state, self.futures = state, futures
        self.decisions = orders(decisions)
        self.ahead = ahead_of(state)
        self.drivers: Drivers | None = None
        """By number and cause, what makes the difference; None until it is worked out, or where nothing is drafted."""
        self._then = then
        self._played: tuple[list[Future], list[Future]] = [], list(nothing[:futures])
        self._playing: Playing | None = None
        self._attributing: Attributing | None = None

    @property
    def finished(self) -> int:
        """How many futures are played to their end in every branch there is."""
        return min(len(self._played[branch]) for branch in self._branches())

    @property
    def played(self) -> bool:
        """Whether all futures are played."""
        return self.finished >= self.futures

    @property
    def done(self) -> bool:
        """Whether there is nothing left to work out."""
        told = self.drivers is not None or not self.decisions or self._then is not None
        return not self.ahead or (self.played and told)

    @property
    def nothing(self) -> tuple[Future, ...]:
        """The futures of doing nothing played so far; they hold for any draft of this state."""
        return tuple(self._played[NOTHING])

    def count(self, branch: int) -> int:
        """Return how many futures of a branch are played."""
        return len(self._played[branch])

    def take(self, branch: int, futures: Sequence[Future]) -> None:
        """Take in futures of a branch, in their order."""
        self._played[branch].extend(futures)
        self._playing = None

    def next_branch(self) -> int | None:
        """Return the branch whose futures are wanted next; None when all are played."""
        behind = min(self._branches(), key=lambda branch: (self.count(branch), branch))
        return behind if self.ahead and self.count(behind) < self.futures else None

    def typical(self) -> int:
        """Return the number of the future that stands for the middle of them."""
        return typical(self._played[DRAFT], self._played[NOTHING][: self.count(DRAFT)])

    def work(self, quarters: int = 1) -> bool:
        """Play so many quarters ahead; say whether there is more to show."""
        before, known = self.finished, self.drivers
        for _quarter in range(quarters):
            if self.played and not self.done:
                self._attribute()
                break
            if not self.done:
                self._step()
        return self.finished > before or self.drivers is not known

    def store(self, store: Store, branch: int) -> Floats:
        """Return a number, future by quarter, for the futures finished."""
        place = STORES.index(store)
        return np.array([one.stores[place] for one in self._of(branch)]).reshape(-1, self.ahead + 1)

    def jobs_at(self, site: int, branch: int) -> Floats:
        """Return the jobs at a site, future by quarter, for the futures finished."""
        return np.array([one.jobs[:, site] for one in self._of(branch)]).reshape(-1, self.ahead + 1)

    def output_at(self, site: int, branch: int) -> Floats:
        """Return what a site makes a quarter, future by quarter, for the futures finished."""
        return np.array([one.output[:, site] for one in self._of(branch)]).reshape(-1, self.ahead + 1)

    def leaves(self, site: int, branch: int) -> float:
        """Return the share of the futures in which a site that is there now is left or closed by the end."""
        gone = [one.site_state[-1, site] in _GONE for one in self._of(branch)]
        return sum(gone) / max(len(gone), 1)

    @property
    def year(self) -> int:
        """The quarter ahead at which the draft is set against doing nothing."""
        return min(YEAR, self.ahead)

    def _of(self, branch: int) -> list[Future]:
        return self._played[branch if branch in self._branches() else NOTHING][: self.finished]

    def _branches(self) -> tuple[int, ...]:
        return (DRAFT, NOTHING) if self.decisions else (NOTHING,)

    def _step(self) -> None:
        branch = self.next_branch()
        if branch is None:
            return
        if self._playing is None:
            drafted = self.decisions if branch == DRAFT else ()
            self._playing = Playing(self.state, drafted, self.count(branch), self._then)
        future = self._playing.step()
        if future is not None:
            self.take(branch, (future,))

    def _attribute(self) -> None:
        if self._attributing is None:
            self._attributing = Attributing(self.state, self.decisions, self.typical())
        self.drivers = self._attributing.step()


def orders(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Return what of a draft can change the world; a prediction cannot."""
    return tuple(one for one in decisions if not isinstance(one, Predict))


def spread(values: Floats, shares: Sequence[float]) -> Floats:
    """Return percentiles of futures, shares in 100, one row each; a new draw falls between two as often as they say.

    Weibull's plotting positions: of n futures and the outcome, every place in the order is as likely.
    """
    return np.asarray(np.percentile(values, shares, axis=0, method="weibull"))
