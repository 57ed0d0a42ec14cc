"""Words hold in every case: a number that falls, a plant that leaves, a game that ends, a level with a slip."""

from __future__ import annotations

import pytest

from game.model.decisions import UseLever
from game.model.effects import ChangeCapital, ChangeTrust, MoveMandate
from game.model.kept import Pending
from game.model.problems import Problem
from game.model.state import changed
from game.present import names, problems, words
from game.present.causes import MARKETS, RULES, cause_words, mark_words
from game.present.effect_words import effect_words
from game.present.pending import pending
from game.present.phrases import jobs_words
from game.present.save_recap import recap
from game.present.site_facts import site_facts
from game.session import Session
from tests.present.little import little_level


@pytest.fixture
def game():
    words.use("en")
    return Session.start(little_level(), 3)


def test_no_rule_says_which_way_a_number_went():
    told = " ".join(RULES.values()).lower()
    assert not [word for word in ("restores", "heals", "fades", "lends") if word in told]


def test_lines_that_stood_still_run_again_when_the_number_rises(game):
    assert cause_words(game.state, "market:stops", "output", -900.0) == "Lines that stood still"
    assert cause_words(game.state, "market:stops", "output", 900.0) == "Lines running again"


def test_every_assumed_strength_says_what_it_assumes(game):
    marks = [mark_words(game.state, f"market:{name}", 1) for name in MARKETS]
    assert "assumption: plants answer fast to cost (θ\u00a0=\u00a07.7)" in marks
    assert not [mark for mark in marks if mark.startswith("assumption: θ")]


def test_a_recap_names_the_last_quarter_with_a_decision(game):
    assert recap(game).undecided == "Nothing yet."
    game.end_quarter()
    assert recap(game).undecided == "Nothing last quarter, nor before."
    game.order(UseLever(lever="speech", target="", option="calm", amount=0.0))
    game.end_quarter()
    assert recap(game).undecided == ""
    game.end_quarter()
    assert recap(game).undecided == "Nothing last quarter. The last quarter you decided something: Q3 2025."


def test_what_comes_after_the_last_quarter_says_so(game):
    late = game.level.quarters + 1
    pend = (Pending(late, ChangeCapital(by=1), "rule:cabinet", 1), Pending(2, ChangeCapital(by=1), "rule:cabinet", 1))
    soon, after = pending(changed(game.state, pending=pend))
    assert soon.when == "in 1 quarter (Q3 2025)"
    assert after.when == "after the end of the game (Q2 2027)"


def test_a_next_model_that_is_going_elsewhere_says_where(game):
    state = game.state
    row = state.world.sites.row["eagle_oakville"]
    idle = state.active.copy()
    idle[state.world.mandates.row["eagle_truck"]] = 0
    move = Pending(5, MoveMandate(mandate="eagle_truck", to="eagle_dayton", in_quarters=0), "event:x", 1)
    plant = state.world.sites.rows[row]
    stays = site_facts(changed(state, active=idle), plant, row)
    goes = site_facts(changed(state, active=idle, pending=(move,)), plant, row)
    assert "Truck" in [fact.value for fact in stays if fact.label == "Next model"]
    assert "Truck, which goes to Eagle Dayton" in [fact.value for fact in goes if fact.label == "Next model"]


def _problem(code, **more):
    return Problem(code=code, severity="error", file="mine.yaml", line=3, column=5, **more)


def test_a_share_over_its_limit_is_told_in_percent(game):
    said = problems.said(_problem("too_large", found="950%", values={"limit": "1"}))
    assert said[0] == "“950%” is too large: 100% is the most."


@pytest.mark.parametrize(
    ("code", "found", "text"),
    [
        ("not_a_rate", "“25%”", "rate: “25%”"),
        ("wrong_type", "«5»", "by: «5»"),
        ("open_quote", "", 'title: "Hello”'),
    ],
)
def test_curly_quotation_marks_are_named_as_the_mistake(game, code, found, text):
    values = {"wanted": "number", "kind": "text"}
    said = problems.said(_problem(code, found=found, text=text, values=values))
    assert "Curly quotation marks mean nothing here: use straight ones, or none." in said


def test_quotation_marks_within_a_sentence_are_no_mistake(game):
    said = problems.said(_problem("stray_colon", text="text: Il dit : « oui », et “non”"))
    assert not [line for line in said if line.startswith("Curly")]


@pytest.mark.parametrize(("language", "bare", "said"), [("en", "Yes.", "“Yes.”"), ("fr", "Oui.", "«\u202fOui.\u202f»")])
def test_words_said_aloud_are_quoted_once(language, bare, said):
    words.use(language)
    assert names.quoted(bare) == names.quoted(said) == said


@pytest.mark.parametrize(
    ("by", "english", "french"),
    [
        (1.0, "+1.0 points", "+1,0 point."),
        (-1.5, "\u22121.5 points", "\u22121,5 point."),
        (1.96, "+2.0 points", "+2,0 points."),
        (3.0, "+3.0 points", "+3,0 points."),
    ],
)
def test_a_figure_takes_the_form_its_language_gives_it(by, english, french):
    state = Session.start(little_level(), 3).state
    told = dict[str, str]()
    for said in words.LANGUAGES:
        words.use(said)
        told[said] = effect_words(state, ChangeTrust(maker="eagle", by=by))
    words.use("en")
    assert english in told["en"]
    assert french in told["fr"]


def test_no_job_is_singular_in_french_and_plural_in_english():
    told = []
    for said in words.LANGUAGES:
        words.use(said)
        told.append([jobs_words(count) for count in (0, 1, 2)])
    words.use("en")
    assert told == [["0 jobs", "1 job", "2 jobs"], ["0 emploi", "1 emploi", "2 emplois"]]
