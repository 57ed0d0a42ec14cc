"""The briefing: events, what your decisions did, news, and the books."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.model.decisions import Decision
from game.present.shapes.bar import IndicatorView
from game.present.shapes.parts import Chip, Line, Row, Source, Tone
from game.present.shapes.slips import SlipView

Heard = Literal["stamp", "low_note"]


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One answer to an event. ``why_not`` is empty when it is open; ``decision`` goes into the draft."""

    id: str
    label: str
    text: str
    cost: str
    open: bool
    why_not: str
    taken: bool
    """Whether it is in the draft, or was taken."""
    decision: Decision


@dataclass(frozen=True, slots=True)
class EventCard:
    """An event as a card. ``edge`` is the theme token of its left edge: red, blue, green or amber."""

    id: str
    title: str
    text: str
    mark: str
    """``REAL · 4 June 2025 · 3 sources``, or ``FICTION · plausible``."""
    real: bool
    icon: str
    tone: Tone
    edge: str
    places: tuple[Chip, ...]
    sources: tuple[Source, ...]
    guide: str
    choices: tuple[ChoiceView, ...]
    asked: str
    """In which quarter it is answered, which follows the one it is told in; empty where it asks for nothing."""
    answered: str
    """What was answered, a sentence; empty where nothing was."""
    deadline: str
    """What becomes of it unanswered; empty where it asks for nothing."""
    said: str


@dataclass(frozen=True, slots=True)
class HeadlineView:
    """A headline as a clipping, and the evidence once it lies open. ``edge`` is the theme token of its left edge."""

    id: str
    text: str
    kicker: str
    """``In the papers · Q1 2025``, and whether it is fiction."""
    standing: str
    """What has been done about it, in a few words."""
    verdict: str
    """What the documents make of it; empty while nobody has looked."""
    icon: str
    edge: str
    evidence: str
    facts: str
    """``Evidence as of 31 October 2026``, or that it is invented."""
    sources: tuple[Source, ...]
    choices: tuple[ChoiceView, ...]
    """What can be done about it, ids ``check``, ``documents`` and ``headline``; none once its quarter is over."""
    guide: str
    said: str


@dataclass(frozen=True, slots=True)
class BooksView:
    """The quarter's books: opening, each line, closing. The amounts add up to the dollar."""

    title: str
    opening: Row
    lines: tuple[Row, ...]
    closing: Row


@dataclass(frozen=True, slots=True)
class PlantView:
    """The contested plant a quarter opens on, with its costed answers."""

    site: str
    title: str
    text: str
    answers: tuple[ChoiceView, ...]


@dataclass(frozen=True, slots=True)
class Briefing:
    """What happened in a quarter played, and why. Quarter 0 is the opening of the level."""

    quarter: int
    heading: str
    subheading: str
    intro: str
    """The level's opening words, in quarter 0."""
    plant: PlantView | None
    papers: tuple[HeadlineView, ...]
    """Headlines that can be checked now, after those acted on unread in the quarter that is over."""
    events: tuple[EventCard, ...]
    slip: SlipView | None
    """What was predicted beside what happened; None where no slip was signed."""
    decided: tuple[Line, ...]
    firms: tuple[Line, ...]
    washington: tuple[Line, ...]
    moved: tuple[IndicatorView, ...]
    """The numbers that moved, most telling first; the first one is worth its ledger."""
    books: BooksView | None
    waiting: int
    """How many cards wait for an answer."""
    said: str
    heard: tuple[Heard, ...] = ()
    """The sounds it opens with."""


@dataclass(frozen=True, slots=True)
class QuarterLog:
    """One quarter of the log, or what is pending in it."""

    quarter: int
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class PendingView:
    """Something in motion: what, when, and what set it going."""

    due: int
    when: str
    text: str
    cause: str
    tone: Tone
    place: Chip | None
    said: str
    announced: str = ""
    """What set it going and when, a phrase; empty where the text says it."""

    @property
    def told(self) -> str:
        """When it comes, and what set it going."""
        return " · ".join(filter(None, (self.when, self.announced)))
