"""Smooth lines and areas for charts, and round numbers for their axes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import ceil, floor, hypot, log10

import pygame

from game.ui.palette import Colour

Point = tuple[float, float]
_FINE = 3


@dataclass(frozen=True, slots=True)
class Mark:
    """A stroke through points, or an area within them when ``width`` is 0; in pixels of the picture."""

    points: tuple[Point, ...]
    colour: Colour
    width: float = 0
    strength: float = 1.0
    dashed: bool = False


@lru_cache(maxsize=400)
def picture(size: tuple[int, int], marks: tuple[Mark, ...]) -> pygame.Surface:
    """Return marks drawn smooth on nothing, premultiplied; the same marks give the same surface."""
    made = pygame.Surface(size, pygame.SRCALPHA)
    for mark in marks:
        layer = pygame.Surface((size[0] * _FINE, size[1] * _FINE), pygame.SRCALPHA)
        layer.fill((*mark.colour, 0))
        _draw(layer, mark)
        layer = pygame.transform.smoothscale(layer, size)
        if mark.strength < 1:
            layer.set_alpha(round(255 * mark.strength))
        made.blit(layer, (0, 0))
    return made.premul_alpha()


def lay(surface: pygame.Surface, rect: pygame.Rect, marks: Sequence[Mark]) -> None:
    """Draw marks, whose points count from the corner of a rectangle, on a surface."""
    if rect.w > 0 and rect.h > 0:
        surface.blit(picture(rect.size, tuple(marks)), rect, special_flags=pygame.BLEND_PREMULTIPLIED)


def _draw(layer: pygame.Surface, mark: Mark) -> None:
    points = [(x * _FINE, y * _FINE) for x, y in mark.points]
    if not mark.width:
        if len(points) > 2:
            pygame.draw.polygon(layer, mark.colour, points)
        return
    wide = mark.width * _FINE
    for start, end in _dashes(points, 5 * wide) if mark.dashed else list(pairwise(points)):
        _thick(layer, mark.colour, start, end, wide)
    if not mark.dashed:
        for point in points:
            pygame.draw.circle(layer, mark.colour, point, wide / 2)


def _thick(layer: pygame.Surface, colour: Colour, start: Point, end: Point, wide: float) -> None:
    length = hypot(end[0] - start[0], end[1] - start[1])
    if not length:
        return
    dx, dy = (end[1] - start[1]) / length * wide / 2, (start[0] - end[0]) / length * wide / 2
    corners = [(start[0] + dx, start[1] + dy), (end[0] + dx, end[1] + dy), (end[0] - dx, end[1] - dy)]
    pygame.draw.polygon(layer, colour, [*corners, (start[0] - dx, start[1] - dy)])


def _dashes(points: list[Point], dash: float) -> list[tuple[Point, Point]]:
    pieces: list[tuple[Point, Point]] = []
    gone = 0.0
    for start, end in pairwise(points):
        length = hypot(end[0] - start[0], end[1] - start[1])
        at = 0.0
        while at < length:
            step = min(dash - gone % dash, length - at)
            if int(gone / dash) % 2 == 0:
                a, b = at / length, (at + step) / length
                pieces.append((_between(start, end, a), _between(start, end, b)))
            at += step
            gone += step + 1e-6
    return pieces


def _between(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def round_steps(low: float, high: float, most: int) -> list[float]:
    """Return at most about ``most`` round numbers between two ends."""
    span = high - low
    if span <= 0 or most < 1:
        return [low]
    rough = span / most
    power = 10 ** floor(log10(rough))
    step = next(power * size for size in (1, 2, 5, 10) if power * size >= rough * 0.999)
    first = ceil(low / step - 1e-9)
    last = floor(high / step + 1e-9)
    return [index * step for index in range(first, last + 1)]


def spread(wishes: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Return places near the wishes, in the same order, at least ``gap`` apart and within two ends where that fits."""
    order = sorted(range(len(wishes)), key=lambda index: wishes[index])
    places = [0.0] * len(wishes)
    floor_at = low
    for index in order:
        places[index] = max(wishes[index], floor_at)
        floor_at = places[index] + gap
    ceiling = high
    for index in reversed(order):
        places[index] = max(low, min(places[index], ceiling))
        ceiling = places[index] - gap
    return places
