"""The card of a site, a firm, a province or a partner, and the lists of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.model.figures import Figure
from game.present.shapes.parts import Bar, Chip, LeverButton, Row, Section, Tone

CardKind = Literal["site", "firm", "province", "partner", "crossing"]


@dataclass(frozen=True, slots=True)
class PressureView:
    """The odds that a firm leaves a plant, or decides something else there, and the parts that add up to them."""

    title: str
    """``Why it may leave``, or sell, build, start again."""
    odds: str
    """``71% this year``, or at its next decision, or each quarter."""
    in_words: str
    """``likely``."""
    value: float
    """0–1."""
    tone: Tone
    bars: tuple[Bar, ...]
    """In points of 100; they add up to the odds, starting from ``start``."""
    start: float
    """Points the sum starts from: an even choice is 50."""
    would_do: str
    """What the firm would do, a sentence."""
    destination: Chip | None
    note: str
    """When it is decided, and by what figures; sentences."""
    said: str
    figure: Figure
    """The odds as a figure that has a ledger."""


@dataclass(frozen=True, slots=True)
class Card:
    """All that is known of one thing on the map."""

    kind: CardKind
    id: str
    title: str
    subtitle: str
    icon: str
    tone: Tone
    state: str
    """Its state in a word or two; empty where it has none."""
    rows: tuple[Row, ...]
    pressure: PressureView | None
    sections: tuple[Section, ...]
    """Contracts, what is pending, whom it feeds, the base year: whatever applies, in reading order."""
    buttons: tuple[LeverButton, ...]
    links: tuple[Chip, ...]
    """Other cards: its firm, its province, the plants it feeds."""
    said: str
    choices: tuple[PressureView, ...] = ()
    """What else its firm may decide there, each with its odds and their parts."""


@dataclass(frozen=True, slots=True)
class ListRow:
    """A line of a sorted list: a site, a firm or a partner."""

    kind: CardKind
    id: str
    name: str
    detail: str
    value: str
    number: float
    tone: Tone
    icon: str
    said: str


@dataclass(frozen=True, slots=True)
class ListView:
    """A sorted list, the same facts as the map for keyboard and speech. ``sorts`` are (id, name) pairs."""

    title: str
    sort: str
    sorts: tuple[tuple[str, str], ...]
    rows: tuple[ListRow, ...]
