"""Levels in the list, goals, tutorial steps, recaps, endings and help pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.model.figures import Counted
from game.present.shapes.briefing import PendingView
from game.present.shapes.desk import DecisionView
from game.present.shapes.ledger import PartView
from game.present.shapes.parts import Line, Row, Section, Tone


@dataclass(frozen=True, slots=True)
class GoalView:
    """A goal and where it stands. ``share`` is 0–1, how far the way to it is covered."""

    text: str
    standing: str
    met: bool
    share: float
    tone: Tone
    said: str
    figure: Counted | None = None
    """The number whose ledger tells most about it."""


@dataclass(frozen=True, slots=True)
class LevelCard:
    """A level in the list; a broken one has problems and no card of its own beyond its name."""

    key: str
    """What the caller named it by."""
    title: str
    summary: str
    question: str
    length: str
    lesson: str
    mark: str
    """``FICTION`` where its premise is invented."""
    playable: bool
    hidden: bool
    errors: int
    warnings: int
    problems: str
    """``3 problems``, or empty."""
    goals: tuple[str, ...]
    said: str


@dataclass(frozen=True, slots=True)
class StepView:
    """The tutorial's step: what is said, where, and how to go on."""

    id: str
    title: str
    text: str
    in_text: str
    """The same for the text game, where there is no map to point at."""
    progress: str
    go_on: str
    scene: str
    point_at: str
    site: str
    lever: str
    done: Literal[
        "next", "select_site", "open_offer", "draft", "end_quarter", "open_ledger", "read_briefing", "sign_slip"
    ]
    last: bool


@dataclass(frozen=True, slots=True)
class Recap:
    """Where a saved game stands."""

    title: str
    text: str
    goals: tuple[GoalView, ...]
    decisions: tuple[DecisionView, ...]
    pending: tuple[PendingView, ...]
    said: str
    undecided: str = ""
    """What is said where nothing was decided in the last quarter, with the last quarter in which something was."""


@dataclass(frozen=True, slots=True)
class GoalVerdict:
    """A goal at the end: met or missed, and the causes that did most."""

    goal: GoalView
    text: str
    counted: str
    """What the parts are parts of, and in which unit; empty where there are none."""
    parts: tuple[PartView, ...]


@dataclass(frozen=True, slots=True)
class Later:
    """What became of the country in the quarters played on without decisions."""

    title: str
    numbers: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Ending:
    """How it ended, named for where the country stands."""

    id: str
    name: str
    text: str
    tone: Tone
    reason: str
    """The rule that gave the ending its name, with the figure that met it."""
    counted: str
    """What the parts are parts of, and in which unit; empty where there are none."""
    parts: tuple[PartView, ...]
    """The causes that did most to that figure over the game."""
    won: bool
    goals: tuple[GoalVerdict, ...]
    numbers: tuple[Row, ...]
    """Each number at the start and at the end."""
    later: Later | None
    remarks: tuple[Line, ...]
    said: str


@dataclass(frozen=True, slots=True)
class SeatView:
    """How one person at the table sees the outcome; each row's ``mark`` says its weight and its points."""

    id: str
    name: str
    icon: str
    score: float
    """0–100."""
    words: str
    tone: Tone
    rows: tuple[Row, ...]
    said: str


@dataclass(frozen=True, slots=True)
class HelpPage:
    """What F1 shows in a scene: what it is for, and its keys."""

    scene: str
    title: str
    sections: tuple[Section, ...]
