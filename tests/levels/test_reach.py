"""Over a few hundred games of robots every event happens, every lever is used each way, and every ending comes."""

from __future__ import annotations

import pytest

from game.present.ending_rule import ENDINGS
from tests.levels.reach import Reached, reached, table, ways
from tests.levels.shipped import level


@pytest.fixture(scope="module")
def found() -> Reached:
    """Return what the games came upon; pytest -s shows the table."""
    counted = reached()
    print("\n".join(table(counted)))
    return counted


def test_every_event_of_the_deck_happens(found: Reached):
    assert found.games >= 250
    assert {event.id for event in level("canada_2025").events} - found.events.keys() == set()


def test_every_lever_is_used_each_way(found: Reached):
    assert set(ways()) - found.levers.keys() == set()


def test_every_ending_comes(found: Reached):
    assert ENDINGS.keys() - found.endings.keys() == set()
