"""Pieces several screens share: lines of news, rows of figures, goals, cards with a title."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from game.present.guide_pages import guide_entry
from game.present.shapes.level import GoalView
from game.present.shapes.parts import Line, Row
from game.present.words import _
from game.ui.canvas.charts import TONES
from game.ui.controls import (
    Chip,
    Heading,
    Icon,
    IconButton,
    Node,
    Rule,
    Text,
    card,
    column,
    flow,
    row,
)
from game.ui.scene import Request
from game.ui.scenes.figure_pieces import Why, fact, standing

_MOST_CHARS = 78


def news_lines(lines: Iterable[Line], why: Why | None = None, name: str = "news") -> list[Node]:
    """Return sentences of news, each with its icon and, beneath, its mark.

    With ``why``, those that speak of a figure open its ledger, by controls of that ``name``.
    """
    return [
        _marked(Icon(line.icon, 18, _token(line.tone)), line.text, line.mark, _parts(line, why, f"{name}_{place}"))
        for place, line in enumerate(lines)
    ]


def _parts(line: Line, why: Why | None, name: str) -> Node | None:
    if why is None or line.figure is None:
        return None
    spoken = _("Why it changed: {what}").format(what=line.text)
    return IconButton(name, _("Why it changed"), why(line.figure), "search", show_label=False, spoken=spoken)


def ledger_rows(rows: Iterable[Row], why: Why | None = None) -> list[Node]:
    """Return labels with their values at the right; with ``why``, those that have a ledger open it."""
    return [
        fact(one, why, _inked(one.tone), note=one.mark, label_token="ink")
        or row(
            column(
                Text(one.label, max_chars=60),
                Text(one.mark, "small", token="muted") if one.mark else None,
                gap=0,
                grow=1,
            ),
            Text(
                one.value,
                weight=600,
                token=_inked(one.tone),
                wrap=False,
                side="right",
            ),
            gap=12,
            align="start",
        )
        for one in rows
    ]


def _inked(tone: str) -> str:
    return "green" if tone == "good" else "red" if tone == "bad" else "ink"


def _token(tone: str) -> str:
    return "muted" if tone == "neutral" else TONES[tone]


def goal_nodes(goals: Iterable[GoalView], why: Why | None = None) -> list[Node]:
    """Return goals with where they stand; with ``why``, they open the ledger of what they are measured by."""
    return [
        row(
            Icon("circle-check" if goal.met else "target", 20, _token(goal.tone)),
            column(
                Text(goal.text, weight=500, max_chars=_MOST_CHARS),
                standing(goal, f"goal_{place}", why) if why else Text(goal.standing, "small", token="muted"),
                gap=0,
                grow=1,
            ),
            gap=10,
            align="start",
        )
        for place, goal in enumerate(goals)
    ]


def _marked(icon: Icon, text: str, under: str, after: Node | None = None) -> Node:
    """Return a line beside its icon, with a smaller one under it, and what it opens after it."""
    return row(
        icon,
        column(
            Text(text, max_chars=_MOST_CHARS),
            Text(under, "small", token="muted") if under else None,
            gap=0,
            grow=1,
        ),
        after,
        gap=10,
        align="start",
    )


def titled(title: str, *kids: Node | None, note: str = "", **looks: Any) -> Node:
    """Return a card with a heading and a line under it."""
    return card(
        row(Heading(title, level=3, grow=1), Text(note, "small", token="muted", wrap=False) if note else None),
        Rule(),
        *kids,
        **{"pad": (14, 18, 16, 18), "gap": 10, **looks},
    )


def guide_chip(page: str, opens: Callable[[], Request | None], name: str = "guide") -> Node | None:
    """Return the way to the page of the Guide that explains something; None where there is none."""
    entry = guide_entry(page)
    if entry is None:
        return None
    words = _("Guide: {title}").format(title=entry.title)
    return flow(Chip(name, words, opens, icon="book-open", spoken=_("In the Guide: {page}").format(page=entry.said)))
