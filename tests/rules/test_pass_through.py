"""How fast a lasting change of prices reaches buyers: about a fifth in half a year, nearly all in three years."""

from dataclasses import replace
from itertools import pairwise

import pytest

from game.model.effects import SetTariff
from game.model.state import changed
from game.model.world import CA
from game.rules.chance import FixedChance
from game.rules.effects import apply
from game.rules.market import settle_markets
from game.rules.turn import advance


@pytest.fixture(scope="module")
def reached(base):
    """What share of where prices tend has reached buyers in Canada, quarter by quarter, under a surtax that stays."""
    state = changed(base, world=replace(base.world, dated={}, undated=()))
    state, _ = apply(state, SetTariff(levied_by="CA", origin="US", product="vehicles", rate=0.25), "test")
    shares = []
    for _quarter in range(16):
        state = settle_markets(state)
        shares.append(float((state.retail[CA] - 1) / (state.price[CA] - 1)))
    return shares


def test_about_a_fifth_reaches_buyers_in_the_first_half_year(reached):
    assert reached[1] == pytest.approx(0.20, abs=0.03)


def test_about_all_of_it_has_reached_them_after_eight_to_twelve_quarters(reached):
    assert 0.75 < reached[7] < reached[11]
    assert reached[11] == pytest.approx(1.0, abs=0.08)


def test_prices_rise_in_every_quarter_and_never_beyond_where_they_tend(reached):
    assert all(0 <= before < after <= 1 for before, after in pairwise(reached))


def test_dealers_pay_before_buyers_do(base):
    state, _ = apply(base, SetTariff(levied_by="CA", origin="US", product="vehicles", rate=0.25), "test")
    state, _records = advance(state, (), FixedChance(1.0))
    assert 1 < state.retail[CA] < state.wholesale[CA] < state.price[CA]
