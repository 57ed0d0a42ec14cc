"""Decision dates: each plant has one a year, set by its place in the list of plants of its country or abroad."""

from __future__ import annotations

from game.model.state import State
from game.rules.lasting import lasting


def quarters_to_decision(state: State, site: int) -> int:
    """Return in how many quarters a plant's owner next decides on it; 0 in the quarter about to be played.

    Each plant has its date, once in ``decision_quarters``, set by its place in the list of plants.
    """
    every = max(round(state.world.parameters["decision_quarters"]), 1)
    return (int(state.world.sites.place[site]) - state.quarter) % every


def stand_by(state: State, site: str, wait: int, cause: str) -> State:
    """Return the state with a maker held to work it brings to a site, which comes in ``wait`` quarters.

    It decides nothing more by chance there until a year after. People are hired and trained and tools are ordered by
    then: money that is sunk once it is spent (02 §5). Plants elsewhere are not held: what is weighed there is where to
    build next, which a maker may do beside what it has just begun.
    """
    if not site or not state.world.sites.canadian[state.world.sites.row[site]]:
        return state
    quarters = wait + round(state.world.parameters["decision_quarters"])
    until = state.quarter + quarters
    if any(one.kind == "held" and one.first == site and one.until >= until for one in state.modifiers):
        return state
    return lasting(state, "held", 1.0, quarters, cause, site)
