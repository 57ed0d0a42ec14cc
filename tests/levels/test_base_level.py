"""The base level: every site is there, every figure is marked, and the sales add up."""

from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from game.content.read import read_level
from game.model.level import TABLES, Level
from game.model.values import Quarter
from game.places import LEVELS
from game.rules.market import target
from game.rules.opening import open_world, opening

BASE = LEVELS / "canada_2025"
PUBLISHED = {("toyota",): 533_566, ("honda",): 420_550, ("gm",): 149_506, ("ford", "stellantis"): 190_378}


@pytest.fixture(scope="module")
def level(tmp_path_factory: pytest.TempPathFactory) -> Level:
    """The base level's own tables, without the desk and the deck beside them."""
    folder: Path = tmp_path_factory.mktemp("canada_2025")
    for table in TABLES:
        (folder / f"{table}.csv").write_bytes((BASE / f"{table}.csv").read_bytes())
    own = (BASE / "level.yaml").read_text(encoding="utf-8")
    alone, _included = own.split("\ninclude:")
    (folder / "level.yaml").write_text(alone, encoding="utf-8")
    found, problems = read_level(folder)
    assert found is not None, problems
    return found


def sold(level: Level) -> dict[tuple[str, str, str], float]:
    kinds = {mandate.id: mandate for mandate in level.mandates}
    totals: dict[tuple[str, str, str], float] = defaultdict(float)
    for flow in level.flows:
        mandate = kinds[flow.mandate]
        if mandate.state != "planned":
            totals[mandate.maker, mandate.origin, flow.market] += flow.vehicles
    return totals


def test_all_128_sites_are_there_and_the_few_nodes_beside_them_say_they_are_assumed(level: Level) -> None:
    sites = [plant for plant in level.plants if plant.certainty != "assumption"]
    nodes = [plant for plant in level.plants if plant.certainty == "assumption"]
    assert len(sites) == 128
    assert all(node.kind == "parts" and node.jobs == 0 for node in nodes)


def test_every_site_has_a_source_or_is_marked_an_estimate(level: Level) -> None:
    keys = {source.key for source in level.sources}
    assert all(plant.source in keys or plant.certainty != "published" for plant in level.plants)
    assert sum(not plant.source for plant in level.plants if plant.certainty != "assumption") == 75


@pytest.mark.parametrize("makers", PUBLISHED, ids=" and ".join)
def test_canadian_output_by_maker_is_exactly_as_published(level: Level, makers: tuple[str, ...]) -> None:
    made = sum(value for (maker, origin, _), value in sold(level).items() if origin == "CA" and maker in makers)
    assert made == PUBLISHED[makers]


@pytest.mark.parametrize(("market", "size"), [("CA", 1_860_000), ("US", 15_981_000), ("MX", 1_600_000)])
def test_a_market_sells_what_the_estimates_say_to_the_rounding(level: Level, market: str, size: int) -> None:
    assert sum(value for key, value in sold(level).items() if key[2] == market) == pytest.approx(size, abs=30)


def test_about_a_twentieth_of_canadas_exports_go_overseas(level: Level) -> None:
    abroad = {
        market: sum(v for k, v in sold(level).items() if k[1:] == ("CA", market)) for market in ("US", "MX", "ROW")
    }
    assert abroad["ROW"] / sum(abroad.values()) == pytest.approx(0.05, abs=0.001)


def test_a_plant_sells_what_it_builds(level: Level) -> None:
    built: dict[str, float] = defaultdict(float)
    place = {mandate.id: mandate.plant for mandate in level.mandates if mandate.state == "active" and mandate.plant}
    for flow in level.flows:
        if flow.mandate in place:
            built[str(place[flow.mandate])] += flow.vehicles
    for plant in level.plants:
        if plant.kind == "assembly" and plant.state == "operating":
            assert built[plant.id] == pytest.approx(plant.output, abs=1), plant.id


def test_room_at_current_shifts_lies_between_output_and_full_capacity(level: Level) -> None:
    for plant in level.plants:
        if plant.state == "operating":
            assert plant.output <= plant.capacity_now <= max(plant.capacity, plant.output) + 0.5, plant.id
        else:
            assert plant.capacity_now == plant.shifts == 0, plant.id


def test_plants_stand_as_they_did_when_2025_began(level: Level) -> None:
    states = {plant.id: plant.state for plant in level.plants}
    shifts = {plant.id: plant.shifts for plant in level.plants}
    assert [states[id] for id in ("brampton_assembly", "oakville_assembly", "ingersoll_cami", "windsor_nemak")] == [
        "idle", "idle", "operating", "closed",
    ]  # fmt: skip
    assert (shifts["oshawa_assembly"], shifts["windsor_assembly"]) == (3, 2)


def test_every_id_a_table_names_exists(level: Level) -> None:
    plants, makers = {plant.id for plant in level.plants}, {maker.id for maker in level.makers}
    mandates = {mandate.id for mandate in level.mandates}
    fed_by = plants | {crossing.id for crossing in level.crossings}
    assert {mandate.maker for mandate in level.mandates} <= makers
    assert {plant.maker for plant in level.plants if plant.maker} <= makers
    assert {mandate.plant for mandate in level.mandates if mandate.plant} <= plants
    assert {flow.mandate for flow in level.flows} == mandates
    assert {link.plant for link in level.links} <= plants
    assert {link.supplier for link in level.links} <= fed_by
    assert {row.site for row in level.metals} <= plants


def test_ids_are_unique(level: Level) -> None:
    for table in ("plants", "makers", "mandates", "crossings", "parameters"):
        ids = [row.id for row in getattr(level, table)]
        assert len(ids) == len(set(ids)), table
    keys = [(tariff.levied_by, tariff.origin, tariff.product) for tariff in level.tariffs]
    assert len(keys) == len(set(keys))


def test_shares_that_should_make_a_whole_do(level: Level) -> None:
    for row in level.inputs:
        assert row.from_ca + row.from_us + row.from_mx + row.from_overseas == pytest.approx(1)
    for metal in level.metals:
        assert metal.canada + metal.us + metal.overseas == pytest.approx(1)
    weights: dict[str, float] = defaultdict(float)
    for link in level.links:
        weights[link.supplier] += link.weight
    assert all(weight == pytest.approx(1, abs=0.001) for weight in weights.values())
    assert sum(region.weight for region in level.regions) == pytest.approx(1, abs=0.001)
    assert sum(crossing.share for crossing in level.crossings) == pytest.approx(1)
    assert all(mandate.us_content + mandate.home_content <= 1 for mandate in level.mandates)


def test_the_countrys_car_jobs_come_to_their_published_total(level: Level) -> None:
    on_map = sum(plant.jobs for plant in level.plants if plant.country == "CA")
    assert on_map + sum(region.residual_jobs for region in level.regions) == 125_000


def test_a_parameter_stands_within_its_own_range(level: Level) -> None:
    assert all(row.least <= row.value <= row.most for row in level.parameters)


def test_nothing_new_is_levied_as_2025_begins(level: Level) -> None:
    assert all(tariff.rate == tariff.base_rate for tariff in level.tariffs)


def test_what_really_happened_is_told_in_both_languages_with_sources_and_no_day_after_the_facts(level: Level) -> None:
    keys = {source.key for source in level.sources}
    assert len(level.timeline) == 37
    for row in level.timeline:
        assert level.facts_as_of is not None
        assert row.start <= row.end <= level.facts_as_of
        assert row.en
        assert row.fr
        assert set(row.sources.split(";")) <= keys


def test_french_puts_a_thin_space_before_its_high_signs(level: Level) -> None:
    for row in level.timeline:
        assert all(after not in ";:!?%»" or before == "\u202f" for before, after in pairwise(row.fr)), row.fr


def test_left_alone_the_market_stays_as_it_is(level: Level) -> None:
    state = opening(open_world(level))
    assert level.start == Quarter(2025, 1)
    np.testing.assert_allclose(target(state).settled.sales, state.planned, atol=1e-6)
