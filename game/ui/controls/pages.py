"""Panels side by side where there is room, else pages with a row of tabs: nothing is cut."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pygame

from game.present.words import _
from game.ui.commands import is_activation
from game.ui.controls.base import MAIN_TARGET, Control, Handled, Spoken, Stop, place_of
from game.ui.layout import UNBOUND, Layout, Node, Placed, share

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount


@dataclass(frozen=True, slots=True)
class Page:
    """One panel: its id, its words on the tab, what it holds, the width it wants and how it grows."""

    id: str
    title: str
    child: Node
    width: int = 320
    grow: float = 1


@dataclass(frozen=True, eq=False)
class Pages(Node):
    """Panels in a row if their widths fit, else one at a time under tabs; ``always`` keeps the tabs at any width."""

    name: str
    pages: tuple[Page, ...]
    gap: int = 16
    always: bool = False

    def _together(self, lay: Layout, width: int) -> bool:
        px = lay.theme.px
        wanted = sum(max(px(p.width), lay.least_width(p.child)) for p in self.pages) + px(self.gap) * (
            len(self.pages) - 1
        )
        return not self.always and wanted <= width

    def _open(self, lay: Layout) -> Page:
        id = lay.views.open_page(self.name)
        return next((page for page in self.pages if page.id == id), self.pages[0])

    def _tabs(self, lay: Layout) -> Tabs:
        return Tabs(self.name, tuple((page.id, page.title) for page in self.pages), self._open(lay).id)

    def _widths(self, lay: Layout, width: int) -> list[int]:
        px = lay.theme.px
        wanted = [max(px(p.width), lay.least_width(p.child)) for p in self.pages]
        return share(wanted, wanted, [p.grow for p in self.pages], width - px(self.gap) * (len(self.pages) - 1))

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        if self._together(lay, width):
            if width >= UNBOUND:
                sizes = [lay.fits(p.child, UNBOUND) for p in self.pages]
                wide = sum(max(w, lay.theme.px(p.width)) for (w, _h), p in zip(sizes, self.pages, strict=True))
                return wide + lay.theme.px(self.gap) * (len(sizes) - 1), max(h for _w, h in sizes)
            widths = self._widths(lay, width)
            return width, max(lay.fits(p.child, w)[1] for p, w in zip(self.pages, widths, strict=True))
        tabs = self._tabs(lay).fits(lay, width)
        wide, high = lay.fits(self._open(lay).child, width)
        return max(wide, tabs[0]), tabs[1] + lay.theme.px(12) + high

    def least_width(self, lay: Layout) -> int:
        return max(lay.least_width(page.child) for page in self.pages)

    def least_height(self, lay: Layout, width: int) -> int:
        if self._together(lay, width):
            widths = self._widths(lay, width)
            return max(lay.least_height(p.child, w) for p, w in zip(self.pages, widths, strict=True))
        tabs = self._tabs(lay).fits(lay, width)[1]
        return tabs + lay.theme.px(12) + lay.least_height(self._open(lay).child, width)

    def place(self, lay: Layout, rect: pygame.Rect) -> None:
        if self._together(lay, rect.w):
            x = rect.x
            for page, wide in zip(self.pages, self._widths(lay, rect.w), strict=True):
                lay.place(page.child, pygame.Rect(x, rect.y, wide, rect.h))
                x += wide + lay.theme.px(self.gap)
            return
        tabs = self._tabs(lay)
        high = tabs.fits(lay, rect.w)[1]
        lay.add(tabs, pygame.Rect(rect.x, rect.y, rect.w, high))
        down = high + lay.theme.px(12)
        lay.place(self._open(lay).child, pygame.Rect(rect.x, rect.y + down, rect.w, rect.h - down))


@dataclass(frozen=True, eq=False)
class Tabs(Control):
    """The row of tabs over pages; arrows go through them."""

    name: str
    tabs: tuple[tuple[str, str], ...] = ()
    chosen: str = ""

    def role(self) -> str:
        return _("tab")

    def _rows(self, lay_theme_width: tuple[list[int], int, int]) -> list[list[int]]:
        widths, gap, room = lay_theme_width
        rows: list[list[int]] = [[]]
        used = 0
        for index, wide in enumerate(widths):
            if rows[-1] and used + wide > room:
                rows.append([])
                used = 0
            rows[-1].append(index)
            used += wide + gap
        return rows

    def _measure(self, ui: Mount | Layout, room: int) -> tuple[list[int], int, int]:
        font = ui.theme.font("body", 600)
        return [font.width(words) + ui.theme.px(24) for _id, words in self.tabs], ui.theme.px(4), room

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        rows = self._rows(self._measure(lay, width))
        return min(width, sum(self._measure(lay, width)[0])), len(rows) * lay.theme.px(MAIN_TARGET + 6)

    def _rects(self, ui: Mount, rect: pygame.Rect) -> list[pygame.Rect]:
        measure = self._measure(ui, rect.w)
        widths, gap, _room = measure
        high, places = ui.theme.px(MAIN_TARGET + 6), [pygame.Rect(0, 0, 0, 0)] * len(widths)
        for line, row in enumerate(self._rows(measure)):
            x = rect.x
            for index in row:
                places[index] = pygame.Rect(x, rect.y + line * high, widths[index], high)
                x += widths[index] + gap
        return places

    def index(self) -> int:
        """Return the place of the open page."""
        return next((i for i, (id, _words) in enumerate(self.tabs) if id == self.chosen), 0)

    def says(self, ui: Mount, stop: Stop) -> Spoken:
        index = self.index()
        return Spoken(self.tabs[index][1], self.role(), _("selected"), place_of(index, len(self.tabs)))

    def stops(self, ui: Mount, placed: Placed) -> list[Stop]:
        return [Stop(self.name, self._rects(ui, placed.rect)[self.index()], placed)]

    def targets(self, ui: Mount, placed: Placed) -> list[pygame.Rect]:
        return self._rects(ui, placed.rect)

    def _go(self, ui: Mount, index: int) -> Handled:
        ui.memory.pages[self.name] = self.tabs[index % len(self.tabs)][0]
        ui.relay()
        return Handled()

    def press(self, ui: Mount, placed: Placed, pos: tuple[int, int]) -> Handled | None:
        for index, rect in enumerate(self._rects(ui, placed.rect)):
            if rect.collidepoint(pos):
                return self._go(ui, index)
        return None

    def key(self, ui: Mount, stop: Stop, event: pygame.event.Event) -> Handled | None:
        if event.key in (pygame.K_LEFT, pygame.K_RIGHT):
            return self._go(ui, self.index() + (1 if event.key == pygame.K_RIGHT else -1))
        return self._go(ui, self.index() + 1) if is_activation(event) else None

    def paint(self, ui: Mount, placed: Placed) -> None:
        theme, px = ui.theme, ui.theme.px
        rects = self._rects(ui, placed.rect)
        ui.surface.fill(theme.colour("line"), (placed.rect.x, placed.rect.bottom - px(1), placed.rect.w, max(1, px(1))))
        for (id, words), rect in zip(self.tabs, rects, strict=True):
            chosen, font = id == self.chosen, theme.font("body", 600)
            if ui.is_hot(placed) and rect.collidepoint(pygame.mouse.get_pos()) and not chosen:
                ui.rounded(rect.inflate(0, -px(8)), px(7), theme.colour("hover"))
            at = pygame.Rect(rect.x, rect.centery - font.line // 2, rect.w, font.line)
            ui.lines((words,), font, "ink" if chosen else "muted", at, "center")
            if chosen:
                bar = pygame.Rect(rect.x + px(8), rect.bottom - px(3), rect.w - px(16), px(3))
                ui.rounded(bar, px(1), theme.colour("red"))
