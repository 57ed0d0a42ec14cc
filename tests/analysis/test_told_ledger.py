"""Every number's parts add up to its change, in every quarter of games that robots play."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import get_args

import pytest

from game.analysis.robots import ROBOTS
from game.analysis.simulate import simulate, told_indicators
from game.analysis.told_ledger import STEP, STORES, told_ledgers
from game.content.read import read_level
from game.model.records import Mark
from game.places import LEVELS
from tests.playing import playable

_ROBOTS = [name for name in ROBOTS if name != "careful"]
_LEVELS = ("the_shock", "walking_away", "fifty_per_cent", "open_desk")
_UNNAMED = ("market:rounding", "market:recall")


@cache
def level(name):
    found, problems = read_level(LEVELS / f"{name}.yaml")
    assert found is not None, problems
    return found


def played(level, robot, seed):
    states, told, given = simulate(level, seed, lambda state: ROBOTS[robot](state, seed))
    fixed = level.seed if isinstance(level.seed, int) else seed
    return states, list(told_ledgers(states, told, given, fixed))


@pytest.fixture(scope="module")
def games(request):
    """The tiny level once for each robot; ``--games N`` adds N of the shipped levels."""
    wanted = request.config.getoption("--games")
    made = [played(playable(), robot, seed) for seed, robot in enumerate(ROBOTS)]
    for seed in range(wanted):
        robot = _ROBOTS[seed % len(_ROBOTS)]
        made.append(played(level(_LEVELS[seed // len(_ROBOTS) % len(_LEVELS)]), robot, seed))
    return made


def test_the_parts_of_every_number_add_up_in_every_quarter(games):
    sums, worst = 0, 0.0
    for _states, ledgers in games:
        for quarter in ledgers:
            assert set(quarter) == set(STORES)
            for one in quarter.values():
                parts = sum(part["amount"] for part in one["parts"])
                worst = max(worst, abs(one["closing"] - one["opening"] - parts))
                sums += 1
    print(f"\n{len(games)} games, {sums} sums, none off by more than {worst:.1e} (the rounding unit is {STEP})")
    assert worst < STEP


def test_a_quarter_opens_where_the_one_before_closed(games):
    for states, ledgers in games:
        for before, after in pairwise(ledgers):
            assert all(after[store]["opening"] == before[store]["closing"] for store in STORES)
        assert {store: ledgers[-1][store]["closing"] for store in STORES} == pytest.approx(told_indicators(states[-1]))


def test_a_part_rests_on_a_published_fact_or_on_an_assumption(games):
    parts = [
        part for _states, ledgers in games for quarter in ledgers for one in quarter.values() for part in one["parts"]
    ]
    assert {part["kind"] for part in parts} == {"published", "assumption"}
    assert all(part["amount"] for part in parts)


def test_every_mark_of_the_rules_is_told_as_one_of_the_two():
    from game.analysis.told_ledger import _KINDS

    assert set(_KINDS) == set(get_args(Mark))


def test_only_a_real_event_is_told_as_published():
    states, ledgers = played(playable(), "random", 3)
    real = {f"event:{event.id}" for event in states[0].world.level.events if event.real}
    told = {
        part["cause"]
        for quarter in ledgers
        for one in quarter.values()
        for part in one["parts"]
        if part["kind"] == "published"
    }
    assert told <= real


@pytest.mark.parametrize("store", ["treasury", "political_capital", "approval", "relations"])
def test_what_the_rules_write_down_leaves_next_to_nothing_over(games, store):
    for _states, ledgers in games:
        for quarter in ledgers:
            parts = quarter[store]["parts"]
            whole = sum(abs(part["amount"]) for part in parts)
            unnamed = sum(abs(part["amount"]) for part in parts if part["cause"] in _UNNAMED)
            assert unnamed <= 0.02 * whole + 0.02, quarter[store]
