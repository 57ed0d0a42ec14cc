"""The briefing and the ledger: what happened, why, and answers given on the spot."""

from game.session import Session
from game.ui.scenes.briefing import BriefingScene
from game.ui.scenes.ledger import LedgerScene
from game.ui.scenes.log import LogScene
from game.ui.theme import Look
from tests.driver import Driver
from tests.levels.shipped import level
from tests.playing import game


def test_the_briefing_opens_on_the_number_that_moved_most_telling():
    driver = Driver(BriefingScene(game(quarters=1)))
    assert driver.control(f"store_{driver.scene.store}").selected


def test_another_number_shows_its_own_causes():
    driver = Driver(BriefingScene(game(quarters=2)))
    driver.click("store_approval")
    assert driver.scene.store == "approval"


def test_an_event_that_waits_is_answered_in_the_briefing():
    session = game(quarters=2)
    driver = Driver(BriefingScene(session))
    driver.click("mayor_calls_0")
    assert [decision.choice for decision in session.draft] == ["visit"]
    driver.click("mayor_calls_0")
    assert session.draft == ()


def test_an_answer_can_be_undone_by_key():
    session = game(quarters=2)
    driver = Driver(BriefingScene(session))
    driver.click("mayor_calls_1")
    driver.press("ctrl+z")
    assert session.draft == ()


def test_an_older_briefing_takes_no_answers():
    session = game(quarters=3)
    driver = Driver(BriefingScene(session, 2))
    assert "mayor_calls_0" not in driver.names


def test_a_place_goes_to_the_map():
    shown = []
    driver = Driver(BriefingScene(game(quarters=2)))
    driver.stage.perform(None)
    under = BriefingScene(game(quarters=2), show=lambda chip: shown.append(chip.id))
    driver.stage._open(under)
    driver.click("steel_shock_hamilton_mill")
    assert shown == ["hamilton_mill"]
    assert driver.scene is not under


def test_the_sources_are_a_key_away():
    driver = Driver(BriefingScene(game(quarters=2)))
    driver.press("d")
    assert driver.title == "SourcesScene"
    assert any("S1" in text for text in driver.texts)


def test_the_briefing_after_the_last_quarter_leads_to_the_ending():
    driver = Driver(BriefingScene(game(quarters=8)))
    driver.press("enter")
    assert driver.title == "EndingScene"


def test_the_parts_shown_are_said_to_add_up():
    session = game(quarters=2)
    driver = Driver(BriefingScene(session), (1024, 600))
    driver.stage.scene.choose("jobs")
    driver.stage.refresh()
    placed = driver.stage.ui.control("waterfall")
    rows = placed.node.chart.rows
    assert rows[0].start == placed.node.chart.before
    assert abs(rows[-1].end - placed.node.chart.after) < 1e-6


def test_the_ledger_goes_through_quarters_by_key_and_numbers_by_choice():
    driver = Driver(LedgerScene(game(quarters=3)), look=Look(speech=True))
    driver.press(",")
    assert driver.scene.quarter == 2
    driver.click("later")
    assert driver.scene.quarter == 3
    driver.press("4")
    assert driver.scene.store == "prices"
    assert "Car prices" in driver.voice.said[-1]


def test_a_ledger_before_the_first_quarter_says_so():
    driver = Driver(LedgerScene(game()))
    assert "No quarter has been played yet." in driver.texts


def test_the_log_shows_one_kind_and_finds_a_word():
    driver = Driver(LogScene(game(quarters=3)))
    driver.scene._filter("events")
    driver.stage.refresh()
    assert "The steel shock" in driver.texts
    driver.press("ctrl+f")
    assert driver.focus == "search"
    driver.type("mayor")
    assert "The steel shock" not in driver.texts
    assert any("mayor" in text for text in driver.texts)


def test_the_log_opens_the_briefing_of_a_quarter():
    driver = Driver(LogScene(game(quarters=3)))
    driver.click("briefing_2")
    assert (driver.title, driver.scene.quarter) == ("BriefingScene", 2)


def test_a_question_says_in_which_quarter_it_is_answered_and_news_does_not():
    session = Session.start(level("first_day.yaml"), 1)
    session.end_quarter()
    texts = Driver(BriefingScene(session)).texts
    assert texts.count("For you to decide in Q2 2025") == 1
    session.end_quarter()
    texts = Driver(BriefingScene(session, 2)).texts
    assert not any("to decide in" in text for text in texts)


def test_news_that_speaks_of_a_figure_opens_its_parts_in_that_quarter():
    session = Session.start(level("the_shock.yaml"), 7)
    for _quarter in range(3):
        session.end_quarter()
    driver = Driver(BriefingScene(session, 2), (1920, 1080))
    driver.scene.memory.pages["rest"] = "news"
    driver.stage.refresh()
    told = next(name for name in driver.names if name.startswith("news_") and name[-1].isdigit())
    driver.stage.scene.memory.focus = told
    driver.press("enter")
    assert (driver.title, driver.scene.quarter) == ("FigureScene", 2)
    driver.press("escape")
    driver.click(told)
    assert driver.title == "FigureScene"
