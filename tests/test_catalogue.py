"""The French of the game: whole, fresh, and written as French is."""

import gettext
import importlib.util
import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from game.present import words

LOCALE = Path(__file__).parent.parent / "assets" / "locale"
CATALOGUE = LOCALE / "fr" / "LC_MESSAGES" / "game.po"
HARD = "\u202f\u00a0"
CODE = re.compile(
    rf"«[{HARD}][a-z]+:(?: \w+)?[{HARD}]»|\{{\{{.*?\}}\}}|US:CA:vehicles=25%|25% ou 0\.25|le signe %|https://\S+"
)
NAMED = "sites?|supplier|origin|name|maker|firm|partner|country|province|model|mandate|plant|buyer|product|event|seat"
FAULTS = {
    "two spaces together": re.compile(r"  "),
    "three dots for an ellipsis": re.compile(r"\.\.\."),
    "a straight apostrophe": re.compile(r"\w'\w"),
    "straight or English quotation marks": re.compile(r"[\"“”]"),
    "no hard space before : ; ? ! %": re.compile(rf"[^{HARD}][:;?!%]"),
    "no hard space inside « »": re.compile(rf"«[^{HARD}]|[^{HARD}]»"),
    "de or que before a name that may begin with a vowel": re.compile(rf"\b(?:de|que) \{{(?:{NAMED})\}}"),
    "an article before a name of either gender": re.compile(
        rf"(?:\b(?:du|au|aux|des|les?|la) |[ld]’)\{{(?:{NAMED})\}}"
    ),
    "an ordinary space in a figure": re.compile(r"\d \d{3}\b"),
}
PLACES = """
Alabama Alberta Arizona Canada Illinois Indiana Kansas Kentucky Manitoba Michigan Mississippi Missouri Nevada Nunavut
Ohio Ontario Saskatchewan Tennessee Texas Washington Wisconsin Yukon
"""
WORDS = """
Aluminium aluminium Batteries batteries Cause Causes English Français FICTION fiction Guide Sites Source Sources
dollars option plausible possible Province Provinces province Questions Relations relations source sources Verdict
Version Arguments ARGUMENTS Options OPTIONS
Ctrl New York pts
"""
SAME = {*PLACES.split(), *WORDS.split()}


@pytest.fixture(scope="module")
def build():
    spec = importlib.util.spec_from_file_location("build_catalogue", LOCALE / "build.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def catalogue():
    with CATALOGUE.open("rb") as file:
        return [message for message in read_po(file, locale="fr") if message.id]


def _forms(text):
    return (text,) if isinstance(text, str) else text


def _faults(text):
    plain = CODE.sub("x", text)
    return [name for name, pattern in FAULTS.items() if pattern.search(plain)]


def _names(text):
    return set(re.findall(r"\{(\w*)[^{}]*\}", text.replace("{{", "").replace("}}", "")))


def test_every_sentence_of_the_game_has_french(build):
    assert build.built()[1] == []


def test_the_catalogue_holds_the_sentences_of_the_game_and_no_others(build, catalogue):
    said = {(message.context, message.id) for message in catalogue}
    names = {(context, text) for context, text, _ in build.names()}
    assert said - names == {(message.context, message.id) for message in build.collected() if message.id}


def test_a_name_stands_in_the_catalogue_only_where_its_french_differs(catalogue):
    assert [
        message.id for message in catalogue if message.context in ("name", "credit") and message.string == message.id
    ] == []


def test_two_builds_give_the_same_bytes(build):
    assert build.written(build.built()[0]) == build.written(build.built()[0])


def test_no_header_of_a_form_is_left_to_fill_in():
    head = CATALOGUE.read_text(encoding="utf-8").split("\n\n", 1)[0]
    assert not re.search(r"FIRST AUTHOR|EMAIL|ORGANIZATION|VERSION|Date:", head)


def test_what_the_game_reads_is_what_the_catalogue_says(catalogue):
    with CATALOGUE.with_suffix(".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for message in (one for one in catalogue if one.string):
        if message.pluralizable:
            said = tuple(compiled.ngettext(*message.id, count) for count in (1, 2))
        elif message.context:
            said = compiled.pgettext(message.context, message.id)
        else:
            said = compiled.gettext(message.id)
        assert said == message.string


def test_every_plural_has_both_forms(catalogue):
    for message in catalogue:
        if message.pluralizable:
            assert len(message.string) == 2, message.id
            assert all(message.string), message.id


def test_a_translation_has_the_names_of_its_sentence(catalogue):
    for message in catalogue:
        asked = [_names(form) for form in _forms(message.id)]
        given = [_names(form) for form in _forms(message.string)]
        assert not message.string or set().union(*given) == set().union(*asked), message.id


def test_french_is_set_as_french(catalogue):
    found = {form: _faults(form) for message in catalogue for form in _forms(message.string)}
    assert {text: wrong for text, wrong in found.items() if wrong} == {}


def test_english_is_set_as_english(catalogue):
    """No two spaces together, three dots, straight apostrophe, or space before a percent sign."""
    for message in (one for one in catalogue if not one.context):
        for form in _forms(message.id):
            assert not re.search(r"  |\.\.\.|\w'|\d[ \u00a0\u202f]%", form), form


def test_nothing_is_left_in_english(catalogue):
    """A text may stay the same only where each of its words is the same in both languages."""
    for message in catalogue:
        for form in set(_forms(message.id)) & set(_forms(message.string)):
            words = re.findall(r"[^\W\d_]{2,}", re.sub(r"\{\w*\}", "", form))
            assert set(words) <= SAME, form


def test_the_first_of_a_month_is_an_ordinal_in_french():
    words.use("fr")
    try:
        assert words.date(2025, 9, 1) == "1er septembre 2025"
        assert words.date(2025, 9, 2) == "2 septembre 2025"
    finally:
        words.use("en")
