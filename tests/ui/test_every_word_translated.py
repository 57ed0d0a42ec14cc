"""No screen draws a word of its own: each comes from the catalogue, a level file or the player's computer."""

import gettext
import re

import pygame
import pytest

from game.model.values import Text
from game.present import words
from game.ui.scene import sample, scenes
from game.ui.theme import Font
from tests.driver import Driver, sample_session

MARK = "§"
OTHERS = {
    "licence": "licences are quoted",
    "sources": "addresses of documents",
    "model": "addresses of documents",
    "saves": "names that players give",
    "problems": "lines of level files",
}
SAME = {"English", "Français", "Grab the Wheel"}
MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
SITE = r"[\w-]+(?:\.[\w-]+)+ \(\w+\)"  # where a source stands, beside its key
FOREIGN = re.compile(rf"\S*[/\\]\S*|{SITE}|\b(?:Ctrl|1er|{MONTHS.replace(' ', '|')})\b")


def _marked(message):
    parts = re.split(r"(\{[^{}]*\})", message)
    return "".join(part if part.startswith("{") else re.sub(r"[^\W\d_]+", MARK + r"\g<0>", part) for part in parts)


class Marked(gettext.NullTranslations):
    """A catalogue whose every word carries a mark."""

    def gettext(self, message):
        return _marked(message)

    def ngettext(self, one, many, count):
        return _marked(one if count == 1 else many)

    def pgettext(self, context, message):
        return _marked(message)


@pytest.mark.parametrize("key", [name for name in scenes() if name not in OTHERS])
def test_a_scene_draws_no_word_that_was_not_translated(key, monkeypatch):
    drawn = set()
    said, render = Text.said, Font.render

    def noted(self, text, colour):
        drawn.add(text)
        return render(self, text, colour)

    monkeypatch.setattr(words, "_catalogue", lambda language: Marked())
    monkeypatch.setattr(Text, "said", lambda self, language: _marked(said(self, language)))
    monkeypatch.setattr(Font, "render", noted)
    try:
        words.use("fr")
        driver = Driver(sample(key, sample_session()), language="fr")
        driver.stage.draw(pygame.Surface((1366, 768)))
    finally:
        words.use("en")
    assert drawn
    bare = {text: re.findall(rf"(?<![{MARK}\w])[^\W\d_]{{2,}}", FOREIGN.sub(" ", text)) for text in drawn - SAME}
    assert {text: found for text, found in bare.items() if found} == {}
