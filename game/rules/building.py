"""More room: a maker whose plant is full, with every shift staffed, weighs a new hall beside it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from math import exp, expm1

import numpy as np

from game.model.effects import AddRoom
from game.model.records import Record
from game.model.site_records import BuildAnnounced
from game.model.state import SITE_STATES, State, changed
from game.model.world import CA, US
from game.rules import effects
from game.rules.chance import Chance
from game.rules.dates import quarters_to_decision
from game.rules.sites import built_at, full_room
from game.rules.value import annuity, in_steps, waiting_bounds
from game.rules.worth import doubt

_OPERATING = SITE_STATES.index("operating")
_FULL = 0.999
_STEP = 1000
"""Halls are built for whole thousands of vehicles a year."""


@dataclass(frozen=True, slots=True)
class Build:
    """A hall that a maker may build, with the odds that it decides so at its next date."""

    site: int
    vehicles: int
    """Vehicles a year, with every shift staffed."""
    odds: float
    parts: tuple[tuple[str, float], ...]
    quarters: int
    """Quarters from the decision to the first car."""


def note_scarcity(state: State) -> State:
    """Count the quarters in a row that each plant with every shift staffed has wanted more room."""
    full = state.world.sites.assembly & (state.site_state == _OPERATING)
    full = full & (state.capacity >= _FULL * full_room(state))
    scarce = np.where(full & (state.shadow >= state.world.parameters["build_notice"]), state.scarce + 1, 0)
    return changed(state, scarce=scarce.astype(np.int64))


def decide_builds(state: State, chance: Chance, held: Collection[str]) -> tuple[State, list[Record]]:
    """Draw which makers build, at the dates of their plants; the hall opens three to four years on."""
    records: list[Record] = []
    before, now = state, state.quarter + 1
    for build in weigh_builds(state, lambda site: not quarters_to_decision(before, site)):
        name = state.world.sites.ids[build.site]
        if name in held:
            continue
        if chance.draw(now, "build", name) < build.odds:
            state, made = announce(state, name, build.vehicles, build.odds, f"firm:{name}")
            records += made
    return state, records


def announce(state: State, site: str, vehicles: int, odds: float, cause: str) -> tuple[State, list[Record]]:
    """Say that a hall will be built at a site, and set it in motion."""
    wait = round(state.world.parameters["build_quarters"])
    state, _made = effects.apply(state, AddRoom(site=site, vehicles=vehicles, in_quarters=wait), cause)
    return state, [BuildAnnounced(site, vehicles, state.quarter + 1 + wait, odds, cause)]


def weigh_builds(state: State, among: Callable[[int], bool] | None = None) -> tuple[Build, ...]:
    """Return every hall that room scarce for long enough makes worth weighing; ``among`` picks plants.

    What one more car is worth is the shadow price of room, e^s − 1 of a car's price a year; a maker builds
    when that, over the life of a plant, beats the cost by the value of waiting (02 §4, §5).
    """
    of = state.world.parameters
    rows = np.flatnonzero(state.scarce >= max(of["build_patience"], 1))
    if not len(rows):
        return ()
    coming = {p.effect.site for p in state.pending if isinstance(p.effect, AddRoom)}
    chosen = (int(site) for site in rows if among is None or among(int(site)))
    return tuple(_weigh(state, site) for site in chosen if state.world.sites.ids[site] not in coming)


def _weigh(state: State, site: int) -> Build:
    of, shadow = state.world.parameters, float(state.shadow[site])
    wished = float(state.target[site]) * exp(shadow * of["eta"]) - float(state.capacity[site])
    vehicles = round(min(max(wished * 4, of["build_least"]), of["build_most"]) / _STEP) * _STEP
    high, _low = waiting_bounds(of["discount_rate"], of["volatility"])
    worth = annuity(of["discount_rate"], of["build_years"]) * expm1(shadow)
    steps = (
        ("scarce_room", worth),
        ("fear", -worth * _share_feared(state, site)),
        ("hall_built", -of["build_cost"]),
        ("waiting_to_build", -of["build_cost"] * (high - 1)),
    )
    odds, parts = in_steps(steps, of["pressure_scale"])
    return Build(site, vehicles, odds, parts, round(of["build_quarters"]))


def _share_feared(state: State, site: int) -> float:
    """Return the share of a Canadian plant's worth that fear of a worse duty takes; 0 elsewhere."""
    rows = built_at(state, site)
    if state.world.sites.country[site] != CA or not rows:
        return 0.0
    sold = state.planned[rows]
    to_us = float(sold[:, US].sum() / max(sold.sum(), 1e-9))
    weight = sold.sum(axis=1) / max(float(sold.sum()), 1e-9)
    return to_us * doubt(state, float(state.duties[rows, US] @ weight), float(state.content[rows] @ weight))
