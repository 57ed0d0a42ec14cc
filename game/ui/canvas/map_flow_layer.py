"""All ribbons on one see-through picture, painted in bands and kept while the window slides."""

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
BAND = 96
OPACITY = 0.88
MARGIN = (200, 70)  # pixels painted beyond the window, and how few may be left before it is painted anew


class FlowLayer:
    """Ribbons for the current scale, and a picture of them for the scale the camera is going to.

    Until that picture is ready, the one before it is shown, stretched.
    """

    def __init__(self) -> None:
        self.ribbons: list[Ribbon] = []
        self.dropped = 0
        self._ppk = 0.0
        self._picture: tuple[float, pygame.Rect, pygame.Surface] | None = None
        self._stale = True
        self._painting: tuple[float, pygame.Rect, Iterator[pygame.Surface | None]] | None = None

    def forget(self) -> None:
        """Work everything out anew; what is on the screen stays until then."""
        self._ppk, self._stale, self._painting = 0.0, True, None

    def arrange(
        self, theme: MapTheme, arcs: tuple[FlowArc, ...], ends: NDArray[np.float64], ppk: float, most: int
    ) -> None:
        """Work out the ribbons for a scale."""
        if ppk != self._ppk:
            self.ribbons, self.dropped = ribbons(theme, arcs, ends, ppk, most)
            self._ppk = ppk

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
            drawn, _ = ribbons(theme, arcs, ends, ppk, most)
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
        ppk, room, picture = self._picture
        left, top = camera.corner(camera.now)
        if ppk == camera.now.ppk:
            surface.blit(picture, (room.x - left, room.y - top), special_flags=pygame.BLEND_PREMULTIPLIED)
            return
        ratio = camera.now.ppk / ppk
        seen = pygame.Rect(
            int(left / ratio) - room.x - 1,
            int(top / ratio) - room.y - 1,
            int(camera.width / ratio) + 3,
            int(camera.height / ratio) + 3,
        ).clip(picture.get_rect())
        size = round(seen.w * ratio), round(seen.h * ratio)
        if min(size) > 0:
            place = round((seen.x + room.x) * ratio - left), round((seen.y + room.y) * ratio - top)
            stretched = pygame.transform.scale(picture.subsurface(seen), size)
            surface.blit(stretched, place, special_flags=pygame.BLEND_PREMULTIPLIED)


def _window(camera: Camera, margin: int) -> pygame.Rect:
    window = pygame.Rect(camera.corner(camera.goal), (camera.width, camera.height))
    return window.inflate(2 * margin, 2 * margin)


def _bands(drawn: list[Ribbon], room: pygame.Rect, casing: Colour, unit: float) -> Iterator[pygame.Surface | None]:
    """Paint band after band, three times finer and then reduced; give the picture at the end."""
    picture = pygame.Surface(room.size, pygame.SRCALPHA)
    shapes = []
    for ribbon in drawn:
        for colour, extra in ((casing, 1.2 * unit), (ribbon.colour, 0.0)):
            for piece in pieces(ribbon, unit, extra):
                at = np.rint((piece - room.topleft) * FINE).astype(int)
                shapes.append((int(at[:, 1].min()), int(at[:, 1].max()), colour, at))
    yield None
    level = round(255 * OPACITY)
    for top in range(0, room.h, BAND):
        height = min(BAND, room.h - top)
        within = [s for s in shapes if s[1] >= top * FINE and s[0] < (top + height) * FINE]
        if not within:
            continue
        fine = pygame.Surface((room.w * FINE, height * FINE), pygame.SRCALPHA)
        for _, _, colour, at in within:
            pygame.draw.polygon(fine, colour, (at - [0, top * FINE]).tolist())
        band = pygame.transform.smoothscale(fine, (room.w, height))
        band.fill((level, level, level, level), special_flags=pygame.BLEND_RGBA_MULT)
        picture.blit(band, (0, top), special_flags=pygame.BLEND_RGBA_ADD)
        yield None
    yield picture
