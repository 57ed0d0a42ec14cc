"""Pieces that open the ledger of what they show."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.model.figures import Counted, Figure
from game.present.shapes.level import GoalView
from game.present.shapes.parts import Row
from game.present.words import _
from game.ui.canvas.charts import TONES
from game.ui.controls import Fact, Node, Text

if TYPE_CHECKING:
    from game.ui.scene import Request

Press = Callable[[], "Request | None"]
Why = Callable[[Counted], Press]
"""Makes the press that opens a ledger."""


def counted_id(counted: Counted) -> str:
    """Return the name of the control that opens a ledger."""
    if not isinstance(counted, Figure):
        return f"figure_{counted}"
    return "_".join(filter(None, ("figure", counted.name, counted.kind, counted.id, counted.of)))


def fact(one: Row, why: Why | None, token: str, *, note: str = "", label_token: str = "muted") -> Node | None:
    """Return a row that opens its ledger; None where it has none, or where ``why`` opens none."""
    if why is None or one.figure is None:
        return None
    return Fact(
        counted_id(one.figure),
        one.label,
        why(one.figure),
        figure=one.value,
        note=note,
        token=token,
        label_token=label_token,
        tip=_("Why it changed"),
    )


def standing(goal: GoalView, name: str, why: Why | None, words: str = "", token: str = "") -> Node:
    """Return where a goal stands, which opens the ledger of what it is measured by."""
    token, told = token or TONES[goal.tone], words or goal.standing
    if why is None or goal.figure is None:
        return Text(told, "small", 600, token)
    return Fact(name, "", why(goal.figure), figure=told, token=token, small=True, spoken=goal.said)
