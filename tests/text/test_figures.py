from __future__ import annotations

import pytest

from game.present.shapes.desk import AmountView
from game.text.figures import ask_amount, read_figure
from tests.text.typed import Typed


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        ("money", "150", 150e6), ("money", "150 M", 150e6), ("money", "150M$", 150e6), ("money", "$1.5B", 1.5e9),
        ("money", "1,5 G$", 1.5e9), ("money", "150000000", 150e6), ("money", "0.5", 5e5), ("rate", "25", 0.25),
        ("rate", "25 %", 0.25), ("rate", "12,5\u202f%", 0.125), ("share", "100%", 1.0), ("jobs", "2 100", 2100),
        ("quarters", "24", 24), ("dollars_per_car", "1500", 1500),
    ],
)  # fmt: skip
def test_a_figure_is_read_as_it_is_written(kind, typed, value):
    assert read_figure(kind, typed) == pytest.approx(value)


@pytest.mark.parametrize(
    ("kind", "typed"),
    [("money", "lots"), ("money", "-5"), ("money", "5%"), ("rate", "5M"), ("jobs", "1e9"), ("jobs", "")],
)
def test_what_is_no_figure_is_refused(kind, typed):
    assert read_figure(kind, typed) is None


def _slider():
    return AmountView("money", "Money", 10e6, 500e6, 10e6, 100e6, "$10 M", "$500 M")


def test_a_figure_out_of_bounds_or_none_at_all_is_asked_for_again():
    typed = Typed("900", "many", "234")
    assert ask_amount(typed.terminal, _slider()) == 230e6
    assert "It lies between $10 M and $500 M." in typed.said
    assert "That is no figure." in typed.said


def test_enter_alone_takes_where_the_figure_stands():
    assert ask_amount(Typed("").terminal, _slider()) == 100e6
