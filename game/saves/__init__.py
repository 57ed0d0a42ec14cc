"""A save is a level, a seed and the decisions: written after every quarter, and played again to load it.

A save carries its own copy of the level, so that a changed or lost level file never damages it.
"""

from game.saves.files import (
    Entry,
    autosave,
    delete_save,
    latest,
    list_saves,
    named_file,
    read_save,
    save,
    taken,
    trouble_writing,
    write_save,
)
from game.saves.form import Header, QuarterSaved, Saved, level_digest, saved
from game.saves.replay import open_save, play_again
from game.saves.trouble import Parted, Reopened, SaveProblem, Trouble

__all__ = [
    "Entry", "Header", "Parted", "QuarterSaved", "Reopened", "SaveProblem", "Saved", "Trouble", "autosave",
    "delete_save", "latest", "level_digest", "list_saves", "named_file", "open_save", "play_again", "read_save",
    "save", "saved", "taken", "trouble_writing", "write_save",
]  # fmt: skip
