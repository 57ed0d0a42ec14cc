"""Decision dates: each plant has one a year, set by its place in the list of plants of its country or abroad."""

from __future__ import annotations

from game.model.state import State


def quarters_to_decision(state: State, site: int) -> int:
    """Return in how many quarters a plant's owner next decides on it; 0 in the quarter about to be played.

    Each plant has its date, once in ``decision_quarters``, set by its place in the list of plants.
    """
    every = max(round(state.world.parameters["decision_quarters"]), 1)
    return (int(state.world.sites.place[site]) - state.quarter) % every
