"""Pieces about prediction slips: what was said beside what happened, and how often it was right."""

from __future__ import annotations

from collections.abc import Callable

from game.model.values import Store
from game.present.shapes.ledger import PartView
from game.present.shapes.slips import SlipLine, SlipTally, SlipView
from game.present.words import _
from game.ui.canvas.charts import TONES
from game.ui.controls import Button, Heading, Icon, Node, Rule, Text, card, column, row
from game.ui.scenes import pieces

_ICONS = {"good": "circle-check", "warning": "circle"}
_TOKENS = {"good": "green", "warning": "amber"}


def slip_node(view: SlipView, choose: Callable[[Store], None]) -> Node:
    """Return the slip of a quarter played as a card; ``choose`` shows the causes of a number."""
    lines = [_line(one, choose) for one in view.lines]
    apart = [node for place, line in enumerate(lines) for node in ((Rule(), line) if place else (line,))]
    return card(
        row(Icon("signature", 26, "blue"), Heading(view.title, level=3, grow=1), gap=12, align="center"),
        *apart,
        Text(view.reason, "small", token="muted") if view.reason else None,
        accent="blue",
        pad=(14, 16, 14, 20),
        gap=8,
    )


def tally_node(view: SlipTally) -> Node:
    """Return how often the slips of a game were right, as a card."""
    return pieces.titled(view.title, *(Text(one, max_chars=64) for one in view.lines))


def _line(one: SlipLine, choose: Callable[[Store], None]) -> Node:
    return column(
        row(
            Text(one.name, weight=600, grow=1),
            Button(
                f"slip_{one.store}",
                _("Why"),
                lambda: choose(one.store),
                "quiet",
                "search",
                spoken=_("Why {name} moved").format(name=one.name),
            ),
            gap=8,
            align="center",
        ),
        Text(_("You said: {predicted}").format(predicted=one.predicted), "small"),
        Text(_("What happened: {happened}").format(happened=one.happened), "small"),
        row(Icon(_ICONS[one.tone], 18, _TOKENS[one.tone]), Text(one.verdict, "small", 600, grow=1), gap=8),
        *(_part(part) for part in one.parts),
        gap=3,
    )


def _part(part: PartView) -> Node:
    token = "muted" if part.tone == "neutral" else TONES[part.tone]
    return row(
        Text(part.text, "small", token="muted", grow=1),
        Text(part.amount_text, "small", 600, token, wrap=False),
        gap=10,
        align="start",
    )
