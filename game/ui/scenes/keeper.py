"""Keeps the game at hand on the disk, and says once where that cannot be done."""

from __future__ import annotations

from game import saves
from game.model.decisions import Decision
from game.present.words import _
from game.session import Session
from game.ui.scene import Open, Request
from game.ui.scenes.message import MessageScene

_QUIET = 1.0  # seconds a draft must be left alone before it is kept


class Keeper:
    """Saves after every quarter, on leaving, and when the draft has been changed and left alone."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._kept: tuple[int, tuple[Decision, ...]] = (session.quarter, session.kept)
        self._seen = self._kept
        self._still = 0.0
        self._told = False

    def keep(self) -> saves.SaveProblem | None:
        """Save the game as it stands; return why it could not be done."""
        self._kept = self._seen = (self.session.quarter, self.session.kept)
        done = saves.autosave(self.session)
        return done if isinstance(done, saves.SaveProblem) else None

    def tick(self, seconds: float) -> None:
        """Save a draft that was changed and then left alone."""
        now = (self.session.quarter, self.session.kept)
        if now != self._seen:
            self._seen, self._still = now, 0.0
        elif now != self._kept:
            self._still += seconds
            if self._still >= _QUIET:
                self.keep()

    def note(self) -> str:
        """Save, and return a sentence for the player the first time it cannot be done; nothing otherwise."""
        problem = self.keep()
        if problem is None or self._told:
            return ""
        self._told = True
        return _("{problem} You can play on, but this game will be lost when you leave it.").format(
            problem=problem.said
        )

    def leaving(self, go: Request) -> Request:
        """Save and go; where the game cannot be saved, ask first."""
        problem = self.keep()
        if problem is None:
            return go
        return Open(
            MessageScene(
                _("This game cannot be saved"),
                _("{problem} If you leave now, it is lost.").format(problem=problem.said),
                _("Leave all the same"),
                go,
            )
        )


def not_kept(problem: saves.SaveProblem) -> str:
    """Return what the player should know from the start where games cannot be saved at all."""
    return _("Games cannot be saved here: {reason}. You can play, but nothing is kept.").format(reason=problem.detail)
