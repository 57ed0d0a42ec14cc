"""Cash: a parts maker or a mill that sells too little cannot pay its bills, and closes unless somebody pays them.

It need not have lost its customers: a line that stands still for a quarter is enough. Makers' own engine and cell
plants draw on their owner and are not weighed.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.model import effects as fx
from game.model.kept import Pending
from game.model.records import Record
from game.model.site_records import SiteStateAnnounced
from game.model.state import SITE_STATES, State, changed
from game.rules import sites
from game.rules.chance import Chance
from game.rules.staying import out_of_cash

_OPERATING = SITE_STATES.index("operating")


@dataclass(frozen=True, slots=True)
class Strain:
    """How short of cash a supplier is."""

    site: int
    made: float
    """What it makes, against the base year."""
    odds: float
    """Odds that it runs out within a quarter like this one, 0–1."""


def weigh_cash(state: State) -> tuple[Strain, ...]:
    """Return every Canadian supplier at work that makes too little to pay its bills, by site.

    Under a share f of its base output it pays for less and less: h · (1 − made / f). One that is lent money, or
    paid under a contract it keeps, does not run out while that lasts.
    """
    of, world = state.world.parameters, state.world.sites
    least = of["cash_least"]
    short = world.alone & (state.output < least * world.output) & (state.site_state == _OPERATING)
    if not short.any():
        return ()
    paid = kept_afloat(state)
    found = []
    for site in np.flatnonzero(short).tolist():
        made = float(state.output[site] / world.output[site])
        odds = 0.0 if world.ids[site] in paid else of["cash_odds"] * (1 - made / least)
        found.append(Strain(site, made, odds))
    return tuple(found)


def kept_afloat(state: State) -> dict[str, int]:
    """Return the sites whose bills are paid by a loan or a contract of ours, with the last quarter of it."""
    loans = [(one.first, one.until) for one in state.modifiers if one.kind == "afloat"]
    kept = [(one.offer.site, one.until) for one in state.contracts if not one.broken and one.until > state.quarter]
    lasts = dict[str, int]()
    for site, until in (*loans, *kept):
        lasts[site] = max(until, lasts.get(site, 0))
    return lasts


def run_short(state: State, chance: Chance) -> tuple[State, list[Record]]:
    """Draw once for each supplier short of cash: one that runs out says that it closes, and its lines will wait."""
    records: list[Record] = []
    for strain in weigh_cash(state):
        site = state.world.sites.ids[strain.site]
        if chance.draw(state.quarter + 1, "cash", site) >= strain.odds:
            continue
        cause, now = out_of_cash(site), state.quarter + 1
        due, days = now + sites.WIND_DOWN, round(state.world.parameters["cash_stop"])
        ends = [Pending(due, fx.SetSiteState(site=site, to="closed"), cause, now)]
        if days:
            ends.append(Pending(due, fx.StopSite(site=site, days=days), cause, now))
        state = changed(state, pending=(*state.pending, *ends))
        state, made = sites.set_state(state, site, "leaving", cause)
        records += [*made, SiteStateAnnounced(site, "closed", due, cause)]
    return state, records
