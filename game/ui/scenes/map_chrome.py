"""What stands round the map: the top bar, the rail at the left, and the page that holds both when there is no room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from game.present.shapes.bar import Heading as HeadingView
from game.present.shapes.bar import IndicatorView
from game.present.words import _, language
from game.ui.boxes import Either
from game.ui.controls import Heading, IconButton, Node, Scroll, Text, column, flow, grid, row
from game.ui.scene import ChangeLook, Request
from game.ui.scenes.map_numbers import Figure, Opened, figures

if TYPE_CHECKING:
    from game.ui.theme import Size, Theme

Press = Callable[[], "Request | None"]


@dataclass(frozen=True, slots=True)
class Way:
    """A way out of the main screen: its name in the tree, its words, its icon, what it does, and the key it answers."""

    name: str
    label: str
    icon: str
    press: Press
    command: str = ""
    selected: bool = False


def _button(way: Way, *, label: bool, small: bool = False) -> Node:
    return IconButton(
        way.name,
        way.label,
        way.press,
        way.icon,
        show_label=label,
        small=small,
        selected=way.selected,
        command=way.command,
    )


def language_way() -> Way:
    """Return the button that switches the language."""
    other = _("Français") if language() == "en" else _("English")
    return Way("language", other, "languages", lambda: ChangeLook(language="fr" if language() == "en" else "en"))


def top_bar(
    heading: HeadingView,
    numbers: Sequence[IndicatorView],
    opened: Opened,
    ways: Sequence[Way],
    size: Size,
    theme: Theme,
) -> Node:
    """Return the bar of a wide screen: the quarter, the numbers, and a few icons."""
    words = max(
        theme.font("h1", 700).width(heading.title) / theme.unit,
        theme.font("small").width(heading.subtitle) / theme.unit,
    )
    room = size.width - round(words) - 40 * len(ways) - 16 - 24 - 12
    return row(
        column(Heading(heading.title, level=1), Text(heading.subtitle, "small", token="muted", wrap=False), gap=0),
        row(*figures(numbers, room, theme, opened), gap=0, grow=1),
        row(*(_button(way, label=False) for way in ways), gap=0),
        gap=12,
        pad=(4, 8, 4, 16),
        fill="card",
        rule="bottom",
        min_height=60,
    )


def low_bar(heading: HeadingView, end: Node) -> Node:
    """Return the bar of a small screen: the quarter and the button that ends it."""
    return row(
        column(Heading(heading.title, level=2), Text(heading.subtitle, "small", token="muted"), gap=0, grow=1),
        end,
        gap=12,
        pad=(4, 12),
        fill="card",
        rule="bottom",
    )


def rail(ways: Sequence[Way], theme: Theme) -> Node:
    """Return the rail at the left, wide enough for the bar it shows; names grow small, then go, on a low screen."""
    words = max(theme.font("small", 500).width(way.label) for way in ways) / theme.unit
    named, small, bare = (
        Scroll("rail", column(*(_button(way, label=label, small=low) for way in ways), gap=gap, pad=(gap, 2, gap, 4)))
        for label, low, gap in ((True, False, 4), (True, True, 0), (False, True, 0))
    )
    fitting = Either(roomy=named, low=Either(roomy=small, low=bare), grow=1)
    return column(fitting, fill="wash", width=ceil(max(56, words + 10)) + 24)


def desk_page(numbers: Sequence[IndicatorView], opened: Opened, ways: Sequence[Way]) -> Node:
    """Return the page of numbers and ways of a small screen."""
    return column(
        grid(
            *(
                Figure(f"number_{one.store}", one, opened(one.store), spark=False, spoken=one.said, label=one.name)
                for one in numbers
            ),
            cell=180,
            gap=4,
        ),
        flow(*(_button(way, label=True) for way in ways), gap=4),
        gap=14,
        pad=(12, 12),
    )
