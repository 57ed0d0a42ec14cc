"""The shape of a level file, as a teacher writes it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from game.model.events import Date, EventSpec
from game.model.goals import GoalSpec
from game.model.headlines import HeadlineSpec, PapersSpec
from game.model.lab import LabPreset
from game.model.levers import LeverSpec
from game.model.seats import SeatSpec
from game.model.tables import (
    BuyerRow,
    CrossingRow,
    FlowRow,
    InputRow,
    LinkRow,
    MakerRow,
    MandateRow,
    MetalRow,
    ParameterRow,
    PlantRow,
    RegionRow,
    SourceRow,
    SupplierRow,
    TariffRow,
    TimelineRow,
)
from game.model.talks import TalksSpec
from game.model.values import Difficulty, Id, Many, Money, Points, Quarter, Spec, Store, Words

Ids = Annotated[tuple[Id, ...], Field(strict=False)]


class OpeningSpec(Spec):
    """The stores as the level begins."""

    treasury: Money = 4_000_000_000
    political_capital: Points = 60.0
    relations: dict[str, Points] = Field(default_factory=dict, description="by partner, 0–100; 50 where left out")
    trust: dict[str, Points] = Field(default_factory=dict, description="by maker, 0–100; 60 where left out")
    fear: Points = Field(default=10.0, description="odds in 100 a year that firms give to a worse tariff")
    income: Money = Field(default=150_000_000, description="what Cabinet adds to the envelope each quarter")


class SlipSpec(Spec):
    """Ask for a prediction before these quarters end, about these numbers."""

    quarters: tuple[int, ...] = Many
    stores: tuple[Store, ...] = Field(default=("jobs", "prices"), strict=False, min_length=1, max_length=3)
    reason: Literal["no", "may", "must"] = Field(
        default="may", description="whether a line of reason is not asked for, may be left out, or must be written"
    )


class StepSpec(Spec):
    """One step of a tutorial: what is said, and what the player does to go on."""

    id: Id
    quarter: int = Field(default=1, ge=1)
    title: Words
    text: Words
    in_text: Words | None = Field(default=None, description="what the text game says, if `text` speaks of the screen")
    scene: Id = Field(default="map", description="the screen it speaks of; on others, only beside a control")
    point_at: str = Field(default="", description="names of controls, apart by spaces: it points at the first in sight")
    done: Literal[
        "next", "select_site", "open_offer", "draft", "end_quarter", "open_ledger", "read_briefing", "sign_slip"
    ] = "next"
    site: Id | None = None
    lever: Id | None = None


class PlantOfQuarter(Spec):
    """The contested plant a quarter opens on, with three costed answers."""

    quarter: int = Field(ge=1)
    site: Id
    title: Words
    text: Words
    answers: tuple[dict[str, Any], ...] = Field(default=(), strict=False, description="decisions, as in a save")


class LeversSpec(Spec):
    """Which levers are on the desk."""

    allow: Ids | Literal["all"] = Field(default="all", description="the levers open, or all")
    lock: tuple[Id, ...] = Many


Times = Annotated[float, Field(ge=0, le=5, description="times as it is on fair; 1 where left out")]


class DifficultySpec(Spec):
    """How harsh Washington is, how patient firms and Cabinet are, how much money there is; never the economics."""

    escalation: Times = Field(default=1.0, description="the odds that Washington goes higher, times this")
    offers: Times = Field(default=1.0, description="the odds that Washington offers or exempts, times this")
    leaving: Times = Field(default=1.0, description="the odds that a firm leaves a plant, times this")
    goodwill: Times = Field(default=1.0, description="the political capital that comes back each quarter, times this")
    income: Times = Field(default=1.0, description="what Cabinet adds to the envelope each quarter, times this")


class Level(Spec):
    """One playable level."""

    format: Literal[1] = Field(description="version of this file format")
    id: Id
    extends: Id | None = Field(default=None, description="the level it takes everything else from")
    title: Words
    summary: Words | None = Field(default=None, description="two sentences for the list of levels")
    question: Words | None = Field(default=None, description="what the level asks")
    opening_words: Words | None = Field(default=None, description="what the player reads first")
    fiction: bool = Field(default=False, description="the premise is invented, and the game says so")
    hidden: bool = Field(default=False, description="a base for other levels, not offered for play")
    start: Quarter = Quarter(2025, 1)
    history_from: Quarter | None = Field(
        default=None,
        description="play the dated real events from this quarter up to the start first, with nobody at the desk, "
        "and begin with the sales, jobs, plants and duties they leave; left out, the level begins from the base year",
    )
    quarters: int = Field(default=8, ge=1, le=40, description="length in quarters")
    epilogue: int = Field(default=0, ge=0, le=12, description="quarters played without decisions at the end")
    drafts: int = Field(default=5, ge=1, le=10, description="decisions a quarter")
    lesson_minutes: int | None = Field(default=None, ge=5, le=600)
    lesson_ends: tuple[int, ...] = Field(default=(), strict=False, description="quarters after which a lesson may end")
    seed: int | Literal["free"] = Field(default="free", description="a number gives a whole class the same luck")
    difficulty: Difficulty = Field(default="fair", description="what a game starts on; the player may change it")
    difficulties: dict[Difficulty, DifficultySpec] = Field(
        default_factory=dict, description="what each difficulty changes; fair changes nothing"
    )
    facts_as_of: Date | None = None
    washington_from: Quarter | None = Field(
        default=None, description="from when Washington moves by chance; before it only dated events speak for it"
    )
    undated_from: Quarter | None = Field(
        default=None, description="from when events without a date may happen; left out, from the start"
    )
    undated_most: int | None = Field(
        default=None, ge=1, description="most events without a date that luck brings in a quarter; left out, any number"
    )
    opening: OpeningSpec = OpeningSpec()
    goals: tuple[GoalSpec, ...] = Many
    levers: LeversSpec = LeversSpec()
    desk: tuple[LeverSpec, ...] = Field(default=(), strict=False, description="levers added or changed, by id")
    events: tuple[EventSpec, ...] = Field(default=(), strict=False, description="events added or changed, by id")
    talks: tuple[TalksSpec, ...] = Field(default=(), strict=False, description="talks added or changed, by id")
    deck: Ids | Literal["all", "own"] = Field(
        default="all", description="inherited events that may happen: all, none but the level's own, or these"
    )
    events_off: tuple[Id, ...] = Many
    headlines: tuple[HeadlineSpec, ...] = Field(
        default=(), strict=False, description="headlines added or changed, by id"
    )
    papers: PapersSpec = PapersSpec()
    lab: tuple[LabPreset, ...] = Field(
        default=(), strict=False, description="presets of the tariff lab added or changed, by id"
    )
    large: tuple[Store, ...] = Field(
        default=("jobs", "output", "independence", "prices", "treasury", "political_capital", "approval"),
        min_length=1,
        strict=False,
        description="the numbers the bar shows",
    )
    seats: tuple[SeatSpec, ...] = Field(
        default=(), strict=False, description="seats at the table added or changed, by id"
    )
    seats_off: tuple[Id, ...] = Field(default=(), strict=False, description="inherited seats left out")
    slips: SlipSpec | None = None
    steps: tuple[StepSpec, ...] = Many
    plants_of_quarter: tuple[PlantOfQuarter, ...] = Many
    debrief: tuple[Words, ...] = Many
    change: dict[str, Any] = Field(
        default_factory=dict, description="figures changed by path: plants.brampton_assembly.jobs: 2200"
    )
    plants: tuple[PlantRow, ...] = Many
    makers: tuple[MakerRow, ...] = Many
    mandates: tuple[MandateRow, ...] = Many
    flows: tuple[FlowRow, ...] = Many
    tariffs: tuple[TariffRow, ...] = Many
    inputs: tuple[InputRow, ...] = Many
    links: tuple[LinkRow, ...] = Many
    suppliers: tuple[SupplierRow, ...] = Many
    metals: tuple[MetalRow, ...] = Many
    crossings: tuple[CrossingRow, ...] = Many
    regions: tuple[RegionRow, ...] = Many
    buyers: tuple[BuyerRow, ...] = Many
    parameters: tuple[ParameterRow, ...] = Many
    sources: tuple[SourceRow, ...] = Many
    timeline: tuple[TimelineRow, ...] = Many

    @property
    def open_levers(self) -> tuple[LeverSpec, ...]:
        """The levers the player may use."""
        allowed = self.levers.allow
        return tuple(
            lever
            for lever in self.desk
            if (allowed == "all" or lever.id in allowed) and lever.id not in self.levers.lock
        )

    @property
    def seated(self) -> tuple[SeatSpec, ...]:
        """The seats at the table of this level."""
        return tuple(seat for seat in self.seats if seat.id not in self.seats_off)

    @property
    def printed(self) -> tuple[HeadlineSpec, ...]:
        """The headlines that may be printed."""
        run = self.papers.run
        return tuple(headline for headline in self.headlines if run == "all" or headline.id in run)


TABLES: tuple[str, ...] = (
    "plants", "makers", "mandates", "flows", "tariffs", "inputs", "links", "suppliers", "metals", "crossings",
    "regions", "buyers", "parameters", "sources", "timeline",
)  # fmt: skip
