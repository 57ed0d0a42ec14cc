"""The map as a quiet picture behind the title: nothing on it answers."""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter

import pygame

from game.present.map_view import MapView
from game.ui.canvas.map_canvas import MapCanvas
from game.ui.canvas.map_sights import Place
from game.ui.theme import Theme

_AT_ONCE = 0.03  # seconds of painting in the first picture; the rest of the ground follows in the turns after it


def quiet(view: MapView) -> MapView:
    """Return a view with Canada’s assembly plants and what they send, and without words but their names."""
    sites = tuple(site for site in view.sites if site.group == "CA" and site.shape == "circle")
    ours = tuple(f"{site.id}_" for site in sites)
    arcs = tuple(replace(arc, label="", value_text="") for arc in view.arcs if arc.id.startswith(ours))
    return replace(view, sites=sites, arcs=arcs, borders=(), areas=(), names=(), legend=(), note="", dropped_note="")


class Backdrop:
    """A map that is only looked at; it paints itself anew where the look or the room changes."""

    def __init__(self, view: MapView, place: Place = "lakes") -> None:
        self.view = view
        self.place: Place = place
        self._canvas: MapCanvas | None = None

    @property
    def busy(self) -> bool:
        """Say whether there is ground left to paint."""
        return self._canvas is not None and self._canvas.busy

    def show(self, view: MapView) -> None:
        """Show another view."""
        self.view = view
        if self._canvas is not None:
            self._canvas.set_view(view)

    def tick(self, seconds: float) -> bool:
        """Paint on; say whether the picture changed."""
        return self._canvas is not None and self._canvas.busy and self._canvas.update(seconds)

    def paint(self, surface: pygame.Surface, rect: pygame.Rect, theme: Theme) -> None:
        """Draw the map into a rectangle."""
        canvas = self._canvas
        if canvas is None or canvas.theme != theme or canvas.rect.size != rect.size:
            canvas = self._canvas = MapCanvas(theme)
            canvas.set_view(self.view)
            canvas.fit(self.place, at_once=True)
            canvas.set_size(rect)
            until = perf_counter() + _AT_ONCE
            while canvas.busy and perf_counter() < until:
                canvas.update(0.0)
        canvas.draw(surface, rect)
