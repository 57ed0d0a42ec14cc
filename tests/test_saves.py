from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from game import saves
from game.model.decisions import AnswerEvent, OfferContract, UseLever
from tests.playing import game


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch):
    monkeypatch.setenv("GRAB_THE_WHEEL_HOME", str(tmp_path))


def _played():
    session = game(7)
    session.play([UseLever(lever="surtax", target="vehicles", amount=0.25)])
    session.play([])
    session.play([AnswerEvent(event="mayor_calls", choice="visit")])
    session.order(
        OfferContract(lever="grant", site="eagle_oakville", amount=60_000_000, jobs=10, quarters=8, clawback=1)
    )
    return session


def test_a_game_opened_again_stands_where_it_stood():
    session = _played()
    path = saves.save(session, "Friday")
    again = saves.open_save(path)
    assert isinstance(again, saves.Reopened)
    assert again.parted is None
    assert again.session.digest == session.digest
    assert again.session.draft == session.draft
    assert [one.decisions for one in again.session.played] == [one.decisions for one in session.played]


def test_going_back_is_remembered():
    session = _played()
    session.go_back()
    again = saves.open_save(saves.save(session, "back"))
    assert again.session.went_back == 1


def test_a_save_outlives_its_level_file():
    session = game(1, quarters=2, title="A level nobody has any more")
    again = saves.open_save(saves.autosave(session))
    assert again.session.level.title.en == "A level nobody has any more"
    assert again.session.level == session.level


def _aged(session, time):
    path = saves.autosave(session)
    os.utime(path, (time, time))
    return path


def test_ten_automatic_saves_of_a_game_are_kept_and_named_ones_are_not_counted():
    session = game()
    named = saves.save(session, "kept")
    for time in range(14):
        _aged(session, time)
        session.play([])
    saves.autosave(session)
    automatic = [entry for entry in saves.list_saves() if entry.header.automatic]
    assert sorted(entry.header.quarter for entry in automatic) == list(range(5, 15))
    assert named.exists()


def test_a_second_game_of_the_same_luck_takes_no_save_of_the_first():
    first, second = game(7), game(7)
    paths = {saves.autosave(first), saves.autosave(second)}
    assert len(paths) == 2
    assert saves.open_save(saves.autosave(first)).session.id == first.id


def test_games_that_were_only_looked_at_leave_the_newest_save_of_one_that_was_played():
    played = game()
    for time in range(12):
        _aged(played, time)
        played.play([])
    for time in range(100, 135):
        _aged(game(time), time)
        if time < 119:
            assert 11 in {entry.header.quarter for entry in saves.list_saves()}
    assert len(saves.list_saves()) == 20


def test_an_automatic_save_of_before_games_had_names_is_listed_opened_and_left_alone():
    session = game(7)
    path = saves.autosave(session)
    told = json.loads(path.read_text(encoding="utf-8"))
    del told["game"]
    old = path.with_name("auto_tiny_7_q00.json")
    old.write_text(json.dumps(told), encoding="utf-8")
    again = saves.open_save(old)
    assert {entry.path for entry in saves.list_saves()} == {path, old}
    assert saves.autosave(again.session) != old
    assert old.exists()


def test_within_a_quarter_the_automatic_save_takes_its_own_place():
    session = game()
    saves.autosave(session)
    session.order(UseLever(lever="short_weeks"))
    path = saves.autosave(session)
    assert len(saves.list_saves()) == 1
    assert saves.open_save(path).session.draft == (UseLever(lever="short_weeks"),)


def test_the_list_is_newest_first_and_shows_broken_saves():
    saves.save(game(), "older")
    newest = saves.save(game(quarters=3), "newer")
    (newest.parent / "torn.json").write_text("{", encoding="utf-8")
    entries = saves.list_saves()
    assert [entry.header.name for entry in entries if entry.header] == ["newer", "older"]
    assert [entry.problem.trouble for entry in entries if entry.problem] == ["not_a_save"]
    assert saves.latest().header.quarter == 3
    assert saves.latest().header.name == "newer"


def test_nothing_is_left_beside_a_save():
    path = saves.save(game(), "clean")
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_write_that_fails_keeps_the_old_save_and_says_why(monkeypatch):
    session = game()
    path = saves.save(session, "mine")
    before = path.read_bytes()
    session.end_quarter()

    def full(*_names):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    problem = saves.save(session, "mine")
    assert isinstance(problem, saves.SaveProblem)
    assert "No space left" in problem.said
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(
    "name", ["CON", "a/b\\c:d", "..", "", "Été à Windsor", "日本", "x" * 300, "nul.json", "two\nlines", "a", "A"]
)
def test_any_name_makes_a_file_every_system_takes(name):
    path = saves.save(game(), name)
    assert path.parent.name == "saves"
    assert path.stem.replace("_", "").isalnum()
    assert path.name == path.name.lower()
    assert len(path.name) < 70
    assert saves.open_save(path).session.quarter == 0


def test_names_that_look_alike_do_not_overwrite_each_other():
    names = ["Été", "Ete", "ete", "été", "日本", "中国", "a b", "a_b"]
    assert len({saves.named_file(name) for name in names}) == len(names)


@pytest.mark.parametrize("share", [0.0, 0.01, 0.3, 0.5, 0.9, 0.999])
def test_a_save_cut_short_is_a_problem_and_not_a_crash(share):
    path = saves.save(_played(), "cut")
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    problem = saves.open_save(path)
    assert isinstance(problem, saves.SaveProblem)
    assert problem.trouble in ("cut_short", "not_a_save")
    assert path.name in problem.said


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\x00" * 100, b"\xff\xfe{}", b"null", b"[]", b"{}", b'{"format": 1}', b"[" * 100_000,
        b'{"format":1,"seed":' + b"9" * 10_000 + b"}", b'{"a":' * 50_000, b"hello", b"1e999", b'"\\ud800"',
    ],
)  # fmt: skip
def test_a_file_that_is_no_save_is_a_problem_and_not_a_crash(tmp_path, content):
    path = tmp_path / "saves" / "any.json"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    assert isinstance(saves.open_save(path), saves.SaveProblem)
    assert len(saves.list_saves()) == 1


def test_a_folder_and_a_missing_file_are_problems(tmp_path):
    (tmp_path / "folder.json").mkdir()
    assert saves.open_save(tmp_path / "folder.json").trouble == "not_a_save"
    assert saves.open_save(tmp_path / "gone.json").trouble == "missing"
    assert saves.open_save(Path("nul\0byte")).trouble in ("unreadable", "missing")


def _changed(path, change):
    data = json.loads(path.read_text(encoding="utf-8"))
    change(data)
    path.write_text(json.dumps(data, separators=(",", ":")), encoding="utf-8")
    return saves.open_save(path)


def test_a_save_of_a_newer_format_says_so():
    opened = _changed(saves.save(game(), "new"), lambda data: data.update(format=2))
    assert opened.trouble == "newer"


def test_a_level_changed_inside_a_save_is_noticed():
    opened = _changed(saves.save(game(), "sly"), lambda data: data["level"]["opening"].update(treasury=10**12))
    assert opened.trouble == "level"


def test_a_level_that_makes_no_sense_inside_a_save_is_a_problem():
    session = game()
    broken = session.level.model_copy(update={"mandates": session.level.mandates[:1]})
    session.level = broken
    opened = saves.open_save(saves.save(session, "senseless"))
    assert opened.trouble == "cannot_play"


def test_orders_that_cannot_be_given_do_not_come_back_as_draft():
    session = game()
    session.draft = (UseLever(lever="no_such_lever"), UseLever(lever="short_weeks"))
    opened = saves.open_save(saves.save(session, "odd"))
    assert opened.session.draft == (UseLever(lever="short_weeks"),)


def test_a_save_of_another_version_plays_to_where_it_parts_and_says_so():
    session = _played()

    def older(data):
        data["engine"] = "0.0.9"
        data["played"][1]["digest"] = "0" * 12

    opened = _changed(saves.save(session, "older"), older)
    assert isinstance(opened, saves.Reopened)
    assert opened.parted == saves.Parted(2, 3, "0.0.9")
    assert opened.session.quarter == 1
    assert "0.0.9" in opened.parted.said
    assert "quarter 2" in opened.parted.said
    opened.session.end_quarter()
    assert opened.session.quarter == 2


def test_where_it_parts_the_decisions_of_that_quarter_are_the_draft():
    session = _played()
    opened = _changed(saves.save(session, "older"), lambda data: data["played"][0].update(digest="f" * 12))
    assert opened.session.draft == session.played[0].decisions
    assert opened.session.went_back == 0


def test_a_level_older_than_the_rules_gets_the_figures_they_ask_for():
    session = game(1, quarters=1)
    older = tuple(row for row in session.level.parameters if row.id != "pass_through")
    session.level = session.level.model_copy(update={"parameters": older})
    opened = saves.open_save(saves.save(session, "older rules"))
    assert isinstance(opened, saves.Reopened)
    assert opened.session.digest == session.digest
