"""Recorded games give the same numbers: the plain ones say what a changed rule changed, the digest that nothing did."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from game import saves
from game.analysis.robots import ROBOTS
from game.analysis.simulate import simulate, told_indicators
from game.content.read import read_level
from game.model.decisions import Decision
from game.places import LEVELS
from game.rules.grid import digest
from tests.playing import playable

REPLAYS = Path(__file__).parent / "replays"
OLD_SAVES = sorted((Path(__file__).parent / "old_saves").glob("*.json"))
RECORDED = [
    ("tiny", "do_nothing", 1),
    ("tiny", "random", 2),
    ("tiny", "careful", 3),
    ("first_day", "do_nothing", 1),
    ("the_shock", "do_nothing", 1),
    ("the_shock", "retaliate", 2),
    ("the_shock", "diversify", 3),
    ("the_shock", "random", 4),
]
"""Which games are recorded: level, robot, seed. The decisions are kept, so that a cleverer robot changes none."""
_DECISIONS = TypeAdapter(list[list[Decision]])


def _level(id):
    if id == "tiny":
        return playable()
    path = LEVELS / id
    level, problems = read_level(path if path.is_dir() else LEVELS / f"{id}.yaml")
    assert level is not None, problems
    return level


def _played(id, seed, decisions):
    states, _told, _given = simulate(
        _level(id), seed, lambda state: decisions[state.quarter] if state.quarter < len(decisions) else ()
    )
    return [{**told_indicators(state), "digest": digest(state)} for state in states[1:]]


@pytest.mark.parametrize(("id", "robot", "seed"), RECORDED)
def test_a_recorded_game_still_plays_the_same(request, id, robot, seed):
    path = REPLAYS / f"{id}_{robot}.json"
    if request.config.getoption("--rewrite") and not path.exists():
        _states, _told, given = simulate(_level(id), seed, lambda state: ROBOTS[robot](state, seed))
        orders = [list(quarter) for quarter in given]
        record = {"level": id, "seed": seed, "decisions": _DECISIONS.dump_python(orders, mode="json")}
    else:
        record = json.loads(path.read_text(encoding="utf-8"))
    played = _played(id, seed, _DECISIONS.validate_json(json.dumps(record["decisions"])))
    if request.config.getoption("--rewrite"):
        path.write_text(json.dumps({**record, "quarters": played}, indent=1) + "\n", encoding="utf-8")
        return
    assert played == record["quarters"]


def test_every_recorded_game_is_played():
    assert {path.stem for path in REPLAYS.glob("*.json")} == {f"{id}_{robot}" for id, robot, _seed in RECORDED}


@pytest.mark.parametrize("path", OLD_SAVES, ids=lambda path: path.stem)
def test_a_save_of_an_old_release_opens_and_can_be_gone_on_with(path):
    opened = saves.open_save(path)
    assert isinstance(opened, saves.Reopened)
    held = saves.read_save(path)
    reached = opened.session.quarter
    assert reached == (opened.parted.quarter - 1 if opened.parted else len(held.played))
    opened.session.end_quarter()
    assert opened.session.quarter == reached + 1
