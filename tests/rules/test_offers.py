from __future__ import annotations

from game.model.decisions import OfferContract
from game.rules.contracts import asked_for
from game.rules.opening import opening
from tests.playing import playable


def test_a_mill_is_not_weighed_as_if_its_tonnes_were_cars():
    state = opening(playable())
    promise = {"lever": "grant", "amount": 1, "jobs": 1_000, "quarters": 8, "clawback": 0.8}
    mill = asked_for(state, OfferContract(site="hamilton_mill", **promise))
    line = asked_for(state, OfferContract(site="eagle_oakville", **promise))
    assert mill < line
