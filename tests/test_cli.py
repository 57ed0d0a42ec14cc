from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game import __version__, saves
from game.cli import COMMANDS, main
from game.model.decisions import UseLever
from game.present import words
from tests.playing import game, playable

ROOT = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch):
    monkeypatch.setenv("GRAB_THE_WHEEL_HOME", str(tmp_path))
    monkeypatch.setenv("LANG", "en_CA.UTF-8")
    monkeypatch.delenv("LANGUAGE", raising=False)
    monkeypatch.delenv("LC_ALL", raising=False)
    yield
    words.use("en")


@pytest.fixture
def tiny(tmp_path):
    path = tmp_path / "tiny.yaml"
    path.write_text(playable().model_dump_json(by_alias=True, exclude_none=True, exclude_defaults=True), "utf-8")
    return path


def test_the_version_is_printed(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"Grab the Wheel {__version__}\n"


def test_help_lists_every_command(capsys):
    assert main(["--help"]) == 0
    out = capsys.readouterr().out
    assert all(name in out for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_of_its_own(capsys, name):
    assert main([name, "--help"]) == 0
    assert capsys.readouterr().out.strip()


def test_help_is_there_in_french_too(capsys):
    main(["--lang", "fr", "--version"])
    assert words.language() == "fr"


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["simulate"], ["simulate", "x", "--seed", "many"], ["--lang", "de"]]
)
def test_what_is_not_understood_is_a_sentence_and_exit_code_2(capsys, arguments):
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert said.err.strip()
    assert "Traceback" not in said.err


@pytest.mark.parametrize(
    ("arguments", "english", "french"),
    [
        (["experiment", "--tarif", "x"], "Did you mean --tariff?", "Vouliez-vous dire --tariff\u202f?"),
        (["hindcast", "--seeds", "0"], "--seeds takes a number of 1 or more.", "--seeds veut un nombre d’au moins 1."),
        (["hindcast", "--seeds", "x"], "--seeds takes a whole number.", "--seeds veut un nombre entier."),
        (["simulate", "x", "--quarters", "500"], "up to 200", "d’au plus 200"),
        (["simulate", "x", "--seed"], "--seed needs a value after it.", "--seed doit être suivi d’une valeur."),
        (["simulate"], "LEVEL is missing.", "Il manque LEVEL."),
        (["parameters", "x", "y"], "more than the command takes: y.", "La commande n’en demande pas tant\u202f: y."),
        (["atlantis"], "There is no command atlantis.", "Il n’y a pas de commande atlantis."),
    ],
)
def test_what_is_wrong_with_a_line_is_said_in_both_languages(capsys, arguments, english, french):
    for language, said in (("en", english), ("fr", french)):
        assert main([*arguments, "--lang", language]) == 2
        assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "english", "french"),
    [
        (["--tariff", "US:CA:cars=25%"], "Products: vehicles", "Produits\u202f: vehicles"),
        (["--tariff", "US:CA:vehicles=25"], "Write 25% or 0.25", "Écrivez 25\u202f% ou 0,25"),
        (["--tariff", "US:CA:cars=25%"], "Did you mean “vehicles”?", "Vouliez-vous dire «\u202fvehicles\u202f»"),
        (["--tariff", "US:canada:steel=5%"], "Did you mean “CA”?", "Vouliez-vous dire «\u202fCA\u202f»"),
        (["--tariff", "US:CA:steel"], "as US:CA:steel=25%", "comme US:CA:steel=25%"),
        (["--set", "theta"], "theta gives no value", "theta ne donne pas de valeur"),
        (["--scale=3"], "--scale takes no value.", "--scale ne prend pas de valeur."),
        (["--tariff", "CA:CA:steel=5%"], "what it makes itself", "ce qu’il fabrique lui-même"),
        (["--tariff", "US:XX:steel=5%"], "no such country", "aucun pays de ce nom"),
        (["--tariff", "US steel"], "as US:CA:vehicles=25%", "comme US:CA:vehicles=25%"),
        (["--tariff", "US:CA:steel=5%", "--tariff", "US:CA:steel=6%"], "Leave one out.", "Supprimez-en un."),
        (["--set", "thta=4"], "Close to it: theta", "Noms proches\u202f: theta"),
        (["--set", "theta=4", "--set", "theta=5"], "given twice", "donné deux fois"),
        (["--set", "theta=99"], "from 3 to 12", "de 3 à 12"),
        (
            ["--effective", "--set", "content_rule=0.8"],
            "content_rule would change nothing",
            "content_rule n’y changerait rien",
        ),
    ],
)
def test_an_experiment_says_where_what_and_how_to_mend_in_both_languages(capsys, arguments, english, french):
    for language, said in (("en", english), ("fr", french)):
        assert main(["experiment", "canada_2025", *arguments, "--lang", language]) == 2
        assert said in capsys.readouterr().err


@pytest.mark.parametrize("idle", [["--tariff", "EU:US:vehicles=25%"], ["--set", "lambda=0.2"], ["--set", "scale=-0.1"]])
def test_what_an_experiment_does_not_use_is_said_beside_its_answer(capsys, idle):
    assert main(["experiment", "canada_2025", "--json", *idle]) == 0
    said = capsys.readouterr()
    assert "change" in said.err
    assert set(json.loads(said.out)["output_change_pct"].values()) == {0.0}


def test_a_level_that_is_not_there_names_those_that_are(capsys):
    assert main(["simulate", "atlantis"]) == 1
    assert "There is no level atlantis." in capsys.readouterr().err


def test_a_simulation_tells_every_quarter_as_json(capsys, tiny):
    assert main(["simulate", str(tiny), "--json", "--seed", "4"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [quarter["quarter"] for quarter in told["quarters"]] == list(range(1, 9))
    keys = {
        "quarter", "indicators", "output", "output_by_maker", "sales", "imports", "price_index", "jobs", "tariffs",
        "events", "digest",
    }  # fmt: skip
    assert keys <= set(told["quarters"][0])
    assert {"statutory", "effective"} == set(told["quarters"][0]["tariffs"])
    assert {"goals", "goals_met", "indicators", "won"} <= set(told["outcome"])


def test_a_simulation_is_the_same_for_the_same_seed(capsys, tiny):
    main(["simulate", str(tiny), "--json", "--seed", "4", "--robot", "random"])
    first = capsys.readouterr().out
    main(["simulate", str(tiny), "--json", "--seed", "4", "--robot", "random"])
    assert capsys.readouterr().out == first


def test_a_simulation_tells_why_each_number_moved_when_asked(capsys, tiny):
    assert main(["simulate", str(tiny), "--json", "--ledger", "--seed", "4"]) == 0
    for quarter in json.loads(capsys.readouterr().out)["quarters"]:
        assert set(quarter["ledger"]) == set(quarter["indicators"])
        for store, one in quarter["ledger"].items():
            assert one["closing"] == quarter["indicators"][store]
            change = sum(part["amount"] for part in one["parts"])
            assert one["opening"] + change == pytest.approx(one["closing"], abs=1e-4)


def test_the_ledger_of_a_simulation_is_told_to_tools_only(capsys, tiny):
    assert main(["simulate", str(tiny), "--ledger"]) == 1
    assert "--json" in capsys.readouterr().err


def test_a_simulation_prints_a_table(capsys, tiny):
    assert main(["simulate", str(tiny), "--quarters", "2", "--robot", "careful"]) == 0
    assert "2025Q3" in capsys.readouterr().out


def test_the_decisions_of_a_save_are_played_again(capsys, tiny):
    session = game(4)
    session.play([UseLever(lever="short_weeks")])
    session.play([])
    path = saves.save(session, "mine")
    assert main(["simulate", str(tiny), "--json", "--seed", "4", "--decisions", str(path), "--quarters", "2"]) == 0
    assert json.loads(capsys.readouterr().out)["outcome"]["digest"] == session.digest


def test_decisions_from_a_list_are_played(capsys, tiny, tmp_path):
    orders = tmp_path / "orders.json"
    orders.write_text('[[{"kind": "use_lever", "lever": "short_weeks"}], []]', encoding="utf-8")
    assert main(["simulate", str(tiny), "--json", "--decisions", str(orders)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["quarters"][0]["decisions"][0]["lever"] == "short_weeks"


def test_a_file_of_decisions_that_is_none_is_a_sentence(capsys, tiny, tmp_path):
    (tmp_path / "orders.json").write_text("[1]", encoding="utf-8")
    assert main(["simulate", str(tiny), "--decisions", str(tmp_path / "orders.json")]) == 1
    assert "neither" in capsys.readouterr().err


def test_a_broken_level_is_told_with_its_problems(capsys, tmp_path):
    (tmp_path / "torn.yaml").write_text("format: 1\nid: torn\ntitle: Torn\nquaters: 3\n", encoding="utf-8")
    assert main(["check", str(tmp_path / "torn.yaml")]) == 1
    assert "quaters" in capsys.readouterr().out
    assert main(["simulate", str(tmp_path / "torn.yaml")]) == 1
    assert "quaters" in capsys.readouterr().err


def test_check_speaks_json_to_tools(capsys, tmp_path):
    (tmp_path / "torn.yaml").write_text("format: 1\n", encoding="utf-8")
    assert main(["check", str(tmp_path / "torn.yaml"), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)[0]["severity"] == "error"


def test_the_schema_and_the_parameters_are_json(capsys):
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"]
    assert main(["parameters", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {"id", "value", "least", "most", "source", "certainty"} <= set(found[0])
    assert main(["parameters"]) == 0
    assert "θ" in capsys.readouterr().out


def test_play_as_text_starts_in_any_quarter(capsys, tiny, monkeypatch):
    monkeypatch.setattr(sys, "stdin", _Lines("0\n"))
    assert main(["play", str(tiny), "--text", "--seed", "7", "--quarter", "5"]) == 0
    assert "Quarter 5 of 8" in capsys.readouterr().out


def test_the_end_of_the_input_saves_and_leaves(capsys, tiny, monkeypatch):
    monkeypatch.setattr(sys, "stdin", _Lines("1\n"))
    assert main(["play", str(tiny), "--text", "--seed", "7"]) == 0
    assert "The game is saved." in capsys.readouterr().out
    assert saves.latest().header.quarter == 1


class _Lines:
    def __init__(self, text):
        self._lines = iter(text.splitlines(keepends=True))

    def readline(self):
        return next(self._lines, "")

    def isatty(self):
        return False


def _run(*arguments, **environment):
    env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")}
    return subprocess.run(
        [sys.executable, "-m", "game", *arguments], cwd=ROOT, env={**env, **environment}, capture_output=True,
        stdin=subprocess.DEVNULL, timeout=120, check=False, encoding="utf-8",
    )  # fmt: skip


def test_without_screen_or_terminal_a_robot_plays_to_the_end():
    done = _run(PYTHONIOENCODING="utf-8")
    assert done.returncode == 0, done.stderr
    assert "so a robot plays" in done.stdout
    assert done.stdout.count("What moved") == 12


def test_a_driver_that_draws_into_nothing_counts_as_no_screen():
    done = _run("play", "first_day", SDL_VIDEODRIVER="dummy", DISPLAY=":0", PYTHONIOENCODING="utf-8")
    assert done.returncode == 0, done.stderr
    assert "so a robot plays" in done.stdout


def test_a_closed_pipe_is_no_complaint():
    command = f'"{sys.executable}" -m game schema | head -c 10'
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert done.stderr == b""


def test_a_terminal_of_few_letters_is_no_crash():
    done = _run("--lang", "fr", "check", "first_day", PYTHONIOENCODING="ascii")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("seed", ["0", "1"])
def test_the_same_game_has_the_same_digest_whatever_the_hash_seed(seed):
    done = _run("simulate", "the_shock", "--json", "--robot", "random", "--seed", "5", PYTHONHASHSEED=seed)
    told = json.loads(done.stdout)
    again = _run("simulate", "the_shock", "--json", "--robot", "random", "--seed", "5", PYTHONHASHSEED="77")
    assert told == json.loads(again.stdout)


def test_help_is_all_in_one_language(capsys):
    for arguments in ([], ["experiment"], ["shot"], ["check"]):
        assert main([*arguments, "--help", "--lang", "fr"]) == 0
        said = capsys.readouterr().out
        assert said.startswith("Emploi\u202f: grab-the-wheel")
        for english in (
            "Usage",
            "Options:",
            "Arguments:",
            "Commands",
            "COMMAND ",
            "Show",
            "default",
            "<str",
            "<int",
            "exit",
        ):
            assert english not in said, (arguments, english)


def test_an_experiment_without_a_duty_says_that_nothing_differs_and_names_what_it_tells_of(capsys):
    assert main(["experiment", "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Nothing differs from 2024.")
    for name in ("United States", "General Motors", "Alliston Assembly", "Overseas"):
        assert name in said
    assert "alliston_assembly" not in said
    assert main(["experiment", "--tariff", "US:CA:vehicles=25%"]) == 0
    assert "Nothing differs" not in capsys.readouterr().out
