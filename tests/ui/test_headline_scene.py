"""The papers on the screen: a press opens a headline, another its evidence."""

from game.model.decisions import ActOnHeadline, CheckHeadline
from game.ui.scenes.briefing import BriefingScene
from game.ui.scenes.headline import HeadlineScene
from game.ui.scenes.map import MapScene
from game.ui.scenes.opening import OpeningScene
from game.ui.theme import Look
from tests.driver import Driver
from tests.papers import printing

CHECK = CheckHeadline(headline="false_story")


def test_a_headline_of_the_briefing_opens_and_a_check_shows_the_evidence():
    session = printing("opinion", "false", most=1)
    session.end_quarter()
    driver = Driver(BriefingScene(session))
    name = session.state.papers[-1].headline
    driver.click(f"headline_{name}")
    assert driver.title == "HeadlineScene"
    assert not any("the file says" in text for text in driver.texts)
    driver.click("check")
    assert any("the file says" in text for text in driver.texts)
    assert session.draft == (CheckHeadline(headline=name),)


def test_the_evidence_is_spoken_when_it_opens():
    driver = Driver(HeadlineScene(printing("false")), look=Look(speech=True))
    driver.click("check")
    assert driver.voice.said[-1].startswith("False. It is false, the file says.")


def test_a_headline_is_read_and_checked_by_keys_alone():
    session = printing("false")
    driver = Driver(HeadlineScene(session))
    for _stop in range(9):
        if driver.focus == "check":
            break
        driver.press("tab")
    driver.press("enter")
    assert session.draft == (CHECK,)


def test_acting_goes_into_the_draft_and_a_second_press_takes_it_back():
    session = printing("false")
    driver = Driver(HeadlineScene(session))
    driver.click("headline")
    assert session.draft == (ActOnHeadline(headline="false_story"),)
    driver.click("headline")
    assert session.draft == ()


def test_leaving_a_headline_takes_the_act_back_and_keeps_the_check():
    session = printing("false")
    driver = Driver(MapScene(session))
    driver.stage._open(HeadlineScene(session))
    driver.click("check")
    driver.click("documents")
    assert len(session.draft) == 2
    driver.click("leave")
    assert session.draft == (CHECK,)
    assert driver.title == "MapScene"


def test_the_verdict_stands_in_words_beside_its_icon():
    driver = Driver(HeadlineScene(printing("false")), language="fr")
    driver.click("check")
    assert "Faux" in driver.texts


def test_the_first_page_and_the_map_show_the_papers_too():
    assert "headline_false_story" in Driver(OpeningScene(printing("false"))).names
    assert "headline_false_story" in Driver(MapScene(printing("false")), (1920, 1400)).names


def test_a_decision_on_a_headline_opens_it_from_the_draft():
    session = printing("false")
    session.order(CHECK)
    driver = Driver(MapScene(session))
    driver.click("draft_0")
    assert driver.title == "HeadlineScene"


def test_empty_papers_say_so():
    driver = Driver(HeadlineScene(printing()))
    assert any("nothing about your desk" in text for text in driver.texts)
