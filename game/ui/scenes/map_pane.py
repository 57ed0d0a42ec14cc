"""The map in the main screen: layers, zoom, selection by mouse and keys, and a spoken place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from time import perf_counter
from typing import TYPE_CHECKING

import pygame

from game.present.map_moves import JobsMoved
from game.present.map_view import MapView, SiteMark
from game.present.words import _
from game.ui.canvas.map_camera import Sight
from game.ui.canvas.map_canvas import MapCanvas
from game.ui.canvas.map_hits import Hit
from game.ui.canvas.map_input import MapInput
from game.ui.canvas.map_projection import project
from game.ui.commands import is_activation
from game.ui.controls import QUIET, Canvas, CanvasEvent, Chip, Handled, IconButton, Node, Pin, column, flow, overlay
from game.ui.scenes.map_motion import Motion

if TYPE_CHECKING:
    from game.ui.scene import Request
    from game.ui.theme import Theme

_SETTLING = 0.3  # seconds the first picture may take; what is missing then is painted in the turns after it


class MapPane:
    """Keeps the canvas from build to build. ``on_pick`` is told what was chosen, ``on_enter`` answers Enter."""

    def __init__(
        self, on_pick: Callable[[str, str], Request | None], on_enter: Callable[[], Request | None], name: str = "map"
    ) -> None:
        self._on_pick, self._on_enter, self.name = on_pick, on_enter, name
        self._marks: Mapping[str, bool] = {}
        self._canvas: MapCanvas | None = None
        self._input: MapInput | None = None
        self._drawn = False
        self._opened = False
        self._sought, self._shown = "", True
        self._rung = False  # whether what is to be ringed was drawn so
        self.motion = Motion()

    def node(
        self,
        view: MapView,
        theme: Theme,
        layers: tuple[tuple[str, str], ...],
        choose: Choose,
        listed: Node | None = None,
        *,
        zooms: bool = True,
    ) -> Node:
        """Return the map with what lies over it; without ``zooms``, another map beside it has the buttons."""
        canvas = self._ready(theme)
        canvas.set_view(view)
        area = Canvas(
            self.name,
            self._paint,
            self._event,
            self._says,
            label=_("Map: {layer}").format(layer=view.title),
            grow=1,
            min_height=152,
            stale=self._is_stale,
        )
        chips = [
            Chip(f"layer_{id}", words, choose(id), id == view.layer, index=place, count=len(layers))
            for place, (id, words) in enumerate(layers)
        ]
        zoom = column(
            IconButton("zoom_in", _("Zoom in"), self._zoom(1.5), "plus", show_label=False, command="zoom_in"),
            IconButton("zoom_out", _("Zoom out"), self._zoom(1 / 1.5), "minus", show_label=False, command="zoom_out"),
            IconButton("whole_map", _("The whole continent"), self._whole, "maximize", show_label=False),
            fill="card",
            edge="line",
            radius=10,
            gap=0,
            pad=2,
        )
        over = flow(*chips, listed, gap=8) if chips or listed else None
        pins = (Pin(over, "top_left", 12) if over else None, Pin(zoom, "bottom_right", 12) if zooms else None)
        return overlay(area, *(pin for pin in pins if pin is not None))

    def show(self, view: MapView) -> None:
        """Show another view in the place of the one the scene was built with."""
        if self._canvas is not None:
            self._canvas.set_view(view)

    def select(self, id: str | None) -> None:
        """Show what is selected elsewhere."""
        if self._canvas is not None:
            self._canvas.select(id)

    def seek(self, site: str) -> None:
        """Go to a plant that the player is asked to find, and ring it; with nothing, ring none."""
        if site != self._sought:
            self._sought, self._shown, self._rung = site, not site, False

    def mark(self, marks: Mapping[str, bool]) -> None:
        """Ring some sites; those that are true, twice as strongly."""
        if marks != self._marks:
            self._marks, self._rung = dict(marks), False

    @property
    def sight(self) -> Sight | None:
        """Where the map looks, or is on its way to; None before it was drawn."""
        return self._canvas.camera.goal if self._canvas is not None and self._drawn else None

    def follow(self, sight: Sight) -> None:
        """Look where another map of the same size looks."""
        if self._canvas is not None:
            self._canvas.camera.go(sight, 0)
            self._canvas.needs_frame = True

    @property
    def selected(self) -> str | None:
        """Return the id of the selected site."""
        return self._canvas.selected if self._canvas is not None else None

    def step(self, by: int) -> Request | None:
        """Go to the next site in order of weight."""
        found = self._canvas.step(by) if self._canvas is not None else None
        return self._on_pick("site", found) if found else None

    def tick(self, seconds: float) -> bool:
        """Let the map move on; say whether it must be drawn again."""
        moved = self.motion.tick(seconds)
        return (self._canvas.update(seconds) if self._canvas is not None and self._drawn else False) or moved

    @property
    def busy(self) -> bool:
        """Say whether there is motion or painting left to do."""
        return self._canvas is not None and self._drawn and (self._canvas.busy or self.motion.moving)

    @property
    def crisp(self) -> bool:
        """Say whether the map stands still and is painted."""
        return self._canvas is not None and self._canvas.crisp

    def show_moves(self, moves: Sequence[JobsMoved]) -> None:
        """Let what moved in a quarter move on the map; nothing moves where motion is reduced."""
        if self._canvas is not None and not self._canvas.theme.reduced_motion:
            self.motion.start(moves)

    def _ready(self, theme: Theme) -> MapCanvas:
        if self._canvas is None:
            self._canvas = MapCanvas(theme)
            self._input = MapInput(self._canvas)
            self._drawn = False
        elif self._canvas.theme != theme:
            self._canvas.set_theme(theme)
            self._drawn = False
        return self._canvas

    def _paint(self, surface: pygame.Surface, rect: pygame.Rect, theme: Theme) -> None:
        canvas = self._ready(theme)
        self._rung = True
        canvas.set_size(rect)
        if not self._opened:
            self._opened = True
            canvas.fit("lakes", at_once=True)
            if len(self._marks) > 1:
                canvas.fit_sites(self._marks, at_once=True)
        if not self._shown:
            self._shown = True
            canvas.fit_sites((self._sought,), at_once=not self._drawn)
        if not self._drawn:
            self._drawn = True
            began = perf_counter()
            while canvas.busy and perf_counter() - began < _SETTLING:
                canvas.update(0.05)
        px = theme.px
        canvas.set_obstacles(
            [
                pygame.Rect(rect.x, rect.y, rect.w, px(52)),
                pygame.Rect(rect.right - px(56), rect.bottom - px(136), px(56), px(136)),
            ]
        )
        canvas.draw(surface, rect)
        if self.motion.moving:
            self.motion.paint(surface, theme, self._to_window)
        for site in canvas.view.sites:
            if site.id == self._sought:
                self._ring(surface, site, "red", px(26), max(2, px(3)))
            elif site.id in self._marks:
                self._ring(surface, site, "amber", px(18), px(5 if self._marks[site.id] else 2))

    def _ring(self, surface: pygame.Surface, site: SiteMark, token: str, radius: int, thick: int) -> None:
        x, y = project(site.lon, site.lat)
        at = self._to_window(float(x), float(y))
        assert self._canvas is not None
        if self._canvas.rect.collidepoint(at):
            pygame.draw.circle(surface, self._canvas.theme.colour(token), at, radius, thick)

    def _to_window(self, x: float, y: float) -> tuple[float, float]:
        assert self._canvas is not None
        left, top = self._canvas.camera.to_screen(x, y)
        return left + self._canvas.rect.x, top + self._canvas.rect.y

    def _is_stale(self) -> bool:
        canvas = self._canvas
        return canvas is None or canvas.needs_frame or not self._rung or self.motion.moving

    def _says(self) -> str:
        canvas = self._canvas
        if canvas is None or canvas.selected is None:
            return _("nothing selected")
        return next((site.said for site in canvas.view.sites if site.id == canvas.selected), "")

    def _event(self, given: CanvasEvent) -> Request | Handled | bool | None:
        canvas, keys = self._canvas, self._input
        if canvas is None or keys is None:
            return None
        event, before = given.event, canvas.selected
        if is_activation(event):
            return self._on_enter()
        if event.type == pygame.MOUSEMOTION and not any(getattr(event, "buttons", ())):
            keys.handle(event)
            return QUIET if canvas.needs_frame else None
        answer = keys.handle(event)
        if answer.clicked is not None:
            return self._clicked(answer.clicked)
        if canvas.selected != before and canvas.selected is not None:
            return self._on_pick("site", canvas.selected) or True
        return QUIET if answer.taken else None

    def _clicked(self, found: Hit) -> Request | Handled | bool:
        if found.kind == "cluster":
            return QUIET
        return self._on_pick(found.kind, found.id) or True

    def _zoom(self, factor: float) -> Callable[[], None]:
        def pressed() -> None:
            if self._canvas is not None:
                self._canvas.zoom(factor)

        return pressed

    def _whole(self) -> None:
        if self._canvas is not None:
            self._canvas.fit("continent")


Choose = Callable[[str], Callable[[], "Request | None"]]
