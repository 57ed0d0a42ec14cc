"""A line of a level file as it stands there, with a caret under the place that is wrong."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.ui.theme import Theme
from game.ui.typeset import ellipsis

_LEFT = 12


@dataclass(frozen=True, slots=True)
class CodeLine:
    """A line, its number, and the column a problem was found at, all counted from 1."""

    text: str
    number: int
    column: int

    def paint(self, surface: pygame.Surface, rect: pygame.Rect, theme: Theme) -> None:
        """Draw the line on a soft ground; a long one is moved so that the caret is in sight."""
        px, font, small = theme.px, theme.font("body", 500), theme.font("small", 500)
        surface.fill(theme.colour("wash"), rect)
        surface.fill(theme.colour("red"), (rect.x, rect.y, max(2, px(3)), rect.h))
        number = small.render(str(self.number), theme.colour("muted"))
        top = rect.y + px(8)
        surface.blit(number, (rect.x + px(_LEFT), top + (font.line - number.get_height()) // 2))
        left = rect.x + px(2 * _LEFT) + number.get_width()
        room = max(px(40), rect.right - px(_LEFT) - left)
        text = "".join(sign if sign.isprintable() else " " for sign in self.text)
        at = max(0, min(self.column - 1, len(text)))
        start = 0
        while start < at and font.width(text[start:at]) > room * 0.7:
            start += max(1, (at - start) // 8)
        shown = ("…" if start else "") + text[start:]
        image = font.render(ellipsis(shown, font, room), theme.colour("ink"))
        surface.blit(image, (left, top + (font.line - image.get_height()) // 2))
        x = left + font.width(("…" if start else "") + text[start:at])
        tip = (x + px(4), top + font.line)
        wide = px(6)
        points = [(tip[0], tip[1]), (tip[0] - wide, tip[1] + wide), (tip[0] + wide, tip[1] + wide)]
        pygame.draw.polygon(surface, theme.colour("red"), points)
