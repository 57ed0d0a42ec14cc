"""One cause of the ledger in full: what it rests on, what it did in every quarter, and the game without it."""

from __future__ import annotations

from game.model.values import Store
from game.present.calendar import turn_name
from game.present.guide_pages import guide_for
from game.present.shapes.ledger import LedgerView, PartView
from game.present.words import _
from game.session import Session
from game.ui.controls import Heading, Node, Text, card, row
from game.ui.scenes import pieces, routes
from game.ui.scenes.sources import source_node
from game.ui.scenes.what_if_ways import cause_what_if

_MARK_TOKEN = {"published": "muted", "assumption": "muted", "decision": "blue", "fiction": "amber"}


def cause_card(session: Session, part: PartView, view: LedgerView, history: tuple[str, ...], store: Store) -> Node:
    """Return the card of a cause of a number, over all quarters played.

    ``history``: what it did in each of them; ``store``: the minister's number that a replay is opened at.
    """
    lines = [
        row(
            Text(turn_name(session.state, number), grow=1),
            Text(text or _("nothing"), weight=600 if text else 400, token="ink" if text else "muted", wrap=False),
        )
        for number, text in enumerate(history, start=1)
    ]
    return card(
        Heading(part.text, level=3),
        Text(part.mark, "small", token=_MARK_TOKEN[part.mark_kind]),
        *(source_node(source) for source in part.sources),
        Text(_("Still to come: {delay}").format(delay=part.delay), "small", 600) if part.delay else None,
        _explained(session, part),
        cause_what_if(session, part.cause, view.quarter, store),
        Text(_("What it did to {name}, quarter by quarter").format(name=view.title), "small", token="muted"),
        *lines,
        Text(view.note, "small", token="muted"),
        pad=(14, 18),
        gap=6,
    )


def _explained(session: Session, part: PartView) -> Node | None:
    page = guide_for(session, cause=part.cause)
    return pieces.guide_chip(page.id, lambda: routes.to_guide(session, page.id)) if page else None
