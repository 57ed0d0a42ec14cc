"""Surfaces with rounded corners, drawn as nine slices of one small cached tile."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import pygame

from game.ui.palette import Colour
from game.ui.theme import Font, Theme

_FINE = 4


@lru_cache(maxsize=400)
def _tile(radius: int, fill: Colour | None, edge: Colour | None, thick: int) -> pygame.Surface:
    side = 2 * radius + 2
    large = pygame.Surface((side * _FINE, side * _FINE), pygame.SRCALPHA)
    base = edge or fill or (0, 0, 0)
    large.fill((*base, 0))
    whole = large.get_rect()
    if edge is not None:
        pygame.draw.rect(large, (*edge, 255), whole, border_radius=radius * _FINE)
        inner = whole.inflate(-2 * thick * _FINE, -2 * thick * _FINE)
        colour = (*fill, 255) if fill is not None else (*edge, 0)
        pygame.draw.rect(large, colour, inner, border_radius=max(0, radius - thick) * _FINE)
    elif fill is not None:
        pygame.draw.rect(large, (*fill, 255), whole, border_radius=radius * _FINE)
    return pygame.transform.smoothscale(large.premul_alpha(), (side, side))


def rounded(
    surface: pygame.Surface,
    rect: pygame.Rect,
    radius: int,
    fill: Colour | None,
    edge: Colour | None = None,
    thick: int = 1,
) -> None:
    """Draw a rounded rectangle, filled, edged or both; cheap at any size."""
    if rect.w <= 0 or rect.h <= 0 or (fill is None and edge is None):
        return
    radius = max(0, min(radius, rect.w // 2, rect.h // 2))
    if radius == 0:
        if fill is not None:
            surface.fill(fill, rect)
        if edge is not None:
            pygame.draw.rect(surface, edge, rect, thick)
        return
    tile = _tile(radius, fill, edge, thick)
    right, bottom, far = rect.right - radius, rect.bottom - radius, radius + 2
    for x, from_x in ((rect.x, 0), (right, far)):
        for y, from_y in ((rect.y, 0), (bottom, far)):
            surface.blit(tile, (x, y), (from_x, from_y, radius, radius), special_flags=pygame.BLEND_PREMULTIPLIED)
    across, down = rect.w - 2 * radius, rect.h - 2 * radius
    if fill is not None:
        surface.fill(fill, (rect.x + radius, rect.y, across, rect.h))
        surface.fill(fill, (rect.x, rect.y + radius, radius, down))
        surface.fill(fill, (right, rect.y + radius, radius, down))
    if edge is not None:
        surface.fill(edge, (rect.x + radius, rect.y, across, thick))
        surface.fill(edge, (rect.x + radius, rect.bottom - thick, across, thick))
        surface.fill(edge, (rect.x, rect.y + radius, thick, down))
        surface.fill(edge, (rect.right - thick, rect.y + radius, thick, down))


class Brush:
    """Draws on a surface with a theme; what every node paints with."""

    surface: pygame.Surface
    theme: Theme

    def rounded(
        self, rect: pygame.Rect, radius: int, fill: Colour | None, edge: Colour | None = None, thick: int = 0
    ) -> None:
        """Draw a rounded rectangle; ``radius`` and ``thick`` are pixels of the window."""
        rounded(self.surface, rect, radius, fill, edge, thick or max(1, self.theme.px(1)))

    def surface_box(
        self, rect: pygame.Rect, fill: str | None, edge: str | None, radius: int, accent: str | None, rule: str | None
    ) -> None:
        """Draw the ground of a box: fill, edge, an accent down its left, a line on one side."""
        px, colour = self.theme.px, self.theme.colour
        self.rounded(rect, px(radius), colour(fill) if fill else None, colour(edge) if edge else None)
        if accent:
            bar = pygame.Rect(rect.x, rect.y + px(radius), px(4), rect.h - 2 * px(radius))
            self.rounded(bar, px(2), colour(accent))
        if rule:
            thin = max(1, px(1))
            lines = {
                "top": pygame.Rect(rect.x, rect.y, rect.w, thin),
                "bottom": pygame.Rect(rect.x, rect.bottom - thin, rect.w, thin),
                "left": pygame.Rect(rect.x, rect.y, thin, rect.h),
                "right": pygame.Rect(rect.right - thin, rect.y, thin, rect.h),
            }
            self.surface.fill(colour("line"), lines[rule])

    def line(self, text: str, font: Font, token: str, at: tuple[int, int]) -> None:
        """Draw one line of text with its top left corner at a point."""
        image = font.render(text, self.theme.colour(token))
        self.surface.blit(image, (at[0], at[1] + (font.line - image.get_height()) // 2))

    def lines(self, lines: Sequence[str], font: Font, token: str, rect: pygame.Rect, side: str = "left") -> None:
        """Draw lines of text from the top of a rectangle, at its left, centre or right."""
        y = rect.y
        for text in lines:
            spare = rect.w - font.width(text)
            x = rect.x + {"left": 0, "center": spare // 2, "right": spare}[side]
            self.line(text, font, token, (x, y))
            y += font.line
