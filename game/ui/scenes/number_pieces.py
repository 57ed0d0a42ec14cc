"""Pieces about the minister’s numbers: chips to choose one, its waterfall, all of them since the start."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from game.model.values import Store
from game.present.shapes.bar import IndicatorView
from game.present.shapes.ledger import LedgerView
from game.present.short_ledger import shortened
from game.present.words import _
from game.ui.canvas.charts import TONES, ChartBox, Multiples, Series, Small, Waterfall
from game.ui.controls import Chip, Heading, Node, Text, flow, row
from game.ui.scene import Request
from game.ui.theme import Theme

_CHIP, _CHIP_GAP = 31, 6  # what a chip takes besides its words, the gap included
_LEAST_PARTS, _MOST_PARTS = 3, 12


class Room(NamedTuple):
    """A width and a height in interface pixels."""

    width: int
    height: int


def indicator_chips(
    views: Iterable[IndicatorView], chosen: str, choose: Callable[[str], Request | None], *, arrows: bool = True
) -> Node:
    """Return the numbers as chips with the way they went; one is chosen."""
    shown = tuple(views)
    return flow(
        *(
            Chip(
                f"store_{view.store}",
                _arrowed(view) if arrows else view.name,
                _choosing(choose, view.store),
                selected=view.store == chosen,
                index=place,
                count=len(shown),
                spoken=view.said,
            )
            for place, view in enumerate(shown)
        ),
        gap=6,
    )


def _arrowed(view: IndicatorView) -> str:
    if view.change and view.change[0] in "+−":
        return f"{view.name} {'↑' if view.moved > 0 else '↓'}"
    return view.name


def chips_in_a_row(views: Iterable[IndicatorView], theme: Theme, width: int, *, arrows: bool) -> bool:
    """Say whether the chips stand in one row of a width in interface pixels."""
    font = theme.font("small", 600)
    words = (_arrowed(one) if arrows else one.name for one in views)
    return sum(font.width(word) / theme.unit + _CHIP for word in words) <= width + _CHIP_GAP


def _choosing(choose: Callable[[str], Request | None], store: str) -> Callable[[], Request | None]:
    return lambda: choose(store)


def ledger_head(view: LedgerView) -> Node:
    """Return a number's name, from where to where it went, and the whole change."""
    token = "ink" if view.tone == "neutral" else TONES[view.tone]
    return row(
        flow(
            Heading(view.title, level=2, wrap=False),
            Text(
                _("{before} → {after}").format(before=view.before, after=view.after), "lead", 500, "muted", wrap=False
            ),
            gap=14,
            grow=1,
        ),
        Text(view.change, "h2", 700, token, wrap=False),
        gap=12,
        align="start",
    )


def waterfall(name: str, view: LedgerView, on_open: Callable[[int], Request | None] | None = None) -> Node:
    """Return the parts of a change as a waterfall, or a sentence where nothing changed."""
    if not view.parts:
        return Text(_("Nothing moved it."), token="muted")
    return ChartBox(name, Waterfall.of(view), label=view.said, on_open=on_open)


def fit(view: LedgerView, theme: Theme, room: Room) -> tuple[LedgerView, int]:
    """Return a ledger with as many parts as its picture can show in a room, and the height left over."""
    for most in range(_MOST_PARTS, _LEAST_PARTS - 1, -1):
        short = shortened(view, most)
        left = room.height - round(Waterfall.of(short).height(theme, theme.px(room.width)) / theme.unit)
        if left >= 0:
            return short, left
    return shortened(view, _LEAST_PARTS), 0


def small_multiples(
    name: str,
    views: Iterable[IndicatorView],
    on_open: Callable[[int], Request | None] | None = None,
    *,
    idle: Mapping[Store, tuple[float, ...]] | None = None,
    named: bool = False,
    tall: int = 84,
    cell: int = 170,
) -> Node:
    """Return the numbers since the start, each on its own scale, which is never so fine that little looks like much.

    ``idle`` is what doing nothing would have given; with ``named`` the two lines say so where they end.
    """
    charts = tuple(
        Small(view.name, _series(view, idle or {}, named=named), view.value, view.said, view.least_span)
        for view in views
    )
    return ChartBox(
        name, Multiples(charts, cell=cell, tall=tall), label=_("The numbers since the start"), on_open=on_open
    )


def _series(view: IndicatorView, idle: Mapping[Store, tuple[float, ...]], *, named: bool) -> tuple[Series, ...]:
    mine, other = view.history, idle.get(view.store, ())
    line = Series(_("you") if named else "", mine, _line_token(view))
    if not other or other == mine:
        return (Series("", mine, _line_token(view)),)
    return (Series(_("doing nothing") if named else "", other, "muted", thin=True), line)


def _line_token(view: IndicatorView) -> str:
    if len(view.history) < 2 or view.history[-1] == view.history[0]:
        return "slate"
    return "green" if (view.history[-1] > view.history[0]) == view.up_is_good else "red"
