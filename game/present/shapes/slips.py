"""Prediction slips: the form, what was said beside what happened, and how often it was right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.model.values import Store
from game.present.shapes.ledger import PartView
from game.present.shapes.parts import Tone


@dataclass(frozen=True, slots=True)
class SlipQuestion:
    """One number of a slip: where it stands, and the answers there are."""

    store: Store
    name: str
    now: str
    question: str
    ways: tuple[tuple[str, str], ...]
    sizes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SlipForm:
    """A slip to be filled in."""

    title: str
    text: str
    questions: tuple[SlipQuestion, ...]
    reason: Literal["no", "may", "must"]
    reason_label: str
    note: str
    said: str


@dataclass(frozen=True, slots=True)
class SlipLine:
    """One prediction beside what happened, and the parts that made it."""

    store: Store
    name: str
    predicted: str
    happened: str
    verdict: str
    tone: Tone
    parts: tuple[PartView, ...]
    said: str


@dataclass(frozen=True, slots=True)
class SlipView:
    """A slip after its quarter."""

    title: str
    lines: tuple[SlipLine, ...]
    reason: str
    """What the player wrote, in a sentence; empty where nothing was written."""


@dataclass(frozen=True, slots=True)
class SlipTally:
    """How often the slips of a game were right."""

    title: str
    lines: tuple[str, ...]
    said: str
