"""A saved game played again, up to where it leads elsewhere than it did."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from game import places
from game.content.read import read_level
from game.model.decisions import Decision
from game.model.level import Level
from game.saves.files import read_save
from game.saves.form import Saved
from game.saves.trouble import Parted, Reopened, SaveProblem
from game.session import Session

_BASE = "canada_2025"


def open_save(path: Path) -> Reopened | SaveProblem:
    """Read a save and play it again."""
    game = read_save(path)
    if isinstance(game, SaveProblem):
        return game
    return play_again(game, path)


def play_again(game: Saved, path: Path = Path()) -> Reopened | SaveProblem:
    """Play a saved game again, up to where it leads elsewhere than it did.

    Where the digests part, the game stands at the start of that quarter with its decisions as draft.
    """
    try:
        session = Session.start(completed(game.level), game.seed)
        session.id = game.game or session.id
        for number, quarter in enumerate(game.played, start=1):
            session.play(quarter.decisions)
            if session.digest != quarter.digest:
                session.go_back()
                session.went_back = game.went_back
                _draft(session, quarter.decisions)
                return Reopened(session, Parted(number, len(game.played), game.engine))
        session.went_back = game.went_back
        _draft(session, game.draft)
    except (LookupError, ValueError, ArithmeticError, TypeError, AttributeError, MemoryError):
        return SaveProblem(path, "cannot_play")
    return Reopened(session)


def completed(level: Level) -> Level:
    """Return a level with the figures that rules newer than it ask for, as the base level has them now."""
    base, _problems = read_level(places.LEVELS / _BASE)
    if base is None:
        return level
    there = {row.id for row in level.parameters}
    missing = tuple(row for row in base.parameters if row.id not in there)
    return level.model_copy(update={"parameters": (*level.parameters, *missing)}) if missing else level


def _draft(session: Session, decisions: Iterable[Decision]) -> None:
    """Put the orders that would be carried out in the draft, so that no screen meets one that cannot be."""
    session.draft, session.slip = (), None
    for decision in decisions:
        session.order(decision)
