"""The player's settings: read when the game starts, written at every change, forgiven when broken."""

from __future__ import annotations

import contextlib
import json
import locale
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from game import places
from game.disk import write_safely

Language = Literal["en", "fr"]
_FILE = "settings.json"
_BROKEN = "settings.broken.json"
_LARGEST = 100_000  # bytes; a settings file is some hundreds


def system_language(environment: Mapping[str, str] | None = None) -> Language:
    """Return the language the system speaks, English where it is neither English nor French."""
    env = os.environ if environment is None else environment
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if env.get(name):
            return _of(env[name])
    try:
        return _of(locale.getlocale()[0] or "")
    except ValueError:
        return "en"


def _of(code: str) -> Language:
    return "fr" if code.lower().startswith("fr") else "en"


class Settings(BaseModel):
    """What the player chose. Keys of a newer version are passed over, so that two versions can share a folder."""

    model_config = ConfigDict(frozen=True, extra="ignore", allow_inf_nan=False)

    language: Language = Field(default_factory=system_language)
    palette: Literal["day", "night", "contrast", "distinct"] = "day"
    scale: int = Field(default=100, ge=100, le=200, description="size of the interface, per cent")
    reduced_motion: bool = False
    full_screen: bool = False
    speech: bool = False
    wordy: bool = Field(default=True, description="speak whole sentences rather than names")
    sound: int = Field(default=60, ge=0, le=100, description="volume of the sounds, per cent")
    captions: bool = Field(default=True, description="write what sounds mean")
    keys: dict[str, str] = Field(default_factory=dict, max_length=200, description="own keys by command")
    difficulty: Literal["", "gentle", "fair", "harsh"] = Field(default="", description="empty, the level's own")
    slips: bool = Field(default=False, description="ask for a prediction in every quarter, whatever the level asks")
    nickname: str = Field(default="", max_length=40)
    last_level: str = Field(default="", max_length=400)
    finished: tuple[str, ...] = Field(default=(), max_length=1000, description="ids of levels played to the end")

    def but(self, **changes: Any) -> Settings:
        """Return these settings with some changed; ValidationError where a value does not fit."""
        return Settings.model_validate({**self.model_dump(), **changes})


def settings_file() -> Path:
    """Return where the settings are kept."""
    return places.player_folder() / _FILE


def read_settings(path: Path | None = None) -> Settings:
    """Return the player's settings; from a broken file what still fits, and the file is kept beside.

    Never fails: where nothing can be read, the settings are those of a first start.
    """
    try:
        file = path or settings_file()
        with file.open("rb") as opened:
            content = opened.read(_LARGEST + 1)
    except OSError:
        return Settings()
    if len(content) <= _LARGEST:
        try:
            return Settings.model_validate_json(content)
        except ValidationError:
            pass
    _keep_broken(file)
    return _what_fits(content)


def write_settings(settings: Settings, path: Path | None = None) -> bool:
    """Keep the settings; False where the disk does not take them, which is no reason to stop."""
    try:
        write_safely(path or settings_file(), settings.model_dump_json(indent=2) + "\n")
    except OSError:
        return False
    return True


def _what_fits(content: bytes) -> Settings:
    try:
        found = json.loads(content[:_LARGEST])
    except (ValueError, RecursionError):
        return Settings()
    settings = Settings()
    for key, value in found.items() if isinstance(found, dict) else ():
        if key in Settings.model_fields:
            with contextlib.suppress(ValidationError):
                settings = settings.but(**{key: value})
    return settings


def _keep_broken(file: Path) -> None:
    with contextlib.suppress(OSError):
        os.replace(file, file.with_name(_BROKEN))
