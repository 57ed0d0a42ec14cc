"""Plants, suppliers and crossings: what an effect changes on the ground."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from game.model.values import Change, Id, Lasting, Money, Points, Share, Spec


class StopSite(Spec):
    """Stop a site for some days of the quarter; the lines it feeds stop after their days of stock."""

    site: Id
    days: int = Field(gt=0, le=90)


class StopCrossing(Spec):
    """Close a border crossing for some days of the quarter."""

    crossing: Id
    days: int = Field(gt=0, le=90)


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
