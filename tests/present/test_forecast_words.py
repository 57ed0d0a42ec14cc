"""The forecast in words: nothing too early, ranges against doing nothing, reasons, and how far to trust it."""

import numpy as np
import pytest

from game.analysis.forecast import Forecast
from game.guide import forecast_record
from game.model.decisions import AnswerEvent, UseLever
from game.present.forecast import forecast_line, forecast_view, record_lines
from game.present.ranges import ends
from game.present.site_forecast import site_fan
from game.present.words import use
from tests.playing import game as tiny
from tests.ui.map_levels import begun

SURTAX = UseLever(lever="surtax_us_cars", target="vehicles", amount=0.5)


@pytest.fixture(autouse=True)
def english():
    use("en")


@pytest.fixture(scope="module")
def drafted():
    session = begun(quarters=2)
    session.order(SURTAX)
    return session


@pytest.fixture(scope="module")
def forecast(drafted):
    made = Forecast(drafted.state, drafted.draft, 6)
    while not made.done:
        made.work(8)
    return made


def test_nothing_is_said_before_a_few_futures_are_known(drafted):
    fresh = Forecast(drafted.state, drafted.draft)
    assert forecast_line(drafted, fresh) is None
    assert site_fan(drafted, fresh, "windsor_assembly") is None
    assert forecast_view(drafted, fresh, "jobs").numbers == ()


def test_the_line_gives_a_range_against_doing_nothing(drafted, forecast):
    assert "against doing nothing" in forecast_line(drafted, forecast)


def test_money_that_does_not_move_is_written_as_money():
    assert ends("treasury", np.zeros(8), signed=True) == "$0"


def test_every_number_stands_with_the_draft_and_without(drafted, forecast):
    view = forecast_view(drafted, forecast, "prices")
    assert len(view.numbers) == 8
    assert all(one.draft and one.nothing and one.difference for one in view.numbers)
    assert view.draft is not None


def test_at_most_three_reasons_are_given_and_the_surtax_leads_for_prices(drafted, forecast):
    view = forecast_view(drafted, forecast, "prices")
    assert 1 <= len(view.reasons) <= 3
    assert view.reasons[0].label.startswith("Our own duties")


def test_a_number_nothing_moves_says_so(drafted, forecast):
    calm = Forecast(drafted.state, (UseLever(lever="no_such_lever"),), 4)
    while not calm.done:
        calm.work(8)
    view = forecast_view(drafted, calm, "jobs")
    assert [one.label for one in view.reasons] == ["Nothing in the draft moves this number in most futures."]
    assert all(one.tone == "neutral" for one in view.numbers)


def test_a_draft_that_changes_nothing_says_why():
    session = tiny()
    session.play(())
    session.play(())
    answer, late = AnswerEvent(event="mayor_calls", choice="nothing"), UseLever(lever="no_such_lever")
    said = []
    for draft in ((answer,), (late,)):
        calm = Forecast(session.state, draft, 4)
        while not calm.done:
            calm.work(8)
        said.append(forecast_line(session, calm))
    assert said[0].endswith("The answer is the one taken where none is given.")
    assert said[1].endswith("too small to show in most futures.")


def test_a_shut_forecast_shows_no_figure(drafted, forecast):
    view = forecast_view(drafted, forecast, "jobs", shut=True)
    assert "slip is signed" in view.shut
    assert (view.numbers, view.reasons, view.draft, view.nothing) == ((), (), None, None)


def test_the_wide_range_holds_the_narrow_one(drafted, forecast):
    branch = forecast_view(drafted, forecast, "jobs").draft
    for low, lower, middle, upper, high in zip(
        branch.wide[0], branch.narrow[0], branch.middle, branch.narrow[1], branch.wide[1], strict=True
    ):
        assert low <= lower <= middle <= upper <= high


def test_a_plants_fan_starts_from_its_jobs_today(drafted, forecast):
    fan = site_fan(drafted, forecast, "windsor_assembly")
    row = drafted.state.world.sites.row["windsor_assembly"]
    assert fan.draft.middle[0] == fan.nothing.middle[0] == float(drafted.state.jobs[row])
    assert [row.label.split(" by ")[0] for row in fan.rows] == ["Vehicles a quarter", "Left or closed"]


def test_the_shipped_record_lies_where_the_ranges_may_be_shown():
    record = forecast_record()
    assert record is not None
    assert record.games >= 200
    assert 0.7 <= record.held <= 0.9


def test_the_record_is_told_with_its_date(drafted, forecast):
    lines = record_lines(forecast_record())
    assert str(forecast_record().measured.year) in lines[0].text
    assert forecast_view(drafted, forecast, "jobs").notes[1:] == lines
