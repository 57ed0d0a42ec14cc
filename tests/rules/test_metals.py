"""Metal that America no longer buys: part of it is sold elsewhere, more where markets have been opened."""

import pytest

from game.model.effects import ChangeTradeCost, SetTariff
from game.model.state import changed
from game.model.values import MARKETS
from game.rules.effects import apply
from game.rules.jobs import job_target
from game.rules.lasting import expire
from game.rules.opening import with_parameters
from game.rules.sellers import followed, overseas_opened, sales

MILL = "sault_ste_marie_algoma"


def taxed(state, rate=0.5, product="steel"):
    duty = SetTariff(levied_by="US", origin="CA", product=product, rate=rate)
    return apply(state, duty, "test")[0]


def opened(state, by=-0.03, market="ROW", origin="CA", quarters=None):
    return apply(state, ChangeTradeCost(origin=origin, market=market, by=by, quarters=quarters), "test")[0]


def figured(state, **figures):
    return changed(state, world=with_parameters(state.world, figures))


def sold(state, site, market=None):
    sellers = state.world.sellers
    place = sellers.site.tolist().index(state.world.sites.row[site])
    found = sales(state, state.world.sites.output)
    return float(found.ratio[place] if market is None else found.by_market[MARKETS.index(market), place])


def test_of_what_america_no_longer_buys_the_share_diverted_is_sold_overseas(base):
    state = figured(base, metal_diversion=0.5, metal_opening=8.0)
    lost = sold(state, MILL, "US") - sold(taxed(state), MILL, "US")
    assert lost == pytest.approx(0.5 * (1 - 1.5**-2.5))
    assert sold(taxed(state), MILL, "ROW") - sold(state, MILL, "ROW") == pytest.approx(0.5 * lost)
    more = sold(opened(taxed(state)), MILL, "ROW") - sold(state, MILL, "ROW")
    assert more == pytest.approx(0.5 * 0.97**-8 * lost)


def test_openings_add_up_and_nothing_beyond_what_is_lost_is_sold(base):
    state = figured(base, metal_diversion=0.5, metal_opening=8.0, parts_opening=0.0)
    twice = opened(opened(state), by=-0.015)
    assert overseas_opened(twice, 8.0) == pytest.approx((0.97 * 0.985) ** -8)
    assert sold(opened(taxed(state), by=-0.5), MILL) == pytest.approx(1.0)


def test_dearer_shipping_closes_markets_again(base):
    assert overseas_opened(opened(base, by=0.05), 8.0) < overseas_opened(base, 8.0) == 1


def test_other_roads_open_no_market_overseas(base):
    for origin, market in (("CA", "US"), ("CA", "MX"), ("EU", "CA")):
        assert overseas_opened(opened(base, origin=origin, market=market), 8.0) == 1


def test_markets_opened_save_jobs_at_the_mills_under_a_tariff(base):
    closed, open_ = taxed(base), opened(taxed(base))
    row = base.world.sites.row[MILL]
    kept = [job_target(state, followed(state, base.output)).sites[row] for state in (closed, open_, base)]
    assert kept[0] < kept[1] < kept[2]


def test_without_a_tariff_an_open_market_changes_no_metal(base):
    assert sold(opened(figured(base, parts_opening=0.0)), MILL) == pytest.approx(1.0)


def test_an_elasticity_of_nothing_leaves_diversion_as_it_was(base):
    state = figured(taxed(base), metal_opening=0.0, parts_opening=0.0)
    assert sold(opened(state), MILL) == sold(state, MILL)


def test_an_opening_that_ends_closes_the_market_again(base):
    state = opened(taxed(base), quarters=2)
    assert sold(state, MILL) > sold(taxed(base), MILL)
    assert sold(expire(changed(state, quarter=5)), MILL) == sold(taxed(base), MILL)
