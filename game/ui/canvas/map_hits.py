"""What lies under a pixel of the map, and which site is next in a direction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot
from typing import Literal

from game.ui.canvas.map_camera import Camera
from game.ui.canvas.map_data import area_at
from game.ui.canvas.map_marks import Spot
from game.ui.canvas.map_picture import Picture

TARGET = 12.0  # pixels round a mark that count as on it: targets are at least 24 across
HitKind = Literal["site", "cluster", "arc", "border", "area", "legend", "nothing"]


@dataclass(frozen=True, slots=True)
class Hit:
    """What was hit. ``ids`` holds the sites of a cluster or the flows of a bundle, else the one id."""

    kind: HitKind
    id: str = ""
    ids: tuple[str, ...] = ()


def hit(picture: Picture, camera: Camera, x: float, y: float) -> Hit:
    """Return what lies under a pixel of the window: marks before labels, flows and areas."""
    if picture.legend.rect.collidepoint(x, y):
        return Hit("legend")
    left, top = camera.corner(camera.now)
    best: tuple[float, Spot] | None = None
    for spot, _ in picture.shown:
        away = hypot(spot.x - left - x, spot.y - top - y)
        if away <= max(spot.radius + 2 * camera.unit, TARGET * camera.unit) and (best is None or away <= best[0]):
            best = (away, spot)
    if best is not None:
        spot = best[1]
        ids = tuple(s.id for s in spot.sites)
        return Hit("cluster", spot.id, ids) if spot.gathered else Hit("site", ids[0], ids)
    for placed in picture.labels:
        if placed.rect.collidepoint(x, y):
            return _of_label(picture, placed.wish.id)
    near = [(r.distance(x + left, y + top), r) for r in picture.flows.ribbons]
    if near:
        away, ribbon = min(near, key=lambda n: n[0])
        if away <= 4 * camera.unit:
            return Hit("arc", ribbon.id, tuple(a.id for a in ribbon.arcs))
    area = area_at(*camera.to_map(x, y))
    return Hit("area", area, (area,)) if area else Hit("nothing")


def _of_label(picture: Picture, id: str) -> Hit:
    if any(b.id == id for b in picture.view.borders):
        return Hit("border", id, (id,))
    if any(a.area == id for a in picture.view.areas):
        return Hit("area", id, (id,))
    if any(r.id == id for r in picture.flows.ribbons):
        return Hit("arc", id, (id,))
    return Hit("site", id, (id,))


def towards(places: Sequence[tuple[str, float, float]], start: tuple[float, float], dx: int, dy: int) -> str | None:
    """Return the id of the nearest place in a direction (dx, dy one of −1, 0, 1), counting sideways distance double."""
    best: tuple[float, str] | None = None
    for id, x, y in places:
        ahead = (x - start[0]) * dx + (y - start[1]) * dy
        aside = abs((x - start[0]) * dy) + abs((y - start[1]) * dx)
        if ahead > 1e-6 and aside <= 2 * ahead:
            cost = (ahead + 2 * aside, id)
            best = cost if best is None or cost < best else best
    return best[1] if best else None
