"""The ledger: every change of a number as a list of parts that add up to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.model.values import Store
from game.present.shapes.parts import Source, Tone

MarkKind = Literal["published", "assumption", "decision", "fiction"]
Measure = Store | Literal["trust", "points", "cars", "units", "odds", "good_odds", "duty", "rate"]
"""How an amount is written, and whether a rise of it is good."""


@dataclass(frozen=True, slots=True)
class MadeOf:
    """A part of a figure that is made anew each quarter: what it was and what it is, written."""

    cause: str
    text: str
    then: str
    now: str
    said: str


@dataclass(frozen=True, slots=True)
class PartView:
    """One cause: its share of the change, with the running total before and after it for a waterfall."""

    cause: str
    """The cause's id, as the rules write it."""
    text: str
    mark: str
    mark_kind: MarkKind
    amount: float
    amount_text: str
    start: float
    end: float
    tone: Tone
    delay: str
    guide: str
    said: str
    sources: tuple[Source, ...] = ()
    """Of a published cause: where its date is told."""


@dataclass(frozen=True, slots=True)
class LedgerView:
    """The change of one number in one quarter. ``amount_text`` of the parts add up as displayed."""

    store: Measure
    quarter: int
    """The quarter played that it ends with; of the whole game, the latest."""
    title: str
    subtitle: str
    before: str
    after: str
    change: str
    before_number: float
    after_number: float
    change_number: float
    tone: Tone
    parts: tuple[PartView, ...]
    """Sorted by size, largest first; ``start`` and ``end`` run from ``before_number`` to ``after_number``."""
    note: str
    said: str
    foot: str = ""
    """What the whole change is called; empty for that of a quarter."""
    made_of: tuple[MadeOf, ...] = ()
    """Of odds and duties, all that they are made of."""
