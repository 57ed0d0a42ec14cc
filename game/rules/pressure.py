"""Pressure: the odds that a firm leaves a plant within the year, with the parts they are made of."""

from __future__ import annotations

from math import exp, log

import numpy as np

from game.model.effects import OpenMandate
from game.model.state import SITE_STATES, Pressure, State
from game.model.values import MARKETS
from game.model.world import CA, US, VEHICLES, Floats
from game.rules.jobs import norms
from game.rules.tariffs import car_duties
from game.rules.value import annuity, feared, margin, waiting_bounds

_OPEN = [SITE_STATES.index(state) for state in ("operating", "idle")]


def weigh_plants(state: State) -> tuple[Pressure, ...]:
    """Return the pressure on every Canadian assembly plant with work or the promise of work."""
    world = state.world
    duties, norm = car_duties(state), norms(world)
    room = np.maximum(world.sites.full - np.maximum(state.output, state.target) - _promised(state), 0.0)
    watched = np.flatnonzero(world.sites.assembly & world.sites.canadian & (norm > 0))
    return tuple(
        _weigh(state, int(site), float(norm[site]), duties, room)
        for site in watched
        if state.site_state[site] in _OPEN and (state.site_of == site).any()
    )


def _promised(state: State) -> Floats:
    """Return the room that mandates on their way will take at each site. L, units a quarter."""
    world = state.world
    taken = np.zeros(len(world.sites.ids))
    for pending in state.pending:
        if isinstance(pending.effect, OpenMandate) and pending.effect.site:
            row = world.mandates.row[pending.effect.mandate]
            taken[world.sites.row[pending.effect.site]] += world.mandates.base[row].sum()
    return taken


def revenue(state: State, norm: float) -> float:
    """Return a plant's yearly revenue at its base output, dollars."""
    return max(norm * 4 * state.world.parameters["car_price"], 1.0)


def _weigh(state: State, site: int, norm: float, duties: Floats, room: Floats) -> Pressure:
    world, of = state.world, state.world.parameters
    rows = np.flatnonzero(state.site_of == site)
    base = world.mandates.base[rows]
    shares = base.sum(axis=0) / max(base.sum(), 1e-9)
    to_us = float(shares[US])
    planned = state.active[rows].sum() == 0
    pull = of["theta"] * 0.5 + of["eta"] * 0.5
    content = float(np.average(state.content[rows], weights=base.sum(axis=1) + 1e-9))
    now_duty = float(np.average(duties[rows, US], weights=base[:, US] + 1e-9))
    volume = exp(-pull * to_us * log(1 + now_duty)) if planned else min(float(state.target[site]) / norm, 1.3)
    worse = max(of["feared_tariff"], float(state.tariffs[US, CA, VEHICLES]))
    worse_duty = worse * (1 - content)
    bad = volume * exp(-pull * to_us * max(log((1 + worse_duty) / (1 + now_duty)), 0.0))
    years = annuity(of["discount_rate"], of["model_years"])
    odds = feared(of, fear_now(state))
    worth = years * margin(of, 1.0)
    of_tariff = years * (margin(of, 1.0) - margin(of, volume))
    of_fear = years * odds * (margin(of, volume) - margin(of, bad))
    elsewhere, destination = _elsewhere(state, site, norm, to_us, room)
    scale = revenue(state, norm)
    ours = world.sites.canadian & (world.sites.maker == world.sites.maker[site])
    share = norm / max(float(norms(world)[ours].sum()), 1e-9)
    held = _clawback(state, site) / scale
    remitted = _remission(state, int(world.mandates.maker[rows[0]])) * share * of["remission_years"] / scale
    cost = of["move_cost"] * (of["move_cost_idle"] if planned else 1.0)
    high, _low = waiting_bounds(of["discount_rate"], of["volatility"])
    helped = years * sum(
        modifier.value / of["car_price"] for modifier in state.modifiers
        if modifier.kind == "per_car" and world.sites.row[modifier.first] == site
    )  # fmt: skip
    steps = (
        ("cost_of_moving", -cost - worth + years * of["labour_edge"]),
        ("waiting", -cost * (high - 1)),
        ("room_elsewhere", elsewhere),
        ("us_tariff", of_tariff),
        ("fear", of_fear),
        ("remission", -remitted),
        ("contract", -held),
        ("support", -helped),
    )
    score, before, parts = 0.0, 0.0, list[tuple[str, float]]()
    for name, amount in steps:
        score += amount
        after = _odds(score, of["pressure_scale"])
        if amount:
            parts.append((name, 100 * (after - before)))
        before = after
    for modifier in state.modifiers:
        if modifier.kind == "pressure" and world.sites.row[modifier.first] == site:
            after = min(max(before + modifier.value / 100, 0.0), 0.97)
            parts.append((modifier.cause, 100 * (after - before)))
            before = after
    return Pressure(site, before, tuple(parts), destination)


def fear_now(state: State) -> float:
    """Return the odds in 100 a year that firms give to a worse tariff, with what presses on them for a while."""
    lasting = sum(modifier.value for modifier in state.modifiers if modifier.kind == "fear")
    return min(max(state.fear + lasting, 0.0), 95.0)


def _odds(score: float, scale: float) -> float:
    return 1 / (1 + exp(min(max(-score / scale, -50.0), 50.0)))


def _elsewhere(state: State, site: int, norm: float, to_us: float, room: Floats) -> tuple[float, int]:
    """Return what the work is worth at the maker's best plant abroad with room, and that plant."""
    world, of = state.world, state.world.parameters
    maker = int(world.sites.maker[site])
    years = annuity(of["discount_rate"], of["model_years"])
    best, place = 0.0, -1
    for other in np.flatnonzero(world.sites.assembly & (world.sites.maker == maker) & (world.sites.country == US)):
        fits = min(float(room[other]) / norm, 1.0)
        value = years * margin(of, 1.0) * fits * min(to_us + 0.15, 1.0)
        if fits >= 0.4 and value > best:
            best, place = value, int(other)
    return best, place


def _clawback(state: State, site: int) -> float:
    of = state.world.parameters
    return sum(
        (contract.offer.amount) * contract.offer.clawback * of["collection_odds"]
        for contract in state.contracts
        if not contract.broken and state.world.sites.row[contract.offer.site] == site
    )


def _remission(state: State, maker: int) -> float:
    """Return what remission saves a maker in a year, dollars."""
    world = state.world
    rows = (world.mandates.maker == maker) & (state.origin == US)
    imports = float(state.sold[rows, MARKETS.index("CA")].sum()) * 4
    rate = float(state.tariffs[CA, US, VEHICLES]) * (1 - world.deduction)
    return imports * rate * float(state.remission[maker]) * world.parameters["car_price"]
