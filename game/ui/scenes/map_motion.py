"""What moved in the quarter, shown on the map for a moment: jobs that come and go, and work that travels."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import hypot

import pygame

from game.present.map_moves import JobsMoved
from game.ui.canvas.map_projection import project
from game.ui.controls.paint import rounded
from game.ui.theme import Theme

_ARRIVE = 0.28  # seconds a note takes to come, and to go
_TRAVEL = 1.1  # and work to travel
_STAY = 3.2  # and notes to stand
_DOTS = 5
_BEND = 0.16

ToScreen = Callable[[float, float], tuple[float, float]]


class Motion:
    """Plays once, never takes an event, and can be cut short."""

    def __init__(self) -> None:
        self._moves: tuple[tuple[JobsMoved, tuple[float, float], tuple[float, float] | None], ...] = ()
        self._at = 0.0

    def start(self, moves: Sequence[JobsMoved]) -> None:
        """Begin to show what moved."""
        self._moves = tuple((one, _map(one.at), _map(one.to) if one.to else None) for one in moves)
        self._at = 0.0

    def stop(self) -> None:
        """Cut it short."""
        self._moves = ()

    @property
    def moving(self) -> bool:
        """Say whether there is something left to show."""
        return bool(self._moves)

    def tick(self, seconds: float) -> bool:
        """Move on; say whether the picture changed."""
        if not self._moves:
            return False
        before = self._at
        self._at += seconds
        if self._at > _ARRIVE + _STAY + _ARRIVE:
            self._moves = ()
            return True
        still = before > max(_ARRIVE, _TRAVEL) and self._at < _ARRIVE + _STAY
        return not still

    def paint(self, surface: pygame.Surface, theme: Theme, to_screen: ToScreen) -> None:
        """Draw it over the map; ``to_screen`` gives the pixel of a place in map units."""
        share = _eased(self._at / _ARRIVE) * (1 - _eased((self._at - _ARRIVE - _STAY) / _ARRIVE))
        taken: list[pygame.Rect] = []
        for one, at, to in self._moves:
            start = to_screen(*at)
            if to is not None:
                self._travel(surface, theme, one.tone, start, to_screen(*to))
            self._ring(surface, theme, one.tone, start)
            self._note(surface, theme, one, start, share, taken)

    def _travel(
        self, surface: pygame.Surface, theme: Theme, tone: str, start: tuple[float, float], end: tuple[float, float]
    ) -> None:
        dx, dy = end[0] - start[0], end[1] - start[1]
        if hypot(dx, dy) < 1:
            return
        middle = ((start[0] + end[0]) / 2 + dy * _BEND, (start[1] + end[1]) / 2 - dx * _BEND)
        for dot in range(_DOTS):
            t = _eased(self._at / _TRAVEL - 0.09 * dot)
            if 0 < t < 1:
                x = (1 - t) ** 2 * start[0] + 2 * t * (1 - t) * middle[0] + t**2 * end[0]
                y = (1 - t) ** 2 * start[1] + 2 * t * (1 - t) * middle[1] + t**2 * end[1]
                pygame.draw.circle(surface, theme.colour("card"), (x, y), theme.px(6))
                pygame.draw.circle(surface, theme.colour(tone), (x, y), theme.px(4.5))

    def _ring(self, surface: pygame.Surface, theme: Theme, tone: str, at: tuple[float, float]) -> None:
        grown = _eased(self._at / (2 * _ARRIVE))
        if grown < 1:
            pygame.draw.circle(surface, theme.colour(tone), at, theme.px(8 + 16 * grown), max(2, theme.px(2)))

    def _note(
        self,
        surface: pygame.Surface,
        theme: Theme,
        one: JobsMoved,
        at: tuple[float, float],
        share: float,
        taken: list[pygame.Rect],
    ) -> None:
        font, px = theme.font("small", 600), theme.px
        words = font.render(one.text, theme.colour(one.tone))
        plate = pygame.Surface((words.get_width() + px(16), font.line + px(8)), pygame.SRCALPHA)
        rounded(plate, plate.get_rect(), px(7), theme.colour("card"), theme.colour(one.tone), max(1, px(1)))
        plate.blit(words, words.get_rect(center=plate.get_rect().center))
        plate.set_alpha(round(255 * share))
        rect = plate.get_rect(midbottom=(round(at[0]), round(at[1] - px(14) - px(8) * share)))
        while any(rect.colliderect(other) for other in taken):
            rect.y -= px(4)
        taken.append(rect)
        surface.blit(plate, rect)


def _map(degrees: tuple[float, float]) -> tuple[float, float]:
    x, y = project(*degrees)
    return float(x), float(y)


def _eased(share: float) -> float:
    share = min(1.0, max(0.0, share))
    return 1 - (1 - share) ** 3
