"""The French of this layer is whole, keeps its placeholders and is set as French is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir

import game.present
from tests.present.conftest import every_part, part

KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
ELSEWHERE = ("problem_words", "problems.py", "credits.py")
FOLDER = Path(game.present.__file__).parent


def _sentences():
    for file, _line, message, _comments, _context in extract_from_dir(str(FOLDER), [("**.py", "python")], KEYWORDS):
        if not file.startswith(ELSEWHERE):
            yield message


def _fields(text):
    return sorted(set(re.findall(r"\{(\w+)\}", text)))


def _pairs():
    for entry in part():
        if not entry.id:
            continue
        single = isinstance(entry.id, str)
        yield from zip((entry.id,) if single else entry.id, (entry.string,) if single else entry.string, strict=True)


def test_every_sentence_has_its_french():
    french = every_part()
    missing = []
    for message in _sentences():
        found = french.get(message)
        texts = (found.string,) if found and isinstance(found.string, str) else found.string if found else ()
        if not texts or not all(texts):
            missing.append(message)
    assert missing == []


def test_nothing_is_translated_that_nobody_says():
    said = {message if isinstance(message, str) else message[0] for message in _sentences()}
    kept = {entry.id if isinstance(entry.id, str) else entry.id[0] for entry in part() if entry.id}
    assert kept - said == set()


def test_placeholders_are_the_same_in_both_languages():
    wrong = [(english, text) for english, text in _pairs() if _fields(text) != _fields(english)]
    assert wrong == []


@pytest.mark.parametrize("sign", [":", ";", "?", "!", "%", "»"])
def test_a_thin_space_stands_before_each_high_sign(sign):
    wrong = [text for _english, text in _pairs() if re.search(rf"[^\u202f]{re.escape(sign)}", text)]
    assert wrong == []
