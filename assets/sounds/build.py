"""Make the sounds of the game, beside this file: a stamp on paper, a low note, and the one before the other.

They are computed, so that nobody else's recording is needed: ``python assets/sounds/build.py``.
"""

from __future__ import annotations

import math
import random
import wave
from array import array
from collections.abc import Iterable
from pathlib import Path

RATE = 22_050
_OVERTONES = ((1, 0.6), (2, 0.25), (3, 0.1))
_FADE = 0.004
"""Seconds over which a sound begins, so that it does not click."""


def stamp() -> Iterable[float]:
    """Yield a thud of wood on a desk with the rustle of paper under it, −1 to 1."""
    noise, rustle = random.Random(1965), 0.0
    for at in range(int(0.28 * RATE)):
        time = at / RATE
        rustle += 0.35 * (noise.uniform(-1, 1) - rustle)
        thud = math.sin(2 * math.pi * (92 + 60 * math.exp(-time * 60)) * time) * math.exp(-time * 26)
        yield 0.75 * thud + 0.5 * rustle * math.exp(-time * 42)


def low_note() -> Iterable[float]:
    """Yield a bowed low D with its octave and fifth, swelling and dying away, −1 to 1."""
    length = 1.6
    for at in range(int(length * RATE)):
        time = at / RATE
        swell = math.sin(math.pi * min(time / length, 1.0)) ** 1.5
        tone = sum(
            share * math.sin(2 * math.pi * 73.42 * step * time) for step, share in ((1, 0.6), (2, 0.25), (3, 0.1))
        )
        yield tone * swell


def write(name: str, samples: Iterable[float]) -> None:
    """Write samples as a WAV file of one channel, 16 bits."""
    values = list(samples)
    faded = (value * min(at / (_FADE * RATE), 1.0) for at, value in enumerate(values))
    with wave.open(str(Path(__file__).with_name(f"{name}.wav")), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(array("h", (round(20_000 * max(-1.0, min(1.0, value))) for value in faded)).tobytes())


if __name__ == "__main__":
    write("stamp", stamp())
    write("low_note", low_note())
    write("stamp_low_note", [*stamp(), *low_note()])
