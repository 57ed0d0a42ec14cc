"""Stopwatch: how long something takes, as a median and a 99th percentile of many goes."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median, quantiles


@dataclass(frozen=True, slots=True)
class Timed:
    """Seconds that something took, go by go."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """Half of the goes took less."""
        return median(self.seconds)

    @property
    def worst(self) -> float:
        """99 of 100 goes took less; with few goes, the longest."""
        if len(self.seconds) < 100:
            return max(self.seconds)
        return quantiles(self.seconds, n=100)[98]


def timed(work: Callable[[], object], goes: int, *, warm: int = 2) -> Timed:
    """Do some work so many times and return how long each took, after some goes that do not count."""
    for _go in range(warm):
        work()
    was_on = gc.isenabled()
    gc.disable()
    seconds = []
    try:
        for _go in range(goes):
            start = time.perf_counter()
            work()
            seconds.append(time.perf_counter() - start)
    finally:
        if was_on:
            gc.enable()
    return Timed(tuple(seconds))
