"""The small pieces every view is made of: rows, bars, chips, lines and buttons.

Tones are good, bad, neutral or warning; icons are names of the game's icon set. ``said`` is the whole
sentence for speech, and is never empty where it is a field.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.model.figures import Counted

Tone = Literal["good", "bad", "neutral", "warning"]
CertaintyMark = Literal["", "published", "estimate", "assumption", "calibrated"]


@dataclass(frozen=True, slots=True)
class Row:
    """A label and its value. ``certainty`` is the mark's kind, ``mark`` its word, ``source`` where it comes from."""

    label: str
    value: str
    said: str
    tone: Tone = "neutral"
    certainty: CertaintyMark = ""
    mark: str = ""
    source: str = ""
    figure: Counted | None = None
    """The figure whose ledger it opens; None where it has none."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A part drawn as a bar from a zero line: its length in ``value``, written out in ``text``."""

    label: str
    value: float
    text: str
    said: str
    tone: Tone = "neutral"
    note: str = ""


@dataclass(frozen=True, slots=True)
class Chip:
    """A short name one can select: a place, a firm, a site. ``kind`` says which card ``id`` opens."""

    text: str
    kind: Literal["site", "firm", "province", "partner", "crossing", "none"]
    id: str


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of news: tone, icon, the place it speaks of, and whether it is fact, fiction or our own doing."""

    text: str
    tone: Tone = "neutral"
    icon: str = "newspaper"
    mark: str = ""
    place: Chip | None = None
    figure: Counted | None = None
    """The figure it speaks of, whose ledger it opens; None where it speaks of none."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source, with its address where the level lists it."""

    key: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class LeverButton:
    """A lever that can be used from a card. ``why_not`` is empty when it is open."""

    lever: str
    target: str
    label: str
    icon: str
    is_offer: bool
    open: bool
    why_not: str
    said: str


@dataclass(frozen=True, slots=True)
class Section:
    """A titled piece of a card or of a page: rows, bars, sentences and chips, each possibly empty."""

    title: str
    note: str = ""
    rows: tuple[Row, ...] = ()
    bars: tuple[Bar, ...] = ()
    lines: tuple[Line, ...] = ()
    chips: tuple[Chip, ...] = ()
