"""The trade kernel against what the published model says of it (02 §10, T1 to T11)."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.analysis.experiment import experiment, read_duty
from game.model.values import COUNTRIES
from game.model.world import CA, US, VEHICLES
from game.rules.costs import log_landed_cost
from game.rules.market import target
from game.rules.opening import opening
from game.rules.tariffs import at_the_border
from game.rules.trade import elasticities, settle_world
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
    assert np.allclose(np.add.reduceat(answer.sourcing_share, starts, axis=0)[sold], 1)
    assert np.allclose(answer.maker_share.sum(axis=0), 1)
    assert np.allclose(answer.sales.sum(axis=0), world.market_size * answer.price ** -world.parameters["epsilon"])


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
    back = duties("CA:US:vehicles=15%", "MX:US:vehicles=15%", "EU:US:vehicles=15%", "JP:US:vehicles=15%")
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
