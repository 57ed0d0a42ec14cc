"""Antialiased filling and stroking with numpy, by exact coverage of each pixel.

Every edge adds to a grid the share of the pixel on its east side, and a running sum along each row
turns that into coverage. Any number of areas and colours are filled in one pass, seams do not show,
and the cost grows with the edges and the pixels, not with the polygons.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def _split(edges: Floats, axis: int, at: float) -> Floats:
    """Cut the edges that cross a vertical (axis 0) or horizontal (axis 1) line; columns after the fourth are kept."""
    a, b = edges[:, axis], edges[:, axis + 2]
    crossing = (a < at) != (b < at)
    crossing &= (a != at) & (b != at)
    if not crossing.any():
        return edges
    cut = edges[crossing]
    other = 1 - axis
    share = (at - cut[:, axis]) / (cut[:, axis + 2] - cut[:, axis])
    middle = cut[:, other] + share * (cut[:, other + 2] - cut[:, other])
    before, after = cut.copy(), cut
    before[:, axis + 2], before[:, other + 2] = at, middle
    after[:, axis], after[:, other] = at, middle
    return np.vstack([edges[~crossing], before, after])


def clip(edges: Floats, width: int, height: int) -> Floats:
    """Keep what matters to a picture: rows 0 to height, all to the west pressed on to x = 0, nothing to the east."""
    for axis, at in ((1, 0.0), (1, float(height)), (0, 0.0), (0, float(width))):
        edges = _split(edges, axis, at)
    rows = (edges[:, 1] + edges[:, 3]) / 2
    columns = (edges[:, 0] + edges[:, 2]) / 2
    edges = edges[(rows > 0) & (rows < height) & (columns < width) & (edges[:, 1] != edges[:, 3])]
    np.maximum(edges[:, 0], 0.0, out=edges[:, 0])
    np.maximum(edges[:, 2], 0.0, out=edges[:, 2])
    return edges


def _pieces(start: Floats, end: Floats) -> tuple[NDArray[np.int64], Floats, Floats]:
    """Cut spans at whole numbers: the span of each piece, and the shares of it at which the piece begins and ends."""
    low, high = np.minimum(start, end), np.maximum(start, end)
    first = np.floor(low)
    count = np.maximum(np.ceil(high) - first, 1).astype(np.int64)
    owner = np.repeat(np.arange(len(start)), count)
    step = np.arange(len(owner)) - np.repeat(np.cumsum(count) - count, count)
    length = (high - low)[owner]
    length[length == 0] = 1.0
    t0 = np.maximum((first[owner] + step - low[owner]) / length, 0.0)
    t1 = np.minimum((first[owner] + step + 1 - low[owner]) / length, 1.0)
    t1[count[owner] == 1] = 1.0
    backward = (start > end)[owner]
    return owner, np.where(backward, 1 - t1, t0), np.where(backward, 1 - t0, t1)


def coverage(edges: Floats, weights: Floats, width: int, height: int) -> list[NDArray[np.float32]]:
    """Return one (height, width) grid for each column of weights.

    ``edges`` (n, 4) are clipped already; a weight is what is gained by crossing an edge that grows in y, going east.
    """
    owner, t0, t1 = _pieces(edges[:, 1], edges[:, 3])
    x0, y0 = edges[owner, 0], edges[owner, 1]
    dx, dy = edges[owner, 2] - x0, edges[owner, 3] - y0
    xa, ya, xb, yb = x0 + t0 * dx, y0 + t0 * dy, x0 + t1 * dx, y0 + t1 * dy
    inner, s0, s1 = _pieces(xa, xb)
    rise = (yb - ya)[inner]
    span = (xb - xa)[inner]
    middle = xa[inner] + (s0 + s1) / 2 * span
    rise *= s1 - s0
    row = np.clip(((ya + yb) / 2).astype(np.int64), 0, height - 1)[inner]
    column = np.clip(middle.astype(np.int64), 0, width - 1)
    share = middle - column
    cell = row * (width + 1) + column
    cells = np.concatenate([cell, cell + 1])
    source = owner[inner]
    grids = []
    for k in range(weights.shape[1]):
        gain = rise * weights[source, k]
        both = np.concatenate([gain * (1 - share), gain * share])
        sums = np.bincount(cells, both, height * (width + 1)).reshape(height, width + 1)
        grids.append(np.cumsum(sums, axis=1, dtype=np.float64)[:, :width].astype(np.float32))
    return grids


def stroke_edges(points: Floats, starts: NDArray[np.int64], width: float) -> Floats:
    """Return the outline of polylines drawn with a pen; ``starts`` marks the first point of each line."""
    n = len(points)
    first = np.zeros(n, bool)
    first[starts] = True
    last = np.roll(first, -1)
    last[-1] = True
    ahead = np.where(last[:, None], 0.0, np.roll(points, -1, axis=0) - points)
    behind = np.where(first[:, None], 0.0, points - np.roll(points, 1, axis=0))
    ahead = _unit(ahead)
    behind = _unit(behind)
    along = _unit(ahead + behind)
    facing = np.where(first[:, None], ahead, behind)
    cosine = np.maximum(np.abs((along * facing).sum(axis=1)), 0.55)
    reach = (width / 2) / cosine
    side = np.column_stack([along[:, 1], -along[:, 0]]) * reach[:, None]
    one, other = points + side, points - side
    run = ~last
    nxt = np.roll(np.arange(n), -1)[run]
    return np.vstack(
        [
            np.hstack([one[run], one[nxt]]),
            np.hstack([other[nxt], other[run]]),
            np.hstack([other[first], one[first]]),
            np.hstack([one[last], other[last]]),
        ]
    )


def _unit(vectors: Floats) -> Floats:
    length = np.hypot(vectors[:, 0], vectors[:, 1])
    length[length == 0] = 1.0
    return vectors / length[:, None]
