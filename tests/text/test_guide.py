"""The Guide in the text version."""

from __future__ import annotations

import pytest

from game.present import words
from game.text.guide import guide
from game.text.play import play
from tests.playing import game
from tests.text.typed import Typed


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch):
    monkeypatch.setenv("GRAB_THE_WHEEL_HOME", str(tmp_path))
    yield
    words.use("en")


def test_a_page_is_found_by_its_name_and_leads_to_others():
    typed = Typed("sunk cost", "1", "0", "0")
    guide(typed.terminal, None)
    assert "Money already spent is gone" in typed.said
    assert "The value of waiting" in typed.said
    assert "The equation: β/(β − 1)" in typed.said
    assert typed.left == []


def test_the_guide_opens_from_the_menu_of_a_game_with_its_figures():
    typed = Typed("guide", "independence, as it is counted here", "0", "0", "0")
    assert play(game(), typed.terminal) == 0
    assert "With the figures of your game:" in typed.said
    assert typed.left == []


def test_a_page_can_be_opened_at_once_in_french():
    words.use("fr")
    typed = Typed("0")
    guide(typed.terminal, None, "remission")
    assert "La remise" in typed.said
    assert "Sources\u202f: S33b" in typed.said
