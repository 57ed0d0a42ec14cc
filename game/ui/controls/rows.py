"""What stands in a list: its rows, cells and columns, and how they share a width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import pygame

from game.ui.controls.base import MAIN_TARGET
from game.ui.typeset import wrap

if TYPE_CHECKING:
    from game.ui.theme import Theme

Lines = tuple[str, ...]
EDGE = 12  # at the sides of a row and between its columns
ROOM = 170  # what the title should have before a column gives way


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


def widths_of(theme: Theme, items: Sequence[Item], columns: Sequence[ListColumn]) -> list[int]:
    """Return the width of each column: what it asks for, or what its widest cell needs."""
    small, widths = theme.font("small", 500), []
    for index, column in enumerate(columns):
        cells = [item.cells[index] for item in items if index < len(item.cells)]
        needed = max((theme.font("body", cell.weight).width(cell.text) for cell in cells), default=0)
        widths.append(max(theme.px(column.width), small.width(column.title), needed))
    return widths


def planned(theme: Theme, items: Sequence[Item], columns: Sequence[ListColumn], width: int, icon: int) -> Plan:
    """Return how rows stand in a width, of which ``icon`` is kept at the left."""
    px, widths = theme.px, widths_of(theme, items, columns)
    shown = list(range(len(columns)))
    room = width - px(2 * EDGE) - icon
    while shown and room - sum(widths[i] + px(EDGE) for i in shown) < px(ROOM):
        spare = [i for i in shown if not columns[i].keep]
        if not spare:
            break
        shown.remove(spare[-1])
    room = max(px(60), room - sum(widths[i] + px(EDGE) for i in shown))
    rows = [_lines(theme, item, columns, room, shown) for item in items]
    body, small = theme.font("body").line, theme.font("small").line
    heights = [max(px(MAIN_TARGET), len(t) * body + len(u) * small + px(12)) for t, u in rows]
    return Plan(shown, [widths[i] for i in shown], rows, heights)


def _lines(
    theme: Theme, item: Item, columns: Sequence[ListColumn], room: int, shown: Sequence[int]
) -> tuple[Lines, Lines]:
    """Return the lines of a row's title, and those under it: its second line, and the columns without room."""
    under = [item.subtitle] if item.subtitle else []
    under += [
        f"{columns[i].title}\u00a0{cell.text}"
        for i, cell in enumerate(item.cells[: len(columns)])
        if i not in shown and cell.text
    ]
    small = wrap(" · ".join(under), theme.font("small"), room) if under else ()
    return wrap(item.title, theme.font("body", 600), room), small
