"""The page on how the model did: misses stand as plainly as passes, and every figure says where it is from."""

from dataclasses import replace

import pytest

from game import levels
from game.analysis.hindcast import Histories
from game.present import model_words, words
from game.present.model_page import begin, hindcast_view, limits, parameter_views


@pytest.fixture(scope="module")
def base():
    return levels.open_path("canada_2025").level


@pytest.fixture(scope="module")
def histories(base):
    made = begin(base, seeds=2)
    while not made.done:
        made.work()
    return made


def test_before_it_is_played_the_page_shows_what_happened_and_how_far_it_is(base):
    view = hindcast_view(base, begin(base, seeds=4))
    assert view.share == 0
    assert "0 of 5" in view.verdict
    assert all(row.happened and row.band and not row.modelled and not row.verdict for row in view.rows)


def test_every_row_has_a_source_with_an_address(base, histories):
    assert all(source.address for row in hindcast_view(base, histories).rows for source in row.sources)


def test_a_miss_is_said_in_words_and_counted(base, histories, monkeypatch):
    one, *others = histories.compared
    missed = (replace(one, modelled=one.high + 1), *others)
    monkeypatch.setattr(Histories, "compared", property(lambda self: missed))
    view = hindcast_view(base, histories)
    assert not view.rows[0].passed
    assert view.rows[0].verdict == "misses"
    assert "misses" in view.rows[0].said
    assert "of 9 figures" in view.verdict


def test_what_the_model_was_fitted_to_or_told_carries_a_note(base, histories):
    rows = hindcast_view(base, histories).rows
    assert all(row.note for row in rows if row.bearing)
    assert {row.id for row in rows if row.bearing} >= {"canada_2025", "ingersoll_ends"}


def test_every_main_figure_stands_in_the_base_level_with_its_source_in_words(base):
    views = parameter_views(base)
    assert [view.id for view in views] == list(model_words.PARAMETERS)
    known = {row.id: row.source for row in base.parameters}
    assert [view.id for view in views if known[view.id] not in model_words.SOURCES] == []
    assert all(view.range and view.mark and view.source for view in views)


def test_a_value_keeps_the_decimals_it_has():
    assert [model_words.plain(value) for value in (7.7, 0.055, 2, 45000)] == ["7.7", "0.055", "2", "45,000"]


def test_the_limits_are_said_in_both_languages():
    english = [line.text for line in limits()]
    words.use("fr")
    try:
        assert set(english) & {line.text for line in limits()} == set()
    finally:
        words.use("en")
