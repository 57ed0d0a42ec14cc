"""Reports: every group and measure over time, sorted and filtered, in both languages."""

from __future__ import annotations

import pytest

from game.present import words
from game.present.indicators import STORES
from game.present.report_measures import MEASURES
from game.present.reports import GROUPS, report
from game.rules import indicators
from tests.playing import game
from tests.present.walk import strings

EVERY = [(group, measure.id) for group, measures in MEASURES.items() for measure in measures]


@pytest.fixture(scope="module")
def session():
    return game(quarters=5)


def test_every_group_has_measures():
    assert set(MEASURES) == set(GROUPS)


@pytest.mark.parametrize(("group", "measure"), EVERY)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_report_runs_from_the_opening_to_now_and_is_whole(session, group, measure, language):
    words.use(language)
    try:
        view = report(session, group, measure)
    finally:
        words.use("en")
    assert view.series
    assert all(len(one.figures) == len(view.quarters) == 6 for one in view.series)
    assert all(figure.certainty for one in view.series for figure in one.figures)
    assert not [text for text in strings(view) if "{" in text]


def test_the_numbers_are_those_of_the_bar(session):
    found = {one.id: one.values for one in report(session).series}
    assert set(found) == set(STORES)
    for store in STORES:
        told = [indicators.of(state, store) for state in session.states()]
        assert found[store] == pytest.approx(told, abs=1e-3)


def test_a_plants_opening_figure_carries_what_it_rests_on_and_the_rest_is_the_models(session):
    one = next(one for one in report(session, "plants").series if one.id == "hamilton_mill")
    assert one.figures[0].certainty == "estimate"
    assert {figure.certainty for figure in one.figures[1:]} == {"modelled"}


@pytest.mark.parametrize(
    ("sort", "key"),
    [
        ("now", lambda one: -one.values[-1]),
        ("fall", lambda one: one.values[-1] - one.values[0]),
        ("rise", lambda one: one.values[0] - one.values[-1]),
        ("name", lambda one: one.name),
    ],
)
def test_a_report_is_sorted(session, sort, key):
    keys = [key(one) for one in report(session, "plants", sort=sort).series]
    assert keys == sorted(keys)


def test_a_report_is_filtered_without_accents_or_capitals(session):
    view = report(session, "plants", sought="OAKV")
    assert [one.id for one in view.series] == ["eagle_oakville"]
    assert view.hidden == 2
    assert report(session, "provinces", sought="quebec").series[0].id == "QC"


def test_what_is_not_known_stands_for_the_first_there_is(session):
    assert report(session, "nonsense", "x", "y").id == "numbers_all"


def test_only_canadas_plants_are_told(session):
    assert "eagle_dayton" not in {one.id for one in report(session, "plants").series}
