"""The levels a player can choose: the front that screens use, so that none of them reads files."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path

from game import places
from game.content import library
from game.content.library import Entry
from game.session import Session

__all__ = [
    "Entry",
    "fresh_seed",
    "is_own",
    "is_shipped",
    "keep",
    "offered",
    "open_path",
    "own_folder",
    "read_ahead",
    "start",
]

_MAIN = "level.yaml"
_KEPT_WITH_IT = (".yaml", ".yml", ".csv")
_MOST_SEED = 999_999


def offered() -> list[Entry]:
    """Return the levels offered for play, broken ones included: shipped ones first, the tutorial on top."""
    return sorted((entry for entry in library.list_levels() if not entry.hidden), key=_to_begin_with)


def read_ahead() -> Iterator[Entry]:
    """Read every level, one each time it is asked for the next, so that the list of them comes at once later on."""
    return (library.entry(path) for path in library.list_paths())


def _to_begin_with(entry: Entry) -> tuple[bool, bool, int]:
    """Sort key: the player's own after the shipped; a tutorial first; then by length."""
    level = entry.level
    return not is_shipped(entry.path), not (level and level.steps), level.quarters if level else 0


def open_path(path: str | Path) -> Entry | None:
    """Return the level in a file or folder, or of an id; None where there is no such thing."""
    try:
        found = library.find(path)
    except FileNotFoundError:
        return None
    return library.entry(found.parent if found.name == _MAIN else found)


def is_own(path: Path) -> bool:
    """Say whether a level lies in the player's own folder."""
    folder = own_folder()
    return folder is not None and path.resolve().is_relative_to(folder.resolve())


def is_shipped(path: Path) -> bool:
    """Say whether a level comes with the game."""
    return path.resolve().is_relative_to(places.LEVELS.resolve())


def own_folder() -> Path | None:
    """Return the player's own folder of levels; None where the disk does not let there be one."""
    try:
        return places.own_levels()
    except OSError:
        return None


def keep(path: Path) -> Path | None:
    """Copy a level into the player's own folder, under a free name; None where the disk does not take it."""
    folder = own_folder()
    if folder is None:
        return None
    try:
        target = _free(folder / path.name)
        if path.is_dir():
            target.mkdir()
            for file in sorted(path.iterdir()):
                if file.is_file() and file.suffix.lower() in _KEPT_WITH_IT:
                    shutil.copyfile(file, target / file.name)
        else:
            shutil.copyfile(path, target)
    except OSError:
        return None
    return target


def _free(wish: Path) -> Path:
    count, free = 1, wish
    while free.exists():
        count += 1
        free = wish.with_name(f"{wish.stem}_{count}{wish.suffix}")
    return free


def fresh_seed() -> int:
    """Return a seed nobody chose."""
    return secrets.randbelow(_MOST_SEED) + 1


def start(entry: Entry, seed: int) -> Session:
    """Return a new game of a level that can be played."""
    if entry.level is None:
        raise ValueError(f"{entry.id} cannot be played")
    return Session.start(entry.level, seed)
