"""What the Guide shows: an index by theme, and a page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GuideEntry:
    """A line of the index."""

    id: str
    title: str
    in_short: str
    said: str


@dataclass(frozen=True, slots=True)
class GuideTheme:
    """Pages that belong together."""

    title: str
    pages: tuple[GuideEntry, ...]


@dataclass(frozen=True, slots=True)
class GuideSource:
    """What a page leans on: its name and how far it was checked, and where it is; several addresses by spaces."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class GuidePage:
    """A page; ``equation`` is empty where there is none, ``example`` has its figures filled in."""

    id: str
    title: str
    theme: str
    in_short: str
    text: tuple[str, ...]
    example: str
    from_game: bool
    equation: str
    equation_says: str
    see_also: tuple[GuideEntry, ...]
    sources: tuple[GuideSource, ...]
    said: str
