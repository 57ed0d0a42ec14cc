"""What moved in a quarter shows on the map for a moment."""

import pytest

from game.ui.scenes.map import MapScene
from game.ui.theme import Look
from tests.driver import Driver
from tests.ui.map_levels import begun


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("GRAB_THE_WHEEL_HOME", str(tmp_path))


@pytest.fixture
def session():
    return begun()


def end_a_quarter(driver):
    driver.draw()
    driver.stage.scene.memory.focus = "map"
    driver.press("enter")
    driver.click("no_slip")
    assert driver.title == "BriefingScene"
    driver.press("escape")


def test_jobs_that_moved_show_on_the_map_and_go_again(session):
    driver = Driver(MapScene(session))
    end_a_quarter(driver)
    assert driver.scene._pane.motion.moving
    driver.wait(6)
    driver.draw()
    driver.wait(1)
    assert not driver.scene.moving()


def test_the_animation_is_cut_short_by_its_key(session):
    driver = Driver(MapScene(session))
    end_a_quarter(driver)
    assert driver.scene._pane.motion.moving
    driver.press("s")
    assert not driver.scene._pane.motion.moving


def test_reduced_motion_shows_no_animation(session):
    driver = Driver(MapScene(session), look=Look(reduced_motion=True))
    end_a_quarter(driver)
    assert not driver.scene._pane.motion.moving
