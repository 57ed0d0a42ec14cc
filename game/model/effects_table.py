"""Relations, approval, money, trust, fear, odds, talks and what follows: what an effect changes at the table."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from game.model.values import Change, Id, Lasting, Money, Points, Province, Rate, Spec

AnyPartner = Literal["US", "MX", "JP", "KR", "EU", "GB", "CN", "target"]
HazardName = Literal["escalate", "hold", "exempt", "offer"]


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


class PayEachQuarter(Spec):
    """Pay from the envelope every quarter for a time; with a site, only while that site works."""

    amount: Money
    quarters: int = Field(gt=0, le=40)
    site: Id | None = None


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
