"""Politics at home: approval by province, and the political capital it brings."""

from __future__ import annotations

from game.model.records import Record
from game.model.state import State
from game.model.world import CA
from game.rules import effects, indicators
from game.rules.jobs import by_province


def settle_politics(before: State, state: State) -> tuple[State, list[Record]]:
    """Move approval with jobs and prices, province by province, and political capital with approval."""
    of = state.world.parameters
    records: list[Record] = []
    then, now = by_province(before), by_province(state)
    rise = 100 * float(state.retail[CA] - before.retail[CA])
    for name, region in state.world.regions.items():
        change = 100 * (now.get(name, 0.0) - then.get(name, 0.0)) / max(then.get(name, 0.0), 1.0)
        felt = of["approval_jobs"] * change * min(region.residual_jobs / 10_000, 1.0)
        for by, cause in (
            (felt, "rule:jobs_felt"),
            (-of["approval_prices"] * rise, "rule:prices_felt"),
            (of["approval_return"] * (region.approval - state.approval[name]), "rule:memory_fades"),
        ):
            if abs(by) > 1e-9:
                state, made = effects.change_approval(state, by, cause, name)
                records += made
    leave = of["capital_approval"] * (indicators.approval(state) - 50)
    state, made = effects.change_capital(state, leave, "rule:approval_lends")
    records += made
    back = of["capital_return"] * (of["capital_rest"] - state.political_capital)
    state, made = effects.change_capital(state, back, "rule:time_restores")
    return state, records + made
