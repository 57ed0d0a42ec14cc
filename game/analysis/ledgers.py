"""The ledgers of a game being played, each worked out once, when it is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from game.analysis.attribution import Parts, Quarter, attribute
from game.analysis.backlog import Backlog, opening_backlog
from game.analysis.figure_parts import figure_parts
from game.model.decisions import Decision
from game.model.figures import Figure
from game.model.records import Part, Record
from game.model.state import State
from game.model.values import Store
from game.rules.chance import SeededChance
from game.rules.turn import until_markets


class Told(Protocol):
    """A quarter as it was played."""

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """What was decided."""

    @property
    def records(self) -> tuple[Record, ...]:
        """What happened."""

    @property
    def state(self) -> State:
        """Where it left the country."""


@dataclass
class Ledgers:
    """Keeps the backlogs of the quarters played, and every ledger drawn from them."""

    first: State
    seed: int
    _backlogs: list[Backlog] = field(default_factory=list)
    _stores: dict[tuple[int, Store], tuple[Part, ...]] = field(default_factory=dict)
    _figures: dict[tuple[int, Figure], Parts] = field(default_factory=dict)

    def store(self, played: Sequence[Told], quarter: int, store: Store) -> tuple[Part, ...]:
        """Return the parts of a store's change in a quarter played, counted from 1."""
        key = quarter, store
        if key not in self._stores:
            self._stores[key] = attribute(self._quarter(played, quarter), store)
        return self._stores[key]

    def figure(self, played: Sequence[Told], quarter: int, figure: Figure) -> Mapping[str, float]:
        """Return the parts of a figure's change in a quarter played, by cause."""
        key = quarter, figure
        if key not in self._figures:
            self._figures[key] = figure_parts(self._quarter(played, quarter), figure)
        return self._figures[key]

    def branch(self, quarters: int) -> Ledgers:
        """Return what is known of the first so many quarters, to go on from there."""
        return Ledgers(
            self.first,
            self.seed,
            self._backlogs[: quarters + 1],
            {key: parts for key, parts in self._stores.items() if key[0] <= quarters},
            {key: parts for key, parts in self._figures.items() if key[0] <= quarters},
        )

    def _quarter(self, played: Sequence[Told], quarter: int) -> Quarter:
        if not self._backlogs:
            self._backlogs.append(opening_backlog(self.first))
        while len(self._backlogs) <= quarter:
            at = len(self._backlogs)
            before, one = _before(self.first, played, at), played[at - 1]
            at_market, _ = until_markets(before, one.decisions, SeededChance(self.seed))
            self._backlogs.append(self._backlogs[-1].step(at_market, one.state))
        before, one = _before(self.first, played, quarter), played[quarter - 1]
        return Quarter(self._backlogs[quarter - 1], self._backlogs[quarter], before, one.state, one.records)


def _before(first: State, played: Sequence[Told], quarter: int) -> State:
    return played[quarter - 2].state if quarter > 1 else first
