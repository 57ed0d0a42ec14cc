"""The parts of any figure of a plant, a maker, a province or a partner add up to its change."""

import pytest

from game.analysis.figure_parts import figure_value
from game.analysis.robots import ROBOTS
from game.model.events import WASHINGTON
from game.model.figures import Figure
from game.model.records import FigurePart
from game.model.values import MARKETS
from game.session import Session


def every_figure(world):
    """Return the figures that can be asked for in a world."""
    sites = world.sites
    for id in sites.ids:
        yield Figure("jobs", "site", id)
        yield Figure("output", "site", id)
        if sites.assembly[sites.row[id]]:
            yield Figure("independence", "site", id)
            yield Figure("leaving", "site", id)
            yield Figure("duty", "site", id, "US")
            for kind in ("sell", "add_shift", "drop_shift", "build"):
                yield Figure("decision", "site", id, kind)
    for id in world.makers:
        for name in ("jobs", "output", "independence", "sold_here", "trust"):
            yield Figure(name, "firm", id)
        yield Figure("duty", "firm", id, "US")
    for id in world.regions:
        for name in ("jobs", "output", "independence", "approval"):
            yield Figure(name, "province", id)
    for id in ("US", "MX", "JP", "KR", "EU", "GB", "CN"):
        yield Figure("relations", "partner", id)
        yield Figure("sold_here", "partner", id)
        if id in MARKETS:
            yield Figure("prices", "partner", id)
        yield Figure("duty", "partner", id, "CA")
    yield Figure("duty", "partner", "US", "US")
    yield Figure("fear", "partner", "US")
    for move in WASHINGTON:
        yield Figure("washington", "partner", "US", move)
    for id, talks in world.talks.items():
        yield Figure("step", "partner", talks.partner, id)
        yield Figure("break", "partner", talks.partner, id)


def played(base, robot, seed, quarters=8):
    session = Session(base.world.level, seed, base)
    for _ in range(quarters):
        session.play(ROBOTS[robot](session.state, seed))
    return session


@pytest.mark.parametrize(("robot", "seed"), [("random", 5), ("retaliate", 11), ("diversify", 23)])
def test_the_parts_of_every_figure_add_up_to_its_change_in_every_quarter(base, robot, seed):
    session = played(base, robot, seed)
    states = session.states()
    for figure in every_figure(base.world):
        for quarter in range(1, session.quarter + 1):
            change = figure_value(states[quarter], figure) - figure_value(states[quarter - 1], figure)
            assert sum(session.figure(quarter, figure).values()) == pytest.approx(change, abs=1e-6), (figure, quarter)


@pytest.fixture(scope="module")
def random_game(base):
    return played(base, "random", 5)


def test_what_a_cause_did_in_the_provinces_adds_up_to_what_it_did_in_the_country(base, random_game):
    for quarter in range(1, random_game.quarter + 1):
        country = {part.cause: part.amount for part in random_game.ledger(quarter, "jobs")}
        provinces = [random_game.figure(quarter, Figure("jobs", "province", id)) for id in base.world.regions]
        for cause, amount in country.items():
            if cause not in ("market:rounding", "market:recall"):
                assert sum(found.get(cause, 0.0) for found in provinces) == pytest.approx(amount, abs=1.0), cause


def test_what_makers_build_less_adds_up_to_what_the_country_does(base, random_game):
    for quarter in range(1, random_game.quarter + 1):
        country = {part.cause: part.amount for part in random_game.ledger(quarter, "output")}
        makers = [random_game.figure(quarter, Figure("output", "firm", id)) for id in base.world.makers]
        found = sum(parts.get("market:us_car_tariff", 0.0) for parts in makers)
        assert found == pytest.approx(country.get("market:us_car_tariff", 0.0), abs=1.0)


def test_little_of_a_plants_change_is_left_without_a_name(base, random_game):
    unnamed = ("market:rounding", "market:recall", "market:interplay")
    whole = left = 0.0
    for id in base.world.sites.ids:
        for name in ("jobs", "output"):
            for quarter in range(1, random_game.quarter + 1):
                found = random_game.figure(quarter, Figure(name, "site", id))
                whole += sum(abs(amount) for amount in found.values())
                left += sum(abs(found.get(cause, 0.0)) for cause in unnamed)
    assert left <= 0.1 * whole


def test_trust_moves_by_what_moved_it(base):
    session = Session(base.world.level, 3, base)
    moved = [
        (quarter, record)
        for quarter in range(1, 9)
        for record in session.play(ROBOTS["random"](session.state, 3))
        if isinstance(record, FigurePart)
    ]
    assert moved
    for quarter, record in moved:
        assert record.cause in session.figure(quarter, record.figure)


def test_a_country_that_taxes_cars_sees_them_grow_dearer_by_it(base):
    session = played(base, "do_nothing", 3)
    states, prices = session.states(), Figure("prices", "partner", "US")
    by_cause = [session.figure(quarter, prices) for quarter in range(1, 9)]
    dearer = figure_value(states[8], prices) - figure_value(states[0], prices)
    by_tariff = sum(parts.get("market:us_car_tariff", 0.0) for parts in by_cause)
    assert dearer > 2
    assert 0.5 * dearer < by_tariff
