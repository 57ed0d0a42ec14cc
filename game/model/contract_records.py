"""Typed facts about contracts: offers answered, promises kept and broken, claims paid, disputed and judged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Milder = Literal["jobs", "quarters", "clawback"]


@dataclass(frozen=True, slots=True)
class Terms:
    """Terms a firm would sign, one of them milder than what it was offered."""

    milder: Milder
    jobs: int
    quarters: int
    clawback: float


@dataclass(frozen=True, slots=True)
class ContractSigned:
    """A firm accepted an offer."""

    site: str
    amount: int
    jobs: int
    quarters: int


@dataclass(frozen=True, slots=True)
class ContractRefused:
    """A firm refused an offer, or asked for more."""

    site: str
    amount: int
    asked: int
    """What it would take; 0 where no sum would do."""
    reason: str
    """What weighs most: ``jobs``, ``room`` elsewhere, ``doubt`` of us; ``no_trust`` where it will not deal with us."""
    counters: tuple[Terms, ...] = ()
    """Other terms it would sign for the money that was offered."""


@dataclass(frozen=True, slots=True)
class ContractBroken:
    """A promise was broken, and what is owed back."""

    site: str
    owed: int
    jobs: float
    promised: int


@dataclass(frozen=True, slots=True)
class ContractEnded:
    """A promise was kept to its end."""

    site: str


@dataclass(frozen=True, slots=True)
class ExtensionAsked:
    """A firm that falls short of its promise asked for more time."""

    site: str
    quarters: int
    jobs: float
    promised: int


@dataclass(frozen=True, slots=True)
class ExtensionGranted:
    """A firm was given more time: its promise is measured again after a quarter."""

    site: str
    until: int


@dataclass(frozen=True, slots=True)
class ClaimDisputed:
    """A firm disputed what is claimed back from it, with the odds it had."""

    site: str
    owed: int
    odds: float


@dataclass(frozen=True, slots=True)
class ClaimSettled:
    """A dispute was settled for a part of what was owed."""

    site: str
    owed: int
    """What the firm will pay."""


@dataclass(frozen=True, slots=True)
class SuitBegun:
    """A dispute went to court."""

    site: str
    owed: int
    due: int
    odds: float


@dataclass(frozen=True, slots=True)
class SuitDecided:
    """A court decided a dispute, with the odds we had."""

    site: str
    won: bool
    amount: int
    odds: float


@dataclass(frozen=True, slots=True)
class ClaimEnded:
    """All of a claim has been collected."""

    site: str
    amount: int


ContractRecord = (
    ContractSigned | ContractRefused | ContractBroken | ContractEnded | ExtensionAsked | ExtensionGranted
    | ClaimDisputed | ClaimSettled | SuitBegun | SuitDecided | ClaimEnded
)  # fmt: skip
