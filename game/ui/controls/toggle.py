"""A setting that is on or off. Ours: the library's check box has no second line and no spoken name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pygame

from game.present.words import _
from game.ui.commands import is_activation
from game.ui.controls.base import LEAST_TARGET, MAIN_TARGET, Control, Handled, Stop
from game.ui.layout import Layout, Placed
from game.ui.typeset import widest_word, wrap

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount
    from game.ui.scene import Request
    from game.ui.theme import Theme


@dataclass(frozen=True, eq=False)
class Toggle(Control):
    """A setting that is on or off: a box with a tick, and its words. The whole line can be clicked."""

    name: str
    label: str
    on: bool = False
    on_change: Callable[[bool], Request | None] | None = None
    subtitle: str = ""

    def role(self) -> str:
        return _("check box")

    def value(self) -> str:
        return _("on") if self.on else _("off")

    def activate(self) -> Handled:
        """Do what a press does."""
        return Handled(self.on_change(not self.on)) if self.enabled and self.on_change else Handled()

    def press(self, ui: Mount, placed: Placed, pos: tuple[int, int]) -> Handled | None:
        return self.activate()

    def key(self, ui: Mount, stop: Stop, event: pygame.event.Event) -> Handled | None:
        return self.activate() if is_activation(event) else None

    def _lines(self, theme: Theme, width: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        room = max(theme.px(40), min(width, theme.px(640)) - theme.px(34))
        under = wrap(self.subtitle, theme.font("small"), room) if self.subtitle else ()
        return wrap(self.label, theme.font("body"), room), under

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        body, small = lay.theme.font("body"), lay.theme.font("small")
        lines, under = self._lines(lay.theme, width)
        widths = [body.width(line) for line in lines] + [small.width(line) for line in under]
        high = len(lines) * body.line + len(under) * small.line + lay.theme.px(10)
        return max(widths) + lay.theme.px(34), max(lay.theme.px(MAIN_TARGET), high)

    def least_width(self, lay: Layout) -> int:
        theme = lay.theme
        words = max(widest_word(self.label, theme.font("body")), widest_word(self.subtitle, theme.font("small")))
        return words + theme.px(34)

    def paint(self, ui: Mount, placed: Placed) -> None:
        theme, rect = ui.theme, placed.rect
        lines, under = self._lines(theme, rect.w)
        body, side = theme.font("body"), theme.px(LEAST_TARGET - 2)
        box = pygame.Rect(rect.x, rect.y + theme.px(5) + (body.line - side) // 2, side, side)
        fill = ("ink" if self.enabled else "off_ink") if self.on else ("hover" if ui.is_hot(placed) else "card")
        ui.rounded(
            box, theme.px(5), theme.colour(fill), None if self.on else theme.colour("edge"), max(1, theme.px(1.5))
        )
        if self.on:
            image = theme.icon("check", 17, "on_ink")
            ui.surface.blit(image, image.get_rect(center=box.center))
        room = pygame.Rect(rect.x + theme.px(34), rect.y + theme.px(5), rect.w - theme.px(34), rect.h)
        ui.lines(lines, body, "ink" if self.enabled else "off_ink", room)
        room.y += len(lines) * body.line
        ui.lines(under, theme.font("small"), "muted", room)
