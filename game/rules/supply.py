"""Supply stops: what stops, or is held back at the border, takes down what it feeds, after its days of stock."""

from __future__ import annotations

import numpy as np

from game.model.kept import Modifier
from game.model.records import Record
from game.model.site_records import LineDown
from game.model.state import SITE_STATES, State
from game.model.values import COUNTRIES
from game.model.world import CA, PRODUCTS, Floats

_SHUT = tuple(SITE_STATES.index(name) for name in ("idle", "building", "converted", "closed"))
WORKING_DAYS = 62.0
"""Days a line runs in a quarter (five days a week, holidays out)."""
_Lost = dict[int, tuple[float, str]]
"""By site, the days it stands still and what it waits for."""


def stop_lines(state: State) -> tuple[Floats, list[Record]]:
    """Return the share of the quarter each site runs, L, and what stood still for want of something.

    A supplier that stands still for want of metal takes down its lines in turn. A crossing takes down the
    part of a line's supply that uses it: its days count by its share of the trade.
    """
    world = state.world
    uptime = np.ones(len(world.sites.ids))
    held = [modifier for modifier in state.modifiers if modifier.kind == "withheld"]
    if not state.stops and not held:
        return uptime, []
    lost: _Lost = {}
    for name, days in state.stops:
        own = world.sites.row.get(name)
        if own is not None:
            lost[own] = max(lost.get(own, (0.0, name)), (float(days), name))
        _take_down(state, name, days, world.crossings.get(name, 1.0), lost)
    for modifier in held:
        _hold_back(state, modifier, lost)
    records: list[Record] = []
    for site, (gone, supplier) in sorted(lost.items()):
        uptime[site] = max(1 - gone / WORKING_DAYS, 0.0)
        if world.sites.ids[site] != supplier and state.site_state[site] not in _SHUT:
            records.append(LineDown(world.sites.ids[site], gone, supplier))
    return uptime, records


def missing(state: State, modifier: Modifier) -> float:
    """Return the share of their usual deliveries that buyers go without: they find some of it elsewhere in time."""
    waited = max(state.quarter + 1 - modifier.since, 0)
    return modifier.value * (1 - state.world.parameters["withheld_replaced"]) ** waited


def _take_down(state: State, supplier: str, days: float, weight: float, lost: _Lost) -> None:
    for link in state.world.links.get(supplier, ()):
        _wait(state, link.plant, max(days - link.days_of_stock, 0.0) * weight, supplier, lost)


def _hold_back(state: State, modifier: Modifier, lost: _Lost) -> None:
    """Take down what a country's lines and suppliers miss; their stock helps in the first quarter alone."""
    world, days = state.world, missing(state, modifier) * WORKING_DAYS
    sellers, there = world.sellers, COUNTRIES.index(modifier.second)
    ours = (sellers.country == CA) & (sellers.product == PRODUCTS.index(modifier.first)) & (sellers.site >= 0)
    for site in sellers.site[ours].tolist():
        name = world.sites.ids[site]
        for link in world.links.get(name, ()):
            if world.sites.country[link.plant] == there:
                stock = link.days_of_stock if modifier.since == state.quarter + 1 else 0.0
                _wait(state, link.plant, max(days - stock, 0.0), name, lost)


def _wait(state: State, site: int, days: float, supplier: str, lost: _Lost) -> None:
    before = lost.get(site, (0.0, ""))
    if days > 0 and (days, supplier) > before:
        lost[site] = days, supplier
        if days > before[0]:
            _take_down(state, state.world.sites.ids[site], days, 1.0, lost)
