"""Memory swept while nobody touches the game: Python would do it in the middle of a drag, for a tenth of a second."""

from __future__ import annotations

import gc
from typing import Self

_AFTER = 1.5  # seconds at rest
_SELDOM = 100  # how many times more seldom than by itself Python looks through all memory unasked


class Sweep:
    """Looks through all memory once each time the game comes to rest, and then sets aside what is in use."""

    def __init__(self) -> None:
        self._before = 0.0
        self._was = gc.get_threshold()

    def __enter__(self) -> Self:
        young, middle, _old = self._was
        gc.set_threshold(young, middle, middle * _SELDOM)
        return self

    def __exit__(self, *_raised: object) -> None:
        gc.set_threshold(*self._was)
        gc.unfreeze()

    def rest(self, seconds: float) -> None:
        """Take note that nothing has been touched for so long."""
        if self._before < _AFTER <= seconds:
            self.now()
        self._before = seconds

    def now(self) -> None:
        """Look through all memory, what was set aside too; what is left is not looked through again until then."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()
