"""What held output and jobs back beside the causes of the market: lines that stood still, want of room, short weeks.

Each is the gap between two paths: what happened, and what would have with that one thing left out. A line
that runs again, or people let go after all, closes its gap under the same name.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.model.state import SITE_STATES, State
from game.model.values import Store
from game.model.world import CA, Floats
from game.rules.indicators import independence_points
from game.rules.jobs import job_target
from game.rules.market import sell
from game.rules.sellers import Made, followed
from game.rules.sites import slots

_OPERATING = SITE_STATES.index("operating")


@dataclass(frozen=True, slots=True, eq=False)
class HeldBack:
    """The paths, and how wide each gap stands."""

    unshared: Floats
    """L, jobs at each site had no weeks been shared."""
    unstopped: Floats
    """L, jobs at each site had no line stood still besides."""
    unbounded: Floats
    """L, jobs at each site had every plant had room for its orders besides."""
    off_map: tuple[float, float, float]
    """The same three, for jobs off the map."""
    gaps: dict[tuple[Store, str], float]
    """By store and cause, what it holds back now, less than nothing."""

    def step(self, after: State) -> HeldBack:
        """Return the paths and gaps one quarter on."""
        running = sell(after, np.ones(len(after.jobs)))
        ordered = np.bincount(slots(after), after.planned.sum(axis=1), minlength=len(after.jobs) + 1)[:-1]
        made = (
            Made(after.output, after.off_map),
            Made(running.output, running.off_map),
            followed(after, np.where(after.world.sites.assembly, ordered, after.output)),
        )
        aims = [job_target(after, one) for one in made]
        working = after.site_state == _OPERATING
        unshared, unstopped, unbounded = (
            np.where(working, was + 0.5 * (aim.sites - was), after.jobs)
            for was, aim in zip((self.unshared, self.unstopped, self.unbounded), aims, strict=True)
        )
        shared_off, stopped_off, bounded_off = (
            was + 0.5 * (sum(aim.residual.values()) - was) for was, aim in zip(self.off_map, aims, strict=True)
        )
        ours, home = after.world.sites.canadian, after.origin == CA
        residual = sum(after.residual_jobs.values())
        gaps: dict[tuple[Store, str], float] = {
            ("jobs", "market:work_sharing"): float((after.jobs - unshared)[ours].sum()) + residual - shared_off,
            ("jobs", "market:stops"): float((unshared - unstopped)[ours].sum()) + shared_off - stopped_off,
            ("jobs", "market:capacity"): float((unstopped - unbounded)[ours].sum()) + stopped_off - bounded_off,
            ("output", "market:stops"): float((after.sold - running.sold)[home].sum()),
            ("output", "market:capacity"): float((running.sold - after.planned)[home].sum()),
            ("independence", "market:stops"): independence_points(after, after.sold - running.sold),
            ("independence", "market:capacity"): independence_points(after, running.sold - after.planned),
        }
        return HeldBack(unshared, unstopped, unbounded, (shared_off, stopped_off, bounded_off), gaps)

    def moved(self, before: HeldBack) -> dict[Store, dict[str, float]]:
        """Return how each gap moved in the quarter, by store and cause."""
        found: dict[Store, dict[str, float]] = {}
        for (store, cause), gap in self.gaps.items():
            found.setdefault(store, {})[cause] = gap - before.gaps.get((store, cause), 0.0)
        return found


def nothing_held(state: State) -> HeldBack:
    """Return the paths of a game not yet begun: all the same."""
    residual = sum(state.residual_jobs.values())
    return HeldBack(state.jobs, state.jobs, state.jobs, (residual, residual, residual), {})
