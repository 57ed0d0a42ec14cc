"""The minister's desk: levers, the draft, and offers to plants."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.model.decisions import Decision
from game.model.levers import Family, TargetKind
from game.present.shapes.parts import Bar, Chip, Row, Source, Tone

AmountKind = Literal["money", "rate", "share", "dollars_per_car", "jobs", "quarters"]


@dataclass(frozen=True, slots=True)
class TargetView:
    """Something a lever may be used on. ``why_not`` is empty when it is open."""

    id: str
    name: str
    detail: str
    open: bool
    why_not: str


@dataclass(frozen=True, slots=True)
class OptionView:
    """One way of using a lever."""

    id: str
    label: str
    text: str
    cost: str
    capital: str


@dataclass(frozen=True, slots=True)
class AmountView:
    """A slider: its ends, step and start, and its name. ``desk.amount_text`` writes a figure on it."""

    kind: AmountKind
    label: str
    least: float
    most: float
    step: float
    start: float
    least_text: str
    most_text: str


@dataclass(frozen=True, slots=True)
class LeverView:
    """A lever, with all that one should know before using it. ``why_not`` is empty when it is open."""

    id: str
    family: Family
    title: str
    text: str
    icon: str
    cost: str
    capital: str
    delay: str
    decides: str
    mechanism: str
    side_effects: str
    is_offer: bool
    open: bool
    why_not: str
    target_kind: TargetKind
    target_label: str
    targets: tuple[TargetView, ...]
    options: tuple[OptionView, ...]
    way: str
    """The option the form begins with."""
    amount: AmountView | None
    guide: str
    mark: str
    """How sure its figures are, in a word."""
    sources: tuple[Source, ...]
    told_by: str
    """The sources on one line, by where they stand."""
    said: str


@dataclass(frozen=True, slots=True)
class FamilyView:
    """A family of levers; the levers' targets are empty here, since ``desk.lever_view`` lists them."""

    id: Family
    name: str
    text: str
    icon: str
    levers: tuple[LeverView, ...]


@dataclass(frozen=True, slots=True)
class DecisionView:
    """A decision on the draft strip, or in the log. ``place`` is its number in the draft, or −1."""

    place: int
    decision: Decision
    title: str
    subtitle: str
    icon: str
    cost: str
    capital: str
    price: str
    """Money and political capital on one line, leaving out what it does not cost."""
    target: Chip | None
    said: str
    stays: str = ""
    """Why it cannot be taken out of the draft; empty where it can."""


@dataclass(frozen=True, slots=True)
class DraftView:
    """The draft for this quarter."""

    title: str
    decisions: tuple[DecisionView, ...]
    room: int
    """How many more the quarter takes."""
    room_text: str
    cost: str
    capital: str
    treasury_left: str
    capital_left: str
    tone: Tone
    forecast: str | None
    """The forecast in one line; None where there is none yet."""
    said: str


@dataclass(frozen=True, slots=True)
class TermsView:
    """A milder term that would make a firm sign: which of the terms, in words, and its figure."""

    term: Literal["jobs", "quarters", "clawback"]
    label: str
    value: float


@dataclass(frozen=True, slots=True)
class OfferView:
    """An offer to a plant as its terms stand now, and what the firm would likely say."""

    site: str
    lever: str
    title: str
    subtitle: str
    amount: AmountView
    jobs: AmountView
    quarters: AmountView
    clawback: AmountView
    terms: tuple[Row, ...]
    payments: tuple[Row, ...]
    answer: str
    """What the firm is likely to say."""
    answer_tone: Tone
    asked: str
    """What it would take, written as money."""
    asked_number: int
    enough: bool
    other_terms: tuple[TermsView, ...]
    """What else it would sign for the same money."""
    if_broken: str
    changes: str
    """Whether the money changes anything: a plant that would stay anyway takes it for nothing."""
    pressure_bars: tuple[Bar, ...]
    why_not: str
    """Why the offer cannot be drafted; empty when it can."""
    decision: Decision
    said: str
