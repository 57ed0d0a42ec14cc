"""Politics at home: approval by province, and the political capital it brings."""

from __future__ import annotations

from game.model.records import Part, Record
from game.model.state import State, changed
from game.model.world import CA
from game.rules import indicators, stores
from game.rules.difficulty import eased
from game.rules.jobs import by_province

_MANY = 10_000.0
"""Car jobs from which a province feels their change in full (assumption)."""


def settle_politics(before: State, state: State) -> tuple[State, list[Record]]:
    """Move approval with jobs and prices, province by province, and political capital with approval."""
    of = state.world.parameters
    state, records = _approval(before, state)
    lent = of["capital_approval"] * (indicators.approval(state) - 50)
    state, made = stores.change_capital(state, lent, "rule:approval_lends")
    records += made
    back = eased(state).goodwill * of["capital_return"] * (of["capital_rest"] - state.political_capital)
    state, made = stores.change_capital(state, back, "rule:time_restores")
    return state, records + made


def _approval(before: State, state: State) -> tuple[State, list[Record]]:
    of = state.world.parameters
    then, now = by_province(before), by_province(state)
    dearer = -of["approval_prices"] * 100 * float(state.retail[CA] - before.retail[CA])
    approval, records = dict[str, float](), list[Record]()
    for name, region in state.world.regions.items():
        at, jobs = state.approval[name], then[name]
        felt = of["approval_jobs"] * 100 * (now[name] - jobs) / max(jobs, 1.0) * min(jobs / _MANY, 1.0)
        fading = of["approval_return"] * (region.approval - at)
        approval[name] = min(max(at + felt + dearer + fading, 0.0), 100.0)
        felt = approval[name] - at - dearer - fading
        for cause, moved in (("rule:jobs_felt", felt), ("rule:prices_felt", dearer), ("rule:memory_fades", fading)):
            if moved:
                records.append(Part("approval", cause, moved * region.weight, "assumption", name))
    return changed(state, approval=approval), records
