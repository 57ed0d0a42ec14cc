"""The debrief in words: the strip of what really happened, the turning points, and the questions in three steps."""

from __future__ import annotations

import datetime

import pytest

from game.content.read import read_bytes, read_level
from game.model.decisions import Predict, PredictedChange, UseLever
from game.model.values import Text
from game.places import LEVELS
from game.present import words
from game.present.debrief import debrief, question_steps
from game.present.reality import reality
from game.present.turning import decision_behind, turning_points
from game.present.what_if import past_decisions
from game.session import Session
from tests.playing import game

SURTAX = UseLever(lever="surtax", target="vehicles", amount=0.5)
FACTS = [
    {"start": "2025-06-04", "end": "2025-06-04", "precision": "day", "en": "A day.", "fr": "Un jour.",
     "sources": "S1", "certainty": "high"},
    {"start": "2025-09-01", "end": "2025-11-30", "precision": "month", "en": "Some months.", "fr": "Quelques mois.",
     "sources": "GK", "certainty": "medium"},
]  # fmt: skip


def played(quarters=4, **changes):
    session = game(**changes)
    session.play((SURTAX,))
    while session.quarter < quarters:
        session.play(())
    return session


@pytest.fixture(scope="module")
def shock():
    level, problems = read_level(LEVELS / "the_shock.yaml")
    assert level is not None, problems
    session = Session.start(level, 1)
    while not session.over:
        session.play(())
    return session


def test_a_fact_stands_in_its_quarter_beside_what_was_decided():
    first, second, third, _last = reality(played(timeline=FACTS)).quarters
    assert [line.text for line in first.real] == ["A day."]
    assert [line.text for line in first.mine] == ["Surtax · cars · 50%"]
    assert [line.text for line in second.real] == ["Some months."]
    assert (second.mine, third.real) == ((), ())


def test_a_fact_carries_its_date_its_sources_and_how_well_it_is_known():
    first, second, *_rest = reality(played(timeline=FACTS)).quarters
    assert first.real[0].mark == "June 4, 2025 · example.org (S1) · well documented"
    assert second.real[0].mark == "September 2025 to November 2025 · general knowledge · fairly documented"


def test_a_quarter_past_the_facts_says_so_and_a_quiet_one_says_that():
    quarters = reality(played(8, timeline=FACTS, facts_as_of="2025-12-31")).quarters
    assert quarters[0].quiet == ""
    assert quarters[3].quiet == "Past the facts of this game."
    quarters = reality(played(8, timeline=FACTS[:1], facts_as_of="2026-12-31")).quarters
    assert quarters[1].quiet == "Nothing that the facts of this game hold."


@pytest.mark.parametrize("changes", [{"fiction": True, "timeline": FACTS}, {}, {"start": "2031Q1", "timeline": FACTS}])
def test_fiction_and_levels_outside_the_facts_have_no_strip(changes):
    assert reality(played(**changes)) is None


def test_the_strip_of_the_shock_goes_to_the_day_of_its_facts(shock):
    view = reality(shock)
    assert "October 31, 2026" in view.note
    assert sum(len(one.real) for one in view.quarters) == len(shock.level.timeline)
    assert [bool(one.real) for one in view.quarters] == [True] * 8 + [False] * 4


def test_the_strip_is_french_in_french(shock):
    words.use("fr")
    try:
        view = reality(shock)
    finally:
        words.use("en")
    assert "Les faits vont" in view.note
    assert any("États-Unis" in line.text for one in view.quarters for line in one.real)


def test_a_fact_without_a_date_is_a_problem_of_the_level_and_no_crash():
    wrong = (
        "format: 1\nid: mine\nextends: canada_2025\ntitle: Mine\n"
        "timeline:\n  - {start: soon, end: 2025-06-04, precision: day, en: x, fr: x, sources: S1}\n"
    )
    level, problems = read_bytes(wrong.encode(), "mine.yaml")
    assert level is None
    assert [problem.place for problem in problems if problem.severity == "error"] == [("timeline", 1, "start")]


def test_turning_points_come_largest_first_and_name_the_decision_that_had_part_in_them():
    session = played(8)
    points = turning_points(session)
    assert 1 <= len(points) <= 3
    assert len({one.quarter for one in points}) == len(points)
    assert any(one.decision is not None and one.decision.title == "Surtax" for one in points)


def test_an_idle_game_has_turning_points_without_a_decision():
    assert all(one.decision is None for one in turning_points(game(quarters=6)))


def test_the_latest_decision_is_the_one_behind_a_cause():
    session = game()
    for decisions in ((SURTAX,), (), (UseLever(lever="surtax", target="parts", amount=0.1),), ()):
        session.play(decisions)
    assert decision_behind(session, "market:surtax", 2).quarter == 1
    assert decision_behind(session, "market:surtax", 4).quarter == 3
    assert decision_behind(session, "market:us_metals", 4) is None


def asked(*questions):
    return [(one.step, one.questions) for one in question_steps(tuple(Text(en=en) for en in questions))]


def test_questions_stand_under_the_step_they_name():
    assert asked("Describe: what was lost?", "Analyse: why?", "Compare with Canada.", "Carry over: where else?") == [
        ("describe", ("What was lost?",)),
        ("analyse", ("Why?", "Compare with Canada.")),
        ("carry_over", ("Where else?",)),
    ]


def test_questions_that_name_no_step_go_from_describing_to_carrying_over():
    assert [step for step, _questions in asked("One?", "Two?", "Three?")] == ["describe", "analyse", "carry_over"]
    assert asked("Only one: which?") == [("describe", ("Only one: which?",))]
    assert asked() == []


@pytest.mark.parametrize("name", sorted(path.stem for path in LEVELS.glob("*.yaml")))
def test_every_shipped_level_asks_in_three_steps_in_both_languages(name):
    level, problems = read_level(LEVELS / f"{name}.yaml")
    assert level is not None, problems
    english = question_steps(level.debrief)
    words.use("fr")
    try:
        french = question_steps(level.debrief)
    finally:
        words.use("en")
    assert [one.step for one in english] == ["describe", "analyse", "carry_over"]
    assert [one.title for one in french] == ["Décrire", "Analyser", "Transposer"]
    assert not [text for one in french for text in one.questions if text.startswith(("Décrire", "Analyser", "Transp"))]


def test_the_debrief_holds_the_ending_its_cause_and_where_the_model_is_wrong(shock):
    view = debrief(shock)
    assert view.ending.reason
    assert view.limits
    assert view.reality is not None
    assert shock.level.facts_as_of == datetime.date(2026, 10, 31)


def test_slips_and_headlines_join_the_debrief_and_are_no_decisions_to_go_back_on():
    slip = Predict(changes=(PredictedChange(store="jobs", way="down"),))
    session = game()
    session.play((SURTAX, slip))
    while not session.over:
        session.play(())
    assert [one.title for one in past_decisions(session)] == ["Surtax"]
    assert any(section.lines for section in debrief(session).more)
