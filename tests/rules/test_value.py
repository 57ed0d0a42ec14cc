"""The sums a firm does, against published values."""

import pytest

from game.rules.value import annuity, feared, margin, uncertainty_discount, waiting_bounds


def test_waiting_bounds_are_those_of_dixit_and_pindyck():
    invest, leave = waiting_bounds(0.08, 0.3)
    assert invest == pytest.approx(2.08, abs=0.005)
    assert leave == pytest.approx(0.48, abs=0.005)


def test_without_volatility_waiting_is_worth_nothing():
    assert waiting_bounds(0.08, 0.0) == (1.0, 1.0)
    assert waiting_bounds(0.08, 1e-4) == pytest.approx((1.0, 1.0), abs=1e-3)


def test_an_annuity_of_ten_years_at_eight_per_cent_is_worth_six_point_seven():
    assert annuity(0.08, 10) == pytest.approx(6.71, abs=0.005)


def test_profit_falls_faster_than_volume():
    figures = {"plant_margin": 0.06, "fixed_cost": 0.10}
    assert margin(figures, 1.0) == pytest.approx(0.06)
    assert margin(figures, 0.75) == pytest.approx(0.02)


def test_odds_a_year_add_up_over_the_years_a_firm_counts():
    assert feared({"fear_years": 2}, 10) == pytest.approx(0.19)


def test_fear_discounts_what_sells_to_the_us_and_only_that():
    assert uncertainty_discount(0.0, 0.08, 0.5) == 1.0
    assert uncertainty_discount(0.1, 0.08, 1.0) == 1.0
    assert uncertainty_discount(0.1, 0.08, 0.5) == pytest.approx((1 + 1.25 * 0.5) / 2.25)
