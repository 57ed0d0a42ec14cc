"""Charts of parts: signed bars from a zero line, and the waterfall from a number before to a number after."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.present.shapes.ledger import LedgerView
from game.present.shapes.parts import Bar
from game.present.words import _
from game.ui.controls.paint import rounded
from game.ui.theme import Font, Theme
from game.ui.typeset import wrap

TONES = {"good": "green", "bad": "red", "neutral": "slate", "warning": "amber"}
MARKS = {"published": "muted", "assumption": "muted", "decision": "blue", "fiction": "amber"}


def _lines(
    surface: pygame.Surface, theme: Theme, font: Font, lines: tuple[str, ...], token: str, left: int, top: int
) -> None:
    for number, words in enumerate(lines):
        image = font.render(words, theme.colour(token))
        surface.blit(image, (left, top + number * font.line + (font.line - image.get_height()) // 2))


def _slab(surface: pygame.Surface, theme: Theme, token: str, x0: float, x1: float, top: int, high: int) -> None:
    left, right = sorted((round(x0), round(x1)))
    wide = max(theme.px(3), right - left)
    rounded(surface, pygame.Rect(left, top, wide, high), theme.px(3), theme.colour(token))


@dataclass(frozen=True, slots=True)
class SignedBars:
    """Parts as bars from one zero line: label, bar, figure. The same lengths mean the same amounts."""

    bars: tuple[Bar, ...]
    roomy: bool = False

    def points(self) -> int:
        return len(self.bars)

    def said(self, index: int) -> str:
        return self.bars[index].said

    def least(self, theme: Theme) -> int:
        return theme.px(200)

    def _columns(self, theme: Theme, width: int) -> tuple[int, int]:
        font, strong = theme.font("small"), theme.font("small", 600)
        figures = max((strong.width(bar.text) for bar in self.bars), default=0)
        labels = max((font.width(bar.label) for bar in self.bars), default=0)
        most = max(round(width * 0.56), width - figures - theme.px(130))
        return min(labels, most), figures

    def _rows(self, theme: Theme, width: int) -> list[tuple[tuple[str, ...], int]]:
        font = theme.font("small")
        labels, _figures = self._columns(theme, width)
        pad = theme.px(8 if self.roomy else 5)
        wrapped = [wrap(bar.label, font, max(theme.px(60), labels)) for bar in self.bars]
        return [(lines, len(lines) * font.line + pad) for lines in wrapped]

    def height(self, theme: Theme, width: int) -> int:
        return sum(high for _lines_of, high in self._rows(theme, width))

    def at(self, theme: Theme, rect: pygame.Rect, pos: tuple[int, int]) -> int | None:
        y = rect.y
        for index, (_lines_of, high) in enumerate(self._rows(theme, rect.w)):
            if y <= pos[1] < y + high:
                return index
            y += high
        return None

    def paint(self, surface: pygame.Surface, rect: pygame.Rect, theme: Theme, cursor: int | None = None) -> None:
        font, strong, px = theme.font("small"), theme.font("small", 600), theme.px
        labels, figures = self._columns(theme, rect.w)
        left, right = rect.x + labels + px(10), rect.right - figures - px(10)
        low, high = min([0.0, *(bar.value for bar in self.bars)]), max([0.0, *(bar.value for bar in self.bars)])
        span = (high - low) or 1.0
        zero = left + (right - left) * -low / span
        y = rect.y
        for index, (bar, (lines, tall)) in enumerate(zip(self.bars, self._rows(theme, rect.w), strict=True)):
            if index == cursor:
                surface.fill(theme.colour("hover"), (rect.x, y, rect.w, tall))
            _lines(surface, theme, font, lines, "ink", rect.x, y + (tall - len(lines) * font.line) // 2)
            thick = min(px(12), tall - px(6))
            token = TONES[bar.tone]
            if bar.value:
                end = zero + (right - left) * bar.value / span
                _slab(surface, theme, token, zero, end, y + (tall - thick) // 2, thick)
            at = rect.right - strong.width(bar.text)
            _lines(surface, theme, strong, (bar.text,), "ink", at, y + (tall - strong.line) // 2)
            y += tall
        surface.fill(theme.colour("edge"), (round(zero), rect.y, max(1, px(1)), y - rect.y))


@dataclass(frozen=True, slots=True)
class WaterRow:
    """A cause: from ``start`` to ``end``, with a small line beneath it and a remark at the far right."""

    text: str
    start: float
    end: float
    amount: str
    token: str
    note: str = ""
    note_token: str = "muted"
    aside: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class Waterfall:
    """Causes under one another, each bar starting where the one above it ended, and the whole change at the foot."""

    rows: tuple[WaterRow, ...]
    before: float
    before_text: str
    after: float
    after_text: str
    total: str
    total_token: str = "ink"
    foot: str = ""
    """What the whole change is called; empty for that of a quarter."""

    @classmethod
    def of(cls, view: LedgerView) -> Waterfall:
        """Return the waterfall of a ledger."""
        rows = tuple(
            WaterRow(
                part.text,
                part.start,
                part.end,
                part.amount_text,
                TONES[part.tone],
                part.mark,
                MARKS[part.mark_kind],
                part.delay,
                part.said,
            )
            for part in view.parts
        )
        token = "ink" if view.tone == "neutral" else TONES[view.tone]
        return cls(rows, view.before_number, view.before, view.after_number, view.after, view.change, token, view.foot)

    def points(self) -> int:
        return len(self.rows) + 1

    def said(self, index: int) -> str:
        if index < len(self.rows):
            return self.rows[index].said or self.rows[index].text
        return _("The whole change: {change}, from {before} to {after}.").format(
            change=self.total, before=self.before_text, after=self.after_text
        )

    def least(self, theme: Theme) -> int:
        return theme.px(320)

    def _columns(self, theme: Theme, width: int) -> tuple[int, int, int]:
        body, strong, small = theme.font("body", 500), theme.font("body", 600), theme.font("small")
        figures = max(strong.width(words) for words in (self.total, *(row.amount for row in self.rows)))
        asides = max((small.width(row.aside) for row in self.rows), default=0)
        if asides > width * 0.2:
            asides = 0
        texts = (body.width(row.text) for row in self.rows)
        labels = max(*texts, strong.width(self.foot or _("Change this quarter")), theme.px(120))
        return min(labels, round(width * (0.42 if asides else 0.46))), figures, asides

    def _rows(self, theme: Theme, width: int) -> list[tuple[tuple[str, ...], tuple[str, ...], int]]:
        body, small = theme.font("body", 500), theme.font("small")
        labels, _figures, asides = self._columns(theme, width)
        rows = []
        for row in self.rows:
            words = " · ".join(filter(None, (row.note, "" if asides else row.aside)))
            lines, under = wrap(row.text, body, labels), wrap(words, small, labels) if words else ()
            rows.append((lines, under, len(lines) * body.line + len(under) * small.line + theme.px(8)))
        return rows

    def height(self, theme: Theme, width: int) -> int:
        head, foot = theme.font("small").line + theme.px(4), theme.font("body").line + theme.px(12)
        return head + foot + sum(high for _a, _b, high in self._rows(theme, width))

    def at(self, theme: Theme, rect: pygame.Rect, pos: tuple[int, int]) -> int | None:
        y = rect.y + theme.font("small").line + theme.px(4)
        for index, (_a, _b, high) in enumerate(self._rows(theme, rect.w)):
            if y <= pos[1] < y + high:
                return index
            y += high
        return len(self.rows) if y <= pos[1] < rect.bottom else None

    def paint(self, surface: pygame.Surface, rect: pygame.Rect, theme: Theme, cursor: int | None = None) -> None:
        body, strong, small, px = theme.font("body", 500), theme.font("body", 600), theme.font("small"), theme.px
        labels, figures, asides = self._columns(theme, rect.w)
        left = rect.x + labels + px(18)
        figure_right = rect.right - (asides + px(14) if asides else 0)
        right = figure_right - figures - px(18)
        every = [self.before, self.after, *(row.end for row in self.rows)]
        low, high = min(every), max(every)
        span = (high - low) or 1.0

        def x(value: float) -> float:
            return left + (right - left) * (value - low) / span

        top = rect.y + small.line + px(4)
        tall = self.height(theme, rect.w)
        start_at = round(x(self.before))
        surface.fill(theme.colour("line"), (start_at, top, max(1, px(1)), tall - (top - rect.y) - px(4)))
        wide = small.width(self.before_text)
        _lines(
            surface,
            theme,
            small,
            (self.before_text,),
            "muted",
            min(max(left, start_at - wide // 2), right - wide),
            rect.y,
        )
        y, thick, thin = top, px(20), max(1, px(1))
        for index, (row, (lines, under, room)) in enumerate(zip(self.rows, self._rows(theme, rect.w), strict=True)):
            if index == cursor:
                surface.fill(theme.colour("hover"), (rect.x, y, rect.w, room))
            _lines(surface, theme, body, lines, "ink", rect.x, y)
            _lines(surface, theme, small, under, row.note_token, rect.x, y + len(lines) * body.line)
            _slab(surface, theme, row.token, x(row.start), x(row.end), y + px(2), thick)
            surface.fill(theme.colour("edge"), (round(x(row.end)), y + px(2) + thick, thin, room - thick))
            _lines(surface, theme, strong, (row.amount,), "ink", figure_right - strong.width(row.amount), y)
            if asides:
                _lines(surface, theme, small, (row.aside,), "amber", rect.right - small.width(row.aside), y)
            y += room
        if cursor == len(self.rows):
            surface.fill(theme.colour("hover"), (rect.x, y, rect.w, strong.line + px(8)))
        _lines(surface, theme, strong, (self.foot or _("Change this quarter"),), "ink", rect.x, y + px(4))
        _slab(surface, theme, "ink", x(self.before), x(self.after), y + px(4) + (strong.line - px(14)) // 2, px(14))
        at = figure_right - strong.width(self.total)
        _lines(surface, theme, strong, (self.total,), self.total_token, at, y + px(4))
