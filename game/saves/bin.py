"""Saves the player threw away, kept out of the list until the next start so that a deletion can be undone."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from game import places

_ENDING = ".deleted"


def throw_away(save: Path) -> Path | None:
    """Take a save out of the list; return where it is kept, or None where it could not be done."""
    kept = save.with_name(save.name + _ENDING)
    try:
        os.replace(save, kept)
    except OSError:
        return None
    return kept


def put_back(kept: Path) -> Path | None:
    """Put a save back into the list; None where it could not be done."""
    save = kept.with_name(kept.name.removesuffix(_ENDING))
    try:
        os.replace(kept, save)
    except OSError:
        return None
    return save


def empty_bin() -> None:
    """Delete for good what was thrown away before; meant for the start of the program."""
    with contextlib.suppress(OSError):
        for kept in places.saves_folder().glob(f"*{_ENDING}"):
            with contextlib.suppress(OSError):
                kept.unlink()
