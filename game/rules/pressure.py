"""Pressure: the odds that a firm leaves a plant within the year, with the parts they are made of."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log

import numpy as np

from game.model.effects import OpenMandate
from game.model.state import SITE_STATES, Modifier, ModifierKind, Pressure, State
from game.model.world import CA, US, VEHICLES, Floats
from game.rules.tariffs import us_imports
from game.rules.value import annuity, feared, margin, waiting_bounds

_OPEN = SITE_STATES.index("idle")
"""Sites in this state or an earlier one of SITE_STATES are open, working or waiting."""
_FITS = 0.4
"""Share of a plant's work that another must have room for, to take it (assumption)."""
_NEAR = 0.15
"""Share of the work a US plant can keep of what went elsewhere than to the US (assumption)."""


@dataclass(frozen=True, slots=True)
class _Plant:
    """What the sum needs to know of one plant."""

    site: int
    norm: float
    maker: int
    to_us: float
    content: float
    duty: float
    working: bool


@dataclass(frozen=True, slots=True, eq=False)
class _Sums:
    """What is worked out once for all plants."""

    room: Floats
    """L, units a quarter each site could still build."""
    years: float
    high: float
    fear: float
    remitted: list[float]
    support: dict[str, list[Modifier]]
    pressed: dict[str, list[Modifier]]


def weigh_plants(state: State) -> tuple[Pressure, ...]:
    """Return the pressure on every Canadian assembly plant with work or the promise of work."""
    sites = state.world.sites
    of = state.world.parameters
    sums = _Sums(
        room=np.maximum(sites.full - np.maximum(state.output, state.target) - _promised(state), 0.0),
        years=annuity(of["discount_rate"], of["model_years"]),
        high=waiting_bounds(of["discount_rate"], of["volatility"])[0],
        fear=feared(of, fear_now(state)),
        remitted=_remission(state),
        support=_by_site(state, "per_car"),
        pressed=_by_site(state, "pressure"),
    )
    return tuple(_weigh(state, plant, sums) for plant in _plants(state))


def fear_now(state: State) -> float:
    """Return the odds in 100 a year that firms give to a worse tariff, with what presses on them for a while."""
    lasting = sum(modifier.value for modifier in state.modifiers if modifier.kind == "fear")
    return min(max(state.fear + lasting, 0.0), 95.0)


def revenue(state: State, norm: float) -> float:
    """Return a plant's yearly revenue at its base output, dollars."""
    return max(norm * 4 * state.world.parameters["car_price"], 1.0)


def _plants(state: State) -> list[_Plant]:
    world, sites, mandates = state.world, state.world.sites, state.world.mandates
    here = state.site_of >= 0
    at, count = state.site_of[here], len(sites.ids)
    every = mandates.base.sum(axis=1)[here]
    american = mandates.base[here, US]
    total = np.bincount(at, every, minlength=count)
    to_us = np.bincount(at, american, minlength=count)
    content = np.bincount(at, every * state.content[here], minlength=count) / np.maximum(total, 1e-9)
    duty = np.bincount(at, american * state.duties[here, US], minlength=count) / np.maximum(to_us, 1e-9)
    working = np.bincount(at, state.active[here], minlength=count) > 0
    watched = sites.assembly & sites.canadian & (total > 0) & (state.site_state <= _OPEN)
    return [
        _Plant(
            int(site),
            float(world.sites.norm[site]),
            int(sites.maker[site]),
            float(to_us[site] / total[site]),
            float(content[site]),
            float(duty[site]),
            bool(working[site]),
        )
        for site in np.flatnonzero(watched)
    ]


def _weigh(state: State, plant: _Plant, sums: _Sums) -> Pressure:
    """Return a plant's pressure: the sum of leaving less the sum of staying, made odds.

    Values are shares of a year's revenue at base output. A firm looks ahead to where its sales would
    settle, adds the feared tariff at the odds it gives it, and leaves only when that beats the cost of
    moving by the value of waiting (02 §5).
    """
    of, name_here, years = state.world.parameters, state.world.sites.ids[plant.site], sums.years
    pull = (of["theta"] + of["eta"]) / 2 * plant.to_us
    if plant.working:
        volume = min(float(state.target[plant.site]) / plant.norm, 1.3)
    else:
        volume = exp(-pull * log(1 + plant.duty))
    worse = max(of["feared_tariff"], float(state.tariffs[US, CA, VEHICLES])) * (1 - plant.content)
    bad = volume * exp(-pull * max(log((1 + worse) / (1 + plant.duty)), 0.0))
    now, normal = margin(of, volume), margin(of, 1.0)
    scale = revenue(state, plant.norm)
    cost = of["move_cost"] * (1.0 if plant.working else of["move_cost_idle"])
    elsewhere, destination = _elsewhere(state, plant, sums.room, years * normal)
    support = sum(modifier.value for modifier in sums.support.get(name_here, ()))
    steps = (
        ("cost_of_moving", -cost - years * (normal - of["labour_edge"])),
        ("waiting", -cost * (sums.high - 1)),
        ("room_elsewhere", elsewhere),
        ("orders", years * (normal - now)),
        ("fear", years * sums.fear * (now - margin(of, bad))),
        ("remission", -sums.remitted[plant.maker] * plant.norm * of["remission_years"] / scale),
        ("contract", -_clawback(state, plant.site) / scale),
        ("support", -years * support / of["car_price"]),
    )
    score, before, parts = 0.0, 0.0, list[tuple[str, float]]()
    for name, amount in steps:
        score += amount
        if amount:
            after = 1 / (1 + exp(min(max(-score / of["pressure_scale"], -50.0), 50.0)))
            parts.append((name, 100 * (after - before)))
            before = after
    for modifier in sums.pressed.get(name_here, ()):
        after = min(max(before + modifier.value / 100, 0.0), 0.97)
        parts.append((modifier.cause, 100 * (after - before)))
        before = after
    return Pressure(plant.site, before, tuple(parts), destination)


def _elsewhere(state: State, plant: _Plant, room: Floats, worth: float) -> tuple[float, int]:
    """Return what the work is worth at the maker's best US plant with room, and that plant; 0 and −1 for none."""
    theirs = state.world.sites.twins[plant.maker]
    if not len(theirs):
        return 0.0, -1
    best = int(theirs[room[theirs].argmax()])
    fits = min(float(room[best]) / plant.norm, 1.0)
    if fits < _FITS:
        return 0.0, -1
    return worth * fits * min(plant.to_us + _NEAR, 1.0), best


def _promised(state: State) -> Floats:
    """Return the room that mandates on their way will take at each site. L, units a quarter."""
    world = state.world
    taken = np.zeros(len(world.sites.ids))
    for pending in state.pending:
        if isinstance(pending.effect, OpenMandate) and pending.effect.site:
            row = world.mandates.row[pending.effect.mandate]
            taken[world.sites.row[pending.effect.site]] += world.mandates.base[row].sum()
    return taken


def _clawback(state: State, site: int) -> float:
    """Return what leaving would cost in clawback, at the odds that it is collected. Dollars."""
    name = state.world.sites.ids[site]
    owed = sum(c.offer.amount * c.offer.clawback for c in state.contracts if not c.broken and c.offer.site == name)
    return owed * state.world.parameters["collection_odds"]


def _by_site(state: State, kind: ModifierKind) -> dict[str, list[Modifier]]:
    """Return the modifiers of a kind, by the site they bear on."""
    found: dict[str, list[Modifier]] = {}
    for modifier in state.modifiers:
        if modifier.kind == kind:
            found.setdefault(modifier.first, []).append(modifier)
    return found


def _remission(state: State) -> list[float]:
    """Return what remission saves each maker in a year, for each car a quarter of its Canadian plants. B, dollars."""
    world, sites = state.world, state.world.sites
    count = len(world.makers)
    imports = us_imports(world, state.origin, state.sold) * 4
    ours = sites.canadian & (sites.maker >= 0)
    built = np.bincount(sites.maker[ours], sites.norm[ours], minlength=count)
    rate = float(state.tariffs[CA, US, VEHICLES]) * (1 - world.deduction) * world.parameters["car_price"]
    saved: list[float] = (imports * state.remission * rate / np.maximum(built, 1e-9)).tolist()
    return saved
