"""Markets in time: the target with capacity, the makers' slow step towards it, and what is sold."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from game.model.state import State
from game.model.values import COUNTRIES, MARKETS
from game.model.world import Floats
from game.rules.costs import log_landed_cost
from game.rules.trade import Settled, elasticities, settle

_PASSES = 8
_CLOSE = 0.002
"""How far over its capacity a plant's target may stand: 0.2 %."""


@dataclass(frozen=True, slots=True, eq=False)
class Target:
    """Where the market would settle if nothing changed again."""

    settled: Settled
    shadow: Floats
    """L, log of the price that a full plant's room is worth."""


def target(state: State, *, capacity: bool = True) -> Target:
    """Return the long-run sales under a state's duties, costs and mandates.

    With ``capacity``, a plant over its room gets a shadow price that rises until the two meet, so that
    demand spills to plants with room (02 §4). It starts from last quarter's prices.
    """
    world, mandates = state.world, state.world.mandates
    base = mandates.base * state.active[:, None]
    share, size, base = _demand(state, base)
    landed = log_landed_cost(state)
    how = elasticities(world)
    rest = (world.maker_base, share, size, mandates.starts, mandates.maker, how)
    sites = len(world.sites.ids)
    shadow = state.shadow if capacity else np.zeros(sites)
    here = state.site_of >= 0
    at = state.site_of[here]
    room = np.maximum(state.capacity, 1e-9)
    settled = settle(base, landed + _at_site(shadow, state)[:, None], *rest)
    if not capacity:
        return Target(settled, shadow)
    for _pass in range(_PASSES):
        made: Floats = np.bincount(at, settled.sales[here].sum(axis=1), minlength=sites).astype(np.float64)
        over = np.log(np.maximum(made, 1e-9) / room)
        wrong = (over > _CLOSE) | ((shadow > 1e-6) & (over < -_CLOSE))
        if not wrong.any():
            break
        shadow = np.where(wrong, np.maximum(shadow + over / _stiffness(state, settled, made), 0.0), shadow)
        settled = settle(base, landed + _at_site(shadow, state)[:, None], *rest)
    return Target(settled, shadow)


def settle_markets(state: State) -> State:
    """Move the makers' plans towards the target, and prices towards what the target says."""
    world = state.world
    aim = target(state)
    planned = state.planned + pace(state)[:, None] * (aim.settled.sales - state.planned)
    planned *= state.active[:, None]
    here = state.site_of >= 0
    sought = np.bincount(
        state.site_of[here], aim.settled.sales[here].sum(axis=1), minlength=len(state.capacity)
    ).astype(np.float64)
    through = world.parameters["pass_through"]
    retail = state.retail + through * (aim.settled.price - state.retail)
    return replace(state, planned=planned, target=sought, shadow=aim.shadow, price=aim.settled.price, retail=retail)


def pace(state: State) -> Floats:
    """Return the share of the gap to the target that makers close in a quarter: a new line ramps up faster. M."""
    of = state.world.parameters
    young = state.quarter + 1 - state.opened <= of["ramp_quarters"]
    return np.where(young, of["ramp_pace"], of["lambda"])


def sell(state: State, uptime: Floats) -> State:
    """Return the state with the quarter's output and sales: plans, cut to capacity and to days lost. uptime: L."""
    sites = len(state.world.sites.ids)
    here = state.site_of >= 0
    at = state.site_of[here]
    wanted = np.bincount(at, state.planned[here].sum(axis=1), minlength=sites)
    able = np.minimum(1.0, state.capacity / np.maximum(wanted, 1e-9)) * uptime
    rate = np.ones(len(state.site_of))
    rate[here] = able[at]
    sold = state.planned * rate[:, None]
    made = np.bincount(at, sold[here].sum(axis=1), minlength=sites)
    output = np.where(state.world.sites.assembly, made, state.output)
    return replace(state, sold=sold, output=output)


def _demand(state: State, base: Floats) -> tuple[Floats, Floats, Floats]:
    share, size = state.world.market_share, state.world.market_size
    for modifier in state.modifiers:
        match modifier.kind:
            case "demand":
                size = size.copy()
                size[MARKETS.index(modifier.first)] *= 1 + modifier.value
            case "demand_maker":
                share = share.copy()
                place = state.world.maker_row[modifier.second], MARKETS.index(modifier.first)
                share[place] *= 1 + modifier.value
            case "preference":
                base = base.copy()
                rows = state.origin == COUNTRIES.index(modifier.second)
                base[rows, MARKETS.index(modifier.first)] *= 1 + modifier.value
            case _:
                pass
    return share, size, base


def _at_site(values: Floats, state: State) -> Floats:
    return np.where(state.site_of >= 0, values[state.site_of], 0.0)


def _stiffness(state: State, settled: Settled, made: Floats) -> Floats:
    """Return how fast each plant's sales fall as its own cost rises. L, −∂ln q/∂ln c, from 02 §2."""
    world = state.world
    theta, eta = world.parameters["theta"], world.parameters["eta"]
    mine = settled.sourcing_share
    brand = settled.maker_share[world.mandates.maker]
    each = theta * (1 - mine) + eta * mine * (1 - brand)
    here = state.site_of >= 0
    pull = np.bincount(state.site_of[here], (each * settled.sales)[here].sum(axis=1), minlength=len(made))
    stiff: Floats = np.maximum(pull / np.maximum(made, 1e-9), 1.0)
    return stiff
