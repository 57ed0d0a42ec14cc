"""The books: whole dollars, each line written, and the balance exact."""

from __future__ import annotations

import numpy as np

from game.model.records import Record
from game.model.state import State
from game.model.world import ALUMINIUM, CA, ENGINES, PARTS, PRODUCTS, ROW, STEEL, US, Floats, World
from game.rules import stores
from game.rules.chance import Chance
from game.rules.difficulty import eased
from game.rules.promises import keep_contracts
from game.rules.sellers import sales
from game.rules.sites import at_work


def close_books(state: State, chance: Chance) -> tuple[State, list[Record]]:
    """Book the quarter's income, duties and running payments, and settle the contracts."""
    state, records = stores.pay(
        state, round(eased(state).income * state.world.level.opening.income), "income", "rule:cabinet"
    )
    revenue = surtax_revenue(state)
    share = round(revenue * state.world.parameters["revenue_share"])
    state, made = stores.pay(state, share, "surtax", "rule:surtax_revenue")
    records += made
    share = round(export_revenue(state) * state.world.parameters["revenue_share"])
    state, made = stores.pay(state, share, "export_tax", "rule:export_tax")
    records += made
    for modifier in state.modifiers:
        if modifier.kind == "pay" and (not modifier.first or at_work(state, state.world.sites.row[modifier.first])):
            state, made = stores.pay(state, -round(modifier.value), "programme", modifier.cause)
            records += made
        if modifier.kind == "per_car":
            cars = float(state.output[state.world.sites.row[modifier.first]])
            state, made = stores.pay(state, -round(modifier.value * cars), "per_car", modifier.cause)
            records += made
    state, made = keep_contracts(state, chance)
    return state, records + made


def surtax_revenue(state: State) -> int:
    """Return what Canada's duties on US cars brought in the quarter, whole dollars."""
    american = state.origin == US
    duty = state.duties[american, CA]
    return round(float(np.sum(state.sold[american, CA] * duty)) * state.world.parameters["car_price"])


def export_revenue(state: State) -> int:
    """Return what Canada's taxes on what it sells of metals and parts brought in the quarter, whole dollars."""
    if not state.export_tax.any():
        return 0
    sellers = state.world.sellers
    taxes = state.export_tax[:ROW].copy()
    taxes[:, ENGINES] += taxes[:, PARTS]
    rate = taxes[:, sellers.product]
    paid = rate * sales(state, state.output).by_market[:ROW] * worth(state.world)
    return round(float(paid.sum()))


def worth(world: World) -> Floats:
    """Return what Canada's sellers sold a quarter in the base year, dollars; those of other countries count 0. K.

    Metal is worth its weight; parts are counted by the people who make them.
    """
    sellers, sites, of = world.sellers, world.sites, world.parameters
    off_map = float(sum(region.residual_jobs for region in world.regions.values()))
    price = np.zeros(len(PRODUCTS))
    price[STEEL], price[ALUMINIUM] = of["steel_price"], of["aluminium_price"]
    dollars = sites.output[sellers.site] * price[sellers.product]
    people = np.append(sites.jobs[sellers.site[: sellers.parts - 1]], off_map)
    dollars[: sellers.parts] = people * of["parts_price"] / 4
    ours: Floats = dollars * (sellers.country == CA)
    return ours
