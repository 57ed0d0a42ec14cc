"""What can be wrong with a save, as values that say themselves."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from game import __version__
from game.present.words import _
from game.session import Session

Trouble = Literal[
    "missing", "unreadable", "too_big", "not_a_save", "cut_short", "newer", "level", "cannot_play", "disk"
]


@dataclass(frozen=True, slots=True)
class SaveProblem:
    """Why a save cannot be read or written; ``said`` is a sentence for the player."""

    path: Path
    trouble: Trouble
    detail: str = ""

    @property
    def said(self) -> str:
        """The reason in the language in use."""
        sentences = {
            "missing": _("There is no save at {file}."),
            "unreadable": _("The file {file} cannot be read: {detail}."),
            "too_big": _("The file {file} is too big to be a saved game."),
            "not_a_save": _("The file {file} is not a saved game of Grab the Wheel."),
            "cut_short": _("The save {file} is damaged: it breaks off before its end."),
            "newer": _("The save {file} was written by a newer version of the game. Update the game to open it."),
            "level": _("The level kept in the save {file} is damaged, so the game cannot be played again."),
            "cannot_play": _("The save {file} holds a game that cannot be played again."),
            "disk": _("The game could not be saved to {file}: {detail}."),
        }
        return sentences[self.trouble].format(file=self.path.name, detail=self.detail)


@dataclass(frozen=True, slots=True)
class Parted:
    """Where a replay no longer leads where it led when it was saved."""

    quarter: int
    """The first quarter that comes out otherwise, counted from 1."""
    of: int
    """How many quarters the save holds."""
    engine: str
    """The version of the game that wrote it."""

    @property
    def said(self) -> str:
        """What happened, and what can be done, in the language in use."""
        return _(
            "This game was saved by version {saved} of the game, and you have version {now}. From quarter {quarter} "
            "on it comes out otherwise. You can go on from the start of quarter {quarter}; your decisions of that "
            "quarter are in the draft."
        ).format(saved=self.engine, now=__version__, quarter=self.quarter)


@dataclass(frozen=True, slots=True)
class Reopened:
    """A game played again from a save; ``parted`` says where it stopped short of the save's end."""

    session: Session
    parted: Parted | None = None
