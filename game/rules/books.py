"""The books: whole dollars, each line written, and the balance exact."""

from __future__ import annotations

import numpy as np

from game.model.records import Record
from game.model.state import State
from game.model.world import CA, US
from game.rules import contracts, effects


def close_books(state: State) -> tuple[State, list[Record]]:
    """Book the quarter's income, duties and running payments, and settle the contracts."""
    state, records = effects.pay(state, state.world.level.opening.income, "income", "rule:cabinet")
    revenue = surtax_revenue(state)
    share = round(revenue * state.world.parameters["revenue_share"])
    state, made = effects.pay(state, share, "surtax", "rule:surtax_revenue")
    records += made
    for modifier in state.modifiers:
        if modifier.kind == "pay":
            state, made = effects.pay(state, -round(modifier.value), "programme", modifier.cause)
            records += made
        if modifier.kind == "per_car":
            cars = float(state.output[state.world.sites.row[modifier.first]])
            state, made = effects.pay(state, -round(modifier.value * cars), "per_car", modifier.cause)
            records += made
    state, made = contracts.keep_contracts(state)
    return state, records + made


def surtax_revenue(state: State) -> int:
    """Return what Canada's duties on US cars brought in the quarter, whole dollars."""
    american = state.origin == US
    duty = state.duties[american, CA]
    return round(float(np.sum(state.sold[american, CA] * duty)) * state.world.parameters["car_price"])
