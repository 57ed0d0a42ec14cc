"""The tariff lab's large figures: a number with its name, what it is in full, and what setting A has instead."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import pygame

from game.present.shapes.lab import LabFigure
from game.present.words import _
from game.ui.canvas.charts import TONES
from game.ui.commands import is_activation
from game.ui.controls import Node, grid
from game.ui.controls.base import Control, Handled, Stop
from game.ui.layout import UNBOUND, Layout, Placed
from game.ui.typeset import widest_word, wrap

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount
    from game.ui.scene import Request
    from game.ui.theme import Theme

_PAD = 9
Manner = Literal["plain", "big", "large", "short"]
_SIZES: dict[Manner, tuple[str, int, str]] = {
    "plain": ("small", 26, "small"),
    "big": ("lead", 58, "lead"),
    "large": ("body", 40, "body"),
    "short": ("small", 19, "small"),
}
_CELL: dict[Manner, int] = {"plain": 148, "big": 300, "large": 210, "short": 200}


@dataclass(frozen=True, eq=False)
class Headline(Control):
    """One large figure; a press opens the page with its parts.

    ``big`` and ``large`` are for the back of a room; ``short``, for little height, leaves out what it is in full.
    """

    name: str
    view: LabFigure
    on_press: Callable[[], Request | None] | None = None
    manner: Manner = "plain"

    def hint(self) -> str:
        return _("Show the parts")

    def _under(self) -> tuple[str, ...]:
        if self.manner == "short":
            return ()
        if not self.view.held:
            return (self.view.under,)
        held = _("A: {held}").format(held=self.view.held)
        return held, _("difference {difference}").format(difference=self.view.difference)

    def _value(self) -> str:
        if self.manner == "short" and self.view.held:
            return _("{now} (A: {held})").format(now=self.view.value, held=self.view.held)
        return self.view.value

    def _lines(self, theme: Theme, room: int) -> list[tuple[str, str | int, int, str]]:
        """Return each line with its size, weight and colour."""
        name, figure, under = _SIZES[self.manner]
        token = "ink" if self.view.tone == "neutral" else TONES[self.view.tone]
        rows: list[tuple[str, str | int, int, str]] = [
            (words, name, 500, "ink") for words in wrap(self.view.name, theme.font(name, 500), room)
        ]
        rows.append((self._value(), figure, 700, token))
        for number, words in enumerate(self._under()):
            weight, colour = (600, "ink") if self.view.held and number == 1 else (400, "muted")
            rows += [(line, under, weight, colour) for line in wrap(words, theme.font(under, weight), room)]
        return rows

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        theme, pad = lay.theme, lay.theme.px(_PAD)
        wide = max(self.least_width(lay), theme.px(_CELL[self.manner])) if width >= UNBOUND else width
        rows = self._lines(theme, wide - 2 * pad)
        return wide, sum(theme.font(size, weight).line for _w, size, weight, _c in rows) + theme.px(14)

    def least_width(self, lay: Layout) -> int:
        theme = lay.theme
        name, figure, under = _SIZES[self.manner]
        words = [widest_word(self.view.name, theme.font(name, 500))]
        words += [widest_word(one, theme.font(under, 600)) for one in self._under()]
        return max(theme.font(figure, 700).width(self._value()), *words) + 2 * theme.px(_PAD)

    def press(self, ui: Mount, placed: Placed, pos: tuple[int, int]) -> Handled | None:
        return Handled(self.on_press() if self.on_press else None)

    def key(self, ui: Mount, stop: Stop, event: pygame.event.Event) -> Handled | None:
        return self.press(ui, stop.placed, (0, 0)) if is_activation(event) else None

    def paint(self, ui: Mount, placed: Placed) -> None:
        theme, rect, px = ui.theme, placed.rect, ui.theme.px
        fill = "hover" if ui.is_hot(placed) else "card"
        ui.rounded(rect, px(10), theme.colour(fill), theme.colour("line"))
        y = rect.y + px(7)
        for words, size, weight, token in self._lines(theme, rect.w - 2 * px(_PAD)):
            font = theme.font(size, weight)
            ui.line(words, font, token, (rect.x + px(_PAD), y))
            y += font.line


def headlines(
    views: Sequence[LabFigure],
    opened: Callable[[str], Callable[[], Request | None]],
    manner: Manner = "plain",
    *,
    columns: int = 0,
) -> Node:
    """Return the large figures in equal columns."""
    made = [Headline(f"figure_{one.id}", one, opened(one.id), manner, label=one.name, spoken=one.said) for one in views]
    return grid(*made, cell=_CELL[manner], columns=columns, gap=12 if manner == "big" else 8, align="stretch")
