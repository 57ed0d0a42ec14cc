"""The ground under the marks: crisp tiles where they are ready, an enlarged older picture where they are not.

Tiles are painted a few at a time for the sight the camera is going to, so most are there when it arrives.
"""

from __future__ import annotations

from collections import OrderedDict
from math import ceil, floor
from time import perf_counter

import pygame

from game.ui.canvas.map_camera import Camera, Sight
from game.ui.canvas.map_data import detail, level_for, warm
from game.ui.canvas.map_projection import FRAME
from game.ui.canvas.map_style import GroundStyle
from game.ui.canvas.map_tile import Patch, paint

SIDE = 192
WORLD = 0.1  # pixels a kilometre of the picture of the whole map
KEPT = 4  # windows' worth of tiles that are kept
SMOOTH = 2_500_000  # pixels of window above which a passing picture is stretched roughly
AHEAD = 96  # pixels beyond the window that are painted when there is time

Key = tuple[float, int, int]


class Ground:
    """Draws the ground for a camera, and paints what is missing in small steps."""

    def __init__(self, style: GroundStyle) -> None:
        self.style = style
        self.steps = 0
        self._tiles: OrderedDict[Key, tuple[object, pygame.Surface]] = OrderedDict()
        self._world = pygame.Surface(
            (round((FRAME[2] - FRAME[0]) * WORLD), round((FRAME[3] - FRAME[1]) * WORLD)), 0, 32
        )
        self._world.fill(_water(style))
        self._world_left = _world_spots(self._world)
        self._warm = False
        self._still: tuple[Sight, pygame.Surface] | None = None
        self._kept_sight: Sight | None = None

    def restyle(self, style: GroundStyle) -> bool:
        """Take another look; the old picture stays until the new one is painted. Say whether it differs."""
        if style.key == self.style.key:
            return False
        self.style = style
        self._world_left = _world_spots(self._world)
        return True

    def missing(self, camera: Camera, ahead: int = 0) -> list[Key]:
        """Return the tiles still to paint for where the camera will rest, the middle first."""
        goal = camera.goal
        left, top = camera.corner(goal)
        spots = [
            (goal.ppk, i, j)
            for j in range(floor((top - ahead) / SIDE), ceil((top + camera.height + ahead) / SIDE))
            for i in range(floor((left - ahead) / SIDE), ceil((left + camera.width + ahead) / SIDE))
        ]
        middle = (left + camera.width / 2) / SIDE - 0.5, (top + camera.height / 2) / SIDE - 0.5
        wanting = [key for key in spots if not self._fresh(key)]
        return sorted(wanting, key=lambda k: ((k[1] - middle[0]) ** 2 + (k[2] - middle[1]) ** 2, k))

    def work(self, camera: Camera, seconds: float) -> bool:
        """Paint missing tiles for about this long, at least one; say whether what is seen changed."""
        until = perf_counter() + seconds
        wanting = self.missing(camera)
        seen = bool(wanting)
        if not seen and not self._warm:
            self._warm = not warm()
            return False
        if not seen and self._world_left:
            self._paint_world()
            return False
        wanting = wanting or self.missing(camera, AHEAD)
        for key in wanting:
            self._paint(key, camera)
            if perf_counter() >= until:
                break
        return seen

    def ready(self, camera: Camera) -> bool:
        """Say whether all that will be seen is painted."""
        return not self.missing(camera)

    def done(self, camera: Camera) -> bool:
        """Say whether nothing is left to paint, seen or ahead."""
        return self._warm and not self._world_left and not self.missing(camera, AHEAD)

    def draw(self, surface: pygame.Surface, camera: Camera) -> None:
        """Draw the ground over the whole surface."""
        sight = camera.now
        if not camera.zooming and self._all_there(sight, camera):
            self._draw_tiles(surface, sight, camera)
            self._kept_sight = sight
            return
        self._keep_still(camera)
        self._draw_stand_in(surface, camera)
        if not camera.zooming:
            self._draw_tiles(surface, sight, camera)

    def _fresh(self, key: Key) -> bool:
        tile = self._tiles.get(key)
        return tile is not None and tile[0] == self.style.key

    def _paint(self, key: Key, camera: Camera) -> None:
        ppk, i, j = key
        level = level_for(ppk / camera.unit)
        picture = paint(detail(level), self.style, Patch(ppk, i * SIDE, j * SIDE, SIDE, SIDE))
        self._tiles[key] = (self.style.key, picture)
        self._tiles.move_to_end(key)
        self.steps += 1
        window = ceil(camera.width / SIDE + 1) * ceil(camera.height / SIDE + 1)
        while len(self._tiles) > KEPT * window:
            self._tiles.popitem(last=False)

    def _paint_world(self) -> None:
        x0, y0 = round(FRAME[0] * WORLD), round(FRAME[1] * WORLD)
        i, j = self._world_left.pop()
        patch = Patch(WORLD, x0 + i * SIDE, y0 + j * SIDE, SIDE, SIDE)
        self._world.blit(paint(detail(0), self.style, patch), (i * SIDE, j * SIDE))

    def _spots(self, sight: Sight, camera: Camera) -> list[tuple[Key, tuple[int, int]]]:
        left, top = camera.corner(sight)
        return [
            ((sight.ppk, i, j), (i * SIDE - left, j * SIDE - top))
            for j in range(top // SIDE, (top + camera.height - 1) // SIDE + 1)
            for i in range(left // SIDE, (left + camera.width - 1) // SIDE + 1)
        ]

    def _all_there(self, sight: Sight, camera: Camera) -> bool:
        return all(key in self._tiles for key, _ in self._spots(sight, camera))

    def _draw_tiles(self, surface: pygame.Surface, sight: Sight, camera: Camera) -> None:
        for key, place in self._spots(sight, camera):
            tile = self._tiles.get(key)
            if tile is not None:
                self._tiles.move_to_end(key)
                surface.blit(tile[1], place)

    def _keep_still(self, camera: Camera) -> None:
        """Before the tiles of the last crisp picture fade from memory, keep that picture whole."""
        sight, self._kept_sight = self._kept_sight, None
        if sight is None or (self._still is not None and self._still[0] == sight):
            return
        still = pygame.Surface((camera.width, camera.height), 0, 32)
        still.fill(_water(self.style))
        self._draw_tiles(still, sight, camera)
        self._still = (sight, still)

    def _draw_stand_in(self, surface: pygame.Surface, camera: Camera) -> None:
        if self._still is not None:
            sight, picture = self._still
            left = sight.x * sight.ppk - picture.get_width() / 2
            top = sight.y * sight.ppk - picture.get_height() / 2
            ratio = camera.now.ppk / sight.ppk
            x0, y0 = camera.to_screen(left / sight.ppk, top / sight.ppk)
            width, height = picture.get_width() * ratio, picture.get_height() * ratio
            if x0 > 0 or y0 > 0 or x0 + width < camera.width or y0 + height < camera.height:
                self._draw_world(surface, camera)
            _enlarge(surface, camera, picture, sight.ppk, left, top)
        else:
            self._draw_world(surface, camera)

    def _draw_world(self, surface: pygame.Surface, camera: Camera) -> None:
        surface.fill(_water(self.style))
        _enlarge(surface, camera, self._world, WORLD, FRAME[0] * WORLD, FRAME[1] * WORLD)


def _water(style: GroundStyle) -> tuple[int, int, int]:
    red, green, blue = (int(c) for c in style.colours[0])
    return red, green, blue


def _world_spots(world: pygame.Surface) -> list[tuple[int, int]]:
    return [(i, j) for j in range(-(-world.get_height() // SIDE)) for i in range(-(-world.get_width() // SIDE))]


def _enlarge(
    surface: pygame.Surface, camera: Camera, picture: pygame.Surface, ppk: float, left: float, top: float
) -> None:
    """Draw the part of a picture that the camera sees, at the camera's scale."""
    ratio = camera.now.ppk / ppk
    x0, y0 = camera.to_screen(left / ppk, top / ppk)
    source = pygame.Rect(0, 0, *picture.get_size())
    seen = pygame.Rect(
        floor(-x0 / ratio), floor(-y0 / ratio), ceil(camera.width / ratio) + 2, ceil(camera.height / ratio) + 2
    ).clip(source)
    if seen.w < 1 or seen.h < 1:
        return
    ax, ay = round(x0 + seen.left * ratio), round(y0 + seen.top * ratio)
    bx, by = round(x0 + seen.right * ratio), round(y0 + seen.bottom * ratio)
    if bx > ax and by > ay:
        stretch = pygame.transform.smoothscale if camera.width * camera.height < SMOOTH else pygame.transform.scale
        surface.blit(stretch(picture.subsurface(seen), (bx - ax, by - ay)), (ax, ay))
