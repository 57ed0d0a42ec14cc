"""Projects: a maker weighs putting a model into a plant that stands idle, and may announce it."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log

import numpy as np

from game.model.effects import OpenMandate
from game.model.records import ProjectAnnounced, Record
from game.model.state import SITE_STATES, Pending, State, changed
from game.model.world import CA, US, VEHICLES
from game.rules.chance import Chance, by_the_quarter
from game.rules.pressure import fear_now
from game.rules.value import annuity, margin, uncertainty_discount, waiting_bounds

_WAITING = (SITE_STATES.index("idle"), SITE_STATES.index("building"))


@dataclass(frozen=True, slots=True)
class Project:
    """A model that could be built at a plant that stands idle, with the odds a year that the maker decides so."""

    mandate: int
    site: int
    odds: float


def decide_projects(state: State, chance: Chance, held: frozenset[str]) -> tuple[State, list[Record]]:
    """Draw which projects are announced this quarter; a line opens some quarters after."""
    records: list[Record] = []
    now, wait = state.quarter + 1, round(state.world.parameters["project_quarters"])
    for project in weigh_projects(state):
        mandate, site = state.world.mandates.ids[project.mandate], state.world.sites.ids[project.site]
        if site in held or chance.draw(now, "project", mandate) >= by_the_quarter(project.odds):
            continue
        opening = Pending(now + wait, OpenMandate(mandate=mandate, site=site), f"firm:{site}", now)
        state = changed(state, pending=(*state.pending, opening))
        records.append(ProjectAnnounced(mandate, site, now + wait, project.odds))
    return state, records


def weigh_projects(state: State) -> tuple[Project, ...]:
    """Return the odds of every project there is room to decide on.

    Value is the discounted margin at the volume that today's duty leaves, times the discount for what
    the feared tariff would do to its US sales; a maker invests when that beats the cost by the value of
    waiting (02 §5).
    """
    world, of = state.world, state.world.parameters
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
    years = annuity(of["discount_rate"], of["model_years"])
    high, _low = waiting_bounds(of["discount_rate"], of["volatility"])
    found = []
    for row in rows:
        base = world.mandates.base[row]
        to_us = float(base[US] / max(base.sum(), 1e-9))
        duty = float(state.duties[row, US])
        worth = years * margin(of, exp(-(of["theta"] + of["eta"]) / 2 * to_us * log(1 + duty)))
        if state.origin[row] == CA and worth > 0:
            worse = max(of["feared_tariff"], float(state.tariffs[US, CA, VEHICLES])) * (1 - float(state.content[row]))
            loss = ((1 + max(worse, duty)) / (1 + duty)) ** -of["eta"]
            discount = uncertainty_discount(fear_now(state) / 100, of["discount_rate"], loss)
            worth *= 1 - to_us + to_us * discount
        score = (worth - high * of["project_cost"]) / of["pressure_scale"]
        found.append(Project(row, int(state.site_of[row]), 1 / (1 + exp(min(max(-score, -50.0), 50.0)))))
    return tuple(found)
