"""The numbers on the top bar: value, signed change and a sparkline, each a button to its ledger."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pygame

from game.model.values import Store
from game.present.shapes.bar import IndicatorView
from game.present.words import _
from game.ui.canvas.charts import TONES, Spark
from game.ui.commands import is_activation
from game.ui.controls import Node
from game.ui.controls.base import Control, Handled, Stop
from game.ui.layout import UNBOUND, Layout, Placed

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount
    from game.ui.scene import Request
    from game.ui.theme import Font, Theme

Opened = Callable[[Store], Callable[[], "Request | None"]]
_SPARK = 34
_PAD = 6


@dataclass(frozen=True, eq=False)
class Figure(Control):
    """One number: its name over its value, the change beside it, and how it went so far."""

    name: str
    view: IndicatorView
    on_press: Callable[[], Request | None] | None = None
    spark: bool = True
    tight: bool = False

    def role(self) -> str:
        return _("button")

    def hint(self) -> str:
        return self.view.explain

    def _texts(self, theme: Theme) -> tuple[int, int]:
        figure, change, name = self._fonts(theme)
        beside = change.width(self._change())
        return figure.width(self.view.value) + (theme.px(6) + beside if beside else 0), name.width(self.view.name)

    def _fonts(self, theme: Theme) -> tuple[Font, Font, Font]:
        if self.tight:
            return theme.font("body", 600), theme.font("tiny", 600), theme.font("tiny")
        return theme.font("figure", 600), theme.font("small", 600), theme.font("small")

    def _change(self) -> str:
        """Return the change as it is shown: where room is short, none is told when nothing moved."""
        return "" if self.tight and self.view.tone == "neutral" else self.view.change

    def _pad(self) -> int:
        return 5 if self.tight else _PAD

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        px = lay.theme.px
        wide = max(self._texts(lay.theme)) + px(2 * self._pad())
        if self.spark:
            wide = max(wide, self._texts(lay.theme)[0] + px(2 * self._pad() + _SPARK + 6))
        return (wide if width >= UNBOUND else min(wide, width)), px(50)

    def press(self, ui: Mount, placed: Placed, pos: tuple[int, int]) -> Handled | None:
        return Handled(self.on_press() if self.on_press else None)

    def key(self, ui: Mount, stop: Stop, event: pygame.event.Event) -> Handled | None:
        return self.press(ui, stop.placed, (0, 0)) if is_activation(event) else None

    def paint(self, ui: Mount, placed: Placed) -> None:
        theme, rect, px = ui.theme, placed.rect, ui.theme.px
        if ui.is_hot(placed):
            ui.rounded(rect, px(8), theme.colour("hover"))
        figure, strong, small = self._fonts(theme)
        left = rect.x + px(self._pad())
        top = rect.y + (rect.h - small.line - figure.line) // 2
        ui.line(self.view.name, small, "muted", (left, top))
        base = top + small.line
        ui.line(self.view.value, figure, "ink", (left, base))
        at = left + figure.width(self.view.value) + px(6)
        change = self._change()
        if change:
            token = "muted" if self.view.tone == "neutral" else TONES[self.view.tone]
            ui.line(change, strong, token, (at, base + (figure.line - strong.line) // 2 + px(1)))
            at += strong.width(change) + px(6)
        if self.spark and len(self.view.history) > 2:
            room = pygame.Rect(at, base + px(2), min(px(_SPARK + 16), rect.right - px(_PAD) - at), figure.line - px(4))
            if room.w >= px(20):
                Spark(self.view.history, span=self.view.least_span).paint(ui.surface, room, theme)


def figures(views: Sequence[IndicatorView], room: int, theme: Theme, opened: Opened) -> list[Node]:
    """Return as many of the numbers as a room in interface pixels takes, with sparklines where there is space."""
    for spark, tight in ((True, False), (False, False), (False, True)):
        made = [
            Figure(f"number_{one.store}", one, opened(one.store), spark, tight, spoken=one.said, grow=1, label=one.name)
            for one in views
        ]
        lay = Layout(theme, _Nowhere())
        widths = [lay.fits(one, UNBOUND)[0] for one in made]
        if sum(widths) <= theme.px(room):
            return list(made)
    while len(made) > 1 and sum(widths[: len(made)]) > theme.px(room):
        made.pop()
    return list(made)


class _Nowhere:
    """Views for measuring what nobody scrolls."""

    def scrolled(self, name: str) -> int:
        return 0

    def keep_scrolled(self, name: str, offset: int, most: int) -> None:
        return None

    def open_page(self, name: str) -> str | None:
        return None
