"""Lists and tables: rows that are read in columns, one of them chosen. Ours: the library's rows are one plain line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import pygame

from game.present.words import _
from game.ui.commands import is_activation
from game.ui.controls.base import MAIN_TARGET, Control, Handled, Spoken, Stop, place_of
from game.ui.layout import UNBOUND, Layout, Placed, share
from game.ui.typeset import ellipsis

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount
    from game.ui.scene import Request
    from game.ui.theme import Theme

_JUMPS = {pygame.K_UP: -1, pygame.K_DOWN: 1, pygame.K_PAGEUP: -8, pygame.K_PAGEDOWN: 8}


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure or word in a column; ``token`` colours it."""

    text: str
    token: str = "ink"
    weight: int = 400


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column after the title; it is left out, from the last on, where the room is short. ``keep`` holds it."""

    title: str
    width: int = 90
    side: Literal["left", "right"] = "right"
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One row: title, a second line, an icon, cells for the columns; ``spoken`` replaces all of it for the ear."""

    id: str
    title: str
    subtitle: str = ""
    icon: str = ""
    token: str = "ink"
    cells: tuple[Cell, ...] = ()
    spoken: str = ""
    strong: bool = False


@dataclass(frozen=True, eq=False)
class ListBox(Control):
    """A list. Moving through it chooses (``on_select``); Enter or a click on the chosen row opens (``on_open``)."""

    name: str
    label: str
    items: tuple[Item, ...]
    selected: str | None = None
    on_select: Callable[[str], Request | None] | None = None
    on_open: Callable[[str], Request | None] | None = None
    columns: tuple[ListColumn, ...] = ()
    first_title: str = ""
    empty: str = ""

    def role(self) -> str:
        return _("list")

    def index(self) -> int:
        """Return the place of the chosen row, or -1."""
        return next((i for i, item in enumerate(self.items) if item.id == self.selected), -1)

    def says(self, ui: Mount, stop: Stop) -> Spoken:
        index = self._cursor(ui)
        if not 0 <= index < len(self.items):
            return Spoken(self.spoken or self.label, self.role(), self.empty or _("nothing chosen"))
        item = self.items[index]
        figures = [f"{c.title} {cell.text}" for c, cell in zip(self.columns, item.cells, strict=False)]
        words = item.spoken or ", ".join(filter(None, (item.title, item.subtitle, *figures)))
        return Spoken(self.spoken or self.label, self.role(), words, place_of(index, len(self.items)))

    def _cursor(self, ui: Mount) -> int:
        index = self.index()
        return index if index >= 0 else ui.memory.cursors.get(self.name, -1)

    def _row(self, theme: Theme) -> int:
        high = theme.font("body").line
        if any(item.subtitle for item in self.items):
            high += theme.font("small").line
        return max(theme.px(MAIN_TARGET), high + theme.px(12))

    def _head(self, theme: Theme) -> int:
        return theme.font("small").line + theme.px(8) if any(c.title for c in self.columns) or self.first_title else 0

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        rows = max(1, len(self.items))
        wide = self._natural(lay) if width >= UNBOUND else width
        return wide, self._head(lay.theme) + rows * self._row(lay.theme)

    def _natural(self, lay: Layout) -> int:
        font, px = lay.theme.font("body", 500), lay.theme.px
        titles = max((font.width(item.title) for item in self.items), default=0)
        icon = px(30) if any(item.icon for item in self.items) else 0
        return titles + icon + px(24) + sum(px(c.width + 12) for c in self.columns)

    def least_width(self, lay: Layout) -> int:
        px = lay.theme.px
        icon = px(30) if any(item.icon for item in self.items) else 0
        return px(140) + icon + sum(px(c.width + 12) for c in self.columns if c.keep)

    def _columns(self, theme: Theme, width: int) -> list[tuple[int, ListColumn]]:
        shown = list(enumerate(self.columns))
        while shown and width - sum(theme.px(c.width + 12) for _i, c in shown) < theme.px(190):
            spare = [pair for pair in shown if not pair[1].keep]
            if not spare:
                break
            shown.remove(spare[-1])
        return shown

    def _rects(self, ui: Mount, rect: pygame.Rect) -> list[pygame.Rect]:
        row, top = self._row(ui.theme), rect.y + self._head(ui.theme)
        return [pygame.Rect(rect.x, top + i * row, rect.w, row) for i in range(len(self.items))]

    def stops(self, ui: Mount, placed: Placed) -> list[Stop]:
        if not self.items:
            return []
        rects, index = self._rects(ui, placed.rect), self._cursor(ui)
        return [Stop(self.name, rects[index] if 0 <= index < len(rects) else rects[0], placed)]

    def targets(self, ui: Mount, placed: Placed) -> list[pygame.Rect]:
        return self._rects(ui, placed.rect)

    def _go(self, ui: Mount, index: int) -> Handled:
        index = max(0, min(len(self.items) - 1, index))
        ui.memory.cursors[self.name] = index
        item = self.items[index]
        if self.on_select is not None and item.id != self.selected:
            return Handled(self.on_select(item.id))
        return Handled()

    def press(self, ui: Mount, placed: Placed, pos: tuple[int, int]) -> Handled | None:
        for index, rect in enumerate(self._rects(ui, placed.rect)):
            if rect.collidepoint(pos):
                again = self.items[index].id == self.selected or self.on_select is None
                if again and self.on_open is not None:
                    return Handled(self.on_open(self.items[index].id))
                return self._go(ui, index)
        return Handled()

    def key(self, ui: Mount, stop: Stop, event: pygame.event.Event) -> Handled | None:
        index = self._cursor(ui)
        if is_activation(event):
            if index < 0:
                return self._go(ui, 0)
            return Handled(self.on_open(self.items[index].id)) if self.on_open else None
        if event.key in _JUMPS:
            wish = index + _JUMPS[event.key]
            if not 0 <= wish < len(self.items) and abs(_JUMPS[event.key]) == 1 and index >= 0:
                return None
            return self._go(ui, wish)
        if event.key in (pygame.K_HOME, pygame.K_END):
            return self._go(ui, 0 if event.key == pygame.K_HOME else len(self.items) - 1)
        return None

    def paint(self, ui: Mount, placed: Placed) -> None:
        theme, px, rect = ui.theme, ui.theme.px, placed.rect
        columns = self._columns(theme, rect.w)
        small = theme.font("small", 500)
        if self._head(theme):
            ui.line(self.first_title, small, "muted", (rect.x + px(12), rect.y + px(2)))
            for (_i, column), room in zip(columns, self._places(theme, rect, columns), strict=True):
                title = ellipsis(column.title, small, room.w)
                ui.lines((title,), small, "muted", room.move(0, px(2)), column.side)
        if not self.items:
            ui.line(self.empty, theme.font("body"), "muted", (rect.x + px(12), rect.y + self._head(theme) + px(6)))
        hot = pygame.mouse.get_pos() if ui.is_hot(placed) else None
        cursor = self._cursor(ui)
        for index, row in enumerate(self._rects(ui, rect)):
            if row.colliderect(placed.clip):
                chosen = self.items[index].id == self.selected or (self.on_select is None and index == cursor)
                self._paint_row(ui, self.items[index], row, columns, chosen, bool(hot and row.collidepoint(hot)))

    def _places(self, theme: Theme, row: pygame.Rect, columns: list[tuple[int, ListColumn]]) -> list[pygame.Rect]:
        px = theme.px
        widths = share([px(c.width) for _i, c in columns], [0] * len(columns), [0] * len(columns), row.w)
        places, right = [], row.right - px(12)
        for wide in reversed(widths):
            places.append(pygame.Rect(right - wide, row.y, wide, row.h))
            right -= wide + px(12)
        return places[::-1]

    def _paint_row(
        self, ui: Mount, item: Item, row: pygame.Rect, columns: list[tuple[int, ListColumn]], chosen: bool, hot: bool
    ) -> None:
        theme, px = ui.theme, ui.theme.px
        if chosen or hot:
            edge = theme.colour("row_edge" if chosen else "row_hover")
            ui.rounded(row.inflate(0, -px(2)), px(7), theme.colour("row" if chosen else "row_hover"), edge)
        if chosen:
            bar = pygame.Rect(row.x, row.y + px(6), px(3), row.h - px(12))
            ui.rounded(bar, px(2), theme.colour("ink"))
        places = self._places(theme, row, columns)
        left, right = row.x + px(12), (places[0].x - px(12) if places else row.right - px(12))
        if item.icon:
            image = theme.icon(item.icon, 20, item.token)
            ui.surface.blit(image, image.get_rect(midleft=(left, row.centery)))
            left += px(30)
        font, small = theme.font("body", 600 if item.strong or chosen else 500), theme.font("small")
        high = font.line + (small.line if item.subtitle else 0)
        y = row.centery - high // 2
        ui.line(ellipsis(item.title, font, right - left), font, "ink", (left, y))
        if item.subtitle:
            ui.line(ellipsis(item.subtitle, small, right - left), small, "muted", (left, y + font.line))
        for (index, column), room in zip(columns, places, strict=True):
            if index < len(item.cells):
                cell = item.cells[index]
                figures = theme.font("body", cell.weight)
                at = pygame.Rect(room.x, row.centery - figures.line // 2, room.w, figures.line)
                ui.lines((ellipsis(cell.text, figures, room.w),), figures, cell.token, at, column.side)
