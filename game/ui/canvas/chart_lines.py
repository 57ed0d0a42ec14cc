"""Charts of numbers over time: a sparkline, and lines with a fan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pygame

from game.present.words import _, number
from game.ui.canvas.chart_ink import Mark, Point, lay, round_steps, spread
from game.ui.theme import Font, Theme


@dataclass(frozen=True, slots=True)
class Series:
    """A line with its name written at its end. ``bands`` are (low, high) pairs of lines, the widest first."""

    label: str
    values: tuple[float, ...]
    token: str = "blue"
    bands: tuple[tuple[tuple[float, ...], tuple[float, ...]], ...] = ()
    dashed: bool = False
    thin: bool = False

    def ends(self) -> tuple[float, float]:
        """Return the least and greatest value, bands included."""
        every = [*self.values, *(value for band in self.bands for line in band for value in line)]
        return min(every, default=0.0), max(every, default=0.0)


def _widened(low: float, high: float, span: float) -> tuple[float, float]:
    """Return a range about the same middle that is at least so wide."""
    more = max(0.0, span - (high - low)) / 2
    return low - more, high + more


def _range(series: tuple[Series, ...], from_zero: bool = False, span: float = 0.0) -> tuple[float, float]:
    ends = [one.ends() for one in series if one.values]
    low, high = min((end[0] for end in ends), default=0.0), max((end[1] for end in ends), default=1.0)
    if from_zero:
        low, high = min(low, 0.0), max(high, 0.0)
    low, high = _widened(low, high, span)
    room = (high - low) * 0.08 or abs(high) * 0.02 or 1.0
    return low - room, high + room


def write_line(
    surface: pygame.Surface, theme: Theme, font: Font, words: str, token: str, at: tuple[float, float]
) -> None:
    """Draw one line of text with its top left corner at a point."""
    image = font.render(words, theme.colour(token))
    surface.blit(image, (round(at[0]), round(at[1]) + (font.line - image.get_height()) // 2))


@dataclass(frozen=True, slots=True)
class Spark:
    """A line as small as a word, with a dot where it stands now; its height spans at least ``span``."""

    values: tuple[float, ...]
    token: str = "muted"
    dot: str = ""
    span: float = 0.0

    def points(self) -> int:
        return 0

    def said(self, index: int) -> str:
        return ""

    def height(self, theme: Theme, width: int) -> int:
        return theme.px(20)

    def least(self, theme: Theme) -> int:
        return theme.px(24)

    def at(self, theme: Theme, rect: pygame.Rect, pos: tuple[int, int]) -> int | None:
        return None

    def paint(self, surface: pygame.Surface, rect: pygame.Rect, theme: Theme, cursor: int | None = None) -> None:
        if len(self.values) < 2:
            return
        margin = theme.unit * 3
        low, high = _widened(min(self.values), max(self.values), self.span)
        span = high - low
        step = (rect.w - 2 * margin) / (len(self.values) - 1)
        line = tuple(
            (margin + step * i, rect.h / 2 if not span else margin + (rect.h - 2 * margin) * (high - value) / span)
            for i, value in enumerate(self.values)
        )
        marks = [Mark(line, theme.colour(self.token), 1.5 * theme.unit)]
        marks.append(Mark((line[-1],), theme.colour(self.dot or self.token), 4.4 * theme.unit))
        lay(surface, rect, marks)


@dataclass(frozen=True, slots=True)
class Fan:
    """Lines over time with the range of likely futures round them; names stand at the ends of the lines."""

    series: tuple[Series, ...]
    x_labels: tuple[str, ...] = ()
    write: Callable[[float], str] = number
    tall: int = 150
    axis: bool = True
    from_zero: bool = False
    now: int = -1
    """The point that is today; a thin upright line marks it."""
    span: float = 0.0
    """What the scale spans at the least."""

    def points(self) -> int:
        return max((len(one.values) for one in self.series), default=0)

    def said(self, index: int) -> str:
        parts = [
            _("{name}: {value}").format(name=one.label, value=self.write(one.values[index]))
            for one in self.series
            if index < len(one.values)
        ]
        where = self.x_labels[index] if index < len(self.x_labels) else ""
        return "; ".join([where, *parts] if where else parts)

    def height(self, theme: Theme, width: int) -> int:
        return theme.px(self.tall)

    def least(self, theme: Theme) -> int:
        return theme.px(150)

    def _plot(self, theme: Theme, rect: pygame.Rect) -> pygame.Rect:
        small = theme.font("small")
        low, high = _range(self.series, self.from_zero, self.span)
        left = 0
        if self.axis:
            steps = round_steps(low, high, self._steps(theme, rect))
            left = max((small.width(self.write(step)) for step in steps), default=0) + theme.px(8)
        right = max((theme.font("small", 600).width(one.label) for one in self.series), default=0) + theme.px(10)
        if right > rect.w * 0.4:
            right = theme.px(6)
        foot = small.line + theme.px(4) if self.x_labels else theme.px(2)
        return pygame.Rect(rect.x + left, rect.y + theme.px(4), rect.w - left - right, rect.h - foot - theme.px(4))

    def _steps(self, theme: Theme, rect: pygame.Rect) -> int:
        return max(2, min(5, rect.h // theme.px(34)))

    def at(self, theme: Theme, rect: pygame.Rect, pos: tuple[int, int]) -> int | None:
        plot, count = self._plot(theme, rect), self.points()
        if count < 2 or not rect.collidepoint(pos):
            return None
        return max(0, min(count - 1, round((pos[0] - plot.x) / max(1, plot.w) * (count - 1))))

    def paint(self, surface: pygame.Surface, rect: pygame.Rect, theme: Theme, cursor: int | None = None) -> None:
        count = self.points()
        if count < 2:
            return
        plot = self._plot(theme, rect)
        low, high = _range(self.series, self.from_zero, self.span)
        small, strong = theme.font("small"), theme.font("small", 600)

        def x(index: int) -> float:
            return plot.x - rect.x + plot.w * index / (count - 1)

        def y(value: float) -> float:
            return plot.y - rect.y + plot.h * (high - value) / (high - low)

        def path(values: tuple[float, ...]) -> tuple[Point, ...]:
            return tuple((x(i), y(value)) for i, value in enumerate(values))

        thin = max(1, theme.px(1))
        if self.axis:
            for step in round_steps(low, high, self._steps(theme, rect)):
                level = rect.y + round(y(step))
                surface.fill(theme.colour("line"), (plot.x, level, plot.w, thin))
                words = self.write(step)
                at = (plot.x - theme.px(8) - small.width(words), level - small.line // 2)
                write_line(surface, theme, small, words, "muted", at)
        self._paint_feet(surface, rect, theme, plot, count)
        for place in {self.now, -1 if cursor is None else cursor} - {-1}:
            token = "edge" if place == cursor else "line"
            surface.fill(theme.colour(token), (rect.x + round(x(place)), plot.y, thin, plot.h))
        marks: list[Mark] = []
        for one in self.series:
            for band_low, band_high in one.bands:
                ring = (*path(band_high), *reversed(path(band_low)))
                marks.append(Mark(ring, theme.colour(one.token), 0, 0.15))
        for one in self.series:
            width = (1.2 if one.thin else 2.0) * theme.unit
            marks.append(Mark(path(one.values), theme.colour(one.token), width, 1.0, one.dashed))
        if cursor is not None:
            for one in self.series:
                if cursor < len(one.values):
                    dot = ((x(cursor), y(one.values[cursor])),)
                    marks.append(Mark(dot, theme.colour(one.token), 7 * theme.unit))
        lay(surface, rect, marks)
        self._paint_names(surface, rect, theme, plot, strong, [y(one.values[-1]) for one in self.series if one.values])

    def _paint_feet(
        self, surface: pygame.Surface, rect: pygame.Rect, theme: Theme, plot: pygame.Rect, count: int
    ) -> None:
        small, free = theme.font("small"), -1
        for index, words in enumerate(self.x_labels):
            if not words:
                continue
            wide = small.width(words)
            left = round(plot.x + plot.w * index / (count - 1) - wide / 2)
            left = max(rect.x, min(left, rect.right - wide))
            if left > free:
                write_line(surface, theme, small, words, "muted", (left, plot.bottom + theme.px(4)))
                free = left + wide + theme.px(10)

    def _paint_names(
        self,
        surface: pygame.Surface,
        rect: pygame.Rect,
        theme: Theme,
        plot: pygame.Rect,
        font: Font,
        ends: list[float],
    ) -> None:
        named = [one for one in self.series if one.values]
        levels = spread(ends, font.line * 0.95, plot.y - rect.y + font.line / 2, plot.bottom - rect.y - font.line / 4)
        for one, level in zip(named, levels, strict=True):
            wide = font.width(one.label)
            left = plot.right + theme.px(8)
            if left + wide > rect.right:
                left, level = plot.right - wide - theme.px(2), level - font.line * 0.8
            write_line(surface, theme, font, one.label, one.token, (left, rect.y + level - font.line / 2))
