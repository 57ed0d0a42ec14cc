"""The shipped levels of the deck, read once for the tests."""

from __future__ import annotations

from functools import cache

from game.content.read import read_level
from game.model.level import Level
from game.model.levers import LeverSpec
from game.places import LEVELS

FOR_A_CLASS = ("keep_the_line", "the_battery_bet", "fifty_per_cent", "the_review", "walking_away")
SHORT = (*FOR_A_CLASS, "fifteen_minutes", "first_day")
EVERY = (*SHORT, "the_shock", "open_desk")
OWN = ("first_day.yaml", "the_shock.yaml")


@cache
def level(name: str) -> Level:
    found, problems = read_level(LEVELS / name)
    assert found is not None, [problem for problem in problems if problem.severity == "error"]
    return found


def desk() -> list[LeverSpec]:
    return list(level("canada_2025").desk)
