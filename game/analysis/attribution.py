"""Why a number moved: the parts of each change, exact, by re-running the market with and without each cause.

Output moves a little every quarter towards a target, so a tariff of three quarters ago still moves jobs
today. Each cause carries its own backlog A: A ← A + λ(φ − A), with φ its Shapley share of the target's
distance from the base; the quarter's part is A's change (02 §12). Prices and jobs follow their own slow
steps, so they carry backlogs too. What held the quarter back besides has paths of its own (``held_back``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from game.analysis.held_back import HeldBack, nothing_held
from game.analysis.shapley import pulls
from game.model.records import Part, Record
from game.model.state import SITE_STATES, State, changed
from game.model.values import Store
from game.model.world import CA, ENGINES, PARTS, US, VEHICLES, Flags, Floats
from game.rules import indicators
from game.rules.history import NO_LUCK
from game.rules.indicators import independence_points
from game.rules.jobs import job_target
from game.rules.market import pace
from game.rules.opening import past_of
from game.rules.sellers import HELD_BACK, followed
from game.rules.turn import until_markets

MARKET_STORES: tuple[Store, ...] = ("jobs", "output", "prices", "independence")
_DIRECT = (
    "market:us_car_tariff", "market:us_metals", "market:parts_duties", "market:exports", "market:costs",
)  # fmt: skip
"""Causes that bear on the jobs of parts makers and mills directly, beside what they do to the lines' output."""
_ABROAD = ("trade_cost", *HELD_BACK)
"""Kinds of what changes, beside duties, what suppliers sell in other countries."""
_OPERATING = SITE_STATES.index("operating")


@dataclass(frozen=True, slots=True, eq=False)
class Backlog:
    """What each cause has done so far, and in the quarter just gone."""

    plans: Mapping[str, Floats]
    """cause: M × N, vehicles a quarter added to the makers' plans since the start."""
    dealers: Mapping[str, float]
    """cause: added to what dealers in Canada pay since the start."""
    prices: Mapping[str, float]
    """cause: added to the Canadian price index since the start."""
    jobs: Mapping[str, Floats]
    """cause: L, jobs added at each site since the start."""
    spread: Mapping[str, float]
    """cause: jobs added off the map since the start."""
    home: Flags | None
    """M, the mandates built in Canada as the quarter ended; None before the first."""
    held: HeldBack
    """What stops, want of room and short weeks hold back."""
    parts: Mapping[Store, Mapping[str, float]]
    """The quarter's own parts, by store and cause, before what is left over is named."""

    def step(self, at_market: State, after: State) -> Backlog:
        """Return the backlog one quarter on.

        ``at_market`` is the state as the markets found it, with the quarter's decisions and events in
        force; ``after`` the state at the quarter's end.
        """
        of = after.world.parameters
        found = pulls(at_market)
        step = pace(at_market)[:, None]
        names = sorted({*self.plans, *found})
        base = after.world.mandates.base * after.world.mandates.active[:, None]
        none = np.zeros_like(after.planned)
        plans, dealers, prices = dict[str, Floats](), dict[str, float](), dict[str, float]()
        for name in names:
            was, pull = self.plans.get(name, none), found.get(name)
            plans[name] = was + step * ((pull.sales if pull else none) - was)
            before, paid = self.dealers.get(name, 0.0), self.prices.get(name, 0.0)
            dealers[name] = before + of["pass_through"] * ((float(pull.price[CA]) if pull else 0.0) - before)
            prices[name] = paid + of["pass_through"] * (dealers[name] - paid)
        left = after.planned - base - sum(plans.values(), none)
        if np.abs(left).sum() > 1.0:
            plans["market:mandates"] = plans.get("market:mandates", none) + left
        jobs, spread = self._jobs(after, plans)
        home = after.origin == CA
        then = after.world.mandates.origin == CA if self.home is None else self.home
        made, freer = dict[str, float](), dict[str, float]()
        for name, plan in plans.items():
            was = self.plans.get(name, none)
            made[name] = float(plan[home].sum() - was[then].sum())
            freer[name] = independence_points(after, plan, home) - independence_points(after, was, then)
        if (home != then).any():
            moved = "market:mandates"
            made[moved] = made.get(moved, 0.0) + float(base[home].sum() - base[then].sum())
            gone = independence_points(after, base, home) - independence_points(after, base, then)
            freer[moved] = freer.get(moved, 0.0) + gone
        held = self.held.step(after)
        moved_by = held.moved(self.held)
        parts: dict[Store, Mapping[str, float]] = {
            "output": made | moved_by["output"],
            "prices": {name: 100 * (prices[name] - self.prices.get(name, 0.0)) for name in prices},
            "jobs": {
                name: float(
                    (jobs[name] - self.jobs.get(name, 0.0))[after.world.sites.canadian].sum()
                    + spread[name]
                    - self.spread.get(name, 0.0)
                )
                for name in jobs
            }
            | moved_by["jobs"],
            "independence": freer | moved_by["independence"],
        }
        return Backlog(plans, dealers, prices, jobs, spread, home, held, parts)

    def _jobs(self, after: State, plans: Mapping[str, Floats]) -> tuple[dict[str, Floats], dict[str, float]]:
        """Return what each cause has added to jobs, at sites and off the map, by the pace jobs really moved at."""
        world = after.world
        sites = world.sites
        calm, shipped = _calm(after), _only(after, "market:costs")
        usual = job_target(calm, followed(calm, sites.output))
        opened = job_target(shipped, followed(shipped, sites.output))
        working = (after.site_state == _OPERATING).astype(np.float64)
        jobs, spread = dict[str, Floats](), dict[str, float]()
        for name in sorted({*plans, *self.jobs, *_DIRECT}):
            added = np.zeros(len(sites.ids))
            here = after.site_of >= 0
            plan = plans.get(name)
            if plan is not None:
                added += np.bincount(after.site_of[here], plan[here].sum(axis=1), minlength=len(sites.ids))
            alone = _only(after, name) if name in _DIRECT else shipped
            rest = usual if name == "market:costs" else opened
            aim = job_target(alone, followed(alone, sites.output + added))
            lift = (aim.sites - rest.sites) * working
            was = self.jobs.get(name, np.zeros(len(sites.ids)))
            jobs[name] = was + 0.5 * (lift - was)
            more = sum(aim.residual.values()) - sum(rest.residual.values())
            before = self.spread.get(name, 0.0)
            spread[name] = before + 0.5 * (more - before)
        return jobs, spread


def opening_backlog(first: State) -> Backlog:
    """Return the backlog of a game not yet begun: nothing, or what the past that its level carries has built up."""
    backlog = Backlog({}, {}, {}, {}, {}, None, nothing_held(first), {})
    for before, after in pairwise(past_of(first.world)):
        at_market, _records = until_markets(before, (), NO_LUCK)
        backlog = backlog.step(at_market, after)
    return backlog


def attribute(
    backlog: Backlog, before: State, after: State, records: Sequence[Record], store: Store
) -> tuple[Part, ...]:
    """Return the parts of a store's change between two states; they add up to it exactly."""
    change = indicators.of(after, store) - indicators.of(before, store)
    if store not in MARKET_STORES:
        parts = [record for record in records if isinstance(record, Part) and record.store == store]
        return _closed(parts, store, change)
    parts = [Part(store, cause, amount, "assumption") for cause, amount in backlog.parts.get(store, {}).items()]
    if store == "jobs":
        parts += _site_parts(before, after, parts)
    left = change - sum(part.amount for part in parts)
    rest = "market:recall" if store == "jobs" else "market:capacity"
    return _closed([*parts, Part(store, rest, left, "assumption")], store, change)


def _site_parts(before: State, after: State, parts: Sequence[Part]) -> list[Part]:
    """Return the job changes of sites that did not work through the quarter: idle, leaving, closed, restarted."""
    sites = after.world.sites
    still = (before.site_state == _OPERATING) & (after.site_state == _OPERATING)
    return [
        Part("jobs", f"site:{sites.ids[row]}", float(after.jobs[row] - before.jobs[row]), "assumption")
        for row in np.flatnonzero(sites.canadian & ~still)
        if abs(after.jobs[row] - before.jobs[row]) >= 0.5
    ]


def _closed(parts: Sequence[Part], store: Store, change: float) -> tuple[Part, ...]:
    """Return the parts that count, with what is too small to name added up, so that the sum is exact."""
    step = {"jobs": 0.5, "output": 0.5, "treasury": 0.5}.get(store, 0.005)
    merged: dict[str, Part] = {}
    for part in parts:
        known = merged.get(part.cause)
        amount = part.amount + (known.amount if known else 0.0)
        merged[part.cause] = Part(store, part.cause, amount, part.mark)
    kept = sorted((part for part in merged.values() if abs(part.amount) >= step), key=lambda part: -abs(part.amount))
    small = change - sum(part.amount for part in kept)
    if abs(small) > 1e-9:
        kept.append(Part(store, "market:rounding", small, "assumption"))
    return tuple(kept)


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
