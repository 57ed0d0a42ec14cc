"""Firms decide: shifts, moves and idling, drawn once, announced before they are done."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from game.model import effects as fx
from game.model.records import Record
from game.model.state import SITE_STATES, Pressure, State, changed
from game.rules import effects, sites
from game.rules.chance import Chance
from game.rules.pressure import weigh_plants
from game.rules.projects import decide_projects
from game.rules.sites import rooms, slots

_OPERATING = SITE_STATES.index("operating")


def firms_decide(state: State, chance: Chance) -> tuple[State, list[Record]]:
    """Let each firm weigh its plants, and decide on those whose date has come: one draw, at the odds of the card."""
    held = frozenset(modifier.first for modifier in state.modifiers if modifier.kind == "held")
    state, records = _decide_shifts(state, chance, held)
    before = weigh_plants(state)
    for pressure in before:
        name = state.world.sites.ids[pressure.site]
        if name in held or quarters_to_decision(state, pressure.site):
            continue
        if chance.draw(state.quarter + 1, "leave", name) < pressure.odds:
            state, made = _leave(state, pressure)
            records += made
    state, made = decide_projects(state, chance, held)
    return changed(state, pressure=before), records + made


def quarters_to_decision(state: State, site: int) -> int:
    """Return in how many quarters a plant's owner next decides on it; 0 in the quarter about to be played.

    Each plant has its date, once in ``decision_quarters``, set by its place in the list of plants.
    """
    return (int(state.world.sites.place[site]) - state.quarter) % max(
        round(state.world.parameters["decision_quarters"]), 1
    )


def _leave(state: State, pressure: Pressure) -> tuple[State, list[Record]]:
    name = state.world.sites.ids[pressure.site]
    cause = f"firm:{name}"
    records: list[Record] = []
    if pressure.destination >= 0:
        to = state.world.sites.ids[pressure.destination]
        wait = round(state.world.parameters["move_quarters"])
        here = [state.world.mandates.ids[row] for row in np.flatnonzero(state.site_of == pressure.site)]
        for mandate in (mandate for mandate in here if mandate not in state.ended):
            state, made = sites.announce_move(state, mandate, to, wait, cause)
            records += made
        return state, records
    if state.shifts[pressure.site] > 1:
        fewer = int(state.shifts[pressure.site]) - 1
        return effects.apply(state, fx.SetShifts(site=name, shifts=fewer, in_quarters=2), cause)
    if state.site_state[pressure.site] != _OPERATING:
        return sites.set_state(state, name, "closed", cause)
    return effects.apply(state, fx.SetSiteState(site=name, to="idle", in_quarters=sites.WIND_DOWN), cause)


def _decide_shifts(state: State, chance: Chance, held: Collection[str]) -> tuple[State, list[Record]]:
    """Drop a shift where the others can do the work with overtime, add one where they cannot.

    A third shift goes when sales are heading there; half a plant goes only when its orders are that low
    now as well. A full plant's shadow price says how much more it would sell; that must clear what the
    shifts it has can do by some room, and so must what it would gain, or plants would add and drop in turn.
    """
    world, of = state.world, state.world.parameters
    most = 1 + of["overtime"]
    wanted = np.bincount(slots(state), state.planned.sum(axis=1), minlength=len(state.capacity) + 1)[:-1]
    wished = state.target * np.exp(state.shadow * of["eta"])
    fewer, more = rooms(world, np.maximum(state.shifts - 1, 0)), rooms(world, state.shifts + 1)
    settled = world.sites.assembly & (state.site_state == _OPERATING) & (world.sites.output > 0)
    waiting = {p.effect.site for p in state.pending if isinstance(p.effect, fx.SetShifts)}
    records: list[Record] = []
    now = state.quarter + 1
    work = np.where(state.shifts > 2, state.target, np.maximum(wanted, state.target))
    spare = settled & (work < fewer * most) & (state.shifts > 1)
    enough = state.capacity * most * (1 + of["shift_room"])
    full = settled & (np.minimum(wished, more) > enough) & (state.shifts < 3)
    for site in np.flatnonzero(spare | full):
        name = world.sites.ids[site]
        if name in waiting or name in held or chance.draw(now, "shift", name) >= of["shift_odds"]:
            continue
        shifts = int(state.shifts[site]) + (1 if full[site] else -1)
        change = fx.SetShifts(site=name, shifts=shifts, in_quarters=2 if full[site] else 3)
        state, made = effects.apply(state, change, f"firm:{name}")
        records += made
    return state, records
