"""How the ground is painted: the colour of every area, and the pens for shores and borders."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.present.map_view import AreaFill, BorderMark
from game.ui.canvas.map_data import CA_US, NATION, PROVINCE, SHORE, US_MX, areas
from game.ui.canvas.map_theme import Colour, MapTheme, fill_colour, mix


@dataclass(frozen=True, slots=True)
class Pen:
    """A stroke along every line of one kind; ``width`` in pixels, ``strength`` 0 to 1."""

    kind: int
    width: float
    colour: Colour
    strength: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class GroundStyle:
    """A look of the ground. Two styles with the same key give the same picture.

    ``colours`` holds a row for each area by number, row 0 being water; ``glow`` is laid on the water along shores.
    """

    key: tuple[object, ...]
    colours: NDArray[np.float64]
    glow: Pen
    pens: tuple[Pen, ...]


def ground_style(theme: MapTheme, fills: Iterable[AreaFill] = (), borders: Iterable[BorderMark] = ()) -> GroundStyle:
    """Return the look of the ground for a layer."""
    water, land, canada = theme.colour("water"), theme.colour("land"), theme.colour("canada")
    base = {"CA": canada, "US": land, "MX": land, "XX": mix(land, water, 0.45), "": water}
    painted = [base[id[:2]] for id in areas().ids]
    for fill in fills:
        number = areas().number(fill.area)
        painted[number] = fill_colour(theme, base[fill.area[:2]], fill.level, fill.tone, fill.tone_below)
    weight = {CA_US: 0.0, US_MX: 0.0}
    for mark in borders:
        kind = {frozenset(("CA", "US")): CA_US, frozenset(("US", "MX")): US_MX}.get(frozenset(mark.between))
        if kind is not None:
            weight[kind] = max(weight[kind], mark.weight)
    unit, ink = theme.unit, theme.colour("ink")
    pens = (
        Pen(PROVINCE, 1.0 * unit, mix(land, ink, 0.26), 0.75),
        Pen(SHORE, 1.0 * unit, mix(water, ink, 0.34), 0.75),
        Pen(NATION, 1.4 * unit, mix(land, ink, 0.45)),
        Pen(US_MX, (1.7 + 4.5 * weight[US_MX]) * unit, theme.colour("red") if weight[US_MX] else mix(land, ink, 0.5)),
        Pen(CA_US, (2.0 + 4.5 * weight[CA_US]) * unit, theme.colour("red")),
    )
    glow = Pen(SHORE, 8.0 * unit, mix(water, theme.colour("blue"), 0.13), 0.7)
    key = (tuple(painted), glow, pens)
    return GroundStyle(key, np.array(painted, dtype=float), glow, pens)
