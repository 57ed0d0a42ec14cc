"""The slip and the forecast in the terminal."""

import pytest

from game.model.decisions import UseLever
from game.present.words import use
from game.text.play import play
from tests.text.typed import Typed
from tests.ui.map_levels import begun


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("GRAB_THE_WHEEL_HOME", str(tmp_path))
    use("en")
    yield
    use("en")


def _play(session, *lines):
    typed = Typed(*lines)
    assert play(session, typed.terminal) == 0
    assert typed.left == []
    return typed.said


def test_ending_a_quarter_asks_for_the_slip_and_the_briefing_tells_how_it_came_out():
    session = begun("fifteen_minutes")
    said = _play(session, "end", "1", "2", "They halt the line", "0")
    assert session.quarter == 1
    assert session.played[0].slip.changes[0].size == "some"
    assert session.played[0].slip.reason == "They halt the line"
    assert "You said: down, 1,500 to 3,000" in said


def test_the_slip_may_be_left_and_the_quarter_ends():
    session = begun("fifteen_minutes")
    said = _play(session, "end", "0", "0")
    assert "No slip is signed." in said
    assert session.quarter == 1
    assert session.played[0].slip is None


def test_the_forecast_is_shut_until_the_slip_is_signed():
    said = _play(begun("fifteen_minutes"), "forecast", "0")
    assert "so that nobody copies it" in said
    assert "eight of ten" not in said


def test_the_forecast_tells_every_number_and_its_causes():
    session = begun("fifteen_minutes", quarters=3)
    session.order(UseLever(lever="messaging", option="reassure"))
    said = _play(session, "forecast", "1", "0", "0")
    assert "With your draft, against doing nothing" in said
    assert "in eight of ten futures" in said
    assert "What makes the difference" in said
