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


def contested(name: str, wanted: str, turns: int) -> Session:
    """A game in which every contested plant is given the answer of this lever, where it can be."""
    game = Session.start(level(name), 3)
    for _turn in range(turns):
        plant = plant_of_quarter(game)
        for answer in plant.answers if plant else ():
            if getattr(answer.decision, "lever", "") == wanted:
                game.order(answer.decision)
        game.end_quarter()
    return game


def test_what_came_to_nothing_at_first_is_shown_once_it_has_come_to_something():
    game = contested("the_review.yaml", "export_credit", 5)
    first, later = towns.closing(game, 3), towns.again(game, 5)
    assert first is not None
    assert first.rows == ()
    assert first.lines[0].text == "So far it has made no difference there."
    assert "come back to it" in first.lines[-1].text
    assert later is not None
    assert later.title == "Windsor Assembly, 2 quarters later"
    mine, other = (int("".join(filter(str.isdigit, half))) for half in later.rows[0].value.split(";"))
    assert mine - other > 100


def test_of_two_plants_due_the_one_that_came_to_most_is_looked_at_again():
    game = contested("the_shock.yaml", "plant_grant", 5)
    later = towns.again(game, 5)
    assert later is not None
    assert "Brampton" in later.title
    assert any("without it leaving" in row.value for row in later.rows)


def test_nothing_is_looked_at_again_where_nothing_was_done_or_nothing_came_of_it():
    game = played(answer=None, quarters=5)
    assert [towns.again(game, quarter) for quarter in (1, 2, 3, 4, 5)] == [None] * 5


def test_a_closing_says_whether_the_firm_signed_and_what_it_promised():
    refused = contested("the_review.yaml", "plant_grant", 3)
    told = towns.closing(refused, 3)
    assert told is not None
    assert [line.text for line in told.lines] == ["The firm did not sign your offer: nothing has changed there."]
    signed = contested("the_shock.yaml", "plant_grant", 1)
    told = towns.closing(signed, 1)
    assert told is not None
    promise = signed.state.contracts[0].offer
    assert any(line.text.startswith(f"{promise.jobs:,} jobs promised until") for line in told.lines)


def test_a_mill_is_counted_in_its_own_unit():
    game = contested("the_shock.yaml", "plant_grant", 4)
    spec = level("the_shock.yaml").plants_of_quarter[2]
    assert spec.site == "sault_ste_marie_algoma"
    told = towns.town(game, spec, 4)
    assert any("tonnes a quarter" in row.label for row in told.rows)
