"""Where levels are found: the shipped ones and the player's own, by id or by path."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from game import places

_ID = re.compile(rb"^id:[ \t]*([a-z][a-z0-9_]*)[ \t]*(?:#.*)?\r?$", re.MULTILINE)
_HEAD = 4_000  # bytes looked through for an id
MAIN = "level.yaml"
BASE = "canada_2025"


def shipped() -> list[Path]:
    """Return the levels that come with the game."""
    return list(_levels(places.LEVELS))


def own() -> list[Path]:
    """Return the player's own levels."""
    try:
        return list(_levels(places.own_levels()))
    except OSError:
        return []


def _levels(folder: Path) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        is_file = entry.suffix.lower() in (".yaml", ".yml")
        if is_file or (entry / MAIN).exists():
            yield entry


def base_parameters() -> list[str]:
    """Return the figures of the model that the base level lists."""
    try:
        with (places.LEVELS / BASE / "parameters.csv").open(encoding="utf-8", newline="") as file:
            return [row["id"] for row in csv.DictReader(file)]
    except (OSError, UnicodeError, csv.Error, KeyError):
        return []


def ids() -> Iterator[str]:
    """Yield the id each level goes by: the name of its file or folder."""
    for path in (*shipped(), *own()):
        yield path.stem if path.suffix else path.name


def path_of(id: str) -> Path | None:
    """Return where the level of this id is, by the name of its file, or else by the id written in it."""
    everything = (*shipped(), *own())
    for path in everything:
        if id in (path.name, path.stem):
            return path
    return next((path for path in everything if _written_id(path) == id), None)


def _written_id(path: Path) -> str:
    file = path / MAIN if path.suffix.lower() not in (".yaml", ".yml") else path
    try:
        if not file.is_file():
            return ""
        with file.open("rb") as opened:
            found = _ID.search(opened.read(_HEAD))
    except OSError:
        return ""
    return found.group(1).decode() if found else ""
