"""A level that starts late opens on what really happened before it."""

import numpy as np
import pytest

from game.content.read import read_level
from game.model.effects import ChangeFear
from game.model.kept import Memory, Pending, RuleChange
from game.model.state import SITE_STATES, State, changed
from game.model.values import Quarter
from game.model.world import CA, US, VEHICLES
from game.places import LEVELS
from game.rules import goals, indicators
from game.rules.grid import digest
from game.rules.history import carried
from game.rules.opening import opening, past_of
from game.session import Session


@pytest.fixture(scope="module")
def late():
    level, _problems = read_level(LEVELS / "the_review.yaml")
    return level


@pytest.fixture(scope="module")
def first(late) -> State:
    return opening(late)


def shifts(state: State, site: str) -> int:
    return int(state.shifts[state.world.sites.row[site]])


def test_what_stood_in_july_2026_is_in_force(first):
    assert first.calendar == Quarter(2026, 3)
    assert first.tariffs[US, CA, VEHICLES] == first.tariffs[CA, US, VEHICLES] == 0.25
    gm = first.world.maker_row["gm"]
    assert first.remission[gm] == pytest.approx(first.quota[gm] / first.imports[:, gm].sum(), abs=1e-6)
    assert 0.758 < first.remission[gm] < 0.85
    assert shifts(first, "oshawa_assembly") == 2
    assert shifts(first, "windsor_assembly") == 3
    assert SITE_STATES[first.site_state[first.world.sites.row["ingersoll_cami"]]] == "idle"


def test_jobs_and_output_stand_below_2024_and_prices_above(first):
    unplayed = opening(first.world.level.model_copy(update={"history_from": None}))
    assert 0.85 < indicators.jobs(first) / indicators.jobs(unplayed) < 0.95
    assert indicators.output(first) < indicators.output(unplayed)
    assert indicators.of(first, "prices") > 0


def test_what_the_level_says_of_its_stores_holds(late, first):
    assert first.quarter == 0
    assert (first.treasury, first.political_capital) == (late.opening.treasury, late.opening.political_capital)
    assert first.relations["US"] == late.opening.relations["US"]
    assert first.fear == late.opening.fear


def test_goals_count_from_the_levels_own_first_morning(first):
    keep = next(goal for goal in first.world.level.goals if goal.keep_jobs)
    assert goals.standing(first, keep).needed == pytest.approx(keep.keep_jobs.at_least * indicators.jobs(first))


def test_independence_is_measured_against_2024_all_the_same(first):
    assert indicators.base_output(first.world) * 4 == pytest.approx(1_294_000, abs=1)


def test_the_past_comes_out_the_same_every_time(late, first):
    assert digest(opening(late)) == digest(first)


def test_what_is_on_its_way_keeps_its_distance_and_what_is_over_is_gone(first):
    past = past_of(first.world)[-1]
    coming = Pending(past.quarter + 3, ChangeFear(by=1), "event:x", past.quarter - 1)
    state = carried(changed(past, pending=(coming,)), first)
    assert (state.pending[0].due, state.pending[0].announced) == (3, -1)
    assert all(modifier.until == 0 or modifier.until >= 1 for modifier in state.modifiers)
    assert all(one.quarter <= 0 for one in state.happened)


def test_makers_bring_the_trust_that_the_level_gives_them_and_no_memory_of_other_quarters(first):
    past = past_of(first.world)[-1]
    remembered = changed(past, memory=(Memory(0, "broken", 6, -5.0),), rule_changes=(RuleChange("surtax", 6, True),))
    state = carried(remembered, first)
    assert (state.memory, state.rule_changes) == ((), ())


def test_a_level_without_a_past_opens_on_the_base_year(base):
    assert past_of(base.world) == []
    assert np.array_equal(base.sold, base.world.mandates.base * base.world.mandates.active[:, None])


def test_the_parts_of_the_first_quarter_know_of_the_past(late):
    game = Session.start(late, 3)
    game.end_quarter()
    for store in ("jobs", "output", "prices", "independence"):
        parts = {part.cause: part.amount for part in game.ledger(1, store)}
        change = indicators.of(game.state, store) - indicators.of(game.first, store)
        assert sum(parts.values()) == pytest.approx(change, abs=1e-6)
    output = {part.cause: part.amount for part in game.ledger(1, "output")}
    whole = indicators.base_output(game.first.world)
    assert -0.05 * whole < output["market:us_car_tariff"] < 0
    assert max(map(abs, output.values())) < 0.05 * whole


def test_the_past_does_not_depend_on_the_deck(late, first):
    bare = opening(late.model_copy(update={"events_off": ("car_tariff", "metals_doubled")}))
    assert digest(bare) == digest(first)
