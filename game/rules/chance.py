"""Seeded chance that a replay can trust.

Chance is derived, never carried: every draw is a function of the seed, the quarter, the purpose and
who it is for. A new draw in one place moves no other, and reloading cannot re-roll.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from typing import Protocol


class Chance(Protocol):
    """What the rules may ask of chance."""

    def draw(self, quarter: int, purpose: str, entity: str) -> float:
        """Return a number from 0 up to, but not including, 1."""
        ...


@dataclass(frozen=True, slots=True)
class SeededChance:
    """The luck of one seed; ``stream`` keeps forecasts apart from the game they are made for."""

    seed: int
    stream: str = "game"

    def draw(self, quarter: int, purpose: str, entity: str) -> float:
        """Return a number from 0 up to, but not including, 1, the same on every machine."""
        key = f"{self.stream}:{self.seed}:{quarter}:{purpose}:{entity}"
        return int.from_bytes(blake2b(key.encode(), digest_size=7).digest(), "big") / (1 << 56)


@dataclass(frozen=True, slots=True)
class FixedChance:
    """Chance that always draws the same number: 1 for 'nothing by luck', 0 for 'everything'."""

    value: float = 1.0

    def draw(self, quarter: int, purpose: str, entity: str) -> float:
        """Return the number it was made with."""
        return self.value


def by_the_quarter(odds_a_year: float) -> float:
    """Return the odds in a quarter that make ``odds_a_year`` over four."""
    return 1 - float((1 - min(max(odds_a_year, 0.0), 0.999)) ** 0.25)
