"""``python -m game forecast``."""

import json

import pytest

from game import saves
from game.cli import main
from game.model.decisions import UseLever
from game.present import words
from tests.ui.map_levels import begun

SURTAX = UseLever(lever="surtax_us_cars", target="vehicles", amount=0.5)
LAST = ["forecast", "the_shock", "--quarter", "12"]


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch):
    monkeypatch.setenv("GRAB_THE_WHEEL_HOME", str(tmp_path))
    yield
    words.use("en")


def test_without_decisions_there_is_one_branch(capsys):
    assert main([*LAST, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["quarter"], told["ahead"], told["futures"]) == (12, 1, 64)
    assert list(told["numbers"]["jobs"]) == ["nothing"]
    assert len(told["numbers"]["jobs"]["nothing"]["p50"]) == 2


def test_the_decisions_of_the_quarter_are_the_draft(capsys, tmp_path):
    plan = [[]] * 11 + [[json.loads(SURTAX.model_dump_json())]]
    file = tmp_path / "plan.json"
    file.write_text(json.dumps(plan), encoding="utf-8")
    assert main([*LAST, "--decisions", str(file), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["decisions"][0]["lever"] == "surtax_us_cars"
    assert set(told["numbers"]["jobs"]) == {"draft", "nothing"}
    assert told["drivers"]["political_capital"]["lever:surtax_us_cars"] < 0


def test_the_draft_of_a_save_is_looked_ahead_from(capsys, tmp_path):
    session = begun(quarters=11)
    session.order(SURTAX)
    file = saves.save(session, "mine")
    assert main([*LAST, "--decisions", str(file), "--seed", "7"]) == 0
    out = capsys.readouterr().out
    assert "Difference" in out
    assert "This is a forecast." in out


def test_a_robot_can_decide_in_the_quarters_after(capsys):
    after = ["forecast", "fifteen_minutes", "--quarter", "2", "--json"]
    told = {}
    for then in ("", "retaliate"):
        assert main([*after, *(["--then", then] if then else [])]) == 0
        told[then] = json.loads(capsys.readouterr().out)
    assert (told[""]["then"], told["retaliate"]["then"]) == ("nobody", "retaliate")
    alone, acting = (told[one]["numbers"]["treasury"]["nothing"]["p50"] for one in told)
    assert acting[:2] == alone[:2]
    assert acting[-1] != alone[-1]


def test_a_robot_that_is_not_there_is_refused(capsys):
    assert main([*LAST, "--then", "nobody_knows"]) == 1
    assert "There is no robot nobody_knows" in capsys.readouterr().err


def test_a_quarter_beyond_the_level_is_refused(capsys):
    assert main(["forecast", "fifteen_minutes", "--quarter", "5"]) == 1
    assert "has 4 quarters" in capsys.readouterr().err


def test_calibration_prints_a_table_and_keeps_what_it_measured(capsys, tmp_path):
    kept = tmp_path / "kept.json"
    assert main(["forecast", "fifteen_minutes", "--calibrate", "--games", "1", "--keep", str(kept)]) == 0
    out = capsys.readouterr().out
    assert "Of ranges of 80%" in out
    assert json.loads(kept.read_text(encoding="utf-8"))["games"] == 1


def test_calibration_in_french_is_french(capsys):
    assert main(["forecast", "fifteen_minutes", "--calibrate", "--games", "1", "--lang", "fr"]) == 0
    assert "Horizon, en trimestres" in capsys.readouterr().out


def test_ranges_are_not_tried_with_a_robot_the_forecast_knows_of(capsys):
    assert main(["forecast", "fifteen_minutes", "--calibrate", "--games", "1", "--then", "careful"]) == 1
    assert "leave --then out" in capsys.readouterr().err
