"""Lists and tables: rows that are read in columns, one of them chosen. Ours: the library's rows are one plain line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pygame

from game.present.words import _
from game.ui.commands import is_activation
from game.ui.controls.base import MAIN_TARGET, Control, Handled, Spoken, Stop, place_of
from game.ui.controls.rows import EDGE, Item, Lines, ListColumn, Plan
from game.ui.layout import UNBOUND, Layout, Placed
from game.ui.typeset import widest_word, wrap

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount
    from game.ui.scene import Request
    from game.ui.theme import Theme

ROOM = 170  # what the title should have before a column gives way
_JUMPS = {pygame.K_UP: -1, pygame.K_DOWN: 1, pygame.K_PAGEUP: -8, pygame.K_PAGEDOWN: 8}


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

    def _head(self, theme: Theme) -> int:
        return theme.font("small").line + theme.px(8) if any(c.title for c in self.columns) or self.first_title else 0

    def _icon(self, theme: Theme) -> int:
        return theme.px(30) if any(item.icon for item in self.items) else 0

    def _widths(self, theme: Theme) -> list[int]:
        """Return the width of each column: what it asks for, or what its widest cell needs."""
        small, widths = theme.font("small", 500), []
        for index, column in enumerate(self.columns):
            cells = [item.cells[index] for item in self.items if index < len(item.cells)]
            needed = max((theme.font("body", cell.weight).width(cell.text) for cell in cells), default=0)
            widths.append(max(theme.px(column.width), small.width(column.title), needed))
        return widths

    def _plan(self, theme: Theme, width: int) -> Plan:
        px, widths = theme.px, self._widths(theme)
        shown = list(range(len(self.columns)))
        room = width - px(2 * EDGE) - self._icon(theme)
        while shown and room - sum(widths[i] + px(EDGE) for i in shown) < px(ROOM):
            spare = [i for i in shown if not self.columns[i].keep]
            if not spare:
                break
            shown.remove(spare[-1])
        room = max(px(60), room - sum(widths[i] + px(EDGE) for i in shown))
        rows = [self._lines(theme, item, room, shown) for item in self.items]
        body, small = theme.font("body").line, theme.font("small").line
        heights = [max(px(MAIN_TARGET), len(t) * body + len(u) * small + px(12)) for t, u in rows]
        return Plan(shown, [widths[i] for i in shown], rows, heights)

    def _lines(self, theme: Theme, item: Item, room: int, shown: list[int]) -> tuple[Lines, Lines]:
        """Return the lines of a row's title, and those under it: its second line, and the columns without room."""
        under = [item.subtitle] if item.subtitle else []
        under += [
            f"{self.columns[i].title}\u00a0{cell.text}"
            for i, cell in enumerate(item.cells[: len(self.columns)])
            if i not in shown and cell.text
        ]
        small = wrap(" · ".join(under), theme.font("small"), room) if under else ()
        return wrap(item.title, theme.font("body", 600), room), small

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        wide = self._natural(lay.theme) if width >= UNBOUND else width
        heights = self._plan(lay.theme, wide).heights or [lay.theme.px(MAIN_TARGET)]
        return wide, self._head(lay.theme) + sum(heights)

    def _natural(self, theme: Theme) -> int:
        titles = max((theme.font("body", 600).width(item.title) for item in self.items), default=0)
        under = max((theme.font("small").width(item.subtitle) for item in self.items), default=0)
        columns = sum(width + theme.px(EDGE) for width in self._widths(theme))
        return max(titles, under, theme.px(ROOM)) + self._icon(theme) + theme.px(2 * EDGE) + columns

    def least_width(self, lay: Layout) -> int:
        theme, widths = lay.theme, self._widths(lay.theme)
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
                at = pygame.Rect(at.x, row.centery - figures.line // 2, at.w, figures.line)
                ui.lines((cell.text,), figures, cell.token, at, self.columns[index].side)
