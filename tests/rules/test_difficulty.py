"""Difficulty changes Washington, firms, Cabinet and money, from the quarter it is set in, and never the economics."""

from __future__ import annotations

import numpy as np
import pytest

from game.model.decisions import SetDifficulty, UseLever
from game.model.records import BookLine, DifficultySet
from game.model.state import changed
from game.rules.chance import FixedChance
from game.rules.market import target
from game.rules.pressure import weigh_plants
from game.rules.turn import advance
from game.rules.washington import hazard
from game.session import Session

NO_LUCK = FixedChance(1.0)


def at(state, difficulty):
    return changed(state, difficulty=difficulty)


@pytest.mark.parametrize("move", ["escalate", "offer", "exempt"])
def test_a_harsher_washington_goes_higher_more_often_and_offers_less(base, move):
    gentle, fair, harsh = (hazard(at(base, one), move).odds for one in ("gentle", "fair", "harsh"))
    assert gentle < fair < harsh if move == "escalate" else gentle > fair > harsh


def test_the_parts_of_washingtons_odds_name_the_difficulty_and_add_up(base):
    found = hazard(at(base, "harsh"), "escalate")
    assert "difficulty" in dict(found.parts)
    assert sum(points for _name, points in found.parts) == pytest.approx(100 * found.odds)


def test_money_and_political_capital_come_back_slower_on_harsh(base):
    poor = changed(base, political_capital=20.0)
    ends = {one: advance(at(poor, one), (), NO_LUCK) for one in ("gentle", "fair", "harsh")}
    income = {
        one: sum(line.amount for line in records if isinstance(line, BookLine) and line.line == "income")
        for one, (_state, records) in ends.items()
    }
    assert income["gentle"] > income["fair"] > income["harsh"] > 0
    assert ends["gentle"][0].political_capital > ends["fair"][0].political_capital > ends["harsh"][0].political_capital


def test_the_market_knows_nothing_of_it(base):
    sales = [target(at(base, one)).settled.sales for one in ("gentle", "harsh")]
    assert np.array_equal(*sales)


def test_it_is_set_in_play_from_that_quarter_on_and_takes_no_place_in_the_draft(base):
    state, records = advance(base, (SetDifficulty(difficulty="harsh"),), NO_LUCK)
    assert DifficultySet("fair", "harsh") in records
    assert state.difficulty == "harsh"
    game = Session.start(base.world.level, 3)
    for _place in range(game.level.drafts):
        game.order(UseLever(lever="messaging", option="quiet"))
    game.set_difficulty("gentle")
    assert game.difficulty == "gentle"
    game.end_quarter()
    assert game.state.difficulty == "gentle"


def test_a_change_drafted_is_taken_back_by_choosing_what_is_in_force(base):
    game = Session.start(base.world.level, 3)
    game.set_difficulty("harsh")
    game.set_difficulty("gentle")
    assert len(game.draft) == 1
    game.set_difficulty("fair")
    assert game.draft == ()
    game.undo()
    assert game.difficulty == "gentle"


def test_firms_have_less_patience_on_harsh_and_the_card_says_so(base):
    odds = {}
    for difficulty in ("gentle", "fair", "harsh"):
        for one in weigh_plants(at(base, difficulty)):
            odds.setdefault(one.site, {})[difficulty] = one.odds
            assert sum(points for _name, points in one.parts) == pytest.approx(100 * one.odds)
            assert ("difficulty" in dict(one.parts)) == (difficulty != "fair")
    assert all(found["gentle"] < found["fair"] < found["harsh"] for found in odds.values())
