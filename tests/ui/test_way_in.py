"""From the title to the map: levels chosen, kept, mended, begun and gone on with."""

import subprocess
import sys

import pygame
import pytest

from game import levels, saves
from game.content import read
from game.ui.kept_look import keep_bindings, keep_look, look_of
from game.ui.scenes.choose_level import ChooseLevelScene
from game.ui.scenes.opening import OpeningScene
from game.ui.scenes.problems import ProblemsScene
from game.ui.scenes.start import first_scene
from game.ui.scenes.title import TitleScene
from tests.driver import Driver
from tests.playing import game

GOOD = """format: 1
id: our_town
extends: canada_2025
title: {en: Our town, fr: Notre ville}
quarters: 4
goals:
  - keep_jobs: {at_least: 90%}
"""
BROKEN = GOOD.replace("quarters: 4", "quarters: four")


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("GRAB_THE_WHEEL_HOME", str(tmp_path / "home"))
    return tmp_path


def written(folder, text, name="our_town.yaml"):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_first_start_offers_a_new_game_on_enter():
    driver = Driver(TitleScene())
    assert "continue" not in driver.names
    driver.press("enter")
    assert driver.title == "ChooseLevelScene"


def test_the_title_is_shown_before_its_map_which_then_comes_whole():
    waited, driver = Driver(TitleScene()), Driver(TitleScene(at_once=False))
    bare = pygame.image.tobytes(driver.draw(), "RGB")
    waited.draw()
    for _turn in range(60):
        for one in (waited, driver):
            one.wait(0.05)
            one.draw()
    whole = pygame.image.tobytes(driver.draw(), "RGB")
    assert bare != whole == pygame.image.tobytes(waited.draw(), "RGB")


def test_the_list_of_levels_is_read_while_the_title_is_shown(monkeypatch):
    monkeypatch.setattr(read, "_kept", {})
    driver = Driver(TitleScene())
    driver.draw()
    driver.wait(30.0)
    monkeypatch.setattr(read, "_load", lambda *_gathered: pytest.fail("a level is read only now"))
    driver.press("enter")
    assert driver.title == "ChooseLevelScene"


def test_the_window_is_there_before_what_takes_long_to_load():
    window = (
        "import sys; from game.commands import front; from game.ui import app, kept_look; from game import settings"
    )
    told = subprocess.run(
        [sys.executable, "-c", f"{window}; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    loaded = told.stdout.split()
    assert "game.ui.app" in loaded
    assert not [one for one in loaded if one.startswith(("game.ui.scenes", "game.rules", "game.analysis"))]


def test_the_first_decision_is_two_keys_away_from_the_title():
    driver = Driver(TitleScene())
    driver.press("enter", "enter", "enter")
    assert driver.title == "MapScene"


def test_leaving_the_map_says_that_the_game_is_saved_and_how_to_take_it_up_again():
    driver = Driver(TitleScene())
    driver.press("enter", "enter", "enter")
    driver.wait(0.1)
    driver.press("escape")
    assert driver.title == "TitleScene"
    assert any(text.startswith("Your game is saved.") for text in driver.texts)
    driver.click("settings")
    driver.press("escape")
    assert not any(text.startswith("Your game is saved.") for text in driver.texts)
    driver.click("continue")
    assert driver.title == "RecapScene"


def test_a_level_opened_from_the_command_line_is_left_for_the_title_too():
    driver = Driver(first_scene("the_shock", 7))
    driver.press("enter")
    assert driver.title == "MapScene"
    driver.press("escape")
    assert driver.title == "TitleScene"
    assert any(text.startswith("Your game is saved.") for text in driver.texts)


def test_continue_opens_the_latest_game_with_a_recap():
    saves.autosave(game(quarters=2))
    driver = Driver(TitleScene())
    assert "quarter 3 of 8" in driver.spoken("continue").value
    driver.press("enter")
    assert driver.title == "RecapScene"
    assert driver.scene.session.quarter == 2
    driver.press("enter")
    assert driver.title == "MapScene"


def test_language_size_and_colours_are_chosen_before_the_first_level():
    driver = Driver(TitleScene())
    assert {"language", "scale", "palette"} <= set(driver.names)


def test_a_level_begins_with_the_seed_typed():
    driver = Driver(ChooseLevelScene())
    driver.scene.choose(str(next(e.path for e in driver.scene.entries if e.level and e.level.seed == "free")))
    driver.scene.seed = "1234"
    driver.stage.refresh()
    driver.click("play")
    assert driver.title == "OpeningScene"
    assert driver.scene.session.seed == 1234


def test_a_level_with_a_seed_of_its_own_asks_for_none():
    driver = Driver(ChooseLevelScene())
    driver.scene.choose(str(next(e.path for e in driver.scene.entries if e.id == "first_day")))
    driver.stage.refresh()
    assert "seed" not in driver.names
    assert any("1965" in text for text in driver.texts)


def test_a_broken_level_stays_in_the_list_with_its_problems_a_key_away():
    written(levels.own_folder(), BROKEN)
    driver = Driver(ChooseLevelScene())
    driver.scene.choose(str(levels.own_folder() / "our_town.yaml"))
    driver.stage.refresh()
    assert not driver.control("play").enabled
    assert [item.id for item in driver.control("levels").items if item.muted] == [str(driver.scene.chosen)]
    driver.press("p")
    assert driver.title == "ProblemsScene"
    assert "“four” is not a number." in driver.texts


def test_f5_reads_a_mended_level_again():
    path = written(levels.own_folder(), BROKEN)
    driver = Driver(ProblemsScene(levels.open_path(path)))
    path.write_text(GOOD, encoding="utf-8")
    driver.press("f5")
    assert not any(problem.severity == "error" for problem in driver.scene.problems)
    driver.scene.entry = levels.open_path(path)
    assert driver.scene.entry.level is not None


def test_a_file_dropped_on_the_window_is_opened_from_where_it_lies(home):
    path = written(home, GOOD)
    driver = Driver(ChooseLevelScene())
    driver.stage.perform(driver.scene.dropped(str(path)))
    driver.stage.refresh()
    assert driver.scene.entry.path == path
    assert list(levels.own_folder().iterdir()) == []
    driver.click("keep")
    assert driver.scene.entry.path == levels.own_folder() / "our_town.yaml"


def test_a_file_dropped_on_the_title_opens_the_list_on_it(home):
    driver = Driver(TitleScene())
    driver.stage.perform(driver.scene.dropped(str(written(home, GOOD))))
    assert driver.title == "ChooseLevelScene"
    assert driver.scene.entry.id == "our_town"


def test_something_that_is_no_level_is_said_so_when_dropped(home):
    driver = Driver(ChooseLevelScene(str(home / "nothing.yaml")))
    assert "There is no level in nothing.yaml." in driver.texts


def test_a_level_kept_twice_keeps_both(home):
    path = written(home, GOOD)
    assert [levels.keep(path).name, levels.keep(path).name] == ["our_town.yaml", "our_town_2.yaml"]


def test_a_level_named_at_the_start_opens_on_its_first_page():
    scene = first_scene("first_day", seed=7)
    assert isinstance(scene, OpeningScene)
    assert type(first_scene("first_day", seed=7, quarter=3)).__name__ == "MapScene"


def test_a_broken_level_named_at_the_start_opens_on_its_problems(home):
    assert isinstance(first_scene(written(home, BROKEN)), ProblemsScene)
    assert isinstance(first_scene("no_such_level"), ChooseLevelScene)


def test_an_answer_on_the_first_page_goes_into_the_draft():
    level = levels.open_path("the_shock")
    driver = Driver(OpeningScene(levels.start(level, 7)))
    name = next(name for name in driver.names if name.startswith("plant_"))
    driver.click(name)
    assert len(driver.scene.session.draft) == 1
    driver.click(name)
    assert driver.scene.session.draft == ()


def test_what_is_changed_on_the_screen_is_kept_for_the_next_start():
    from game.settings import read_settings
    from game.ui.commands import Bindings
    from game.ui.theme import Look

    keep_look(Look("night", 1.5, reduced_motion=True, speech=True), "fr")
    keep_bindings(Bindings({"map": "k"}))
    settings = read_settings()
    assert (settings.language, settings.palette, settings.scale) == ("fr", "night", 150)
    assert look_of(settings) == Look("night", 1.5, reduced_motion=True, speech=True)
    assert settings.keys == {"map": "k"}


def test_a_game_played_to_its_end_leads_to_its_ending_and_ticks_its_level():
    saves.autosave(game(quarters=8))
    driver = Driver(TitleScene())
    assert driver.control("new").default
    driver.click("continue")
    driver.press("enter")
    assert driver.title == "EndingScene"
    driver.wait(0.2)
    assert "tiny" in ChooseLevelScene().finished


def test_a_whole_game_is_played_by_enter_and_one_key():
    driver = Driver(first_scene("first_day"))
    for _press in range(12):
        driver.press("e" if driver.title == "MapScene" else "enter")
        if driver.title == "AnswersWaitScene":
            driver.click("end_all_the_same")
        if driver.title == "SlipScene":
            driver.click("no_slip")
        driver.wait(0.5)
        if driver.title == "EndingScene":
            break
    assert driver.title == "EndingScene"
    assert driver.scene.session.over
