"""What a firm asks about its contract, on a card, in the draft, in the list of what is in motion and in memory."""

from dataclasses import replace

import pytest

from game.model.decisions import AnswerFirm, OfferContract
from game.model.kept import Contract
from game.model.state import changed
from game.present import words
from game.present.draft import draft_summary
from game.present.event_cards import event_card, open_cards
from game.present.firm_questions import question_id
from game.present.memory_words import memory_lines
from game.present.offer import offer_view
from game.present.pending import pending_at
from game.present.place_cards import firm_card
from game.present.site_card import site_card
from game.rules.trust import remember
from game.session import Session
from tests.present.little import little_level

SITE = "eagle_oakville"
OFFER = OfferContract(lever="grant", site=SITE, amount=100_000_000, jobs=9_000, quarters=24, clawback=0.8)


def asked(**contract):
    """A game in which a firm waits for an answer about its contract."""
    game = Session.start(little_level(), 7)
    made = Contract(OFFER, signed=-6, paid=100_000_000, **contract)
    game.first = changed(game.first, contracts=(made,), political_capital=80.0)
    return game


QUESTIONS = [
    ({"asking": 1}, ["grant", "enforce"]),
    ({"broken": 1, "owed": 80_000_000, "claim": "disputed", "since": 1}, ["sue", "settle"]),
]


@pytest.mark.parametrize(("contract", "answers"), QUESTIONS, ids=["extension", "dispute"])
def test_a_firms_question_is_a_card_with_its_answers_and_what_silence_means(contract, answers, french):
    words.use("en")
    game = asked(**contract)
    (card,) = open_cards(game)
    assert [choice.id for choice in card.choices] == answers
    assert all(choice.open and choice.text for choice in card.choices)
    assert card.choices[-1].label in card.deadline
    words.use("fr")
    (autre,) = open_cards(game)
    assert autre.title != card.title
    assert "{" not in autre.said


@pytest.mark.parametrize(("contract", "answers"), QUESTIONS, ids=["extension", "dispute"])
def test_an_answer_goes_into_the_draft_and_the_other_takes_its_place(contract, answers):
    game = asked(**contract)
    for answer in answers:
        assert game.order(AnswerFirm(site=SITE, answer=answer)) is None
        assert [one.answer for one in game.draft] == [answer]
        (card,) = open_cards(game)
        assert [choice.id for choice in card.choices if choice.taken] == [answer]
    view = draft_summary(game)
    assert view.decisions[0].title == event_card(game, question_id(SITE)).title
    assert view.room == game.level.drafts


def test_a_question_is_in_motion_at_its_plant_until_it_is_answered():
    game = asked(asking=1)
    assert any("waits for your answer" in view.text for view in pending_at(game.state, SITE))
    game.order(AnswerFirm(site=SITE, answer="grant"))
    game.end_quarter()
    assert not open_cards(game)
    assert not any("waits for your answer" in view.text for view in pending_at(game.state, SITE))


@pytest.mark.parametrize(
    ("claim", "said"),
    [("paying", "being paid back"), ("settled", "settled"), ("in_court", "court"), ("disputed", "disputed")],
)
def test_a_claim_is_told_on_the_plants_card_and_among_what_is_in_motion(claim, said):
    game = asked(broken=1, owed=80_000_000, claim=claim, since=1)
    rows = [row for section in site_card(game, SITE).sections for row in section.rows]
    assert any(said in row.value for row in rows)
    assert any("$80" in view.text for view in pending_at(game.state, SITE))


def test_a_maker_tells_what_it_remembers_latest_first():
    game = Session.start(little_level(), 7)
    row = game.state.world.maker_row["eagle"]
    state = remember(game.first, (row,), "kept", 5.0)
    game.first = remember(changed(state, quarter=3), (row,), "cut", -4.0)
    lines = memory_lines(game.first, row)
    assert ["remission" in lines[0].text, "to its end" in lines[1].text] == [True, True]
    assert "−4" in lines[0].mark
    game.first = replace(game.first, quarter=0)
    assert any(section.lines == lines for section in firm_card(game, "eagle").sections)


def test_an_offer_shows_the_other_terms_the_firm_would_sign_and_each_is_enough():
    game = Session.start(little_level(), 7)
    view = offer_view(game, "grant", SITE, 50_000_000, 2_900, 24, 0.8)
    assert not view.enough
    assert view.other_terms
    for terms in view.other_terms:
        of = {"jobs": 2_900, "quarters": 24, "clawback": 0.8, terms.term: terms.value}
        again = offer_view(game, "grant", SITE, 50_000_000, int(of["jobs"]), int(of["quarters"]), of["clawback"])
        assert again.enough
