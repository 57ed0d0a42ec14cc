"""All ribbons on see-through pictures, painted in bands and kept while the window slides."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

import numpy as np
import pygame
from numpy.typing import NDArray

from game.present.map_view import FlowArc
from game.ui.canvas.map_camera import Camera
from game.ui.canvas.map_flows import Ribbon, pieces, ribbons
from game.ui.canvas.map_theme import Colour, MapTheme

FINE = 3
BAND = 48
OPACITY = 0.88
MARGIN = (200, 70)  # pixels painted beyond the window, and how few may be left before it is painted anew

Bands = list[tuple[pygame.Rect, pygame.Surface]]


class FlowLayer:
    """Ribbons for the current scale, and a picture of them for the scale the camera is going to.

    Until that picture is ready, the one before it is shown, stretched.
    """

    def __init__(self) -> None:
        self.ribbons: list[Ribbon] = []
        self.dropped = 0
        self.age = 0
        self._ppk = 0.0
        self._found: dict[float, tuple[list[Ribbon], int]] = {}
        self._picture: tuple[float, pygame.Rect, Bands] | None = None
        self._stale = True
        self._painting: tuple[float, pygame.Rect, Iterator[Bands | None]] | None = None

    def forget(self) -> None:
        """Work everything out anew; what is on the screen stays until then."""
        self._ppk, self._stale, self._painting = 0.0, True, None
        self._found.clear()
        self.age += 1

    def arrange(
        self, theme: MapTheme, arcs: tuple[FlowArc, ...], ends: NDArray[np.float64], ppk: float, most: int
    ) -> None:
        """Work out the ribbons for a scale."""
        if ppk != self._ppk:
            self.ribbons, self.dropped = self._ribbons(theme, arcs, ends, ppk, most)
            self._ppk = ppk

    def _ribbons(
        self, theme: MapTheme, arcs: tuple[FlowArc, ...], ends: NDArray[np.float64], ppk: float, most: int
    ) -> tuple[list[Ribbon], int]:
        """Return the ribbons for a scale, kept from when they were painted to when they are arranged."""
        if ppk not in self._found:
            self._found = {ppk: ribbons(theme, arcs, ends, ppk, most)}
        return self._found[ppk]

    def done(self, camera: Camera) -> bool:
        """Say whether a picture is there for where the camera will rest."""
        if self._stale or self._picture is None or self._picture[0] != camera.goal.ppk:
            return False
        return bool(self._picture[1].contains(_window(camera, MARGIN[1])))

    def work(
        self,
        theme: MapTheme,
        arcs: tuple[FlowArc, ...],
        ends: NDArray[np.float64],
        camera: Camera,
        most: int,
        seconds: float,
    ) -> bool:
        """Paint bands for about this long, at least one; say whether the picture was finished."""
        ppk, needed = camera.goal.ppk, _window(camera, MARGIN[1])
        if self._painting is None or self._painting[0] != ppk or not self._painting[1].contains(needed):
            drawn, _ = self._ribbons(theme, arcs, ends, ppk, most)
            room = _window(camera, MARGIN[0])
            self._painting = (ppk, room, _bands(drawn, room, theme.colour("card"), theme.unit))
        until = perf_counter() + seconds
        for made in self._painting[2]:
            if made is not None:
                self._picture, self._stale = (ppk, self._painting[1], made), False
                self._painting = None
                return True
            if perf_counter() >= until:
                break
        return False

    def draw(self, surface: pygame.Surface, camera: Camera) -> None:
        """Draw the picture, stretched if it is of another scale."""
        if self._picture is None:
            return
        ppk, room, bands = self._picture
        left, top = camera.corner(camera.now)
        ratio = camera.now.ppk / ppk
        window = surface.get_rect()
        for rect, band in bands:
            x0, y0 = (rect.x + room.x) * ratio - left, (rect.y + room.y) * ratio - top
            place = pygame.Rect(round(x0), round(y0), 0, 0)
            place.w, place.h = round(x0 + rect.w * ratio) - place.x, round(y0 + rect.h * ratio) - place.y
            if not place.colliderect(window) or min(place.size) < 1:
                continue
            picture = band
            if ratio != 1:
                part = _part(place, window, ratio, band.get_rect())
                place = pygame.Rect(round(x0 + part.x * ratio), round(y0 + part.y * ratio), 0, 0)
                size = round(x0 + part.right * ratio) - place.x, round(y0 + part.bottom * ratio) - place.y
                picture = pygame.transform.scale(band.subsurface(part), size)
            surface.blit(picture, place, special_flags=pygame.BLEND_PREMULTIPLIED)


def _part(place: pygame.Rect, window: pygame.Rect, ratio: float, whole: pygame.Rect) -> pygame.Rect:
    """Return the part of a picture that is seen when it is stretched over a place."""
    seen = place.clip(window).move(-place.x, -place.y)
    part = pygame.Rect(int(seen.x / ratio), int(seen.y / ratio), int(seen.w / ratio) + 2, int(seen.h / ratio) + 2)
    return part.clip(whole)


def _window(camera: Camera, margin: int) -> pygame.Rect:
    window = pygame.Rect(camera.corner(camera.goal), (camera.width, camera.height))
    return window.inflate(2 * margin, 2 * margin)


def _bands(drawn: list[Ribbon], room: pygame.Rect, casing: Colour, unit: float) -> Iterator[Bands | None]:
    """Paint band after band, three times finer and then reduced; give all that hold something at the end."""
    shapes = []
    for ribbon in drawn:
        for colour, extra in ((casing, 1.2 * unit), (ribbon.colour, 0.0)):
            for piece in pieces(ribbon, unit, extra):
                at = np.rint((piece - room.topleft) * FINE).astype(int)
                (x0, y0), (x1, y1) = at.min(axis=0).tolist(), at.max(axis=0).tolist()
                shapes.append((x0, y0, x1, y1, colour, at))
            yield None
    made: Bands = []
    level = round(255 * OPACITY)
    for top in range(0, room.h, BAND):
        height = min(BAND, room.h - top)
        within = [s for s in shapes if s[3] >= top * FINE and s[1] < (top + height) * FINE]
        left = max(0, min((s[0] for s in within), default=0) // FINE)
        right = min(room.w, max((s[2] for s in within), default=0) // FINE + 1)
        if right <= left:
            continue
        fine = pygame.Surface(((right - left) * FINE, height * FINE), pygame.SRCALPHA)
        for *_, colour, at in within:
            pygame.draw.polygon(fine, colour, (at - [left * FINE, top * FINE]).tolist())
        band = pygame.transform.smoothscale(fine, (right - left, height))
        band.fill((level, level, level, level), special_flags=pygame.BLEND_RGBA_MULT)
        made.append((pygame.Rect(left, top, right - left, height), band))
        yield None
    yield made
