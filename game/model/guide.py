"""The Guide as its files write it: themes of pages, and the published works they name."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from game.model.events import Date
from game.model.values import Id, Many, Share, Spec, Store, Words

Backing = Literal["verified", "reported", "general_knowledge", "calculated"]


class GuidePageSpec(Spec):
    """One idea: what it is in a sentence, in a few paragraphs, in an example, and as an equation."""

    id: Id
    also: tuple[Id, ...] = Field(default=(), strict=False, description="other names that lead here")
    title: Words
    in_short: Words
    text: tuple[Words, ...] = Field(min_length=1, max_length=4, strict=False)
    example: Words | None = Field(default=None, description="may hold figures of the game, as {us_tariff}")
    instead: Words | None = Field(default=None, description="the example where there is no game, or no such figure")
    equation: Words | None = None
    equation_says: Words | None = None
    see_also: tuple[Id, ...] = Many
    sources: tuple[str, ...] = Field(min_length=1, strict=False, description="keys of sources.csv, or ids of works")

    @model_validator(mode="after")
    def _whole(self) -> GuidePageSpec:
        if (self.equation is None) != (self.equation_says is None):
            raise PydanticCustomError("equation", "an equation needs a sentence that says it in words")
        if self.example and "{" in self.example.en and self.instead is None:
            raise PydanticCustomError("instead", "an example with a figure of the game needs an instead")
        return self


class GuideThemeSpec(Spec):
    """Pages that belong together, in the order they are read."""

    title: Words
    pages: tuple[GuidePageSpec, ...] = Field(min_length=1, strict=False)


class WorkSpec(Spec):
    """A published work that a page leans on, and whether anybody opened it."""

    id: Id
    words: Words
    certainty: Backing


class RangesHeld(Spec):
    """How often the forecast's ranges of one kind held, in test games."""

    store: Store
    ahead: int = Field(ge=1, description="quarters ahead")
    width: int = Field(description="outcomes in 100 that such a range should hold")
    tests: int
    held: Share
    held_open: Share | None = Field(default=None, description="the same, of ranges that are more than a point")
    held_acting: Share = Field(description="the same, where the player went on deciding")


class ForecastRecord(Spec):
    """How often the forecast's ranges of 80 % held, and in what test games that was measured."""

    measured: Date
    engine: str
    levels: tuple[Id, ...] = Many
    robot: Id
    games: int
    futures: int
    held: Share
    held_acting: Share
    held_known: Share = Field(description="the same, where the futures had the player go on deciding too")
    rows: tuple[RangesHeld, ...] = Many


class GuideBook(Spec):
    """The whole Guide."""

    themes: tuple[GuideThemeSpec, ...] = Many
    works: tuple[WorkSpec, ...] = Many
