"""The stores the minister watches: each way of moving one writes the part it moved."""

from __future__ import annotations

from collections.abc import Iterable

from game.model.figures import Figure
from game.model.records import BookLine, FigurePart, Part, Record
from game.model.state import State, changed
from game.model.values import Store
from game.rules.marks import mark

Outcome = tuple[State, list[Record]]


def pay(state: State, amount: int, line: str, cause: str) -> Outcome:
    """Move the treasury by whole dollars and write the line in the books."""
    if not amount:
        return state, []
    return changed(state, treasury=state.treasury + amount), [
        BookLine(line, amount, cause),
        _part(state, "treasury", cause, amount),
    ]


def change_capital(state: State, by: float, cause: str) -> Outcome:
    """Move political capital between 0 and 100, and write the part that really moved."""
    after = min(max(state.political_capital + by, 0.0), 100.0)
    moved = after - state.political_capital
    return changed(state, political_capital=after), [_part(state, "political_capital", cause, moved)] if moved else []


def change_relations(state: State, partner: str, by: float, cause: str, *, meant: bool = False) -> Outcome:
    """Move relations with a partner between 0 and 100; those with Washington are a store of their own.

    ``meant``: it was done to the partner, and counts as a step towards it or away from it.
    """
    before = state.relations[partner]
    after = min(max(before + by, 0.0), 100.0)
    state = changed(state, relations={**state.relations, partner: after})
    if partner == "US" and (meant or after != before):
        return state, [Part("relations", cause, after - before, mark(state.world, cause), meant=by if meant else 0.0)]
    if after == before:
        return state, []
    moved = Figure("relations", "partner", partner)
    return state, [FigurePart(moved, cause, after - before, mark(state.world, cause))]


def change_trust(state: State, makers: Iterable[int], by: float, cause: str) -> Outcome:
    """Move the trust of some makers, by their rows, between 0 and 100."""
    trust, records = state.trust.copy(), list[Record]()
    for row in makers:
        before = float(trust[row])
        trust[row] = min(max(before + by, 0.0), 100.0)
        if trust[row] != before:
            moved = Figure("trust", "firm", state.world.makers[row])
            records.append(FigurePart(moved, cause, float(trust[row]) - before, mark(state.world, cause)))
    return changed(state, trust=trust), records


def change_approval(state: State, by: float, cause: str, province: str | None = None) -> Outcome:
    """Move approval in a province, or in all; the country's is their weighted sum."""
    moved = state.approval if province is None else {province: state.approval[province]}
    after = {name: min(max(at + by, 0.0), 100.0) for name, at in moved.items()}
    regions = state.world.regions
    records: list[Record] = [
        Part("approval", cause, (after[name] - at) * regions[name].weight, mark(state.world, cause), name)
        for name, at in moved.items()
        if after[name] != at
    ]
    return changed(state, approval={**state.approval, **after}), records


def _part(state: State, store: Store, cause: str, amount: float) -> Part:
    return Part(store, cause, amount, mark(state.world, cause))
