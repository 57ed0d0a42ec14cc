"""Prediction slips: which numbers are asked for, and how a prediction stands beside what happened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.model.decisions import PredictedChange
from game.model.level import Level
from game.model.values import Store

SIZES: Mapping[Store, tuple[float, float, float]] = {
    "jobs": (250.0, 1500.0, 3000.0),
    "output": (1000.0, 5000.0, 10_000.0),
    "independence": (0.2, 0.5, 1.5),
    "prices": (0.1, 0.2, 0.5),
    "treasury": (25e6, 150e6, 300e6),
    "political_capital": (0.5, 2.0, 5.0),
    "approval": (0.5, 1.0, 3.0),
    "relations": (0.5, 2.0, 5.0),
}
"""By number, the change in a quarter below which it stays, and where little ends and much begins.

Chosen by hand so that robots' quarters in four levels fall about evenly into the three sizes (assumption).
"""
_MOST = 3


@dataclass(frozen=True, slots=True)
class Judged:
    """A prediction beside what happened."""

    predicted: PredictedChange
    happened: PredictedChange
    amount: float
    """By how much the number moved."""

    @property
    def way_right(self) -> bool:
        """Whether it moved the way that was said, or stayed as was said."""
        return self.predicted.way == self.happened.way

    @property
    def size_right(self) -> bool:
        """Whether it moved that way about as far as was said."""
        return self.way_right and (self.happened.way == "same" or self.predicted.size == self.happened.size)


def asked(level: Level, turn: int, *, always: bool = False) -> tuple[Store, ...]:
    """Return the numbers a slip asks for before a turn ends, counted from 1; none where no slip is asked.

    ``always``: ask in every quarter, about the level's numbers or else the first it shows large.
    """
    if level.slips is not None and turn in level.slips.quarters:
        return level.slips.stores
    if not always or not 1 <= turn <= level.quarters:
        return ()
    return level.slips.stores if level.slips is not None else level.large[:_MOST]


def as_predicted(store: Store, amount: float) -> PredictedChange:
    """Return a change in the words of a slip."""
    still, some, much = SIZES[store]
    if abs(amount) < still:
        return PredictedChange(store=store, way="same")
    size = abs(amount)
    return PredictedChange(
        store=store,
        way="up" if amount > 0 else "down",
        size="little" if size < some else "some" if size < much else "much",
    )


def judge(changes: Sequence[PredictedChange], moved: Mapping[Store, float]) -> tuple[Judged, ...]:
    """Return each prediction beside the change of its number."""
    return tuple(Judged(one, as_predicted(one.store, moved[one.store]), moved[one.store]) for one in changes)
