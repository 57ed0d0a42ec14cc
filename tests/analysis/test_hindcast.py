"""The hindcast: played in steps it is the same as played at once, and it knows what it was told."""

import math

import pytest

from game import levels
from game.analysis.as_it_happened import inputs_and_answers
from game.analysis.hindcast import Histories, hindcast


@pytest.fixture(scope="module")
def base():
    return levels.open_path("canada_2025").level


def test_played_in_steps_it_says_what_it_says_at_once(base):
    histories = Histories(base, seeds=3)
    while not histories.done:
        histories.work(5)
    assert histories.compared == hindcast(base, seeds=3).compared


def test_the_models_side_is_not_a_number_until_every_history_is_played(base):
    histories = Histories(base, seeds=2)
    histories.work(9)
    assert histories.finished == 1
    assert all(math.isnan(one.modelled) and not one.passed for one in histories.compared)


def test_a_figure_outside_its_band_misses(base):
    (first, *_rest) = hindcast(base, seeds=2).compared
    assert first.passed == (first.low <= first.modelled <= first.high)


def test_beside_each_figure_stands_what_it_would_be_without_tariffs(base):
    found = {one.id: one for one in hindcast(base, seeds=4).compared}
    assert found["canada_2025"].without > found["canada_2025"].modelled
    assert found["toyota_2025"].without == pytest.approx(533_566, rel=0.01)
    assert found["oshawa_two_shifts"].without == 0


def test_no_decision_is_both_told_to_the_model_and_left_to_it(base):
    told, left = inputs_and_answers(base)
    assert {event.id for event in told} & {event.id for event in left} == set()
    assert "brightdrop_ends" in {event.id for event in told}
    assert "compass_to_belvidere" in {event.id for event in left}
