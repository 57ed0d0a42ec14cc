"""The debrief on the screen: from the ending, page by page, with the ways to the ledger and to the other game."""

from __future__ import annotations

from game.model.decisions import UseLever
from game.ui.scenes.debrief import DebriefScene
from game.ui.scenes.ending import EndingScene
from tests.driver import Driver
from tests.playing import game

FACT = {"start": "2025-06-04", "end": "2025-06-04", "precision": "day", "en": "A day.", "fr": "Un jour.",
        "sources": "S1", "certainty": "high"}  # fmt: skip


def played(**changes):
    session = game(**changes)
    session.play((UseLever(lever="surtax", target="vehicles", amount=0.5),))
    while not session.over:
        session.play(())
    return session


def opened(page, **changes):
    driver = Driver(DebriefScene(played(**changes), seeds=2))
    driver.stage.ui.memory.pages["debrief"] = page
    driver.stage.rebuild()
    return driver


def test_the_ending_leads_to_the_debrief_and_back():
    driver = Driver(EndingScene(played()))
    driver.click("debrief")
    assert driver.title == "DebriefScene"
    driver.press("escape")
    assert driver.title == "EndingScene"


def test_a_turning_point_leads_to_its_causes_and_to_the_game_without_its_decision():
    driver = opened("turns")
    driver.click("why_0")
    assert driver.title == "LedgerScene"
    driver.press("escape")
    driver.click("what_if_0")
    assert driver.title == "WhatIfScene"


def test_the_strip_stands_in_levels_with_facts_alone():
    assert "A day." in opened("reality", timeline=[FACT]).texts
    assert "What happened" not in [words for _id, words in opened("ending").control("debrief").tabs]


def test_the_model_says_where_it_misses_once_its_own_past_is_played():
    driver = opened("limits")
    while not driver.scene.histories.done:
        driver.wait(1.0)
    driver.stage.rebuild()
    assert any("over 2 histories" in text for text in driver.texts)
    driver.click("model")
    assert driver.title == "ModelScene"


def test_a_game_without_decisions_has_a_debrief_too():
    session = game()
    while not session.over:
        session.play(())
    driver = Driver(DebriefScene(session, seeds=1))
    driver.stage.ui.memory.pages["debrief"] = "turns"
    driver.stage.rebuild()
    assert not [name for name in driver.names if name.startswith("what_if")]
