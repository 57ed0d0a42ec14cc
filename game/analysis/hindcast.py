"""The hindcast: the base level fed what really happened, and the model's answer beside it (02 §10).

Tariffs, remission and product decisions that were not answers to tariffs are inputs, dated. What firms
did in answer to tariffs is left to the model, so it is told in odds over many seeds.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from math import nan
from typing import Literal

import numpy as np

from game.analysis.as_it_happened import as_it_happened, without_tariffs
from game.model.level import Level
from game.model.records import Record
from game.model.state import SITE_STATES, State, changed
from game.model.values import COUNTRIES, MARKETS, Quarter
from game.model.world import CA
from game.rules.chance import SeededChance
from game.rules.opening import opening
from game.rules.turn import advance

SEEDS = 100
END = Quarter(2026, 4)
Bearing = Literal["free", "fitted", "told"]
"""Whether a figure was found by the model, or the model was fitted to it, or a dated decision told it there."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One thing that happened, and what the model says of it."""

    id: str
    low: float
    high: float
    actual: float | None
    """What was published; None where only the direction is known."""
    unit: str
    source: str
    bearing: Bearing = "free"
    modelled: float = nan
    """The middle of the histories, or the share of them in which it came true; not a number until they are played."""
    without: float = nan
    """The same where no tariff was levied, answered, spared or feared: what of it is not tariffs."""

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


@dataclass(slots=True)
class _Run:
    states: list[State]
    told: list[tuple[Record, ...]] = field(default_factory=list)


class Histories:
    """The years 2025 and 2026 played many times over. Call ``work`` until ``done``, then ask for the ``result``.

    One more for each four is played without tariffs at the end, to set beside the others.
    """

    def __init__(self, level: Level, seeds: int = SEEDS) -> None:
        first = opening(level)
        self.seeds = seeds
        self.count = seeds + max(seeds // 4, 1)
        as_it_was = as_it_happened(first.world)
        self._first = changed(first, world=as_it_was)
        self._calm = changed(first, world=without_tariffs(as_it_was))
        self._runs: list[_Run] = []
        self._now = _Run([self._first])
        self._compared: tuple[Compared, ...] = ()

    @property
    def finished(self) -> int:
        """How many histories are played to their end."""
        return len(self._runs)

    @property
    def done(self) -> bool:
        """Whether all histories are played."""
        return self.finished >= self.count

    def work(self, quarters: int = 1) -> bool:
        """Play so many quarters; say whether a history was finished."""
        before = self.finished
        for _quarter in range(quarters):
            if not self.done:
                self._step()
        return self.finished > before

    @property
    def compared(self) -> tuple[Compared, ...]:
        """What is compared, with the model's side once every history is played."""
        if self.done and not self._compared:
            played = [run.states for run in self._runs]
            self._compared = _compare(played[: self.seeds], played[self.seeds :])
        return self._compared or tuple(one for one, _of in _WANTED)

    def result(self) -> Hindcast:
        """Return what the histories say, once they are played."""
        played = sorted(self._runs[: self.seeds], key=lambda run: _built(run.states, 2025))
        middle = played[len(played) // 2]
        quarters = tuple(zip(middle.states[1:], middle.told, strict=True))
        return Hindcast(self.compared, quarters, _base(self._first))

    def _step(self) -> None:
        run, seed = self._now, self.finished % self.seeds + 1
        state, records = advance(run.states[-1], (), SeededChance(seed, "hindcast"))
        run.states.append(state)
        run.told.append(tuple(records))
        if state.calendar.index > END.index:
            self._runs.append(run)
            self._now = _Run([self._first if self.finished < self.seeds else self._calm])


def hindcast(level: Level, *, seeds: int = SEEDS) -> Hindcast:
    """Return the hindcast of a level that holds the dated deck, played over so many seeds."""
    histories = Histories(level, seeds)
    while not histories.done:
        histories.work()
    return histories.result()


def _compare(runs: Sequence[Sequence[State]], calm: Sequence[Sequence[State]]) -> tuple[Compared, ...]:
    return tuple(replace(one, modelled=_told(one, of, runs), without=_told(one, of, calm)) for one, of in _WANTED)


def _told(one: Compared, of: Callable[[Sequence[State]], float], runs: Sequence[Sequence[State]]) -> float:
    values = [float(of(states)) for states in runs]
    return 100 * sum(values) / len(values) if one.unit == _SHARE else float(np.median(values))


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
    base = world.mandates.base * world.mandates.built[:, None] * 4
    return {
        "output": {code: round(float(base[here].sum())) for code, here in rows.items() if here.any()},
        "sales": {market: round(float(base[:, place].sum())) for place, market in enumerate(MARKETS)},
        "imports": {
            code: round(float(base[here, CA].sum())) for code, here in rows.items() if code != "CA" and here.any()
        },
    }


def _maker(name: str) -> Callable[[Sequence[State]], float]:
    return lambda states: _built(states, 2025, name)


def _jobs(*kinds: str) -> Callable[[Sequence[State]], float]:
    return lambda states: _job_change(states, kinds)


_CARS, _SHARE, _CHANGE = "vehicles", "% of runs", "%"
_WANTED: tuple[tuple[Compared, Callable[[Sequence[State]], float]], ...] = (
    (Compared("canada_2025", 1_170_000, 1_250_000, 1_210_000, _CARS, "S24", "fitted"), lambda s: _built(s, 2025)),
    (Compared("toyota_2025", 508_000, 562_000, 535_000, _CARS, "S25"), _maker("toyota")),
    (Compared("honda_2025", 377_000, 417_000, 397_000, _CARS, "S23"), _maker("honda")),
    (Compared("assembly_jobs_2025q3", -4, -1, -1.7, _CHANGE, "S55"), _jobs("assembly")),
    (Compared("parts_jobs_2025q3", -8, -4, -6.2, _CHANGE, "S55", "fitted"), _jobs("parts", "engine", "casting")),
    (Compared("oshawa_two_shifts", 50, 100, None, _SHARE, "S43"), lambda s: _shifts(s, "oshawa_assembly") <= 2),
    (Compared("ingersoll_ends", 50, 100, None, _SHARE, "S33", "told"), lambda s: _made(s, "ingersoll_cami", 2026) < 1),
    (Compared("brampton_idle", 50, 100, None, _SHARE, "S41"), lambda s: _made(s, "brampton_assembly", 2026) < 1),
    (Compared("windsor_open", 75, 100, None, _SHARE, "V42", "told"), lambda s: _open(s, "windsor_assembly")),
)
