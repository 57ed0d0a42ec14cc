"""The built map in memory: arcs with an area on either side, in chunks that can be looked up by place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.places import ASSETS

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

CHUNK = 48  # segments in a chunk: small enough to cull well, large enough to be few
NOTHING, SHORE, PROVINCE, NATION, US_MX, CA_US = range(6)  # kinds of line
FINEST = (0.22, 0.95)  # pixels a kilometre up to which levels of detail 0 and 1 will do


@dataclass(frozen=True, slots=True)
class Detail:
    """One level of detail.

    ``segments`` is (n, 4): x0, y0, x1, y1 in map units; going with growing y, area ``left`` lies to the west.
    Areas count from 1; 0 is the sea; a negative number is a lake of that area.
    ``kind`` says what the line is. ``first`` and ``box`` describe chunks: chunk c holds segments first[c] to
    first[c + 1], all of one arc.
    """

    segments: Floats
    left: Ints
    right: Ints
    kind: NDArray[np.int8]
    first: Ints
    box: Floats

    def chunks_meeting(self, x0: float, y0: float, x1: float, y1: float) -> Ints:
        """Return the chunks whose bounds meet a rectangle."""
        b = self.box
        return np.flatnonzero((b[:, 0] <= x1) & (b[:, 2] >= x0) & (b[:, 1] <= y1) & (b[:, 3] >= y0))

    def members(self, chunks: Ints) -> Ints:
        """Return the segments of chunks, in order."""
        counts = self.first[chunks + 1] - self.first[chunks]
        starts = np.repeat(self.first[chunks] - np.cumsum(counts) + counts, counts)
        return starts + np.arange(len(starts))


@dataclass(frozen=True, slots=True)
class Areas:
    """The provinces and states: ids by number (0 is the sea), the middle of each and the room round it."""

    ids: tuple[str, ...]
    middles: Floats

    def number(self, id: str) -> int:
        """Return the number of an area id such as CA-ON."""
        return self.ids.index(id)


def level_for(ppk: float) -> int:
    """Return the level of detail for a number of pixels a kilometre."""
    return 0 if ppk <= FINEST[0] else 1 if ppk <= FINEST[1] else 2


@lru_cache(maxsize=3)
def detail(level: int) -> Detail:
    """Load one level of detail, once."""
    return _unpack(_read(level))


def warm() -> bool:
    """Do one step of loading what a closer look will need; say whether more is left."""
    for level in (1, 2):
        for step in (_read, detail):
            before = step.cache_info().misses
            step(level)
            if step.cache_info().misses > before:
                return True
    return False


@lru_cache(maxsize=3)
def _read(level: int) -> dict[str, Any]:
    with np.load(ASSETS / "map" / f"level{level}.npz") as file:
        return {name: file[name] for name in ("steps", "counts", "left", "right", "grid")}


@lru_cache(maxsize=1)
def areas() -> Areas:
    """Load the list of provinces and states."""
    with np.load(ASSETS / "map" / "level0.npz") as file:
        return Areas(("", *map(str, file["names"])), np.vstack([np.zeros((1, 3)), file["anchors"]]))


@lru_cache(maxsize=1)
def control_points() -> Floats:
    """Return rows of longitude, latitude, x, y as the build projected them."""
    with np.load(ASSETS / "map" / "level0.npz") as file:
        return np.asarray(file["control"], dtype=float)


def _unpack(file: dict[str, Any]) -> Detail:
    points = np.cumsum(file["steps"], axis=0) * float(file["grid"])
    counts = file["counts"].astype(np.int64)
    inside = np.ones(len(points), bool)
    inside[np.cumsum(counts) - 1] = False
    starts = np.flatnonzero(inside)
    segments = np.hstack([points[starts], points[starts + 1]])
    arc = np.repeat(np.arange(len(counts)), counts - 1)
    place = np.arange(len(segments)) - np.repeat(np.cumsum(counts - 1) - (counts - 1), counts - 1)
    first = np.flatnonzero((place % CHUNK == 0) | (np.diff(arc, prepend=-1) != 0))
    x0, y0, x1, y1 = segments.T
    box = np.column_stack(
        [
            np.minimum.reduceat(np.minimum(x0, x1), first),
            np.minimum.reduceat(np.minimum(y0, y1), first),
            np.maximum.reduceat(np.maximum(x0, x1), first),
            np.maximum.reduceat(np.maximum(y0, y1), first),
        ]
    )
    left, right = file["left"].astype(np.int64)[arc], file["right"].astype(np.int64)[arc]
    return Detail(segments, left, right, _kinds(left, right), np.append(first, len(segments)), box)


def _kinds(left: Ints, right: Ints) -> NDArray[np.int8]:
    codes = {"CA": 1, "US": 2, "MX": 4, "XX": 8, "": 0}
    country = np.array([codes[id[:2]] for id in areas().ids])
    one, other = country[np.abs(left)], country[np.abs(right)]
    kind = np.full(len(left), NOTHING, np.int8)
    abroad = (one != other) & (one > 0) & (other > 0)
    kind[(left > 0) & (right > 0)] = PROVINCE
    kind[abroad] = NATION
    kind[abroad & (one + other == 6)] = US_MX
    kind[abroad & (one + other == 3)] = CA_US
    kind[(left > 0) != (right > 0)] = SHORE
    return kind


def area_at(x: float, y: float) -> str:
    """Return the id of the province or state at a place in map units, or "" at sea; a lake belongs to its shore."""
    d = detail(1)
    chunks = np.flatnonzero((d.box[:, 1] <= y) & (d.box[:, 3] >= y) & (d.box[:, 2] >= x))
    some = d.members(chunks)
    s = d.segments[some]
    crossing = (s[:, 1] <= y) != (s[:, 3] <= y)
    s, some = s[crossing], some[crossing]
    if not len(s):
        return ""
    at = s[:, 0] + (y - s[:, 1]) * (s[:, 2] - s[:, 0]) / (s[:, 3] - s[:, 1])
    at[at < x] = np.inf
    nearest = int(np.argmin(at))
    if not np.isfinite(at[nearest]):
        return ""
    side = d.left if s[nearest, 3] > s[nearest, 1] else d.right
    return areas().ids[abs(int(side[some[nearest]]))]
