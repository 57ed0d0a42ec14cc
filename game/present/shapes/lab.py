"""The tariff lab in words: its figures, its dials, its presets, and the table that can be taken away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.present.shapes.parts import Bar, CertaintyMark, Row, Source, Tone


@dataclass(frozen=True, slots=True)
class LabFigure:
    """One large number: where it settles, what that is in full, and what the setting held as A has instead."""

    id: str
    name: str
    value: str
    tone: Tone
    under: str
    said: str
    held: str = ""
    difference: str = ""


@dataclass(frozen=True, slots=True)
class DialView:
    """One figure of a setting as a slider. ``paid`` is the duty really paid; ``under`` says it, or what it moves."""

    id: str
    label: str
    spoken: str
    value: float
    least: float
    most: float
    step: float
    write: Callable[[float], str]
    paid: float | None = None
    under: str = ""


@dataclass(frozen=True, slots=True)
class PresetView:
    """A setting with a name: imposed, threatened, offered, or fiction."""

    id: str
    title: str
    text: str
    mark: str
    icon: str
    token: str
    sources: tuple[Source, ...]
    said: str


@dataclass(frozen=True, slots=True)
class LabBars:
    """Changes as signed bars under a title."""

    id: str
    title: str
    note: str
    bars: tuple[Bar, ...]
    said: str


@dataclass(frozen=True, slots=True)
class LabRows:
    """Labels with their values under a title."""

    title: str
    note: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class TableRow:
    """One line of the table: a figure in 2024, under A where one is held, and under the setting."""

    group: str
    name: str
    unit: str
    then: float | None
    held: float | None
    now: float | None
    certainty: CertaintyMark
    decimals: int = 0
