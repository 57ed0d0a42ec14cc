"""Projects: a maker weighs putting a model, new or built there before, into a plant that stands idle."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.model.effects import OpenMandate
from game.model.kept import Pending
from game.model.records import Record
from game.model.site_records import ProjectAnnounced
from game.model.state import SITE_STATES, State, changed
from game.rules.chance import Chance, by_the_quarter
from game.rules.dates import stand_by
from game.rules.sites import spoken_for
from game.rules.value import in_steps, waiting_bounds
from game.rules.worth import model_worth

_WAITING = (SITE_STATES.index("idle"), SITE_STATES.index("building"))
_FROM_THE_START = -90
"""Mandates built from the start, or never built, are dated before this quarter."""


@dataclass(frozen=True, slots=True)
class Project:
    """A model that could be built at a plant that stands idle, with the odds a year that the maker decides so."""

    mandate: int
    site: int
    odds: float
    parts: tuple[tuple[str, float], ...]
    restart: bool
    """Whether it was built there before."""
    quarters: int
    """Quarters from the decision to the first car."""


def decide_projects(state: State, chance: Chance, held: frozenset[str]) -> tuple[State, list[Record]]:
    """Draw which projects are announced this quarter; a line opens some quarters after."""
    records: list[Record] = []
    now = state.quarter + 1
    for project in weigh_projects(state):
        mandate, site = state.world.mandates.ids[project.mandate], state.world.sites.ids[project.site]
        if site in held or chance.draw(now, "project", mandate) >= by_the_quarter(project.odds):
            continue
        due = now + project.quarters
        opening = Pending(due, OpenMandate(mandate=mandate, site=site), f"firm:{site}", now)
        state = stand_by(changed(state, pending=(*state.pending, opening)), site, project.quarters, f"firm:{site}")
        records.append(ProjectAnnounced(mandate, site, due, project.odds, project.restart))
    return state, records


def weigh_projects(state: State) -> tuple[Project, ...]:
    """Return the odds of every project there is room to decide on.

    Value is the discounted margin at the volume that today's duty leaves, times the discount for what
    the feared tariff would do to its US sales; a maker invests when that beats the cost by the value of
    waiting (02 §5). A model the plant built before costs only the start of its line.
    """
    world = state.world
    coming = {p.effect.mandate for p in state.pending if isinstance(p.effect, OpenMandate)}
    rows = [
        int(row)
        for row in np.flatnonzero((state.active == 0) & (state.site_of >= 0))
        if state.site_state[state.site_of[row]] in _WAITING
        and world.mandates.ids[row] not in coming
        and world.mandates.ids[row] not in state.ended
    ]
    if not rows:
        return ()
    taken = spoken_for(state)
    return tuple(_weigh(state, row) for row in rows if int(state.site_of[row]) not in taken)


def tooling(state: State, row: int) -> tuple[float, bool]:
    """Return what a mandate's line costs, a share of a year's revenue, and whether its plant has built it before."""
    of = state.world.parameters
    again = bool(state.world.mandates.active[row] > 0 or state.opened[row] > _FROM_THE_START)
    again = again and (state.opened[row] > _FROM_THE_START or state.site_of[row] == state.world.mandates.site[row])
    return of["restart_cost" if again else "project_cost"], again


def _weigh(state: State, row: int) -> Project:
    of = state.world.parameters
    high, _low = waiting_bounds(of["discount_rate"], of["volatility"])
    cost, again = tooling(state, row)
    steps = (*model_worth(state, row), ("tooling", -cost), ("waiting_to_build", -cost * (high - 1)))
    odds, parts = in_steps(steps, of["pressure_scale"])
    wait = of["restart_quarters" if again else "project_quarters"]
    return Project(row, int(state.site_of[row]), odds, parts, again, round(wait))
