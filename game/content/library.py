"""The list of levels: shipped and the player's own, broken ones included, each read only when it has changed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.content import shelf
from game.content.locate import Map, Source
from game.content.read import load, read_level
from game.content.shelf import own, path_of, shipped
from game.model.level import Level
from game.model.problems import Problem
from game.model.values import Text

__all__ = ["Entry", "find", "list_levels", "own", "shipped"]

_SAID = 200  # letters of what an exception says


@dataclass(frozen=True, slots=True)
class Entry:
    """A level in the list. A broken one has no ``level``, and stays with what is wrong in it."""

    id: str
    path: Path
    title: Text
    hidden: bool
    level: Level | None
    problems: tuple[Problem, ...]

    @property
    def broken(self) -> bool:
        """Whether it cannot be played."""
        return self.level is None


def find(name_or_path: str | Path) -> Path:
    """Return where a level is, named by its id or by a path; FileNotFoundError when there is none."""
    path = Path(name_or_path)
    try:
        if path.exists():
            return path
    except (OSError, ValueError):
        raise FileNotFoundError(str(name_or_path)) from None
    found = path_of(str(name_or_path))
    if found is None:
        raise FileNotFoundError(str(name_or_path))
    return found


def list_paths() -> list[Path]:
    """Return where every level is, shipped ones first."""
    return [*shelf.shipped(), *shelf.own()]


def list_levels() -> list[Entry]:
    """Return every level there is, shipped ones first; one that has not changed is not read again."""
    return [entry(path) for path in list_paths()]


def entry(path: Path) -> Entry:
    """Return a level as the list shows it; one that the game itself stumbles over is broken like any other."""
    name = path.stem if path.suffix else path.name
    try:
        level, problems = read_level(path)
    except Exception as why:  # noqa: BLE001 - a fault of the game, which must not take the other levels away
        wrong = Source(path, path.name).problem("unforeseen", values={"why": f"{type(why).__name__}: {why}"[:_SAID]})
        return Entry(name, path, Text(en=name), False, None, (wrong,))
    if level:
        return Entry(level.id, path, level.title, level.hidden, level, tuple(problems))
    raw = load(path).raw
    title = _title(raw, path.name) or Text(en=name)
    return Entry(name, path, title, raw.get("hidden") is True, None, tuple(problems))


def _title(raw: Map, file: str) -> Text | None:
    """Return the title of a level that cannot be read whole, its file with it, since several may share the title."""
    title = raw.get("title")
    if isinstance(title, str) and title:
        return Text(en=f"{title} ({file})")
    if isinstance(title, dict):
        en, fr = title.get("en"), title.get("fr", "")
        if isinstance(en, str) and en:
            return Text(en=f"{en} ({file})", fr=f"{fr} ({file})" if isinstance(fr, str) and fr else "")
    return None
