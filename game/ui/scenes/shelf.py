"""What the screens of levels and of saved games share: files in a list, one of them chosen and shown beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Generic, Protocol, TypeVar

from game.present.words import _
from game.ui.controls import ListBox, Node, Page, Pages, Scroll, card
from game.ui.scene import Request, Say, Scene


class Kept(Protocol):
    """Something that lies in a file."""

    @property
    def path(self) -> Path: ...


_E = TypeVar("_E", bound=Kept)


class Shelf(Scene, Generic[_E]):
    """Files in a list; ``note`` is what was done last."""

    entries: list[_E]
    chosen: Path | None
    note: str

    @property
    def entry(self) -> _E | None:
        """The one chosen."""
        return next((entry for entry in self.entries if entry.path == self.chosen), None)

    @property
    def picked(self) -> str | None:
        """The row of the one chosen."""
        return str(self.chosen) if self.chosen else None

    def choose(self, id: str) -> None:
        """Look at another one."""
        self.chosen = Path(id)

    def told(self, note: str) -> Request:
        """Write and say what was done."""
        self.note = note
        return Say(note)


def shelf_card(box: ListBox) -> Node:
    """Return the list on its card."""
    return card(Scroll("list", box, grow=1), pad=8, grow=1)


def shelf_panels(listed: Node, one: Node, *, width: int, grow: float, gap: int) -> Node:
    """Return the list with the one chosen beside it, or both as pages."""
    pages = (
        Page("list", _("All of them"), listed, 400, 1),
        Page("one", _("The one chosen"), Scroll("one", one, grow=1), width, grow),
    )
    return Pages("panels", pages, gap=gap, grow=1)
