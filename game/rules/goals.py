"""Goals: whether the level's aims are met."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.model.goals import GoalSpec, KeepJobs, KeepOutput, KeepSite, Reach
from game.model.records import GoalJudged, Record
from game.model.state import SITE_STATES, State
from game.model.world import CA
from game.rules import indicators


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a goal stands: its value now, what it needs, and whether it is met."""

    value: float
    needed: float
    met: bool


def standing(state: State, spec: GoalSpec) -> Standing:
    """Return where a goal stands in this state."""
    match spec.goal:
        case KeepJobs(at_least=share, province=province):
            value = indicators.jobs(state, province)
            needed = share * indicators.at_start(state, "jobs", province)
            return Standing(value, needed, value >= needed)
        case KeepOutput() as goal:
            return _output(state, goal)
        case KeepSite(site=site, working=working):
            kept = ("operating",) if working else ("operating", "idle", "building")
            met = SITE_STATES[int(state.site_state[state.world.sites.row[site]])] in kept
            return Standing(float(met), 1.0, met)
        case Reach(store=store, at_least=least, at_most=most):
            value = indicators.of(state, store)
            met = (least is None or value >= least) and (most is None or value <= most)
            return Standing(value, least if least is not None else most or 0.0, met)


def judge_goals(state: State) -> list[Record]:
    """Return the verdict on each goal, once the level's quarters are over."""
    if not state.over:
        return []
    found = [standing(state, goal) for goal in state.world.level.goals]
    return [GoalJudged(place, it.met, it.value, it.needed) for place, it in enumerate(found)]


def _output(state: State, goal: KeepOutput) -> Standing:
    world = state.world
    if goal.site:
        row = world.sites.row[goal.site]
        value, start = float(state.output[row]), float(world.sites.norm[row])
    else:
        ours = np.ones(len(world.mandates.ids), dtype=bool)
        if goal.maker:
            ours = world.mandates.maker == world.maker_row[goal.maker]
        value = float(state.sold[ours & (state.origin == CA)].sum())
        base = world.mandates.base.sum(axis=1) * world.mandates.active
        start = float(base[ours & (world.mandates.origin == CA)].sum())
    needed = goal.at_least * start
    return Standing(value, needed, value >= needed)
