"""What stands on one line can be subtracted: start, end and difference, wherever a number is told."""

from __future__ import annotations

import re

import pytest

from game import levels
from game.lab import Lab
from game.present.draft import draft_summary
from game.present.endings import ending
from game.present.indicators import STORES, indicator, indicator_at
from game.present.lab import figures
from game.present.ledger import ledger
from game.present.place_cards import province_card
from game.present.report_measures import MEASURES
from game.present.reports import report
from game.present.what_if import what_if

_NUMBER = re.compile(r"[+−]?\$?\d[\d,]*(?:\.\d+)?")


def _numbers(text):
    return [float(one.replace("−", "-").replace("$", "").replace(",", "")) for one in _NUMBER.findall(text)]


def _subtracts(before, after, change):
    by = _numbers(change)[0] if _numbers(change) else 0.0
    return _numbers(after)[0] - _numbers(before)[0] == pytest.approx(by, abs=1e-6)


@pytest.fixture(scope="module")
def session():
    session = levels.start(levels.open_path("the_shock"), 7)
    for _quarter in range(6):
        session.end_quarter()
    return session


def test_the_numbers_of_an_ending_can_be_subtracted(session):
    for row in ending(session).numbers:
        before, after, *change = _numbers(row.value)
        assert after - before == pytest.approx(change[0] if change else 0.0, abs=1e-6), row


@pytest.mark.parametrize(("group", "measure"), [(group, one.id) for group, found in MEASURES.items() for one in found])
def test_the_lines_of_a_report_can_be_subtracted(session, group, measure):
    for one in report(session, group, measure).series:
        assert _subtracts(one.figures[0].text, one.figures[-1].text, one.change), one.said


@pytest.mark.parametrize("store", STORES)
def test_a_number_in_the_bar_goes_from_one_quarter_to_the_next_by_the_change_beside_it(session, store):
    for quarter in range(1, 7):
        before, after = indicator_at(session, store, quarter - 1), indicator_at(session, store, quarter)
        if store != "treasury":  # told short in the bar, in billions; its ledger tells it in millions
            assert _subtracts(before.value, after.value, after.change)
        view = ledger(session, quarter, store)
        assert _subtracts(view.before, view.after, view.change)


def test_two_courses_side_by_side_can_be_subtracted(session):
    other = levels.start(levels.open_path("the_shock"), 8)
    for _quarter in range(6):
        other.end_quarter()
    for row in what_if(session, other, 0, 0).rows:
        mine, found = _numbers(row.mark)
        assert mine - found == pytest.approx((_numbers(row.value) or [0.0])[0], abs=1e-6), row


def test_plants_and_provinces_can_be_subtracted_too(session):
    other = levels.start(levels.open_path("the_shock"), 8)
    for _quarter in range(6):
        other.end_quarter()
    places = what_if(session, other, 0, 0).places
    assert places
    for row in places:
        mine, found = _numbers(row.mark)
        assert mine - found == pytest.approx(_numbers(row.value)[0], abs=1e-6), row
    for code in ("ON", "QC"):
        now, before = (province_card(game, code).rows for game in (session, session.branch(5)))
        assert _subtracts(before[0].value, now[0].value, now[1].value)
        assert _subtracts(before[3].value, now[3].value, now[4].value)


def test_two_settings_of_the_lab_can_be_subtracted():
    lab = Lab.fresh()
    lab.take("june_2025")
    lab.hold()
    lab.take("october_2025")
    for one in figures(lab.answer, lab.held):
        if one.id != "revenue":
            assert _subtracts(one.held, one.value, one.difference), one.said


def test_political_capital_has_the_same_decimals_in_the_bar_and_in_the_draft(session):
    bar = indicator(session, "political_capital").value
    assert draft_summary(session).capital_left == bar
    assert "." in bar
