"""What the map asks of a theme, and the few mixed colours it makes from the tokens."""

from __future__ import annotations

from typing import Protocol

import pygame

Colour = tuple[int, int, int]


class MapFont(Protocol):
    """One size and weight of type."""

    @property
    def height(self) -> int: ...

    def width(self, text: str) -> int: ...

    def render(self, text: str, colour: Colour) -> pygame.Surface: ...


class MapTheme(Protocol):
    """Colours, sizes and type at one interface size; ``game.ui.theme.Theme`` is one."""

    @property
    def unit(self) -> float: ...

    @property
    def reduced_motion(self) -> bool: ...

    def colour(self, token: str) -> Colour: ...

    def px(self, length: float) -> int: ...

    def font(self, size: int, weight: int) -> MapFont: ...


def mix(under: Colour, over: Colour, share: float) -> Colour:
    """Return ``share`` (0 to 1) of ``over`` laid on ``under``."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(under, over, strict=True))
    return red, green, blue


def heat_colour(theme: MapTheme, heat: float) -> Colour:
    """Return the colour of an effective tariff: blue when free, through violet, to red at the top of the scale."""
    low, middle, high = theme.colour("blue"), theme.colour("violet"), theme.colour("red")
    share = min(1.0, max(0.0, heat))
    return mix(low, middle, share * 2) if share < 0.5 else mix(middle, high, share * 2 - 1)


def fill_colour(theme: MapTheme, base: Colour, level: float, tone: str, tone_below: str) -> Colour:
    """Return the colour of an area at a level from −1 to 1."""
    size = min(1.0, abs(level))
    over = theme.colour(tone if level >= 0 else tone_below)
    return mix(base, over, 0.0 if size == 0 else 0.08 + 0.42 * size)
