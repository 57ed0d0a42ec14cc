import pygame
import pytest

from game.ui.theme import load_font
from game.ui.typeset import Run, ellipsis, runs_of, set_runs, widest_word, wrap


@pytest.fixture
def font():
    pygame.font.init()
    return load_font(16, 400)


def test_hard_spaces_hold_a_number_and_its_unit_together(font):
    width = font.width("tariff of 25")
    assert wrap("tariff of 25\u00a0% on cars", font, width + 6)[:2] == ("tariff of", "25\u00a0% on")
    assert wrap("est-ce vrai\u202f?", font, font.width("est-ce vrai")) == ("est-ce", "vrai\u202f?")


def test_a_narrow_box_cuts_long_words_and_ends(font):
    for width in (1, 5, 20, 30, 60):
        lines = wrap("incommensurablement long", font, width)
        assert "".join(lines).replace(" ", "") == "incommensurablementlong"


def test_an_address_breaks_after_its_slashes(font):
    address = "https://www.canada.ca/en/department-finance/programs/tariffs.html"
    lines = wrap(address, font, 200)
    assert "".join(lines) == address
    assert all(line[-1] in "/.-" for line in lines[:-1])
    assert widest_word(address, font) < 200


def test_an_ellipsis_says_that_text_was_cut(font):
    assert ellipsis("Brampton Assembly", font, 60).endswith("…")
    assert font.width(ellipsis("Brampton Assembly", font, 60)) <= 60


def test_marks_make_runs():
    assert runs_of("**Now** read [this](guide/x) ~aside~.") == (
        Run("Now", 600),
        Run(" read "),
        Run("this", 500, "blue", "guide/x"),
        Run(" "),
        Run("aside", token="muted"),
        Run("."),
    )


def test_runs_wrap_without_losing_a_letter_and_keep_a_sign_with_its_word(font):
    fonts = tuple((weight, load_font(16, weight)) for weight in (400, 500, 600))
    runs = runs_of("The [effective tariff](a), not the [statutory one](b); see **why**.")
    words, lines = set_runs(runs, fonts, 150)
    assert lines > 2
    text = "".join(word.text for word in words).replace(" ", "")
    assert text == "Theeffectivetariff,notthestatutoryone;seewhy."
    assert all(word.x + word.width <= 150 + 8 for word in words)
    comma = next(word for word in words if word.text.startswith(","))
    tariff = next(word for word in words if word.text.endswith("tariff"))
    assert comma.line == tariff.line
