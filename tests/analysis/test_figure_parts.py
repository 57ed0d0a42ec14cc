"""The parts of any figure of a plant, a maker, a province or a partner add up to its change."""

import pytest

from game.analysis.figure_parts import figure_value
from game.analysis.robots import ROBOTS
from game.model.events import WASHINGTON
from game.model.figures import Figure
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
