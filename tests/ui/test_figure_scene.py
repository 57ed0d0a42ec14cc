"""Any figure on a card opens its parts, by mouse and by key."""

import pytest

from game.model.figures import Figure
from game.ui.scenes.briefing import BriefingScene
from game.ui.scenes.ending import EndingScene
from game.ui.scenes.figure import FigureScene
from game.ui.scenes.map import MapScene
from tests.driver import Driver
from tests.ui.map_levels import begun

CARDS = [
    ("site", "windsor_assembly", "figure_jobs_site_windsor_assembly"),
    ("site", "windsor_assembly", "figure_output_site_windsor_assembly"),
    ("site", "windsor_assembly", "figure_leaving_site_windsor_assembly"),
    ("firm", "stellantis", "figure_trust_firm_stellantis"),
    ("firm", "stellantis", "figure_sold_here_firm_stellantis"),
    ("province", "ON", "figure_jobs_province_ON"),
    ("province", "ON", "figure_approval_province_ON"),
    ("partner", "US", "figure_relations_partner_US"),
    ("partner", "US", "figure_duty_partner_US_US"),
    ("partner", "US", "figure_fear_partner_US"),
]


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("GRAB_THE_WHEEL_HOME", str(tmp_path))


@pytest.fixture(scope="module")
def session():
    session = begun()
    session.play(())
    session.play(())
    return session


def at_card(session, kind, id):
    scene = MapScene(session)
    scene._pick(kind, id)
    return Driver(scene)


@pytest.mark.parametrize(("kind", "id", "name"), CARDS)
def test_a_figure_pressed_on_a_card_opens_its_ledger(session, kind, id, name):
    driver = at_card(session, kind, id)
    driver.click(name)
    assert isinstance(driver.scene, FigureScene)
    assert driver.scene.figure.id == id
    assert driver.scene.quarter == 2
    driver.press("escape")
    assert isinstance(driver.scene, MapScene)


@pytest.mark.parametrize(("kind", "id", "name"), CARDS)
def test_a_figure_is_reached_and_opened_by_key(session, kind, id, name):
    driver = at_card(session, kind, id)
    for _stop in driver.stage.ui.stops:
        if driver.focus == name:
            break
        driver.press("tab")
    assert driver.focus == name
    driver.press("enter")
    assert isinstance(driver.scene, FigureScene)


@pytest.mark.parametrize(("kind", "id"), sorted({(kind, id) for kind, id, _name in CARDS}))
def test_the_key_for_why_opens_the_first_figure_of_the_card(session, kind, id):
    driver = at_card(session, kind, id)
    driver.press("w")
    assert isinstance(driver.scene, FigureScene)
    assert driver.scene.figure.id == id


def test_before_the_first_quarter_a_card_has_nothing_to_explain():
    driver = at_card(begun(), "site", "windsor_assembly")
    assert not [name for name in driver.names if name.startswith("figure_")]


def test_commas_go_through_quarters_and_the_whole_game_is_a_choice(session):
    driver = Driver(FigureScene(session, Figure("jobs", "province", "ON")))
    driver.press(",")
    assert driver.scene.quarter == 1
    driver.scene.choose_quarter("0")
    driver.stage.rebuild()
    assert any("whole game" in text for text in driver.texts)


def test_another_figure_of_the_same_subject_is_a_choice(session):
    scene = FigureScene(session, Figure("jobs", "site", "windsor_assembly"))
    driver = Driver(scene)
    options = [name for _id, name in driver.control("figure").options]
    assert options[:2] == ["Jobs", "Output"]
    scene.choose("1")
    assert scene.figure.name == "output"


def test_odds_are_told_with_all_that_they_are_made_of(session):
    driver = Driver(FigureScene(session, Figure("leaving", "site", "windsor_assembly")))
    assert "made_of" in driver.names


def test_a_goal_opens_the_ledger_of_what_it_is_measured_by(session):
    driver = Driver(MapScene(session))
    name = next(name for name in driver.names if name.startswith("goal_"))
    driver.click(name)
    assert driver.title in ("FigureScene", "LedgerScene")


def test_the_ending_opens_the_ledger_of_a_goal_over_the_whole_game():
    driver = Driver(EndingScene.sample(begun()))
    driver.click("goal_0")
    assert driver.title in ("FigureScene", "LedgerScene")
    assert driver.scene.quarter == 0


def test_the_books_of_a_briefing_open_the_ledger_of_the_treasury(session):
    driver = Driver(BriefingScene(session, 2))
    driver.stage.scene.memory.pages["rest"] = "books"
    driver.stage.rebuild()
    driver.click("figure_treasury")
    assert (driver.title, driver.scene.store) == ("LedgerScene", "treasury")
