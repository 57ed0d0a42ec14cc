"""Saves kept, thrown away and taken back; settings that count at once; keys put elsewhere; the ending."""

import pytest

from game import saves
from game.model.decisions import UseLever
from game.ui.commands import Bindings
from game.ui.scenes.ending import EndingScene
from game.ui.scenes.saves import SavesScene
from game.ui.scenes.settings import SettingsScene
from game.ui.scenes.title import TitleScene
from tests.driver import Driver
from tests.playing import game
from tests.present.little import SEATS


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("GRAB_THE_WHEEL_HOME", str(tmp_path))
    return tmp_path


def test_the_game_at_hand_is_kept_under_a_name():
    driver = Driver(SavesScene(game(quarters=1)))
    assert driver.focus == "name"
    driver.press("ctrl+a")
    driver.type("autumn")
    driver.press("enter")
    assert [entry.header.name for entry in saves.list_saves()] == ["autumn"]
    assert "Kept as “autumn”." in driver.texts


def test_a_name_is_offered_so_that_saving_takes_one_key():
    driver = Driver(SavesScene(game(quarters=1)))
    driver.press("enter")
    assert [entry.header.name for entry in saves.list_saves()] == ["A tiny world, Q3 2025"]


def test_a_save_without_a_name_asks_for_one():
    driver = Driver(SavesScene(game()))
    driver.scene.name = " "
    driver.click("keep")
    assert "Give it a name first." in driver.texts
    assert saves.list_saves() == []


def test_a_game_played_to_its_end_is_told_from_its_last_quarter():
    session = game(quarters=7)
    saves.autosave(session)
    session.end_quarter()
    assert session.over
    saves.autosave(session)
    driver = Driver(SavesScene(None))
    stands = {item.subtitle.split(" · ")[0] for item in driver.control("saves").items}
    assert stands == {"Q1 2027, 8 of 8", "played to the end"}


def test_a_deleted_save_can_be_taken_back():
    saves.save(game(quarters=1), "autumn")
    driver = Driver(SavesScene())
    driver.click("delete")
    assert saves.list_saves() == []
    driver.press("ctrl+z")
    assert [entry.header.name for entry in saves.list_saves()] == ["autumn"]


def test_what_was_thrown_away_is_gone_at_the_next_start(home):
    from game.ui.scenes.start import first_scene

    saves.save(game(quarters=1), "autumn")
    Driver(SavesScene()).click("delete")
    first_scene()
    assert list((home / "saves").iterdir()) == []


def test_a_broken_save_says_so_and_harms_nothing(home):
    saves.save(game(quarters=1), "autumn")
    (home / "saves" / "save_half.json").write_text('{"format": 1, "hea', encoding="utf-8")
    driver = Driver(SavesScene())
    driver.scene.choose(str(home / "saves" / "save_half.json"))
    driver.stage.refresh()
    assert not driver.control("open").enabled
    assert "This save cannot be opened" in driver.texts


def test_opening_a_save_leads_through_the_recap_and_back_to_the_title():
    saves.save(game(quarters=2), "autumn")
    driver = Driver(TitleScene())
    driver.click("load")
    driver.click("open")
    assert driver.title == "RecapScene"
    driver.press("escape")
    assert driver.title == "TitleScene"


def test_a_choice_of_colours_is_seen_at_once():
    driver = Driver(SettingsScene())
    driver.stage.ui.focus.to("palette", ring=True)
    driver.press("right")
    assert driver.stage.look.palette == "night"
    assert driver.control("palette").chosen == "night"


def test_a_command_takes_the_key_pressed_for_it():
    driver = Driver(SettingsScene(Bindings()))
    driver.stage.scene.memory.pages["settings"] = "keys"
    driver.stage.refresh()
    driver.scene.keys.chosen = "map"
    driver.stage.refresh()
    driver.click("take")
    assert driver.title == "PressKeyScene"
    driver.press("k")
    assert driver.title == "SettingsScene"
    assert driver.stage.bindings.key("map") == "k"
    driver.click("usual")
    assert driver.stage.bindings.key("map") == "m"


def test_escape_keeps_the_old_key():
    driver = Driver(SettingsScene(Bindings()))
    driver.stage.scene.memory.pages["settings"] = "keys"
    driver.stage.refresh()
    driver.click("take")
    driver.press("escape")
    assert driver.title == "SettingsScene"
    assert driver.stage.bindings.own == {}


def test_two_commands_on_one_key_are_reported():
    driver = Driver(SettingsScene(Bindings({"policy": "m"})))
    driver.stage.scene.memory.pages["settings"] = "keys"
    driver.stage.refresh()
    assert "M: Map and Policy desk" in driver.texts


def test_the_ending_is_named_and_counts_its_goals():
    driver = Driver(EndingScene(game(quarters=8)))
    assert driver.scene.title() in driver.texts
    assert any("of 2 goals met" in text for text in driver.texts)


def test_the_same_luck_can_be_played_again():
    driver = Driver(EndingScene(game(seed=11, quarters=8)))
    driver.press("enter")
    assert driver.title == "OpeningScene"
    assert (driver.scene.session.seed, driver.scene.session.quarter) == (11, 0)


def test_the_ending_leads_back_to_the_title():
    driver = Driver(EndingScene(game(quarters=8)))
    driver.press("escape")
    assert driver.title == "TitleScene"


def test_every_screen_of_ours_has_help_on_f1():
    driver = Driver(TitleScene())
    driver.press("f1")
    assert driver.title == "HelpScene"
    driver.press("escape")
    assert driver.title == "TitleScene"


def test_the_ending_tells_what_each_decision_did_by_playing_without_it():
    session = game()
    session.order(UseLever(lever="surtax", target="vehicles", amount=0.5))
    while not session.over:
        session.end_quarter()
    driver = Driver(EndingScene(session))
    driver.stage.scene.memory.pages["why_pages"] = "decisions"
    driver.wait(1.0)
    assert "Surtax" in driver.texts
    assert any("Washington" in text or "Car prices" in text for text in driver.texts)


def test_a_seat_says_why_it_is_content_or_not():
    driver = Driver(EndingScene(game(quarters=8, seats=SEATS)))
    driver.stage.scene.memory.pages["why_pages"] = "seats"
    driver.stage.refresh()
    driver.stage.ui.focus.to("seats", ring=True)
    driver.press("down", "enter")
    assert driver.scene.why.seat
    assert any("counts for" in text for text in driver.texts)


def test_a_level_without_seats_shows_no_page_of_them():
    for brought in ({}, {"seats": SEATS}):
        driver = Driver(EndingScene(game(quarters=8, **brought)))
        driver.stage.scene.memory.pages["why_pages"] = "seats"
        driver.stage.refresh()
        assert ("seats" in driver.names) == bool(brought)
