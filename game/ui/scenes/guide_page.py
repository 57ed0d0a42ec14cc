"""A page of the Guide as nodes: the text, an example, the equation one step deeper, and what it leans on."""

from __future__ import annotations

from collections.abc import Callable

from game.present.shapes.guide import GuideEntry, GuidePage
from game.present.words import _
from game.ui.controls import Button, Chip, Heading, Icon, Node, Text, card, column, flow, grid, row
from game.ui.scene import Request
from game.ui.scenes.sources import address_lines

Press = Callable[[], Request | None]


def page_node(page: GuidePage, follow: Callable[[str], Press], switch: Press, *, is_open: bool, wide: bool) -> Node:
    """Return a page; ``switch`` opens and closes its equation, and ``wide`` says that it has room for two columns."""
    onward = _see_also(page.see_also, follow)
    return column(
        Text(page.theme, "small", 600, "muted"),
        Heading(page.title, level=1),
        Text(page.in_short, "lead", 500),
        grid(
            column(*(Text(paragraph) for paragraph in page.text), onward if wide else None, gap=12),
            column(
                _example(page),
                _equation(page, switch, is_open=is_open),
                None if wide else onward,
                _sources(page),
                gap=16,
            ),
            cell=320,
            gap=32 if wide else 16,
            align="start",
        ),
        gap=12,
        pad=(4, 16, 24, 8),
    )


def _example(page: GuidePage) -> Node | None:
    if not page.example:
        return None
    name, icon = (
        (_("With the figures of your game"), "crosshair") if page.from_game else (_("For example"), "lightbulb")
    )
    return card(
        row(Icon(icon, 18, "blue"), Text(name, "small", 600, "blue"), gap=8),
        Text(page.example),
        accent="blue",
        pad=(12, 16, 14, 20),
        gap=6,
    )


def _equation(page: GuidePage, switch: Press, *, is_open: bool) -> Node | None:
    if not page.equation:
        return None
    return column(
        Button(
            "equation",
            _("Hide the equation") if is_open else _("The equation"),
            switch,
            icon="chevron-down" if is_open else "chevron-right",
            side="left",
        ),
        card(Text(page.equation, "lead", 600), Text(page.equation_says, "small"), pad=(12, 16), gap=8)
        if is_open
        else None,
        gap=8,
    )


def _see_also(entries: tuple[GuideEntry, ...], follow: Callable[[str], Press]) -> Node | None:
    if not entries:
        return None
    return column(
        Text(_("See also"), "small", 600, "muted"),
        flow(*(Chip(f"to_{one.id}", one.title, follow(one.id), spoken=one.said) for one in entries), gap=6),
        gap=6,
    )


def _sources(page: GuidePage) -> Node:
    return column(
        Text(_("Sources"), "small", 600, "muted"),
        *(column(Text(one.text, "small", 500), *address_lines(one.address), gap=2) for one in page.sources),
        gap=8,
    )
