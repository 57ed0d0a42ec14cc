"""What a car costs to build, and to land in each market."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from game.model.state import State
from game.model.values import COUNTRIES, MARKETS
from game.model.world import ALUMINIUM, BATTERIES, CA, ENGINES, PARTS, PRODUCTS, STEEL, US, Floats
from game.rules.supply import missing

_REGION = 3
"""Canada, the United States and Mexico come first among COUNTRIES."""
_OVERSEAS = tuple(COUNTRIES.index(code) for code in ("JP", "KR", "EU", "CN"))
_PARTS, _METALS = [0, 1], [2, 3]
"""Places of engines and parts, and of steel and aluminium, in INPUTS."""
_PRODUCTS_OF = {0: (ENGINES, PARTS), 1: (PARTS,), 2: (STEEL,), 3: (ALUMINIUM,), 4: (BATTERIES,)}
"""The duties each input pays: one on parts bears on engines too."""


def log_landed_cost(state: State, crossing: Floats) -> Floats:
    """Return the log change of each mandate's landed cost in each market. M × N, ln(ĉ·τ̂) of 02 §2.

    ``crossing``: M × N, duties and compliance as ``tariffs.at_the_border`` gives them, share of value.
    """
    landed = np.log1p(crossing) - state.world.base_border
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

    What Canada holds back must be bought elsewhere, and dearer: it counts as a duty of the country that misses it.
    """
    world = state.world
    change = state.tariffs[:_REGION] - world.base_tariffs[:_REGION]
    credit = max((m.value for m in state.modifiers if m.kind == "offset"), default=0.0)
    owed = max(float(world.parts_map @ change.ravel()), 0.0) if credit else 0.0
    change[:, CA] += state.export_tax[:_REGION]
    for modifier in state.modifiers:
        if modifier.kind == "withheld":
            place = COUNTRIES.index(modifier.second), CA, PRODUCTS.index(modifier.first)
            change[place] += world.parameters["withheld_premium"] * missing(state, modifier)
    added = np.zeros(len(COUNTRIES))
    added[:_REGION] = world.input_map @ change.ravel()
    added[US] -= min(credit, owed)
    return added


def input_maps(inputs: Floats, follow: float, in_parts: float) -> tuple[Floats, Floats]:
    """Return how duties on inputs reach the cost of cars, and the part of it that US parts duty is.

    Two tiers, as one matrix product: metals into parts and engines where those are made, then all inputs
    into cars. ``inputs`` 8 × 5 × 4, shares of cost by origin; ``follow``: how far metal made at home follows
    the mean duty on metal from abroad; ``in_parts``: share of metal in parts. The first answer is 3 × 192, from
    the change of each duty (levied by CA, US, MX × origin × product) to cost; the second 192.
    """
    maps = np.zeros((_REGION, _REGION, len(COUNTRIES), len(PRODUCTS)))
    metal = np.zeros_like(maps)
    for home in range(_REGION):
        for place, products in _PRODUCTS_OF.items():
            share = inputs[home, place]
            for product in products:
                for origin, weight in _abroad(home, share):
                    maps[home, home, origin, product] += weight
                    if place in _METALS:
                        metal[home, home, origin, product] += weight
                if place in _METALS:
                    for origin, weight in _abroad(home, _mix_abroad(home, share) * follow * share[home]):
                        maps[home, home, origin, product] += weight
                        metal[home, home, origin, product] += weight
    owed = np.zeros_like(maps[0])
    for place in _PARTS:
        for product in _PRODUCTS_OF[place]:
            for origin, weight in _abroad(US, inputs[US, place]):
                owed[US, origin, product] += weight
    weight_of_metal = np.maximum(inputs[:_REGION, _METALS].sum(axis=(1, 2)), 1e-9)
    tier = in_parts * metal / weight_of_metal[:, None, None, None]
    for home in range(_REGION):
        for made_in in range(_REGION):
            maps[home] += inputs[home, _PARTS, made_in].sum() * tier[made_in]
    return maps.reshape(_REGION, -1), owed.ravel()


def _mix_abroad(home: int, share: Floats) -> Floats:
    """Return how what a country buys abroad is split among the sources, its own counted nothing: they sum to 1. 4."""
    abroad = np.where(np.arange(len(share)) == home, 0.0, share)
    if abroad.sum() <= 0:
        abroad = np.where(np.arange(len(share)) == home, 0.0, 1.0)
    mix: Floats = abroad / abroad.sum()
    return mix


def _abroad(home: int, share: Floats) -> Iterator[tuple[int, float]]:
    """Yield each foreign origin with its share; what comes from overseas is spread over its countries."""
    for origin in range(_REGION):
        if origin != home:
            yield origin, float(share[origin])
    for origin in _OVERSEAS:
        yield origin, float(share[_REGION]) / len(_OVERSEAS)
