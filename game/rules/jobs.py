"""Jobs: what the quarter's output asks for at each site, and how fast people are let go and hired."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.model.state import SITE_STATES, State, changed
from game.model.values import PROVINCES
from game.model.world import CA, US, VEHICLES, Floats
from game.rules.sites import slots

_STEP = 0.5
"""Half of a layoff or of a hiring comes in the quarter, half of the rest in the next (02 §7)."""
_GONE = SITE_STATES.index("converted")
_IDLE, _BUILDING = SITE_STATES.index("idle"), SITE_STATES.index("building")


@dataclass(frozen=True, slots=True, eq=False)
class JobTarget:
    """Jobs that a quarter's output asks for, before the pace of layoffs and hiring."""

    sites: Floats
    residual: dict[str, float]


def settle_jobs(state: State) -> State:
    """Move jobs towards what output asks for: half the way, slower where weeks are shared."""
    aim = job_target(state, state.output)
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


def job_target(state: State, output: Floats) -> JobTarget:
    """Return the jobs an output asks for. output: L, units a quarter.

    Assembly follows its own cars. A supplier follows the lines it feeds, or the countries' lines where no
    link names them, less what makers buy elsewhere for fear of duties. Metals follow their own markets.
    """
    world = state.world
    sites, of = world.sites, world.parameters
    norm = sites.norm
    ratio = np.where(norm > 0, output / np.maximum(norm, 1e-9), 1.0)
    hat = np.ones(len(norm))
    hat[sites.assembly] = ratio[sites.assembly]
    country = _by_country(state, output)
    supplier, plant = sites.feeds
    fed = np.bincount(supplier, sites.fed_share * ratio[plant], minlength=len(norm))
    home = of["supplier_home"]
    canadian = home * float(country[CA]) + (1 - home) * float(country[US])
    mixed = np.where(sites.country == CA, canadian, country[sites.country])
    suppliers, own = sites.supplier, of["supplier_linked"]
    bought_elsewhere = of["parts_resourcing"] * state.tariffs[US, CA, VEHICLES] / 0.25
    drop = np.where(sites.country == CA, bought_elsewhere, 0.0)
    hat[suppliers] = (np.where(sites.linked, own * fed + (1 - own) * mixed, mixed) - drop)[suppliers]
    metals = world.metals
    if len(metals.site):
        hat[metals.site] = metal_ratio(state)
    jobs = sites.jobs * np.maximum(hat, 0.0)
    idle = state.site_state == _IDLE
    jobs = np.where(idle, np.minimum(state.jobs, sites.jobs) * (1 - of["recall_loss"]), jobs)
    launching = np.bincount(slots(state), state.quarter + 1 - state.opened <= of["ramp_quarters"], len(jobs) + 1)[:-1]
    jobs = np.where(launching > 0, np.maximum(jobs, np.minimum(state.jobs, sites.jobs)), jobs)
    jobs = np.where(state.site_state == _BUILDING, state.jobs - state.added_jobs, jobs)
    jobs = np.where(state.site_state >= _GONE, 0.0, jobs) + state.added_jobs
    spread = max(canadian - float(bought_elsewhere), 0.0)
    residual = {
        name: region.residual_jobs * (1 + (1 - of["leak"]) * of["spread"] * (spread - 1))
        for name, region in world.regions.items()
    }
    return JobTarget(np.maximum(jobs, 0.0), residual)


def metal_ratio(state: State) -> Floats:
    """Return each metal or battery site's sales against the start: the US share falls as its duty rises. rows."""
    world = state.world
    metals = world.metals
    duty = state.tariffs[US, CA, metals.product] - world.base_tariffs[US, CA, metals.product]
    duty = duty + state.export_tax[US, metals.product]
    kept = (1 + np.maximum(duty, -0.5)) ** -metals.elasticity
    lost = metals.shares[:, 1] * (1 - kept)
    ratio: Floats = 1 - lost * (1 - diverted(state))
    return ratio


def diverted(state: State) -> float:
    """Return the share of lost American sales of metal that is sold elsewhere, 0–1.

    It rises as selling overseas gets cheaper: partnerships, credit and ports open markets. D·(cost)^−s.
    """
    of = state.world.parameters
    costs = [
        np.log1p(modifier.value)
        for modifier in state.modifiers
        if modifier.kind == "trade_cost" and (modifier.first, modifier.second) == ("CA", "ROW")
    ]
    return min(of["metal_diversion"] * float(np.exp(-of["metal_opening"] * sum(costs))), 1.0)


def _by_country(state: State, output: Floats) -> Floats:
    sites = state.world.sites
    cars = sites.assembly
    now = np.bincount(sites.country[cars], output[cars], minlength=8)
    then = np.bincount(sites.country[cars], sites.output[cars], minlength=8)
    return np.where(then > 0, now / np.maximum(then, 1e-9), 1.0)


def by_province(state: State) -> dict[str, float]:
    """Return car jobs by province."""
    there = np.bincount(state.world.sites.province + 1, state.jobs, minlength=len(PROVINCES) + 1).tolist()
    return {name: there[place + 1] + state.residual_jobs.get(name, 0.0) for place, name in enumerate(PROVINCES)}
