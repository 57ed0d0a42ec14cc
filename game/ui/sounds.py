"""Two sounds, rarely: a stamp when decisions are signed, a low note when bad news comes. Silent where nothing can play.

What sounds is always written as well (``game.present.sounds``), so that nothing hangs on hearing it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

import pygame

from game.places import ASSETS
from game.present.shapes.briefing import Heard

_RATE, _BUFFER = 22_050, 2048
"""Samples a second as the files have them; the buffer is large, since nothing hangs on the moment."""


class Sounds(Protocol):
    """What plays sounds."""

    def play(self, names: Sequence[Heard]) -> None:
        """Play sounds one after the other."""


class NoSounds:
    """Plays nothing."""

    def play(self, names: Sequence[Heard]) -> None:
        """Play nothing."""


class Speakers:
    """Plays on this computer. ``volume`` says how loud, 0 to 100, each time; nothing is opened until then."""

    def __init__(self, volume: Callable[[], int]) -> None:
        self._volume = volume
        self._deaf = False

    def play(self, names: Sequence[Heard]) -> None:
        """Play sounds one after the other; where this computer plays none, do without from then on."""
        if not names or self._deaf or not (volume := self._volume()):
            return
        try:
            if not pygame.mixer.get_init():
                pygame.mixer.init(_RATE, -16, 1, _BUFFER)
            first, *rest = (pygame.mixer.Sound(ASSETS / "sounds" / f"{name}.wav") for name in names)
            channel = pygame.mixer.Channel(0)
            channel.set_volume(volume / 100)
            channel.play(first)
            if rest:
                channel.queue(rest[0])
        except (pygame.error, NotImplementedError, OSError):
            self._deaf = True

    def stop(self) -> None:
        """Let go of the loudspeakers."""
        if pygame.mixer.get_init():
            pygame.mixer.quit()
