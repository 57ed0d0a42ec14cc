"""Duties paid, worked by hand from the rates of 02 §3."""

from dataclasses import replace

import numpy as np
import pytest

from game.model.effects import SetExportTax, SetOffset, SetRemission, SetTariff
from game.model.state import changed
from game.model.values import COUNTRIES
from game.model.world import ALUMINIUM, CA, INPUTS, US, VEHICLES
from game.rules.costs import input_duties
from game.rules.effects import apply, apply_due
from game.rules.opening import with_parameters
from game.rules.tariffs import car_duties, count_imports


def with_duty(state, levied_by, origin, rate, product="vehicles"):
    duty = SetTariff(levied_by=levied_by, origin=origin, product=product, rate=rate)
    return apply(state, duty, "test")[0]


def duty_on(state, mandate, market):
    return car_duties(state)[state.world.mandates.row[mandate], market]


def test_a_canadian_car_pays_only_on_what_is_not_american(base):
    state = with_duty(base, "US", "CA", 0.25)
    content = base.world.mandates.us_content[base.world.mandates.row["oshawa_silverado"]]
    assert duty_on(state, "oshawa_silverado", US) == pytest.approx(0.25 * (1 - content))


def test_a_car_outside_the_rules_of_origin_pays_on_all_of_it_and_the_ordinary_duty_too(base):
    mandates = replace(base.world.mandates, complies=np.zeros_like(base.world.mandates.complies))
    state = with_duty(changed(base, world=replace(base.world, mandates=mandates)), "US", "CA", 0.25)
    assert duty_on(state, "oshawa_silverado", US) == pytest.approx(0.275)


def test_canada_deducts_fifteen_per_cent_or_the_regional_content_if_that_is_more(base):
    state = with_duty(base, "CA", "US", 0.25)
    assert duty_on(state, "spartanburg_x5", CA) == pytest.approx(0.25 * 0.85)
    content = base.world.mandates.home_content[base.world.mandates.row["dearborn_f150"]]
    assert duty_on(state, "dearborn_f150", CA) == pytest.approx(0.25 * (1 - max(0.15, content)))


def test_remission_frees_a_builder_and_nobody_else(base):
    state = with_duty(base, "CA", "US", 0.25)
    state, _ = apply(state, SetRemission(maker="toyota", share=1.0), "test")
    state, _ = apply(state, SetRemission(maker="nissan", share=1.0), "test")
    assert duty_on(state, "georgetown_camry", CA) == 0
    assert duty_on(state, "smyrna_rogue", CA) > 0


def test_a_car_pays_nothing_at_home(base):
    state = with_duty(with_duty(base, "CA", "*", 1.0), "US", "*", 1.0)
    assert duty_on(state, "oshawa_silverado", CA) == duty_on(state, "dearborn_f150", US) == 0


def test_a_metals_tariff_makes_cars_dearer_where_it_is_levied(base):
    state = with_duty(with_duty(base, "US", "*", 0.5, "steel"), "US", "*", 0.5, "aluminium")
    added = input_duties(state)
    assert 0.002 < added[US] < 0.04
    assert added[CA] < added[US]


def test_a_duty_for_a_while_goes_back_to_what_it_was(base):
    lasting = SetTariff(levied_by="US", origin="CA", product="steel", rate=0.5, quarters=3)
    state, records = apply(base, lasting, "test")
    assert [(record.was, record.rate) for record in records] == [(0.0, 0.5)]
    (back,) = state.pending
    assert (back.due, back.effect.rate) == (4, 0.0)


def rates_over(state, moves, quarters=12):
    """The US duty on Canadian cars in each quarter, with each move (rate, for how long) made in its quarter."""
    seen = []
    for quarter in range(1, quarters + 1):
        state, _ = apply_due(state)
        if quarter in moves:
            rate, long = moves[quarter]
            duty = SetTariff(levied_by="US", origin="CA", product="vehicles", rate=rate, quarters=long)
            state, _ = apply(state, duty, "test")
        seen.append(float(state.tariffs[US, CA, VEHICLES]))
        state = changed(state, quarter=state.quarter + 1)
    return seen


@pytest.mark.parametrize(
    ("moves", "seen"),
    [
        ({1: (0.1, 4)}, [0.1] * 4 + [0.0] * 4),
        ({1: (0.1, 4), 3: (0.5, None)}, [0.1] * 2 + [0.5] * 6),
        ({1: (0.1, 4), 3: (0.2, 4)}, [0.1] * 2 + [0.2] * 4 + [0.0] * 2),
        ({1: (0.1, 6), 3: (0.2, 2)}, [0.1] * 2 + [0.2] * 2 + [0.1] * 2 + [0.0] * 2),
        ({1: (0.1, 4), 5: (0.1, 3)}, [0.1] * 7 + [0.0]),
    ],
)
def test_a_duty_for_a_while_neither_outlasts_its_time_nor_undoes_a_later_one(base, moves, seen):
    assert rates_over(base, moves, 8) == pytest.approx(seen)


def test_a_tax_renewed_in_the_quarter_it_ends_stands_and_then_ends(base):
    tax = SetExportTax(product="steel", to="US", rate=0.1, quarters=4)
    first, _ = apply(base, tax, "test")
    again, _ = apply(changed(first, quarter=4), tax, "test")  # orders come before what falls due
    stands, _ = apply_due(again)
    assert stands.export_tax.max() == 0.1
    over, _ = apply_due(changed(stands, quarter=8))
    assert not over.export_tax.any()
    assert not over.pending


def test_dearer_metal_reaches_cars_through_the_parts_made_of_it(base):
    state = with_duty(base, "US", "*", 0.5, "steel")
    without = changed(state, world=with_parameters(base.world, {"metal_in_parts": 0.0}))
    assert input_duties(state)[US] > input_duties(without)[US]
    assert input_duties(state)[CA] > input_duties(without)[CA] == 0


def test_metal_made_at_home_follows_the_duty_on_metal_from_abroad_by_its_own_share(base):
    # shares of inputs.csv for a car assembled in the US; with nothing through parts, and all of the duty followed
    state = base
    for origin in ("CA", "MX", "JP", "KR", "EU", "CN"):
        already = base.tariffs[US, COUNTRIES.index(origin), ALUMINIUM]
        state = with_duty(state, "US", origin, already + 0.2, "aluminium")
    share = float(base.world.inputs[US, INPUTS.index("aluminium")].sum())
    whole = changed(state, world=with_parameters(base.world, {"metal_in_parts": 0.0, "metal_price_follow": 1.0}))
    assert input_duties(whole)[US] == pytest.approx(0.2 * share)


def test_a_tax_on_our_metals_costs_both_sides_and_fills_the_books(base):
    from game.model.records import BookLine, ExportTaxSet
    from game.rules.chance import FixedChance
    from game.rules.sellers import sales
    from game.rules.turn import advance

    state, said = apply(base, SetExportTax(product="aluminium", to="US", rate=0.1, quarters=2), "test")
    assert said == [ExportTaxSet("US", "aluminium", 0.0, 0.1, "test")]
    assert input_duties(state)[US] > 0
    assert sales(state, state.output).ratio.min() < 1
    after, records = advance(state, (), FixedChance(1.0))
    assert any(isinstance(one, BookLine) and one.line == "export_tax" and one.amount > 0 for one in records)
    later, _ = advance(advance(after, (), FixedChance(1.0))[0], (), FixedChance(1.0))
    assert not later.export_tax.any()


def built(state):
    sold = state.sold[:, CA] * (state.origin == US)
    return np.bincount(state.world.mandates.maker, sold, minlength=len(state.world.makers)) * 4


def test_a_quota_is_a_number_of_cars_that_covers_its_share_of_a_years_imports(base):
    toyota = base.world.maker_row["toyota"]
    state, _ = apply(with_duty(base, "CA", "US", 0.25), SetRemission(maker="toyota", share=0.5), "test")
    assert state.quota[toyota] == pytest.approx(0.5 * built(base)[toyota])
    assert state.remission[toyota] == 0.5
    doubled = count_imports(changed(state, sold=2 * base.sold))
    assert doubled.remission[toyota] == pytest.approx(0.5 / 1.25)
    for _quarter in range(3):
        doubled = count_imports(doubled)
    assert doubled.remission[toyota] == pytest.approx(0.25)


def test_a_quota_larger_than_a_years_imports_lets_all_of_them_in_and_no_more(base):
    state, _ = apply(base, SetRemission(maker="honda", share=1.0), "test")
    honda = base.world.maker_row["honda"]
    assert count_imports(changed(state, sold=base.sold / 2)).remission[honda] == 1.0


def test_remission_covers_its_share_of_the_surtax(base):
    state = with_duty(base, "CA", "US", 0.25)
    full = duty_on(state, "georgetown_camry", CA)
    state, _ = apply(state, SetRemission(maker="toyota", share=0.4), "test")
    assert duty_on(state, "georgetown_camry", CA) == pytest.approx(0.6 * full)


def credited(state, rate=0.0375):
    return apply(state, SetOffset(rate=rate), "test")[0]


def test_the_american_offset_is_a_credit_never_larger_than_the_parts_duty_owed(base):
    # the shares are those of inputs.csv for a car assembled in the US: engines 16 % of its cost, parts 50 %
    small = with_duty(base, "US", "JP", 0.05, "parts")
    owed = input_duties(small)[US]
    assert 0 < owed < 0.0375
    assert input_duties(credited(small))[US] == pytest.approx(0.0)
    large = with_duty(with_duty(base, "US", "MX", 0.5, "parts"), "US", "CA", 0.5, "parts")
    parts = 0.5 * (0.16 * (0.16 + 0.05) + 0.50 * (0.22 + 0.06))
    assert input_duties(large)[US] == pytest.approx(parts)
    assert input_duties(credited(large))[US] == pytest.approx(parts - 0.0375)


def test_the_offset_pays_back_no_duty_on_metal_and_nothing_to_plants_elsewhere(base):
    metal = with_duty(base, "US", "*", 0.5, "steel")
    assert input_duties(credited(metal)) == pytest.approx(input_duties(metal))
    assert input_duties(credited(base)) == pytest.approx(0.0)
