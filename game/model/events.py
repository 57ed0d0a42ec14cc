"""An event: something dated, conditional or drawn, with what it changes and what may be answered."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from game.model.conditions import ConditionSpec
from game.model.effects import EffectSpec
from game.model.values import Chance, Id, Many, Money, Points, Quarter, Spec, Words


def _read_date(value: Any) -> Any:
    if isinstance(value, datetime.date) or not isinstance(value, str):
        return value
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("date", "write a date as 2025-06-04") from None


Date = Annotated[datetime.date, BeforeValidator(_read_date, json_schema_input_type=str)]


class Real(Spec):
    """Where a real event comes from."""

    date: Date
    end: Date | None = Field(default=None, description="last day, where it took some time or the day is not known")
    precision: Literal["day", "month", "quarter"] = "day"
    sources: tuple[str, ...] = Field(min_length=1, strict=False, description="keys of sources.csv")


class Choice(Spec):
    """One answer to an event."""

    id: Id | None = Field(default=None, description="left out, made from its place: choice_1, choice_2, …")
    label: Words
    text: Words | None = None
    cost: Money = 0
    capital: Points = 0
    when: tuple[ConditionSpec, ...] = Field(default=(), strict=False, description="conditions for it to be open")
    effects: tuple[EffectSpec, ...] = Many


class EventSpec(Spec):
    """Something that may happen in a quarter."""

    id: Id
    title: Words
    text: Words | None = Field(default=None, description="what the card says, two or three sentences")
    real: Real | None = Field(default=None, description="date and sources; left out, the event is marked as fiction")
    notice: bool = Field(
        default=False, description="a word from the game itself, marked neither as real nor as fiction"
    )
    place: str | None = Field(
        default=None, max_length=60, description="a site, crossing or province where it shows on the map"
    )
    affects: tuple[Id, ...] = Field(default=(), strict=False, description="sites it bears on")
    icon: Id = "newspaper"
    tone: Literal["alarm", "news", "good", "warning"] = "news"
    teaches: Id | None = Field(default=None, description="the page of the Guide it leads to")
    at: Quarter | None = Field(default=None, description="the calendar quarter it falls in")
    when: tuple[ConditionSpec, ...] = Field(default=(), strict=False, description="all must hold")
    chance: Chance = Field(default="certain", description="odds each quarter, once its conditions hold")
    outcome: bool = Field(
        default=False, description="a firm's answer to tariffs: the hindcast leaves it to the model to find"
    )
    once: bool = True
    rest: int = Field(default=0, ge=0, le=40, description="quarters before it may come again, when not once")
    chained: bool = Field(default=False, description="happens only when another event or a lever makes it")
    effects: tuple[EffectSpec, ...] = Many
    choices: tuple[Choice, ...] = Many
    unanswered: Id | None = Field(default=None, description="the choice taken when there is no answer; the last one")


WASHINGTON: dict[str, str] = {
    "escalate": "washington_escalates",
    "offer": "washington_offers",
    "exempt": "washington_exempts",
}
"""Washington's own moves, in the order they are drawn, and the chained event of a level that carries each out."""
