"""Duties, content, remission, costs and demand: what an effect changes at the border and in the markets."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from game.model.values import Change, Country, Id, Lasting, Market, Points, Rate, Share, Spec

AnyOrigin = Literal["CA", "US", "MX", "JP", "KR", "EU", "GB", "CN", "*", "target"]
AnyProduct = Literal[
    "vehicles", "trucks", "parts", "engines", "steel", "aluminium", "batteries", "critical_minerals", "target"
]


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
    cut: bool = Field(default=False, description="whether it only lowers: a smaller quota stays as it is")


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
