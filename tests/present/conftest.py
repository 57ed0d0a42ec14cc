"""What the tests of this layer share: a played tiny game, and French straight from this layer's part."""

from __future__ import annotations

import gettext
from io import BytesIO

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from game.places import ASSETS
from game.present import words
from game.session import Session
from tests.present.little import little_level

PART = ASSETS / "locale" / "parts" / "present.fr.po"


class Complete(gettext.GNUTranslations):
    """A catalogue that fails on a sentence it does not hold."""

    def gettext(self, message):
        found = super().gettext(message)
        assert found != message or message in self._catalog, f"not in the French part: {message!r}"
        return found

    def ngettext(self, one, many, count):
        assert (one, self.plural(count)) in self._catalog, f"not in the French part: {one!r}"
        return super().ngettext(one, many, count)


def part(path=PART):
    """The French of this layer as a catalogue."""
    with path.open("rb") as file:
        return read_po(file, locale="fr")


def every_part():
    """The French of all layers in one catalogue: scenes write some of theirs into this one."""
    together = part()
    for path in sorted(PART.parent.glob("*.fr.po")):
        for entry in part(path):
            if entry.id and entry.id not in together:
                together.add(entry.id, entry.string)
    return together


@pytest.fixture
def french(monkeypatch):
    """Speak French for a test, and fail on any sentence without it."""
    compiled = BytesIO()
    write_mo(compiled, every_part())
    compiled.seek(0)
    catalogue = Complete(compiled)
    monkeypatch.setattr(words, "_catalogue", lambda language: catalogue)
    words.use("fr")
    yield
    words.use("en")


@pytest.fixture(autouse=True)
def _english_first():
    words.use("en")
    yield
    words.use("en")


@pytest.fixture
def game():
    """A tiny game two quarters old, with an event that waits and a contract offered."""
    played = Session.start(little_level(), 7)
    played.end_quarter()
    played.end_quarter()
    return played


@pytest.fixture
def fresh():
    """A tiny game not yet begun."""
    return Session.start(little_level(), 7)
