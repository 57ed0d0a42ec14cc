"""Two sounds, rarely: a stamp when decisions are signed, a low note when bad news comes. Silent where nothing plays.

The system's own player plays them, beside the game: a sound card that is missing or broken can make SDL fall over, and
the game with it. What sounds is written as well (``game.present.sounds``), so that nothing hangs on hearing it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from game.places import ASSETS
from game.present.shapes.briefing import Heard

_FULL = 65_536
"""What ``paplay`` calls the full volume."""
_PLAYERS: dict[str, Callable[[float], tuple[str, ...]]] = {
    "afplay": lambda volume: ("-v", f"{volume:.2f}"),
    "pw-play": lambda volume: ("--volume", f"{volume:.2f}"),
    "paplay": lambda volume: (f"--volume={round(_FULL * volume)}",),
    "aplay": lambda volume: ("-q",),
}
"""Programs that play a file on macOS and Linux, best first, with what each is told of the volume, 0 to 1."""


class Sounds(Protocol):
    """What plays sounds."""

    def play(self, names: Sequence[Heard]) -> None:
        """Play sounds one after the other."""


class NoSounds:
    """Plays nothing."""

    def play(self, names: Sequence[Heard]) -> None:
        """Play nothing."""


class Speakers:
    """Plays on this computer. ``volume`` says how loud, 0 to 100, each time."""

    def __init__(self, volume: Callable[[], int]) -> None:
        self._volume = volume
        self._playing: subprocess.Popen[bytes] | None = None

    def play(self, names: Sequence[Heard]) -> None:
        """Play sounds one after the other, unless others are still heard."""
        if not names or not (volume := self._volume()):
            return
        if self._playing is not None and self._playing.poll() is None:
            return
        self._playing = _play(ASSETS / "sounds" / f"{'_'.join(names)}.wav", volume / 100)


def _play(file: Path, volume: float) -> subprocess.Popen[bytes] | None:
    """Start to play a file; None where nothing is to be waited for, because nothing plays or Windows does."""
    if sys.platform == "win32":
        import winsound

        flags = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
        winsound.PlaySound(str(file), flags)
        return None
    program = next((name for name in _PLAYERS if shutil.which(name)), None)
    if program is None:
        return None
    quiet = subprocess.DEVNULL
    try:
        return subprocess.Popen(
            [program, *_PLAYERS[program](volume), str(file)], stdin=quiet, stdout=quiet, stderr=quiet
        )
    except OSError:
        return None
