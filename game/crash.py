"""A report of a crash: what is needed to find the mistake, and nothing about the person."""

from __future__ import annotations

import platform
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from game import __version__, places, saves
from game.disk import write_safely
from game.model.decisions import Decision

_KEPT = 5
_PACKAGE = Path(__file__).resolve().parent


def write_report(crash: BaseException) -> Path | None:
    """Write a report beside the saves and return its file; None where the disk does not take it."""
    try:
        folder = places.player_folder() / "reports"
        path = folder / f"crash_{datetime.now(UTC):%Y%m%d_%H%M%S}.txt"
        write_safely(path, report(crash))
        for old in sorted(folder.glob("crash_*.txt"))[:-_KEPT]:
            old.unlink()
    except OSError:
        return None
    return path


def report(crash: BaseException) -> str:
    """Return version, system, the way to the mistake without folders, and the game as last saved."""
    lines = [
        f"Grab the Wheel {__version__}",
        f"Python {platform.python_version()} on {sys.platform}",
        "",
        *_way(crash),
        f"{type(crash).__name__}: {_without_folders(str(crash))}",
        "",
        *_game(),
    ]
    return "\n".join(lines) + "\n"


def _way(crash: BaseException) -> list[str]:
    found = []
    for step in traceback.extract_tb(crash.__traceback__):
        path = Path(step.filename)
        name = path.relative_to(_PACKAGE.parent).as_posix() if path.is_relative_to(_PACKAGE) else path.name
        found.append(f"{name}, line {step.lineno}, in {step.name}: {step.line}")
    return found


def _without_folders(text: str) -> str:
    return text.replace(str(Path.home()), "~").replace(str(_PACKAGE.parent), "")


def _game() -> list[str]:
    entry = saves.latest()
    kept = saves.read_save(entry.path) if entry else None
    if not isinstance(kept, saves.Saved):
        return ["No game was saved."]
    lines = [f"Level {kept.level_id} ({kept.level_digest}), seed {kept.seed}, written by {kept.engine}"]
    for number, quarter in enumerate(kept.played, start=1):
        orders = " ".join(map(_order, quarter.decisions))
        lines.append(f"{number} {quarter.digest} {orders}".rstrip())
    lines += [f"draft {_order(decision)}" for decision in kept.draft]
    return lines


def _order(decision: Decision) -> str:
    """Write a decision without what the player wrote in words."""
    return decision.model_dump_json(exclude_defaults=True, exclude={"reason"})
