"""What each cause has done so far: to the makers' plans, to prices, to jobs at each site.

Output moves a little every quarter towards a target, so a tariff of three quarters ago still moves jobs
today. Each cause carries its own backlog A: A ← A + λ(φ − A), with φ its Shapley share of the target's
distance from the base; the quarter's part is A's change (02 §12). Prices and jobs follow their own slow
steps, so they carry backlogs too. What held the quarter back besides has paths of its own (``held_back``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from game.analysis.held_back import HeldBack, nothing_held
from game.analysis.shapley import pulls
from game.model.state import SITE_STATES, State, changed
from game.model.world import ENGINES, PARTS, US, VEHICLES, Floats, Ints
from game.rules.history import NO_LUCK
from game.rules.jobs import added_jobs, job_target
from game.rules.market import pace
from game.rules.opening import past_of
from game.rules.sellers import HELD_BACK, followed
from game.rules.turn import until_markets

_DIRECT = (
    "market:us_car_tariff", "market:us_metals", "market:parts_duties", "market:exports", "market:costs",
)  # fmt: skip
"""Causes that bear on the jobs of parts makers and mills directly, beside what they do to the lines' output."""
_ABROAD = ("trade_cost", *HELD_BACK)
"""Kinds of what changes, beside duties, what suppliers sell in other countries."""
_OPERATING = SITE_STATES.index("operating")


@dataclass(frozen=True, slots=True, eq=False)
class Backlog:
    """What each cause has done by the end of a quarter."""

    plans: Mapping[str, Floats]
    """cause: M × N, vehicles a quarter added to the makers' plans since the start."""
    dealers: Mapping[str, Floats]
    """cause: N, added to what dealers in each market pay since the start."""
    prices: Mapping[str, Floats]
    """cause: N, added to each market's price index since the start."""
    made: Mapping[str, Floats]
    """cause: L, units a quarter added to what each site makes since the start."""
    jobs: Mapping[str, Floats]
    """cause: L, jobs added at each site since the start."""
    spread: Mapping[str, float]
    """cause: jobs added off the map since the start."""
    held: HeldBack
    """What stops, want of room and short weeks hold back."""

    def step(self, at_market: State, after: State) -> Backlog:
        """Return the backlog one quarter on.

        ``at_market`` is the state as the markets found it, with the quarter's decisions and events in
        force; ``after`` the state at the quarter's end.
        """
        of = after.world.parameters
        found = pulls(at_market)
        step = pace(at_market)[:, None]
        base = after.world.mandates.base * after.world.mandates.active[:, None]
        none = np.zeros_like(after.planned)
        plans, dealers, prices = dict[str, Floats](), dict[str, Floats](), dict[str, Floats]()
        even = np.zeros_like(after.retail)
        for name in sorted({*self.plans, *found}):
            was, pull = self.plans.get(name, none), found.get(name)
            plans[name] = was + step * ((pull.sales if pull else none) - was)
            before, paid = self.dealers.get(name, even), self.prices.get(name, even)
            dealers[name] = before + of["pass_through"] * ((pull.price if pull else even) - before)
            prices[name] = paid + of["pass_through"] * (dealers[name] - paid)
        left = after.planned - base - sum(plans.values(), none)
        if np.abs(left).sum() > 1.0:
            plans["market:mandates"] = plans.get("market:mandates", none) + left
        made, jobs, spread = self._fed(after, plans)
        return Backlog(plans, dealers, prices, made, jobs, spread, self.held.step(after))

    def _fed(
        self, after: State, plans: Mapping[str, Floats]
    ) -> tuple[dict[str, Floats], dict[str, Floats], dict[str, float]]:
        """Return what each cause has added to what sites make, and to jobs at sites and off the map.

        Jobs by the pace that they really moved at.
        """
        world = after.world
        sites = world.sites
        calm, shipped = _calm(after), _only(after, "market:costs")
        unmoved, sent = followed(calm, sites.output), followed(shipped, sites.output)
        usual, opened = job_target(calm, unmoved), job_target(shipped, sent)
        working = (after.site_state == _OPERATING).astype(np.float64)
        base = world.mandates.base * world.mandates.active[:, None]
        made, jobs, spread = dict[str, Floats](), dict[str, Floats](), dict[str, float]()
        outright = added_jobs(after)
        for name in sorted({*plans, *self.jobs, *_DIRECT, "market:mandates", *outright}):
            added = np.zeros(len(sites.ids))
            plan = plans.get(name)
            if plan is not None:
                added += _by_site(after.site_of, plan, len(added))
            if name == "market:mandates":
                added += _by_site(after.site_of, base, len(added)) - _by_site(world.mandates.site, base, len(added))
            alone = _only(after, name) if name in _DIRECT else shipped
            without, rest = (unmoved, usual) if name == "market:costs" else (sent, opened)
            makes = followed(alone, sites.output + added)
            made[name] = makes.sites - without.sites
            aim = job_target(alone, makes)
            lift = (aim.sites - rest.sites + outright.get(name, 0.0)) * working
            was = self.jobs.get(name, np.zeros(len(sites.ids)))
            jobs[name] = was + 0.5 * (lift - was)
            more = sum(aim.residual.values()) - sum(rest.residual.values())
            before = self.spread.get(name, 0.0)
            spread[name] = before + 0.5 * (more - before)
        return made, jobs, spread


def _by_site(places: Ints, sales: Floats, count: int) -> Floats:
    """Return what the sales of mandates come to at each site, L. ``places``: M, a site's row or less than 0."""
    here, found = places >= 0, np.zeros(count)
    found += np.bincount(places[here], sales[here].sum(axis=1), minlength=count)
    return found


def opening_backlog(first: State) -> Backlog:
    """Return the backlog of a game not yet begun: nothing, or what the past that its level carries has built up."""
    backlog = Backlog({}, {}, {}, {}, {}, {}, nothing_held(first))
    for before, after in pairwise(past_of(first.world)):
        at_market, _records = until_markets(before, (), NO_LUCK)
        backlog = backlog.step(at_market, after)
    return backlog


def _calm(state: State) -> State:
    """Return the state with nothing that bears on what suppliers sell directly."""
    return changed(
        state,
        tariffs=state.world.base_tariffs,
        export_tax=np.zeros_like(state.export_tax),
        modifiers=tuple(modifier for modifier in state.modifiers if modifier.kind not in _ABROAD),
    )


def _only(state: State, cause: str) -> State:
    """Return the state with what one cause alone does to suppliers' sales, at what shipping now costs."""
    tariffs, export_tax = state.world.base_tariffs.copy(), np.zeros_like(state.export_tax)
    kinds: tuple[str, ...] = ("trade_cost",)
    match cause:
        case "market:us_car_tariff":
            tariffs[US, :, VEHICLES] = state.tariffs[US, :, VEHICLES]
        case "market:us_metals":
            tariffs[US, :, ENGINES + 1 :] = state.tariffs[US, :, ENGINES + 1 :]
        case "market:parts_duties":
            tariffs[US, :, PARTS : ENGINES + 1] = state.tariffs[US, :, PARTS : ENGINES + 1]
        case "market:exports":
            export_tax, kinds = state.export_tax, _ABROAD
        case _:
            pass
    calm = _calm(state)
    bearing = tuple(modifier for modifier in state.modifiers if modifier.kind in kinds)
    return changed(calm, tariffs=tariffs, export_tax=export_tax, modifiers=(*calm.modifiers, *bearing))
