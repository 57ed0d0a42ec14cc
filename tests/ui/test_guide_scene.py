"""The Guide on the screen: found, followed and left by mouse and by keys, from wherever a thing is named."""

import pytest

from game import guide
from game.present.guide_pages import guide_page
from game.ui.scenes.briefing import BriefingScene
from game.ui.scenes.event_card import EventCardScene
from game.ui.scenes.guide import GuideScene
from game.ui.scenes.help import HelpScene
from game.ui.scenes.ledger import LedgerScene
from game.ui.scenes.lever import LeverScene
from game.ui.scenes.map import MapScene
from game.ui.scenes.offer import OfferScene
from game.ui.scenes.title import TitleScene
from game.ui.theme import Look
from tests.driver import Driver, sample_session

IDS = [page.id for theme in guide.book().themes for page in theme.pages]
SMALL = ((1024, 600), Look(scale=1.5))


def _on(driver, id):
    return driver.scene.page == id and guide_page(id).title in driver.texts


def test_moving_through_the_index_shows_each_page_beside_it():
    driver = Driver(GuideScene(sample_session()))
    assert driver.focus == "theme_0"
    driver.press("down")
    assert _on(driver, "who_pays")
    assert driver.title == "GuideScene"


def test_a_search_keeps_what_holds_the_word_and_enter_opens_the_first():
    driver = Driver(GuideScene())
    driver.press("ctrl+f")
    driver.type("sous-marins")
    assert guide_page("remission").title not in driver.texts
    driver.press("enter")
    assert _on(driver, "offsets")


def test_see_also_is_gone_back_from_page_by_page():
    driver = Driver(GuideScene(page="remission"))
    driver.click("to_credibility")
    driver.click("to_cheap_talk")
    driver.press("escape")
    assert _on(driver, "credibility")
    driver.click("back")
    assert _on(driver, "remission")


@pytest.mark.parametrize("id", IDS[-3:])
def test_the_contents_follow_the_page_that_is_read(id):
    driver = Driver(GuideScene(sample_session(), IDS[0]), (1366, 600))
    driver.scene._follow(id)()
    driver.stage.refresh()
    placed = driver.stage.ui.control(f"theme_{driver.scene.opened}")
    rows = placed.node._rects(driver.stage.ui, placed.rect)
    row = rows[[item.id for item in placed.node.items].index(id)]
    assert driver.rect("index").contains(row)
    opened = Driver(GuideScene(sample_session(), id), (1366, 600))
    assert opened.rect("index").colliderect(row)


def test_the_equation_is_one_step_deeper():
    driver = Driver(GuideScene(page="real_option"))
    page = guide_page("real_option")
    assert page.equation not in driver.texts
    driver.click("equation")
    assert page.equation in driver.texts
    assert page.equation_says in driver.texts


def test_another_name_opens_the_same_page_and_an_unknown_one_the_first():
    assert GuideScene(page="symmetric_rules").page == "remission"
    assert GuideScene(page="no_such_page").page == IDS[0]


def test_in_a_small_window_a_press_in_the_contents_opens_the_page():
    driver = Driver(GuideScene(), *SMALL)
    driver.press("down", "down", "enter")
    assert _on(driver, "who_pays")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(("size", "look"), [SMALL, ((1366, 768), Look()), ((1366, 768), Look(scale=2.0))])
def test_every_page_fits_with_its_equation(size, look, language):
    scene = GuideScene(sample_session(), IDS[0])
    driver = Driver(scene, size, look, language)
    faults = []
    for id in IDS:
        scene.choose(id)
        scene.with_equation = True
        driver.stage.rebuild()
        faults += [f"{id}: {fault}" for fault in driver.faults()]
    assert faults == []


def test_the_guide_opens_from_the_map():
    driver = Driver(MapScene(sample_session()))
    driver.click("rail_guide")
    assert driver.title == "GuideScene"
    driver.press("escape", "g")
    assert driver.title == "GuideScene"


def test_the_guide_opens_from_the_title_without_a_game():
    driver = Driver(TitleScene())
    driver.press("g")
    assert driver.title == "GuideScene"
    driver.press("escape")
    assert driver.title == "TitleScene"


def test_help_reads_on_in_the_guide():
    driver = Driver(HelpScene("offer"))
    driver.click("guide")
    assert _on(driver, "but_for")


def test_a_lever_leads_to_its_page():
    session = sample_session()
    driver = Driver(LeverScene(session, "work_sharing"))
    driver.click("guide")
    assert _on(driver, "labour_hoarding")


def test_an_event_leads_to_what_it_teaches():
    driver = Driver(EventCardScene(sample_session(), "car_tariff"))
    driver.click("guide")
    assert _on(driver, "statutory_and_effective")


def test_a_cause_in_the_ledger_leads_to_its_page():
    scene = LedgerScene(sample_session())
    scene.cause = "market:us_car_tariff"
    driver = Driver(scene)
    driver.click("guide")
    assert _on(driver, "statutory_and_effective")


def test_an_offer_leads_to_its_page():
    driver = Driver(OfferScene.sample(sample_session()))
    driver.click("guide")
    assert _on(driver, "but_for")


def test_a_card_of_the_briefing_leads_to_what_it_teaches():
    session = sample_session()
    driver = Driver(BriefingScene(session, 2))
    name = next(name for name in driver.names if name.endswith("_guide"))
    teaches = session.state.world.event[name.removesuffix("_guide")].teaches
    driver.click(name)
    assert _on(driver, guide.spec(teaches).id)
