"""What a tree remembers of its areas and pages: how far each is scrolled and can be, and which page is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.ui.scene import Memory


class Areas:
    """The scroll areas and pages of one mounted tree; where they stand outlives it in ``memory``."""

    memory: Memory
    reaches: dict[str, int]
    """How far each area can be scrolled, in pixels."""

    def scrolled(self, name: str) -> int:
        """Return how far an area is scrolled, in pixels."""
        return self.memory.scrolls.get(name, 0)

    def keep_scrolled(self, name: str, offset: int, most: int) -> None:
        """Note how far an area is and can be scrolled."""
        self.memory.scrolls[name] = offset
        self.reaches[name] = most

    def most(self, name: str) -> int:
        """Return how far an area can be scrolled."""
        return self.reaches.get(name, 0)

    def open_page(self, name: str) -> str | None:
        """Return the open page of a set of pages."""
        return self.memory.pages.get(name)
