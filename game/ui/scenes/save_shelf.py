"""The saved games of a player, and what can be done with them: keep one, throw one away, take it back."""

from __future__ import annotations

from pathlib import Path

from game import saves
from game.present.words import _
from game.saves.bin import put_back, throw_away
from game.session import Session
from game.ui.scene import Open, Request
from game.ui.scenes import routes
from game.ui.scenes.message import MessageScene
from game.ui.scenes.shelf import Shelf


def reopen(path: Path) -> Request:
    """Open a saved game; where it cannot be read, say why."""
    opened = saves.open_save(path)
    if isinstance(opened, saves.SaveProblem):
        return Open(MessageScene(_("This game cannot be opened"), opened.said))
    return routes.to_recap(opened.session, opened.parted.said if opened.parted else "")


class SaveShelf(Shelf[saves.Entry]):
    """The saves, newest first; ``name`` is what the game at hand, if there is one, would be kept under."""

    def __init__(self, session: Session | None, entries: list[saves.Entry] | None, name: str) -> None:
        self.session = session
        self.entries = saves.list_saves() if entries is None else entries
        self.chosen = self.entries[0].path if self.entries else None
        self.name = name
        self.note = ""
        self._thrown: list[Path] = []
        self._opened: dict[Path, saves.Reopened | saves.SaveProblem] = {}

    def opened(self, path: Path) -> saves.Reopened | saves.SaveProblem:
        """Return the game of a save, opened once."""
        if path not in self._opened:
            self._opened[path] = saves.open_save(path)
        return self._opened[path]

    @property
    def undoable(self) -> bool:
        """Say whether something can be taken back."""
        return bool(self._thrown)

    def keep(self) -> Request | None:
        """Keep the game at hand under the name typed."""
        if self.session is None or not self.name.strip():
            self._thrown = []
            return self.told(_("Give it a name first."))
        kept = saves.save(self.session, self.name.strip())
        self._thrown = []
        if isinstance(kept, saves.SaveProblem):
            return self.told(kept.said)
        self.entries, self.chosen = saves.list_saves(), kept
        self._opened.pop(kept, None)
        return self.told(_("Kept as “{name}”.").format(name=self.name.strip()))

    def throw_away(self) -> Request | None:
        """Delete the save chosen; until the next start it can be taken back."""
        entry = self.entry
        kept = throw_away(entry.path) if entry is not None else None
        if entry is None or kept is None:
            return self.told(_("The file could not be deleted."))
        place = self.entries.index(entry)
        self._thrown.append(kept)
        self.entries = [one for one in self.entries if one is not entry]
        self.chosen = self.entries[min(place, len(self.entries) - 1)].path if self.entries else None
        return self.told(_("Deleted. You can take it back until you close the game."))

    def undo(self) -> Request | None:
        """Take back what was deleted last."""
        if not self._thrown:
            return None
        back = put_back(self._thrown.pop())
        self.entries = saves.list_saves()
        self.chosen = back or self.chosen
        return self.told(_("It is back in the list.") if back else _("The file could not be put back."))

    def dropped(self, path: str) -> Request | None:
        return reopen(Path(path))
