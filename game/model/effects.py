"""What an event or a lever may change: a closed set, so that a level from a stranger is safe to open.

In a file an effect is a single key with its details: ``{change_approval: {province: ON, by: 2}}``.
Where a lever acts on what the player chose, ``site``, ``maker``, ``partner`` or ``product`` is ``target``,
and a figure the player sets is left out.
"""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from game.model.values import Change, Country, Id, Market, Money, OneOf, Points, Province, Rate, Share, Spec

AnyOrigin = Literal["CA", "US", "MX", "JP", "KR", "EU", "GB", "CN", "*", "target"]
AnyPartner = Literal["US", "MX", "JP", "KR", "EU", "GB", "CN", "target"]
AnyProduct = Literal[
    "vehicles", "trucks", "parts", "engines", "steel", "aluminium", "batteries", "critical_minerals", "target"
]
Lasting = Annotated[int | None, Field(default=None, gt=0, le=80, description="quarters it lasts; left out, for good")]
HazardName = Literal["escalate", "hold", "exempt", "offer"]


class SetTariff(Spec):
    """Put a duty in force, or change it; rate 0 lifts it."""

    levied_by: Country
    origin: AnyOrigin = Field(description="country of origin, or * for all foreign ones")
    product: AnyProduct
    rate: Rate | None = Field(default=None, description="left out, the rate the player sets")
    quarters: Lasting = None


class SetExportTax(Spec):
    """Tax what Canada sells of a product to a country; rate 0 lifts it."""

    product: AnyProduct
    to: Country = "US"
    rate: Rate | None = Field(default=None, description="left out, the rate the player sets")
    quarters: Lasting = None


class Withhold(Spec):
    """Hold back a share of what Canada sells of a product to a country; some buyers there do not come back."""

    product: AnyProduct
    to: Literal["US", "MX"] = "US"
    share: Share | None = Field(default=None, description="left out, the share the player sets")
    quarters: int = Field(gt=0, le=12)


class SetContent(Spec):
    """Set the share of US content that US customs recognizes in cars from a country."""

    origin: Country
    share: Share
    maker: Id | None = None


class ChangeContent(Spec):
    """Move the US content that US customs recognizes in cars from a country, in points of 100 of their value."""

    origin: Country
    by: Points
    maker: Id | None = None
    quarters: Lasting = None


class SetOffset(Spec):
    """Set the credit on parts duties for cars assembled in the US, as a share of list price."""

    rate: Rate
    quarters: Lasting = None


class SetRemission(Spec):
    """Let a maker bring in so many US-built cars free of surtax, for as long as it builds here.

    The quota is a share of its imports of the past year; once set it is a number of cars.
    """

    maker: Id = Field(description="a maker, the chosen one, or all that build in Canada")
    share: Share | None = Field(default=None, description="left out, the share the player sets")


class ChangeRelations(Spec):
    """Move relations with a partner, in points of 100."""

    partner: AnyPartner = "US"
    by: Points
    aside: bool = Field(default=False, description="the partner minds it, though it was done to somebody else")


class ChangeApproval(Spec):
    """Move approval, in points, in one province or in all."""

    by: Points
    province: Province | None = None


class ChangeCapital(Spec):
    """Move political capital, in points of 100."""

    by: Points


class ChangeTreasury(Spec):
    """Add to the ministry's envelope, or take from it."""

    by: Money


class ChangeTrust(Spec):
    """Move the trust of a maker, or of all that build in Canada, in points of 100."""

    by: Points
    maker: Id = "builders"


class ChangeFear(Spec):
    """Move the odds that firms give to a worse tariff, in points of 100."""

    by: Points
    quarters: Lasting = None


class ChangeHazard(Spec):
    """Make one of Washington's moves likelier or rarer: 50% is half as likely again."""

    move: HazardName
    by: Change
    quarters: Lasting = None


class StopSite(Spec):
    """Stop a site for some days of the quarter; the lines it feeds stop after their days of stock."""

    site: Id
    days: int = Field(gt=0, le=90)


class StopCrossing(Spec):
    """Close a border crossing for some days of the quarter."""

    crossing: Id
    days: int = Field(gt=0, le=90)


class ChangeDemand(Spec):
    """Move the size of a market, or the demand there for one maker's cars."""

    market: Market
    by: Change
    maker: Id | None = None
    quarters: Lasting = None


class ChangePreference(Spec):
    """Move the demand in a market for what one country builds, at unchanged prices."""

    market: Market
    origin: Country
    by: Change
    quarters: Lasting = None


class ChangeCost(Spec):
    """Move the unit cost at the gate: of a site, of a maker, or of a whole country."""

    by: Change
    site: Id | None = None
    maker: Id | None = None
    country: Country | None = None
    quarters: Lasting = None


class ChangeTradeCost(Spec):
    """Move the cost of shipping cars and parts from a country to a market, beside any duty."""

    origin: AnyOrigin
    market: Market
    by: Change
    quarters: Lasting = None


class MoveMandate(Spec):
    """Move a mandate to a site of the same maker; announced at once, done after some quarters, idle meanwhile."""

    mandate: Id
    to: Id
    in_quarters: int = Field(ge=0, le=40)


class EndMandate(Spec):
    """End a mandate for good."""

    mandate: Id
    in_quarters: int = Field(default=0, ge=0, le=40)


class OpenMandate(Spec):
    """Start a mandate the level lists but does not yet build, at a site, after some quarters."""

    mandate: Id
    site: Id | None = Field(default=None, description="left out, the site the level gives it")
    in_quarters: int = Field(default=0, ge=0, le=40)


class SetShifts(Spec):
    """Change how much of its full capacity a site staffs."""

    site: Id
    shifts: int = Field(ge=0, le=3)
    in_quarters: int = Field(default=1, ge=0, le=12)


class SetSiteState(Spec):
    """Idle, restart, sell or close a site."""

    site: Id
    to: Literal["operating", "idle", "closed", "converted"]
    in_quarters: int = Field(default=0, ge=0, le=40)


class AddRoom(Spec):
    """Build a new hall at a plant: room for so many vehicles a year more, after some quarters."""

    site: Id
    vehicles: int = Field(gt=0, le=1_000_000, description="vehicles a year, all shifts")
    in_quarters: int = Field(default=14, ge=0, le=40)


class ChangeSiteJobs(Spec):
    """Add jobs at a site, or take them away, apart from what its output gives."""

    site: Id
    by: int = Field(ge=-20_000, le=20_000)
    in_quarters: int = Field(default=0, ge=0, le=40)


class ChangePressure(Spec):
    """Move the odds that a firm leaves a plant within the year, in points of 100."""

    site: Id
    by: Points
    quarters: Lasting = None


class HoldDecision(Spec):
    """Keep a site's owner from deciding anything by chance there; its odds still show, and dated events tell."""

    site: Id
    quarters: int = Field(gt=0, le=40)


class KeepAfloat(Spec):
    """Pay the bills of a supplier short of cash: it does not close for want of it, and calls off having said so."""

    site: Id
    quarters: int = Field(gt=0, le=40)


class SlowLayoffs(Spec):
    """Keep people on short weeks: this share of layoffs is put off while it lasts."""

    share: Share
    quarters: int = Field(gt=0, le=12)
    site: Id | None = None


class PayEachQuarter(Spec):
    """Pay from the envelope every quarter for a time."""

    amount: Money
    quarters: int = Field(gt=0, le=40)


class PayPerCar(Spec):
    """Pay a plant so many dollars a car for a time."""

    site: Id
    amount: Money | None = Field(default=None, description="left out, the amount the player sets")
    quarters: int = Field(gt=0, le=40)


class ChangeIndependence(Spec):
    """Lower the share of a site's inputs that comes from the US, as new suppliers open at home or overseas."""

    by: Change
    site: Id | None = None
    in_quarters: int = Field(default=0, ge=0, le=40)


class FireEvent(Spec):
    """Make another event happen, now or later."""

    event: Id
    in_quarters: int = Field(default=0, ge=0, le=40)


class OpenTalks(Spec):
    """Open talks with a partner, take them up again, or change what is on the table."""

    talks: Id
    share: Rate | None = Field(default=None, description="of what is asked; left out, the share the player sets")


class SuspendTalks(Spec):
    """Put talks on hold, where they stand."""

    talks: Id


class EndTalks(Spec):
    """Break off talks, or denounce the deal they led to."""

    talks: Id


Effect = (
    SetTariff | SetExportTax | Withhold | SetContent | ChangeContent | SetOffset | SetRemission | ChangeRelations
    | ChangeApproval | ChangeCapital | ChangeTreasury | ChangeTrust | ChangeFear | ChangeHazard | StopSite
    | StopCrossing | ChangeDemand | ChangePreference | ChangeCost | ChangeTradeCost | MoveMandate | EndMandate
    | OpenMandate | SetShifts | SetSiteState | AddRoom | ChangeSiteJobs | ChangePressure | HoldDecision | KeepAfloat
    | SlowLayoffs | PayEachQuarter | PayPerCar | ChangeIndependence | FireEvent | OpenTalks | SuspendTalks | EndTalks
)  # fmt: skip


class EffectSpec(OneOf):
    """One change, as a single key with its details; ``after`` puts it off by some quarters."""

    set_tariff: SetTariff | None = None
    set_export_tax: SetExportTax | None = None
    withhold: Withhold | None = None
    set_content: SetContent | None = None
    change_content: ChangeContent | None = None
    set_offset: SetOffset | None = None
    set_remission: SetRemission | None = None
    change_relations: ChangeRelations | None = None
    change_approval: ChangeApproval | None = None
    change_capital: ChangeCapital | None = None
    change_treasury: ChangeTreasury | None = None
    change_trust: ChangeTrust | None = None
    change_fear: ChangeFear | None = None
    change_hazard: ChangeHazard | None = None
    stop_site: StopSite | None = None
    stop_crossing: StopCrossing | None = None
    change_demand: ChangeDemand | None = None
    change_preference: ChangePreference | None = None
    change_cost: ChangeCost | None = None
    change_trade_cost: ChangeTradeCost | None = None
    move_mandate: MoveMandate | None = None
    end_mandate: EndMandate | None = None
    open_mandate: OpenMandate | None = None
    set_shifts: SetShifts | None = None
    set_site_state: SetSiteState | None = None
    add_room: AddRoom | None = None
    change_site_jobs: ChangeSiteJobs | None = None
    change_pressure: ChangePressure | None = None
    hold_decision: HoldDecision | None = None
    keep_afloat: KeepAfloat | None = None
    slow_layoffs: SlowLayoffs | None = None
    pay_each_quarter: PayEachQuarter | None = None
    pay_per_car: PayPerCar | None = None
    change_independence: ChangeIndependence | None = None
    fire_event: FireEvent | None = None
    open_talks: OpenTalks | None = None
    suspend_talks: SuspendTalks | None = None
    end_talks: EndTalks | None = None
    after: int = Field(default=0, ge=0, le=40, description="quarters before it takes hold")

    @cached_property
    def effect(self) -> Effect:
        """The one change this entry makes."""
        effect: Effect = getattr(self, self._set()[0])
        return effect
