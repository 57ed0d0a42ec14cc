"""Demand up the tiers: what parts makers, mills and cell plants sell in each market, and what they make of it.

Lines ask parts makers for their work, and lines and parts makers ask mills for metal. A duty on what they
sell, or a tax of ours on it, loses them sales by their elasticity; part of what is lost is sold elsewhere,
more where markets overseas have been opened (02 §3).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.model.state import SITE_STATES, State
from game.model.values import COUNTRIES, MARKETS
from game.model.world import CA, ENGINES, PARTS, PRODUCTS, ROW, US, VEHICLES, Floats

HELD_BACK = ("withheld", "shunned")
"""Kinds of what keeps our sales from a country: what is held back, and buyers who did not come back."""
_WORKING = np.array([float(name in ("operating", "leaving")) for name in SITE_STATES])


@dataclass(frozen=True, slots=True, eq=False)
class Made:
    """What is made in a quarter when the lines make so much."""

    sites: Floats
    """L, units a quarter."""
    off_map: float
    """What Canada's parts makers off the map make, against the base year."""


@dataclass(frozen=True, slots=True, eq=False)
class Sales:
    """What each seller sells, against all it sold in the base year. The columns are those of ``world.sellers``."""

    by_market: Floats
    """4 × K, by market."""
    ratio: Floats
    """K, in all, less what makers buy elsewhere for fear of duties."""


def sales(state: State, output: Floats) -> Sales:
    """Return what each seller would sell when the lines make this. ``output``: L, of which lines alone are read."""
    world = state.world
    sellers, of, count = world.sellers, world.parameters, world.sellers.parts
    kept, most = _kept(state)
    busy = np.ones(len(sellers.lines) + 1 + count)
    lines = busy[: len(sellers.lines) + 1]
    lines[:-1] = output[sellers.lines] / sellers.norm
    by_market = np.empty(sellers.shares.shape)
    opened = overseas_opened(state, of["parts_opening"])
    first = by_market[:, :count]
    asked = sellers.shares[:ROW, :count] * _asked(sellers.parts_demand, lines)
    first[:ROW] = np.minimum(asked * kept[:, :count], most[:, :count])
    resold = min(of["parts_diversion"] * opened, 1.0)
    first[ROW] = sellers.shares[ROW, :count] * opened + resold * (asked - first[:ROW]).sum(axis=0)
    elsewhere = of["parts_resourcing"] * float(state.tariffs[US, CA, VEHICLES]) / 0.25
    parts = np.maximum(first.sum(axis=0) - elsewhere * (sellers.country[:count] == CA), 0.0)
    busy[len(lines) :] = parts
    second = by_market[:, count:]
    asked = sellers.shares[:ROW, count:] * _asked(sellers.metal_demand, busy)
    second[:ROW] = np.minimum(asked * kept[:, count:], most[:, count:])
    resold = min(of["metal_diversion"] * overseas_opened(state, of["metal_opening"]), 1.0)
    second[ROW] = sellers.shares[ROW, count:] + resold * (asked - second[:ROW]).sum(axis=0)
    np.maximum(by_market, 0.0, out=by_market)
    return Sales(by_market, np.concatenate((parts, second.sum(axis=0))))


def followed(state: State, output: Floats, uptime: Floats | None = None) -> Made:
    """Return what every site makes when the lines make this: sellers what they can sell, the rest as it was.

    ``output``: L, units a quarter. A seller makes no more than its room and the days it runs allow
    (``uptime``, L), and nothing while it does not work.
    """
    sellers, base = state.world.sellers, state.world.sites.output
    able = state.capacity if uptime is None else state.capacity * uptime
    ratio = sales(state, output).ratio
    here = sellers.site >= 0
    at = sellers.site[here]
    made = output.copy()
    made[at] = np.minimum(base[at] * ratio[here], able[at]) * _WORKING[state.site_state[at]]
    return Made(made, float(ratio[sellers.parts - 1]))


def overseas_opened(state: State, elasticity: float) -> float:
    """Return how far markets overseas have been opened to what Canada sells, against the base year: (cost)^−s.

    Partnerships, credit and ports make selling there cheaper.
    """
    costs = [
        np.log1p(modifier.value)
        for modifier in state.modifiers
        if modifier.kind == "trade_cost" and (modifier.first, modifier.second) == ("CA", "ROW")
    ]
    return float(np.exp(-elasticity * sum(costs))) if costs else 1.0


def _asked(demand: Floats, busy: Floats) -> Floats:
    """Return demand by market, 3 × K. Not ``@``, which starts threads in large worlds and waits for them."""
    asked: Floats = np.einsum("ij,j->i", demand, busy).reshape(ROW, -1)
    return asked


def _kept(state: State) -> tuple[Floats, Floats]:
    """Return the share of its sales that each seller keeps in CA, US and MX, duties and all, 3 × K.

    And the most it may sell there, against all it sold in the base year, for what Canada holds back.
    """
    world = state.world
    sellers = world.sellers
    change = state.tariffs[:ROW] - world.base_tariffs[:ROW]
    change[:, CA] += state.export_tax[:ROW]
    change[:, :, ENGINES] += change[:, :, PARTS]
    price = 1 + np.maximum(change.ravel()[sellers.duty], -0.5)
    for modifier in state.modifiers:
        if modifier.kind == "trade_cost" and modifier.second != "ROW":
            sold = sellers.country == COUNTRIES.index(modifier.first)
            price[MARKETS.index(modifier.second), sold] *= 1 + modifier.value
    kept: Floats = price**-sellers.elasticity
    most = np.full(kept.shape, np.inf)
    for modifier in state.modifiers:
        if modifier.kind in HELD_BACK:
            sold = (sellers.country == CA) & (sellers.product == PRODUCTS.index(modifier.first))
            there = COUNTRIES.index(modifier.second)
            if modifier.kind == "withheld":
                most[there, sold] = sellers.shares[there, sold] * (1 - modifier.value)
            else:
                kept[there, sold] *= 1 - modifier.value
    return kept, most
