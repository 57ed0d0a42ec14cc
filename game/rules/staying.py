"""What undoes an announced departure: a contract, or the money of which a site had run out."""

from __future__ import annotations

import numpy as np

from game.model.state import State, changed
from game.rules.sites import Outcome, set_state, state_of


def out_of_cash(site: str) -> str:
    """Return the cause of what follows when a site cannot pay its bills."""
    return f"cash:{site}"


def stay(state: State, site: int, cause: str) -> Outcome:
    """Undo an announced departure: what was pending for the site's mandates, or for want of cash, is called off."""
    if state_of(state, site) != "leaving":
        return state, []
    name = state.world.sites.ids[site]
    mine = {state.world.mandates.ids[row] for row in np.flatnonzero(state.site_of == site)}
    kept = (p for p in state.pending if getattr(p.effect, "mandate", "") not in mine and p.cause != out_of_cash(name))
    state = changed(state, pending=tuple(kept))
    return set_state(state, name, "operating", cause)


def keep_afloat(state: State, site: str, cause: str) -> Outcome:
    """Call off a closing for want of cash, now that the bills are paid; any other departure goes on."""
    if not any(pending.cause == out_of_cash(site) for pending in state.pending):
        return state, []
    return stay(state, state.world.sites.row[site], cause)
