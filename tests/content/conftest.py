"""A library of its own for every test of the level door: one tiny world, and the player's empty folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from game import places
from tests.make import WORLD

SHIPPED = places.LEVELS
PLAY: dict[str, Any] = {
    "sources": [{"key": "S1", "address": "https://example.org/proclamation"}],
    "events": [
        {
            "id": "steel_duty",
            "title": {"en": "A duty on steel", "fr": "Un droit sur l'acier"},
            "at": "2025Q3",
            "real": {"date": "2025-09-01", "sources": ["S1"]},
            "effects": [{"set_tariff": {"levied_by": "US", "origin": "CA", "product": "steel", "rate": "50%"}}],
            "choices": [
                {"id": "wait", "label": {"en": "Wait", "fr": "Attendre"}},
                {"id": "protest", "label": {"en": "Protest", "fr": "Protester"}, "capital": 5},
            ],
        },
        {
            "id": "cold_snap",
            "title": {"en": "A cold snap", "fr": "Un coup de froid"},
            "chance": "rare",
            "effects": [{"stop_site": {"site": "hamilton_mill", "days": 3}}],
        },
    ],
    "desk": [
        {
            "id": name,
            "family": "voice",
            "title": {"en": title, "fr": titre},
            **{key: {"en": "…", "fr": "…"} for key in ("text", "mechanism", "side_effects", "decides")},
            "capital": 3,
            "effects": [{"change_approval": {"by": 1}}],
        }
        for name, title, titre in (("speech", "Speech", "Discours"), ("visit", "Visit", "Visite"))
    ],
}


def write(folder: Path, name: str, text: str) -> Path:
    """Write a level file and return its path."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def shelf_of_one(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shipped")
    parameters = (SHIPPED / "canada_2025" / "parameters.csv").read_text(encoding="utf-8")
    write(folder / "canada_2025", "parameters.csv", parameters)
    write(folder, "tiny.yaml", yaml.safe_dump({**WORLD, **PLAY}, sort_keys=False, allow_unicode=True))
    return folder


@pytest.fixture(autouse=True)
def library(shelf_of_one: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the library hold ``tiny`` alone, and return the player's own folder of levels."""
    monkeypatch.setattr(places, "LEVELS", shelf_of_one)
    monkeypatch.setenv("GRAB_THE_WHEEL_HOME", str(tmp_path / "player"))
    return places.own_levels()


@pytest.fixture
def shipped(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the library hold the shipped levels instead."""
    monkeypatch.setattr(places, "LEVELS", SHIPPED)
