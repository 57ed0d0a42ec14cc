from __future__ import annotations

import pytest

from game.text.terminal import Leave
from tests.text.typed import Typed


def test_a_choice_is_made_by_its_number():
    assert Typed("2").terminal.choose("Which?", ["one", "two"]) == 1


def test_nought_goes_back():
    assert Typed("0").terminal.choose("Which?", ["one", "two"]) is None


def test_a_number_that_is_not_there_is_asked_for_again():
    typed = Typed("7", "x", "1")
    assert typed.terminal.choose("Which?", ["one", "two"]) == 0
    assert typed.said.count("Type one of the numbers, 0, or ? for the list.") == 2


def test_a_list_is_written_again_only_when_it_is_asked_for():
    typed = Typed("7", "zzz", "?", "2")
    assert typed.terminal.choose("Which?", ["one", "two"]) == 1
    assert typed.said.count("2. two") == 2


def test_words_narrow_a_list_and_numbers_stay_those_of_the_whole():
    labels = ["Windsor", "Oshawa", "Oakville", "Oakridge"]
    typed = Typed("oak", "4")
    assert typed.terminal.choose("Where?", labels) == 3
    assert typed.said.count("Windsor") == 1


def test_words_that_fit_one_choice_choose_it():
    assert Typed("windsor").terminal.choose("Where?", ["Windsor", "Oshawa"]) == 0


def test_a_long_list_is_read_on_with_enter():
    typed = Typed("", "45")
    assert typed.terminal.choose("Which?", [f"site {n}" for n in range(1, 61)]) == 44
    assert "31. site 31" in typed.said


def test_the_end_of_the_input_leaves():
    with pytest.raises(Leave):
        Typed().terminal.ask("Well?")


def test_long_sentences_break_between_words_and_keep_their_indent():
    typed = Typed(width=40)
    typed.terminal.say("  " + "seven letters " * 10)
    lines = typed.said.splitlines()
    assert all(len(line) <= 40 and line.startswith("  ") for line in lines)


def test_yes_and_no_are_understood_in_both_languages():
    assert Typed("oui").terminal.agree("Sure?")
    assert not Typed("perhaps", "n").terminal.agree("Sure?")
