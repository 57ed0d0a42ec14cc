"""Pressure: the odds that a firm leaves a plant within the year, with the parts they are made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, expm1, log

import numpy as np

from game.model.effects import OpenMandate
from game.model.kept import Modifier, ModifierKind
from game.model.state import SITE_STATES, Pressure, State
from game.model.world import CA, US, VEHICLES, Floats
from game.rules.difficulty import eased
from game.rules.halls import Steps, clawback, odds_of_closing
from game.rules.sites import full_room, owners, spoken_for
from game.rules.tariffs import us_imports
from game.rules.value import annuity, feared, in_steps, margin, waiting_bounds
from game.rules.worth import fear_now, revenue

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
    bare: bool
    """Whether no model is built there or promised to it."""


@dataclass(frozen=True, slots=True, eq=False)
class _Sums:
    """What is worked out once for all plants."""

    room: Floats
    """L, units a quarter each site could still build."""
    years: float
    high: float
    """How far a move must be worth more than its cost (β₁)."""
    low: float
    """How far below what staying obliges to a plant must be worth to be left (β₂)."""
    fear: float
    remitted: list[float]
    support: dict[str, list[Modifier]]
    pressed: dict[str, list[Modifier]]
    patience: float
    """What the difficulty does to the odds of leaving, times."""


def weigh_plants(state: State) -> tuple[Pressure, ...]:
    """Return the pressure on every Canadian assembly plant with work or the promise of work."""
    of = state.world.parameters
    high, low = waiting_bounds(of["discount_rate"], of["volatility"])
    sums = _Sums(
        room=np.maximum(full_room(state) - np.maximum(state.output, state.target) - _promised(state), 0.0),
        years=annuity(of["discount_rate"], of["model_years"]),
        high=high,
        low=low,
        fear=feared(of, fear_now(state)),
        remitted=_remission(state),
        support=_by_site(state, "per_car"),
        pressed=_by_site(state, "pressure"),
        patience=eased(state).leaving,
    )
    return tuple(_weigh(state, plant, sums) for plant in _plants(state))


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
    rows, over = np.flatnonzero(here), state.ended
    live = np.bincount(at, [mandates.ids[row] not in over for row in rows], minlength=count) > 0
    watched = sites.assembly & sites.canadian & (total > 0) & (state.site_state <= _OPEN)
    taken, owner = spoken_for(state), owners(state)
    return [
        _Plant(
            int(site),
            float(world.sites.norm[site]),
            int(owner[site]),
            float(to_us[site] / total[site]),
            float(content[site]),
            float(duty[site]),
            bool(working[site]),
            not live[site],
        )
        for site in np.flatnonzero(watched)
        if int(site) not in taken
    ]


def _weigh(state: State, plant: _Plant, sums: _Sums) -> Pressure:
    """Return a plant's pressure: the sum of leaving less the sum of staying, made odds.

    Values are shares of a year's revenue at base output. A firm looks ahead to where its sales would
    settle, and adds the feared tariff at the odds it gives it. It moves its work only when that beats the cost
    of moving by the value of waiting, or gives it up: the likelier of the two (02 §5).
    """
    of, name_here, years = state.world.parameters, state.world.sites.ids[plant.site], sums.years
    elsewhere, destination, builds = (0.0, -1, False) if plant.bare else _elsewhere(state, plant, sums)
    if plant.bare or (destination < 0 and not plant.working):
        odds, parts = odds_of_closing(state, plant.site)
        return Pressure(plant.site, *_pressed(odds, parts, sums.pressed.get(name_here, ()), sums.patience))
    pull = (of["theta"] + of["eta"]) / 2 * plant.to_us
    if plant.working:
        volume = min(float(state.target[plant.site]) / plant.norm, 1.3)
    else:
        volume = exp(-pull * log(1 + plant.duty))
    worse = max(of["feared_tariff"], float(state.tariffs[US, CA, VEHICLES])) * (1 - plant.content)
    bad = volume * exp(-pull * max(log((1 + worse) / (1 + plant.duty)), 0.0))
    now, normal = margin(of, volume), margin(of, 1.0)
    scale = revenue(state, plant.norm)
    support = sum(modifier.value for modifier in sums.support.get(name_here, ()))
    outlook: Steps = (
        ("orders", years * (normal - now)),
        ("fear", years * sums.fear * (now - margin(of, bad))),
        ("remission", -sums.remitted[plant.maker] * plant.norm * of["remission_years"] / scale),
        ("contract", -clawback(state, plant.site) / scale),
        ("support", -years * support / of["car_price"]),
    )
    ways = []
    if plant.working:
        ways.append((_giving_up(state, plant, sums, scale), of["exit_scale"], -1, False))
    if destination >= 0:
        ways.append((_moving(of, plant, sums, elsewhere), of["pressure_scale"], destination, builds))
    common = sum(amount for _name, amount in outlook)
    head, scale, destination, builds = max(ways, key=lambda way: (common + sum(a for _name, a in way[0])) / way[1])
    odds, parts = in_steps((*head, *outlook), scale)
    odds, parts = _pressed(odds, parts, sums.pressed.get(name_here, ()), sums.patience)
    return Pressure(plant.site, odds, parts, destination, builds)


def _moving(of: Mapping[str, float], plant: _Plant, sums: _Sums, elsewhere: float) -> Steps:
    """Return the steps of moving at normal volume: a move is an investment, and waits for β₁/(β₁ − 1) of its cost."""
    cost = of["move_cost"] * (1.0 if plant.working else of["move_cost_idle"])
    return (
        ("cost_of_moving", -cost - sums.years * (margin(of, 1.0) - of["labour_edge"])),
        ("waiting", -cost * (sums.high - 1)),
        ("room_elsewhere", elsewhere),
    )


def _giving_up(state: State, plant: _Plant, sums: _Sums, scale: float) -> Steps:
    """Return the steps of giving up work that has nowhere to go, at normal volume.

    What it earns before fixed costs must fall below β₂/(β₂ − 1) of what staying obliges its maker to: the fixed
    costs, less what those laid off would be owed.
    """
    of = state.world.parameters
    owed = of["severance"] * float(state.jobs[plant.site]) / scale
    obliged = max(sums.years * of["fixed_cost"] - owed, 0.0)
    return ("earned_here", -sums.years * margin(of, 1.0) - owed), ("waiting_to_leave", -obliged * (1 - sums.low))


def _pressed(
    odds: float, parts: tuple[tuple[str, float], ...], pressed: Sequence[Modifier], patience: float
) -> tuple[float, tuple[tuple[str, float], ...]]:
    """Return odds and their parts with what presses on a plant by itself for a while, and the firms' patience."""
    added = list(parts)
    for modifier in pressed:
        after = min(max(odds + modifier.value / 100, 0.0), 0.97)
        added.append((modifier.cause, 100 * (after - odds)))
        odds = after
    if patience != 1:
        after = min(odds * patience, 0.97)
        added.append(("difficulty", 100 * (after - odds)))
        odds = after
    return odds, tuple(added)


def _elsewhere(state: State, plant: _Plant, sums: _Sums) -> tuple[float, int, bool]:
    """Return what the work is worth at the maker's best US plant, that plant, and whether room must be built there.

    A plant with room takes it; where none has, the maker may build at the one whose room is scarcest, if what
    the work and the room would earn over a plant's life beats the cost by the value of waiting. 0 and −1 for none.
    """
    of, theirs = state.world.parameters, state.world.sites.twins[plant.maker]
    normal = margin(of, 1.0)
    if not len(theirs):
        return 0.0, -1, False
    best = int(theirs[sums.room[theirs].argmax()])
    fits, share = min(float(sums.room[best]) / plant.norm, 1.0), min(plant.to_us + _NEAR, 1.0)
    if fits >= _FITS:
        return sums.years * normal * fits * share, best, False
    best = int(theirs[state.shadow[theirs].argmax()])
    life = annuity(of["discount_rate"], of["build_years"])
    gained = life * (normal + expm1(float(state.shadow[best]))) * share - sums.high * of["build_cost"]
    return (gained * sums.years / life, best, True) if gained > 0 and plant.working else (0.0, -1, False)


def _promised(state: State) -> Floats:
    """Return the room that mandates on their way will take at each site. L, units a quarter."""
    world = state.world
    taken = np.zeros(len(world.sites.ids))
    for pending in state.pending:
        if isinstance(pending.effect, OpenMandate) and pending.effect.site:
            row = world.mandates.row[pending.effect.mandate]
            taken[world.sites.row[pending.effect.site]] += world.mandates.base[row].sum()
    return taken


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
