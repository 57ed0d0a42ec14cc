"""Where what is said of events comes from."""

from __future__ import annotations

import re
from collections.abc import Iterable

from game.present.briefing import briefing
from game.present.shapes.briefing import EventCard
from game.present.shapes.parts import Source
from game.present.words import _
from game.session import Session
from game.ui.controls import Button, Heading, Node, Scroll, Text, card, column, flow, row, spring
from game.ui.scene import Close, Request, Say, Scene, scene
from game.ui.scenes.clipboard import copy
from game.ui.theme import Size, Theme

_BREAKS = re.compile(r"(?<=[/?&=_-])")


@scene("sources")
class SourcesScene(Scene):
    """A sheet with the sources of some events, to read and to copy."""

    sheet = True
    sheet_width = 760
    first = "close"

    def __init__(self, events: Iterable[EventCard]) -> None:
        self.events = tuple(events)
        self.note = ""

    @classmethod
    def sample(cls, session: Session) -> SourcesScene:
        """Return the sources of the latest quarter."""
        if not session.quarter:
            session.end_quarter()
        return cls(briefing(session).events)

    def title(self) -> str:
        return _("Sources")

    def build(self, size: Size, theme: Theme) -> Node:
        return column(
            Heading(self.title(), level=2),
            Text(
                _("What is marked REAL happened on that date, as these documents say. FICTION did not happen."),
                "small",
                token="muted",
            ),
            Scroll("list", column(*self._cards(), gap=10), grow=1),
            row(
                Text(self.note, "small", 600, "green", grow=1) if self.note else spring(),
                Button("copy", _("Copy all"), self.copy, icon="copy", enabled=any(e.sources for e in self.events)),
                Button("close", _("Back"), Close, "dark", default=True),
                gap=10,
            ),
            pad=24,
            gap=12,
        )

    def _cards(self) -> list[Node]:
        cards: list[Node] = [
            card(
                Heading(event.title, level=3),
                Text(event.mark, "small", 600, event.edge),
                *(source_node(one) for one in event.sources),
                accent=event.edge,
                pad=(12, 16, 12, 20),
                gap=4,
            )
            for event in self.events
        ]
        return cards or [Text(_("Nothing happened that needs a source."), token="muted")]

    def copy(self) -> Request:
        """Put the sources on the clipboard."""
        lines = [_source(one.key, one.address) for event in self.events for one in event.sources]
        self.note = _("Copied.") if copy("\n".join(lines)) else _("There is no clipboard here.")
        return Say(self.note)


def source_node(source: Source) -> Node:
    """Return a source with its addresses under one another; a long one goes on after any of its slashes."""
    lines = column(*address_lines(source.address), gap=2, grow=1)
    return row(Text(source.key, "small", 600, wrap=False), lines, gap=10, align="start")


def address_lines(addresses: str) -> list[Node]:
    """Return each of some addresses as a node that may break after any slash; mere words as a text."""
    if "/" not in addresses:
        return [Text(addresses, "small", token="muted")] if addresses else []
    return [
        flow(
            *(Text(piece, "small", token="muted", wrap=False) for piece in _BREAKS.split(address) if piece),
            gap=0,
        )
        for address in addresses.split()
    ]


def _source(key: str, address: str) -> str:
    return _("{key}: {address}").format(key=key, address=address) if address else key
