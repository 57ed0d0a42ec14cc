from __future__ import annotations

import json
import os

import pytest
from pydantic import ValidationError

from game.settings import Settings, read_settings, system_language, write_settings


def test_settings_come_back_as_they_were_written(tmp_path):
    mine = Settings(language="fr", palette="night", scale=150, keys={"map": "k"}, last_level="the_shock")
    assert write_settings(mine, tmp_path / "settings.json")
    assert read_settings(tmp_path / "settings.json") == mine


def test_without_a_file_the_settings_are_those_of_a_first_start(tmp_path):
    assert read_settings(tmp_path / "settings.json") == Settings()


@pytest.mark.parametrize("content", [b"", b"{", b"null", b"[1]", b"\xff\xfe\x00", b"[" * 90_000, b"x" * 200_000])
def test_a_broken_file_gives_a_first_start_and_is_kept_beside(tmp_path, content):
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    assert read_settings(file) == Settings()
    assert (tmp_path / "settings.broken.json").read_bytes() == content


def test_of_a_file_with_one_wrong_value_the_rest_is_kept(tmp_path):
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"scale": 9_000, "palette": "contrast", "language": "fr"}), encoding="utf-8")
    found = read_settings(file)
    assert (found.scale, found.palette, found.language) == (100, "contrast", "fr")


def test_a_key_of_a_newer_version_is_passed_over(tmp_path):
    file = tmp_path / "settings.json"
    file.write_text('{"scale": 125, "hologram": true}', encoding="utf-8")
    assert read_settings(file).scale == 125
    assert file.exists()


def test_a_disk_that_refuses_is_no_crash(tmp_path, monkeypatch):
    def full(*_names):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    assert write_settings(Settings(), tmp_path / "settings.json") is False


def test_a_value_that_does_not_fit_is_refused():
    with pytest.raises(ValidationError):
        Settings().but(scale=500)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "fr_CA.UTF-8"}, "fr"),
        ({"LANG": "en_CA.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "fr_CA.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "en_CA", "LANGUAGE": "fr:en"}, "fr"),
    ],
)
def test_the_first_language_is_the_systems(environment, language):
    assert system_language(environment) == language
