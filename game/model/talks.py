"""Talks with a partner: the steps to a deal, the odds of each, its price, and who else notices."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated

from pydantic import BeforeValidator, Field

from game.model.conditions import ConditionSpec
from game.model.effects import EffectSpec
from game.model.events import Real
from game.model.levers import Needs
from game.model.values import Certainty, Id, Many, Money, Partner, Points, Spec, Words, read_rate

Odds = Annotated[
    float,
    BeforeValidator(read_rate, json_schema_input_type=float | str),
    Field(ge=0, le=0.95, description="odds a quarter, before anything tilts them: 40% or 0.4"),
]
Tilt = Annotated[float, BeforeValidator(lambda v: float(v) if type(v) is int else v), Field(ge=-5, le=5)]


class OddsSpec(Spec):
    """The odds of one outcome in a quarter: a base, and how far each thing tilts its logit; left out, not at all."""

    base: Odds
    relations: Tilt = Field(default=0.0, description="tilt, from relations with the partner of 50 to 100")
    table: Tilt = Field(default=0.0, description="tilt, for half as much again on the table as is asked")
    washington: Tilt = Field(default=0.0, description="tilt, from relations with Washington of 50 to 100")
    kept: Tilt = Field(default=0.0, description="tilt, for each agreement of ours that stands")
    breach: Tilt = Field(default=0.0, description="tilt, for a breach of ours with this partner, fresh")
    breach_elsewhere: Tilt = Field(default=0.0, description="tilt, for a breach of ours with another, fresh")


class Promise(Spec):
    """A word we give with a signature: what must go on holding, as it is told."""

    condition: ConditionSpec
    words: Words


class TalksSpec(Spec):
    """Talks the minister may open: each quarter they move a step, stand still, or are broken off."""

    id: Id
    partner: Partner
    title: Words
    text: Words = Field(description="what is talked about, in two or three sentences")
    asks: Words = Field(description="what the partner wants, in a sentence")
    icon: Id = "handshake"
    real: Real | None = Field(
        default=None, description="date and sources of what really happened before; the deal itself is a what-if"
    )
    steps: int = Field(ge=1, le=12, description="steps to a signature, one a quarter at best")
    advance: OddsSpec = Field(description="odds of a step forward")
    collapse: OddsSpec = Field(description="odds that the partner breaks them off")
    cost: Money = Field(default=0, ge=0, description="dollars paid at the signature, times what is on the table")
    capital: Points = 0
    needs: tuple[Needs, ...] = Field(default=(), strict=False, description="what must hold to open them and go on")
    opens: tuple[EffectSpec, ...] = Field(default=(), strict=False, description="what opening them changes at once")
    price: tuple[EffectSpec, ...] = Field(default=(), strict=False, description="what signing costs beside the money")
    gives: tuple[EffectSpec, ...] = Field(default=(), strict=False, description="what signing brings")
    reaction: tuple[EffectSpec, ...] = Field(default=(), strict=False, description="what others do once it is signed")
    failure: tuple[EffectSpec, ...] = Field(default=(), strict=False, description="what follows talks broken off")
    promises: tuple[Promise, ...] = Field(
        default=(), strict=False, description="what must go on holding; where it does not, we have broken our word"
    )
    breach: tuple[EffectSpec, ...] = Field(default=(), strict=False, description="what breaking our word costs")
    rest: int = Field(default=4, ge=0, le=40, description="quarters before they may be opened again once broken off")
    memory: int = Field(default=24, ge=1, le=80, description="quarters over which a breach is forgotten, evenly")
    guide: Id | None = Field(default=None, description="the page of the Guide that explains them")
    sources: tuple[str, ...] = Many
    certainty: Certainty = "assumption"

    @cached_property
    def settled_after(self) -> int:
        """Quarters after the signature from which its promises are looked at: when all it sets has taken hold."""
        return max((entry.after for entry in (*self.price, *self.gives)), default=0) or 1
