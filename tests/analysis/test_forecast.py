"""Forecasts: futures with luck of their own, the same in both branches, and what drives the difference."""

import numpy as np
import pytest

from game.analysis.drivers import drivers
from game.analysis.forecast import DRAFT, NOTHING, Forecast, orders, spread
from game.analysis.futures import AHEAD, STORES, ahead_of, play
from game.model.decisions import Predict, PredictedChange, UseLever
from game.model.records import DecisionCarriedOut
from game.rules.chance import SeededChance
from game.rules.turn import advance
from tests.ui.map_levels import begun

SURTAX = UseLever(lever="surtax_us_cars", target="vehicles", amount=0.5)
SLIP = Predict(changes=(PredictedChange(store="jobs", way="down", size="some"),))


@pytest.fixture
def drafted():
    session = begun(quarters=2)
    assert session.order(SURTAX) is None
    return session


def finished(session, futures=4):
    forecast = Forecast(session.state, session.draft, futures)
    while not forecast.done:
        forecast.work(8)
    return forecast


def test_a_forecast_is_the_same_every_time(drafted):
    one, other = finished(drafted), finished(drafted)
    assert np.array_equal(one.store("jobs", DRAFT), other.store("jobs", DRAFT))


def test_a_forecast_does_not_play_the_games_own_luck(drafted):
    forecast = finished(drafted, futures=2)
    for _quarter in range(AHEAD):
        drafted.play(())
    real = [float(state.jobs.sum()) for state in drafted.states()[2:]]
    for future in forecast.jobs_at(slice(None), NOTHING).reshape(2, AHEAD + 1, -1).sum(axis=2):
        assert not np.allclose(future, real)


def test_both_branches_of_a_future_meet_the_same_luck(drafted):
    # A draft that changes nothing makes no difference in any future, at any distance.
    idle = UseLever(lever="no_such_lever")
    forecast = Forecast(drafted.state, (idle,), 3)
    while not forecast.played:
        forecast.work(8)
    for store in STORES:
        assert np.array_equal(forecast.store(store, DRAFT), forecast.store(store, NOTHING))


def test_without_a_draft_both_branches_are_the_same():
    forecast = finished(begun(quarters=2))
    assert np.array_equal(forecast.store("jobs", DRAFT), forecast.store("jobs", NOTHING))


def test_a_forecast_leaves_the_game_as_it_is(drafted):
    before = drafted.digest
    finished(drafted)
    assert drafted.digest == before


def test_work_stops_when_all_is_worked_out(drafted):
    forecast = finished(drafted, futures=1)
    assert forecast.finished == 1
    assert forecast.work(5) is False


def test_a_forecast_looks_no_further_than_the_level_lasts():
    session = begun(quarters=9)
    assert ahead_of(session.state) == session.level.quarters - 9
    assert finished(session, 1).store("jobs", NOTHING).shape == (1, session.level.quarters - 9 + 1)


def test_after_the_last_quarter_there_is_nothing_to_forecast():
    session = begun("fifteen_minutes", quarters=4)
    forecast = Forecast(session.state, ())
    assert forecast.done
    assert forecast.work() is False


def test_the_futures_of_doing_nothing_serve_another_draft(drafted):
    first = finished(drafted)
    second = Forecast(drafted.state, drafted.draft, 4, nothing=first.nothing)
    assert second.next_branch() == DRAFT
    assert second.count(NOTHING) == 4


def test_a_slip_is_no_part_of_a_forecast(drafted):
    assert orders((*drafted.draft, SLIP)) == drafted.draft


def test_the_causes_add_up_to_the_difference_in_their_future(drafted):
    forecast = finished(drafted)
    number = forecast.typical()
    for place, store in enumerate(STORES):
        change = forecast._played[DRAFT][number].stores[place, 4] - forecast._played[NOTHING][number].stores[place, 4]
        assert sum(forecast.drivers[store].values()) == pytest.approx(change, abs=1e-6)


def test_the_surtax_stands_among_the_causes_of_dearer_cars(drafted):
    parts = finished(drafted).drivers["prices"]
    assert max(parts, key=lambda cause: parts[cause]) == "market:surtax"


def test_a_draft_that_does_nothing_has_no_causes(drafted):
    assert not any(drivers(drafted.state, (UseLever(lever="no_such_lever"),), 0).values())


def test_a_new_draw_falls_inside_the_range_as_often_as_the_range_says():
    luck = np.random.default_rng(1)
    held = 0
    for _go in range(2000):
        draws = luck.normal(size=65)
        low, high = spread(draws[:64], (10, 90))
        held += low <= draws[64] <= high
    assert 0.78 < held / 2000 < 0.82


def test_a_plant_that_is_closed_at_the_end_counts_as_left(drafted):
    forecast = Forecast(drafted.state, (), 2)
    one, other = play(drafted.state, (), (0, 1))
    row = drafted.state.world.sites.row["oshawa_assembly"]
    states = one.site_state.copy()
    states[-1, row] = 5
    object.__setattr__(one, "site_state", states)
    forecast.take(NOTHING, (one, other))
    gone = other.site_state[-1, row] in (3, 4, 5)
    assert forecast.leaves(row, NOTHING) == (1.0 if gone else 0.5)


def test_the_rules_record_nothing_of_a_slip():
    session = begun(quarters=1)
    alone, records = advance(session.state, (), SeededChance(7))
    with_slip, told = advance(session.state, (SLIP,), SeededChance(7))
    assert told == records
    assert not any(isinstance(one, DecisionCarriedOut) for one in told)
    assert np.array_equal(alone.jobs, with_slip.jobs)
