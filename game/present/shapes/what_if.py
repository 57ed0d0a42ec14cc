"""The game beside the same game otherwise decided: where they part, how far they come apart, and through what."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.values import Store
from game.present.shapes.ledger import LedgerView
from game.present.shapes.parts import Line, Row, Tone


@dataclass(frozen=True, slots=True)
class PastDecision:
    """A decision of a quarter played, counted from 1, at ``place`` among the quarter's, from 0."""

    quarter: int
    place: int
    title: str
    subtitle: str
    icon: str
    said: str


@dataclass(frozen=True, slots=True)
class Curve:
    """One number in both games, from the last quarter they share on."""

    store: Store
    name: str
    mine: tuple[float, ...]
    other: tuple[float, ...]
    quarters: tuple[str, ...]
    ended: int
    """The place of the level's last quarter, where the epilogue follows on it; −1 where none does."""
    written: tuple[tuple[str, str], ...]
    """Both values of each quarter, as they are written."""
    value: str
    """The difference at the end, as it is written."""
    tone: Tone
    said: str


@dataclass(frozen=True, slots=True)
class WhatIfView:
    """Both games in words. ``parted`` is the first quarter in which they differ, 0 where they never do."""

    title: str
    subtitle: str
    icon: str
    parted: int
    parted_text: str
    summary: str
    mine_name: str
    other_name: str
    rows: tuple[Row, ...]
    curves: tuple[Curve, ...]
    places: tuple[Row, ...]
    marks: tuple[tuple[str, bool], ...]
    """The sites of ``places``, each with whether it is in another state: open in one game, closed in the other, say."""
    later_text: str
    """How far the lines run on after the level's end; empty where they do not."""
    refused: tuple[Line, ...]
    said: str


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """The difference of one number at the end by cause; ``ledger`` runs from the other game to the one played.

    ``beside`` says what the ledger of the game played puts under the decision’s own causes, and ``interplay``
    how much of the difference came of other causes working differently; either may be empty.
    """

    ledger: LedgerView
    beside: str
    interplay: str
