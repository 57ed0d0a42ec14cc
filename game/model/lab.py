"""A preset of the tariff lab, as a level writes it: duties that were imposed, threatened, offered, or are invented."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.model.events import Real
from game.model.values import Country, Id, Many, Product, Rate, Share, Spec, Words

Standing = Literal["imposed", "threatened", "offered"]
Origin = Literal["CA", "MX"]
"""Where the cars are built whose US content Washington counts."""


class LabDuty(Spec):
    """One rate on one or several products from one or several countries, in the place of the base year's."""

    levied_by: Country
    origins: tuple[Country, ...] = Field(strict=False)
    products: tuple[Product, ...] = Field(strict=False)
    rate: Rate


class LabPreset(Spec):
    """A setting of the tariff lab with a name; everything it leaves out is as in the base year."""

    id: Id
    title: Words
    text: Words | None = Field(default=None, description="what it was, in a sentence or two")
    real: Real | None = Field(default=None, description="date and sources; left out, the setting is marked as fiction")
    standing: Standing = Field(default="imposed", description="of a real one: imposed, or only threatened or offered")
    duties: tuple[LabDuty, ...] = Many
    remission: Share = Field(default=0.0, description="of the US imports of every maker that builds in Canada")
    remission_of: dict[Id, Share] = Field(default_factory=dict, description="by maker, where it differs")
    offset: Share = Field(default=0.0, description="US credit for cars assembled there, share of list price")
    content: dict[Origin, Share] = Field(
        default_factory=dict, description="by origin: mean US content that US customs recognizes in its cars"
    )
    subsidy: Annotated[int, Field(ge=0, le=20_000, description="dollars a car built in Canada")] = 0
    subsidy_site: Id | None = Field(default=None, description="the one plant it goes to; all where left out")
