"""What the tests of this layer share: a played tiny game, and French that fails on what it lacks."""

from __future__ import annotations

import gettext

import pytest

from game.places import ASSETS
from game.present import words
from game.session import Session
from tests.present.little import little_level

FRENCH = ASSETS / "locale" / "fr" / "LC_MESSAGES" / "game.mo"


class Complete(gettext.GNUTranslations):
    """A catalogue that fails on a sentence it does not hold."""

    def gettext(self, message):
        found = super().gettext(message)
        assert found != message or message in self._catalog, f"not in the French catalogue: {message!r}"
        return found

    def ngettext(self, one, many, count):
        assert (one, self.plural(count)) in self._catalog, f"not in the French catalogue: {one!r}"
        return super().ngettext(one, many, count)


@pytest.fixture
def french(monkeypatch):
    """Speak French for a test, and fail on any sentence without it."""
    with FRENCH.open("rb") as file:
        catalogue = Complete(file)
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
