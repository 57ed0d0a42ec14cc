"""The shipped levels of the deck, read once for the tests."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from game.content.read import read_level
from game.model.decisions import Decision
from game.model.level import Level
from game.model.levers import LeverSpec
from game.model.state import State
from game.places import LEVELS
from game.rules.chance import SeededChance
from game.rules.opening import opening
from game.rules.turn import advance

OWN = ("first_day.yaml", "the_shock.yaml")


@cache
def level(name: str) -> Level:
    found, problems = read_level(LEVELS / name)
    assert found is not None, [problem for problem in problems if problem.severity == "error"]
    return found


def desk() -> list[LeverSpec]:
    return list(level("canada_2025").desk)


def play(name: str, seed: int, plan: dict[int, Sequence[Decision]] | None = None) -> State:
    """Return the last state of a level played by orders alone, by quarter."""
    state = opening(level(name))
    for quarter in range(1, level(name).quarters + 1):
        state, _ = advance(state, (plan or {}).get(quarter, ()), SeededChance(seed))
    return state
