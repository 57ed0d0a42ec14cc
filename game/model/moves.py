"""Moves of the quarrel with Washington: what each side did to the other, counted one against the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Side = Literal["ours", "theirs"]
Way = Literal["harder", "softer"]
Standing = Literal["waiting", "answers", "answered", "lapsed"]


@dataclass(frozen=True, slots=True)
class Move:
    """Something one side did to the other: a duty raised or lowered, trade held back, a step towards it or away."""

    side: Side
    way: Way
    cause: str
    quarter: int
    standing: Standing = "waiting"
    """Whether it waits for an answer in kind, is one, has had one, or had none in time."""
    since: int = 0
    """The quarter it was announced in."""


@dataclass(frozen=True, slots=True)
class MoveAnswered:
    """A side answered a move of the other in kind."""

    side: Side
    """Who answered."""
    way: Way
    cause: str
    """What the answer was."""
    to: str
    """What it answered."""


@dataclass(frozen=True, slots=True)
class MoveLapsed:
    """A move that nobody answered in time."""

    side: Side
    """Whose move it was."""
    way: Way
    cause: str
