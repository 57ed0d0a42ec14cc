"""Metal that America no longer buys: part of it is sold elsewhere, more where markets have been opened."""

import pytest

from game.model.effects import ChangeTradeCost, SetTariff
from game.model.state import changed
from game.rules.effects import apply
from game.rules.jobs import diverted, job_target, metal_ratio
from game.rules.opening import with_parameters


def taxed(state, rate=0.5):
    duty = SetTariff(levied_by="US", origin="CA", product="steel", rate=rate)
    return apply(state, duty, "test")[0]


def opened(state, by=-0.03, market="ROW", origin="CA", quarters=None):
    return apply(state, ChangeTradeCost(origin=origin, market=market, by=by, quarters=quarters), "test")[0]


def figured(state, **figures):
    return changed(state, world=with_parameters(state.world, figures))


def test_cheaper_shipping_overseas_sells_more_of_what_is_lost_by_its_elasticity(base):
    state = figured(base, metal_diversion=0.5, metal_opening=8.0)
    assert diverted(state) == 0.5
    assert diverted(opened(state)) == pytest.approx(0.5 * 0.97**-8)


def test_openings_add_up_and_nothing_beyond_what_is_lost_is_sold(base):
    state = figured(base, metal_diversion=0.5, metal_opening=8.0)
    twice = opened(opened(state), by=-0.015)
    assert diverted(twice) == pytest.approx(0.5 * (0.97 * 0.985) ** -8)
    assert diverted(opened(state, by=-0.5)) == 1.0


def test_dearer_shipping_closes_markets_again(base):
    assert diverted(opened(base, by=0.05)) < diverted(base)


def test_other_roads_open_no_market_for_our_metals(base):
    for origin, market in (("CA", "US"), ("CA", "MX"), ("EU", "CA")):
        assert diverted(opened(base, origin=origin, market=market)) == diverted(base)


def test_markets_opened_save_jobs_at_the_mills_under_a_tariff(base):
    closed, open_ = taxed(base), opened(taxed(base))
    steel = base.world.sites.row["sault_ste_marie_algoma"]
    assert metal_ratio(base).min() == pytest.approx(1.0)
    assert job_target(closed, base.output).sites[steel] < job_target(open_, base.output).sites[steel]
    assert metal_ratio(open_).max() <= 1


def test_without_a_tariff_an_open_market_changes_no_metal(base):
    assert metal_ratio(opened(base)) == pytest.approx(metal_ratio(base))


def test_an_elasticity_of_nothing_leaves_diversion_as_it_was(base):
    assert diverted(opened(figured(base, metal_opening=0.0))) == base.world.parameters["metal_diversion"]


def test_an_opening_that_ends_closes_the_market_again(base):
    from game.rules.effects import expire

    state = opened(base, quarters=2)
    assert diverted(state) > diverted(base)
    assert diverted(expire(changed(state, quarter=5))) == diverted(base)
