import numpy as np
import pytest

from game.analysis.forecast import DRAFT, NOTHING, QUARTERS, Forecast
from game.model.decisions import UseLever
from game.present.forecast import begin, forecast_line, site_fan
from game.present.words import use
from tests.ui.map_levels import begun

SURTAX = UseLever(lever="surtax_us_cars", target="vehicles", amount=0.5)


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
    for _quarter in range(QUARTERS):
        drafted.play(())
    real = [float(state.jobs.sum()) for state in drafted.states()[2:]]
    for future in forecast.store("jobs", NOTHING):
        assert not np.allclose(future, real)


def test_without_a_draft_both_branches_are_the_same():
    session = begun(quarters=2)
    forecast = finished(session)
    assert np.array_equal(forecast.store("jobs", DRAFT), forecast.store("jobs", NOTHING))


def test_a_forecast_leaves_the_game_as_it_is(drafted):
    before = drafted.digest
    finished(drafted)
    assert drafted.digest == before


def test_work_stops_when_all_futures_are_played(drafted):
    forecast = finished(drafted, futures=1)
    assert forecast.finished == 1
    assert forecast.work(5) is False


def test_nothing_is_said_before_a_few_futures_are_known(drafted):
    assert forecast_line(drafted, begin(drafted)) is None
    assert site_fan(drafted, begin(drafted), "windsor_assembly") is None


def test_the_line_gives_a_range_against_doing_nothing(drafted):
    use("en")
    line = forecast_line(drafted, finished(drafted))
    assert line is not None
    assert "against doing nothing" in line


def test_a_plants_fan_starts_from_its_jobs_today(drafted):
    fan = site_fan(drafted, finished(drafted), "windsor_assembly")
    row = drafted.state.world.sites.row["windsor_assembly"]
    assert fan.draft[0] == fan.nothing[0] == float(drafted.state.jobs[row])
    assert all(low <= high for low, high in zip(fan.draft_low, fan.draft_high, strict=True))
