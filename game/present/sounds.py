"""What the sounds of the game mean, in words, for those who do not hear them."""

from __future__ import annotations

from collections.abc import Sequence

from game.present.phrases import dotted
from game.present.shapes.briefing import Heard
from game.present.words import N_, _

_CAPTIONS: dict[Heard, str] = {
    "stamp": N_("A stamp falls: your decisions are signed"),
    "low_note": N_("A low note: bad news has come"),
}


def captions(heard: Sequence[Heard]) -> str:
    """Return what is heard, on one line."""
    return dotted(*(_(_CAPTIONS[sound]) for sound in heard))
