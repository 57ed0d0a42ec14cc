"""Typed facts of what happened in a quarter, in the order it happened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from game.model.contract_records import ContractRecord
from game.model.figures import Figure
from game.model.moves import MoveAnswered, MoveLapsed
from game.model.site_records import SiteRecord
from game.model.talk_records import TalkRecord
from game.model.values import Difficulty, Store

Mark = Literal["published", "assumption", "decision", "fiction"]


@dataclass(frozen=True, slots=True)
class DecisionCarriedOut:
    """An order was carried out."""

    lever: str
    target: str
    option: str
    amount: float
    cost: int
    capital: float


@dataclass(frozen=True, slots=True)
class DecisionRefused:
    """An order was refused, with a reason the screen knows how to say."""

    lever: str
    target: str
    reason: str
    values: Mapping[str, float | str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EventFired:
    """An event happened."""

    event: str


@dataclass(frozen=True, slots=True)
class EventAnswered:
    """An event was answered, or took its default."""

    event: str
    choice: str
    by_default: bool


@dataclass(frozen=True, slots=True)
class HeadlinePrinted:
    """A headline stands in the papers of the quarter to come."""

    headline: str


@dataclass(frozen=True, slots=True)
class DifficultySet:
    """The game is played on at another difficulty."""

    before: Difficulty
    after: Difficulty


@dataclass(frozen=True, slots=True)
class HeadlineChecked:
    """A headline was checked against the documents."""

    headline: str


@dataclass(frozen=True, slots=True)
class HeadlineActedOn:
    """The minister acted on a headline, or on what the documents say of it."""

    headline: str
    on: Literal["headline", "documents"]
    checked: bool


@dataclass(frozen=True, slots=True)
class TariffSet:
    """A duty changed."""

    levied_by: str
    origin: str
    product: str
    was: float
    rate: float
    cause: str
    expired: bool = False
    """Whether one set for a while came to its end, and nobody moved."""


@dataclass(frozen=True, slots=True)
class ExportTaxSet:
    """Canada's tax on what it sells of a product to a country changed."""

    to: str
    product: str
    was: float
    rate: float
    cause: str
    expired: bool = False


@dataclass(frozen=True, slots=True)
class Withheld:
    """Canada began to hold back a share of what it sells of a product to a country."""

    to: str
    product: str
    share: float
    quarters: int
    cause: str


@dataclass(frozen=True, slots=True)
class RemissionSet:
    """A maker's remission changed."""

    maker: str
    was: float
    share: float
    cause: str


@dataclass(frozen=True, slots=True)
class WashingtonMoved:
    """Washington escalated, exempted or made an offer, with the odds it had."""

    move: str
    odds: float


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a change of one of the minister's numbers, written by the code that made it."""

    store: Store
    cause: str
    amount: float
    mark: Mark
    province: str = ""
    meant: float = 0.0
    """What a step towards a partner, or away from it, was meant to move, whatever room the number had."""


@dataclass(frozen=True, slots=True)
class FigurePart:
    """A part of a change of a maker's trust or of relations with a partner, written by the code that made it."""

    figure: Figure
    cause: str
    amount: float
    mark: Mark


@dataclass(frozen=True, slots=True)
class BookLine:
    """A line of the quarter's books, in whole dollars; the lines of a quarter are the change of the treasury."""

    line: str
    amount: int
    cause: str = ""


@dataclass(frozen=True, slots=True)
class GoalJudged:
    """Whether a goal was met when the level ended."""

    goal: int
    met: bool
    value: float
    needed: float


Record = (
    DecisionCarriedOut | DecisionRefused | ContractRecord
    | EventFired | EventAnswered | TariffSet | ExportTaxSet | Withheld | RemissionSet | SiteRecord
    | WashingtonMoved | MoveAnswered | MoveLapsed | Part | FigurePart
    | BookLine | GoalJudged | TalkRecord | HeadlinePrinted | HeadlineChecked | HeadlineActedOn
    | DifficultySet
)  # fmt: skip
