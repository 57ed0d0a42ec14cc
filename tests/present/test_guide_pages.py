"""The Guide in words: index, search, figures of the game, and the page that explains a thing."""

import re

import pytest

from game import guide
from game.content.read import read_level
from game.places import LEVELS
from game.present.guide_figures import figures
from game.present.guide_pages import guide_entry, guide_for, guide_index, guide_page
from game.present.words import use
from game.session import Session

IDS = [page.id for theme in guide.book().themes for page in theme.pages]


@pytest.fixture(scope="module")
def shock():
    level, problems = read_level(LEVELS / "the_shock.yaml")
    assert level is not None, problems
    session = Session.start(level, 7)
    session.end_quarter()
    return session


def test_the_index_holds_every_page_once():
    assert [entry.id for theme in guide_index() for entry in theme.pages] == IDS


def test_a_search_finds_a_page_by_a_word_of_either_language_with_or_without_accents():
    for wanted in ("remission", "REMISE", "ficelle", "symmetric rules", "surtax string"):
        assert "remission" in [entry.id for theme in guide_index(wanted) for entry in theme.pages], wanted
    assert guide_index("penurie")
    assert guide_index("no such thing anywhere") == ()


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("id", IDS)
def test_a_page_is_whole_with_and_without_a_game(id, language, shock):
    use(language)
    for game in (None, shock):
        page = guide_page(id, game)
        assert all((page.title, page.in_short, page.text, page.example, page.theme, page.said))
        assert not re.search(r"[{}]", " ".join([page.example, *page.text]))
        assert all((page.see_also, page.sources))
        assert all(source.text for source in page.sources)
        assert bool(page.equation) == bool(page.equation_says)


def test_an_example_quotes_the_game_at_hand(shock):
    page = guide_page("statutory_and_effective", shock)
    assert page.from_game
    assert figures(shock)["us_tariff"] in page.example
    assert not guide_page("statutory_and_effective").from_game


def test_before_any_tariff_nothing_is_announced_and_nothing_paid(base):
    known = figures(Session.start(base.world.level, 7))
    assert known["us_tariff"] == "0%"
    assert known["paid_tariff"] == "0.0%"


def test_every_figure_that_examples_ask_for_is_known_in_some_game(shock):
    asked = set()
    for theme in guide.book().themes:
        for page in theme.pages:
            asked |= set(re.findall(r"\{(\w+)\}", page.example.en if page.example else ""))
    assert asked - figures(shock).keys() <= {"escalate_odds"}


def test_another_name_leads_to_the_same_page():
    assert guide_entry("symmetric_rules") == guide_entry("remission")
    assert guide_page("no_such_page") is None


def test_causes_levers_and_events_lead_to_their_pages(shock):
    assert guide_for(shock, cause="market:remission").id == "remission"
    assert guide_for(shock, lever="work_sharing").id == "labour_hoarding"
    assert guide_for(shock, cause="lever:work_sharing").id == "labour_hoarding"
    assert guide_for(shock, event="car_tariff").id == "statutory_and_effective"
    assert guide_for(shock, cause="event:car_tariff").id == "statutory_and_effective"
    assert guide_for(shock, cause="rule:time_heals") is None
    assert guide_for(shock, event="nothing") is None
