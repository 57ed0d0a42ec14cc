"""Who made what the game carries, read from the table that stands beside the files."""

from __future__ import annotations

import re
from dataclasses import dataclass

from game.places import ASSETS
from game.present.words import pgettext

_SIGNS = re.compile(r"[`<>*]")
_COLUMNS = 5


@dataclass(frozen=True, slots=True)
class Credit:
    """Something the game carries: its kind, what it is, author, where it comes from, licence."""

    kind: str
    what: str
    author: str
    source: str
    licence: str


def credit_list() -> tuple[Credit, ...]:
    """Return every line of ``assets/CREDITS.md`` in the language in use; empty where the file is missing."""
    try:
        lines = (ASSETS / "CREDITS.md").read_text(encoding="utf-8").splitlines()
    except OSError:
        return ()
    found: list[Credit] = []
    kind = ""
    for line in lines:
        if line.startswith("## "):
            kind = line[3:].strip()
        elif line.startswith("|") and not line.startswith(("|---", "| files", "| ---")):
            cells = [_SIGNS.sub("", cell).strip() for cell in line.strip("|").split("|")]
            if len(cells) == _COLUMNS:
                found.append(Credit(kind, *(pgettext("credit", cell) for cell in cells[1:])))
    return tuple(found)


def licence_texts() -> tuple[tuple[str, str], ...]:
    """Return the licences that stand beside the files, as (folder, text)."""
    found = []
    for path in sorted(ASSETS.glob("*/LICENSE*")):
        try:
            found.append((path.parent.name, path.read_text(encoding="utf-8")))
        except OSError:
            continue
    return tuple(found)
