"""Why a number moved: the parts of each change, exact, from what each cause has done by now and had done before.

What comes out of the market is laid at causes by their backlogs, whole or for some sites only: a plant's parts,
a maker's and a province's are sums over its rows, as the country's are over all. What else moves is told by the
records of what moved it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from game.analysis.backlog import Backlog
from game.model.records import Part, Record
from game.model.state import SITE_STATES, State
from game.model.values import Store
from game.model.world import CA, Flags, Floats
from game.rules import indicators
from game.rules.indicators import independence_points
from game.rules.marks import mark

RECALL, ROOM, MOVED, ROUNDING = "market:recall", "market:capacity", "market:mandates", "market:rounding"
_OPERATING = SITE_STATES.index("operating")
Parts = dict[str, float]
Count = Callable[[Floats, Flags], float]
"""Counts what M × N sales come to, of the mandates flagged."""


@dataclass(frozen=True, slots=True, eq=False)
class Quarter:
    """A quarter played, with what each cause had done before it and has done by its end."""

    was: Backlog
    now: Backlog
    before: State
    after: State
    records: Sequence[Record]


def attribute(quarter: Quarter, store: Store) -> tuple[Part, ...]:
    """Return the parts of a store's change in a quarter; they add up to it exactly."""
    after = quarter.after
    change = indicators.of(after, store) - indicators.of(quarter.before, store)
    match store:
        case "jobs":
            parts = job_parts(quarter, after.world.sites.canadian, 1.0)
        case "output" | "independence":
            homes = quarter.before.origin == CA, after.origin == CA
            parts = sales_parts(quarter, homes, vehicles if store == "output" else points_in(after))
        case "prices":
            parts = price_parts(quarter, CA)
        case _:
            told = [record for record in quarter.records if isinstance(record, Part) and record.store == store]
            return _closed(told, store, change)
    rest = RECALL if store == "jobs" else ROOM
    amounts = with_rest(parts, rest, change)
    named = [Part(store, cause, amount, mark(after.world, cause)) for cause, amount in amounts.items()]
    return _closed(named, store, change)


def job_parts(quarter: Quarter, rows: Flags, off_map: float) -> Parts:
    """Return what each cause did to the jobs of some sites, and to a share of those off the map.

    ``rows`` L. A site that did not work through the quarter, idle, leaving, closed or restarted, has its
    whole change under its own name.
    """
    before, after, was, now = quarter.before, quarter.after, quarter.was, quarter.now
    still = still_working(quarter) & rows
    parts = {
        name: float((jobs - was.jobs.get(name, 0.0))[still].sum())
        + off_map * (now.spread[name] - was.spread.get(name, 0.0))
        for name, jobs in now.jobs.items()
    }
    for name, gap in now.held.jobs.items():
        moved = float((gap - was.held.jobs.get(name, 0.0))[still].sum())
        moved += off_map * (now.held.spread[name] - was.held.spread.get(name, 0.0))
        parts[name] = parts.get(name, 0.0) + moved
    return parts | stood(after, rows & ~still, after.jobs - before.jobs)


def sales_parts(quarter: Quarter, chosen: tuple[Flags, Flags], count: Count) -> Parts:
    """Return what each cause did to the sales of the mandates chosen, before the quarter and at its end. M each."""
    was, now, (then, here) = quarter.was, quarter.now, chosen
    mandates = quarter.after.world.mandates
    base = mandates.base * mandates.active[:, None]
    none = np.zeros_like(base)
    parts = {name: count(plan, here) - count(was.plans.get(name, none), then) for name, plan in now.plans.items()}
    if not np.array_equal(here, then):
        parts[MOVED] = parts.get(MOVED, 0.0) + count(base, here) - count(base, then)
    for name, gap in now.held.sales.items():
        parts[name] = parts.get(name, 0.0) + count(gap, here) - count(was.held.sales.get(name, none), then)
    return parts


def price_parts(quarter: Quarter, market: int) -> Parts:
    """Return what each cause did to a market's price index, in points of 100."""
    was, none = quarter.was.prices, np.zeros_like(quarter.after.retail)
    return {name: 100 * float((paid - was.get(name, none))[market]) for name, paid in quarter.now.prices.items()}


def vehicles(sales: Floats, chosen: Flags) -> float:
    """Return how many vehicles are sold in all markets."""
    return float(sales[chosen].sum())


def points_in(state: State) -> Count:
    """Return the count of the points of independence that sales carry."""
    return lambda sales, chosen: independence_points(state, sales, chosen)


def still_working(quarter: Quarter) -> Flags:
    """Return the sites that worked when the quarter began and when it ended. L."""
    found: Flags = (quarter.before.site_state == _OPERATING) & (quarter.after.site_state == _OPERATING)
    return found


def stood(after: State, rows: Flags, moved: Floats) -> Parts:
    """Return the changes at sites that did not work through the quarter, each under its own name."""
    ids = after.world.sites.ids
    return {f"site:{ids[row]}": float(moved[row]) for row in np.flatnonzero(rows) if abs(moved[row]) >= 0.5}


def with_rest(parts: Mapping[str, float], rest: str, change: float) -> Parts:
    """Return the parts with what they leave of a change under the name of the rest."""
    return {**parts, rest: parts.get(rest, 0.0) + change - sum(parts.values())}


def _closed(parts: Sequence[Part], store: Store, change: float) -> tuple[Part, ...]:
    """Return the parts that count, with what is too small to name added up, so that the sum is exact."""
    step = {"jobs": 0.5, "output": 0.5, "treasury": 0.5}.get(store, 0.005)
    amounts, marks = Parts(), {part.cause: part.mark for part in parts}
    for part in parts:
        amounts[part.cause] = amounts.get(part.cause, 0.0) + part.amount
    return tuple(
        Part(store, cause, amount, marks.get(cause, "assumption"))
        for cause, amount in closed(amounts, change, step).items()
    )


def closed(parts: Mapping[str, float], change: float, step: float) -> Parts:
    """Return the parts that count, largest first, with those below ``step`` added up, so that the sum is exact."""
    counting = (cause for cause, amount in parts.items() if abs(amount) >= step and cause != ROUNDING)
    kept = {cause: parts[cause] for cause in sorted(counting, key=lambda cause: -abs(parts[cause]))}
    small = change - sum(kept.values())
    return kept | ({ROUNDING: small} if abs(small) > 1e-9 else {})
