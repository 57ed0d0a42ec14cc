"""Names set on the map itself: countries in spaced capitals, provinces, waters and cities."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pygame

from game.present.map_view import PlaceName
from game.ui.canvas.map_camera import Camera
from game.ui.canvas.map_data import areas
from game.ui.canvas.map_projection import project
from game.ui.canvas.map_theme import Colour, MapTheme, mix

# Where a country's name may stand (longitude, latitude): the best first, so that some fit in any window.
STANDS: dict[str, tuple[tuple[float, float], ...]] = {
    "CA": (
        (-99, 55.5),
        (-89.5, 51.0),
        (-70.5, 52.5),
        (-113.5, 52.0),
        (-94.5, 51.5),
        (-84.5, 49.3),
        (-79.0, 47.3),
        (-73.0, 49.6),
        (-106, 52),
        (-79.2, 45.5),
        (-120, 55),
        (-76.5, 45.2),
    ),
    "US": (
        (-99, 39.5),
        (-89.5, 40.2),
        (-94, 42.5),
        (-83.5, 38.9),
        (-77.7, 41.2),
        (-108, 42),
        (-90.2, 44.8),
        (-75.3, 42.9),
        (-85, 33),
    ),
    "MX": ((-103.5, 24.6), (-106.5, 28), (-101.5, 22.6), (-99.5, 19.9), (-98.5, 24.2)),
}
PROVINCES_FROM = 0.42  # pixels a kilometre at 100 % from which provinces are named
CITIES_FROM = 0.9


@dataclass(frozen=True, slots=True)
class SetName:
    """A name in its place: where each letter group starts is left to ``draw_name``."""

    text: str
    size: int
    weight: int
    spacing: int
    colour: Colour
    rect: pygame.Rect


def set_names(
    theme: MapTheme,
    names: Iterable[PlaceName],
    camera: Camera,
    bounds: pygame.Rect,
    taken: Sequence[pygame.Rect],
) -> list[SetName]:
    """Return the names that find a free place, countries first."""
    full = [r.copy() for r in taken]
    near = camera.now.ppk / camera.unit
    made: list[SetName] = []
    kinds = {"country": 0, "water": 1, "province": 2, "city": 3}
    for name in sorted(names, key=lambda n: (kinds[n.kind], n.id)):
        if (name.kind == "province" and near < PROVINCES_FROM) or (name.kind == "city" and near < CITIES_FROM):
            continue
        size, weight, spacing, colour = _type(theme, name)
        text = name.text.upper() if name.kind in ("country", "province") else name.text
        width, height = spaced_size(theme, text, size, weight, spacing)
        for x, y in _stands(name, width / camera.now.ppk):
            px, py = camera.to_screen(x, y)
            rect = pygame.Rect(round(px - width / 2), round(py - height / 2), width, height)
            if bounds.contains(rect) and rect.inflate(theme.px(6), theme.px(2)).collidelist(full) < 0:
                made.append(SetName(text, size, weight, spacing, colour, rect))
                full.append(rect)
                break
    return made


def _type(theme: MapTheme, name: PlaceName) -> tuple[int, int, int, Colour]:
    ink, water = theme.colour("ink"), theme.colour("water")
    if name.kind == "country":
        return 16, 600, theme.px(4), mix(theme.colour("canada"), mix(ink, theme.colour("amber"), 0.4), 0.78)
    if name.kind == "province":
        return 11, 500, theme.px(2), theme.colour("muted")
    if name.kind == "water":
        return 12, 500, theme.px(1), mix(water, mix(theme.colour("blue"), ink, 0.35), 0.85)
    return 12, 500, 0, mix(theme.colour("canada"), ink, 0.85)


def _stands(name: PlaceName, width: float) -> list[tuple[float, float]]:
    """Return places to try, in map units; a province whose middle is too narrow for the name has none."""
    if name.kind == "country":
        return [(float(x), float(y)) for x, y in (project(lon, lat) for lon, lat in STANDS.get(name.id, ()))]
    if name.lon is not None and name.lat is not None:
        x, y = project(name.lon, name.lat)
        return [(float(x), float(y))]
    middle_x, middle_y, radius = areas().middles[areas().number(name.id)]
    if width > 2 * radius:
        return []
    return [(middle_x, middle_y + shift * radius) for shift in (0.0, -0.4, 0.4)]


def spaced_size(theme: MapTheme, text: str, size: int, weight: int, spacing: int) -> tuple[int, int]:
    """Return the size in pixels of text whose letters stand ``spacing`` apart."""
    font = theme.font(size, weight)
    if not spacing:
        return font.width(text), font.height
    return sum(font.width(letter) + spacing for letter in text) - spacing, font.height


def draw_name(surface: pygame.Surface, theme: MapTheme, name: SetName) -> None:
    """Draw a name on the map."""
    font = theme.font(name.size, name.weight)
    if not name.spacing:
        surface.blit(font.render(name.text, name.colour), name.rect)
        return
    x = name.rect.x
    for letter in name.text:
        if letter.strip():
            surface.blit(font.render(letter, name.colour), (x, name.rect.y))
        x += font.width(letter) + name.spacing
