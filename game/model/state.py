"""A game in progress, between two quarters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from game.model.kept import (
    Breach,
    Card,
    Clipping,
    Contract,
    Happened,
    Memory,
    Modifier,
    Pending,
    RuleChange,
    Sold,
    Talks,
    Used,
)
from game.model.moves import Move
from game.model.values import Difficulty, Quarter
from game.model.world import Floats, Ints, World

SiteState = Literal["operating", "idle", "building", "leaving", "converted", "closed"]
SITE_STATES: tuple[SiteState, ...] = ("operating", "idle", "building", "leaving", "converted", "closed")


@dataclass(frozen=True, slots=True)
class Pressure:
    """The odds that a firm leaves a plant within the year, and the parts they are made of, in points of 100."""

    site: int
    odds: float
    parts: tuple[tuple[str, float], ...]
    destination: int = -1
    """The site the work would go to; −1 where there is none."""
    builds: bool = False
    """Whether there is no room there, so that it would build some first."""


@dataclass(frozen=True, eq=False)
class State:
    """Where a game stands at the end of a quarter; every array is read-only."""

    world: World
    quarter: int
    """Quarters played."""
    planned: Floats
    """M × N, vehicles a quarter the makers plan (d in the model)."""
    sold: Floats
    """M × N, vehicles sold in the quarter just played."""
    duties: Floats
    """M × N, duty paid on each mandate's cars in the quarter just played, share of value at the border."""
    active: Floats
    """M, 1 where a mandate is built, 0 where it is not."""
    site_of: Ints
    """M, the site each mandate is at; −1 overseas."""
    origin: Ints
    """M, the country each mandate is built in: its site's, or its own overseas."""
    opened: Ints
    """M, the quarter each mandate was opened in where it is now; −99 for those built from the start."""
    shadow: Floats
    """L, log of the price that a full plant's room is worth; 0 where there is room."""
    shifts: Ints
    capacity: Floats
    """L, units a quarter at current shifts."""
    added_room: Floats
    """L, units a quarter that new halls have added to what each site can build with every shift staffed."""
    scarce: Ints
    """L, quarters in a row that a plant with every shift staffed has wanted more room."""
    site_state: Ints
    """L, places in SITE_STATES."""
    output: Floats
    """L, units made in the quarter just played."""
    off_map: float
    """What Canada's parts makers off the map made in it, against the base year."""
    target: Floats
    """L, units a quarter the market would settle at if nothing changed again."""
    jobs: Floats
    """L, jobs at each site."""
    residual_jobs: Mapping[str, float]
    """Car jobs of each province that no site carries."""
    tariffs: Floats
    """8 × 8 × 8: levied by × origin × product, share of value."""
    export_tax: Floats
    """8 × 8: destination × product, Canada's tax on what it sells there, share of value."""
    remission: Floats
    """B, share of a maker's US imports let in free of surtax while it builds here: its quota over a year's imports."""
    quota: Floats
    """B, vehicles a year that each maker may bring in so; 0 for none."""
    imports: Floats
    """4 × B, each maker's imports from the US in the last four quarters, the latest last."""
    content: Floats
    """M, US content that US customs recognizes."""
    retail: Floats
    """N, price index of a car against the base year, as buyers see it."""
    wholesale: Floats
    """N, the same index as dealers see it, which retail prices follow in their turn."""
    price: Floats
    """N, the long-run price index the market tends to."""
    relations: Mapping[str, float]
    trust: Floats
    approval: Mapping[str, float]
    fear: float
    """Odds in 100 a year that firms give to a worse tariff."""
    treasury: int
    political_capital: float
    difficulty: Difficulty = "fair"
    pressure: tuple[Pressure, ...] = ()
    pending: tuple[Pending, ...] = ()
    modifiers: tuple[Modifier, ...] = ()
    contracts: tuple[Contract, ...] = ()
    memory: tuple[Memory, ...] = ()
    """What makers remember of us, oldest first."""
    rule_changes: tuple[RuleChange, ...] = ()
    cards: tuple[Card, ...] = ()
    happened: tuple[Happened, ...] = ()
    used: tuple[Used, ...] = ()
    talks: tuple[Talks, ...] = ()
    """Talks opened so far, by id."""
    breaches: tuple[Breach, ...] = ()
    moves: tuple[Move, ...] = ()
    """What Canada and Washington did to one another, oldest first."""
    halls_sold: tuple[Sold, ...] = ()
    ended: tuple[str, ...] = ()
    """Mandates ended for good."""
    stops: tuple[tuple[str, int], ...] = ()
    """Sites and crossings stopped this quarter, with the days."""
    papers: tuple[Clipping, ...] = ()
    """The headlines printed so far, those of the quarter about to be played last."""

    @property
    def calendar(self) -> Quarter:
        """The calendar quarter the player is about to play."""
        return self.world.level.start.plus(self.quarter)

    @property
    def over(self) -> bool:
        """Whether the level's quarters have all been played."""
        return self.quarter >= self.world.level.quarters


if TYPE_CHECKING:
    from dataclasses import replace

    changed = replace
else:

    def changed(state: State, /, **fields: Any) -> State:
        """Return the state with these fields changed: ``dataclasses.replace``, without its price.

        A quarter changes the state some sixty times; type checkers see the original and check the names.
        """
        after = object.__new__(State)
        after.__dict__.update(state.__dict__)
        after.__dict__.update(fields)
        return after
