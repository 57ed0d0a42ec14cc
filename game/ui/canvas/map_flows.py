"""Trade flows as curved ribbons with an arrowhead: bundled where their ends meet, the smallest left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import hypot

import numpy as np
import pygame
from numpy.typing import NDArray

from game.present.map_view import FlowArc
from game.ui.canvas.map_camera import Camera
from game.ui.canvas.map_projection import project
from game.ui.canvas.map_theme import Colour, MapTheme, heat_colour

Floats = NDArray[np.float64]

BUNDLE = 30.0  # pixels within which two ends count as one
BEND = 0.16  # how far a ribbon leaves the straight line, as a share of its length
PIECES = 36
OPACITY = 0.86


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
            close = (np.hypot(gap[:, 0], gap[:, 1]) < near) & (np.hypot(gap[:, 2], gap[:, 3]) < near)
            if close.any():
                bundles[int(np.argmax(close))].append(i)
                continue
        heads.append(i)
        bundles.append([i])
    return bundles


def _ribbon(theme: MapTheme, arcs: list[FlowArc], pixels: Floats, unit: float) -> Ribbon:
    weights = np.array([max(a.width, 1e-3) for a in arcs])
    x0, y0, x1, y1 = np.average(pixels, axis=0, weights=weights)
    width = (1.6 + 9.0 * min(1.0, float(weights.sum()))) * unit
    length = hypot(x1 - x0, y1 - y0)
    bend = BEND * length
    middle = ((x0 + x1) / 2 + (y1 - y0) / length * bend, (y0 + y1) / 2 - (x1 - x0) / length * bend)
    # Stop short of the mark at the end, so that the arrowhead stands clear of it.
    t = np.linspace(0.0, max(0.6, 1 - 11 * unit / length), PIECES + 1)[:, None]
    line = (1 - t) ** 2 * np.array([x0, y0]) + 2 * t * (1 - t) * np.array(middle) + t**2 * np.array([x1, y1])
    heats = [a.heat for a in arcs]
    if any(h is None for h in heats):
        colour = theme.colour(arcs[0].tone)
    else:
        colour = heat_colour(theme, float(np.average(np.array(heats, dtype=float), weights=weights)))
    id = arcs[0].id if len(arcs) == 1 else f"bundle:{arcs[0].id}"
    return Ribbon(id, tuple(arcs), line, width, colour)


def draw_ribbon(surface: pygame.Surface, ribbon: Ribbon, casing: Colour, unit: float) -> None:
    """Draw a ribbon, with a thin casing that sets it off from those beneath; edges blend into the surface."""
    _blade(surface, ribbon, ribbon.width + 2.2 * unit, casing, 1.1 * unit)
    _blade(surface, ribbon, ribbon.width, ribbon.colour, 0.0)


def _blade(surface: pygame.Surface, ribbon: Ribbon, width: float, colour: Colour, extra: float) -> None:
    line = ribbon.line
    head = min(2.1 * ribbon.width + 5 * extra, 26.0) + extra + 4
    steps = np.hypot(*np.diff(line, axis=0).T)
    left = np.append(np.cumsum(steps[::-1])[::-1], 0.0)
    body = line[left >= head * 0.92]
    if len(body) < 2:
        body = line[:2]
    along = np.gradient(body, axis=0)
    along /= np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-9)[:, None]
    side = np.column_stack([-along[:, 1], along[:, 0]])
    taper = np.linspace(0.45, 1.0, len(body))[:, None] * width / 2
    neck, tip = body[-1], line[-1]
    towards = tip - neck
    towards = towards / max(hypot(*towards), 1e-9)
    across = np.array([-towards[1], towards[0]]) * (width * 0.95 + 2.2 + extra)
    points = np.vstack(
        [body + side * taper, neck + across, tip + towards * extra, neck - across, (body - side * taper)[::-1]]
    )
    pygame.draw.polygon(surface, colour, [tuple(p) for p in points])
    pygame.draw.aalines(surface, colour, True, [tuple(p) for p in points])


class FlowLayer:
    """All ribbons on one see-through picture, kept while the window only slides."""

    def __init__(self) -> None:
        self.ribbons: list[Ribbon] = []
        self.dropped = 0
        self._picture = pygame.Surface((1, 1))
        self._room = pygame.Rect(0, 0, 0, 0)
        self._ppk = 0.0

    def forget(self) -> None:
        """Draw anew next time."""
        self._ppk = 0.0

    def arrange(self, theme: MapTheme, arcs: tuple[FlowArc, ...], ends: Floats, ppk: float, most: int) -> None:
        """Work out the ribbons for a scale."""
        if ppk != self._ppk:
            self.ribbons, self.dropped = ribbons(theme, arcs, ends, ppk, most)
            self._ppk, self._room = ppk, pygame.Rect(0, 0, 0, 0)

    def draw(self, surface: pygame.Surface, theme: MapTheme, camera: Camera) -> None:
        """Draw the ribbons, from the kept picture where it reaches."""
        if not self.ribbons:
            return
        window = pygame.Rect(camera.corner(camera.now), (camera.width, camera.height))
        if not self._room.contains(window):
            pad = 0 if camera.zooming else round(200 * camera.unit)
            self._room = window.inflate(2 * pad, 2 * pad)
            self._picture = self._painted(theme)
        place = self._room.x - window.x, self._room.y - window.y
        surface.blit(self._picture, place, special_flags=pygame.BLEND_PREMULTIPLIED)

    def _painted(self, theme: MapTheme) -> pygame.Surface:
        picture = pygame.Surface(self._room.size, pygame.SRCALPHA)
        casing, origin = theme.colour("card"), np.array(self._room.topleft)
        for ribbon in self.ribbons:
            draw_ribbon(picture, replace(ribbon, line=ribbon.line - origin), casing, theme.unit)
        level = round(255 * OPACITY)
        picture.fill((level, level, level, level), special_flags=pygame.BLEND_RGBA_MULT)
        return picture
