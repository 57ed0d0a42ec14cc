"""The main screen, driven by mouse and by keys."""

from dataclasses import replace

import pytest

from game.model.decisions import AnswerEvent, OfferContract, UseLever
from game.present.desk import desk
from game.present.event_cards import open_cards
from game.ui.scenes.debrief import DebriefScene
from game.ui.scenes.event_card import EventCardScene
from game.ui.scenes.lever import LeverScene
from game.ui.scenes.map import MapScene
from game.ui.scenes.offer import OfferScene
from game.ui.scenes.policy import PolicyScene
from game.ui.scenes.slip import SlipScene
from game.ui.theme import Look
from tests.driver import Driver
from tests.ui.map_levels import begun

WINDSOR = "windsor_assembly"


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("GRAB_THE_WHEEL_HOME", str(tmp_path))


@pytest.fixture
def session():
    return begun()


def at_plant(session, site=WINDSOR):
    scene = MapScene(session)
    scene._pick("site", site)
    return Driver(scene)


def test_an_offer_goes_from_the_plants_card_into_the_draft(session):
    driver = at_plant(session)
    driver.click("offer")
    driver.click("put")
    assert driver.title == "MapScene"
    assert isinstance(session.draft[0], OfferContract)
    assert session.draft[0].site == WINDSOR


def test_a_whole_quarter_is_played_by_keys_alone(session):
    driver = Driver(MapScene(session))
    driver.press("pagedown")
    assert driver.scene.selected is not None
    driver.press("p")
    assert isinstance(driver.scene, PolicyScene)
    driver.stage.scene.memory.focus = "lever_messaging"
    driver.press("enter")
    assert isinstance(driver.scene, LeverScene)
    driver.stage.scene.memory.focus = "put"
    driver.press("enter")
    driver.press("escape")
    assert [one.lever for one in session.draft] == ["messaging"]
    assert driver.focus == "map"
    driver.press("enter")
    assert isinstance(driver.scene, SlipScene)
    for name in ("way_jobs", "way_prices"):
        driver.scene.memory.focus = name
        driver.press("right", "right")
    driver.scene.memory.focus = "sign"
    driver.press("enter")
    assert session.quarter == 1
    assert [one.way for one in session.played[0].slip.changes] == ["same", "same"]


def test_enter_pressed_twice_in_a_briefing_ends_no_quarter():
    session = begun("first_day")
    driver = Driver(MapScene(session))
    driver.press("e")
    assert (driver.title, session.quarter) == ("BriefingScene", 1)
    driver.press("enter", "enter")
    assert (driver.title, session.quarter) == ("MapScene", 1)
    assert driver.focus == "end_quarter"
    driver.press("enter")
    assert driver.title != "MapScene"


def test_enter_on_another_control_does_not_end_the_quarter(session):
    driver = Driver(MapScene(session))
    driver.stage.scene.memory.focus = "layer_flows"
    driver.press("enter")
    assert session.quarter == 0
    assert driver.scene.layer == "flows"


def test_the_draft_is_undone_redone_edited_and_emptied(session):
    session.order(UseLever(lever="messaging", option="reassure"))
    driver = Driver(MapScene(session))
    driver.click("drop_0")
    assert session.draft == ()
    driver.press("ctrl+z")
    assert len(session.draft) == 1
    driver.press("ctrl+y")
    assert session.draft == ()
    driver.press("ctrl+z")
    driver.click("draft_0")
    driver.click("option_warn")
    driver.click("put")
    assert [one.option for one in session.draft] == ["warn"]


def test_a_changed_offer_is_not_counted_twice(session):
    session.order(OfferScene(session, WINDSOR).view().decision)
    driver = Driver(OfferScene(session, WINDSOR, 0))
    assert driver.control("put").enabled


def test_ending_a_quarter_saves_and_opens_the_briefing(session, tmp_path):
    driver = Driver(MapScene(session))
    driver.click("end_quarter")
    driver.click("no_slip")
    assert session.quarter == 1
    assert driver.title == "BriefingScene"
    assert list((tmp_path / "saves").glob("auto_*"))


def test_an_event_is_answered_in_the_draft_and_no_longer_waits(session):
    while not open_cards(session):
        session.end_quarter()
    driver = Driver(MapScene(session))
    driver.click("waiting")
    assert isinstance(driver.scene, EventCardScene)
    choice = next(name for name in driver.names if name.startswith("choice_") and driver.control(name).enabled)
    driver.click(choice)
    assert any(isinstance(one, AnswerEvent) for one in session.draft)


def test_the_list_shows_what_the_map_shows_and_selects_the_same_card(session):
    driver = Driver(MapScene(session))
    driver.press("v")
    marks = {item.id for item in driver.control("list_sites").items}
    assert WINDSOR in marks
    driver.stage.scene.memory.focus = "list_sites"
    driver.press("down")
    assert driver.scene.selected[0] == "site"
    assert driver.control("close_card")


def test_escape_lets_go_of_the_card_before_it_leaves_the_screen(session):
    driver = at_plant(session)
    driver.press("escape")
    assert driver.scene.selected is None
    assert driver.title == "MapScene"


def test_a_number_before_the_first_quarter_shows_what_it_is(session):
    driver = Driver(MapScene(session))
    driver.click("number_jobs")
    assert any("engines" in text for text in driver.texts)


def test_at_rest_nothing_is_drawn_again(session):
    driver = Driver(MapScene(session))
    driver.draw()
    driver.wait(3)
    driver.draw()
    driver.wait(1)
    assert not driver.stage.dirty


def test_every_step_of_the_tutorial_can_be_done_or_passed():
    session = begun("first_day")
    driver = Driver(MapScene(session))
    for _step in session.level.steps:
        assert driver.faults() == []
        if "next_step" in driver.names:
            driver.click("next_step")
        else:
            session.end_quarter()
            driver.stage.refresh()
    assert "hide_steps" not in driver.names or session.quarter


def test_selecting_the_plant_a_step_asks_for_goes_on():
    session = begun("first_day")
    driver = Driver(MapScene(session))
    while driver.scene._tutorial.step().done != "select_site":
        driver.click("next_step")
    step = driver.scene._tutorial.step()
    driver.scene._pick("site", step.site)
    assert driver.scene._tutorial.step().id != step.id


def test_the_ending_follows_the_last_briefing():
    session = begun("first_day")
    driver = Driver(MapScene(session))
    for _quarter in range(session.level.quarters):
        assert driver.title == "MapScene"
        driver.stage.scene.memory.focus = "end_quarter"
        driver.press("enter")
        if driver.title == "AnswersWaitScene":
            driver.click("end_all_the_same")
        if driver.title == "SlipScene":
            driver.click("no_slip")
        assert driver.title == "BriefingScene"
        driver.press("escape")
    assert session.over
    assert driver.title == "EndingScene"


def test_an_offer_in_the_draft_is_changed_from_the_plants_card(session):
    session.order(OfferScene(session, WINDSOR).view().decision)
    driver = at_plant(session)
    driver.click("offer")
    driver.press("right")
    driver.click("put")
    assert len(session.draft) == 1


def test_an_offer_too_small_can_be_raised_to_what_the_firm_asks(session):
    driver = Driver(OfferScene(session, WINDSOR))
    scene = driver.scene
    scene._set("amount")(scene.view().amount.least)
    driver.stage.refresh()
    if "meet" in driver.names:
        driver.click("meet")
    assert scene.view().enough


def test_a_plant_is_found_by_typing_part_of_its_name_without_its_accents(session):
    driver = Driver(MapScene(session))
    driver.press("ctrl+f")
    assert driver.focus == "search"
    driver.type("becancour")
    found = [item.title for item in driver.control("list_sites").items]
    assert found
    assert all("cancour" in f"{item.title} {item.subtitle}" for item in driver.control("list_sites").items)


def test_the_kind_of_offer_chosen_at_the_desk_is_the_kind_that_opens(session):
    driver = Driver(MapScene(session))
    driver.press("p")
    driver.click("lever_repayable_contribution")
    driver.press("end")
    driver.click("next")
    assert driver.title == "OfferScene"
    assert driver.scene.lever == "repayable_contribution"


def test_the_desk_marks_what_is_in_the_draft(session):
    session.order(UseLever(lever="messaging", option="reassure"))
    driver = Driver(PolicyScene(session, "voice"))
    assert "In your draft" in driver.texts


def test_the_forecast_of_the_draft_comes_while_the_player_looks_and_then_rests(session):
    session.order(UseLever(lever="messaging", option="warn"))
    driver = Driver(MapScene(session))
    driver.draw()
    driver.wait(40, 0.1)
    assert any(text.startswith("Forecast") and "worked out" not in text for text in driver.texts)
    driver.draw()
    driver.wait(1)
    assert not driver.stage.dirty


def test_pressing_a_province_or_a_country_opens_its_card(session):
    driver = Driver(MapScene(session))
    driver.scene._pick("area", "CA-ON")
    assert driver.scene.selected == ("province", "ON")
    driver.scene._pick("area", "US-MI")
    assert driver.scene.selected == ("partner", "US")
    driver.scene._pick("area", "XX-CU")
    assert driver.scene.selected is None


def test_talks_are_opened_from_the_card_of_a_partner():
    session = begun("open_desk")
    scene = MapScene(session)
    scene._pick("partner", "KR")
    driver = Driver(scene)
    driver.click("lever_partner_talks_korea_submarines")
    assert isinstance(driver.scene, LeverScene)
    assert any("This quarter: a step" in text for text in driver.texts)
    driver.click("put")
    assert session.draft == (UseLever(lever="partner_talks", target="korea_submarines", amount=1.0),)


def test_undo_on_the_page_of_the_draft_waits_for_something_to_undo(session):
    driver = Driver(MapScene(session), size=(1366, 768), look=Look(scale=2.0))
    driver.stage.scene.memory.pages["pages"] = "draft"
    driver.stage.refresh()
    assert not driver.control("undo").enabled
    session.order(UseLever(lever="work_sharing", option="a_year"))
    driver.stage.refresh()
    assert driver.control("undo").enabled


def test_no_way_of_the_rail_is_cut_off_when_the_draft_grows():
    session = begun("the_shock", quarters=1)
    driver = Driver(MapScene(session))
    for family in desk(session):
        for lever in family.levers:
            ways = session.state.world.levers[lever.id].options
            if lever.open and lever.target_kind == "none":
                session.order(UseLever(lever=lever.id, option=ways[0].id if ways else ""))
    assert len(session.draft) == session.level.drafts
    for tall in (768, 700):
        driver.stage.resize((1366, tall))
        rail = [one for one in driver.stage.ui.placed if one.areas == ("rail",) and one.node.what() != "rail/bar"]
        assert len(rail) >= 9
        assert all(one.seen.h == one.rect.h for one in rail), tall


def test_the_debriefs_two_columns_begin_at_the_same_place_in_every_quarter():
    session = begun("the_shock", quarters=4)
    session.played[1] = replace(session.played[1], decisions=(UseLever(lever="work_sharing", option="a_year"),))
    driver = Driver(DebriefScene(session))
    driver.scene.memory.pages["debrief"] = "reality"
    driver.stage.refresh()
    titles = [one for one in driver.stage.ui.placed if getattr(one.node, "text", "") == "What you decided"]
    assert len(titles) > 2
    assert len({one.rect.x for one in titles}) == 1
