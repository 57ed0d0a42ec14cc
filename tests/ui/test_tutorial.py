"""The tutorial's plate: in every scene of its level, beside what it speaks of, in nobody's way."""

import pytest

from game import saves
from game.content.read import read_level
from game.places import LEVELS
from game.present.what_mattered import DecisionEffect, cost_most_for_least, largest_effects
from game.session import Session
from game.text.ending import decision_lines, ending_lines
from game.ui.boxes import Box
from game.ui.controls import Text
from game.ui.scenes.ending import EndingScene
from game.ui.scenes.map import MapScene
from game.ui.scenes.plate import Beside
from game.ui.theme import Look
from tests.driver import Driver

WINDSOR = "windsor_assembly"


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("GRAB_THE_WHEEL_HOME", str(tmp_path))


@pytest.fixture
def driver():
    level, _problems = read_level(LEVELS / "first_day.yaml")
    assert level is not None
    return Driver(MapScene(Session.start(level, 1)))


def step(driver):
    found = [text for text in driver.texts if text.startswith("Step ")]
    return int(found[0].split()[1]) if found else None


def plate(driver):
    buttons = driver.rect("hide_steps").union(driver.rect("next_step"))
    return buttons.inflate(0, 80).move(0, -40)


def test_the_steps_go_along_from_screen_to_screen(driver):
    driver.click("next_step")
    driver.scene._pick("site", WINDSOR)
    driver.stage.refresh()
    assert step(driver) == 3
    driver.press("p")
    assert (driver.title, step(driver)) == ("PolicyScene", 3)
    driver.click("lever_work_sharing")
    assert (driver.title, step(driver)) == ("LeverScene", 3)
    driver.click("put")
    assert (driver.title, step(driver)) == ("PolicyScene", None)
    ringed = next(one for one in driver.stage.ui.placed if isinstance(one.node, Beside))
    assert ringed.node._aim(driver.stage.ui.placed) == driver.rect("done")
    driver.press("escape")
    assert (driver.title, step(driver)) == ("MapScene", 4)
    driver.click("next_step")
    driver.press("e")
    assert (driver.title, step(driver)) == ("BriefingScene", 6)
    driver.press("m")
    assert (driver.title, step(driver)) == ("MapScene", 7)
    driver.click("offer")
    assert (driver.title, step(driver)) == ("OfferScene", 8)
    assert driver.faults() == []


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_desk_opens_on_the_lever_a_step_asks_for(scale):
    level, _problems = read_level(LEVELS / "first_day.yaml")
    driver = Driver(MapScene(Session.start(level, 1)), (1366, 768), Look("day", scale))
    driver.scene._tutorial.finished = 2
    driver.press("p")
    placed = next(one for one in driver.stage.ui.placed if one.node.what() == "lever_work_sharing")
    assert placed.seen.size == placed.rect.size


def test_letters_are_shortcuts_while_a_plant_is_asked_for_and_the_list_opens_on_its_search(driver):
    driver.click("next_step")
    driver.press("p")
    assert driver.title == "PolicyScene"
    driver.press("escape")
    driver.press("v")
    assert driver.focus == "search"
    driver.type("windsor")
    assert driver.title == "MapScene"
    assert driver.control("search").text.lower() == "windsor"
    assert not plate(driver).colliderect(driver.rect("search"))


def test_tab_comes_to_what_goes_on_before_the_way_out_of_the_steps(driver):
    for key in ("", "e"):
        driver.press(*key)
        names = [stop.name for stop in driver.stage.ui.stops]
        assert names.index("next_step") < names.index("hide_steps")


def test_the_map_goes_to_the_plant_that_is_asked_for(driver):
    driver.draw()
    driver.click("next_step")
    for _frame in range(6):
        driver.wait(0.3)
        driver.draw()
    canvas = driver.scene._pane._canvas
    site = next(one for one in canvas.view.sites if one.id == WINDSOR)
    from game.ui.canvas.map_projection import project

    x, y = driver.scene._pane._to_window(*map(float, project(site.lon, site.lat)))
    assert driver.rect("map").inflate(-200, -200).collidepoint(x, y)
    found = canvas.hit((round(x), round(y)))
    assert (found.kind, found.id) == ("site", WINDSOR)


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600), (800, 600)])
def test_the_plate_leaves_what_it_points_at_in_sight(driver, size):
    driver.stage.resize(size)
    for _skip in range(4):
        for name in ("end_quarter", "add"):
            if name in driver.names:
                assert not plate(driver).colliderect(driver.rect(name)), (size, step(driver))
        driver.click("next_step")


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_the_plate_leaves_the_card_it_speaks_of_in_sight(driver, size):
    driver.stage.resize(size)
    driver.scene._tutorial.finished = 2
    driver.press("p")
    clear_of_card(driver, "lever_work_sharing")
    driver.press("escape")
    driver.scene._tutorial.finished = 4
    driver.press("e")
    clear_of_card(driver, "canada_answers_0")


def clear_of_card(driver, name):
    """Check that the plate covers nothing of the card that holds a control."""
    placed = driver.stage.ui.placed
    aimed = next(one for one in placed if one.node.what() == name)
    cards = [one.seen for one in placed if isinstance(one.node, Box) and one.node.edge and one.layer == aimed.layer]
    card = min((one for one in cards if one.contains(aimed.seen)), key=lambda rect: rect.w * rect.h)
    beside = next(one for one in placed if isinstance(one.node, Beside))
    over = next(one.rect for one in placed if one.node is beside.node.child)
    assert not over.colliderect(card)


def test_a_step_that_speaks_of_another_screen_leaves_this_one_to_be_read(driver):
    driver.scene._tutorial.finished = 8
    while driver.scene.session.quarter < 2:
        driver.scene.session.end_quarter()
    driver.stage.refresh()
    assert step(driver) == 9
    driver.click("number_jobs")
    assert (driver.title, step(driver)) == ("LedgerScene", None)
    driver.press("escape")
    assert (driver.title, step(driver)) == ("MapScene", 10)


def test_a_step_is_told_once_where_a_sheet_lies_over_the_screen(driver):
    driver.scene._tutorial.finished = 10
    while driver.scene.session.quarter < 2:
        driver.scene.session.end_quarter()
    driver.stage.refresh()
    driver.click("slip")
    assert driver.title == "SlipScene"
    told = [
        one.node.text
        for _scene, mount in driver.stage._mounts
        for one in mount.placed
        if isinstance(one.node, Text) and one.node.text.startswith("Step ")
    ]
    assert told == ["Step 11 of 13"]
    driver.press("escape")
    assert step(driver) == 11


def test_the_last_step_ends_the_lesson(driver):
    driver.scene._tutorial.finished = 12
    while driver.scene.session.quarter < 3:
        driver.scene.session.end_quarter()
    driver.stage.refresh()
    assert "End of the lesson" in driver.texts
    assert "hide_steps" not in driver.names
    driver.click("next_step")
    assert step(driver) is None


def test_no_step_is_shown_once_they_are_sent_away(driver):
    driver.click("hide_steps")
    driver.press("p")
    assert step(driver) is None


def test_a_quarter_with_answers_waiting_asks_once_before_it_ends(driver):
    driver.click("hide_steps")
    driver.press("e", "m")
    session = driver.scene.session
    driver.press("enter")
    assert (driver.title, session.quarter) == ("AnswersWaitScene", 1)
    assert any("Unanswered when the quarter ends" in text for text in driver.texts)
    driver.press("enter")
    assert driver.title == "EventCardScene"
    driver.press("escape", "e")
    assert (driver.title, session.quarter) == ("BriefingScene", 2)


def test_the_quarter_can_end_all_the_same(driver):
    driver.click("hide_steps")
    driver.press("e", "m", "e")
    driver.click("end_all_the_same")
    assert (driver.title, driver.scene.session.quarter) == ("BriefingScene", 2)


def test_a_draft_left_alone_is_kept(driver, tmp_path):
    from game.model.decisions import UseLever

    driver.scene.session.order(UseLever(lever="messaging", option="reassure"))
    driver.wait(0.5)
    assert not list(tmp_path.glob("saves/*.json"))
    driver.wait(1.5)
    assert [one.header for one in saves.list_saves()]


def test_a_game_that_cannot_be_saved_is_not_left_unasked(driver, tmp_path):
    (tmp_path / "saves").write_text("in the way")
    driver.press("escape")
    assert driver.title == "MessageScene"
    driver.press("escape")
    assert driver.title == "MapScene"
    driver.click("hide_steps")
    driver.press("e")
    assert any("You can play on" in text for text in driver.texts)


def test_the_ending_asks_the_questions_of_the_level(driver):
    session = driver.scene.session
    while not session.over:
        session.end_quarter()
    shown = Driver(EndingScene(session))
    for question in session.level.debrief:
        assert question.said("en") in shown.texts
        assert any(question.said("en") in line for line in ending_lines(session))


def test_the_text_names_the_decisions_that_mattered(driver):
    from game.model.decisions import UseLever

    session = driver.scene.session
    session.order(UseLever(lever="work_sharing", option="a_year"))
    while not session.over:
        session.end_quarter()
    assert sum("Work-sharing" in line for line in decision_lines(session)) == 1


def test_a_grant_that_bought_nothing_is_what_cost_most_for_least():
    def one(title, spent, gain):
        return DecisionEffect(title, "", "", (), 0.0, "", spent, gain)

    found = cost_most_for_least([one("useful", 400e6, 4.0), one("idle", 200e6, 0.0), one("free", 0.0, 0.0)])
    assert found is not None
    assert found.title == "idle"
    assert cost_most_for_least([one("free", 0.0, 0.0)]) is None


def test_what_mattered_most_is_not_also_what_cost_most_for_least():
    told = (("Auto jobs", "+900", "good"),)
    dear = DecisionEffect("dear", "", "", told, 9.0, "", 900e6, 0.9)
    idle = DecisionEffect("idle", "", "", (), 0.0, "", 20e6, 0.0)
    assert largest_effects([dear, idle]) == (dear,)
    assert cost_most_for_least([dear, idle]) is idle
    assert cost_most_for_least([dear]) is None


def test_help_on_the_map_lists_its_keys(driver):
    driver.press("f1")
    assert {"E", "P", "N", "O", "V", "L", "F", "A", "T", "W", "B"} <= set(driver.texts)


def test_a_tip_names_the_key(driver):
    driver.move(driver.rect("rail_log").center)
    driver.wait(2.0)
    tip = driver.stage.ui.tip()
    assert tip is not None
    assert tip[0].endswith("· L")
