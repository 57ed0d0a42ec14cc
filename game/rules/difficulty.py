"""Difficulty: how harsh Washington is, how patient firms and Cabinet are, how much money there is."""

from __future__ import annotations

from game.model.decisions import SetDifficulty
from game.model.level import DifficultySpec
from game.model.records import DifficultySet, Record
from game.model.state import State, changed

_FAIR = DifficultySpec()


def eased(state: State) -> DifficultySpec:
    """Return what the difficulty in force changes; nothing where the level says nothing of it."""
    return state.world.level.difficulties.get(state.difficulty, _FAIR)


def set_difficulty(state: State, decision: SetDifficulty) -> tuple[State, list[Record]]:
    """Play on at another difficulty from this quarter."""
    if decision.difficulty == state.difficulty:
        return state, []
    return changed(state, difficulty=decision.difficulty), [DifficultySet(state.difficulty, decision.difficulty)]
