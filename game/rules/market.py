"""Markets in time: the target with capacity, the makers' slow step towards it, and what is sold."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.model.state import State, changed
from game.model.values import COUNTRIES, MARKETS
from game.model.world import Flags, Floats, Ints, World
from game.rules.costs import log_landed_cost
from game.rules.sellers import followed
from game.rules.sites import slots
from game.rules.tariffs import Border, at_the_border
from game.rules.trade import Elasticities, Settled, elasticities, settle

_PASSES = 8
"""Steps of the shadow prices in a quarter, which starts from those of the one before."""
LONG_RUN = 200
"""Steps enough for any shock at once, as a long-run comparison makes it."""
_NO_LIMIT = 1e30
_ALL_MARKETS = np.ones(len(MARKETS))
_SCALE_PASSES = 200
_SAME = 1e-9
_Rest = tuple[Floats, Floats, Floats, Ints, Ints, Elasticities]
_CLOSE = 0.005
"""How far over its capacity a plant's target may stand: 0.5 %."""


@dataclass(frozen=True, slots=True, eq=False)
class Target:
    """Where the market would settle if nothing changed again."""

    settled: Settled
    shadow: Floats
    """L, log of the price that a full plant's room is worth."""


def target(
    state: State, *, crossing: Border | None = None, capacity: bool = True, scale: float = 0.0, passes: int = _PASSES
) -> Target:
    """Return the long-run sales under a state's duties, costs and mandates.

    With ``capacity``, a plant over its room gets a shadow price that rises until the two meet, so that
    demand spills to plants with room (02 §4). It starts from the state's prices and makes at most ``passes``
    steps. ``scale``: elasticity of unit cost to what a country builds (ς of 02 §2).
    """
    world, mandates = state.world, state.world.mandates
    share, size, base = _demand(state, mandates.base * state.active[:, None])
    landed = log_landed_cost(state, (crossing or at_the_border(state)).cost)
    rest = (world.maker_base, share, size, mandates.starts, mandates.maker, elasticities(world))
    found = _meet(state, base, landed, rest, capacity, passes)
    if not scale:
        return found
    then = np.bincount(state.origin, base.sum(axis=1), minlength=len(COUNTRIES))
    hat = np.ones(len(COUNTRIES))
    for _pass in range(_SCALE_PASSES):
        now = np.bincount(state.origin, found.settled.sales.sum(axis=1), minlength=len(COUNTRIES))
        cheaper = np.where(then > 0, np.maximum(now, 1e-9) / np.maximum(then, 1e-9), 1.0) ** scale
        if np.abs(cheaper - hat).max() < _SAME:
            break
        hat = cheaper
        found = _meet(state, base, landed + np.log(hat)[state.origin, None], rest, capacity, passes)
    return found


def _meet(state: State, base: Floats, landed: Floats, rest: _Rest, capacity: bool, passes: int) -> Target:
    """Settle at these costs, and with ``capacity`` raise full plants' prices until what they sell meets their room."""
    if not capacity:
        return Target(settle(base, landed, *rest), np.zeros_like(state.shadow))
    shadow, slot = np.append(state.shadow, 0.0), slots(state)
    room = np.append(np.maximum(state.capacity, 1e-9), _NO_LIMIT)
    settled = settle(base, landed + shadow[slot, None], *rest)
    stiff: Floats | None = None
    for _pass in range(passes):
        made = np.bincount(slot, settled.sales @ _ALL_MARKETS, minlength=len(room))
        over = np.log(np.maximum(made, 1e-9) / room)
        wrong = (over > _CLOSE) | ((shadow > 1e-6) & (over < -_CLOSE))
        if not wrong.any():
            break
        full = wrong | (shadow > 1e-6)
        if stiff is None:
            stiff = _stiffness(state, settled, made, slot, full)
        shadow = np.maximum(shadow + np.where(full, over, 0.0) / stiff, 0.0)
        settled = settle(base, landed + shadow[slot, None], *rest)
    return Target(settled, shadow[:-1])


def settle_markets(state: State) -> State:
    """Move the makers' plans towards the target, and prices towards what the target says: first dealers', then buyers'.

    Two steps, so that little of a duty is seen in the first half year, and nearly all of it after three (02 §3).
    """
    world = state.world
    crossing = at_the_border(state)
    aim = target(state, crossing=crossing)
    planned = state.planned + pace(state)[:, None] * (aim.settled.sales - state.planned)
    planned *= state.active[:, None]
    sought = np.bincount(slots(state), aim.settled.sales.sum(axis=1), minlength=len(state.capacity) + 1)[:-1]
    through = world.parameters["pass_through"]
    wholesale = state.wholesale + through * (aim.settled.price - state.wholesale)
    retail = state.retail + through * (wholesale - state.retail)
    return changed(
        state,
        planned=planned,
        target=sought,
        duties=crossing.duties,
        shadow=aim.shadow,
        price=aim.settled.price,
        wholesale=wholesale,
        retail=retail,
    )


def pace(state: State) -> Floats:
    """Return the share of the gap to the target that makers close in a quarter: a new line ramps up faster. M."""
    of = state.world.parameters
    young = state.quarter + 1 - state.opened <= of["ramp_quarters"]
    return np.where(young, of["ramp_pace"], of["lambda"])


def sell(state: State, uptime: Floats) -> State:
    """Return the state with the quarter's output and sales: plans, cut to capacity and to days lost. uptime: L.

    What feeds the lines follows them within the quarter, so a line that stops stops its suppliers' work too.
    """
    slot, count = slots(state), len(state.capacity) + 1
    wanted = np.bincount(slot, state.planned.sum(axis=1), minlength=count)[:-1]
    able = np.minimum(1.0, state.capacity / np.maximum(wanted, 1e-9)) * uptime
    sold = state.planned * np.append(able, 1.0)[slot, None]
    made = np.bincount(slot, sold.sum(axis=1), minlength=count)[:-1]
    lines = np.where(state.world.sites.assembly, made, state.output)
    after = followed(state, lines, uptime)
    return changed(state, sold=sold, output=after.sites, off_map=after.off_map)


def _demand(state: State, base: Floats) -> tuple[Floats, Floats, Floats]:
    """Return the makers' shares, B × N, the size of markets, N, and base sales, M × N, with what buyers came to prefer.

    A change of taste moves sales between cars and leaves the price index where it was: nothing grew dearer.
    """
    world = state.world
    share, size, kept = world.market_share, world.market_size, base
    for modifier in state.modifiers:
        match modifier.kind:
            case "demand":
                size = size.copy()
                size[MARKETS.index(modifier.first)] *= 1 + modifier.value
            case "demand_maker":
                share = share.copy()
                place = world.maker_row[modifier.second], MARKETS.index(modifier.first)
                share[place] *= 1 + modifier.value
            case "preference":
                base = base.copy()
                rows = state.origin == COUNTRIES.index(modifier.second)
                base[rows, MARKETS.index(modifier.first)] *= 1 + modifier.value
            case _:
                pass
    if share is not world.market_share or base is not kept:
        share = share * _pull(world, world.market_share, kept) / np.maximum(_pull(world, share, base), 1e-12)
    return share, size, base


def _pull(world: World, share: Floats, base: Floats) -> Floats:
    """Return what makers draw to each market at unchanged costs, all together: what ``settle`` divides by. N."""
    how, starts = elasticities(world), world.mandates.starts
    offered = (np.add.reduceat(base, starts, axis=0) / world.maker_base) ** (how.eta / how.theta)
    total: Floats = (share * offered).sum(axis=0)
    return total


def _stiffness(state: State, settled: Settled, made: Floats | Ints, slot: Ints, full: Flags) -> Floats:
    """Return how fast each plant's sales fall as full plants grow dearer. L + 1, −∂ln q/∂ln c.

    Half-way between the elasticity of 02 §2 for a plant alone and for all full plants of its maker at
    once: their prices rise together, but not as one. Either alone overshoots, or creeps.
    """
    world = state.world
    theta, eta = world.parameters["theta"], world.parameters["eta"]
    maker = world.mandates.maker
    alone = settled.sourcing_share
    together = np.add.reduceat(alone * full[slot][:, None], world.mandates.starts, axis=0)[maker]
    share = (alone + together) / 2
    each = theta * (1 - share) + eta * share * (1 - settled.maker_share[maker])
    pull = np.bincount(slot, (each * settled.sales) @ _ALL_MARKETS, minlength=len(made))
    stiff: Floats = np.maximum(pull / np.maximum(made, 1e-9), 1.0)
    return stiff
