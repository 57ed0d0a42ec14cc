"""A contested plant closes with what was done for it, beside the same game without."""

from __future__ import annotations

from game import towns
from game.model.decisions import UseLever
from game.present.briefing import plant_of_quarter
from game.present.towns import bearing_on
from game.session import Session
from tests.levels.shipped import level


def played(*, answer: int | None, quarters: int = 1) -> Session:
    game = Session.start(level("keep_the_line.yaml"), 3)
    plant = plant_of_quarter(game)
    assert plant is not None
    if answer is not None:
        assert game.order(plant.answers[answer].decision) is None
    for _quarter in range(quarters):
        game.end_quarter()
    return game


def test_who_looks_away_is_told_so_and_nothing_is_compared():
    told = towns.closing(played(answer=None), 1)
    assert told is not None
    assert "you looked away" in told.note
    assert not any("without" in row.value for row in told.rows)


def test_an_offer_that_is_signed_shows_what_it_did_to_the_odds():
    told = towns.closing(played(answer=0), 1)
    assert told is not None
    odds = next(row for row in told.rows if row.label == "Odds of leaving this year")
    mine, other = (int("".join(filter(str.isdigit, half))) for half in odds.value.split(";"))
    assert mine < other


def test_what_aims_elsewhere_does_not_count_as_done_for_the_plant():
    spec = level("keep_the_line.yaml").plants_of_quarter[0]
    elsewhere = UseLever(lever="retraining", option="ten_thousand")
    at_it = UseLever(lever="power_contracts", target=spec.site)
    assert bearing_on(spec, (elsewhere, at_it)) == (at_it,)


def test_a_quarter_without_a_contested_plant_closes_on_none():
    game = played(answer=None, quarters=2)
    asked = {one.quarter for one in game.level.plants_of_quarter}
    assert (towns.closing(game, 2) is None) == (2 not in asked)


def test_the_debrief_tells_every_plant_that_was_contested():
    game = played(answer=0, quarters=8)
    assert len(towns.towns(game)) == len(game.level.plants_of_quarter)
