"""Answers that would be taken without the player: they decide nothing."""

from __future__ import annotations

from game.model.decisions import AnswerEvent, Decision
from game.model.world import World
from game.rules.events import default_choice


def done_anyway(world: World, decision: Decision) -> bool:
    """Say whether a decision is the answer that is taken where none is given."""
    if not isinstance(decision, AnswerEvent):
        return False
    event = world.event.get(decision.event)
    return event is not None and bool(event.choices) and decision.choice == default_choice(event)
