"""How the model did, on the screen: it is worked out without holding the window up, and is reached from two places."""

from game.ui.scenes.about import AboutScene
from game.ui.scenes.help import HelpScene
from game.ui.scenes.model import ModelScene
from tests.driver import Driver


def test_the_years_are_played_a_little_in_each_turn_of_the_loop():
    scene = ModelScene(seeds=4)
    driver = Driver(scene)
    assert any("0 of 5" in text for text in driver.texts)  # the fifth is the one without tariffs
    built = [scene.tick(0.02) for _turn in range(60)]
    assert scene.histories.done
    assert any(built)
    driver.stage.rebuild()
    assert any("over 4 histories" in text for text in driver.texts)


def test_a_finished_page_asks_for_nothing_more():
    scene = ModelScene(seeds=1)
    while not scene.histories.done:
        scene.tick(0.02)
    assert not scene.tick(0.02)


def test_a_line_chosen_shows_its_source():
    scene = ModelScene(seeds=1)
    scene.choose("brampton_idle")
    assert "S41" in Driver(scene).texts


def test_a_missing_base_level_is_said(monkeypatch):
    monkeypatch.setattr("game.ui.scenes.model._base", lambda: None)
    driver = Driver(ModelScene())
    assert any("missing" in text for text in driver.texts)
    assert not driver.scene.tick(0.02)


def test_the_page_opens_from_the_about_page_and_from_help_on_the_ledger():
    for scene in (AboutScene(), HelpScene("ledger"), HelpScene("briefing")):
        driver = Driver(scene)
        driver.click("model")
        assert driver.title == "ModelScene"


def test_help_on_other_screens_does_not_offer_the_model():
    assert "model" not in Driver(HelpScene("settings")).names
