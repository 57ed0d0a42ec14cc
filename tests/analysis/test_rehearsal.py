"""A rehearsal: the same games wherever they are played, and a page that says no more than they show."""

import multiprocessing

import pytest

from game.analysis import rehearsal
from game.analysis.rehearsal import Rehearsed, Task, rehearse, tasks
from game.analysis.rehearsal_report import report
from tests.playing import playable


def _all(level, todo, workers=1):
    return sorted((game for batch in rehearse(level, todo, workers) for game in batch), key=lambda g: (g.robot, g.seed))


def _game(seed, *, won=True, levers=(), events=(), robot="random", jobs=100.0):
    numbers = dict.fromkeys(rehearsal.STORES, jobs)
    return Rehearsed(robot, seed, (won,), numbers, frozenset(events), frozenset(levers), frozenset())


def test_games_are_shared_among_robots_and_the_careful_one_plays_a_tenth():
    count = dict.fromkeys(("do_nothing", "careful"), 0)
    for task in tasks(100, list(count)):
        count[task.robot] += len(task.seeds)
    assert count == {"do_nothing": 50, "careful": 5}


def test_every_robot_plays_at_least_once():
    assert {task.robot for task in tasks(1, ["retaliate", "random"])} == {"retaliate", "random"}


def test_a_game_is_the_same_in_a_process_of_its_own():
    level, todo = playable(), tasks(40, ["random", "concede"])
    assert _all(level, todo, workers=2) == _all(level, todo, workers=1)


def test_where_processes_cannot_be_had_one_plays_all(monkeypatch):
    def refused(*_given):
        raise OSError

    monkeypatch.setattr(rehearsal, "ProcessPoolExecutor", refused)
    assert len(_all(playable(), tasks(30, ["do_nothing"]), workers=2)) == 30


def test_what_a_broken_process_left_is_played_here(monkeypatch):
    level, todo = playable(), tasks(32, ["do_nothing"])
    first = todo[0]

    def breaks(level, todo, workers):
        rehearsal._open(level)
        yield first, rehearsal.play(first)

    monkeypatch.setattr(rehearsal, "_in_processes", breaks)
    games = _all(level, todo, workers=2)
    assert [game.seed for game in games] == list(range(1, 33))


def test_a_process_without_a_level_says_so(monkeypatch):
    monkeypatch.setattr(rehearsal._Process, "first", None)
    with pytest.raises(ValueError, match="no level"):
        rehearsal.play(Task("do_nothing", (1,)))


def test_the_page_counts_goals_by_robot():
    games = [_game(1), _game(2, won=False), _game(1, robot="concede")]
    page = report(playable(), games)
    assert {one.robot: one.all_goals for one in page.by_robot} == {"concede": 1.0, "random": 0.5}


def test_the_range_holds_eight_games_in_ten():
    page = report(playable(), [_game(seed, jobs=float(seed)) for seed in range(101)])
    spread = page.numbers["jobs"]
    assert (spread.low, spread.middle, spread.high) == (10, 50, 90)


def test_events_and_levers_that_never_came_up_are_named():
    page = report(playable(), [_game(1, events=["steel_shock"], levers=["surtax"])])
    assert "mayor_calls" in page.never_fired
    assert "steel_shock" not in page.never_fired
    assert page.never_used["warn"] == "need"
    assert "surtax" not in page.never_used


def test_a_lever_that_wins_games_is_told_from_one_that_does_nothing():
    games = [_game(seed, won=seed % 2 == 0, levers=["surtax"] * (seed % 2 == 0) + ["talks"] * (seed % 3 == 0))
             for seed in range(120)]  # fmt: skip
    page = report(playable(), games)
    found = {one.id: one for one in page.levers}
    assert found["surtax"].sure
    assert found["surtax"].mean > 0
    assert not found["talks"].sure
    assert [one.id for one in page.splits] == ["surtax"]
    assert page.by_wins


def test_of_few_games_nothing_is_said():
    games = [_game(seed, won=seed < 4, levers=["surtax"] * (seed < 4)) for seed in range(8)]
    assert report(playable(), games).levers == ()


def test_what_only_tells_robots_apart_is_no_split():
    games = [_game(seed, robot="concede", events=["bridge_closed"]) for seed in range(40)]
    games += [_game(seed, robot="retaliate", won=False) for seed in range(40)]
    assert report(playable(), games).splits == ()


def test_the_order_games_came_in_says_nothing():
    games = _all(playable(), tasks(20, ["random", "do_nothing"]))
    assert report(playable(), games) == report(playable(), games[::-1])


def test_a_rehearsal_left_early_leaves_no_process_behind():
    before = set(multiprocessing.active_children())
    batches = rehearse(playable(), tasks(2000, ["random"]), workers=2)
    next(batches)
    batches.close()
    assert set(multiprocessing.active_children()) <= before
