"""Every problem is said in words, in both languages."""

from __future__ import annotations

import ast
import string
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from game.content import syntax, validate
from game.content.names import Kind
from game.model.problems import Problem
from game.present import problems, words
from game.present.problem_words import SENTENCES
from game.present.problems import describe, place

ROOT = Path(__file__).parents[2]
FRENCH = ROOT / "assets" / "locale" / "fr" / "LC_MESSAGES" / "game.po"
MAKERS = {"problem", "Finding", "stop", "_no_choice"}


def codes_in_the_code():
    """Yield the codes that content gives problems: the first argument of what makes one."""
    for path in (ROOT / "game" / "content").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if name in MAKERS:
                    yield node.args[0].value
            if isinstance(node, ast.Assign) and any(getattr(each, "id", "") == "code" for each in node.targets):
                yield from (each.value for each in ast.walk(node.value) if isinstance(each, ast.Constant))
    yield from (code for _, code in syntax._SAYINGS)
    yield from validate._CODES.values()
    yield from (f"unknown_{kind}" for kind in Kind.__args__)


@pytest.fixture(scope="module")
def french():
    with FRENCH.open("rb") as file:
        return read_po(file, locale="fr")


@pytest.fixture
def speaking_french():
    words.use("fr")
    yield
    words.use("en")


def test_every_code_has_its_sentence():
    codes = {code for code in codes_in_the_code() if isinstance(code, str) and code.isidentifier()}
    assert codes - SENTENCES.keys() == set()


def sentences():
    yield from (sentence for pair in SENTENCES.values() for sentence in pair if sentence)
    yield from (*problems._KINDS.values(), *problems._MENDING.values())


def test_every_sentence_has_its_french_with_the_same_places_to_fill(french):
    for sentence in sentences():
        message = french.get(sentence)
        assert message, sentence
        assert message.string, sentence
        assert fields(sentence) == fields(message.string), sentence


def fields(sentence):
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


PROBLEM = Problem(
    severity="error",
    code="not_one_of",
    file="our_town.yaml",
    line=9,
    column=28,
    place=("goals", 1, "keep_jobs", "province"),
    found="Ontario",
    allowed=("QC", "ON"),
    nearest="ON",
    text="  - keep_jobs: {province: Ontario, at_least: 95%}",
)


def test_a_problem_is_said_with_its_line_and_a_caret_under_its_column():
    lines = describe(PROBLEM)
    assert lines == [
        "error: our_town.yaml, line 9, column 28, in goals #1 › keep_jobs › province",
        "  “Ontario” is not one of the words that may stand here.",
        "  Allowed: QC, ON.",
        "  Did you mean “ON”?",
        "    9 |   - keep_jobs: {province: Ontario, at_least: 95%}",
        "                                   ^",
    ]


@pytest.mark.usefixtures("speaking_french")
def test_a_problem_is_said_in_french():
    assert describe(PROBLEM)[:4] == [
        "erreur\u202f: our_town.yaml, ligne 9, colonne 28, dans goals #1 › keep_jobs › province",
        "  «\u202fOntario\u202f» n’est pas l’un des mots permis ici.",
        "  Permis\u202f: QC, ON.",
        "  Vouliez-vous dire «\u202fON\u202f»\u202f?",
    ]


def test_a_long_line_is_cut_round_its_column():
    long = Problem("error", "unknown_key", "a.yaml", 1, 500, text="x" * 499 + "HERE" + "y" * 500, found="HERE")
    *_, shown, caret = describe(long)
    assert len(shown) < 120
    assert shown[caret.index("^") :].startswith("HERE")


def test_a_problem_of_an_unknown_kind_is_still_said():
    assert describe(Problem("error", "something_new", "a.yaml"))[1] == "  Something is wrong here."


def test_a_place_names_items_by_their_id_or_their_number():
    assert place(PROBLEM) == "goals #1 › keep_jobs › province"
    named = Problem("error", "x", "a.yaml", place=("events", "mayor_calls", "choices", 2))
    assert place(named) == "events › mayor_calls › choices #2"
