"""Trust: what makers remember of us, promises kept and broken, and rules changed without warning."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from game.model.kept import Memory, MemoryKind, RuleChange
from game.model.state import State, changed
from game.rules.sites import owners

_TEACHES = {"enforced": 1, "won": 1, "granted": -1, "settled": -0.5, "lost": -0.5}
"""What each way of treating a broken promise says of whether we collect."""


def remember(state: State, makers: Iterable[int], what: MemoryKind, by: float) -> State:
    """Move the trust of some makers between 0 and 100, and let them remember why. ``makers``: rows."""
    rows = [row for row in makers if row >= 0]
    if not rows:
        return state
    trust = state.trust.copy()
    trust[rows] = np.clip(trust[rows] + by, 0, 100)
    kept = tuple(Memory(row, what, state.quarter + 1, float(trust[row] - state.trust[row])) for row in rows)
    return changed(state, trust=trust, memory=(*state.memory, *kept))


def remember_at(state: State, site: int, what: MemoryKind, by: float) -> State:
    """Let the maker of a site remember something of us."""
    return remember(state, (int(owners(state)[site]),), what, by)


def trust_at(state: State, site: int) -> float:
    """Return the trust of a site's maker in us, 0 to 100; an ordinary one's where the site has none."""
    maker = int(owners(state)[site])
    return float(state.trust[maker]) if maker >= 0 else state.world.parameters["trust_without_maker"]


def collection_odds(state: State) -> float:
    """Return the share of a claim that firms count on our collecting, by what we did with broken promises.

    Every firm sees what became of another's promise; what is older than ``trust_memory`` quarters is forgotten.
    """
    of, now = state.world.parameters, state.quarter + 1
    lessons = sum(_TEACHES.get(one.what, 0.0) for one in state.memory if now - one.quarter <= of["trust_memory"])
    return float(min(max(of["collection_odds"] + of["collection_lesson"] * lessons, 0.05), 0.95))


def rule_changed(state: State, subject: str, *, up: bool, makers: Iterable[int]) -> State:
    """Note that a rule of ours changed; turned round again within ``notice_quarters``, it costs trust."""
    of, now = state.world.parameters, state.quarter + 1
    recent = [one for one in state.rule_changes if now - one.quarter <= of["notice_quarters"]]
    if any(one.subject == subject and one.up != up and one.quarter < now for one in recent):
        state = remember(state, makers, "reversed", -of["trust_reversal"])
    return changed(state, rule_changes=(*recent, RuleChange(subject, now, up)))


def cut_without_warning(state: State, maker: int, share: float) -> State:
    """Let a maker remember that ``share`` of its remission was taken from it with less than due notice."""
    return remember(state, (maker,), "cut", -state.world.parameters["trust_cut"] * share)
