"""A figure that opens its parts: a label, its value underlined, a magnifying glass beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pygame

from game.ui.controls.base import LEAST_TARGET
from game.ui.controls.button import Pressable
from game.ui.layout import Layout, Placed
from game.ui.typeset import widest_word, wrap

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount
    from game.ui.palette import Colour
    from game.ui.theme import Font, Theme

_GAP, _GLASS, _ICON = 12, 20, 15
_DASH = 2
_Lines = tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Fact(Pressable):
    """A row of a card whose figure can be pressed; ``note`` stands small under the label.

    Without a label the figure stands at the left; ``small`` sets it so.
    """

    figure: str = ""
    note: str = ""
    token: str = "ink"
    label_token: str = "muted"
    small: bool = False

    def value(self) -> str:
        return self.figure

    def _font(self, theme: Theme) -> Font:
        return theme.font("small" if self.small else "body", 600)

    def _lines(self, theme: Theme, width: int) -> tuple[_Lines, _Lines, _Lines]:
        """Return the label, the note and the figure as they stand side by side in a width."""
        bold = self._font(theme)
        if not self.label:
            return (), (), wrap(self.figure, bold, width - theme.px(_GLASS))
        body, room = theme.font("body"), width - theme.px(_GAP + _GLASS)
        value = min(bold.width(self.figure), max(room * 3 // 5, widest_word(self.figure, bold)))
        label = max(room - value, theme.px(40))
        note = wrap(self.note, theme.font("small"), label) if self.note else ()
        return wrap(self.label, body, label), note, wrap(self.figure, bold, max(room - label, value))

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        theme, bold = lay.theme, self._font(lay.theme)
        label, note, value = self._lines(theme, width)
        beside = len(label) * theme.font("body").line + len(note) * theme.font("small").line
        across = bold.width(self.figure) + theme.px(_GLASS)
        if self.label:
            across += theme.font("body").width(self.label) + theme.px(_GAP)
        return across, max(theme.px(LEAST_TARGET), beside, len(value) * bold.line)

    def least_width(self, lay: Layout) -> int:
        theme, value = lay.theme, widest_word(self.figure, self._font(lay.theme)) + lay.theme.px(_GLASS)
        if not self.label:
            return value
        words = widest_word(self.label, theme.font("body")), widest_word(self.note, theme.font("small"))
        return max(words) + value + theme.px(_GAP)

    def paint(self, ui: Mount, placed: Placed) -> None:
        theme, rect, px = ui.theme, placed.rect, ui.theme.px
        lit = ui.is_hot(placed) or ui.has_focus(self.name)
        if lit:
            ui.rounded(rect.inflate(px(8), 0), px(6), theme.colour("hover"))
        label, note, value = self._lines(theme, rect.w)
        bold = self._font(theme)
        body, line = theme.font("body"), bold.line
        ui.lines(label, body, self.label_token, rect, "left")
        ui.lines(note, theme.font("small"), "muted", rect.move(0, len(label) * body.line), "left")
        glass = theme.icon("search", _ICON, self.token if lit else "muted")
        colour = theme.colour(self.token if lit else "muted")
        if self.label:
            ui.lines(value, bold, self.token, rect, "right")
            edge = rect.right - bold.width(value[0]) - px(_GLASS - _ICON)
            ui.surface.blit(glass, glass.get_rect(midright=(edge, rect.y + line // 2)))
        else:
            ui.surface.blit(glass, glass.get_rect(midleft=(rect.x, rect.y + line // 2)))
            ui.lines(value, bold, self.token, rect.move(px(_GLASS), 0), "left")
        for place, words in enumerate(value):
            wide = bold.width(words)
            left = rect.right - wide if self.label else rect.x + px(_GLASS)
            _underline(ui.surface, colour, (left, rect.y + (place + 1) * line - px(1)), wide, px(_DASH))


def _underline(surface: pygame.Surface, colour: Colour, start: tuple[int, int], wide: int, dash: int) -> None:
    for x in range(0, wide, 2 * dash):
        surface.fill(colour, (start[0] + x, start[1], min(dash, wide - x), max(1, dash // 2)))
