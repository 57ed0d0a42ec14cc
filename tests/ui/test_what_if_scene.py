"""What if you had not? reached from the log, the ledger and the ending; a decision left out, changed, drawn."""

from __future__ import annotations

import pytest

from game.model.decisions import UseLever
from game.twin import Course
from game.ui.scenes.ending import EndingScene
from game.ui.scenes.ledger import LedgerScene
from game.ui.scenes.log import LogScene
from game.ui.scenes.map import MapScene
from game.ui.scenes.what_if import WhatIfScene
from game.ui.theme import Look
from tests.driver import Driver
from tests.playing import game
from tests.ui.test_walk import all_pages

SURTAX = UseLever(lever="surtax", target="vehicles", amount=0.5)
TALKS = UseLever(lever="talks", target="JP", option="cars")


def played(upto=8):
    session = game()
    session.play((SURTAX, TALKS))
    while session.quarter < upto:
        session.play(())
    return session


def settled(driver):
    for _turn in range(80):
        if driver.scene.replay.explained:
            return driver
        driver.wait(0.1)
    raise AssertionError("the other game was not played to its end")


def opened(course=None, **looks):
    return settled(Driver(WhatIfScene(played(), course), **looks))


def test_the_other_game_is_played_a_little_in_every_turn():
    driver = Driver(WhatIfScene(played(), Course(1, 0)))
    assert not driver.scene.replay.played
    assert "Playing the game again…" in driver.texts
    settled(driver)
    assert "The two games part in Q2 2025." in driver.texts


def test_it_opens_on_the_latest_decision():
    assert opened().scene.form.course == Course(1, 1)


def test_another_decision_is_chosen_from_the_list():
    driver = opened()
    driver.scene.form.choose("1_0")
    assert settled(driver).scene.replay.course == Course(1, 0)
    driver.scene.form.choose("all")
    assert settled(driver).scene.replay.course == Course()


def test_a_decision_is_changed_with_the_sliders_and_menus_it_was_made_with():
    driver = opened(Course(1, 0))
    driver.control("manner").on_change("change")
    driver.stage.rebuild()
    assert {"target", "amount"} <= set(driver.names)
    driver.control("amount").on_change(0.1)
    instead = settled(driver).scene.replay.course.instead
    assert instead == UseLever(lever="surtax", target="vehicles", amount=0.1)
    assert driver.scene.replay.session.played[0].decisions == (instead, TALKS)


def test_a_way_of_using_a_lever_is_changed():
    driver = opened(Course(1, 1))
    driver.scene.form.set_manner("change")
    driver.stage.rebuild()
    driver.control("option").on_change("cells")
    assert settled(driver).scene.replay.course.instead.option == "cells"


def test_the_causes_and_the_map_of_both_games_are_shown():
    driver = opened(Course(1, 0))
    driver.stage.ui.memory.pages["apart"] = "causes"
    driver.stage.rebuild()
    assert "difference" in driver.names


def on_the_map(size, scale=1.0):
    driver = opened(Course(1, 0), size=size, look=Look(scale=scale))
    driver.stage.ui.memory.pages["panels"] = "apart"
    driver.stage.ui.memory.pages["apart"] = "map"
    driver.stage.rebuild()
    driver.draw()
    return driver


def test_one_map_at_a_time_is_shown_where_there_is_no_room_for_two():
    driver = on_the_map((1366, 768), 1.5)
    assert "map_other" not in driver.names
    driver.control("which").on_change("other")
    assert driver.scene.maps.other
    driver.click("layer_pressure")
    assert driver.scene.maps.layer == "pressure"


def test_two_maps_stand_side_by_side_where_there_is_room():
    driver = on_the_map((1366, 768))
    assert {"map", "map_other"} <= set(driver.names)
    assert "which" not in driver.names
    one, other = driver.rect("map"), driver.rect("map_other")
    assert one.right <= other.left
    assert (one.w, one.h) == pytest.approx((other.w, other.h), abs=1)
    driver.click("layer_pressure")
    assert driver.scene.maps.layer == "pressure"


@pytest.mark.parametrize("moved", ["map", "map_other"])
def test_what_moves_one_map_moves_the_other(moved):
    driver = on_the_map((1366, 768))
    driver.wait(1.0)
    before = driver.scene.maps._mine.sight
    driver.move(driver.rect(moved).center)
    driver.wheel(moved, 2)
    driver.wait(1.0)
    assert driver.scene.maps._mine.sight != before
    mine, theirs = driver.scene.maps._mine.sight, driver.scene.maps._theirs.sight
    assert (mine.x, mine.y, mine.ppk) == pytest.approx((theirs.x, theirs.y, theirs.ppk), rel=0.01)


def test_plants_that_differ_are_ringed_on_both_maps(monkeypatch):
    monkeypatch.setattr("game.present.what_if._FEWEST_JOBS", 1)
    driver = on_the_map((1366, 768))
    marks = dict(driver.scene._view().marks)
    assert marks
    assert driver.scene.maps._mine._marks == driver.scene.maps._theirs._marks == marks


def test_the_guide_says_why_the_two_answers_differ():
    driver = opened(Course(1, 0))
    driver.click("guide")
    assert driver.title == "GuideScene"


@pytest.mark.parametrize("manner", ["out", "change"])
def test_every_page_of_it_fits_every_window(manner):
    faults, scene = [], opened(Course(1, 0)).scene
    scene.form.set_manner(manner)
    while not scene.replay.explained:
        scene.replay.step()
    for size, scales in (((1024, 600), (1.0, 1.5)), ((1366, 768), (1.0, 2.0)), ((1920, 1080), (1.0, 2.0))):
        for scale in scales:
            for tongue in ("en", "fr"):
                scene.memory.pages.clear()
                driver = Driver(scene, size, Look(scale=scale), tongue)
                for page in all_pages(driver):
                    faults += [f"{size} {scale} {tongue} {page}: {fault}" for fault in driver.faults()]
    assert not faults, "\n".join(faults[:20])


def test_the_log_asks_of_each_decision():
    driver = Driver(LogScene(played()))
    driver.click("what_if_1_1")
    assert (driver.title, driver.scene.form.course) == ("WhatIfScene", Course(1, 1))


def test_the_log_of_events_alone_asks_of_none():
    driver = Driver(LogScene(played()))
    driver.scene._filter("events")
    driver.stage.rebuild()
    assert not [name for name in driver.names if name.startswith("what_if")]


def test_the_ledger_asks_of_the_decision_behind_a_cause():
    driver = Driver(LedgerScene(played(), 2, "prices"))
    driver.scene.choose_cause("market:surtax")
    driver.stage.rebuild()
    driver.click("what_if_cause")
    assert (driver.title, driver.scene.form.course, driver.scene.store) == ("WhatIfScene", Course(1, 0), "prices")


def test_a_cause_that_no_decision_stands_behind_asks_nothing():
    driver = Driver(LedgerScene(game(quarters=3), 2, "prices"))
    assert "what_if_cause" not in driver.names


def test_the_ending_asks_at_its_turning_points():
    driver = Driver(EndingScene(played()), (1920, 1080))
    driver.click("what_if_turn_0")
    assert driver.title == "WhatIfScene"


def test_the_ending_asks_of_the_decisions_that_mattered():
    driver = Driver(EndingScene(played()), (1920, 1080))
    driver.wait(1.0)
    driver.stage.ui.memory.pages["why_pages"] = "decisions"
    driver.stage.rebuild()
    driver.click("what_if_0")
    assert driver.title == "WhatIfScene"


def test_a_key_opens_it_from_the_map():
    driver = Driver(MapScene(played(3)))
    driver.press("i")
    assert driver.title == "WhatIfScene"


def test_before_the_first_quarter_there_is_nothing_to_ask():
    driver = Driver(WhatIfScene(game()))
    assert "No quarter has been played yet." in driver.texts
    driver.press("escape")
