"""Shipped levels for tests of the main screen, read once."""

from functools import lru_cache

from game.content.read import read_level
from game.places import LEVELS
from game.session import Session


@lru_cache(maxsize=4)
def shipped(name):
    level, problems = read_level(LEVELS / f"{name}.yaml")
    assert level is not None, problems
    return level


def begun(name="the_shock", quarters=0):
    """Return a new game of a shipped level, some quarters in."""
    session = Session.start(shipped(name), 7)
    session.played = list(_played(name, quarters))
    return session


@lru_cache(maxsize=8)
def _played(name, quarters):
    session = Session.start(shipped(name), 7)
    for _quarter in range(quarters):
        session.end_quarter()
    return tuple(session.played)
