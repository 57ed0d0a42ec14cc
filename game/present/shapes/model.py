"""The page on how the model did: what happened beside what it says, its figures, and where it is wrong."""

from __future__ import annotations

from dataclasses import dataclass

from game.present.shapes.parts import CertaintyMark, Line, Source


@dataclass(frozen=True, slots=True)
class ComparedView:
    """One thing that happened beside what the model says; ``modelled`` and ``verdict`` are empty until it is known."""

    id: str
    name: str
    happened: str
    modelled: str
    band: str
    verdict: str
    passed: bool
    bearing: str
    """A word where the model was told or fitted; empty where it found the figure by itself."""
    note: str
    sources: tuple[Source, ...]
    checked: str
    """How far the source was checked."""
    said: str


@dataclass(frozen=True, slots=True)
class HindcastView:
    """The whole comparison; ``share`` is how much of it is worked out, 0–1."""

    verdict: str
    share: float
    rows: tuple[ComparedView, ...]
    paragraphs: tuple[Line, ...]
    told: tuple[str, ...]
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ParameterView:
    """A figure of the model: what it means, the range a teacher may set, how sure it is, where it is from."""

    id: str
    name: str
    value: str
    range: str
    certainty: CertaintyMark
    mark: str
    means: str
    source: str
    addresses: tuple[Source, ...]
    said: str
