"""The choice of difficulty, as the list of levels and the settings both offer it."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from game.model.level import Level
from game.model.values import Difficulty
from game.present.difficulty import DIFFICULTIES, difficulty_name, difficulty_words
from game.present.words import _
from game.ui.controls import Choice, Node, Text, column
from game.ui.scene import Request


def difficulty_choice(level: Level, chosen: Difficulty, choose: Callable[[Difficulty], Request | None]) -> Node:
    """Return the choice, with what the difficulty chosen changes."""
    options = tuple((one, difficulty_name(one)) for one in DIFFICULTIES)
    return column(
        Choice("difficulty", _("Difficulty"), options, chosen, lambda one: choose(cast(Difficulty, one))),
        Text(difficulty_words(level, chosen), "small", token="muted", max_chars=72),
        gap=4,
    )
