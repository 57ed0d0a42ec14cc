"""A lever: a kind of tool the minister has, with its cost, its delay and what it moves."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from pydantic import Field

from game.model.conditions import ConditionSpec
from game.model.effects import Effect, EffectSpec
from game.model.values import Certainty, Id, Many, Money, Points, Share, Spec, Words

Family = Literal["incentives", "trade", "made_in_canada", "people", "partners", "law", "voice"]
TargetKind = Literal["none", "site", "maker", "partner", "product", "talks"]


class Needs(Spec):
    """A condition a lever needs, and what the player is told where it does not hold."""

    condition: ConditionSpec
    otherwise: Words


class AmountSpec(Spec):
    """The figure the player sets, between two ends."""

    kind: Literal["money", "rate", "share", "dollars_per_car"]
    least: float = Field(description="in dollars, or as a number: 0.25 for 25%")
    most: float
    step: float = Field(gt=0)
    start: float = Field(description="where the slider stands at first")
    costs: Literal["the_amount", "nothing"] = Field(
        default="nothing", description="whether the amount itself is paid from the envelope when the quarter ends"
    )


class LeverOption(Spec):
    """One way of using a lever."""

    id: Id
    label: Words
    text: Words | None = None
    cost: Money = 0
    capital: Points = 0
    needs: tuple[Needs, ...] = Field(
        default=(), strict=False, description="what must hold for this way, beside what the lever needs"
    )
    effects: tuple[EffectSpec, ...] = Many


class ContractSpec(Spec):
    """A lever that is an offer to a firm: it may accept, refuse or counter, and breaking it has a price."""

    jobs_share: float = Field(default=0.9, ge=0, le=1.5, description="jobs asked for, against the site's own")
    quarters: int = Field(default=24, ge=4, le=80, description="how long the promise holds")
    clawback: Share = Field(default=0.8, description="share owed back when the promise is broken")


class LeverSpec(Spec):
    """A tool on the minister's desk."""

    id: Id
    family: Family
    title: Words
    text: Words = Field(description="what it does, in a sentence or two")
    mechanism: Words = Field(description="what it moves, and why")
    side_effects: Words = Field(description="what else it moves")
    decides: Words = Field(description="who must agree, and under what law")
    icon: Id = Field(default="landmark", description="name of an icon of the game")
    target: TargetKind = "none"
    targets: tuple[str, ...] = Field(
        default=(), strict=False, description="ids or kinds the target may be; empty, any of its kind in Canada"
    )
    amount: AmountSpec | None = None
    contract: ContractSpec | None = None
    options: tuple[LeverOption, ...] = Many
    cost: Money = 0
    capital: Points = 0
    delay: int = Field(default=0, ge=0, le=40, description="quarters before its effects take hold")
    again_after: int = Field(default=1, ge=0, le=40, description="quarters before it may be used on the same target")
    needs: tuple[Needs, ...] = Many
    effects: tuple[EffectSpec, ...] = Many
    guide: Id | None = Field(default=None, description="the page of the Guide that explains it")
    sources: tuple[str, ...] = Many
    certainty: Certainty = "assumption"

    def needs_of(self, option: str) -> tuple[Needs, ...]:
        """Return what must hold for a way of using it: what the lever needs, then what the option does."""
        return (*self.needs, *(need for one in self.options if one.id == option for need in one.needs))

    @cached_property
    def kinds(self) -> frozenset[type[Effect]]:
        """The kinds of effect it may have, in any of its ways."""
        entries = (*self.effects, *(entry for option in self.options for entry in option.effects))
        return frozenset(type(entry.effect) for entry in entries)
