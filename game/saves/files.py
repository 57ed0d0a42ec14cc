"""Saves on the disk: written whole or not at all, listed newest first, read whatever they hold."""

from __future__ import annotations

import contextlib
import re
import unicodedata
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import BaseModel, ValidationError

from game import places
from game.disk import write_safely
from game.saves.form import Header, Saved, level_digest, saved
from game.saves.trouble import SaveProblem, Trouble
from game.session import Session

KEPT = 10
"""Automatic saves kept of one game; the oldest go."""
KEPT_IN_ALL = 40
"""Automatic saves kept of all games together; beyond these, each of the newest games keeps its newest."""
GAMES = 20
"""Games whose newest automatic save is kept, however old."""
LARGEST = 20_000_000
"""Bytes a save may have; one of a whole base level takes well under one million."""
_ENDING = ".json"
_AUTO, _NAMED = "auto_", "save_"
_UNSAFE = re.compile(r"[^a-z0-9]+")
_MOST_ROWS = 2_000  # a copy of a level from a stranger must not fill the memory
_M = TypeVar("_M", bound=BaseModel)


class _Front(BaseModel):
    """The part of a save that the list needs."""

    format: Literal[1]
    header: Header


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list of saves; a broken save has a problem and no header."""

    path: Path
    header: Header | None
    problem: SaveProblem | None
    time: float


def write_save(path: Path, game: Saved) -> Path | SaveProblem:
    """Put a game in a file, whole or not at all; return the file, or why it could not be done."""
    try:
        write_safely(path, game.model_dump_json(by_alias=True, exclude_none=True))
    except OSError as wrong:
        return SaveProblem(path, "disk", wrong.strerror or str(wrong))
    return path


def save(session: Session, name: str) -> Path | SaveProblem:
    """Keep a game under a name; a save of the same name is put aside for it."""
    try:
        return write_save(named_file(name), saved(session, name))
    except OSError as wrong:
        return SaveProblem(Path(name), "disk", wrong.strerror or str(wrong))


def autosave(session: Session) -> Path | SaveProblem:
    """Keep a game as it stands, one file a quarter, and drop the oldest of too many.

    Call it after each quarter and after a change of the draft: within a quarter it takes the same file's place.
    """
    name = f"{_AUTO}{session.level.id}_{session.seed % 10**12}_{session.id}_q{session.quarter:02}{_ENDING}"
    try:
        path = places.saves_folder() / name
    except OSError as wrong:
        return SaveProblem(Path(name), "disk", wrong.strerror or str(wrong))
    done = write_save(path, saved(session, automatic=True))
    for old in _too_many(sorted(places.saves_folder().glob(f"{_AUTO}*{_ENDING}"), key=_time, reverse=True)):
        with contextlib.suppress(OSError):
            old.unlink()
    return done


def _too_many(newest_first: list[Path]) -> list[Path]:
    """The automatic saves to drop: what is old of one game, and of all, but never the newest of a recent game."""
    counts: dict[str, int] = {}
    dropped = []
    for place, path in enumerate(newest_first):
        game = path.stem.rpartition("_q")[0]
        older = counts[game] = counts.get(game, -1) + 1
        spared = len(counts) <= GAMES if older == 0 else older < KEPT and place < KEPT_IN_ALL
        if not spared:
            dropped.append(path)
    return dropped


def trouble_writing() -> SaveProblem | None:
    """Return why nothing can be saved, or None where it can: a file is written and taken away."""
    try:
        probe = places.saves_folder() / "probe"
        write_safely(probe, "")
        probe.unlink()
    except OSError as wrong:
        return SaveProblem(Path(wrong.filename or "saves"), "disk", wrong.strerror or str(wrong))
    return None


def named_file(name: str) -> Path:
    """Return the file of a named save: letters and figures that every system takes, and no reserved name."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    plain = _UNSAFE.sub("_", plain).strip("_")[:40]
    if plain != name:
        plain = f"{plain}_{sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}".strip("_")
    return places.saves_folder() / f"{_NAMED}{plain}{_ENDING}"


def taken(name: str) -> bool:
    """Say whether there is a save of this name already."""
    try:
        return named_file(name).exists()
    except OSError:
        return False


def list_saves(folder: Path | None = None) -> list[Entry]:
    """Return every save, newest first; broken ones with what is wrong with them."""
    try:
        files = list((folder or places.saves_folder()).glob(f"*{_ENDING}"))
    except OSError:
        return []
    entries = []
    for path in files:
        front = _read(path, _Front)
        if isinstance(front, _Front):
            entries.append(Entry(path, front.header, None, front.header.saved.timestamp()))
        else:
            entries.append(Entry(path, None, front, _time(path)))
    return sorted(entries, key=lambda entry: (-entry.time, entry.path.name))


def latest() -> Entry | None:
    """Return the newest save that can be opened; None where there is none."""
    return next((entry for entry in list_saves() if entry.header), None)


def delete_save(path: Path) -> bool:
    """Delete a save; False where it could not be done."""
    try:
        path.unlink()
    except OSError:
        return False
    return True


def read_save(path: Path) -> Saved | SaveProblem:
    """Return what a save holds, or why it cannot be read: any file at all may be handed in."""
    game = _read(path, Saved)
    if isinstance(game, SaveProblem):
        return game
    if len(game.level.plants) > _MOST_ROWS or len(game.level.mandates) > _MOST_ROWS:
        return SaveProblem(path, "too_big")
    if level_digest(game.level) != game.level_digest:
        return SaveProblem(path, "level")
    return game


def _read(path: Path, model: type[_M]) -> _M | SaveProblem:
    try:
        if path.is_dir():
            return SaveProblem(path, "not_a_save")
        with path.open("rb") as opened:
            content = opened.read(LARGEST + 1)
    except FileNotFoundError:
        return SaveProblem(path, "missing")
    except (OSError, ValueError) as wrong:
        return SaveProblem(path, "unreadable", getattr(wrong, "strerror", None) or str(wrong))
    if len(content) > LARGEST:
        return SaveProblem(path, "too_big")
    try:
        return model.model_validate_json(content)
    except ValidationError as wrong:
        return SaveProblem(path, _trouble(wrong, content))


def _trouble(wrong: ValidationError, content: bytes) -> Trouble:
    found = wrong.errors(include_url=False, include_input=False)
    if any(error["type"] == "json_invalid" for error in found):
        return "cut_short" if content.lstrip()[:10].startswith(b'{"format"') else "not_a_save"
    places_wrong = {error["loc"][0] for error in found if error["loc"]}
    if "format" in places_wrong:
        return "newer" if re.match(rb'\s*\{"format":\s*[2-9]', content) else "not_a_save"
    if places_wrong == {"level"}:
        return "level"
    return "not_a_save"


def _time(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
