"""What many tests share: the base level, and a player's folder and language of nobody's."""

from __future__ import annotations

import os

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")


@pytest.fixture(scope="session", autouse=True)
def _nobodys_home(tmp_path_factory):
    """Keep the tests out of the folder and the language of whoever runs them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GRAB_THE_WHEEL_HOME", str(tmp_path_factory.mktemp("nobody")))
        patch.setenv("LANGUAGE", "en")
        yield


@pytest.fixture(scope="session")
def base():
    """The state the base level opens in: no new tariff yet."""
    from game.content.read import read_level
    from game.places import LEVELS
    from game.rules.opening import opening

    level, problems = read_level(LEVELS / "canada_2025")
    assert level is not None, problems
    return opening(level)


def pytest_addoption(parser):
    """Add ``--rewrite``, recorded games take the numbers they give now, and ``--games``, how many more robots play."""
    parser.addoption("--rewrite", action="store_true", help="write recorded games again with the numbers they give now")
    parser.addoption("--games", type=int, default=4, help="how many games of the shipped levels the ledger is held to")
