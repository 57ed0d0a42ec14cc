"""What happened to a site: it stopped, moved, changed its shifts or hands, idled, closed or grew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class SiteStopped:
    """A site or crossing stopped for some days."""

    site: str
    days: int
    cause: str


@dataclass(frozen=True, slots=True)
class LineDown:
    """A line stopped for want of parts."""

    site: str
    days: float
    supplier: str


@dataclass(frozen=True, slots=True)
class MoveAnnounced:
    """A firm said it will move a mandate."""

    mandate: str
    origin: str
    destination: str
    due: int
    cause: str
    ends: int = 0
    """The quarter from which it is no longer built where it was; 0 where it was not built."""


@dataclass(frozen=True, slots=True)
class ProjectAnnounced:
    """A maker said it will put a model into a plant that stands idle, with the odds a year it had."""

    mandate: str
    site: str
    due: int
    odds: float
    restart: bool = False
    """Whether the model was built there before, so that the line only has to be started again."""


@dataclass(frozen=True, slots=True)
class SiteStateAnnounced:
    """It was said that a site will idle, restart, be sold or close."""

    site: str
    state: str
    due: int
    cause: str


@dataclass(frozen=True, slots=True)
class SaleAnnounced:
    """An owner said that it sells an empty plant, with the odds it had at that date."""

    site: str
    buyer: str
    jobs: int
    due: int
    odds: float


@dataclass(frozen=True, slots=True)
class BuildAnnounced:
    """A maker said that it will build more room at a plant, with the odds it had at that date."""

    site: str
    vehicles: int
    """Vehicles a year, with every shift staffed."""
    due: int
    odds: float
    cause: str


@dataclass(frozen=True, slots=True)
class RoomAdded:
    """A new hall opened at a plant."""

    site: str
    vehicles: int
    cause: str


@dataclass(frozen=True, slots=True)
class MandateChanged:
    """A mandate moved, opened or ended."""

    mandate: str
    site: str
    what: Literal["moved", "opened", "ended"]
    cause: str


@dataclass(frozen=True, slots=True)
class ShiftAnnounced:
    """A site will staff more shifts, or fewer."""

    site: str
    was: int
    shifts: int
    due: int
    cause: str


@dataclass(frozen=True, slots=True)
class ShiftChanged:
    """A site staffs more shifts, or fewer."""

    site: str
    was: int
    shifts: int
    cause: str


@dataclass(frozen=True, slots=True)
class SiteStateChanged:
    """A site idled, restarted, was sold or closed."""

    site: str
    was: str
    state: str
    cause: str


SiteRecord = (
    SiteStopped | LineDown | MoveAnnounced | ProjectAnnounced | SaleAnnounced | BuildAnnounced | RoomAdded
    | MandateChanged | ShiftAnnounced | ShiftChanged | SiteStateAnnounced | SiteStateChanged
)  # fmt: skip
