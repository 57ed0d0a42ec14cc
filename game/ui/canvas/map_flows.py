"""Trade flows as curved ribbons with an arrowhead: bundled where their ends meet, the smallest left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import hypot

import numpy as np
import pygame
from numpy.typing import NDArray

from game.present.map_view import FlowArc
from game.ui.canvas.map_projection import project
from game.ui.canvas.map_theme import Colour, MapTheme, heat_colour

Floats = NDArray[np.float64]

BUNDLE = 40.0  # pixels within which two ends count as one
FAN = 0.17  # and the share of the length, for the one end of flows that meet at the other
BEND = 0.16  # how far a ribbon leaves the straight line, as a share of its length
PIECES = 26


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A drawn flow and the flows it stands for.

    ``line`` is its middle in pixels from the origin of map units at this scale; ``width`` that of its head.
    """

    id: str
    arcs: tuple[FlowArc, ...]
    line: Floats
    width: float
    colour: Colour

    def distance(self, x: float, y: float) -> float:
        """Return how far a pixel is from the ribbon's edge; negative inside."""
        a, b = self.line[:-1], self.line[1:]
        along = b - a
        length = np.maximum((along**2).sum(axis=1), 1e-9)
        share = np.clip(((np.array([x, y]) - a) * along).sum(axis=1) / length, 0, 1)
        near = a + along * share[:, None]
        return float(np.hypot(near[:, 0] - x, near[:, 1] - y).min()) - self.width / 2


def map_ends(arcs: Iterable[FlowArc]) -> Floats:
    """Return rows of x, y at the start and x, y at the end, in map units."""
    degrees = np.array([(*a.start, *a.end) for a in arcs], dtype=float).reshape(-1, 4)
    start, end = project(degrees[:, 0], degrees[:, 1]), project(degrees[:, 2], degrees[:, 3])
    return np.column_stack([*start, *end])


def ribbons(
    theme: MapTheme, arcs: tuple[FlowArc, ...], ends: Floats, ppk: float, most: int
) -> tuple[list[Ribbon], int]:
    """Return the ribbons to draw, the narrowest first, and how many flows were left out."""
    if not arcs:
        return [], 0
    unit, pixels = theme.unit, ends * ppk
    bundles = _bundles(arcs, pixels, BUNDLE * unit)
    bundles.sort(key=lambda b: -min(1.0, sum(arcs[i].width for i in b)))
    kept = [b for b in bundles[:most] if _long(pixels, b, unit)]
    dropped = sum(len(b) for b in bundles[most:])
    made = [_ribbon(theme, [arcs[i] for i in b], pixels[b], unit) for b in kept]
    return sorted(made, key=lambda r: (r.width, r.id)), dropped


def _long(pixels: Floats, members: list[int], unit: float) -> bool:
    x0, y0, x1, y1 = pixels[members].mean(axis=0)
    return hypot(x1 - x0, y1 - y0) > 26 * unit


def _bundles(arcs: tuple[FlowArc, ...], pixels: Floats, near: float) -> list[list[int]]:
    heads: list[int] = []
    bundles: list[list[int]] = []
    for i in sorted(range(len(arcs)), key=lambda i: (-arcs[i].width, arcs[i].id)):
        if heads:
            gap = pixels[heads] - pixels[i]
            one, other = np.hypot(gap[:, 0], gap[:, 1]), np.hypot(gap[:, 2], gap[:, 3])
            wide = max(near, FAN * hypot(*(pixels[i, 2:] - pixels[i, :2])))
            close = (np.minimum(one, other) < near) & (np.maximum(one, other) < wide)
            if close.any():
                bundles[int(np.argmax(close))].append(i)
                continue
        heads.append(i)
        bundles.append([i])
    return bundles


def _ribbon(theme: MapTheme, arcs: list[FlowArc], pixels: Floats, unit: float) -> Ribbon:
    weights = np.array([max(a.width, 1e-3) for a in arcs])
    x0, y0, x1, y1 = np.average(pixels, axis=0, weights=weights)
    width = (1.4 + 8.6 * min(1.0, float(weights.sum()))) * unit
    length = hypot(x1 - x0, y1 - y0)
    bend = BEND * length
    middle = ((x0 + x1) / 2 + (y1 - y0) / length * bend, (y0 + y1) / 2 - (x1 - x0) / length * bend)
    # Stop short of the mark at the end, so that the arrowhead stands clear of it.
    t = np.linspace(0.0, max(0.6, 1 - 9 * unit / length), PIECES + 1)[:, None]
    line = (1 - t) ** 2 * np.array([x0, y0]) + 2 * t * (1 - t) * np.array(middle) + t**2 * np.array([x1, y1])
    heats = [a.heat for a in arcs]
    if any(h is None for h in heats):
        colour = theme.colour(arcs[0].tone)
    else:
        colour = heat_colour(theme, float(np.average(np.array(heats, dtype=float), weights=weights)))
    id = arcs[0].id if len(arcs) == 1 else f"bundle:{arcs[0].id}"
    return Ribbon(id, tuple(arcs), line, width, colour)


def pieces(ribbon: Ribbon, unit: float, extra: float) -> list[Floats]:
    """Return the corners of a tapering band and its arrowhead in convex pieces, wider by ``extra`` on every side."""
    line, width = ribbon.line, ribbon.width
    head, half = min(1.5 * width + 7 * unit, 24 * unit), 0.85 * width + 2.6 * unit
    done = np.append(0.0, np.cumsum(np.hypot(*np.diff(line, axis=0).T)))
    stops = np.linspace(0.0, max(done[-1] - 0.85 * head, 0.1 * done[-1]), PIECES)
    body = np.column_stack([np.interp(stops, done, line[:, 0]), np.interp(stops, done, line[:, 1])])
    along = np.gradient(body, axis=0)
    along /= np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-9)[:, None]
    side = np.column_stack([-along[:, 1], along[:, 0]])
    side = side * (np.linspace(0.4, 1.0, len(body))[:, None] * width / 2 + extra)
    one, other = body + side, body - side
    quads = np.stack([one[:-1], one[1:], other[1:], other[:-1]], axis=1)
    tip = line[-1]
    back = tip - body[-1]
    back = back / max(hypot(*back), 1e-9)
    neck = tip - back * (head + extra)
    across = np.array([-back[1], back[0]]) * (half + 1.7 * extra)
    return [*quads, np.array([neck + across, tip + back * 2.0 * extra, neck - across])]


def draw_ribbon(surface: pygame.Surface, ribbon: Ribbon, corner: tuple[int, int], edge: Colour, unit: float) -> None:
    """Draw one ribbon at once, with an edge that marks it as chosen."""
    for colour, extra in ((edge, 2.0 * unit), (ribbon.colour, 0.0)):
        for piece in pieces(ribbon, unit, extra):
            pygame.draw.polygon(surface, colour, (piece - corner).tolist())
