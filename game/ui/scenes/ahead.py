"""What the first presses will need, fetched a piece a turn while the player reads the title.

A window that waits until all screens are loaded stays empty for a second and more; one that loads them at the press
answers late. So the first screen loads only itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from game import levels

_WANTED = ("choose_level", "saves", "recap", "map", "briefing", "settings", "help", "about", "ending", "guide")
"""Screens in the order they are likely to be wanted in."""


def ahead() -> Iterator[object]:
    """Load one screen or one level each time the next is asked for, the list of levels first."""
    yield import_module(f"game.ui.scenes.{_WANTED[0]}")
    yield from levels.read_ahead()
    for name in _WANTED[1:]:
        yield import_module(f"game.ui.scenes.{name}")
