"""Mouse and keys over the map; everything can be done with single clicks or with keys alone."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

import pygame

from game.ui.canvas.map_canvas import MapCanvas
from game.ui.canvas.map_hits import Hit

NOTCH = 1.25  # the zoom of one notch of the wheel
PRESS = 1.5  # and of one press of + or −
STEP = 0.18  # of the window, for one press of an arrow
STILL = 4.0  # pixels the pointer may stray in a click
ARROWS = {pygame.K_LEFT: (-1, 0), pygame.K_RIGHT: (1, 0), pygame.K_UP: (0, -1), pygame.K_DOWN: (0, 1)}
CLOSER = {pygame.K_PLUS, pygame.K_EQUALS, pygame.K_KP_PLUS}
FURTHER = {pygame.K_MINUS, pygame.K_KP_MINUS}


@dataclass(frozen=True, slots=True)
class Handled:
    """What became of an event: whether the map took it, and what a finished click hit."""

    taken: bool
    clicked: Hit | None = None


class MapInput:
    """Turns events into movements of a map."""

    def __init__(self, canvas: MapCanvas) -> None:
        self.canvas = canvas
        self._pressed: tuple[int, int] | None = None
        self._dragging = False
        self._pointer = (0, 0)

    def handle(self, event: pygame.event.Event) -> Handled:
        """Take an event. A click on a site selects it, on a cluster zooms in on it, on the legend opens or closes it,
        on nothing clears the selection.
        """
        if event.type == pygame.MOUSEWHEEL:
            return self._wheel(event)
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            return self._press(event.pos)
        if event.type == pygame.MOUSEMOTION:
            return self._move(event.pos)
        if event.type == pygame.MOUSEBUTTONUP and event.button == 1:
            return self._release(event.pos)
        if event.type == pygame.KEYDOWN:
            return Handled(self._key(event.key, event.mod))
        return Handled(False)

    def _wheel(self, event: pygame.event.Event) -> Handled:
        if not self.canvas.rect.collidepoint(self._pointer):
            return Handled(False)
        turned = float(getattr(event, "precise_y", event.y) or event.y)
        self.canvas.zoom(NOTCH**turned, self._pointer)
        return Handled(True)

    def _press(self, pos: tuple[int, int]) -> Handled:
        if not self.canvas.rect.collidepoint(pos):
            return Handled(False)
        self._pressed, self._dragging, self._pointer = pos, False, pos
        return Handled(True)

    def _move(self, pos: tuple[int, int]) -> Handled:
        before, self._pointer = self._pointer, pos
        if self._pressed is None:
            inside = self.canvas.rect.collidepoint(pos)
            found = self.canvas.hit(pos) if inside else Hit("nothing")
            self.canvas.hover(found.id if found.kind in ("site", "cluster", "arc") else None)
            return Handled(bool(inside))
        if not self._dragging and hypot(pos[0] - self._pressed[0], pos[1] - self._pressed[1]) > STILL:
            self._dragging, before = True, self._pressed
        if self._dragging:
            self.canvas.pan(before[0] - pos[0], before[1] - pos[1])
        return Handled(True)

    def _release(self, pos: tuple[int, int]) -> Handled:
        if self._pressed is None:
            return Handled(False)
        dragged, self._pressed, self._dragging = self._dragging, None, False
        if dragged:
            return Handled(True)
        found = self.canvas.hit(pos)
        if found.kind == "legend":
            self.canvas.toggle_legend()
            return Handled(True)
        if found.kind == "cluster":
            self.canvas.fit_sites(found.ids)
        else:
            self.canvas.select(found.id if found.kind in ("site", "arc") else None)
        return Handled(True, found)

    def _key(self, key: int, mod: int) -> bool:
        canvas = self.canvas
        if key in ARROWS and not mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT):
            dx, dy = ARROWS[key]
            if mod & pygame.KMOD_SHIFT:
                canvas.step_towards(dx, dy)
            else:
                canvas.pan(dx * STEP * canvas.rect.w, dy * STEP * canvas.rect.h, eased=True)
        elif (key in CLOSER or key in FURTHER) and not mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT):
            canvas.zoom(PRESS if key in CLOSER else 1 / PRESS)
        elif key == pygame.K_HOME:
            canvas.fit("continent")
        elif key in (pygame.K_PAGEDOWN, pygame.K_PAGEUP):
            canvas.step(1 if key == pygame.K_PAGEDOWN else -1)
        else:
            return False
        return True
