"""A level played to the end without a screen, and each quarter told in plain numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

import numpy as np

from game.model.decisions import Decision
from game.model.level import Level
from game.model.records import EventFired, GoalJudged, Record
from game.model.state import State
from game.model.values import COUNTRIES, MARKETS, Store
from game.model.world import CA, PRODUCTS, Floats
from game.rules import indicators
from game.rules.chance import SeededChance
from game.rules.grid import digest
from game.rules.history import NO_LUCK
from game.rules.opening import opening
from game.rules.turn import advance

Choose = Callable[[State], tuple[Decision, ...]]
STORES: tuple[Store, ...] = get_args(Store)
_KINDS = {
    "assembly": "assembly", "heavy_truck": "assembly", "engine": "engines", "casting": "engines",
    "battery_cell": "batteries", "battery_materials": "batteries", "steel": "metals", "aluminium": "metals",
    "parts": "parts",
}  # fmt: skip


def simulate(
    level: Level, seed: int, choose: Choose, *, quarters: int | None = None
) -> tuple[list[State], list[tuple[Record, ...]], list[tuple[Decision, ...]]]:
    """Play so many quarters, or the level's; return the states from the opening, the records and the decisions."""
    states, told, given = [opening(level)], list[tuple[Record, ...]](), list[tuple[Decision, ...]]()
    luck = SeededChance(level.seed if isinstance(level.seed, int) else seed)
    for _quarter in range(level.quarters if quarters is None else quarters):
        decisions = tuple(choose(states[-1]))
        state, records = advance(states[-1], decisions, luck)
        states.append(state)
        told.append(tuple(records))
        given.append(decisions)
    return states, told, given


def epilogue(state: State) -> list[State]:
    """Return the states of a level's epilogue: quarters played on without decisions, so that slow choices count.

    Nothing happens by luck in it, so that it shows what was left and not what came after. Empty while the
    level's own quarters are not over.
    """
    if not state.over:
        return []
    later: list[State] = []
    for _quarter in range(state.world.level.epilogue):
        state, _records = advance(state, (), NO_LUCK)
        later.append(state)
    return later


def told_quarter(state: State, records: tuple[Record, ...], decisions: tuple[Decision, ...]) -> dict[str, Any]:
    """Return a quarter played as plain numbers, ready for JSON."""
    return {
        "quarter": state.quarter,
        "calendar": str(state.calendar.plus(-1)),
        "decisions": [decision.model_dump(mode="json") for decision in decisions],
        "indicators": told_indicators(state),
        "output": _by_country(state, state.sold.sum(axis=1)),
        "output_by_maker": _canada_by_maker(state),
        "output_by_site": _canada_by_site(state),
        "sales": {market: _figure(state.sold[:, n].sum()) for n, market in enumerate(MARKETS)},
        "imports": {
            code: made for code, made in _by_country(state, state.sold[:, MARKETS.index("CA")]).items() if code != "CA"
        },
        "price_index": {market: round(float(state.retail[n]), 6) for n, market in enumerate(MARKETS)},
        "jobs": _jobs(state),
        "tariffs": {"statutory": _statutory(state), "effective": _effective(state)},
        "events": [record.event for record in records if isinstance(record, EventFired)],
        "digest": digest(state),
    }


def told_indicators(state: State) -> dict[str, float]:
    """Return the numbers the minister watches, by name."""
    return {store: round(indicators.of(state, store), 4) for store in STORES}


def told_outcome(state: State, records: tuple[Record, ...]) -> dict[str, Any]:
    """Return the verdict on each goal and the numbers at the end."""
    goals = [
        {"goal": one.goal, "met": one.met, "value": _figure(one.value), "needed": _figure(one.needed)}
        for one in records
        if isinstance(one, GoalJudged)
    ]
    return {
        "over": state.over,
        "won": bool(goals) and all(goal["met"] for goal in goals),
        "goals_met": sum(bool(goal["met"]) for goal in goals),
        "goals": goals,
        "indicators": told_indicators(state),
        "digest": digest(state),
    }


def _by_country(state: State, column: Floats) -> dict[str, float]:
    origin = state.origin
    return {code: _figure(column[origin == row].sum()) for row, code in enumerate(COUNTRIES) if (origin == row).any()}


def _canada_by_maker(state: State) -> dict[str, float]:
    mandates = state.world.mandates
    here = state.origin == CA
    made = np.bincount(mandates.maker[here], state.sold[here].sum(axis=1), minlength=len(state.world.makers))
    builds = set(mandates.maker[mandates.origin == CA].tolist()) | set(mandates.maker[here].tolist())
    return {name: _figure(made[row]) for row, name in enumerate(state.world.makers) if row in builds}


def _canada_by_site(state: State) -> dict[str, float]:
    sites = state.world.sites
    rows = np.flatnonzero(sites.assembly & sites.canadian)
    return {sites.ids[row]: _figure(state.output[row]) for row in rows}


def _jobs(state: State) -> dict[str, float]:
    sites = state.world.sites
    found = dict.fromkeys((*dict.fromkeys(_KINDS.values()), "residual"), 0.0)
    for row in np.flatnonzero(sites.canadian):
        found[_KINDS[sites.rows[row].kind]] += float(state.jobs[row])
    found["residual"] = sum(state.residual_jobs.values())
    return {name: _figure(value) for name, value in found.items()}


def _statutory(state: State) -> list[dict[str, Any]]:
    return [
        {"levied_by": COUNTRIES[i], "origin": COUNTRIES[j], "product": PRODUCTS[k],
         "rate": round(float(state.tariffs[i, j, k]), 6)}
        for i, j, k in np.argwhere(state.tariffs > 0).tolist()
    ]  # fmt: skip


def _effective(state: State) -> dict[str, dict[str, float]]:
    """Return the duty really paid on cars, by market and origin, weighed by what is sold there."""
    duties, origin = state.duties, state.origin
    found: dict[str, dict[str, float]] = {}
    for n, market in enumerate(MARKETS[:3]):
        for row, code in enumerate(COUNTRIES):
            weights = state.sold[:, n] * (origin == row)
            if weights.sum() > 0 and code != market:
                rate = float((weights * duties[:, n]).sum() / weights.sum())
                found.setdefault(market, {})[code] = round(rate, 6)
    return found


def _figure(value: float) -> float:
    return round(float(value), 2)
