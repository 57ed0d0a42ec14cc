"""When something may happen: a closed set, written as single keys like effects."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from pydantic import Field

from game.model.values import (
    Country,
    Id,
    Market,
    Money,
    OneOf,
    Partner,
    Points,
    Product,
    Province,
    Quarter,
    Rate,
    Spec,
    Store,
)

SiteStateName = Literal["operating", "idle", "closed", "converted", "building", "leaving"]


class QuarterIs(Spec):
    """The count of quarters played, from 1."""

    is_: int | None = Field(default=None, ge=1, alias="is")
    from_: int | None = Field(default=None, ge=1, alias="from")
    to: int | None = Field(default=None, ge=1)


class DateIs(Spec):
    """The calendar."""

    is_: Quarter | None = Field(default=None, alias="is")
    from_: Quarter | None = Field(default=None, alias="from")
    to: Quarter | None = None


class TariffIs(Spec):
    """A duty in force."""

    levied_by: Country
    origin: Country
    product: Product
    at_least: Rate | None = None
    below: Rate | None = None


class EventWas(Spec):
    """An event that has happened, or has not, perhaps some quarters ago, perhaps with a choice taken."""

    event: Id
    choice: Id | None = None
    quarters_ago: int = Field(default=0, ge=0)


class LeverWas(Spec):
    """A lever the minister has used."""

    lever: Id
    option: Id | None = None
    target: str | None = None
    quarters_ago: int = Field(default=0, ge=0)


class RelationsAre(Spec):
    """Relations with a partner, 0–100."""

    partner: Partner = "US"
    at_least: Points | None = None
    below: Points | None = None


class StoreIs(Spec):
    """One of the numbers the minister watches, in its own unit; jobs and output also as a share of the start."""

    store: Store
    at_least: float | str | None = None
    below: float | str | None = None
    province: Province | None = None


class TreasuryIs(Spec):
    """The envelope, in dollars."""

    at_least: Money | None = None
    below: Money | None = None


class SiteIs(Spec):
    """What state a site is in."""

    site: Id
    state: SiteStateName


class ContractIs(Spec):
    """A contract with a site's owner, or with any, that is not broken; ``short``, with fewer jobs than it names."""

    site: Id | None = None
    short: bool = False


class TalksAre(Spec):
    """Talks with a partner that have led to a deal, which stands."""

    talks: Id


class PressureIs(Spec):
    """The odds that a firm leaves a plant within the year, in points of 100."""

    site: Id
    at_least: Points | None = None
    below: Points | None = None


class TrustIs(Spec):
    """A maker's trust in Canada, 0–100."""

    maker: Id
    at_least: Points | None = None
    below: Points | None = None


class SalesAre(Spec):
    """Quarterly sales in a market of what one country builds, against the base year."""

    market: Market
    origin: Country
    at_least: Rate | None = None
    below: Rate | None = None


Condition = (
    QuarterIs | DateIs | TariffIs | EventWas | LeverWas | RelationsAre | StoreIs | TreasuryIs | SiteIs | PressureIs
    | TrustIs | SalesAre | ContractIs | TalksAre
)  # fmt: skip


class ConditionSpec(OneOf):
    """One condition, as a single key with its details; ``unless`` turns the same keys round."""

    quarter: QuarterIs | None = None
    date: DateIs | None = None
    tariff: TariffIs | None = None
    happened: EventWas | None = None
    not_happened: EventWas | None = None
    used: LeverWas | None = None
    not_used: LeverWas | None = None
    signed: ContractIs | None = None
    not_signed: ContractIs | None = None
    agreed: TalksAre | None = None
    not_agreed: TalksAre | None = None
    relations: RelationsAre | None = None
    indicator: StoreIs | None = None
    treasury: TreasuryIs | None = None
    site: SiteIs | None = None
    not_site: SiteIs | None = None
    pressure: PressureIs | None = None
    trust: TrustIs | None = None
    sales: SalesAre | None = None

    @cached_property
    def condition(self) -> Condition:
        """What must hold."""
        condition: Condition = getattr(self, self._set()[0])
        return condition

    @cached_property
    def negated(self) -> bool:
        """Whether the condition must *not* hold."""
        return self._set()[0].startswith("not_")
