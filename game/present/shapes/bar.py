"""The bar at the top: the heading and the numbers the minister watches."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.values import Store
from game.present.shapes.parts import Tone


@dataclass(frozen=True, slots=True)
class Heading:
    """Where in time the game stands: ``Q2 2025``, ``Quarter 2 of 12``, and what the next quarter's button says."""

    title: str
    subtitle: str
    end_button: str
    end_note: str
    said: str
    over: bool


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """One of the numbers, with its change in the last quarter and its history, one value a state from the start."""

    store: Store
    name: str
    value: str
    change: str
    """With its sign; empty before the first quarter."""
    tone: Tone
    """Whether the change is good or bad, whichever way it points."""
    up_is_good: bool
    number: float
    moved: float
    history: tuple[float, ...]
    least_span: float
    """What a picture of it must span at the least, so that a small change looks small."""
    unit: str
    explain: str
    said: str
    large: bool
    """Whether the level wants it on the bar."""
