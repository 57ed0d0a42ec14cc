"""Shifts: a plant drops one where the others can do the work with overtime, and adds one where they cannot."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from game.model import effects as fx
from game.model.records import Record
from game.model.state import SITE_STATES, State
from game.rules import effects
from game.rules.chance import Chance
from game.rules.sites import rooms, slots

_OPERATING = SITE_STATES.index("operating")


@dataclass(frozen=True, slots=True)
class ShiftChange:
    """A shift a plant may add or drop, drawn each quarter for as long as the work asks for it."""

    site: int
    shifts: int
    """How many it would work."""
    odds: float
    """Odds a quarter."""
    quarters: int
    """Quarters from the decision to the change."""
    work: float
    """Cars a quarter that the shifts have to build."""
    room: float
    """Cars a quarter that the smaller number of the two shift counts can build, overtime and all."""


def decide_shifts(state: State, chance: Chance, held: Collection[str]) -> tuple[State, list[Record]]:
    """Draw which plants change their shifts; the change is announced some quarters before it comes."""
    records: list[Record] = []
    for change in weigh_shifts(state):
        name = state.world.sites.ids[change.site]
        if name in held or chance.draw(state.quarter + 1, "shift", name) >= change.odds:
            continue
        order = fx.SetShifts(site=name, shifts=change.shifts, in_quarters=change.quarters)
        state, made = effects.apply(state, order, f"firm:{name}")
        records += made
    return state, records


def weigh_shifts(state: State) -> tuple[ShiftChange, ...]:
    """Return every shift that the work ahead asks a plant to drop or to add.

    A third shift goes when sales are heading there; half a plant goes only when its orders are that low
    now as well. A full plant's shadow price says how much more it would sell; that must clear what the
    shifts it has can do by some room, and so must what it would gain, or plants would add and drop in turn.
    """
    world, of = state.world, state.world.parameters
    most = 1 + of["overtime"]
    wanted = np.bincount(slots(state), state.planned.sum(axis=1), minlength=len(state.capacity) + 1)[:-1]
    wished = state.target * np.exp(state.shadow * of["eta"])
    fewer, more = rooms(state, np.maximum(state.shifts - 1, 0)), rooms(state, state.shifts + 1)
    settled = world.sites.assembly & (state.site_state == _OPERATING) & (world.sites.output > 0)
    waiting = {p.effect.site for p in state.pending if isinstance(p.effect, fx.SetShifts)}
    work = np.where(state.shifts > 2, state.target, np.maximum(wanted, state.target))
    spare = settled & (work < fewer * most) & (state.shifts > 1)
    enough = state.capacity * most * (1 + of["shift_room"])
    full = settled & (np.minimum(wished, more) > enough) & (state.shifts < 3)
    found = []
    for site in np.flatnonzero(spare | full):
        if world.sites.ids[site] in waiting:
            continue
        now, up = int(state.shifts[site]), bool(full[site])
        found.append(
            ShiftChange(
                int(site),
                now + 1 if up else now - 1,
                of["shift_odds"],
                2 if up else 3,
                float(wished[site] if up else work[site]),
                float(state.capacity[site] * most if up else fewer[site] * most),
            )
        )
    return tuple(found)
