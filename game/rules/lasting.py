"""Changes that last a while: begun, and dropped once their last quarter has been played."""

from __future__ import annotations

from game.model.kept import Modifier, ModifierKind
from game.model.state import State, changed


def lasting(
    state: State, kind: ModifierKind, value: float, quarters: int | None, cause: str, first: str = "", second: str = ""
) -> State:
    """Return the state with a change that holds for so many quarters, this one the first; None for good."""
    until = state.quarter + quarters if quarters else 0
    begun = Modifier(kind, value, until, cause, first, second, state.quarter + 1)
    return changed(state, modifiers=(*state.modifiers, begun))


def expire(state: State) -> State:
    """Drop the modifiers whose last quarter has been played."""
    now = state.quarter + 1
    if not any(modifier.until and modifier.until < now for modifier in state.modifiers):
        return state
    return changed(state, modifiers=tuple(m for m in state.modifiers if not m.until or m.until >= now))
