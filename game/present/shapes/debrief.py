"""The debrief: how it ended, what turned it, what really happened, where the model is wrong, and what to talk over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.present.shapes.level import Ending
from game.present.shapes.parts import Line, Section

Step = Literal["describe", "analyse", "carry_over"]


@dataclass(frozen=True, slots=True)
class RealityQuarter:
    """A quarter of the level: what happened in the world in it, and what the player decided.

    ``quiet`` says why there is no fact where there is none.
    """

    title: str
    real: tuple[Line, ...]
    mine: tuple[Line, ...]
    quiet: str


@dataclass(frozen=True, slots=True)
class RealityView:
    """The reality strip. ``note`` says up to which day the facts go."""

    title: str
    note: str
    quarters: tuple[RealityQuarter, ...]
    said: str


@dataclass(frozen=True, slots=True)
class QuestionStep:
    """One of the three steps of a talk, with the level’s questions for it."""

    step: Step
    title: str
    text: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DebriefView:
    """All of the debrief but the turning points, which lead to replays.

    ``more`` holds what a level adds of its own: each section is a page’s part with a title. ``reality`` is
    None where the level is fiction, or lies outside the dated facts.
    """

    ending: Ending
    more: tuple[Section, ...]
    reality: RealityView | None
    limits: tuple[Line, ...]
    steps: tuple[QuestionStep, ...]
