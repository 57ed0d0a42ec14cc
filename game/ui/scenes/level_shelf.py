"""The level files a player can choose from, and what can be done with them: open, read again, keep."""

from __future__ import annotations

from pathlib import Path

from game import levels
from game.present.words import _
from game.ui.scene import Request
from game.ui.scenes.clipboard import copy
from game.ui.scenes.shelf import Shelf


class LevelShelf(Shelf[levels.Entry]):
    """The levels on offer, broken ones included."""

    def choose(self, id: str) -> None:
        super().choose(id)
        self.note = ""

    def read_again(self) -> Request:
        """Read all levels again."""
        opened = [entry for entry in self.entries if not levels.is_own(entry.path)]
        fresh = levels.offered()
        known = {entry.path for entry in fresh}
        again = [levels.open_path(entry.path) for entry in opened if entry.path not in known]
        self.entries = [*fresh, *(entry for entry in again if entry is not None)]
        if self.entry is None and self.entries:
            self.chosen = self.entries[0].path
        return self.told(_("Read again."))

    def keep(self) -> Request:
        """Copy the level chosen into the player's own folder."""
        kept = levels.keep(self.chosen) if self.chosen else None
        if kept is None:
            return self.told(_("It could not be copied."))
        self.read_again()
        self.chosen = kept
        return self.told(_("Kept in your levels as {file}.").format(file=kept.name))

    def copy_folder(self) -> Request:
        """Put the folder's name on the clipboard."""
        done = copy(str(levels.own_folder() or ""))
        return self.told(_("The folder’s name is on the clipboard.") if done else _("There is no clipboard here."))

    def open_file(self, path: str) -> Request | None:
        """Open a level from where it lies."""
        entry = levels.open_path(path)
        if entry is None:
            return self.told(_("There is no level in {file}.").format(file=Path(path).name))
        self.entries = [*(one for one in self.entries if one.path != entry.path), entry]
        self.chosen = entry.path
        return self.told(_("Opened {file} from where it lies.").format(file=entry.path.name))

    def dropped(self, path: str) -> Request | None:
        return self.open_file(path)
