"""What the first presses will need, fetched a piece a turn while the player reads the title.

A window that waits until all screens are loaded stays empty for a second and more; one that loads them at the press
answers late. So the first screen loads only itself.
"""

from __future__ import annotations

from importlib import import_module

_WANTED = ("choose_level", "saves", "recap", "map", "briefing", "settings", "help", "about", "ending", "guide")
"""Screens in the order they are likely to be wanted in."""


class Ahead:
    """Loads one screen a turn."""

    def __init__(self) -> None:
        self._left = list(_WANTED)

    @property
    def done(self) -> bool:
        """Say whether nothing is left to load."""
        return not self._left

    def work(self) -> None:
        """Load the next screen, if there is one left."""
        if self._left:
            import_module(f"game.ui.scenes.{self._left.pop(0)}")
