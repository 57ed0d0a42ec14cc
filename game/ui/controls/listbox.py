"""Lists and tables: rows that are read in columns, one of them chosen. Ours: the library's rows are one plain line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pygame

from game.present.words import _
from game.ui.commands import is_activation
from game.ui.controls.base import MAIN_TARGET, QUIET, Control, Handled, Spoken, Stop, place_of
from game.ui.controls.rows import EDGE, ROOM, Item, ListColumn, Plan, planned, widths_of
from game.ui.layout import UNBOUND, Layout, Placed
from game.ui.typeset import widest_word

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount
    from game.ui.scene import Request
    from game.ui.theme import Theme

_JUMPS = {pygame.K_UP: -1, pygame.K_DOWN: 1, pygame.K_PAGEUP: -8, pygame.K_PAGEDOWN: 8}
_SIDES = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}


@dataclass(frozen=True, eq=False)
class ListBox(Control):
    """A list. Moving through it chooses (``on_select``); Enter or a click on the chosen row opens (``on_open``).

    With ``on_cell`` each cell opens too, by a click on it, or by Enter once left and right have gone to it.
    """

    name: str
    label: str
    items: tuple[Item, ...]
    selected: str | None = None
    on_select: Callable[[str], Request | None] | None = None
    on_open: Callable[[str], Request | None] | None = None
    columns: tuple[ListColumn, ...] = ()
    first_title: str = ""
    empty: str = ""
    on_cell: Callable[[str, int], Request | None] | None = None

    def role(self) -> str:
        return _("list")

    def index(self) -> int:
        """Return the place of the chosen row, or -1."""
        return next((i for i, item in enumerate(self.items) if item.id == self.selected), -1)

    def says(self, ui: Mount, stop: Stop) -> Spoken:
        index = self._cursor(ui)
        if not 0 <= index < len(self.items):
            return Spoken(self.spoken or self.label, self.role(), self.empty or _("nothing chosen"))
        item, cell = self.items[index], self._cell(ui)
        if cell >= 0:
            words = _("{name}: {value}").format(name=self.columns[cell].title, value=item.cells[cell].text)
            return Spoken(item.title, self.role(), words, place_of(cell, len(item.cells)))
        figures = [f"{c.title} {cell.text}" for c, cell in zip(self.columns, item.cells, strict=False)]
        words = item.spoken or ", ".join(filter(None, (item.title, item.subtitle, *figures)))
        return Spoken(self.spoken or self.label, self.role(), words, place_of(index, len(self.items)))

    def _cursor(self, ui: Mount) -> int:
        index = self.index()
        return index if index >= 0 else ui.memory.cursors.get(self.name, -1)

    def _cell(self, ui: Mount) -> int:
        """Return the column of the cell that the keys have gone to, or -1: the row as a whole."""
        cell = ui.memory.cursors.get(f"{self.name}/cell", -1) if self.on_cell is not None else -1
        return cell if cell < len(self.columns) else -1

    def _across(self, ui: Mount, by: int, width: int) -> Handled | None:
        shown = [-1, *self._plan(ui.theme, width).shown]
        at = shown.index(self._cell(ui)) if self._cell(ui) in shown else 0
        if not 0 <= at + by < len(shown):
            return None
        ui.memory.cursors[f"{self.name}/cell"] = shown[at + by]
        return QUIET

    def _head(self, theme: Theme) -> int:
        return theme.font("small").line + theme.px(8) if any(c.title for c in self.columns) or self.first_title else 0

    def _icon(self, theme: Theme) -> int:
        return theme.px(30) if any(item.icon for item in self.items) else 0

    def _plan(self, theme: Theme, width: int) -> Plan:
        return planned(theme, self.items, self.columns, width, self._icon(theme))

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        wide = self._natural(lay.theme) if width >= UNBOUND else width
        heights = self._plan(lay.theme, wide).heights or [lay.theme.px(MAIN_TARGET)]
        return wide, self._head(lay.theme) + sum(heights)

    def _natural(self, theme: Theme) -> int:
        titles = max((theme.font("body", 600).width(item.title) for item in self.items), default=0)
        under = max((theme.font("small").width(item.subtitle) for item in self.items), default=0)
        columns = sum(width + theme.px(EDGE) for width in widths_of(theme, self.items, self.columns))
        return max(titles, under, theme.px(ROOM)) + self._icon(theme) + theme.px(2 * EDGE) + columns

    def least_width(self, lay: Layout) -> int:
        theme, widths = lay.theme, widths_of(lay.theme, self.items, self.columns)
        words = max((widest_word(item.title, theme.font("body", 600)) for item in self.items), default=0)
        kept = sum(w + theme.px(EDGE) for w, c in zip(widths, self.columns, strict=True) if c.keep)
        return max(words, theme.px(100)) + self._icon(theme) + theme.px(2 * EDGE) + kept

    def _rects(self, ui: Mount, rect: pygame.Rect) -> list[pygame.Rect]:
        top, rects = rect.y + self._head(ui.theme), []
        for high in self._plan(ui.theme, rect.w).heights:
            rects.append(pygame.Rect(rect.x, top, rect.w, high))
            top += high
        return rects

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
                cell = self._cell_at(ui, rect, placed.rect, pos)
                if cell is not None and self.on_cell is not None and cell < len(self.items[index].cells):
                    return Handled(self.on_cell(self.items[index].id, cell))
                again = self.items[index].id == self.selected or self.on_select is None
                if again and self.on_open is not None:
                    return Handled(self.on_open(self.items[index].id))
                return self._go(ui, index)
        return Handled()

    def _cell_at(self, ui: Mount, row: pygame.Rect, rect: pygame.Rect, pos: tuple[int, int]) -> int | None:
        plan = self._plan(ui.theme, rect.w)
        places = zip(plan.shown, plan.places(ui.theme, row), strict=True)
        return next((column for column, place in places if place.collidepoint(pos)), None)

    def key(self, ui: Mount, stop: Stop, event: pygame.event.Event) -> Handled | None:
        index = self._cursor(ui)
        if is_activation(event):
            if index < 0:
                return self._go(ui, 0)
            if self.on_cell is not None and self._cell(ui) >= 0:
                return Handled(self.on_cell(self.items[index].id, self._cell(ui)))
            return Handled(self.on_open(self.items[index].id)) if self.on_open else None
        if event.key in _SIDES and self.on_cell is not None and index >= 0:
            return self._across(ui, _SIDES[event.key], stop.placed.rect.w)
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
        plan = self._plan(theme, rect.w)
        small = theme.font("small", 500)
        if self._head(theme):
            ui.line(self.first_title, small, "muted", (rect.x + px(EDGE), rect.y + px(2)))
            for index, room in zip(plan.shown, plan.places(theme, rect), strict=True):
                ui.lines((self.columns[index].title,), small, "muted", room.move(0, px(2)), self.columns[index].side)
        if not self.items:
            ui.line(self.empty, theme.font("body"), "muted", (rect.x + px(EDGE), rect.y + self._head(theme) + px(6)))
        hot = pygame.mouse.get_pos() if ui.is_hot(placed) else None
        cursor = self._cursor(ui)
        for index, row in enumerate(self._rects(ui, rect)):
            if row.colliderect(placed.clip):
                chosen = self.items[index].id == self.selected or (self.on_select is None and index == cursor)
                self._paint_ground(ui, row, chosen, bool(hot and row.collidepoint(hot)))
                self._paint_row(ui, index, row, plan)

    def _is_meant(self, ui: Mount, place: int, column: int, at: pygame.Rect) -> bool:
        """Say whether a cell would open: the mouse is over it, or the keys have gone to it."""
        if self.on_cell is None:
            return False
        by_keys = ui.memory.ring and ui.has_focus(self.name) and place == self._cursor(ui) and column == self._cell(ui)
        return by_keys or (ui.mouse.hovered == self.name and at.collidepoint(pygame.mouse.get_pos()))

    def _paint_ground(self, ui: Mount, row: pygame.Rect, chosen: bool, hot: bool) -> None:
        theme, px = ui.theme, ui.theme.px
        if chosen or hot:
            edge = theme.colour("row_edge" if chosen else "row_hover")
            ui.rounded(row.inflate(0, -px(2)), px(7), theme.colour("row" if chosen else "row_hover"), edge)
        if chosen:
            bar = pygame.Rect(row.x, row.y + px(6), px(3), row.h - px(12))
            ui.rounded(bar, px(2), theme.colour("ink"))

    def _paint_row(self, ui: Mount, place: int, row: pygame.Rect, plan: Plan) -> None:
        theme, px, item = ui.theme, ui.theme.px, self.items[place]
        titles, under = plan.rows[place]
        left = row.x + px(EDGE)
        if item.icon:
            image = theme.icon(item.icon, 20, item.token)
            ui.surface.blit(image, image.get_rect(midleft=(left, row.centery)))
        left += self._icon(theme)
        font, small = theme.font("body", 600 if item.strong or item.id == self.selected else 500), theme.font("small")
        high = len(titles) * font.line + len(under) * small.line
        room = pygame.Rect(left, row.centery - high // 2, row.right - left, high)
        ui.lines(titles, font, "muted" if item.muted else "ink", room)
        ui.lines(under, small, "muted", room.move(0, len(titles) * font.line))
        for index, at in zip(plan.shown, plan.places(theme, row), strict=True):
            if index < len(item.cells):
                cell = item.cells[index]
                figures = theme.font("body", cell.weight)
                if self._is_meant(ui, place, index, at):
                    ui.rounded(at.inflate(px(8), -px(10)), px(6), theme.colour("hover"), theme.colour("edge"))
                at = pygame.Rect(at.x, row.centery - figures.line // 2, at.w, figures.line)
                ui.lines((cell.text,), figures, cell.token, at, self.columns[index].side)
