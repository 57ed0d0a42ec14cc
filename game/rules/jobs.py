"""Jobs: what the quarter's output asks for at each site, and how fast people are let go and hired."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.model.state import SITE_STATES, State, changed
from game.model.values import PROVINCES
from game.model.world import Floats
from game.rules.sellers import Made
from game.rules.sites import slots

_STEP = 0.5
"""Half of a layoff or of a hiring comes in the quarter, half of the rest in the next (02 §7)."""
_GONE, _CLOSED = SITE_STATES.index("converted"), SITE_STATES.index("closed")
_IDLE, _BUILDING, _LEAVING = (SITE_STATES.index(name) for name in ("idle", "building", "leaving"))


@dataclass(frozen=True, slots=True, eq=False)
class JobTarget:
    """Jobs that a quarter's output asks for, before the pace of layoffs and hiring."""

    sites: Floats
    residual: dict[str, float]


def settle_jobs(state: State) -> State:
    """Move jobs towards what output asks for: half the way, slower where weeks are shared."""
    aim = job_target(state, Made(state.output, state.off_map))
    pace = np.full(len(state.jobs), _STEP)
    shared = 0.0
    for modifier in state.modifiers:
        if modifier.kind == "layoffs":
            if modifier.first:
                pace[state.world.sites.row[modifier.first]] *= 1 - modifier.value
            else:
                pace *= 1 - modifier.value
                shared = max(shared, modifier.value)
    falling = aim.sites < state.jobs
    jobs = state.jobs + np.where(falling, pace, _STEP) * (aim.sites - state.jobs)
    residual = {
        name: now + _STEP * (1 - shared if aim.residual[name] < now else 1) * (aim.residual[name] - now)
        for name, now in state.residual_jobs.items()
    }
    return changed(state, jobs=jobs, residual_jobs=residual)


def job_target(state: State, made: Made) -> JobTarget:
    """Return the jobs that what is made asks for, by the lines and by all that feeds them.

    Jobs follow what a site makes; those off the map what the country's other parts makers sell. People laid off
    at an empty plant keep the right to be called back until it closes, and few give it up (02 §7). Jobs added beside
    the output of a mill, a parts maker or a cell plant wait while it stands idle, and end when any site closes.
    """
    sites, of = state.world.sites, state.world.parameters
    jobs = sites.jobs * np.where(sites.norm > 0, made.sites / np.maximum(sites.norm, 1e-9), 1.0)
    added = sum(added_jobs(state).values(), np.zeros_like(jobs))
    idle = (state.site_state == _IDLE) | ((state.site_state == _LEAVING) & (made.sites <= 0))
    jobs = np.where(idle, np.minimum(state.jobs, sites.jobs) * (1 - of["recall_loss"]), jobs)
    launching = np.bincount(slots(state), state.quarter + 1 - state.opened <= of["ramp_quarters"], len(jobs) + 1)[:-1]
    jobs = np.where(launching > 0, np.maximum(jobs, np.minimum(state.jobs, sites.jobs)), jobs)
    jobs = np.where(state.site_state == _BUILDING, state.jobs - added, jobs)
    jobs = np.where(state.site_state >= _GONE, 0.0, jobs) + np.where(idle & ~sites.assembly, 0.0, added)
    jobs[state.site_state == _CLOSED] = 0.0
    spread = max(1 + (1 - of["leak"]) * of["spread"] * (made.off_map - 1), 0.0)
    residual = {name: region.residual_jobs * spread for name, region in state.world.regions.items()}
    return JobTarget(np.maximum(jobs, 0.0), residual)


def added_jobs(state: State) -> dict[str, Floats]:
    """Return the jobs added at each site apart from what its output gives, by what added them. L each."""
    found = dict[str, Floats]()
    for modifier in state.modifiers:
        if modifier.kind == "jobs_added":
            column = found.setdefault(modifier.cause, np.zeros_like(state.jobs))
            column[state.world.sites.row[modifier.first]] += modifier.value
    return found


def by_province(state: State) -> dict[str, float]:
    """Return car jobs by province."""
    there = np.bincount(state.world.sites.province + 1, state.jobs, minlength=len(PROVINCES) + 1).tolist()
    return {name: there[place + 1] + state.residual_jobs.get(name, 0.0) for place, name in enumerate(PROVINCES)}
