"""What a save says: a level, a seed and the decisions, with a header for the list of saves."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256
from typing import Annotated, Literal

from pydantic import Field

from game import __version__
from game.model.decisions import Decision
from game.model.level import Level
from game.model.values import Id, Many, Quarter, Spec, Text
from game.rules import indicators
from game.rules.grid import digest
from game.session import Session

Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{12}$")]


class QuarterSaved(Spec):
    """One quarter: what was decided, and the digest of where it led."""

    decisions: tuple[Decision, ...] = Many
    digest: Digest


class Header(Spec):
    """What the list of saves shows, so that it need not play every game."""

    name: str = Field(default="", max_length=120)
    automatic: bool = False
    saved: datetime
    title: Text
    start: Quarter
    quarter: int = Field(ge=0, le=60, description="quarters played")
    quarters: int = Field(ge=1, le=60)
    jobs: float
    output: float


class Saved(Spec):
    """A game as it is kept in a file."""

    format: Literal[1] = 1
    engine: str = Field(max_length=40, description="version of the game that wrote it")
    header: Header
    level_id: Id
    level_digest: Digest
    seed: int
    game: str = Field(default="", pattern=r"^([0-9a-f]{8})?$", description="tells it from others of its level and seed")
    went_back: int = Field(default=0, ge=0)
    played: tuple[QuarterSaved, ...] = Field(default=(), strict=False, max_length=60)
    draft: tuple[Decision, ...] = Field(default=(), strict=False, max_length=100)
    level: Level


def level_digest(level: Level) -> str:
    """Return twelve figures that two levels share only if they say the same.

    What stands at its usual value does not count, so that a key added to levels later changes no older digest.
    """
    return sha256(_as_json(level).encode()).hexdigest()[:12]


def saved(session: Session, name: str = "", *, automatic: bool = False) -> Saved:
    """Return a game as it would be kept."""
    level = session.level
    return Saved(
        engine=__version__,
        header=Header(
            name=name[:120],
            automatic=automatic,
            saved=datetime.now(UTC),
            title=level.title,
            start=level.start,
            quarter=session.quarter,
            quarters=level.quarters,
            jobs=indicators.of(session.state, "jobs"),
            output=indicators.of(session.state, "output"),
        ),
        level_id=level.id,
        level_digest=level_digest(level),
        seed=session.seed,
        game=session.id,
        went_back=session.went_back,
        played=tuple(QuarterSaved(decisions=one.told, digest=digest(one.state)) for one in session.played),
        draft=session.kept,
        level=level,
    )


def _as_json(level: Level) -> str:
    return level.model_dump_json(by_alias=True, exclude_none=True, exclude_defaults=True)
