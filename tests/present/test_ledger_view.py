"""The ledger as displayed adds up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game import levels
from game.model.decisions import UseLever
from game.present.indicators import STORES, indicator_at
from game.present.ledger import ledger
from game.present.phrases import add_up
from tests.present.walk import strings


@pytest.mark.parametrize("store", STORES)
@pytest.mark.parametrize("quarter", [1, 2])
def test_the_parts_displayed_add_up_to_the_change_displayed(game, store, quarter):
    view = ledger(game, quarter, store)
    assert sum(part.amount for part in view.parts) == pytest.approx(view.change_number, abs=1e-6)
    assert view.after_number - view.before_number == pytest.approx(view.change_number)


@pytest.mark.parametrize("store", STORES)
def test_the_waterfall_runs_from_before_to_after(game, store):
    view = ledger(game, 2, store)
    ends = [view.before_number, *(part.end for part in view.parts)]
    assert [part.start for part in view.parts] == pytest.approx(ends[:-1])
    assert ends[-1] == pytest.approx(view.after_number)


@pytest.mark.parametrize("store", STORES)
def test_the_bar_and_the_ledger_tell_the_same_change(game, store):
    bar, view = indicator_at(game, store, 2), ledger(game, 2, store)
    assert bar.moved == pytest.approx(view.change_number)
    assert bar.tone == view.tone


def test_the_largest_part_comes_first(game):
    sizes = [abs(part.amount) for part in ledger(game, 1, "jobs").parts]
    assert sizes == sorted(sizes, reverse=True)


def test_the_ledger_is_french_in_french(game, french):
    view = ledger(game, 2, "jobs")
    assert "Each line" not in " ".join(strings(view))
    assert any("hypothèse" in part.mark for part in view.parts)


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=12), st.sampled_from([1.0, 0.1, 1e6]))
def test_rounding_keeps_the_sum_and_moves_no_part_by_more_than_a_step(parts, step):
    total = round(sum(parts) / step) * step
    shown = add_up(parts, total, step)
    assert sum(shown) == pytest.approx(total, abs=step / 1000)
    assert all(abs(shown[at] - part) <= step * (1 + 1e-6) for at, part in enumerate(parts))


def test_what_was_paid_once_is_not_said_to_end_and_each_cause_of_layoffs_has_its_own_name():
    session = levels.start(levels.open_path("the_shock"), 7)
    assert session.order(UseLever(lever="work_sharing", option="a_year")) is None
    for _quarter in range(4):
        session.end_quarter()
    [price] = [one for one in ledger(session, 1, "political_capital").parts if one.cause == "lever:work_sharing"]
    assert price.delay == ""
    assert [one for one in ledger(session, 1, "treasury").parts if one.cause == "lever:work_sharing" and one.delay]
    parts = {one.cause: one for one in ledger(session, 2, "jobs").parts}
    assert "market:work_sharing" not in parts
    mine = parts["lever:work_sharing"]
    assert mine.mark_kind == "decision"
    assert mine.mark.startswith("your decision, Q1 2025")
    assert mine.delay == "ends Q4 2025"


def test_an_answer_taken_because_none_was_given_is_not_called_a_decision():
    session = levels.start(levels.open_path("the_shock"), 7)
    for _quarter in range(3):
        session.end_quarter()
    told = [one for quarter in (1, 2, 3) for store in STORES for one in ledger(session, quarter, store).parts
            if one.cause.startswith("answer:")]  # fmt: skip
    assert told
    assert all(one.mark_kind == "assumption" and "without an answer" in one.mark for one in told)
