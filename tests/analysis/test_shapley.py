"""Shapley values against their definition: what a cause adds, over every order in which the causes could have come."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest

from game.analysis.robots import ROBOTS
from game.analysis.shapley import CAUSES, _moved, _with, pulls
from game.model.world import CA
from game.rules.chance import SeededChance
from game.rules.market import target
from game.rules.turn import advance, until_markets


@pytest.fixture(scope="module")
def found(base):
    """The state as the markets found it after three quarters of answers to everything, and what each cause pulls."""
    state, luck = base, SeededChance(5)
    for _quarter in range(3):
        state, _records = advance(state, ROBOTS["retaliate"](state, 5), luck)
    at_market, _records = until_markets(state, ROBOTS["retaliate"](state, 5), luck)
    return at_market, pulls(at_market)


@pytest.fixture(scope="module")
def marginals(found):
    """What each cause adds to Canada's output and price in each of all orders."""
    state, _pulls = found
    at_work = [cause for cause in CAUSES if _moved(state, cause)]
    assert len(at_work) >= 3
    ours, seen = state.origin == CA, {}

    def of(causes):
        key = frozenset(causes)
        if key not in seen:
            settled = target(_with(state, set(causes))).settled
            seen[key] = np.array([settled.sales[ours].sum(), settled.price[CA]])
        return seen[key]

    added = {cause: [] for cause in at_work}
    for order in permutations(at_work):
        for place, cause in enumerate(order):
            added[cause].append(of(order[: place + 1]) - of(order[:place]))
    return {cause: np.array(rows) for cause, rows in added.items()}


def test_a_share_is_the_mean_of_what_a_cause_adds_over_all_orders(found, marginals):
    state, shares = found
    ours = state.origin == CA
    assert set(shares) == set(marginals)
    for cause, rows in marginals.items():
        assert shares[cause].sales[ours].sum() == pytest.approx(rows[:, 0].mean(), abs=1e-6)
        assert shares[cause].price[CA] == pytest.approx(rows[:, 1].mean(), abs=1e-9)


def test_a_cause_that_pulls_one_way_in_every_order_is_told_that_way(found, marginals):
    state, shares = found
    ours, one_way = state.origin == CA, 0
    for cause, rows in marginals.items():
        told = np.array([shares[cause].sales[ours].sum(), shares[cause].price[CA]])
        for at in (0, 1):
            if (rows[:, at] > 1e-9).all() or (rows[:, at] < -1e-9).all():
                one_way += 1
                assert np.sign(told[at]) == np.sign(rows[0, at])
    assert one_way >= 3


def test_the_shares_add_up_to_the_whole_distance(found):
    state, shares = found
    whole = target(state).settled.sales - target(_with(state, set())).settled.sales
    assert sum(pull.sales for pull in shares.values()) == pytest.approx(whole, abs=1e-6)


def test_causes_that_never_moved_have_no_share(found):
    state, shares = found
    idle = [cause for cause in CAUSES if not _moved(state, cause)]
    assert not set(idle) & set(shares)
