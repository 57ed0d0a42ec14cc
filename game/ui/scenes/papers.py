"""The papers: the headlines of a quarter as a clipping, each the way to its evidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.present.shapes.briefing import HeadlineView
from game.present.words import _
from game.ui.controls import Box, Button, Icon, Node, Text, column, flow
from game.ui.scene import Request

Read = Callable[[str], Callable[[], "Request | None"]]


def papers_node(papers: Sequence[HeadlineView], read: Read) -> Node | None:
    """Return the clipping, with a press for each headline; None where nothing is printed."""
    if not papers:
        return None
    return column(
        flow(
            Icon("newspaper", 20, "ink"),
            Text(_("In the papers"), "small", 700, wrap=False),
            Text(_("Not all of it is so."), "small", token="muted", wrap=False),
            gap=8,
        ),
        Box(height=2, fill="ink"),
        *(_headline(one, read) for one in papers),
        pad=(10, 12, 8, 12),
        gap=4,
        fill="wash",
        edge="edge",
    )


def _headline(view: HeadlineView, read: Read) -> Node:
    return Button(
        f"headline_{view.id}",
        view.text,
        read(view.id),
        "quiet",
        view.icon if view.verdict else "quote",
        view.standing,
        side="left",
        spoken=_("Headline: {headline}").format(headline=view.said),
    )
