"""Four simple policies lead to four futures, and none of them is best for everybody."""

from __future__ import annotations

from functools import cache
from itertools import combinations
from statistics import median

import pytest

from game.analysis.robots import ROBOTS
from game.present.seats import seats
from game.rules import indicators
from game.session import Session
from tests.levels.shipped import level

POLICIES = ("do_nothing", "retaliate", "concede", "diversify")
LEVELS = ("the_shock", "open_desk")
SEEDS = range(1, 6)
APART = {"jobs": 2_500.0, "prices": 0.4, "independence": 1.5, "approval": 3.0, "relations": 8.0, "treasury": 5e8}
"""How far two futures must stand apart in a number, to be told apart by it."""


@cache
def futures(name: str, policy: str) -> tuple[dict[str, float], dict[str, float]]:
    """Return the seats' points and the minister's numbers that a policy leads to: medians over the seeds."""
    points, numbers = dict[str, list[float]](), dict[str, list[float]]()
    for seed in SEEDS:
        game = Session.start(level(f"{name}.yaml"), seed)
        while not game.over:
            for order in ROBOTS[policy](game.state, seed):
                game.order(order)
            game.end_quarter()
        for seat in seats(game):
            points.setdefault(seat.id, []).append(seat.score)
        for store in APART:
            numbers.setdefault(store, []).append(indicators.of(game.state, store))
    return {id: median(of) for id, of in points.items()}, {store: median(of) for store, of in numbers.items()}


@pytest.mark.parametrize("name", LEVELS)
@pytest.mark.parametrize("pair", list(combinations(POLICIES, 2)), ids=" and ".join)
def test_two_policies_lead_to_futures_that_can_be_told_apart(name, pair):
    (_, one), (_, other) = (futures(name, policy) for policy in pair)
    apart = [store for store, by in APART.items() if abs(one[store] - other[store]) >= by]
    assert len(apart) >= 2, (one, other)


@pytest.mark.parametrize("name", LEVELS)
def test_no_policy_is_best_on_every_seat(name):
    found = {policy: futures(name, policy)[0] for policy in POLICIES}
    for policy in POLICIES:
        print(policy, {id: round(score) for id, score in found[policy].items()})
    best = {id: max(POLICIES, key=lambda policy: found[policy][id]) for id in found["do_nothing"]}
    assert len(set(best.values())) >= 2
    for policy in POLICIES:
        others = [found[other] for other in POLICIES if other != policy]
        assert any(score < max(other[id] for other in others) - 5 for id, score in found[policy].items()), policy
