"""The tariff lab in a terminal."""

import pytest

from game.present import words
from game.text import lab
from tests.playing import game
from tests.text.typed import Typed


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch):
    monkeypatch.setenv("GRAB_THE_WHEEL_HOME", str(tmp_path))
    yield
    words.use("en")


def _show(*lines, session=None):
    typed = Typed(*lines)
    lab.show(typed.terminal, session)
    assert typed.left == []
    return " ".join(typed.said.split())


def test_a_preset_is_taken_and_answered():
    said = _show("preset", "alone", "0")
    assert "25% on Canada alone" in said
    assert "Cars built in Canada: −48.8%" in said
    assert "Not a forecast" in said


def test_a_duty_is_set_by_its_figure():
    said = _show("duty", "united", "cars", "from canada", "25", "0", "0")
    assert "A setting of your own" in said or "25% on Canada alone" in said
    assert "Cars built in Canada: −48.8%" in said


def test_a_figure_out_of_range_changes_nothing():
    said = _show("duty", "united", "cars", "from canada", "400", "0", "0")
    assert "nothing is changed" in said
    assert "Cars built in Canada: −48.8%" not in said


def test_two_settings_are_compared():
    said = _show("hold", "preset", "alone", "whole", "0")
    assert "Setting A: 0.0%; the difference is −48.8 pts" in said
    assert "setting A 1,253,920" in said


def test_a_table_is_kept_and_its_place_told(tmp_path):
    said = _show("table", "0")
    kept = list((tmp_path / "exports").iterdir())
    assert [path.suffix for path in kept] == [".csv"]
    assert kept[0].name in said.replace(" ", "")


def test_a_game_begins_with_what_is_in_force_in_it():
    session = game()
    assert "In force in your game" in _show("0", session=session)
