"""The forecast: each number with the draft and without, a fan of one of them, and what drives the difference."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.values import Store
from game.present.shapes.parts import Line, Row, Tone


@dataclass(frozen=True, slots=True)
class BranchView:
    """One branch over time: the middle of the futures, and the ranges of eight and of five in ten."""

    middle: tuple[float, ...]
    wide: tuple[tuple[float, ...], tuple[float, ...]]
    narrow: tuple[tuple[float, ...], tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class NumberAhead:
    """One number at the end of the look ahead: with the draft, without, and by how much they differ."""

    store: Store
    name: str
    draft: str
    draft_range: str
    nothing: str
    nothing_range: str
    difference: str
    tone: Tone
    said: str


@dataclass(frozen=True, slots=True)
class ForecastView:
    """The forecast of a draft, as far as it is worked out."""

    title: str
    subtitle: str
    shut: str
    """Why there is nothing to see; empty where there is."""
    numbers: tuple[NumberAhead, ...]
    store: Store
    fan_title: str
    labels: tuple[str, ...]
    draft: BranchView | None
    """None where nothing is drafted."""
    nothing: BranchView | None
    fan_said: str
    spans: tuple[Row, ...]
    """The ranges of the number shown at the end of the look ahead, in figures."""
    reasons_title: str
    reasons_note: str
    reasons: tuple[Row, ...]
    notes: tuple[Line, ...]
    """What it supposes, and how often such ranges held."""


@dataclass(frozen=True, slots=True)
class FanView:
    """A plant's jobs ahead, and in sentences what it makes and whether it stays."""

    title: str
    note: str
    labels: tuple[str, ...]
    draft: BranchView | None
    nothing: BranchView
    rows: tuple[Row, ...]
    said: str
