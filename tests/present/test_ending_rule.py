"""Every ending has its rule, and says the figure that met it."""

from __future__ import annotations

from functools import cache

import pytest

from game.analysis.robots import ROBOTS
from game.model.state import State, changed
from game.model.world import CA, US, VEHICLES
from game.present import words
from game.present.ending_rule import ENDINGS, outcome
from game.present.endings import ending
from game.rules import indicators
from game.rules.grid import digest
from game.session import Session
from tests.levels.class_plans import plans, walls
from tests.levels.shipped import level

REACHED = {
    "hollowed_out": ("the_shock", "retaliate"),
    "shown_the_door": ("the_shock", "concede"),
    "bare_cupboard": ("the_battery_bet", "diversify"),
    "renewed_partnership": ("walking_away", "concede"),
    "junior_partner": ("first_day", "concede"),
    "expensive_fortress": ("the_shock", "walls"),
    "independent_power": ("open_desk", "plan"),
    "holding_on": ("first_day", "do_nothing"),
}
"""A level and a way of playing that lead to each ending, on some of the seeds tried."""
SEEDS = range(1, 9)


@cache
def played(name: str, who: str, seed: int) -> tuple[State, State]:
    game, by_hand = Session.start(level(f"{name}.yaml"), seed), {"plan": plans().get(name), "walls": walls()}
    while not game.over:
        plan = by_hand.get(who)
        orders = plan(game.state) if plan else ROBOTS[who](game.state, seed)
        for order in orders:
            game.order(order)
        game.end_quarter()
    return game.first, game.state


@cache
def leading_to(ending: str) -> tuple[State, State] | None:
    """Return the first and the last state of the first of the games tried that ends so."""
    games = (played(*REACHED[ending], seed) for seed in SEEDS)
    return next((game for game in games if outcome(*game).id == ending), None)


@pytest.mark.parametrize("ending", sorted(ENDINGS))
def test_every_ending_can_be_reached(ending):
    assert leading_to(ending)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("ending", sorted(ENDINGS))
def test_every_ending_states_its_cause_with_a_figure(ending, language):
    words.use(language)
    found = leading_to(ending)
    assert found is not None
    reason = outcome(*found).reason
    words.use("en")
    assert any(sign.isdigit() for sign in reason), reason


@pytest.fixture(scope="module")
def quiet() -> tuple[State, State]:
    return played("first_day", "do_nothing", 1)


def test_an_empty_envelope_ends_a_game_that_holds_otherwise(quiet):
    first, last = quiet
    assert outcome(first, changed(last, treasury=-1)).id == "bare_cupboard"


def test_a_minister_whom_few_approve_of_is_shown_the_door_whatever_the_envelope(quiet):
    first, last = quiet
    last = changed(last, approval=dict.fromkeys(last.approval, 29.0), treasury=-1)
    assert outcome(first, last).id == "shown_the_door"


def test_without_any_tariff_nothing_is_renewed(quiet):
    first, last = quiet
    free = last.tariffs.copy()
    free[US, CA, VEHICLES] = 0
    friends = changed(last, tariffs=free, duties=last.duties * 0, relations={**last.relations, "US": 90.0})
    assert outcome(first, friends).id != "renewed_partnership"


def test_lost_output_outweighs_everything_else(quiet):
    first, last = quiet
    gone = changed(last, sold=last.sold * 0.7, treasury=-1)
    assert outcome(first, gone).id == "hollowed_out"
    assert outcome(first, gone).store == ("output" if indicators.output(gone) < indicators.output(last) else "jobs")


def test_the_epilogue_is_played_on_without_luck_and_ends_nothing(quiet):
    game = Session.start(level("keep_the_line.yaml"), 1)
    assert game.epilogue() == []
    while not game.over:
        game.end_quarter()
    later = game.epilogue()
    assert len(later) == game.level.epilogue > 0
    assert game.quarter == game.level.quarters
    other = Session.start(level("keep_the_line.yaml"), 1)
    while not other.over:
        other.end_quarter()
    assert [digest(state) for state in other.epilogue()] == [digest(state) for state in later]


def test_the_same_cause_never_stands_with_two_figures_under_one_heading():
    game = Session.start(level("the_shock.yaml"), 7)
    while not game.over:
        game.end_quarter()
    view = ending(game)
    lists = [(view.counted, view.parts), *((verdict.counted, verdict.parts) for verdict in view.goals)]
    told: dict[tuple[str, str], str] = {}
    for counted, parts in lists:
        assert bool(counted) == bool(parts)
        for part in parts:
            assert told.setdefault((counted, part.text), part.amount_text) == part.amount_text
    assert "Auto jobs (jobs)" in view.goals[0].counted
    assert len({counted for counted, parts in lists if parts}) > 1
