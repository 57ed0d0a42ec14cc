"""What a briefing tells besides events and causes: your decisions, the news, and the books."""

from __future__ import annotations

from game.present.shapes.briefing import Briefing
from game.present.words import _
from game.ui.controls import Box, Node, Page, Pages, Scroll, Text, card, column
from game.ui.scenes import pieces
from game.ui.scenes.figure_pieces import Why


def rest_card(view: Briefing, opens: Why | None) -> Node:
    """Return the three as pages of one card; ``opens`` makes the way to a ledger."""
    pages = (
        ("decided", _("Your decisions"), _decided(view, opens)),
        ("news", _("News"), _news(view, opens)),
        ("books", _("The books"), _books(view, opens)),
    )
    shown = tuple(Page(id, title, Scroll(f"{id}_area", node, grow=1, min_height=96)) for id, title, node in pages)
    return card(Pages("rest", shown, always=True, grow=1), pad=(8, 18, 16, 18), grow=1.15)


def _decided(view: Briefing, opens: Why | None) -> Node:
    lines = pieces.news_lines(view.decided, opens, "decided")
    return column(*(lines or [Text(_("You decided nothing this quarter."), token="muted")]), gap=10)


def _news(view: Briefing, opens: Why | None) -> Node:
    lines = pieces.news_lines((*view.firms, *view.washington), opens)
    return column(*(lines or [Text(_("No plant and no capital moved."), token="muted")]), gap=10)


def _books(view: Briefing, opens: Why | None) -> Node:
    books = view.books
    if books is None:
        return Text(_("There are no books yet."), token="muted")
    return column(
        *pieces.ledger_rows((books.opening,)),
        *pieces.ledger_rows(books.lines),
        Box(height=1, fill="edge"),
        *pieces.ledger_rows((books.closing,), opens),
        gap=6,
    )
