"""The command ``rehearse``: one page, or plain data."""

import json

import pytest

from game.cli import main
from game.present import words
from game.present.rehearsal_words import refused_lines
from tests.playing import playable


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch):
    monkeypatch.setenv("GRAB_THE_WHEEL_HOME", str(tmp_path))
    yield
    words.use("en")


@pytest.fixture
def tiny(tmp_path):
    path = tmp_path / "tiny.yaml"
    path.write_text(playable().model_dump_json(by_alias=True, exclude_none=True, exclude_defaults=True), "utf-8")
    return path


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_page_is_printed(tiny, capsys, language):
    assert main(["--lang", language, "rehearse", str(tiny), "--games", "10", "--workers", "1"]) == 0
    said = capsys.readouterr().out
    assert len(said.splitlines()) < 80
    assert ("Goals met" if language == "en" else "Objectifs atteints") in said


def test_plain_data_holds_robots_numbers_and_what_never_happened(tiny, capsys):
    assert main(["rehearse", str(tiny), "--games", "10", "--robot", "random", "--workers", "1", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["games"] == 10
    assert [one["robot"] for one in told["robots"]] == ["random"]
    assert told["indicators"]["jobs"]["low"] <= told["indicators"]["jobs"]["high"]
    assert {"never_fired", "never_used", "levers", "refusals", "splits", "seconds", "load"} <= set(told)


def test_an_unknown_robot_is_named_with_those_there_are(tiny, capsys):
    assert main(["rehearse", str(tiny), "--robot", "wizard"]) == 1
    assert "do_nothing" in capsys.readouterr().err


def test_what_was_refused_is_told_once_for_each_order_and_reason():
    refusals = {("", "room"): 6, ("surtax", "choice_closed"): 5, ("surtax", "no_card"): 2, ("mission", "no_card"): 1}
    told = refused_lines(refusals, playable())
    assert told[0].endswith(", 7 times: it could not be done as things stood")
    assert told[1] == "An offer, by the firm, 6 times: it had room for the work elsewhere"
    assert len(told) == len(set(told)) == 3
