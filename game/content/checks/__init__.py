"""Checks of sense: what a level of the right shape may still get wrong."""

from __future__ import annotations

from game.content.locate import Map, Source
from game.model.level import Level
from game.model.problems import Problem


def check_sense(level: Level, raw: Map, main: Source) -> list[Problem]:
    """Return what makes no sense in a level."""
    return []
