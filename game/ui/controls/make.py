"""Short words for boxes: ``row``, ``column``, ``flow``, ``grid``, ``card``, ``screen``; a child None is skipped."""

from __future__ import annotations

from typing import Any

from game.ui.boxes import Box, Overlay, Pin
from game.ui.controls.scroll import Scroll
from game.ui.controls.text import Heading, Text
from game.ui.layout import Node, Space

Pad = int | tuple[int, int] | tuple[int, int, int, int]


def _sides(pad: Pad) -> tuple[int, int, int, int]:
    if isinstance(pad, int):
        return pad, pad, pad, pad
    if len(pad) == 2:
        return pad[0], pad[1], pad[0], pad[1]
    return pad


def _kids(kids: tuple[Node | None, ...]) -> tuple[Node, ...]:
    return tuple(kid for kid in kids if kid is not None)


def row(*kids: Node | None, pad: Pad = 0, **looks: Any) -> Box:
    """Put children side by side: those with ``grow`` share what is left, text wraps when the room is short."""
    return Box(kids=_kids(kids), axis="row", pad=_sides(pad), **{"align": "center", **looks})


def column(*kids: Node | None, pad: Pad = 0, **looks: Any) -> Box:
    """Put children under one another."""
    return Box(kids=_kids(kids), axis="column", pad=_sides(pad), **looks)


def flow(*kids: Node | None, pad: Pad = 0, **looks: Any) -> Box:
    """Put children side by side and go on in a new line when the row is full."""
    return Box(kids=_kids(kids), axis="flow", pad=_sides(pad), **{"align": "center", **looks})


def grid(*kids: Node | None, cell: int = 240, columns: int = 0, pad: Pad = 0, **looks: Any) -> Box:
    """Put children in equal columns: as many as fit with ``cell`` as the least width, or exactly ``columns``."""
    return Box(kids=_kids(kids), axis="grid", cell=cell, columns=columns, pad=_sides(pad), **looks)


def card(*kids: Node | None, pad: Pad = 16, **looks: Any) -> Box:
    """Put children under one another on a card; ``accent`` colours its left edge."""
    plain = {"fill": "card", "edge": "line", "radius": 10, "gap": 8}
    return Box(kids=_kids(kids), axis="column", pad=_sides(pad), **{**plain, **looks})


def overlay(base: Node, *pins: Pin | None, **looks: Any) -> Overlay:
    """Lay nodes over a base: ``overlay(canvas, Pin(legend, "bottom_left"))``."""
    return Overlay(base=base, pins=tuple(pin for pin in pins if pin is not None), **{"grow": 1, **looks})


def screen(
    title: str,
    *body: Node | None,
    subtitle: str = "",
    left: Node | None = None,
    right: Node | None = None,
    foot: Node | None = None,
    pad: Pad = (16, 24),
    gap: int = 16,
    scrolls: bool = True,
) -> Node:
    """Return the usual whole screen: a bar with the heading and acts, a body that scrolls, and a foot if given."""
    head = column(Heading(title, level=1), Text(subtitle, "small", token="muted") if subtitle else None, gap=0, grow=1)
    bar = row(left, head, right, gap=12, pad=(5, 24), fill="card", rule="bottom", min_height=60)
    inside: Node = column(*body, pad=pad, gap=gap, grow=1)
    middle: Node = Scroll("body", inside, grow=1) if scrolls else inside
    return column(bar, middle, foot, gap=0, fill="paper", grow=1)


def spring() -> Space:
    """Return room that takes what is left."""
    return Space(grow=1)
