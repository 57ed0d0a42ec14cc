"""Duties paid, worked by hand from the rates of 02 §3."""

from dataclasses import replace

import numpy as np
import pytest

from game.model.effects import SetRemission, SetTariff
from game.model.state import changed
from game.model.world import CA, US
from game.rules.costs import input_duties
from game.rules.effects import apply
from game.rules.opening import with_parameters
from game.rules.tariffs import car_duties


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
    assert 0.002 < added[US] < 0.03
    assert added[CA] < added[US]


def test_a_duty_for_a_while_goes_back_to_what_it_was(base):
    lasting = SetTariff(levied_by="US", origin="CA", product="steel", rate=0.5, quarters=3)
    state, records = apply(base, lasting, "test")
    assert [(record.was, record.rate) for record in records] == [(0.0, 0.5)]
    (back,) = state.pending
    assert (back.due, back.effect.rate) == (4, 0.0)


def test_dearer_metal_reaches_cars_through_the_parts_made_of_it(base):
    state = with_duty(base, "US", "*", 0.5, "steel")
    without = changed(state, world=with_parameters(base.world, {"metal_in_parts": 0.0}))
    assert input_duties(state)[US] > input_duties(without)[US]
    assert input_duties(state)[CA] > input_duties(without)[CA] == 0


def test_a_tax_on_our_metals_costs_both_sides_and_fills_the_books(base):
    from game.model.effects import SetExportTax
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
