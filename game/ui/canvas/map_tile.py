"""Painting one rectangle of the ground: areas by coverage, then the glow along shores, then the lines."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.canvas.map_data import Detail
from game.ui.canvas.map_raster import clip, cover, fill, stroke_edges
from game.ui.canvas.map_style import GroundStyle, Pen

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
FINE = 0.6  # pixels: points of a line nearer than this are one


@dataclass(frozen=True, slots=True)
class Patch:
    """A rectangle of pixels, counted from the origin of map units, at ``ppk`` pixels a kilometre."""

    ppk: float
    left: int
    top: int
    width: int
    height: int


def paint(detail: Detail, style: GroundStyle, patch: Patch) -> pygame.Surface:
    """Return the ground in a patch."""
    reach, ppk = style.glow.width, patch.ppk
    near = detail.chunks_meeting(
        (patch.left - reach) / ppk,
        (patch.top - reach) / ppk,
        (patch.left + patch.width + reach) / ppk,
        (patch.top + patch.height + reach) / ppk,
    )
    picture, land = _filled(detail, style, patch, near)
    pens = [pen for pen in (style.glow, *style.pens) if (detail.kind[detail.first[near]] == pen.kind).any()]
    outlines = [_outline(detail, near, pen, patch) for pen in pens]
    if outlines:
        layer = np.repeat(np.arange(len(pens)), [len(o) for o in outlines])
        grid = cover(*_clipped(np.vstack(outlines), layer, patch), len(pens), patch.width, patch.height)
        for number, pen in enumerate(pens):
            line = grid[:, number]
            _lay(picture, line * (1 - land) if pen is style.glow else line, pen)
    made = pygame.Surface((patch.width, patch.height), 0, 32)
    pygame.surfarray.blit_array(made, np.clip(picture + 0.5, 0, 255).astype(np.uint8))
    return made


def _filled(detail: Detail, style: GroundStyle, patch: Patch, near: Ints) -> tuple[Floats, Floats]:
    box, ppk, left, top = detail.box, patch.ppk, patch.left, patch.top
    west = box[:, 2] < (left - style.glow.width) / ppk
    west &= (box[:, 3] >= top / ppk) & (box[:, 1] <= (top + patch.height) / ppk)
    starts, ends = detail.first[:-1][west], detail.first[1:][west] - 1
    members = detail.members(near)
    # A run of line wholly to the west matters only by where it starts and ends.
    short = np.hstack([detail.segments[starts, :2], detail.segments[ends, 2:]])
    edges = np.vstack([short, detail.segments[members]]) * ppk - [left, top, left, top]
    which = np.concatenate([starts, members])
    # A lake's negative number counts back from the end of the table: painted as water, and not land.
    paints = np.vstack([style.colours, np.repeat(style.colours[:1], len(style.colours) - 1, axis=0)])
    dry = np.arange(len(paints)) < len(style.colours)
    dry[0] = False
    paints = np.column_stack([paints, dry])
    gain = paints[detail.right[which]] - paints[detail.left[which]]
    cut = clip(np.hstack([edges, gain]), patch.width, patch.height)
    grid = fill(cut[:, :4], cut[:, 4:], patch.width, patch.height)
    return grid[:, :3].transpose(0, 2, 1) + style.colours[0], grid[:, 3]


def _clipped(edges: Floats, layer: Ints, patch: Patch) -> tuple[Floats, Ints]:
    cut = clip(np.column_stack([edges, layer]), patch.width, patch.height)
    return cut[:, :4], cut[:, 4].astype(np.int64)


def _outline(detail: Detail, near: Ints, pen: Pen, patch: Patch) -> Floats:
    """Return the outline of all lines of a pen's kind near a patch, in its pixels."""
    chosen = near[detail.kind[detail.first[near]] == pen.kind]
    counts = detail.first[chosen + 1] - detail.first[chosen]
    members = detail.members(chosen)
    last = np.cumsum(counts) - 1
    ends = detail.segments[members[last], 2:]
    points = np.insert(detail.segments[members, :2], last + 1, ends, axis=0) * patch.ppk - [patch.left, patch.top]
    first = np.zeros(len(points), bool)
    first[np.append(0, (last + 2 + np.arange(len(last)))[:-1])] = True
    final = np.append(first[1:], True)
    cells = np.rint(points / FINE)
    moved = np.append(True, np.any(np.diff(cells, axis=0) != 0, axis=1))
    kept = moved | first | final
    return stroke_edges(points[kept], np.flatnonzero(first[kept]), pen.width)


def _lay(picture: Floats, line: Floats, pen: Pen) -> None:
    xs, ys = np.nonzero(line > 0.004)
    under = picture[xs, ys]
    picture[xs, ys] = under + line[xs, ys, None] * pen.strength * (np.array(pen.colour, float) - under)
