"""What stands behind a cause: a published fact, the player's decision, fiction, or an assumption."""

from __future__ import annotations

from game.model.records import Mark
from game.model.world import World


def mark(world: World, cause: str) -> Mark:
    """Return the mark of a cause such as ``event:metals_to_fifty`` or ``lever:surtax``."""
    kind, _, name = cause.partition(":")
    if kind in ("lever", "contract", "answer", "talks", "headline"):
        return "decision"
    if kind == "event":
        event = world.event.get(name)
        if event is None:
            return "assumption"
        return "published" if event.real else "assumption" if event.notice else "fiction"
    return "assumption"
