"""What a state keeps between quarters: what is on its way, what lasts, what was signed and what is remembered."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from game.model.decisions import OfferContract
from game.model.effects import Effect

ModifierKind = Literal[
    "cost_site", "cost_maker", "cost_country", "demand", "demand_maker", "preference", "trade_cost", "fear",
    "hazard", "pressure", "held", "layoffs", "pay", "per_car", "us_inputs", "offset",
    "withheld", "shunned", "jobs_added", "afloat",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pending:
    """Something set in motion: what will change, when, and what set it going."""

    due: int
    """The quarter, counted from 1, at whose start it takes hold."""
    effect: Effect
    cause: str
    announced: int
    """The quarter it was announced in."""
    back: bool = field(default=False, repr=False)
    """Whether it ends something set for a time. Not in the digest: it follows from the rest."""


@dataclass(frozen=True, slots=True)
class Modifier:
    """A change that lasts a while: a cost, a demand, a fear."""

    kind: ModifierKind
    value: float
    until: int
    """The last quarter it holds in; 0 for good."""
    cause: str
    first: str = ""
    second: str = ""
    since: int = 0
    """The first quarter it holds in."""


Claim = Literal["", "paying", "disputed", "settled", "in_court"]
MemoryKind = Literal[
    "kept", "broken", "granted", "enforced", "settled", "sued", "won", "lost", "cut", "reversed"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Memory:
    """Something a maker remembers of us."""

    maker: int
    what: MemoryKind
    quarter: int
    by: float
    """Points of trust it moved."""


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A rule of ours that we changed of late, and which way."""

    subject: str
    quarter: int
    up: bool


@dataclass(frozen=True, slots=True)
class Contract:
    """A promise a firm made for money."""

    offer: OfferContract
    signed: int
    paid: int
    """Dollars paid so far."""
    broken: int = 0
    """The quarter it was broken in; 0 while kept."""
    owed: int = 0
    """Dollars claimed back."""
    asking: int = 0
    """The quarter in which the firm asked for more time, while that waits for an answer; else 0."""
    extended: int = 0
    """Quarters of more time it was given."""
    measured_from: int = 0
    """The last quarter in which its jobs are not measured, where it was given more time."""
    enforced: bool = False
    """Whether it was told that the promise stands as written."""
    claim: Claim = ""
    since: int = 0
    """The quarter its claim came to where it stands."""

    @property
    def until(self) -> int:
        """The last quarter of the promise, with the more time it was given."""
        return self.signed + self.offer.quarters + self.extended


@dataclass(frozen=True, slots=True)
class Card:
    """An event that waits for an answer."""

    event: str
    opened: int


@dataclass(frozen=True, slots=True)
class Used:
    """A lever used, and when."""

    lever: str
    target: str
    quarter: int
    option: str = ""


@dataclass(frozen=True, slots=True)
class Happened:
    """An event that happened, when, and the choice taken."""

    event: str
    quarter: int
    choice: str = ""


TalksStage = Literal["open", "suspended", "agreed", "broken"]


@dataclass(frozen=True, slots=True)
class Talks:
    """Talks with a partner that have been opened, and where they stand."""

    id: str
    stage: TalksStage
    since: int
    """The quarter they came to this stage in."""
    share: float
    """What we put on the table, as a share of what the partner asks."""
    step: int = 0
    """Steps made so far."""
    advance: float = 0.0
    """Odds of a step in the quarter being played, as they were when its decisions had been carried out."""
    collapse: float = 0.0
    """Odds that the partner breaks them off, likewise."""


@dataclass(frozen=True, slots=True)
class Breach:
    """A deal of ours that we broke."""

    talks: str
    quarter: int


@dataclass(frozen=True, slots=True)
class Clipping:
    """A headline that has been printed, and what the minister did about it."""

    headline: str
    quarter: int
    """The quarter, counted from 1, in whose draft something could be done about it."""
    checked: bool = False
    acted: str = ""
    """``headline`` or ``documents``; empty while it is left."""


@dataclass(frozen=True, slots=True)
class Sold:
    """A plant its owner has sold, or said that it sells."""

    site: str
    buyer: str
    """The row of the level's buyers."""
    quarter: int
    """The quarter the sale was announced in."""
