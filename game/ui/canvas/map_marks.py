"""Where the marks of sites stand: crowds gathered from afar, spread out from near."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import log, sqrt

import numpy as np
from numpy.typing import NDArray

from game.present.map_view import Ring, SiteMark
from game.ui.canvas.map_projection import project

Floats = NDArray[np.float64]

FAR, NEAR = 0.30, 1.05  # pixels a kilometre at 100 %: gathering fades out between them
GATHER = 17.0  # pixels within which sites are gathered when seen from afar
CROWDED = 0.8  # of the sum of two radii: nearer than this to a cluster, a mark joins it
SPREAD = (15.0, 38.0)  # pixels a mark may move from its place, seen from afar and from near
SWEEPS = 14
WORST: tuple[Ring, ...] = ("none", "stopped", "idle", "threatened", "leaving")


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark: one site, or several gathered under a count.

    ``x`` and ``y`` are where it is drawn, ``home_x`` and ``home_y`` where it truly is, in pixels from the
    origin of map units at this scale, so that nothing changes while the window slides.
    """

    id: str
    sites: tuple[SiteMark, ...]
    x: float
    y: float
    home_x: float
    home_y: float
    radius: float
    ring: Ring
    rank: float

    @property
    def gathered(self) -> bool:
        """Say whether this stands for several sites."""
        return len(self.sites) > 1

    @property
    def moved(self) -> bool:
        """Say whether it stands so far from its place that a line should lead there."""
        return (self.x - self.home_x) ** 2 + (self.y - self.home_y) ** 2 > (0.75 * self.radius) ** 2


def scaled(some: list[Spot], ratio: float) -> list[Spot]:
    """Return marks for a slightly different scale, each keeping its distance from its place."""
    return [
        replace(
            s,
            x=s.home_x * ratio + s.x - s.home_x,
            y=s.home_y * ratio + s.y - s.home_y,
            home_x=s.home_x * ratio,
            home_y=s.home_y * ratio,
        )
        for s in some
    ]


def map_places(sites: Iterable[SiteMark]) -> Floats:
    """Return rows of x, y in map units."""
    degrees = np.array([(s.lon, s.lat) for s in sites], dtype=float).reshape(-1, 2)
    x, y = project(degrees[:, 0], degrees[:, 1])
    return np.column_stack([x, y])


def spots(sites: tuple[SiteMark, ...], places: Floats, unit: float, ppk: float, apart: frozenset[str]) -> list[Spot]:
    """Return the marks to draw, the lowest rank first; sites in ``apart`` are never gathered."""
    if not sites:
        return []
    nearness = min(1.0, max(0.0, log(ppk / unit / FAR) / log(NEAR / FAR)))
    home = places * ppk
    sizes = np.array([s.size for s in sites])
    radii = unit * (4.0 + 1.2 * nearness + (6.2 + 2.0 * nearness) * np.sqrt(np.clip(sizes, 0, 1)))
    groups = _gather(sites, home, GATHER * unit * (1 - nearness), apart)
    heads = [_head(sites, home, radii, members, unit) for members in groups]
    if nearness < 1:
        groups = _merged(sites, groups, heads, apart)
        heads = [_head(sites, home, radii, members, unit) for members in groups]
    homes = np.array([(h.home_x, h.home_y) for h in heads])
    ringed = np.array([h.ring in ("threatened", "leaving") for h in heads])
    reach = np.array([h.radius for h in heads]) + unit * (0.8 + 4.0 * ringed)
    placed = _spread(homes, reach, unit * (SPREAD[0] + nearness * (SPREAD[1] - SPREAD[0])))
    made = [
        Spot(h.id, h.sites, float(x), float(y), h.home_x, h.home_y, h.radius, h.ring, h.rank)
        for h, (x, y) in zip(heads, placed, strict=True)
    ]
    return sorted(made, key=lambda s: (s.rank, s.id))


def _gather(sites: tuple[SiteMark, ...], home: Floats, near: float, apart: frozenset[str]) -> list[list[int]]:
    """Group sites about the highest ranked of each crowd."""
    order = sorted(range(len(sites)), key=lambda i: (-sites[i].rank, sites[i].id))
    free = np.array([s.id not in apart for s in sites])
    group_of = np.array([s.group for s in sites])
    taken = np.zeros(len(sites), bool)
    groups = []
    for i in order:
        if taken[i]:
            continue
        taken[i] = True
        members = [i]
        if free[i] and near > 0:
            close = (np.hypot(*(home - home[i]).T) < near) & ~taken & free & (group_of == group_of[i])
            members += [int(j) for j in np.flatnonzero(close)]
            taken |= close
        groups.append(members)
    return groups


def _merged(
    sites: tuple[SiteMark, ...], groups: list[list[int]], heads: list[Spot], apart: frozenset[str]
) -> list[list[int]]:
    """Join to a cluster what its disc would largely cover: smaller clusters, and single sites."""
    at = np.array([(h.home_x, h.home_y) for h in heads])
    reach = np.array([h.radius for h in heads])
    taken = np.array([h.id in apart for h in heads])
    group_of = np.array([sites[g[0]].group for g in groups])
    joined = [g for g, alone in zip(groups, taken, strict=True) if alone]
    for k in sorted(range(len(groups)), key=lambda k: (-len(groups[k]), heads[k].id)):
        if taken[k]:
            continue
        taken[k] = True
        members = list(groups[k])
        if len(members) > 1:
            close = (np.hypot(*(at - at[k]).T) < CROWDED * (reach + reach[k])) & ~taken & (group_of == group_of[k])
            for j in np.flatnonzero(close):
                members += groups[int(j)]
            taken |= close
        joined.append(members)
    return joined


def _head(sites: tuple[SiteMark, ...], home: Floats, radii: Floats, members: list[int], unit: float) -> Spot:
    some = tuple(sites[i] for i in members)
    ring = max((s.ring for s in some), key=WORST.index)
    if len(members) == 1:
        i = members[0]
        x, y = map(float, home[i])
        return Spot(sites[i].id, some, x, y, x, y, float(radii[i]), ring, sites[i].rank)
    x, y = map(float, home[members].mean(axis=0))
    whole = min(1.0, sum(s.size for s in some) / 3)
    radius = unit * (9.0 + 6.0 * sqrt(whole))
    return Spot(f"cluster:{some[0].id}", some, x, y, x, y, radius, ring, max(s.rank for s in some) + 0.01)


def _spread(home: Floats, radii: Floats, most: float) -> Floats:
    """Push overlapping marks apart, none further than ``most`` from its place."""
    if most <= 0 or len(home) < 2:
        return home
    turn = np.arange(len(home)) * 2.399963  # the golden angle: marks on one spot start in different directions
    at = home + 0.01 * np.column_stack([np.cos(turn), np.sin(turn)])
    gap = radii[:, None] + radii[None, :]
    close = np.hypot(*np.moveaxis(home[:, None] - home[None, :], 2, 0)) < gap + 2 * most
    np.fill_diagonal(close, False)
    one, other = np.nonzero(np.triu(close))
    if not len(one):
        return home
    gaps = gap[one, other]
    for _ in range(SWEEPS):
        apart = at[one] - at[other]
        distance = np.maximum(np.hypot(apart[:, 0], apart[:, 1]), 1e-6)
        push = np.maximum(gaps - distance, 0.0) / 2
        if not push.any():
            break
        step = apart / distance[:, None] * push[:, None] * 0.9
        for axis in (0, 1):
            at[:, axis] += np.bincount(one, step[:, axis], len(at)) - np.bincount(other, step[:, axis], len(at))
        away = at - home
        length = np.maximum(np.hypot(away[:, 0], away[:, 1]), 1e-9)
        at = home + away * np.minimum(1.0, most / length)[:, None]
    return at
