from __future__ import annotations

import re

import pytest

from game import saves
from game.model.decisions import AnswerEvent, OfferContract, UseLever
from game.present import words
from game.text.play import play
from tests.playing import game
from tests.present.little import SEATS
from tests.text.typed import Typed


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch):
    monkeypatch.setenv("GRAB_THE_WHEEL_HOME", str(tmp_path))
    yield
    words.use("en")


def _play(session, *lines):
    typed = Typed(*lines)
    assert play(session, typed.terminal) == 0
    assert typed.left == []
    return typed.said


def test_a_quarter_ends_by_the_first_choice_and_tells_its_briefing():
    session = game()
    said = _play(session, "end", "0")
    assert session.quarter == 1
    assert "Briefing" in said
    assert "Auto jobs" in said


def test_a_lever_is_used_with_target_and_figure():
    session = game()
    _play(session, "policy", "trade", "surtax", "1", "30%")
    assert session.draft == (UseLever(lever="surtax", target="vehicles", amount=0.3),)


def test_a_lever_with_ways_asks_for_one():
    session = game()
    _play(session, "policy", "partners", "talks", "4", "2")
    (decision,) = session.draft
    assert (decision.lever, decision.option) == ("talks", "cells")


def test_a_lever_that_is_not_open_says_why():
    said = _play(game(), "policy", "voice", "warn")
    assert "Relations are too good for that." in said


def test_an_offer_is_made_with_the_terms_the_player_sets():
    session = game(quarters=1)
    _play(session, "policy", "incentives", "grant", "oakville", "2", "120", "3", "1500", "4", "12", "5", "50", "1")
    (offer,) = session.draft
    assert isinstance(offer, OfferContract)
    assert (offer.amount, offer.jobs, offer.quarters, offer.clawback) == (120_000_000, 1500, 12, 0.5)


def test_an_event_is_answered():
    session = game(quarters=2)
    _play(session, "events", "mayor", "1")
    assert session.draft == (AnswerEvent(event="mayor_calls", choice="visit"),)


def test_a_decision_is_dropped_and_the_drop_undone():
    session = game()
    session.order(UseLever(lever="short_weeks"))
    _play(session, "draft", "drop", "undo")
    assert session.draft == (UseLever(lever="short_weeks"),)


def test_what_needs_a_quarter_behind_it_is_offered_once_there_is_one():
    begun, played = _play(game(), "0"), _play(game(quarters=1), "0")
    for label in ("What if you had not?", "Go back a quarter"):
        assert label not in begun
        assert label in played


def test_undo_is_offered_only_where_there_is_something_to_undo():
    session = game()
    assert "Undo the last change" not in _play(session, "draft", "0")
    session.order(UseLever(lever="short_weeks"))
    said = _play(session, "draft", "undo", "0")
    assert said.count("Undo the last change") == 1
    assert said.count("Do again what was undone") == 1


def test_a_number_opens_its_ledger_and_its_parts():
    said = _play(game(quarters=2), "numbers", "1", "2")
    assert "Each line is one cause" in said


def test_sites_are_sorted_and_open_their_cards():
    said = _play(game(quarters=1), "sites", "sort by: name", "hamilton", "0")
    assert "sorted by: Name" in said
    assert "Hamilton" in said


@pytest.mark.parametrize("menu", ["makers", "provinces", "partners"])
def test_lists_open_cards(menu):
    assert "From here" in _play(game(quarters=1), menu, "1")


def test_a_lever_is_used_from_a_card():
    session = game()
    _play(session, "makers", "eagle", "use a lever", "remission", "50")
    assert session.draft == (UseLever(lever="remission", target="eagle", amount=0.5),)


@pytest.mark.parametrize(
    ("menu", "figure"), [("makers", "trust"), ("provinces", "approval"), ("partners", "relations")]
)
def test_a_figure_of_a_card_is_explained(menu, figure):
    said = _play(game(quarters=2), menu, "1", "why a figure", figure, "2")
    assert re.search(r"Before: .* After: .* Change: ", said)


def test_the_whole_game_is_quarter_0_of_a_ledger():
    said = _play(game(quarters=2), "provinces", "1", "why a figure", "1", "0")
    assert "Change: " in said


def test_what_is_in_motion_goals_and_log_are_told():
    said = _play(game(quarters=2), "motion", "goals", "log")
    assert "Keep" in said or "keep" in said
    assert "The steel shock" in said


def test_leaving_keeps_the_game_and_it_can_be_gone_on_with():
    session = game()
    said = _play(session, "end")
    assert "The game is saved." in said
    assert saves.latest().header.quarter == 1
    said = _play(None, "go on", "0")
    assert "Quarter 2 of 8" in said


def test_a_named_save_is_opened_again():
    session = game(quarters=2)
    _play(session, "save", "Friday", "0")
    assert "Friday" in [entry.header.name for entry in saves.list_saves() if entry.header]
    assert "Quarter 3 of 8" in _play(None, "open", "friday", "0")


def test_going_back_a_quarter_is_asked_for_and_noted():
    session = game(quarters=2)
    _play(session, "go back", "no", "go back", "yes")
    assert (session.quarter, session.went_back) == (1, 1)


def test_the_language_changes_at_once_and_is_kept():
    said = _play(game(), "français")
    assert words.language() == "fr"
    assert "English" in said


def test_a_game_played_to_the_end_says_how_it_ended():
    said = _play(game(quarters=7, seats=SEATS), "end", "how it ended")
    assert said.count("Goals met:") >= 1
    assert "Seats at the table" in said
    assert "counts for 75%" in said


def test_a_save_that_cannot_be_read_is_said_and_not_a_crash(tmp_path):
    (tmp_path / "saves").mkdir()
    (tmp_path / "saves" / "torn.json").write_text("{", encoding="utf-8")
    assert "is not a saved game" in _play(None, "open", "1", "0")


def test_a_level_is_chosen_and_a_broken_one_shows_its_problems(tmp_path):
    (tmp_path / "levels").mkdir()
    (tmp_path / "levels" / "torn.yaml").write_text("format: 1\nid: torn\n", encoding="utf-8")
    said = _play(None, "choose", "torn", "0", "0")
    assert "error" in said


def test_nothing_but_plain_lines_is_written():
    said = _play(game(quarters=2), "numbers", "1", "1", "0", "sites", "hamilton", "0", "0", "policy", "1", "1")
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u2500-\u257f]", said)


def test_help_is_there():
    assert "0 goes back" in _play(game(), "help")


def test_the_tutorial_is_told_a_step_at_a_time_and_waits_for_a_draft():
    steps = [
        {"id": "look", "title": "Look", "text": "Look round.", "done": "next"},
        {"id": "act", "title": "Act", "text": "Press it.", "in_text": "Draft something.", "done": "draft"},
        {"id": "end", "title": "End", "text": "End the quarter.", "done": "end_quarter"},
    ]
    said = _play(game(steps=steps), "help", "help", "policy", "people", "short weeks", "0", "0")
    assert said.count("Look round.") == 1
    assert said.count("Draft something.") == 2
    assert "Press it." not in said
    assert "Step 3 of 3: End" in said


def test_a_folder_that_cannot_be_written_is_said_and_the_game_goes_on(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    monkeypatch.setenv("GRAB_THE_WHEEL_HOME", str(tmp_path / "file"))
    session = game()
    said = _play(session, "end", "save", "Friday", "open", "fran", "0")
    assert "could not be saved" in said
    assert session.quarter == 1


def test_talks_are_opened_from_a_partners_card_with_what_they_may_come_to():
    lever = {
        "id": "sit_down", "family": "partners", "title": "Sit down", "text": "…", "mechanism": "…", "side_effects": "…",
        "decides": "…", "target": "talks",
        "amount": {"kind": "share", "least": 0.5, "most": 1.5, "step": 0.1, "start": 1},
        "effects": [{"open_talks": {"talks": "target"}}],
    }  # fmt: skip
    talks = {
        "id": "maple_line", "partner": "JP", "title": "A line for metal", "text": "…", "asks": "…", "steps": 2,
        "advance": {"base": "40%"}, "collapse": {"base": "5%"}, "cost": 100_000_000,
    }  # fmt: skip
    session = game(desk=[lever], talks=[talks])
    said = _play(session, "look", "partners", "Japan", "use", "sit", "120%")
    assert session.draft == (UseLever(lever="sit_down", target="maple_line", amount=1.2),)
    assert "Talks: A line for metal" in said
    assert "What the odds of a step are made of" in said
    assert "a step 40%, possible; broken off 5%, unlikely" in said
    assert "$120\u202fM" in said


def test_a_past_decision_is_left_out_and_both_games_are_told():
    session = game()
    session.play((UseLever(lever="surtax", target="vehicles", amount=0.5),))
    for _quarter in range(4):
        session.play(())
    said = _play(session, "what if", "surtax", "leave", "car prices", "0", "0")
    assert "The two games part in Q2 2025." in said
    assert "as you played" in said
    assert "The ledger of your whole game" in said
    assert session.quarter == 5


def test_a_past_decision_is_changed_in_its_figure():
    session = game()
    session.play((UseLever(lever="surtax", target="vehicles", amount=0.5),))
    session.play(())
    said = _play(session, "what if", "surtax", "change", "1", "10%", "0", "0")
    assert "cars · 10% instead of cars · 50%" in said


def test_with_nothing_decided_there_is_nothing_to_go_back_on():
    said = _play(game(quarters=1), "what if")
    assert "You have decided nothing yet" in said


def test_the_debrief_tells_its_pages_and_replays_a_turning_point():
    session = game()
    session.play((UseLever(lever="surtax", target="vehicles", amount=0.5),))
    while not session.over:
        session.play(())
    said = _play(session, "debrief", "ending", "questions", "turning", "1", "0", "0", "0", "0")
    assert "From the start to the end" in said
    assert "This level asks no questions of its own." in said
    assert "Had you not: Surtax" in said or "Had you decided nothing" in said


def test_a_report_is_printed_and_written_as_a_table(tmp_path):
    said = _play(game(quarters=2), "reports", "provinces", "approval", "ontario", "1", "0", "y", "0", "0")
    assert "Ontario: " in said
    assert "Ontario · Approval" in said
    assert "Written to" in said
    assert [path.suffix for path in (tmp_path / "exports").iterdir()] == [".csv"]
