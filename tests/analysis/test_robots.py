from __future__ import annotations

import pytest

from game.analysis.candidates import candidates, fitting
from game.analysis.robots import ROBOTS
from game.analysis.simulate import simulate, told_outcome, told_quarter
from game.model.decisions import AnswerEvent, UseLever
from game.model.records import DecisionRefused
from game.rules.opening import opening
from game.rules.refusals import why_not
from tests.playing import playable


def _play(name, seed=3, **changes):
    return simulate(playable(**changes), seed, lambda state: ROBOTS[name](state, seed))


@pytest.mark.parametrize("name", ROBOTS)
def test_a_robot_plays_to_the_end_and_is_never_refused(name):
    states, told, _given = _play(name)
    assert states[-1].over
    assert not [record for records in told for record in records if isinstance(record, DecisionRefused)]


@pytest.mark.parametrize("name", ROBOTS)
def test_a_robot_plays_the_same_game_twice(name):
    assert _play(name)[2] == _play(name)[2]


def test_two_seeds_make_two_random_robots():
    assert _play("random", 1)[2] != _play("random", 2)[2]


def test_one_robot_raises_surtaxes_and_another_lifts_them():
    raised = [one for quarter in _play("retaliate")[2] for one in quarter if getattr(one, "lever", "") == "surtax"]
    lifted = [one for quarter in _play("concede")[2] for one in quarter if getattr(one, "lever", "") == "surtax"]
    assert max(one.amount for one in raised) == 0.5
    assert {one.amount for one in lifted} == {0.0}


def test_one_robot_talks_to_partners():
    given = _play("diversify")[2]
    assert {one.target for quarter in given for one in quarter if getattr(one, "lever", "") == "talks"} - {"US"}


def test_the_careful_robot_answers_what_is_asked():
    given = _play("careful")[2]
    assert any(isinstance(one, AnswerEvent) for quarter in given for one in quarter)


def test_every_candidate_would_be_carried_out():
    state = opening(playable())
    found = list(candidates(state))
    assert found
    assert all(why_not(state, one.decision) is None for one in found)


def test_orders_that_do_not_fit_together_are_left_out():
    state = opening(playable(drafts=2))
    wanted = [UseLever(lever="short_weeks"), UseLever(lever="short_weeks"), UseLever(lever="no_such_lever")]
    assert fitting(state, wanted) == (UseLever(lever="short_weeks"),)


def test_a_robot_keeps_to_the_quarters_number_of_drafts():
    given = _play("diversify", drafts=2)[2]
    assert max(sum(not isinstance(one, AnswerEvent) for one in quarter) for quarter in given) == 2


def test_a_quarter_told_in_numbers_adds_up():
    states, told, given = _play("do_nothing")
    quarter = told_quarter(states[1], told[0], given[0])
    assert quarter["quarter"] == 1
    assert sum(quarter["output_by_maker"].values()) == pytest.approx(quarter["output"]["CA"], abs=0.1)
    assert sum(quarter["output"].values()) == pytest.approx(sum(quarter["sales"].values()), abs=0.1)
    assert sum(quarter["jobs"].values()) == pytest.approx(quarter["indicators"]["jobs"], abs=0.1)
    assert {"levied_by": "US", "origin": "CA", "product": "steel", "rate": 0.25} in quarter["tariffs"]["statutory"]
    assert 0 < quarter["tariffs"]["effective"]["US"]["CA"] < 0.25


def test_the_outcome_counts_the_goals_met():
    states, told, _given = _play("do_nothing")
    outcome = told_outcome(states[-1], told[-1])
    assert outcome["over"]
    assert outcome["goals_met"] == sum(goal["met"] for goal in outcome["goals"])


def test_a_simulation_can_stop_early_or_go_on():
    assert len(_play("do_nothing")[0]) == 9
    assert len(simulate(playable(), 3, lambda _state: (), quarters=3)[0]) == 4
