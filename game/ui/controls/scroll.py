"""Scroll areas and their bars. Ours: the library's containers know neither our layout nor the keyboard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import pygame

from game.present.words import _
from game.ui.controls.base import QUIET, Control, Handled, Stop
from game.ui.layout import UNBOUND, Layout, Node, Placed

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount

BAR = 12
STEP = 56
LEAST = 120


@dataclass(frozen=True, eq=False)
class Scroll(Control):
    """A window on a child that may be taller than its room. It takes the focus only when nothing in it can."""

    name: str
    child: Node
    unseen: ClassVar[frozenset[str]] = frozenset({"child"})

    def role(self) -> str:
        return _("scrolling text")

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        return lay.fits(self.child, width)

    def least_width(self, lay: Layout) -> int:
        return lay.least_width(self.child) + lay.theme.px(BAR + 4)

    def least_height(self, lay: Layout, width: int) -> int:
        return min(lay.fits(self.child, width)[1], lay.theme.px(self.min_height or LEAST))

    def place(self, lay: Layout, rect: pygame.Rect) -> None:
        lay.add(self, rect)
        bar = lay.theme.px(BAR)
        wide, high = rect.w, lay.least_height(self.child, max(1, rect.w))
        if high > rect.h:
            wide = max(1, rect.w - bar - lay.theme.px(4))
            high = lay.least_height(self.child, wide)
        natural = lay.fits(self.child, wide)[1]
        high = max(rect.h, high if natural <= rect.h else natural)
        most = max(0, high - rect.h)
        offset = max(0, min(lay.views.scrolled(self.name), most))
        lay.views.keep_scrolled(self.name, offset, most)
        clip, areas = lay.clip, lay.areas
        lay.clip, lay.areas = clip.clip(rect), (*areas, self.name)
        lay.place(self.child, pygame.Rect(rect.x, rect.y - offset, wide, high))
        lay.clip, lay.areas = clip, areas
        if most:
            place = pygame.Rect(rect.right - bar, rect.y, bar, rect.h)
            lay.add(ScrollBar(self.name, high), place)

    def stops(self, ui: Mount, placed: Placed) -> list[Stop]:
        if not ui.most(self.name) or ui.holds_stops(self.name):
            return []
        return [Stop(self.name, placed.rect, placed)]


@dataclass(frozen=True, eq=False)
class ScrollBar(Control):
    """The bar at the right of a scroll area: a click on it moves a page, a drag follows the mouse."""

    area: str = ""
    content: int = 0
    points: ClassVar[bool] = False

    def what(self) -> str:
        return f"{self.area}/bar"

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        return (lay.theme.px(BAR) if width >= UNBOUND else width), 0

    def stops(self, ui: Mount, placed: Placed) -> list[Stop]:
        return []

    def _thumb(self, ui: Mount, rect: pygame.Rect) -> pygame.Rect:
        high = max(ui.theme.px(28), rect.h * rect.h // max(1, self.content))
        free = rect.h - high
        y = rect.y + free * ui.scrolled(self.area) // max(1, ui.most(self.area))
        return pygame.Rect(rect.x, y, rect.w, high)

    def pointer(self, ui: Mount, placed: Placed, event: pygame.event.Event) -> Handled | None:
        thumb = self._thumb(ui, placed.rect)
        if event.type == pygame.MOUSEBUTTONDOWN:
            if not thumb.collidepoint(event.pos):
                ui.scroll(self.area, placed.rect.h * (1 if event.pos[1] > thumb.bottom else -1))
                return None
            return QUIET
        if event.type == pygame.MOUSEMOTION:
            free = max(1, placed.rect.h - thumb.h)
            ui.scroll(self.area, event.rel[1] * ui.most(self.area) / free)
            return QUIET
        return None

    def paint(self, ui: Mount, placed: Placed) -> None:
        px, thumb = ui.theme.px, self._thumb(ui, placed.rect)
        thumb = thumb.inflate(-px(4), -px(4))
        ui.rounded(thumb, thumb.w // 2, ui.theme.colour("muted" if ui.is_hot(placed) else "edge"))
