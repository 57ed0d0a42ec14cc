"""What stands in a list: its rows, cells and columns, and how they share a width."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import pygame

if TYPE_CHECKING:
    from game.ui.theme import Theme

Lines = tuple[str, ...]
EDGE = 12  # at the sides of a row and between its columns


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure or word in a column; ``token`` colours it."""

    text: str
    token: str = "ink"
    weight: int = 400


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column after the title, at least ``width`` wide. Where the room is short, columns go under the title, from the
    last on; ``keep`` holds one.
    """

    title: str
    width: int = 90
    side: Literal["left", "right"] = "right"
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One row: title, a second line, an icon, cells for the columns; ``spoken`` replaces all of it for the ear.

    ``muted`` greys the title of what cannot be used now.
    """

    id: str
    title: str
    subtitle: str = ""
    icon: str = ""
    token: str = "ink"
    cells: tuple[Cell, ...] = ()
    spoken: str = ""
    strong: bool = False
    muted: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """How the rows stand in a width: which columns show and how wide, the lines of each row, and its height."""

    shown: list[int]
    widths: list[int]
    rows: list[tuple[Lines, Lines]]
    heights: list[int]

    def places(self, theme: Theme, row: pygame.Rect) -> list[pygame.Rect]:
        """Return where the cells of a row stand, from the right."""
        places, right = [], row.right - theme.px(EDGE)
        for wide in reversed(self.widths):
            places.append(pygame.Rect(right - wide, row.y, wide, row.h))
            right -= wide + theme.px(EDGE)
        return places[::-1]
