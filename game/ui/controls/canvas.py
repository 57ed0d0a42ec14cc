"""A place where a scene's own painter draws: the map, charts, the ledger."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Protocol

import pygame

from game.present.words import _
from game.ui.controls.base import Control, Handled, Stop
from game.ui.layout import UNBOUND, Layout, Placed

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount
    from game.ui.scene import Request
    from game.ui.theme import Theme


class Painter(Protocol):
    """Draws in a rectangle of a surface, whose clip is already set."""

    def __call__(self, surface: pygame.Surface, rect: pygame.Rect, theme: Theme) -> None: ...


@dataclass(frozen=True, slots=True)
class CanvasEvent:
    """An event on a canvas: the raw event, the canvas's rectangle, and the place within it for a mouse."""

    event: pygame.event.Event
    rect: pygame.Rect
    pos: tuple[int, int] | None = None
    focused: bool = False


@dataclass(frozen=True, eq=False)
class Canvas(Control):
    """A painted area. ``on_event`` gets mouse events over it and keys while it has the focus.

    ``on_event`` returns a request; True when it took the event and the scene must be built again; ``QUIET`` when only
    the picture must be drawn again; None when it did not take it (arrows then move the focus).
    When the mouse goes elsewhere it gets a ``pygame.WINDOWLEAVE``. Taking a button press keeps the mouse until it is
    released. Without ``on_event`` the canvas is a picture and takes no focus. ``says_now`` gives the spoken value,
    such as the place under the cursor. ``stale`` tells whether the picture must be drawn again; without it, always.
    """

    name: str
    painter: Painter
    on_event: Callable[[CanvasEvent], Request | Handled | bool | None] | None = None
    says_now: Callable[[], str] | None = None
    natural: tuple[int, int] = (200, 120)
    stale: Callable[[], bool] | None = None
    points: ClassVar[bool] = False

    def looks(self) -> object:
        return None if self.stale is None or self.stale() else self.painter

    def role(self) -> str:
        return _("picture")

    def value(self) -> str:
        return self.says_now() if self.says_now else ""

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        wide, high = (lay.theme.px(length) for length in self.natural)
        return (wide if width >= UNBOUND else min(wide, width)), high

    def least_width(self, lay: Layout) -> int:
        return lay.theme.px(min(self.natural[0], self.min_width or 60))

    def least_height(self, lay: Layout, width: int) -> int:
        return lay.theme.px(self.min_height) if self.grow and self.min_height else lay.fits(self, width)[1]

    def stops(self, ui: Mount, placed: Placed) -> list[Stop]:
        return [Stop(self.name, placed.rect, placed)] if self.on_event is not None else []

    def _ask(self, ui: Mount, event: pygame.event.Event, rect: pygame.Rect) -> Handled | None:
        if self.on_event is None:
            return None
        pos = getattr(event, "pos", None)
        local = (pos[0] - rect.x, pos[1] - rect.y) if pos else None
        answer = self.on_event(CanvasEvent(event, rect, local, ui.has_focus(self.name)))
        if answer is None or answer is False:
            return None
        if isinstance(answer, Handled):
            return answer if answer.changed else answer._replace(part=self.name)
        return Handled(None if answer is True else answer)

    def pointer(self, ui: Mount, placed: Placed, event: pygame.event.Event) -> Handled | None:
        return self._ask(ui, event, placed.rect)

    def key(self, ui: Mount, stop: Stop, event: pygame.event.Event) -> Handled | None:
        return self._ask(ui, event, stop.rect)

    def paint(self, ui: Mount, placed: Placed) -> None:
        before = ui.surface.get_clip()
        ui.surface.set_clip(before.clip(placed.rect))
        self.painter(ui.surface, placed.rect, ui.theme)
        ui.surface.set_clip(before)
