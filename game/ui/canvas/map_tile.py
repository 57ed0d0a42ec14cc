"""Painting one rectangle of the ground: areas by coverage, then the glow along shores, then the lines."""

from __future__ import annotations

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.canvas.map_data import Detail
from game.ui.canvas.map_raster import clip, coverage, stroke_edges
from game.ui.canvas.map_style import GroundStyle, Pen

Floats = NDArray[np.float64]
Picture = NDArray[np.float32]
FINE = 0.6  # pixels: points of a line nearer than this are one


def paint(
    detail: Detail, style: GroundStyle, ppk: float, left: int, top: int, width: int, height: int
) -> pygame.Surface:
    """Return the ground in a rectangle of pixels, counted from the origin of map units; ``ppk`` pixels a kilometre."""
    reach = style.glow.width
    x0, y0, x1, y1 = (v / ppk for v in (left - reach, top - reach, left + width + reach, top + height + reach))
    near = detail.chunks_meeting(x0, y0, x1, y1)
    picture, land = _fill(detail, style, ppk, left, top, width, height, near)
    if len(near):
        members = detail.members(near)
        wash = _stroke(detail, near, members, style.glow, ppk, left, top, width, height)
        if wash is not None:
            _lay(picture, wash * (1 - land), style.glow)
        for pen in style.pens:
            line = _stroke(detail, near, members, pen, ppk, left, top, width, height)
            if line is not None:
                _lay(picture, line, pen)
    return _surface(picture)


def _fill(
    detail: Detail,
    style: GroundStyle,
    ppk: float,
    left: int,
    top: int,
    width: int,
    height: int,
    near: NDArray[np.int64],
) -> tuple[Picture, Picture]:
    box = detail.box
    west = (
        (box[:, 2] < (left - style.glow.width) / ppk) & (box[:, 3] >= top / ppk) & (box[:, 1] <= (top + height) / ppk)
    )
    starts, ends = detail.first[:-1][west], detail.first[1:][west] - 1
    members = detail.members(near)
    # A run of line wholly to the west matters only by where it starts and ends.
    short = np.hstack([detail.segments[starts, :2], detail.segments[ends, 2:]])
    edges = np.vstack([short, detail.segments[members]]) * ppk - [left, top, left, top]
    which = np.concatenate([starts, members])
    paints = np.vstack([style.colours, np.repeat(style.colours[:1], len(style.colours) - 1, axis=0)])
    paints = np.hstack([paints, (np.arange(len(paints)) < len(style.colours))[:, None] * 1.0])
    paints[0, 3] = 0.0  # a lake's negative number counts back from the end: painted as water, and not land
    gain = paints[detail.right[which]] - paints[detail.left[which]]
    cut = clip(np.hstack([edges, gain]), width, height)
    grids = coverage(cut[:, :4], cut[:, 4:], width, height)
    picture = np.stack(grids[:3], axis=2) + style.colours[0].astype(np.float32)
    return picture, grids[3]


def _stroke(
    detail: Detail,
    near: NDArray[np.int64],
    members: NDArray[np.int64],
    pen: Pen,
    ppk: float,
    left: int,
    top: int,
    width: int,
    height: int,
) -> Picture | None:
    chosen = near[detail.kind[detail.first[near]] == pen.kind]
    if not len(chosen):
        return None
    counts = detail.first[chosen + 1] - detail.first[chosen]
    members = detail.members(chosen)
    last = np.cumsum(counts) - 1
    ends = detail.segments[members[last], 2:]
    points = np.insert(detail.segments[members, :2], last + 1, ends, axis=0) * ppk - [left, top]
    first = np.zeros(len(points), bool)
    first[np.concatenate([[0], (last + 2 + np.arange(len(last)))[:-1]])] = True
    final = np.append(first[1:], True)
    cells = np.rint(points / FINE)
    moved = np.append(True, np.any(np.diff(cells, axis=0) != 0, axis=1))
    kept = moved | first | final
    points, first = points[kept], first[kept]
    edges = clip(stroke_edges(points, np.flatnonzero(first), pen.width), width, height)
    if not len(edges):
        return None
    grid = coverage(edges, np.ones((len(edges), 1)), width, height)[0]
    return np.clip(np.abs(grid), 0.0, 1.0)


def _lay(picture: Picture, cover: Picture, pen: Pen) -> None:
    rows, columns = np.nonzero(cover > 0.004)
    share = cover[rows, columns, None] * np.float32(pen.strength)
    under = picture[rows, columns]
    picture[rows, columns] = under + share * (np.array(pen.colour, np.float32) - under)


def _surface(picture: Picture) -> pygame.Surface:
    height, width = picture.shape[:2]
    colours = np.clip(picture + 0.5, 0, 255).astype(np.uint8)
    made = pygame.Surface((width, height), 0, 32)
    made.blit(pygame.image.frombuffer(colours.tobytes(), (width, height), "RGB"), (0, 0))
    return made
