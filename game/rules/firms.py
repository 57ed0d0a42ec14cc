"""Firms decide: shifts, moves, sales, projects and new halls, each drawn at its odds, announced before it is done."""

from __future__ import annotations

import numpy as np

from game.model import effects as fx
from game.model.records import Record
from game.model.state import Pressure, State, changed
from game.rules import effects, sites
from game.rules.building import announce, decide_builds, note_scarcity
from game.rules.cash import run_short
from game.rules.chance import Chance
from game.rules.choices import leaving_is, leaving_takes
from game.rules.dates import quarters_to_decision
from game.rules.halls import sell, weigh_sales
from game.rules.pressure import weigh_plants
from game.rules.projects import decide_projects
from game.rules.shifts import decide_shifts


def firms_decide(state: State, chance: Chance) -> tuple[State, list[Record]]:
    """Let each firm weigh its plants, and decide on those whose date has come: one draw, at the odds of the card."""
    held = frozenset(modifier.first for modifier in state.modifiers if modifier.kind == "held")
    state, records = decide_shifts(note_scarcity(state), chance, held)
    before = weigh_plants(state)
    state, made = _decide_plants(state, before, chance, held)
    records += made
    for decide in (decide_builds, decide_projects):
        state, made = decide(state, chance, held)
        records += made
    state, made = run_short(state, chance)
    records += made
    return changed(state, pressure=before), records


def _decide_plants(
    state: State, before: tuple[Pressure, ...], chance: Chance, held: frozenset[str]
) -> tuple[State, list[Record]]:
    """Draw once for each plant whose date has come: whether its owner leaves it, sells it, or does neither.

    An owner that has signed with us this quarter does not leave in it.
    """
    ids, records = state.world.sites.ids, list[Record]()
    leaving = {one.site: one for one in before}
    signed = {one.offer.site for one in state.contracts if one.signed == state.quarter + 1}

    def decides(site: int) -> bool:
        return ids[site] not in held and ids[site] not in signed and not quarters_to_decision(state, site)

    sales = weigh_sales(state, before, decides)
    for site in sorted({*filter(decides, leaving), *(sale.site for sale in sales)}):
        drawn = chance.draw(state.quarter + 1, "leave", ids[site])
        if site in leaving and drawn < leaving[site].odds:
            state, made = _leave(state, leaving[site])
            records += made
            continue
        drawn -= leaving[site].odds if site in leaving else 0.0
        for sale in (sale for sale in sales if sale.site == site):
            if drawn < sale.odds:
                state, made = sell(state, sale)
                records += made
                break
            drawn -= sale.odds
    return state, records


def _leave(state: State, pressure: Pressure) -> tuple[State, list[Record]]:
    name = state.world.sites.ids[pressure.site]
    cause, wait = f"firm:{name}", leaving_takes(state, pressure)
    match leaving_is(state, pressure):
        case "drop_shift":
            fewer = int(state.shifts[pressure.site]) - 1
            return effects.apply(state, fx.SetShifts(site=name, shifts=fewer, in_quarters=wait), cause)
        case "close":
            return effects.apply(state, fx.SetSiteState(site=name, to="closed", in_quarters=wait), cause)
        case "idle":
            return effects.apply(state, fx.SetSiteState(site=name, to="idle", in_quarters=wait), cause)
        case _:
            return _move(state, pressure, wait, cause)


def _move(state: State, pressure: Pressure, wait: int, cause: str) -> tuple[State, list[Record]]:
    """Announce that a plant's work goes; where room must be built for it first, it is built here until that stands."""
    records: list[Record] = []
    to, stop = state.world.sites.ids[pressure.destination], sites.WIND_DOWN
    here = [int(row) for row in np.flatnonzero(state.site_of == pressure.site)]
    going = [row for row in here if state.world.mandates.ids[row] not in state.ended]
    if pressure.builds:
        room = round(float(state.world.mandates.base[going].sum()) * 4 / 1000) * 1000
        state, records = announce(state, to, max(room, 1000), pressure.odds, cause)
        stop = wait - 1
    for row in going:
        state, made = sites.announce_move(state, state.world.mandates.ids[row], to, wait, cause, stop)
        records += made
    return state, records
