"""The tables of a world: what a row of each CSV file says.

A folder level brings its own tables; a level that extends another inherits them. Every figure from
the world carries its certainty, and its source where it has one.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from game.model.events import Date
from game.model.values import Certainty, Country, Id, Market, Product, Province, Rate, Share, Spec

SiteKind = Literal[
    "assembly", "heavy_truck", "engine", "casting", "battery_cell", "battery_materials", "steel", "aluminium", "parts"
]


class MakerRow(Spec):
    """A maker: brand owner with a head office."""

    id: Id
    name: str
    headquarters: Country


class PlantRow(Spec):
    """A site on the map as the level begins."""

    id: Id
    name: str
    firm: str = Field(description="the company's name, as people say it")
    maker: Id | None = Field(default=None, description="the maker it builds for, for assembly")
    city: str
    region: str = Field(description="two letters of the province or state; for Mexico the state's own code")
    country: Literal["CA", "US", "MX"]
    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)
    kind: SiteKind
    product: str = Field(default="", description="what it makes, as a maker's own names")
    headquarters: Country = Field(description="country of the owner's head office, nearest bloc")
    output: float = Field(default=0, ge=0, description="units a year in the base year; 100 where it is an index")
    capacity: float = Field(default=0, ge=0, description="units a year, all shifts")
    capacity_now: float = Field(default=0, ge=0, description="units a year at the shifts staffed at the start")
    unit: Literal["vehicles", "trucks", "buses", "units", "tonnes", "GWh", "index"] = "index"
    jobs: int = Field(ge=0)
    shifts: int = Field(default=2, ge=0, le=3)
    state: Literal["operating", "idle", "closed", "planned"] = "operating"
    opened: int | None = None
    public_money: int = Field(default=0, ge=0, description="dollars promised or paid by governments")
    certainty: Certainty = "estimate"
    source: str = ""


class MandateRow(Spec):
    """A model family a plant has been given."""

    id: Id
    name: str
    maker: Id
    plant: Id | None = Field(default=None, description="a plant; empty for one built overseas")
    origin: Country
    state: Literal["active", "planned", "ended"] = "active"
    us_content: Share = Field(default=0, description="share of its value made in the US")
    home_content: Share = Field(default=0, description="share made in Canada and Mexico")
    complies: bool = Field(default=True, description="meets the North American rules of origin")
    certainty: Certainty = "estimate"
    source: str = ""


class FlowRow(Spec):
    """Base-year sales of a mandate in a market. For a planned mandate, what it would sell at unchanged costs."""

    mandate: Id
    market: Market
    vehicles: float = Field(ge=0, description="vehicles a year")
    certainty: Certainty = "estimate"


class TariffRow(Spec):
    """A duty: in the base year, or in force when the level starts."""

    levied_by: Country
    origin: Country
    product: Product
    base_rate: Rate = Field(description="share of value in the base year")
    rate: Rate = Field(description="share of value when the level starts")
    certainty: Certainty = "published"
    source: str = ""


class InputRow(Spec):
    """What a car takes: the share of its cost that an input is, where it is assembled, and where that comes from."""

    assembled_in: Country
    input: Literal["engines", "parts", "steel", "aluminium", "cells"]
    cost_share: Share
    from_ca: Share
    from_us: Share
    from_mx: Share
    from_overseas: Share
    certainty: Certainty = "assumption"
    source: str = ""


class LinkRow(Spec):
    """A site or crossing that feeds a line or another supplier, and the days of stock held of what it sends."""

    supplier: Id
    plant: Id
    days_of_stock: float = Field(ge=0, le=90)
    weight: float = Field(default=1, ge=0, description="share of the supplier's work that this plant gives it")
    needed: bool = Field(default=True, description="whether the line stops without it")
    certainty: Certainty = "assumption"


class SupplierRow(Spec):
    """Who buys what a kind of Canadian supplier makes, as shares of base-year sales, and how they answer to price."""

    kind: Literal["engine", "casting", "parts"]
    linked: Share = Field(description="share of its North American sales that goes to the lines it is linked to")
    canada: Share = Field(description="of what goes to no linked line")
    us: Share
    mexico: Share = 0
    overseas: Share
    elasticity: float = Field(ge=0, le=10)
    certainty: Certainty = "assumption"
    source: str = ""


class MetalRow(Spec):
    """Base-year sales of a metal or battery site by market, as shares, with how sales answer to price."""

    site: Id
    product: Literal["steel", "aluminium", "batteries"]
    canada: Share
    us: Share
    overseas: Share
    elasticity: float = Field(ge=0, le=10)
    cars: Share = Field(default=0, description="share of what it sells in North America that goes into cars")
    certainty: Certainty = "assumption"
    source: str = ""


class CrossingRow(Spec):
    """A border crossing that cars and parts use."""

    id: Id
    name: str
    latitude: float
    longitude: float
    share: Share = Field(description="share of the car trade between Ontario and the US that uses it")
    certainty: Certainty = "assumption"


class RegionRow(Spec):
    """Parts and other car jobs of a province that no site of the map carries, with its opening approval."""

    province: Province
    residual_jobs: int = Field(ge=0)
    approval: float = Field(ge=0, le=100)
    weight: Share = Field(description="share of the country's approval")
    certainty: Certainty = "estimate"
    source: str = ""


class BuyerRow(Spec):
    """Somebody who may buy a car plant that stands empty, and what they would do there."""

    id: Id
    en: str = Field(description="who they are, as it stands in a sentence: a maker of buses")
    fr: str
    interest: Share = Field(description="odds a year that one of them wants a given plant")
    price: int = Field(ge=0, description="dollars for each car a year that the plant could build")
    jobs: Share = Field(description="jobs they bring, as a share of the plant's own in the base year")
    mandate: Id | None = Field(default=None, description="the planned mandate they bring; empty where no car is built")
    quarters: int = Field(default=2, ge=0, le=40, description="quarters from the sale to the first work")
    certainty: Certainty = "assumption"
    source: str = ""


class ParameterRow(Spec):
    """A figure of the model, with the range a teacher may set it in."""

    id: Id
    symbol: str = ""
    value: float
    least: float
    most: float
    unit: str = ""
    certainty: Certainty
    source: str = ""


class SourceRow(Spec):
    """The address behind a source key."""

    key: str
    address: str
    certainty: Literal["verified", "reported", "general_knowledge", "calculated"] = "verified"


class TimelineRow(Spec):
    """What really happened, dated: the reality strip of a historical level."""

    start: Date
    end: Date
    precision: Literal["day", "month", "quarter"]
    en: str
    fr: str
    sources: str
    certainty: str = ""
