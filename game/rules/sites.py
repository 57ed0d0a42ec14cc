"""What can happen to a site and its mandates: open, move, end, shifts, idle, close."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from game.model import effects as fx
from game.model.kept import Pending
from game.model.records import Record
from game.model.site_records import (
    MandateChanged,
    MoveAnnounced,
    RoomAdded,
    ShiftAnnounced,
    ShiftChanged,
    SiteStateAnnounced,
    SiteStateChanged,
)
from game.model.state import SITE_STATES, SiteState, State, changed
from game.model.world import Floats, Ints

Outcome = tuple[State, list[Record]]
WIND_DOWN = 2
"""Quarters a plant goes on as it is once its owner has said that it moves, idles or closes (assumption)."""


def state_of(state: State, site: int) -> SiteState:
    """Return the state a site is in."""
    return SITE_STATES[int(state.site_state[site])]


def at_work(state: State, site: int) -> bool:
    """Return whether a site works, for good or until what was announced for it comes."""
    return state_of(state, site) in ("operating", "leaving")


def shut(state: State, site: int) -> bool:
    """Return whether a site is closed or in other hands for another use."""
    return state_of(state, site) in ("closed", "converted")


def built_at(state: State, site: int) -> list[int]:
    """Return the rows of the mandates built at a site now."""
    return [int(row) for row in np.flatnonzero((state.site_of == site) & (state.active > 0))]


def announce_move(
    state: State, mandate: str, destination: str, in_quarters: int, cause: str, wind_down: int = WIND_DOWN
) -> Outcome:
    """Say that a mandate will move: it is built for a while yet, then idle until the new line is ready."""
    world, now = state.world, state.quarter + 1
    row = world.mandates.row[mandate]
    origin = int(state.site_of[row])
    due, ends = now + in_quarters, 0
    pending = [*state.pending]
    if state.active[row] > 0:
        ends = now + min(wind_down, in_quarters)
        pending.append(Pending(ends, fx.EndMandate(mandate=mandate), cause, now))
    pending = [p for p in pending if not (isinstance(p.effect, fx.OpenMandate) and p.effect.mandate == mandate)]
    pending.append(Pending(due, fx.OpenMandate(mandate=mandate, site=destination), cause, now))
    state = changed(state, pending=tuple(pending))
    records: list[Record] = [MoveAnnounced(mandate, _name(state, origin), destination, due, cause, ends)]
    if origin >= 0 and not _staying(state, origin, mandate):
        state, made = set_state(state, world.sites.ids[origin], "leaving", cause)
        records += made
    return state, records


def _staying(state: State, site: int, but: str) -> list[int]:
    """Return the mandates built at a site that nothing takes away."""
    going = {p.effect.mandate for p in state.pending if isinstance(p.effect, fx.EndMandate | fx.OpenMandate)}
    return [row for row in built_at(state, site) if state.world.mandates.ids[row] not in going | {but}]


def end_mandate(state: State, mandate: str, cause: str) -> Outcome:
    """Stop building a mandate; a plant left with none idles."""
    row = state.world.mandates.row[mandate]
    site = int(state.site_of[row])
    if state.active[row] == 0:
        return state, []
    ended = state.ended if _moving(state, mandate) else (*state.ended, mandate)
    state = changed(state, active=_with(state.active, row, 0.0), ended=ended)
    records: list[Record] = [MandateChanged(mandate, _name(state, site), "ended", cause)]
    if site >= 0 and not built_at(state, site):
        after: SiteState = "closed" if state_of(state, site) == "leaving" else "idle"
        state, made = set_state(state, state.world.sites.ids[site], after, cause)
        records += made
    return state, records


def _moving(state: State, mandate: str) -> bool:
    return any(isinstance(p.effect, fx.OpenMandate) and p.effect.mandate == mandate for p in state.pending)


def open_mandate(state: State, mandate: str, site: str | None, cause: str) -> Outcome:
    """Start building a mandate at a site, with the site's shifts staffed again if they were not."""
    world = state.world
    row = world.mandates.row[mandate]
    was = int(state.site_of[row])
    here = world.sites.row[site] if site else was
    if not can_open(state, mandate, site):
        return state, []
    places = state.site_of.copy()
    places[row] = here
    origin = state.origin.copy()
    origin[row] = world.sites.country[here]
    opened = state.opened.copy()
    opened[row] = state.quarter + 1
    state = changed(state, active=_with(state.active, row, 1.0), site_of=places, origin=origin, opened=opened)
    if state_of(state, here) == "converted":
        others = tuple(m for m in state.modifiers if (m.kind, m.first) != ("jobs_added", world.sites.ids[here]))
        state = changed(state, modifiers=others)
    records: list[Record] = [MandateChanged(mandate, _name(state, here), "moved" if here != was else "opened", cause)]
    if state_of(state, here) != "operating":
        state, made = set_state(state, world.sites.ids[here], "operating", cause)
        records += made
    if was >= 0 and was != here and not built_at(state, was) and at_work(state, was):
        state, made = set_state(state, world.sites.ids[was], "closed", cause)
        records += made
    return state, records


def can_open(state: State, mandate: str, site: str | None) -> bool:
    """Return whether a mandate can begin at a site: it is not built there, and the hall is not another's by now."""
    row = state.world.mandates.row[mandate]
    here = state.world.sites.row[site] if site else int(state.site_of[row])
    built = state.active[row] > 0 and here == state.site_of[row]
    return here >= 0 and not built and not _sold_to_another(state, here, mandate)


def set_shifts(state: State, site: str, shifts: int, cause: str) -> Outcome:
    """Staff a site with so many shifts; capacity follows, up to all that the site has."""
    row = state.world.sites.row[site]
    was = int(state.shifts[row])
    if was == shifts or shut(state, row):
        return state, []
    staffed = state.shifts.copy()
    staffed[row] = shifts
    state = changed(state, shifts=staffed, capacity=_with(state.capacity, row, room(state, row, shifts)))
    return state, [ShiftChanged(site, was, shifts, cause)]


def room(state: State, site: int, shifts: int) -> float:
    """Return a site's capacity with so many shifts. Units a quarter."""
    return float(rooms(state, np.full(len(state.shifts), shifts))[site])


def slots(state: State) -> Ints:
    """Return the place of each mandate among the sites, with one more place at the end for those overseas. M."""
    return np.where(state.site_of >= 0, state.site_of, len(state.capacity))


def rooms(state: State, shifts: Ints) -> Floats:
    """Return every site's capacity with these shifts, up to all it has. L, units a quarter."""
    sites = state.world.sites
    staffed = (sites.shifts > 0) & (sites.capacity > 0)
    by_shift = np.minimum(sites.capacity * shifts / np.maximum(sites.shifts, 1), sites.full)
    share = np.minimum(shifts / 2, 1.0)
    return np.where(staffed, by_shift, sites.full * share) + state.added_room * share


def full_room(state: State) -> Floats:
    """Return what every site can build with every shift staffed, new halls and all. L, units a quarter."""
    return state.world.sites.full + state.added_room


def add_room(state: State, site: str, vehicles: int, cause: str) -> Outcome:
    """Open a new hall at a site: room for so many vehicles a year, as far as its shifts staff it."""
    row = state.world.sites.row[site]
    state = changed(state, added_room=_with(state.added_room, row, float(state.added_room[row]) + vehicles / 4))
    if state.capacity[row] > 0:
        state = changed(state, capacity=_with(state.capacity, row, room(state, row, int(state.shifts[row]))))
    return state, [RoomAdded(site, vehicles, cause)]


def spoken_for(state: State) -> frozenset[int]:
    """Return the sites whose future is settled: about to change hands, or promised to another maker's model."""
    sites, mandates = state.world.sites, state.world.mandates
    found = set()
    for pending in state.pending:
        match pending.effect:
            case fx.SetSiteState(site=site, to="converted"):
                found.add(sites.row[site])
            case fx.OpenMandate(mandate=mandate, site=str() as site):
                row = sites.row[site]
                if sites.maker[row] != mandates.maker[mandates.row[mandate]]:
                    found.add(row)
    return frozenset(found)


def line_of(state: State, effect: fx.OpenMandate) -> str:
    """Return the site an effect opens a line at; empty where the model is built nowhere on the map."""
    return effect.site or _name(state, int(state.site_of[state.world.mandates.row[effect.mandate]]))


def _sold_to_another(state: State, site: int, mandate: str) -> bool:
    """Return whether a site was sold to a buyer that brings other work, or has work of its own, than this model."""
    buyer = next((one.buyer for one in reversed(state.halls_sold) if one.site == state.world.sites.ids[site]), None)
    return buyer is not None and all(row.mandate != mandate for row in state.world.buyers if row.id == buyer)


def owners(state: State) -> Ints:
    """Return the maker each site builds for now: a newcomer's where it has taken the plant over. L."""
    here = (state.active > 0) & (state.site_of >= 0)
    owner = state.world.sites.maker.copy()
    owner[state.site_of[here]] = state.world.mandates.maker[here]
    return np.where(state.world.sites.assembly & state.world.sites.canadian, owner, state.world.sites.maker)


def set_state(state: State, site: str, to: SiteState, cause: str) -> Outcome:
    """Put a site in a state: idle and closed ones build nothing, an operating one has its shifts back."""
    row = state.world.sites.row[site]
    was = state_of(state, row)
    if was == to:
        return state, []
    places = state.site_state.copy()
    places[row] = SITE_STATES.index(to)
    state = changed(state, site_state=places)
    if to in ("idle", "closed", "converted"):
        here = state.site_of == row
        state = changed(state, active=np.where(here, 0.0, state.active))
    if to == "operating" and was in ("idle", "closed", "building", "converted"):
        shifts = int(state.shifts[row]) or 2
        staffed = state.shifts.copy()
        staffed[row] = shifts
        state = changed(state, shifts=staffed, capacity=_with(state.capacity, row, room(state, row, shifts)))
    return state, [SiteStateChanged(site, was, to, cause)]


def announcement(state: State, effect: fx.Effect, due: int, cause: str) -> Sequence[Record]:
    """Return what is said today of an effect put off."""
    if isinstance(effect, fx.SetShifts):
        row = state.world.sites.row[effect.site]
        return [ShiftAnnounced(effect.site, int(state.shifts[row]), effect.shifts, due, cause)]
    if isinstance(effect, fx.SetSiteState):
        return [SiteStateAnnounced(effect.site, effect.to, due, cause)]
    return []


def _with(column: Floats, row: int, value: float) -> Floats:
    changed = column.copy()
    changed[row] = value
    return changed


def _name(state: State, site: int) -> str:
    return state.world.sites.ids[site] if site >= 0 else ""
