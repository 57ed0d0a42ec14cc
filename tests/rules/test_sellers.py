"""Demand up the tiers: what lines do reaches parts makers, and what both do reaches the mills."""

from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.model.effects import ChangeTradeCost, SetExportTax, SetTariff, StopSite, Withhold
from game.model.site_records import LineDown
from game.model.state import changed
from game.model.values import MARKETS
from game.model.world import CA, US
from game.rules.books import export_revenue
from game.rules.chance import FixedChance
from game.rules.costs import input_duties
from game.rules.effects import apply
from game.rules.jobs import job_target
from game.rules.lasting import expire
from game.rules.market import sell
from game.rules.opening import opening, with_parameters
from game.rules.sellers import Made, followed, sales
from game.rules.supply import WORKING_DAYS, stop_lines
from game.rules.turn import advance
from tests.make import WORLD, level

MAKER = {
    "id": "guelph_parts", "name": "Guelph parts", "firm": "Royal Parts", "city": "Guelph", "region": "ON",
    "country": "CA", "latitude": 43.5, "longitude": -80.2, "kind": "parts", "headquarters": "CA", "output": 100,
    "capacity": 120, "capacity_now": 110, "jobs": 500,
}  # fmt: skip


def after(state, *effects):
    for effect in effects:
        state, _records = apply(state, effect, "test")
    return state


def row(state, site):
    return state.world.sites.row[site]


def column(state, site):
    return state.world.sellers.site.tolist().index(row(state, site))


def sold_in(state, site, market):
    return float(sales(state, state.world.sites.output).by_market[MARKETS.index(market), column(state, site)])


def made_by_all(state, output=None):
    return followed(state, state.world.sites.output if output is None else output)


def made(state, output=None):
    return made_by_all(state, output).sites


def without(state, *sites):
    output = state.world.sites.output.copy()
    output[[row(state, site) for site in sites]] = 0.0
    return output


def test_the_base_year_is_matched_by_construction(base):
    assert sales(base, base.output).ratio == pytest.approx(1.0)
    assert made(base) == pytest.approx(base.output)


def test_shares_of_every_seller_make_a_whole(base):
    assert base.world.sellers.shares.sum(axis=0) == pytest.approx(1.0)


def test_a_seat_plant_loses_the_half_of_its_work_that_its_idle_line_gave_it(base):
    kind = next(table for table in base.world.level.suppliers if table.kind == "parts")
    fewer = made(base, without(base, "windsor_assembly"))
    lines = base.world.sites.assembly & (base.world.sites.country == CA)
    windsor = base.output[row(base, "windsor_assembly")] / base.output[lines].sum()
    lost = (1 - kind.overseas) * kind.linked + (1 - kind.linked) * kind.canada * windsor
    seats = row(base, "tecumseh_integram")
    assert 1 - fewer[seats] / base.output[seats] == pytest.approx(lost)


def test_an_engine_plant_follows_american_lines_across_the_border(base):
    fewer = made(base, without(base, "dearborn_truck", "kansas_city_assembly", "flat_rock_assembly", "kentucky_truck"))
    assert fewer[row(base, "windsor_essex_engine")] < 0.1 * base.output[row(base, "windsor_essex_engine")]


def test_suppliers_in_the_us_and_mexico_follow_their_lines_too(base):
    lines = base.world.sites.assembly
    half = made(base, np.where(lines, base.output / 2, base.output))
    for node in ("supplier_region_michigan", "supplier_region_bajio"):
        assert half[row(base, node)] == pytest.approx(base.output[row(base, node)] / 2)


def test_a_mill_follows_cars_through_the_parts_makers_it_feeds(base):
    lines = base.world.sites.assembly
    half = made(base, np.where(lines, base.output / 2, base.output))
    mill, rails = row(base, "hamilton_dofasco"), row(base, "regina_steel")
    assert 0.75 < half[mill] / base.output[mill] < 0.95
    assert half[rails] == pytest.approx(base.output[rails])


def test_a_line_that_stops_lowers_its_suppliers_output_in_the_same_quarter(base):
    stopped = after(base, StopSite(site="fort_wayne_assembly", days=31))
    sold = sell(stopped, stop_lines(stopped)[0])
    for supplier in ("st_thomas_formet", "st_catharines_propulsion"):
        assert sold.output[row(base, supplier)] < 0.95 * base.output[row(base, supplier)]


def test_a_supplier_makes_up_lost_days_only_as_far_as_it_has_room(base):
    stopped = after(base, StopSite(site="bridgewater_michelin", days=4))
    tires = row(base, "bridgewater_michelin")
    assert sell(stopped, stop_lines(stopped)[0]).output[tires] == pytest.approx(base.output[tires])
    longer = after(base, StopSite(site="bridgewater_michelin", days=31))
    assert sell(longer, stop_lines(longer)[0]).output[tires] == pytest.approx(base.capacity[tires] / 2)


def test_a_closed_supplier_makes_nothing(base):
    places = base.site_state.copy()
    places[row(base, "whitby_lear")] = 4
    assert made(changed(base, site_state=places))[row(base, "whitby_lear")] == 0


def test_jobs_follow_a_suppliers_output(base):
    fewer = made_by_all(base, without(base, "windsor_assembly"))
    seats = row(base, "tecumseh_integram")
    jobs = job_target(base, fewer).sites[seats]
    assert jobs == pytest.approx(base.world.sites.jobs[seats] * fewer.sites[seats] / base.output[seats])


def test_a_us_duty_on_our_parts_loses_sales_there_by_the_elasticity(base):
    taxed = after(base, SetTariff(levied_by="US", origin="CA", product="parts", rate=0.125))
    kept = sold_in(taxed, "milton_karmax", "US") / sold_in(base, "milton_karmax", "US")
    assert kept == pytest.approx(1.125**-1.5)
    assert sold_in(taxed, "milton_karmax", "CA") == sold_in(base, "milton_karmax", "CA")


def test_a_duty_on_parts_bears_on_engines_too(base):
    taxed = after(base, SetTariff(levied_by="US", origin="CA", product="parts", rate=0.125))
    engines = sold_in(taxed, "windsor_essex_engine", "US") / sold_in(base, "windsor_essex_engine", "US")
    assert engines == pytest.approx(1 / 1.125)


def test_a_duty_of_canadas_on_us_parts_costs_american_suppliers_work(base):
    taxed = after(base, SetTariff(levied_by="CA", origin="US", product="parts", rate=0.25))
    michigan = row(base, "supplier_region_michigan")
    assert made(taxed)[michigan] <= base.output[michigan]


def test_open_markets_overseas_take_more_parts(base):
    opened = after(base, ChangeTradeCost(origin="CA", market="ROW", by=-0.03))
    more = sold_in(opened, "milton_karmax", "ROW") / sold_in(base, "milton_karmax", "ROW")
    assert more == pytest.approx(0.97 ** -base.world.parameters["parts_opening"])
    assert job_target(opened, made_by_all(opened)).residual["ON"] > job_target(base, made_by_all(base)).residual["ON"]


def test_dearer_shipping_to_the_us_loses_parts_sales_there(base):
    dearer = after(base, ChangeTradeCost(origin="CA", market="US", by=0.02))
    assert sold_in(dearer, "milton_karmax", "US") < sold_in(base, "milton_karmax", "US")


def test_what_is_held_back_is_not_sold_and_some_of_its_buyers_stay_away(base):
    held = after(base, Withhold(product="aluminium", share=0.4, quarters=2))
    away = base.world.parameters["withheld_lost"] * 0.4
    usual = sold_in(base, "alma_smelter", "US")
    assert sold_in(held, "alma_smelter", "US") == pytest.approx(usual * 0.6)
    later = expire(changed(held, quarter=2))
    assert sold_in(later, "alma_smelter", "US") == pytest.approx(usual * (1 - away))
    forgotten = expire(changed(held, quarter=2 + int(base.world.parameters["withheld_memory"])))
    assert sold_in(forgotten, "alma_smelter", "US") == usual


def test_what_is_held_back_stops_lines_there_after_their_stock_and_none_here(base):
    held = after(base, Withhold(product="parts", share=0.5, quarters=2))
    uptime, records = stop_lines(held)
    (link,) = (link for link in base.world.links["etobicoke_casting"] if link.plant == row(base, "toledo_assembly"))
    assert uptime[link.plant] == pytest.approx(1 - (0.5 * WORKING_DAYS - link.days_of_stock) / WORKING_DAYS)
    down = {record.site for record in records if isinstance(record, LineDown)}
    assert {base.world.sites.rows[row(base, site)].country for site in down} == {"US"}


def test_a_line_that_stands_still_for_want_of_a_part_is_not_counted_twice(base):
    held = after(base, Withhold(product="engines", share=0.4, quarters=1))
    engines = row(base, "windsor_engine_annex")
    uptime, _records = stop_lines(held)
    assert uptime[row(base, "ohio_assembly")] > 0.6
    made_now = sell(held, uptime).output[engines]
    assert made_now == pytest.approx(base.output[engines] * 0.6, rel=0.05)


def test_stock_helps_once_and_buyers_find_part_of_it_elsewhere_in_time(base):
    held = after(base, Withhold(product="parts", share=0.5, quarters=3))
    toledo, replaced = row(base, "toledo_assembly"), base.world.parameters["withheld_replaced"]
    second = stop_lines(changed(held, quarter=1))[0][toledo]
    assert second == pytest.approx(1 - 0.5 * (1 - replaced))
    assert stop_lines(changed(held, quarter=2))[0][toledo] > second


def test_metal_held_back_for_long_comes_home_through_the_american_parts_makers_that_need_it(base):
    held = after(base, Withhold(product="aluminium", share=0.7, quarters=1))
    down = {record.site: record.supplier for record in stop_lines(held)[1]}
    assert down["supplier_region_michigan"] == "sept_iles_alouette"
    assert down["oshawa_assembly"] == "supplier_region_michigan"


@pytest.mark.parametrize("product", ["steel", "aluminium", "parts", "engines"])
def test_what_is_held_back_makes_cars_dearer_to_build_there_and_less_so_here(base, product):
    held = input_duties(after(base, Withhold(product=product, share=0.4, quarters=1)))
    assert held[US] > 0
    assert 0 <= held[CA] < held[US]


def test_holding_back_from_mexico_bears_on_mexico(base):
    held = after(base, Withhold(product="engines", to="MX", share=0.4, quarters=1))
    assert sold_in(held, "windsor_essex_engine", "US") == sold_in(base, "windsor_essex_engine", "US")
    assert input_duties(held)[2] > input_duties(held)[US] >= 0


def test_a_tax_on_parts_brings_in_its_rate_of_what_is_still_sold(base):
    taxed = after(base, SetExportTax(product="parts", to="US", rate=0.1))
    steel = after(base, SetExportTax(product="steel", to="US", rate=0.1))
    assert export_revenue(base) == 0
    assert export_revenue(taxed) > export_revenue(steel) > 0
    both = after(taxed, *(Withhold(product=what, share=0.5, quarters=1) for what in ("parts", "engines")))
    assert export_revenue(both) < 0.65 * export_revenue(taxed)


def test_a_world_without_a_table_of_suppliers_still_plays():
    state = opening(level())
    calm = changed(state, tariffs=state.world.base_tariffs)
    assert sales(calm, calm.output).ratio == pytest.approx(1.0)
    state, _records = advance(state, (), FixedChance(1.0))
    assert np.isfinite(state.output).all()


def test_the_more_is_sold_elsewhere_the_fewer_jobs_a_duty_costs(base):
    taxed = after(base, SetTariff(levied_by="US", origin="CA", product="parts", rate=0.125))
    place = row(base, "milton_karmax")
    jobs = []
    for share in (0.0, 0.5, 1.0):
        state = changed(taxed, world=with_parameters(base.world, {"parts_diversion": share}))
        jobs.append(job_target(state, made_by_all(state)).sites[place])
    assert jobs[0] < jobs[1] < jobs[2]


_rates = st.floats(0, 1)


@given(busy=st.floats(0, 1.3), duty=_rates, more=_rates, tax=_rates, held=_rates, shipping=st.floats(-0.2, 0.2))
@settings(max_examples=60, deadline=None)
def test_whatever_bears_on_it_nothing_is_sold_below_nothing_and_a_duty_never_adds_to_sales(
    busy, duty, more, tax, held, shipping
):
    base = small()
    output = np.where(base.world.sites.assembly, busy * base.output, base.output)
    state = after(
        base,
        SetExportTax(product="steel", to="US", rate=tax),
        Withhold(product="parts", share=held, quarters=1),
        ChangeTradeCost(origin="CA", market="ROW", by=shipping),
        SetTariff(levied_by="US", origin="CA", product="parts", rate=duty),
    )
    dearer = after(state, SetTariff(levied_by="US", origin="CA", product="parts", rate=duty + more))
    sold, less = sales(state, output), sales(dearer, output)
    assert (sold.by_market >= 0).all()
    assert (sold.ratio >= 0).all()
    ours = base.world.sellers.country == CA
    assert (less.by_market[1, ours] <= sold.by_market[1, ours] + 1e-12).all()
    made = followed(state, output)
    assert (made.sites >= 0).all()
    there = base.world.sellers.site[base.world.sellers.site >= 0]
    assert (made.sites[there] <= state.capacity[there] + 1e-9).all()


@cache
def small():
    return opening(
        level(
            plants=[*WORLD["plants"], MAKER],
            links=[*WORLD["links"], {"supplier": "guelph_parts", "plant": "maple_alliston", "days_of_stock": 3}],
            suppliers=[
                {"kind": "parts", "linked": 0.5, "canada": 0.6, "us": 0.3, "mexico": 0.05, "overseas": 0.05,
                 "elasticity": 1.5},
            ],
        )
    )  # fmt: skip


def test_jobs_off_the_map_never_fall_below_none(base):
    # at the ends of the ranges a teacher may set, where they follow output more than one for one
    state = changed(base, world=with_parameters(base.world, {"leak": 0.4, "spread": 3.0}))
    assert set(job_target(state, Made(base.output, 0.0)).residual.values()) == {0.0}
