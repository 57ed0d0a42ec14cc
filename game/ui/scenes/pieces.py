"""Pieces several screens share: lines of news, rows of figures, goals, cards with a title."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from game.present.shapes.level import GoalView
from game.present.shapes.parts import Line, Row
from game.ui.canvas.charts import TONES
from game.ui.controls import (
    Heading,
    Icon,
    Node,
    Rule,
    Text,
    card,
    column,
    row,
)

_MOST_CHARS = 78


def news_lines(lines: Iterable[Line]) -> list[Node]:
    """Return sentences of news, each with its icon and, beneath, its mark."""
    return [
        row(
            Icon(line.icon, 18, _token(line.tone)),
            column(
                Text(line.text, max_chars=_MOST_CHARS),
                Text(line.mark, "small", token="muted") if line.mark else None,
                gap=0,
                grow=1,
            ),
            gap=10,
            align="start",
        )
        for line in lines
    ]


def ledger_rows(rows: Iterable[Row]) -> list[Node]:
    """Return labels with their values at the right."""
    return [
        row(
            column(
                Text(one.label, max_chars=60),
                Text(one.mark, "small", token="muted") if one.mark else None,
                gap=0,
                grow=1,
            ),
            Text(
                one.value,
                weight=600,
                token="green" if one.tone == "good" else "red" if one.tone == "bad" else "ink",
                wrap=False,
                side="right",
            ),
            gap=12,
            align="start",
        )
        for one in rows
    ]


def _token(tone: str) -> str:
    return "muted" if tone == "neutral" else TONES[tone]


def goal_nodes(goals: Iterable[GoalView]) -> list[Node]:
    """Return goals with where they stand."""
    return [
        row(
            Icon("circle-check" if goal.met else "target", 20, TONES[goal.tone] if goal.tone != "neutral" else "muted"),
            column(
                Text(goal.text, weight=500, max_chars=_MOST_CHARS),
                Text(goal.standing, "small", token="muted") if goal.standing else None,
                gap=0,
                grow=1,
            ),
            gap=10,
            align="start",
        )
        for goal in goals
    ]


def titled(title: str, *kids: Node | None, note: str = "", **looks: Any) -> Node:
    """Return a card with a heading and a line under it."""
    return card(
        row(Heading(title, level=3, grow=1), Text(note, "small", token="muted", wrap=False) if note else None),
        Rule(),
        *kids,
        **{"pad": (14, 18, 16, 18), "gap": 10, **looks},
    )
