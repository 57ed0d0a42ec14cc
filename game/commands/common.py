"""What the commands share: levels by name, output for tools, failures as sentences."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.present.words import _

if TYPE_CHECKING:
    from game.model.decisions import Decision
    from game.model.level import Level


class CommandError(Exception):
    """A command cannot go on; its words are what the player reads, its code what the shell gets."""

    def __init__(self, said: str, *, code: int = 1) -> None:
        super().__init__(said)
        self.code = code


def find_level(name: str) -> Path:
    """Return where a level is, by id or path; CommandError with the levels there are when there is none."""
    from game.content.library import find, list_levels

    try:
        return find(name)
    except FileNotFoundError:
        known = ", ".join(entry.id for entry in list_levels())
        raise CommandError(
            _("There is no level {name}. Levels here: {known}.").format(name=name, known=known)
        ) from None


def load_level(name: str) -> Level:
    """Return a level by id or path; CommandError with all that is wrong in it when it cannot be played."""
    from game.content.library import entry
    from game.present.problems import describe_all

    found = entry(find_level(name))
    if found.level is None:
        raise CommandError("\n".join(describe_all(one for one in found.problems if one.severity == "error")))
    return found.level


def read_decisions(path: Path) -> tuple[list[tuple[Decision, ...]], tuple[Decision, ...]]:
    """Return the decisions of each quarter, and of the draft after them, from a list of lists or from a save."""
    from pydantic import TypeAdapter, ValidationError

    from game import saves
    from game.model.decisions import Decision

    try:
        content = path.read_bytes()
    except OSError as wrong:
        raise CommandError(_("{file} cannot be read: {why}.").format(file=path, why=wrong.strerror or wrong)) from None
    try:
        return TypeAdapter(list[tuple[Decision, ...]]).validate_json(content), ()
    except ValidationError:
        found = saves.read_save(path)
    if isinstance(found, saves.SaveProblem):
        raise CommandError(_("{file} holds neither a list of decisions by quarter nor a saved game.").format(file=path))
    return [quarter.decisions for quarter in found.played], found.draft


def print_json(data: Any) -> None:
    """Print plain data for tools, in letters every terminal can carry."""
    print(json.dumps(data, indent=2, allow_nan=False))
