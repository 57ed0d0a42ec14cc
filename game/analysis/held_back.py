"""What held output and jobs back beside the causes of the market: lines that stood still, want of room, short weeks.

Each is the gap between two paths: what happened, and what would have with that one thing left out. A line
that runs again, or people let go after all, closes its gap under the same name. The gap of layoffs put off is
shared out among what put them off: each cause's part halves in a quarter, as the gap does, and what is put off anew
goes to those in force by how much each slows layoffs.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log

import numpy as np

from game.model.state import SITE_STATES, State
from game.model.world import Flags, Floats
from game.rules.jobs import job_target
from game.rules.market import sell
from game.rules.sellers import Made, followed
from game.rules.sites import slots

_OPERATING = SITE_STATES.index("operating")
STOPS, ROOM, SHARED = "market:stops", "market:capacity", "market:work_sharing"
_LEAST = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class HeldBack:
    """The paths of jobs, and how wide each gap stands, by cause."""

    unshared: Floats
    """L, jobs at each site had no weeks been shared."""
    unstopped: Floats
    """L, jobs at each site had no line stood still besides."""
    unbounded: Floats
    """L, jobs at each site had every plant had room for its orders besides."""
    off_map: tuple[float, float, float]
    """The same three, for jobs off the map."""
    jobs: dict[str, Floats]
    """L, jobs that it keeps from each site, less than nothing, or keeps there."""
    spread: dict[str, float]
    """The same off the map."""
    sales: dict[str, Floats]
    """M × N, vehicles a quarter that it keeps from being sold."""
    made: dict[str, Floats]
    """L, units a quarter that it keeps from being made."""

    def step(self, after: State) -> HeldBack:
        """Return the paths and gaps one quarter on."""
        running = sell(after, np.ones(len(after.jobs)))
        ordered = np.bincount(slots(after), after.planned.sum(axis=1), minlength=len(after.jobs) + 1)[:-1]
        bound = Made(after.output, after.off_map)
        unstopped = Made(running.output, running.off_map)
        unbounded = followed(after, np.where(after.world.sites.assembly, ordered, after.output))
        aims = [job_target(after, one) for one in (bound, unstopped, unbounded)]
        working = after.site_state == _OPERATING
        shared, stopped, bounded = (
            np.where(working, was + 0.5 * (aim.sites - was), after.jobs)
            for was, aim in zip((self.unshared, self.unstopped, self.unbounded), aims, strict=True)
        )
        shared_off, stopped_off, bounded_off = (
            was + 0.5 * (sum(aim.residual.values()) - was) for was, aim in zip(self.off_map, aims, strict=True)
        )
        residual = sum(after.residual_jobs.values())
        jobs, spread = self._put_off(after, working, after.jobs - shared, residual - shared_off)
        return HeldBack(
            shared,
            stopped,
            bounded,
            (shared_off, stopped_off, bounded_off),
            jobs=jobs | {STOPS: shared - stopped, ROOM: stopped - bounded},
            spread=spread | {STOPS: shared_off - stopped_off, ROOM: stopped_off - bounded_off},
            sales={STOPS: after.sold - running.sold, ROOM: running.sold - after.planned},
            made={STOPS: after.output - running.output, ROOM: running.output - unbounded.sites},
        )

    def _put_off(
        self, after: State, working: Flags, gap: Floats, off_map: float
    ) -> tuple[dict[str, Floats], dict[str, float]]:
        """Share out the gap of layoffs put off, at each site and off the map."""
        none = np.zeros(len(gap))
        slowing, widest = dict[str, Floats](), (SHARED, 0.0)
        for one in after.modifiers:
            if one.kind != "layoffs":
                continue
            weight = slowing.setdefault(one.cause, none.copy())
            weight[after.world.sites.row[one.first] if one.first else slice(None)] -= log(max(1 - one.value, _LEAST))
            if not one.first and one.value > widest[1]:
                widest = one.cause, one.value
        before = {name: was for name, was in self.jobs.items() if name not in (STOPS, ROOM)}
        total = sum(slowing.values(), none)
        anew = gap - sum((0.5 * was for was in before.values()), none)
        anew_off = off_map - sum(0.5 * self.spread[name] for name in before)
        jobs, spread = dict[str, Floats](), dict[str, float]()
        for name in {**before, **slowing, SHARED: none}:
            part = (total <= 0) * 1.0 if name == SHARED else slowing.get(name, none) / np.maximum(total, _LEAST)
            jobs[name] = np.where(working, 0.5 * before.get(name, none) + part * anew, 0.0)
            spread[name] = 0.5 * self.spread.get(name, 0.0) + (anew_off if name == widest[0] else 0.0)
        return jobs, spread


def nothing_held(state: State) -> HeldBack:
    """Return the paths of a game not yet begun: all the same."""
    residual = sum(state.residual_jobs.values())
    return HeldBack(state.jobs, state.jobs, state.jobs, (residual, residual, residual), {}, {}, {}, {})
