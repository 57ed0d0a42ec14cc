"""Supply stops: a site or crossing that stops takes down the lines it feeds, after their days of stock."""

from __future__ import annotations

import numpy as np

from game.model.records import LineDown, Record
from game.model.state import State
from game.model.world import Floats

WORKING_DAYS = 62.0
"""Days a line runs in a quarter (five days a week, holidays out)."""


def stop_lines(state: State) -> tuple[Floats, list[Record]]:
    """Return the share of the quarter each site runs, L, and the lines that went down.

    A crossing takes down the part of a line's supply that uses it: its days count by its share of the trade.
    """
    world = state.world
    uptime = np.ones(len(world.sites.ids))
    if not state.stops:
        return uptime, []
    lost: dict[int, tuple[float, str]] = {}
    for name, days in state.stops:
        own = world.sites.row.get(name)
        if own is not None:
            lost[own] = max(lost.get(own, (0.0, name)), (float(days), name))
        weight = world.crossings.get(name, 1.0)
        for link in world.links.get(name, ()):
            down = max(days - link.days_of_stock, 0.0) * weight
            if down > 0:
                lost[link.plant] = max(lost.get(link.plant, (0.0, name)), (down, name))
    records: list[Record] = []
    for site, (gone, supplier) in sorted(lost.items()):
        uptime[site] = max(1 - gone / WORKING_DAYS, 0.0)
        if world.sites.ids[site] != supplier:
            records.append(LineDown(world.sites.ids[site], gone, supplier))
    return uptime, records
