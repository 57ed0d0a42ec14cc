"""The tariff lab's answer: what output, prices, jobs and sales settle at under a setting, quickly enough to drag.

The same long run as ``experiment``, read off for a screen; jobs follow by the rule the game itself uses.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from game.analysis.experiment import long_run
from game.analysis.setting import Setting, subsidized, under
from game.model.state import SITE_STATES, State, changed
from game.model.tables import SiteKind
from game.model.values import COUNTRIES, MARKETS, Market
from game.model.world import CA, MX, US, VEHICLES, Floats, Ints, World
from game.rules.books import surtax_revenue
from game.rules.jobs import by_province, job_target
from game.rules.opening import base_year
from game.rules.sellers import followed
from game.rules.sites import slots
from game.rules.tariffs import at_the_border

JOB_KINDS: Mapping[str, tuple[SiteKind, ...]] = {
    "assembly": ("assembly", "heavy_truck"),
    "parts": ("parts", "engine", "casting"),
    "metals": ("steel", "aluminium"),
    "batteries": ("battery_cell", "battery_materials"),
}
"""Kinds of sites under the names their jobs are counted by; what no site carries is ``off_map``."""
OFF_MAP = "off_map"
_YEAR = 4
_IDLE = SITE_STATES.index("idle")


class Pair(NamedTuple):
    """A number in the base year, and where it settles."""

    then: float
    now: float

    @property
    def change(self) -> float:
        """Return the change as a share of the base year's."""
        return self.now / self.then - 1 if self.then else 0.0


class Paid(NamedTuple):
    """A duty on cars as the law has it and as it is really paid, shares of value."""

    statutory: float
    paid: float


@dataclass(frozen=True, slots=True, eq=False)
class LabAnswer:
    """Where things settle after years, beside the base year. Vehicles and dollars are a year's."""

    setting: Setting
    base: State
    state: State
    """The base year with the setting in force and the market, sales and jobs settled."""
    output: Mapping[str, Pair]
    """Vehicles, by country of assembly."""
    makers: Mapping[str, Pair]
    """Vehicles built in Canada, by maker."""
    plants: Mapping[str, Pair]
    """Vehicles, by car plant on the map."""
    prices: Mapping[Market, float]
    """Change of what a car costs, share."""
    jobs: Mapping[str, Pair]
    """Car jobs in Canada, by kind."""
    provinces: Mapping[str, Pair]
    """Car jobs, by province."""
    sales: Mapping[str, Pair]
    """Vehicles sold in Canada, by country of assembly."""
    paid: Mapping[tuple[str, str], Paid]
    """Duty on cars, by who levies it and where they come from: CA, US, MX on all others."""
    revenue: float
    """What Canada's duties on US cars bring in."""
    subsidy: float
    """What the subsidy costs."""

    def built(self, country: str) -> Pair:
        """Return what a country builds; nothing where the level has no plant in it."""
        return self.output.get(country, Pair(0.0, 0.0))

    @property
    def all_jobs(self) -> Pair:
        """Return all car jobs in Canada."""
        return Pair(sum(one.then for one in self.jobs.values()), sum(one.now for one in self.jobs.values()))


def base_of(world: World) -> State:
    """Return the base year that settings are compared with: its sales, and the jobs its own output asks for."""
    state = base_year(world)
    return _at_work(under(state, Setting()), state.output, bound=True)


def answer(base: State, setting: Setting) -> LabAnswer:
    """Return the long-run answer to a setting. ``base``: as ``base_of`` gives it."""
    state = under(base, setting)
    crossing = at_the_border(state)
    settled = long_run(state, crossing, setting).settled
    made = np.bincount(slots(state), settled.sales.sum(axis=1), minlength=len(state.capacity) + 1)[:-1]
    state = changed(
        state,
        planned=settled.sales,
        sold=settled.sales,
        duties=crossing.duties,
        price=settled.price,
        retail=settled.price,
    )
    state = _at_work(state, np.where(base.world.sites.assembly, made, state.output), bound=setting.capacity)
    world, mandates = base.world, base.world.mandates
    then, now = base.sold.sum(axis=1), state.sold.sum(axis=1)
    ours = mandates.origin == CA
    return LabAnswer(
        setting=setting,
        base=base,
        state=state,
        output=_pairs(COUNTRIES, mandates.origin, then, now),
        makers=_pairs(world.makers, mandates.maker[ours], then[ours], now[ours]),
        plants=_pairs(world.sites.ids, mandates.site, then, now),
        prices={market: float(settled.price[row]) - 1 for row, market in enumerate(MARKETS)},
        jobs=_jobs(base, state),
        provinces=_provinces(base, state),
        sales=_pairs(COUNTRIES, mandates.origin, base.sold[:, CA], state.sold[:, CA]),
        paid=_paid(base, state),
        revenue=float(_YEAR * surtax_revenue(state)),
        subsidy=setting.subsidy
        * _YEAR
        * sum(state.output[world.sites.row[site]] for site in subsidized(state, setting)),
    )


def _at_work(state: State, lines: Floats, *, bound: bool) -> State:
    """Let all that feeds the lines follow them, and give every site the jobs that asks for.

    ``lines``: L, of which car plants alone are read. Sellers meet no limit either unless capacity binds
    (``bound``); people laid off from an empty plant stay on its list.
    """
    listed = state.world.sites.jobs
    room = state.capacity if bound else np.full(len(listed), np.inf)
    made = followed(changed(state, capacity=room), lines)
    aim = job_target(changed(state, jobs=listed), made)
    jobs = np.where(state.site_state == _IDLE, listed, aim.sites)
    return changed(
        state, output=made.sites, target=made.sites, off_map=made.off_map, jobs=jobs, residual_jobs=aim.residual
    )


def _pairs(names: Iterable[str], rows: Ints, then: Floats, now: Floats) -> dict[str, Pair]:
    """Sum two columns by the names that ``rows`` point to; a name with nothing in either year is left out."""
    known, here = tuple(names), rows >= 0
    before = _YEAR * np.bincount(rows[here], then[here], minlength=len(known))
    after = _YEAR * np.bincount(rows[here], now[here], minlength=len(known))
    return {known[row]: Pair(float(before[row]), float(after[row])) for row in np.flatnonzero(before + after > 0)}


def _jobs(base: State, state: State) -> dict[str, Pair]:
    sites = base.world.sites
    kinds = np.array([row.kind for row in sites.rows])
    found = {}
    for name, counted in JOB_KINDS.items():
        rows = sites.canadian & np.isin(kinds, counted)
        found[name] = Pair(float(base.jobs[rows].sum()), float(state.jobs[rows].sum()))
    found[OFF_MAP] = Pair(sum(base.residual_jobs.values()), sum(state.residual_jobs.values()))
    return found


def _provinces(base: State, state: State) -> dict[str, Pair]:
    then, now = by_province(base), by_province(state)
    return {name: Pair(then[name], now[name]) for name in then if then[name] >= 1 or now[name] >= 1}


def _paid(base: State, state: State) -> dict[tuple[str, str], Paid]:
    """Weigh each car's duty by what is sold; by the base year's sales where nothing is left."""
    origin, found = state.origin, dict[tuple[str, str], Paid]()
    for levier in (CA, US, MX):
        sold = np.bincount(origin, state.sold[:, levier], minlength=len(COUNTRIES))
        weight = np.where(sold[origin] > 1e-6, state.sold[:, levier], base.sold[:, levier])
        total = np.bincount(origin, weight, minlength=len(COUNTRIES))
        duty = np.bincount(origin, weight * state.duties[:, levier], minlength=len(COUNTRIES))
        for row, code in enumerate(COUNTRIES):
            if row != levier:
                statutory = float(state.tariffs[levier, row, VEHICLES])
                paid = float(duty[row] / total[row]) if total[row] > 0 else statutory
                found[COUNTRIES[levier], code] = Paid(statutory, paid)
    return found
