"""The trade kernel against what the published model says of it (02 §10, T1 to T11)."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.analysis.experiment import experiment, read_duty
from game.analysis.setting import Setting, under
from game.model.kept import Modifier
from game.model.values import COUNTRIES
from game.model.world import CA, US, VEHICLES
from game.rules.costs import log_landed_cost
from game.rules.market import LONG_RUN, sell, target
from game.rules.opening import opening
from game.rules.sites import slots
from game.rules.tariffs import at_the_border
from game.rules.trade import Elasticities, elasticities, settle, settle_world
from tests.make import level


def duties(*written):
    return [read_duty(one) for one in written]


FIFTEEN = duties(*(f"US:{origin}:vehicles=15%" for origin in ("CA", "MX", "JP", "KR", "EU", "GB", "CN")))


def landed(state):
    return log_landed_cost(state, at_the_border(state).cost)


def settled(state, log_cost):
    world = state.world
    return settle_world(world, world.mandates.base * state.active[:, None], log_cost, elasticities(world))


def test_when_nothing_changes_every_sale_stays(base):
    assert np.allclose(settled(base, np.zeros_like(base.sold)).sales, base.sold, rtol=1e-9, atol=1e-9)
    assert np.allclose(target(base).settled.sales, base.sold, rtol=1e-9, atol=1e-9)


def test_shares_sum_to_one_and_plants_serve_what_is_sold(base):
    shock = np.linspace(-0.2, 0.3, base.sold.size).reshape(base.sold.shape)
    answer = settled(base, shock)
    starts, world = base.world.mandates.starts, base.world
    sold = np.add.reduceat(base.sold, starts, axis=0) > 0
    exact = {"rtol": 1e-12, "atol": 0.0}
    assert np.allclose(np.add.reduceat(answer.sourcing_share, starts, axis=0)[sold], 1, **exact)
    assert np.allclose(answer.maker_share.sum(axis=0), 1, **exact)
    served = world.market_size * answer.price ** -world.parameters["epsilon"]
    assert np.allclose(answer.sales.sum(axis=0), served, **exact)


def test_what_plants_build_is_what_is_sold(base):
    state = replace(base, planned=base.sold * np.linspace(0.5, 1.6, base.sold.size).reshape(base.sold.shape))
    lines = base.world.sites.assembly
    made = sell(state, np.linspace(0.2, 1.0, len(base.output)))
    overseas = made.sold[made.site_of < 0].sum()
    assert made.output[lines].sum() + overseas == pytest.approx(made.sold.sum(), rel=1e-12)
    assert (made.output[lines] <= base.capacity[lines] + 1e-9).all()


@pytest.mark.parametrize("mandate", ["oshawa_silverado", "cambridge_rav4", "windsor_pacifica", "fort_wayne_silverado"])
def test_one_flow_answers_to_its_own_cost_as_the_formula_says(base, mandate):
    world = replace(base.world, parameters={**base.world.parameters, "epsilon": 0.0})
    state, row = replace(base, world=world), base.world.mandates.row[mandate]
    shock = np.zeros_like(base.sold)
    shock[row, US] = 0.001
    before, after = settled(state, np.zeros_like(shock)), settled(state, shock)
    found = np.log(after.sales[row, US] / before.sales[row, US]) / 0.001
    own, brand = before.sourcing_share[row, US], before.maker_share[world.mandates.maker[row], US]
    theta, eta = world.parameters["theta"], world.parameters["eta"]
    assert found == pytest.approx(-theta * (1 - own) - eta * own * (1 - brand), rel=0.01)


def test_a_tariff_on_canada_alone_bites_ever_more_and_ever_more_slowly(base):
    fall = [experiment(base, duties(f"US:CA:vehicles={rate}%")).output_change_pct["CA"] for rate in (0, 25, 35, 50)]
    slopes = np.diff(fall) / np.diff([0, 25, 35, 50])
    assert fall[0] == pytest.approx(0, abs=1e-6)
    assert (slopes < 0).all()
    assert (np.diff(slopes) > 0).all()


def test_a_surtax_helps_canadian_output_a_little_and_costs_buyers_more(base):
    alone = experiment(base, FIFTEEN, effective=True)
    answered = experiment(base, [*FIFTEEN, *duties("CA:US:vehicles=25%")], effective=True)
    gain = answered.output_change_pct["CA"] - alone.output_change_pct["CA"]
    dearer = answered.price_change_pct["CA"] - alone.price_change_pct["CA"]
    assert 4 <= gain <= 10
    assert 4 <= dearer <= 7


def test_remission_gives_back_most_of_the_price_and_most_of_the_output(base):
    surtax = [*FIFTEEN, *duties("CA:US:vehicles=25%")]
    alone = experiment(base, FIFTEEN, effective=True)
    full = experiment(base, surtax, effective=True)
    eased = experiment(base, surtax, effective=True, remission=True)
    price = [one.price_change_pct["CA"] - alone.price_change_pct["CA"] for one in (full, eased)]
    output = [one.output_change_pct["CA"] - alone.output_change_pct["CA"] for one in (full, eased)]
    assert price[1] <= price[0] / 2
    assert output[1] <= output[0] / 2


def test_retaliation_takes_from_the_us_part_of_what_its_tariffs_gave_it(base):
    back = duties(*(f"{country}:US:vehicles=15%" for country in ("CA", "MX", "JP", "KR", "EU", "GB", "CN")))
    alone = experiment(base, FIFTEEN, effective=True).output_change_pct["US"]
    answered = experiment(base, [*FIFTEEN, *back], effective=True).output_change_pct["US"]
    assert 0 < answered < alone


@settings(max_examples=40, deadline=None)
@given(
    low=st.floats(0, 1),
    more=st.floats(0.001, 1),
    levier=st.sampled_from([CA, US]),
    origin=st.sampled_from(range(len(COUNTRIES))),
)
def test_a_higher_tariff_never_raises_the_share_it_is_levied_on(low, more, levier, origin):
    state = opening(level())
    rows = state.world.mandates.origin == origin
    if origin == levier or not rows.any():
        return
    shares = []
    for rate in (low, low + more):
        tariffs = state.tariffs.copy()
        tariffs[levier, origin, VEHICLES] = rate
        answer = settled(state, landed(replace(state, tariffs=tariffs)))
        shares.append(answer.sales[rows, levier].sum() / answer.sales[:, levier].sum())
    assert shares[1] <= shares[0] + 1e-12


def test_a_stricter_content_rule_raises_regional_content_then_lowers_it(base):
    rules = [0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.0]
    shares = [experiment(base, [], parameters={"content_rule": rule}).content_pct for rule in rules]
    top = shares.index(max(shares))
    assert 0 < top < len(rules) - 1
    assert shares[0] < shares[top]
    assert shares[-1] < shares[top]


def test_where_costs_fall_with_size_a_tariff_bites_harder(base):
    flat = experiment(base, duties("US:CA:vehicles=25%"))
    steep = experiment(base, duties("US:CA:vehicles=25%"), scale=True)
    assert steep.output_change_pct["CA"] < flat.output_change_pct["CA"]
    assert steep.output_change_pct["US"] > flat.output_change_pct["US"]


@pytest.mark.parametrize("rate", [25, 100, 300])
def test_in_the_long_run_no_plant_sells_more_than_it_can_build(base, rate):
    state = under(base, Setting(duties=tuple(duties(f"US:*:vehicles={rate}%"))))
    answer = target(state, passes=LONG_RUN)
    made = np.bincount(slots(state), answer.settled.sales.sum(axis=1), minlength=len(state.capacity) + 1)[:-1]
    lines = base.world.sites.assembly & (state.capacity > 0)
    priced = lines & (answer.shadow > 1e-6)
    assert priced.any()
    assert (made[lines] <= 1.0051 * state.capacity[lines]).all()
    assert (made[priced] >= 0.995 * state.capacity[priced]).all()


def test_costs_that_fall_with_size_and_capacity_hold_together(base):
    tariff = duties("US:CA:vehicles=25%")
    flat, steep = (experiment(base, tariff, capacity=True, scale=scale) for scale in (False, True))
    assert steep.output_change_pct["CA"] < flat.output_change_pct["CA"]


def test_rates_without_relief_change_nothing_where_nothing_changed(base):
    answer = experiment(base, [], effective=True)
    assert set(answer.output_change_pct.values()) == set(answer.price_change_pct.values()) == {0.0}


@pytest.mark.parametrize(
    "taste",
    [("preference", "CA", "US", -0.3), ("demand_maker", "CA", "toyota", 0.5), ("demand_maker", "US", "gm", -0.4)],
)
def test_a_change_of_taste_moves_sales_and_no_price(base, taste):
    kind, market, who, by = taste
    changed = target(replace(base, modifiers=(Modifier(kind, by, 9, "test", market, who),)), capacity=False).settled
    assert changed.price == pytest.approx(1.0, abs=1e-12)
    assert changed.sales.sum(axis=0) == pytest.approx(base.sold.sum(axis=0))
    rows = base.origin == US if kind == "preference" else base.world.mandates.maker == base.world.maker_row[who]
    place = ("CA", "US").index(market)
    before, after = base.sold[rows, place].sum(), changed.sales[rows, place].sum()
    assert (after > before) == (by > 0)


def test_two_countries_alike_answer_alike():
    # two makers, each with a plant in both countries and the same sales: what one's duty does, the other's does too
    base, starts, maker = np.array([[6.0, 2.0], [2.0, 6.0]] * 2), np.array([0, 2]), np.array([0, 0, 1, 1])
    by_maker = np.add.reduceat(base, starts, axis=0)
    how = Elasticities(7.7, 3.87, 0.5)

    def answer(cost):
        return settle(base, cost, by_maker, by_maker / by_maker.sum(axis=0), by_maker.sum(axis=0), starts, maker, how)

    cost = np.zeros_like(base)
    cost[1::2, 0] = 0.2
    mirrored = cost.reshape(2, 2, 2)[:, ::-1, ::-1].reshape(4, 2)
    one, other = answer(cost), answer(mirrored)
    assert other.price == pytest.approx(one.price[::-1], rel=1e-12)
    assert other.sales.reshape(2, 2, 2)[:, ::-1, ::-1].ravel() == pytest.approx(one.sales.ravel(), rel=1e-12)
