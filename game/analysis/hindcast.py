"""The hindcast: the base level fed what really happened, and the model's answer beside it (02 §10).

Tariffs, remission and product decisions that were not answers to tariffs are inputs, dated. What firms
did in answer to tariffs is left to the model, so it is told in odds over many seeds.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from game.model.level import Level
from game.model.records import Record
from game.model.state import SITE_STATES, State, changed
from game.model.values import COUNTRIES, MARKETS, Quarter
from game.model.world import CA, World
from game.rules.chance import SeededChance
from game.rules.opening import opening
from game.rules.turn import advance

SEEDS = 100
END = Quarter(2026, 4)


@dataclass(frozen=True, slots=True)
class Compared:
    """One thing that happened, and what the model says of it."""

    id: str
    low: float
    high: float
    actual: float | None
    """What was published; None where only the direction is known."""
    modelled: float
    unit: str
    source: str

    @property
    def passed(self) -> bool:
        """Whether the model's figure lies where it should."""
        return self.low <= self.modelled <= self.high


@dataclass(frozen=True, slots=True)
class Hindcast:
    """What the model says of 2025 and 2026."""

    compared: tuple[Compared, ...]
    quarters: tuple[tuple[State, tuple[Record, ...]], ...]
    """One history, that of the seed whose 2025 output is the median: each quarter's end and its records."""
    base: dict[str, dict[str, float]]
    """The 2024 year: output, sales and imports of Canada by country code, vehicles."""


@dataclass(frozen=True, slots=True)
class _Run:
    states: list[State]
    told: list[tuple[Record, ...]]


def hindcast(level: Level, *, seeds: int = SEEDS) -> Hindcast:
    """Return the hindcast of a level that holds the dated deck, played over so many seeds."""
    first = opening(level)
    first = changed(first, world=_as_it_happened(first.world))
    played = sorted((_run(first, seed) for seed in range(1, seeds + 1)), key=lambda run: _built(run.states, 2025))
    middle = played[len(played) // 2]
    quarters = tuple(zip(middle.states[1:], middle.told, strict=True))
    return Hindcast(tuple(_compare([run.states for run in played])), quarters, _base(first))


def _as_it_happened(world: World) -> World:
    """Keep the dated real events that are inputs; leave out invention, luck and firms' answers to tariffs."""
    dated = {
        quarter: tuple(event for event in events if event.real is not None and not event.outcome)
        for quarter, events in world.dated.items()
    }
    quiet = world.level.model_copy(update={"washington_from": Quarter(2100, 1), "quarters": 40})
    return replace(world, level=quiet, dated=dated, undated=())


def _run(first: State, seed: int) -> _Run:
    states, told = [first], list[tuple[Record, ...]]()
    while states[-1].calendar.index <= END.index:
        state, records = advance(states[-1], (), SeededChance(seed, "hindcast"))
        states.append(state)
        told.append(tuple(records))
    return _Run(states, told)


def _compare(runs: Sequence[Sequence[State]]) -> list[Compared]:
    def median(of: Callable[[Sequence[State]], float]) -> float:
        return float(np.median([of(states) for states in runs]))

    def odds(of: Callable[[Sequence[State]], bool]) -> float:
        return 100 * sum(of(states) for states in runs) / len(runs)

    def maker(name: str) -> Callable[[Sequence[State]], float]:
        return lambda states: _built(states, 2025, name)

    def jobs(*kinds: str) -> Callable[[Sequence[State]], float]:
        return lambda states: _job_change(states, kinds)

    cars, share, change = "vehicles", "% of runs", "%"
    return [
        Compared("canada_2025", 1_170_000, 1_250_000, 1_210_000, median(lambda s: _built(s, 2025)), cars, "S24"),
        Compared("toyota_2025", 508_000, 562_000, 535_000, median(maker("toyota")), cars, "S25"),
        Compared("honda_2025", 377_000, 417_000, 397_000, median(maker("honda")), cars, "S23"),
        Compared("assembly_jobs_2025q3", -4, -1, -1.7, median(jobs("assembly")), change, "S55"),
        Compared("parts_jobs_2025q3", -8, -4, -6.2, median(jobs("parts", "engine", "casting")), change, "S55"),
        Compared("oshawa_two_shifts", 50, 100, None, odds(lambda s: _shifts(s, "oshawa_assembly") <= 2), share, "S43"),
        Compared("ingersoll_ends", 50, 100, None, odds(lambda s: _made(s, "ingersoll_cami", 2026) < 1), share, "S33"),
        Compared("brampton_idle", 50, 100, None, odds(lambda s: _made(s, "brampton_assembly", 2026) < 1), share, "S41"),
        Compared("windsor_open", 75, 100, None, odds(lambda s: _open(s, "windsor_assembly")), share, "V42"),
    ]


def _year(states: Sequence[State], year: int) -> list[State]:
    return [after for before, after in pairwise(states) if before.calendar.year == year]


def _built(states: Sequence[State], year: int, maker: str = "") -> float:
    world = states[0].world
    ours = world.mandates.maker == world.maker_row[maker] if maker else np.ones(len(world.mandates.ids), dtype=bool)
    return float(sum(state.sold[ours & (state.origin == CA)].sum() for state in _year(states, year)))


def _made(states: Sequence[State], site: str, year: int) -> float:
    row = states[0].world.sites.row[site]
    return float(sum(state.output[row] for state in _year(states, year)))


def _shifts(states: Sequence[State], site: str) -> int:
    row = states[0].world.sites.row[site]
    return int(_year(states, 2026)[1].shifts[row])


def _open(states: Sequence[State], site: str) -> bool:
    row = states[0].world.sites.row[site]
    return SITE_STATES[int(states[-1].site_state[row])] == "operating"


def _job_change(states: Sequence[State], kinds: Sequence[str]) -> float:
    """Return the change of jobs to 2025Q3, per cent, where people worked in 2024: a series counts no lay-offs."""
    sites, first = states[0].world.sites, states[0]
    working = sites.canadian & (first.site_state == SITE_STATES.index("operating"))
    rows = working & np.array([row.kind in kinds for row in sites.rows])
    return 100 * (float(_year(states, 2025)[2].jobs[rows].sum() / first.jobs[rows].sum()) - 1)


def _base(first: State) -> dict[str, dict[str, float]]:
    world = first.world
    rows = {code: world.mandates.origin == place for place, code in enumerate(COUNTRIES)}
    built = {mandate.id for mandate in world.level.mandates if mandate.state != "planned"}
    base = world.mandates.base * np.array([[float(name in built)] for name in world.mandates.ids]) * 4
    return {
        "output": {code: round(float(base[here].sum())) for code, here in rows.items() if here.any()},
        "sales": {market: round(float(base[:, place].sum())) for place, market in enumerate(MARKETS)},
        "imports": {
            code: round(float(base[here, CA].sum())) for code, here in rows.items() if code != "CA" and here.any()
        },
    }
