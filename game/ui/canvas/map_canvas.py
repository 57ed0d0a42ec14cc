"""The map as a canvas: give it a view, events and time, and draw it when it asks to be drawn."""

from __future__ import annotations

from collections.abc import Iterable
from time import perf_counter

import pygame

from game.present.map_view import MapView
from game.ui.canvas.map_camera import FLIGHT, SECONDS, Camera, Sight
from game.ui.canvas.map_ground import Ground
from game.ui.canvas.map_hits import Hit, hit, towards
from game.ui.canvas.map_marks import map_places
from game.ui.canvas.map_picture import Picture
from game.ui.canvas.map_projection import project
from game.ui.canvas.map_sights import PLACES, Corners, Place, fitting
from game.ui.canvas.map_style import ground_style
from game.ui.canvas.map_theme import MapTheme

SLICE, MOVING = 0.012, 0.004  # seconds of painting in one update, at rest and while the picture moves
FIRST = 0.04  # and before the ground was seen whole for the first time: nobody drags what is not there yet
FRAME, LEAST = 0.005, 0.001  # seconds that a frame of a moving picture may take in all, and the least it paints


class MapCanvas:
    """The map in a rectangle of the screen.

    Call ``update`` with the seconds that passed; when ``needs_frame`` then holds, call ``draw``.
    While ``busy`` holds, keep calling ``update`` even if nothing needs drawing.
    """

    def __init__(self, theme: MapTheme) -> None:
        self.theme = theme
        self.camera = Camera(theme.unit, theme.reduced_motion)
        self.view = MapView("", "")
        self.rect = pygame.Rect(0, 0, 1, 1)
        self.needs_frame = True
        self._picture = Picture(self.view)
        self._ground = Ground(ground_style(theme))
        self._obstacles: list[pygame.Rect] = []
        self._opening: Corners | None = PLACES["continent"]
        self._drawing = 0.0
        self._whole = False

    @property
    def busy(self) -> bool:
        """Say whether there is motion or painting left to do."""
        return self.camera.moving or not (self._picture.painted(self.camera) and self._ground.done(self.camera))

    @property
    def crisp(self) -> bool:
        """Say whether the picture stands still and all that is seen was painted and drawn for its scale."""
        there = self._picture.painted(self.camera) and self._ground.ready(self.camera)
        return there and not self.camera.moving and not self.needs_frame

    @property
    def selected(self) -> str | None:
        """The id of the selected site or flow."""
        return self._picture.selected

    @property
    def hovered(self) -> str | None:
        """The id of the mark under the pointer."""
        return self._picture.hovered

    @property
    def picture(self) -> Picture:
        """What stands where in the last frame drawn."""
        return self._picture

    @property
    def steps(self) -> int:
        """How many pieces of the ground were painted so far."""
        return self._ground.steps

    def set_view(self, view: MapView) -> None:
        """Show another layer or another state; selection and camera stay."""
        if view == self.view:
            return
        before = self._picture
        self.view, self._picture = view, Picture(view, before.selected, before.hovered)
        self._picture.legend = before.legend
        if view.arcs and view.layer == before.view.layer:
            self._picture.flows = before.flows
            self._picture.flows.forget()
        self._ground.restyle(ground_style(self.theme, view.areas, view.borders))
        self.needs_frame = True

    def set_theme(self, theme: MapTheme) -> None:
        """Take another palette or interface size."""
        ratio = theme.unit / self.theme.unit
        self.theme = theme
        sight = self.camera.goal
        self.camera = Camera(theme.unit, theme.reduced_motion)
        self.camera.resize(*self.rect.size)
        self.camera.go(Sight(sight.x, sight.y, sight.ppk * ratio), 0)
        before, self._picture = self._picture, Picture(self.view, self._picture.selected, self._picture.hovered)
        self._picture.legend = before.legend
        self._ground.restyle(ground_style(theme, self.view.areas, self.view.borders))
        self.needs_frame = True

    def set_obstacles(self, rects: Iterable[pygame.Rect]) -> None:
        """Name what is drawn over the map, in window pixels, so that labels stay clear of it."""
        moved = [pygame.Rect(r) for r in rects]
        if moved != self._obstacles:
            self._obstacles = moved
            self.needs_frame = True

    def set_size(self, rect: pygame.Rect) -> None:
        """Take a rectangle of the screen; ``draw`` does so too."""
        if rect == self.rect:
            return
        if rect.size != self.rect.size:
            self.camera.resize(*rect.size)
            if self._opening is not None and min(rect.size) > 1:
                self.camera.go(fitting(self.camera, self._opening, self.theme.px(16)), 0)
                self._opening = None
        self.rect = rect.copy()
        self.needs_frame = True

    def fit(self, place: Place, at_once: bool = False) -> None:
        """Go to a named part of the map."""
        if min(self.rect.size) <= 1:
            self._opening = PLACES[place]
        else:
            self._go(fitting(self.camera, PLACES[place], self.theme.px(16)), at_once)

    def fit_sites(self, ids: Iterable[str], at_once: bool = False) -> None:
        """Go where some sites fill the window."""
        wanted = set(ids)
        places = map_places(s for s in self.view.sites if s.id in wanted)
        if len(places):
            (x0, y0), (x1, y1) = places.min(axis=0), places.max(axis=0)
            sight = self.camera.fit(x0 - 8, y0 - 8, x1 + 8, y1 + 8, self.theme.px(90))
            self._go(sight, at_once)

    def look_at(self, lon: float, lat: float, ppk: float, at_once: bool = False) -> None:
        """Go to a place in degrees, at a number of pixels a kilometre at 100 %."""
        x, y = project(lon, lat)
        self._go(Sight(float(x), float(y), ppk * self.theme.unit), at_once)

    def zoom(self, factor: float, at: tuple[int, int] | None = None) -> None:
        """Zoom about a pixel of the screen, or about the middle."""
        x, y = at if at is not None else self.rect.center
        self.camera.zoom(factor, (x - self.rect.x, y - self.rect.y))
        self.needs_frame = True

    def pan(self, dx: float, dy: float, eased: bool = False) -> None:
        """Move the window over the map by pixels."""
        self.camera.pan(dx, dy, SECONDS if eased else 0.0)
        self.needs_frame = True

    def select(self, id: str | None) -> None:
        """Select a site or flow, or nothing; bring a site into sight."""
        if id != self._picture.selected:
            self._picture.selected = id
            self.needs_frame = True
        site = next((s for s in self.view.sites if s.id == id), None)
        if site is not None and min(self.rect.size) > 1:
            x, y = map(float, project(site.lon, site.lat))
            goal = self.camera.goal
            edge = self.theme.px(70)
            if (
                abs(x - goal.x) * goal.ppk > self.rect.w / 2 - edge
                or abs(y - goal.y) * goal.ppk > self.rect.h / 2 - edge
            ):
                self._go(Sight(x, y, goal.ppk), False)

    def hover(self, id: str | None) -> None:
        """Mark what is under the pointer."""
        if id != self._picture.hovered:
            self._picture.hovered = id
            self.needs_frame = True

    def toggle_legend(self) -> None:
        """Open the legend, or keep to its title."""
        self._picture.legend.toggle()
        self.needs_frame = True

    def step(self, by: int = 1) -> str | None:
        """Select the next site in order of rank, or the one before; return its id."""
        order = [s.id for s in sorted(self.view.sites, key=lambda s: (-s.rank, s.id))]
        if not order:
            return None
        at = order.index(self.selected) + by if self.selected in order else (0 if by > 0 else -1)
        self.select(order[at % len(order)])
        return self.selected

    def step_towards(self, dx: int, dy: int) -> str | None:
        """Select the nearest site in a direction (one of −1, 0, 1 each way, y down); return its id."""
        rows = [
            (s.id, float(x), float(y)) for s, (x, y) in zip(self.view.sites, map_places(self.view.sites), strict=True)
        ]
        here = next(((x, y) for id, x, y in rows if id == self.selected), (self.camera.goal.x, self.camera.goal.y))
        found = towards([r for r in rows if r[0] != self.selected], here, dx, dy)
        if found is not None:
            self.select(found)
        return found

    def hit(self, pos: tuple[int, int]) -> Hit:
        """Return what lies under a pixel of the screen."""
        return hit(self._picture, self.camera, pos[0] - self.rect.x, pos[1] - self.rect.y)

    def update(self, seconds: float) -> bool:
        """Let time pass and paint a slice of the ground; say whether to draw."""
        if self.camera.update(seconds):
            self.needs_frame = True
        if min(self.rect.size) <= 1:
            return self.needs_frame
        budget = max(LEAST, min(MOVING, FRAME - self._drawing)) if self.needs_frame else SLICE
        if not self._ground.ready(self.camera):
            changed = self._ground.work(self.camera, budget if self._whole else FIRST)
        elif not self._picture.painted(self.camera):
            self._whole = True
            changed = self._picture.work(self.theme, self.camera, budget)
        elif not self._ground.done(self.camera):
            self._whole = True
            changed = self._ground.work(self.camera, budget)
        else:
            changed = False
        self.needs_frame = self.needs_frame or changed
        return self.needs_frame

    def draw(self, surface: pygame.Surface, rect: pygame.Rect) -> None:
        """Draw the map into a rectangle of a surface, or what of it lies there in a window too small for the map."""
        began = perf_counter()
        self.set_size(rect)
        whole = surface.get_rect().contains(rect)
        window = surface.subsurface(rect) if whole else pygame.Surface(rect.size)
        obstacles = [r.move(-rect.x, -rect.y) for r in self._obstacles]
        self._ground.draw(window, self.camera)
        self._picture.arrange(self.theme, self.camera, obstacles)
        self._picture.draw(window, self.theme, self.camera)
        if not whole:
            surface.blit(window, rect)
        self.needs_frame = False
        self._drawing = perf_counter() - began

    def _go(self, sight: Sight, at_once: bool) -> None:
        self._opening = None
        self.camera.go(sight, 0 if at_once else FLIGHT)
        self.needs_frame = True
