"""Any figure of a site, a maker, a province or a partner: its value, and the parts of its change in a quarter."""

from __future__ import annotations

import numpy as np

from game.analysis.attribution import (
    RECALL,
    ROOM,
    Count,
    Parts,
    Quarter,
    closed,
    job_parts,
    points_in,
    price_parts,
    sales_parts,
    still_working,
    stood,
    vehicles,
    with_rest,
)
from game.analysis.compositions import composition
from game.model.figures import COMPOSED, Figure
from game.model.records import FigurePart, Part
from game.model.state import State
from game.model.values import COUNTRIES, MARKETS, PROVINCES
from game.model.world import CA, Flags, Floats
from game.rules import indicators
from game.rules.indicators import independence_points

INTERPLAY = "market:interplay"
"""What causes do to a supplier's output by working on one another."""


def figure_value(state: State, figure: Figure) -> float:
    """Return a figure in its own unit: jobs, units a quarter, points of 100; odds and duties in points of 100."""
    if figure.name in COMPOSED:
        return sum(figure_composition(state, figure).values())
    match figure.name:
        case "jobs":
            rows, off_map = _sites(state, figure), _off_map(state, figure)
            return float(state.jobs[rows].sum()) + off_map * sum(state.residual_jobs.values())
        case "output" if _is_supplier(state, figure):
            return float(state.output[state.world.sites.row[figure.id]])
        case "output":
            return vehicles(state.sold, _mandates(state, figure))
        case "independence":
            return independence_points(state, state.sold, _mandates(state, figure))
        case "sold_here":
            return _sold_here(state.sold, _mandates(state, figure))
        case "prices":
            return 100 * (float(state.retail[_market(figure)]) - 1)
        case "trust":
            return float(state.trust[state.world.maker_row[figure.id]])
        case "approval":
            return indicators.approval(state, figure.id)
        case _:
            return state.relations.get(figure.id, 50.0)


def figure_composition(state: State, figure: Figure) -> Parts:
    """Return what an odds or a duty is made of in a state, in points of 100."""
    chosen = _mandates(state, figure) if figure.name == "duty" else None
    return composition(state, figure, chosen)


def figure_parts(quarter: Quarter, figure: Figure) -> Parts:
    """Return the parts of a figure's change in a quarter, by cause; they add up to it exactly."""
    before, after = quarter.before, quarter.after
    change = figure_value(after, figure) - figure_value(before, figure)
    if figure.name in COMPOSED:
        then, now = figure_composition(before, figure), figure_composition(after, figure)
        return {name: now.get(name, 0.0) - then.get(name, 0.0) for name in {**now, **then}}
    match figure.name:
        case "jobs":
            found = job_parts(quarter, _sites(after, figure), _off_map(after, figure))
            return closed(with_rest(found, RECALL, change), change, 0.05)
        case "output" if _is_supplier(after, figure):
            return closed(_supplied(quarter, after.world.sites.row[figure.id], change), change, 5e-4)
        case "output":
            return closed(_of_sales(quarter, figure, vehicles, change), change, 0.05)
        case "independence":
            return closed(_of_sales(quarter, figure, points_in(after), change), change, 5e-4)
        case "sold_here":
            return closed(_of_sales(quarter, figure, _sold_here, change), change, 0.05)
        case "prices":
            return closed(with_rest(price_parts(quarter, _market(figure)), ROOM, change), change, 5e-4)
        case _:
            return closed(_told(quarter, figure), change, 5e-4)


def _market(figure: Figure) -> int:
    return next(row for row, market in enumerate(MARKETS) if market == figure.id)


def _told(quarter: Quarter, figure: Figure) -> Parts:
    """Return what the records of a quarter say moved a figure."""
    found = _remembered(quarter, figure) if figure.name == "trust" else Parts()
    for record in quarter.records:
        match record:
            case FigurePart() if record.figure == figure:
                mine = True
            case Part(store="approval"):
                mine = figure.name == "approval" and record.province == figure.id
            case Part(store="relations"):
                mine = figure.name == "relations" and figure.id == "US"
            case _:
                mine = False
        if mine and isinstance(record, Part | FigurePart):
            weight = quarter.after.world.regions[figure.id].weight if figure.name == "approval" else 1.0
            found[record.cause] = found.get(record.cause, 0.0) + record.amount / weight
    return found


def _remembered(quarter: Quarter, figure: Figure) -> Parts:
    """Return what a maker remembers of a quarter, with the trust it moved."""
    after, found = quarter.after, Parts()
    row = after.world.maker_row[figure.id]
    for one in after.memory:
        if (one.maker, one.quarter) == (row, after.quarter):
            cause = f"memory:{one.what}"
            found[cause] = found.get(cause, 0.0) + one.by
    return found


def _of_sales(quarter: Quarter, figure: Figure, count: Count, change: float) -> Parts:
    chosen = _mandates(quarter.before, figure), _mandates(quarter.after, figure)
    return with_rest(sales_parts(quarter, chosen, count), ROOM, change)


def _supplied(quarter: Quarter, at: int, change: float) -> Parts:
    """Return what each cause did to what a supplier or a mill makes."""
    was, now = quarter.was, quarter.now
    if not still_working(quarter)[at]:
        rows = np.arange(len(quarter.after.jobs)) == at
        return dict.fromkeys(stood(quarter.after, rows, np.where(rows, 1.0, 0.0)), change)
    none = np.zeros(len(quarter.after.jobs))
    parts = {name: float((made - was.made.get(name, none))[at]) for name, made in now.made.items()}
    for name, gap in now.held.made.items():
        parts[name] = parts.get(name, 0.0) + float((gap - was.held.made.get(name, none))[at])
    return with_rest(parts, INTERPLAY, change)


def _sold_here(sales: Floats, chosen: Flags) -> float:
    return float(sales[chosen, CA].sum())


def _is_supplier(state: State, figure: Figure) -> bool:
    sites = state.world.sites
    return figure.kind == "site" and not sites.assembly[sites.row[figure.id]]


def _sites(state: State, figure: Figure) -> Flags:
    """Return the sites a figure is of: one, a maker's in Canada, or a province's. L."""
    sites = state.world.sites
    match figure.kind:
        case "site":
            found: Flags = np.arange(len(sites.ids)) == sites.row[figure.id]
        case "firm":
            found = sites.canadian & (sites.maker == state.world.maker_row[figure.id])
        case _:
            found = sites.province == PROVINCES.index(figure.id)
    return found


def _off_map(state: State, figure: Figure) -> float:
    """Return a province's share of the jobs off the map; 0 for anything else."""
    residual = {name: region.residual_jobs for name, region in state.world.regions.items()}
    return residual.get(figure.id, 0.0) / max(sum(residual.values()), 1e-9) if figure.kind == "province" else 0.0


def _mandates(state: State, figure: Figure) -> Flags:
    """Return the mandates whose cars a figure counts. M."""
    mandates = state.world.mandates
    match figure.kind:
        case "firm":
            mine: Flags = mandates.maker == state.world.maker_row[figure.id]
            return mine if figure.name == "sold_here" else mine & (state.origin == CA)
        case "partner":
            maker = COUNTRIES.index(figure.id)
            return np.asarray(state.origin == (CA if figure.name == "duty" and figure.of != "CA" else maker))
        case _:
            return np.append(_sites(state, figure), False)[state.site_of]
