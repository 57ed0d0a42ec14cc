"""The books: whole dollars, each line written, and the balance exact."""

from __future__ import annotations

import numpy as np

from game.model.records import Record
from game.model.state import State
from game.model.world import ALUMINIUM, CA, STEEL, US
from game.rules import contracts, stores


def close_books(state: State) -> tuple[State, list[Record]]:
    """Book the quarter's income, duties and running payments, and settle the contracts."""
    state, records = stores.pay(state, state.world.level.opening.income, "income", "rule:cabinet")
    revenue = surtax_revenue(state)
    share = round(revenue * state.world.parameters["revenue_share"])
    state, made = stores.pay(state, share, "surtax", "rule:surtax_revenue")
    records += made
    state, made = stores.pay(state, export_revenue(state), "export_tax", "rule:export_tax")
    records += made
    for modifier in state.modifiers:
        if modifier.kind == "pay":
            state, made = stores.pay(state, -round(modifier.value), "programme", modifier.cause)
            records += made
        if modifier.kind == "per_car":
            cars = float(state.output[state.world.sites.row[modifier.first]])
            state, made = stores.pay(state, -round(modifier.value * cars), "per_car", modifier.cause)
            records += made
    state, made = contracts.keep_contracts(state)
    return state, records + made


def surtax_revenue(state: State) -> int:
    """Return what Canada's duties on US cars brought in the quarter, whole dollars."""
    american = state.origin == US
    duty = state.duties[american, CA]
    return round(float(np.sum(state.sold[american, CA] * duty)) * state.world.parameters["car_price"])


def export_revenue(state: State) -> int:
    """Return what Canada's tax on its metals brought in the quarter, whole dollars."""
    metals = state.world.metals
    rate = state.export_tax[US, metals.product]
    if not rate.any():
        return 0
    of = state.world.parameters
    price = np.where(
        metals.product == STEEL, of["steel_price"], np.where(metals.product == ALUMINIUM, of["aluminium_price"], 0.0)
    )
    kept = (1 + rate) ** -metals.elasticity
    tonnes = state.world.sites.output[metals.site] * metals.shares[:, 1] * kept
    return round(float((tonnes * price * rate).sum()))
