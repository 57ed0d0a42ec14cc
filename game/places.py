"""Where the files of the game and of its player live."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_data_path

_PACKAGE = Path(__file__).resolve().parent
_SHIPPED = _PACKAGE / "_data" if (_PACKAGE / "_data").is_dir() else _PACKAGE.parent

ASSETS = _SHIPPED / "assets"
LEVELS = _SHIPPED / "levels"


def player_folder() -> Path:
    """Return the folder of saves, settings and own levels, made when missing.

    ``GRAB_THE_WHEEL_HOME`` names another one, for a stick or a test.
    """
    chosen = os.environ.get("GRAB_THE_WHEEL_HOME")
    folder = Path(chosen) if chosen else user_data_path("grab-the-wheel", appauthor=False)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def own_levels() -> Path:
    """Return the player's own folder of levels, made when missing."""
    folder = player_folder() / "levels"
    folder.mkdir(exist_ok=True)
    return folder


def saves_folder() -> Path:
    """Return the folder of saved games, made when missing."""
    folder = player_folder() / "saves"
    folder.mkdir(exist_ok=True)
    return folder


def exports_folder() -> Path:
    """Return the folder of tables and pictures the player took away, made when missing."""
    folder = player_folder() / "exports"
    folder.mkdir(exist_ok=True)
    return folder
