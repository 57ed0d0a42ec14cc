"""A seat at the table: somebody who judges the outcome, by a few things with weights in plain sight."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from game.model.tables import SiteKind
from game.model.values import Id, Partner, Province, Share, Spec, Words, read_rate

Look = Literal["jobs", "at_work", "output", "prices", "treasury", "independence", "relations", "approval"]
End = Annotated[float, BeforeValidator(read_rate, json_schema_input_type=float | str)]


class SeatLook(Spec):
    """One thing a seat looks at, and where it counts nothing and all.

    Jobs and output are shares of those at the start, people at work of the jobs at the start, on layoff or not, the
    treasury of what it held then; prices are per cent against 2024; the rest are points of 100.
    """

    look: Look
    title: Words
    weight: Share = Field(gt=0, description="how much it counts beside the seat's others")
    nothing: End = Field(description="the value that counts 0 of 100")
    all: End = Field(description="the value that counts 100 of 100; under `nothing` where less is better")
    kinds: tuple[SiteKind, ...] = Field(
        default=(), strict=False, description="jobs, at_work: the kinds of site; all, left out"
    )
    city: str = Field(default="", description="jobs, at_work: of the sites of one city")
    province: Province | None = Field(default=None, description="jobs, at_work or approval: of one province")
    partners: tuple[Partner, ...] = Field(
        default=(), strict=False, description="relations: with these partners, on average; the US, left out"
    )


class SeatSpec(Spec):
    """A seat at the table."""

    id: Id
    title: Words
    icon: Id = Field(default="user", description="name of an icon of the game")
    looks: tuple[SeatLook, ...] = Field(strict=False, min_length=1, max_length=6)
