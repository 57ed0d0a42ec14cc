"""No command at all: the game starts at the list of levels."""

from __future__ import annotations

from game.commands.front import show


def start() -> int:
    """Start the game and return its exit code."""
    return show()
