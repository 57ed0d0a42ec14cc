from __future__ import annotations

from pathlib import Path

import pytest

from game import crash, saves
from tests.playing import game


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch):
    monkeypatch.setenv("GRAB_THE_WHEEL_HOME", str(tmp_path))


def _crash():
    with pytest.raises(TypeError) as caught:
        game().play([None])
    return caught.value


def test_a_report_holds_the_way_to_the_mistake_and_the_game_as_last_saved():
    session = game(7, quarters=2)
    saves.autosave(session)
    text = crash.write_report(_crash()).read_text(encoding="utf-8")
    assert "game/rules/" in text
    assert "seed 7" in text
    assert session.digest in text


def test_a_report_names_no_folder_of_the_person():
    text = crash.report(_crash())
    assert str(Path.home()) not in text
    assert str(Path(__file__).parent) not in text


def test_without_a_saved_game_there_is_a_report_all_the_same():
    assert "No game was saved." in crash.report(_crash())


def test_five_reports_are_kept(tmp_path):
    (tmp_path / "reports").mkdir()
    for number in range(9):
        (tmp_path / "reports" / f"crash_2020010{number}_000000.txt").write_text("old", encoding="utf-8")
    path = crash.write_report(_crash())
    kept = list((tmp_path / "reports").iterdir())
    assert len(kept) == 5
    assert path in kept
