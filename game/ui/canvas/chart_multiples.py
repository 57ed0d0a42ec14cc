"""Many small charts side by side, each on its own scale."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.present.words import _
from game.ui.canvas.chart_lines import Fan, Series, write_line
from game.ui.theme import Theme

_GAP, _APART = 28, 10
"""Interface pixels between two charts of a row, and between a title and its value."""


@dataclass(frozen=True, slots=True)
class Small:
    """One of many: its title, its lines, what it stands at now, and what its height spans at the least."""

    title: str
    series: tuple[Series, ...]
    value: str = ""
    said: str = ""
    span: float = 0.0


@dataclass(frozen=True, slots=True)
class Multiples:
    """Small charts in a grid, each on its own scale, with the lines named where they end."""

    charts: tuple[Small, ...]
    cell: int = 170
    tall: int = 84

    def points(self) -> int:
        return len(self.charts)

    def said(self, index: int) -> str:
        one = self.charts[index]
        return one.said or _("{name}: {value}").format(name=one.title, value=one.value)

    def _columns(self, theme: Theme, width: int) -> int:
        gap, title, value = theme.px(_GAP), theme.font("small", 500), theme.font("small", 600)
        heads = (title.width(one.title) + theme.px(_APART) + value.width(one.value) for one in self.charts)
        wide = max(theme.px(self.cell) - gap, *heads)
        return max(1, min(len(self.charts), (width + gap) // (wide + gap)))

    def height(self, theme: Theme, width: int) -> int:
        rows = -(-len(self.charts) // self._columns(theme, width))
        return rows * theme.px(self.tall) + max(0, rows - 1) * theme.px(10)

    def least(self, theme: Theme) -> int:
        return theme.px(self.cell)

    def _cells(self, theme: Theme, rect: pygame.Rect) -> list[pygame.Rect]:
        columns, gap = self._columns(theme, rect.w), theme.px(_GAP)
        wide, high = (rect.w - gap * (columns - 1)) // columns, theme.px(self.tall)
        return [
            pygame.Rect(
                rect.x + index % columns * (wide + gap), rect.y + index // columns * (high + theme.px(10)), wide, high
            )
            for index in range(len(self.charts))
        ]

    def at(self, theme: Theme, rect: pygame.Rect, pos: tuple[int, int]) -> int | None:
        return next((i for i, cell in enumerate(self._cells(theme, rect)) if cell.collidepoint(pos)), None)

    def paint(self, surface: pygame.Surface, rect: pygame.Rect, theme: Theme, cursor: int | None = None) -> None:
        head, strong = theme.font("small", 500), theme.font("small", 600)
        for index, (one, cell) in enumerate(zip(self.charts, self._cells(theme, rect), strict=True)):
            if index == cursor:
                surface.fill(theme.colour("hover"), cell.inflate(theme.px(8), theme.px(4)))
            write_line(surface, theme, head, one.title, "ink", cell.topleft)
            write_line(surface, theme, strong, one.value, "ink", (cell.right - strong.width(one.value), cell.y))
            plot = pygame.Rect(cell.x, cell.y + head.line, cell.w, cell.h - head.line)
            Fan(one.series, axis=False, span=one.span).paint(surface, plot, theme)
