"""The deck over many games of chance: no two games are alike, no quarter is a flood."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from statistics import mean, median

import pytest

from game.analysis.robots import ROBOTS
from game.model.records import EventFired
from game.rules.chance import SeededChance
from game.rules.opening import opening
from game.rules.turn import advance
from tests.levels.shipped import level


@dataclass(frozen=True)
class Game:
    """One game: the cards of each quarter, in order."""

    quarters: tuple[tuple[str, ...], ...]

    @property
    def cards(self) -> frozenset[str]:
        return frozenset(card for quarter in self.quarters for card in quarter)


@cache
def played(name: str, robot: str, seed: int) -> Game:
    state, quarters = opening(level(name)), []
    for _ in range(level(name).quarters):
        state, records = advance(state, ROBOTS[robot](state, seed), SeededChance(seed))
        quarters.append(tuple(record.event for record in records if isinstance(record, EventFired)))
    return Game(tuple(quarters))


def invented(name: str) -> frozenset[str]:
    found = level(name)
    return frozenset(event.id for event in found.events if not event.real and not event.notice and event.at is None)


def games(robot: str) -> list[Game]:
    return [played("open_desk.yaml", robot, seed) for seed in range(1, 11)]


def in_common(robot: str) -> Iterator[float]:
    """Yield, for every two games, the share of their invented cards that both have."""
    fiction = invented("open_desk.yaml")
    for one, other in combinations([game.cards & fiction for game in games(robot)], 2):
        yield 2 * len(one & other) / (len(one) + len(other))


@pytest.mark.parametrize("robot", ["random", "diversify"])
def test_two_games_at_the_open_desk_share_about_half_of_their_inventions(robot, record_property):
    shares = list(in_common(robot))
    record_property("median_share_in_common", round(median(shares), 2))
    print(f"{robot}: {median(shares):.0%} of the invented cards of two games are the same, at most {max(shares):.0%}")
    assert median(shares) < 0.55
    assert max(shares) < 0.75


@pytest.mark.parametrize("robot", ["random", "diversify"])
def test_chance_brings_one_or_two_cards_a_quarter_and_no_flood(robot):
    luck = {event.id for event in opening(level("open_desk.yaml")).world.undated}
    assert level("open_desk.yaml").undated_most == 3
    counts = [[sum(card in luck for card in quarter) for quarter in game.quarters] for game in games(robot)]
    each = [mean(game) for game in counts]
    print(f"{robot}: {mean(each):.2f} cards a quarter by chance, {min(each):.2f} to {max(each):.2f} from game to game")
    assert 1.4 <= mean(each) <= 2.5
    assert all(1 <= one <= 3 for one in each)


def test_the_open_desk_plays_every_invention_of_the_base():
    found = level("open_desk.yaml")
    assert {event.id for event in level("canada_2025").events if event.id in found.events_off} & undated() == set()


def undated() -> set[str]:
    """The inventions of the base that stand in the files of fiction: neither dated nor what follows from a date."""
    base = level("canada_2025")
    dates = {"threat_carried_out", "threat_lapses", "brampton_suit_won", "brampton_suit_lost"}
    return {event.id for event in base.events if not event.real and not event.at and not event.chained} - dates
