"""Whatever a decision costs is said where it is chosen: now, every quarter, for each car, and what it brings in."""

from __future__ import annotations

import pytest

from game.model.decisions import OfferContract, UseLever
from game.model.records import DecisionRefused
from game.present import words
from game.present.desk import desk, lever_view
from game.present.draft import decision_view, draft_summary
from game.present.event_cards import event_card
from game.present.offer import offer_view
from game.present.phrases import rounded, store_exact, store_part, store_value
from game.present.refusals import refusal_words
from game.present.words import money
from game.rules.contracts import asked_for
from game.session import Session
from game.text.policy import lever_lines
from tests.levels.shipped import level
from tests.present.little import DESK, EVENTS, little_level


def _lever(**more):
    said = {name: {"en": name, "fr": name} for name in ("title", "text", "mechanism", "side_effects", "decides")}
    return {"family": "people", **said, **more}


SHARING = _lever(
    id="sharing",
    capital=1,
    again_after=4,
    options=[
        {"id": "year", "label": {"en": "A year", "fr": "Un an"},
         "effects": [{"pay_each_quarter": {"amount": 35_000_000, "quarters": 4}}]},
        {"id": "two", "label": {"en": "Two", "fr": "Deux"}, "capital": 2,
         "effects": [{"pay_each_quarter": {"amount": 80_000_000, "quarters": 8}}]},
    ],
)  # fmt: skip
INCOME = _lever(id="income", effects=[{"change_treasury": {"by": 150_000_000}}])
LATER = _lever(id="later", effects=[{"change_treasury": {"by": 400_000_000}, "after": 1}])
CARS = _lever(
    id="cars",
    target="site",
    targets=["assembly"],
    effects=[{"pay_per_car": {"site": "target", "amount": 3000, "quarters": 8}}],
)
ANSWERED = {
    "id": "call",
    "title": {"en": "Call", "fr": "Appel"},
    "at": "2025Q2",
    "choices": [
        {"id": "pay", "label": {"en": "Pay", "fr": "Payer"},
         "effects": [{"pay_each_quarter": {"amount": 20_000_000, "quarters": 8}}]},
        {"id": "take", "label": {"en": "Take", "fr": "Prendre"},
         "effects": [{"change_treasury": {"by": 60_000_000}}]},
    ],
}  # fmt: skip


@pytest.fixture
def game():
    words.use("en")
    level = little_level(desk=[*DESK, SHARING, INCOME, LATER, CARS], events=[*EVENTS, ANSWERED])
    return Session.start(level, 3)


def _use(lever, **more):
    return UseLever(lever=lever, target=more.get("target", ""), option=more.get("option", ""), amount=0.0)


def test_a_lever_says_what_it_pays_every_quarter(game):
    year, two = lever_view(game, "sharing").options
    assert year.cost == "$35\u202fM a quarter for 4 quarters"
    assert two.cost == "$80\u202fM a quarter for 8 quarters"
    assert lever_view(game, "sharing").cost == "$35\u202fM to $80\u202fM a quarter for 8 quarters"


def test_a_way_of_using_a_lever_costs_what_the_draft_then_says(game):
    for option in lever_view(game, "sharing").options:
        drafted = decision_view(game, _use("sharing", option=option.id))
        assert (option.cost, option.capital) == (drafted.cost, drafted.capital)
    assert lever_view(game, "sharing").options[0].capital == "1 political capital"


def test_an_income_is_written_as_one(game):
    assert lever_view(game, "income").cost == "+$150\u202fM"
    assert lever_view(game, "later").cost == "+$400\u202fM after 1 quarter"


def test_what_is_paid_for_each_car_is_said(game):
    drafted = decision_view(game, _use("cars", target="maple_alliston"))
    assert drafted.price == "$3,000 a car for 8 quarters"


def test_the_draft_tells_now_from_later(game):
    game.order(_use("sharing", option="year"))
    assert draft_summary(game).cost == "$35\u202fM now, $105\u202fM later"  # the first quarter is paid as it ends
    game.order(_use("income"))
    assert draft_summary(game).cost == "+$115\u202fM now, $105\u202fM later"


def test_an_answer_says_what_it_pays_and_brings_in(game):
    game.end_quarter()
    pay, take = event_card(game, "call").choices
    assert pay.cost == "$20\u202fM a quarter for 8 quarters"
    assert take.cost == "+$60\u202fM"


def test_no_lever_that_pays_says_that_it_costs_no_money(game):
    for family in desk(game):
        for lever in family.levers:
            pays = any(name in lever.id for name in ("sharing", "income", "later", "cars"))
            assert not (pays and "no money" in "".join(lever_lines(lever)))


def test_an_offer_says_what_it_costs_if_signed(game):
    terms = OfferContract(lever="grant", site="maple_alliston", amount=150_000_000, jobs=100, quarters=8, clawback=0.5)
    assert decision_view(game, terms).cost == "if it signs, $37.5\u202fM now, $150\u202fM in all"


def test_an_offer_names_its_lever(game):
    terms = offer_view(game, "grant", "maple_alliston").decision
    assert decision_view(game, terms).subtitle.startswith("grant title · ")


def test_a_lever_in_the_draft_is_refused_as_drafted(game):
    order = _use("sharing", option="year")
    game.order(order)
    refusal = game.refusal(order)
    assert refusal_words(game.after_draft(), refusal) == "It is already in your draft for this quarter."
    game.end_quarter()
    assert "just been used" in refusal_words(game.after_draft(), game.refusal(order))


@pytest.mark.parametrize(
    ("dollars", "written"),
    [
        (37_500_000, "$37.5\u202fM"), (52_500_000, "$52.5\u202fM"), (40_000_000, "$40\u202fM"),
        (3_000_000, "$3\u202fM"), (220_500_000, "$221\u202fM"), (221_500_000, "$222\u202fM"),
        (99_970_000, "$100\u202fM"), (5_000_000_000, "$5.00\u202fB"), (-2_500_000, "−$2.5\u202fM"),
    ],
)  # fmt: skip
def test_money_is_rounded_as_people_do(game, dollars, written):
    assert money(dollars) == written


def test_a_half_is_rounded_away_from_zero():
    assert [words.half_up(value) for value in (0.5, 1.5, 2.5, -0.5, -2.5, 0.49999)] == [1, 2, 3, -1, -3, 0]
    assert rounded("treasury", 52_500_000) == 53_000_000
    assert words.half_up(1.005, 2) == 1.01


def test_money_alone_has_two_decimals_of_a_billion_and_a_sum_to_follow_is_in_millions(game):
    assert [store_value("treasury", sum) for sum in (5e9, 4.962e9, 12.34e9)] == [
        "$5.00\u202fB", "$4.96\u202fB", "$12.34\u202fB",
    ]  # fmt: skip
    assert [store_exact("treasury", sum) for sum in (5e9, 4.962e9)] == ["$5,000\u202fM", "$4,962\u202fM"]
    assert store_part("treasury", 1.2e9) == "+$1,200\u202fM"


def test_a_second_offer_to_a_plant_is_refused_as_drafted_until_the_first_is_signed(game):
    terms = OfferContract(lever="grant", site="maple_alliston", amount=150_000_000, jobs=100, quarters=8, clawback=0.5)
    game.order(terms)
    refused = DecisionRefused("loan", "maple_alliston", "contract_runs", {})
    assert (
        refusal_words(game.after_draft(), refused)
        == "Your draft for this quarter already holds an offer to this plant."
    )
    game.end_quarter()
    assert refusal_words(game.after_draft(), refused) == "A contract already runs with this plant."


def test_an_offer_the_firm_would_not_sign_says_what_it_would_ask():
    game = Session.start(level("the_shock.yaml"), 1)
    offer = OfferContract(
        lever="plant_grant", site="windsor_assembly", amount=1_000_000, jobs=5000, quarters=24, clawback=0.8
    )
    asked = asked_for(game.state, offer)
    assert asked > offer.amount
    assert f"it would ask {money(asked)}" in decision_view(game, offer).price
    enough = offer.model_copy(update={"amount": asked})
    assert "would ask" not in decision_view(game, enough).price
