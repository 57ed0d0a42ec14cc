"""A headline of the papers: what it says, what the documents say, and what comes of acting on either."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from game.model.effects import EffectSpec
from game.model.events import Date
from game.model.values import Id, Many, Money, Points, Quarter, Spec, Words

Verdict = Literal["supported", "plausible", "incomplete", "exaggerated", "opinion", "mixed_up", "not_found", "false"]

Ids = Annotated[tuple[Id, ...], Field(strict=False)]

SOUND: frozenset[Verdict] = frozenset({"supported", "plausible"})
"""What can be acted on as it stands; the other verdicts are of headlines that are bent, or false."""
UNTRUE: frozenset[Verdict] = frozenset({"mixed_up", "not_found", "false"})
"""What is false as stated, or stands in no document."""


def _read_verdict(value: Any) -> Any:
    """Take the word ``false`` without quotation marks, which YAML reads as no and not as a word."""
    return "false" if value is False else value


class ActSpec(Spec):
    """Something to do about a headline."""

    label: Words
    text: Words | None = None
    cost: Money = 0
    capital: Points = 0
    effects: tuple[EffectSpec, ...] = Many


class HeadlineSpec(Spec):
    """A headline that may be printed once, in one of the quarters it fits."""

    id: Id
    text: Words = Field(description="as a paper would print it, in words of your own")
    from_: Quarter | None = Field(default=None, alias="from", description="the first quarter it may be printed in")
    to: Quarter | None = Field(default=None, description="the last quarter it may be printed in")
    after: Id | None = Field(default=None, description="an event that must have happened first")
    verdict: Annotated[Verdict, BeforeValidator(_read_verdict)] = Field(description="what the documents make of it")
    evidence: Words = Field(description="what the documents say, in words of your own")
    sources: tuple[str, ...] = Field(default=(), strict=False, description="keys of sources.csv")
    facts_as_of: Date | None = Field(default=None, description="the day the evidence was gathered")
    fiction: bool = Field(default=False, description="headline and evidence are invented, and the card says so")
    teaches: Id = Field(default="reading_a_headline", description="the page of the Guide it leads to")
    tempts: ActSpec | None = Field(default=None, description="what believing it leads to")
    allows: ActSpec | None = Field(default=None, description="what can be done once the documents have been read")


class PapersSpec(Spec):
    """Which headlines are printed, and how many a quarter."""

    run: Ids | Literal["all"] = Field(
        default="all", description="inherited headlines that may be printed, or all; the level’s own are"
    )
    most: int = Field(default=1, ge=0, le=3, description="headlines a quarter, at most")
