"""Typed facts of what happened in talks with partners."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class TalksOpened:
    """We opened talks, took them up again, or changed what is on the table."""

    talks: str
    how: Literal["opened", "resumed", "changed"]
    share: float
    """What is on the table, as a share of what the partner asks."""


@dataclass(frozen=True, slots=True)
class TalksSuspended:
    """We put talks on hold."""

    talks: str


@dataclass(frozen=True, slots=True)
class TalksAdvanced:
    """Talks moved a step, with the odds it had."""

    talks: str
    step: int
    odds: float


@dataclass(frozen=True, slots=True)
class TalksStalled:
    """Talks stood still, with the odds that a step had."""

    talks: str
    odds: float


@dataclass(frozen=True, slots=True)
class TalksConcluded:
    """A deal was signed, with the odds it had and what was paid."""

    talks: str
    odds: float
    cost: int


@dataclass(frozen=True, slots=True)
class TalksBroken:
    """Talks were broken off unsigned: by the partner, with the odds it had, or by us."""

    talks: str
    by: Literal["partner", "us"]
    odds: float = 0.0


@dataclass(frozen=True, slots=True)
class AgreementBroken:
    """We broke a signed deal: denounced it, or undid what it promised."""

    talks: str
    how: Literal["denounced", "promise"]


TalkRecord = (
    TalksOpened | TalksSuspended | TalksAdvanced | TalksStalled | TalksConcluded | TalksBroken | AgreementBroken
)
