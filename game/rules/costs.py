"""What a car costs to build, and to land in each market."""

from __future__ import annotations

import numpy as np

from game.model.state import State
from game.model.values import COUNTRIES, MARKETS
from game.model.world import ALUMINIUM, BATTERIES, CA, ENGINES, MX, PARTS, STEEL, US, Floats

_INPUT_PRODUCTS = np.array([ENGINES, PARTS, STEEL, ALUMINIUM, BATTERIES])
_OVERSEAS = np.array([COUNTRIES.index("JP"), COUNTRIES.index("KR"), COUNTRIES.index("EU"), COUNTRIES.index("CN")])
_METALS = slice(2, 4)
_PARTS = slice(0, 2)


def log_landed_cost(state: State, crossing: Floats) -> Floats:
    """Return the log change of each mandate's landed cost in each market. M × N, ln(ĉ·τ̂) of 02 §2.

    ``crossing``: M × N, duties and compliance as ``tariffs.at_the_border`` gives them, share of value.
    """
    landed = np.log((1 + crossing) / (1 + state.world.base_border))
    landed += np.log(unit_cost(state))[:, None]
    for modifier in state.modifiers:
        if modifier.kind == "trade_cost":
            rows = state.origin == COUNTRIES.index(modifier.first)
            landed[rows, MARKETS.index(modifier.second)] += np.log1p(modifier.value)
    return landed


def unit_cost(state: State) -> Floats:
    """Return each mandate's unit cost at the gate against the base year. M, ratio (ĉ of 02 §3).

    Inputs by origin carry the change of the duties on them; metals made at home follow part of the way.
    """
    world, mandates = state.world, state.world.mandates
    cost = (1 + input_duties(state))[state.origin]
    price = world.parameters["car_price"]
    for modifier in state.modifiers:
        match modifier.kind:
            case "cost_site":
                cost[state.site_of == world.sites.row[modifier.first]] *= 1 + modifier.value
            case "cost_maker":
                cost[mandates.maker == world.maker_row[modifier.first]] *= 1 + modifier.value
            case "cost_country":
                cost[state.origin == COUNTRIES.index(modifier.first)] *= 1 + modifier.value
            case "per_car":
                cost[state.site_of == world.sites.row[modifier.first]] -= modifier.value / price
            case _:
                pass
    return np.maximum(cost, 0.2)


def input_duties(state: State) -> Floats:
    """Return what changed duties on inputs add to the cost of a car, by country of assembly. 8, share of cost.

    Two tiers, as one product over origins: metals into parts and engines where those are made, then all
    inputs into cars. Parts made at home pay no duty, but carry what their metal costs.
    """
    world = state.world
    change = state.tariffs - world.base_tariffs
    change[:, CA] += state.export_tax
    if not change.any():
        return np.zeros(len(COUNTRIES))
    by_input = change[:, :, _INPUT_PRODUCTS]
    by_input[:, :, 0] = np.maximum(by_input[:, :, 0], by_input[:, :, 1])
    rise = np.empty((len(COUNTRIES), 5, 4))
    rise[:, :, :3] = by_input[:, (CA, US, MX), :].transpose(0, 2, 1)
    rise[:, :, 3] = by_input[:, _OVERSEAS, :].mean(axis=1)
    imported = rise[:, _METALS, :].mean(axis=2)
    follow = world.parameters["metal_price_follow"]
    for home in (CA, US, MX):
        rise[home, _METALS, home] = follow * imported[home]
        rise[home, _PARTS, home] = 0.0
    metal = (world.inputs[:, _METALS] * rise[:, _METALS]).sum(axis=(1, 2))
    share = np.maximum(world.inputs[:, _METALS].sum(axis=(1, 2)), 1e-9)
    tier = world.parameters["metal_in_parts"] * metal / share
    rise[:, _PARTS, :3] += tier[[CA, US, MX]]
    by_country = (world.inputs * rise).sum(axis=2)
    added: Floats = by_country.sum(axis=1)
    credit = max((m.value for m in state.modifiers if m.kind == "offset"), default=0.0)
    owed = (world.inputs[US, _PARTS] * (rise[US, _PARTS] - np.append(tier[[CA, US, MX]], 0.0))).sum()
    added[US] -= min(credit, max(float(owed), 0.0))
    return added
