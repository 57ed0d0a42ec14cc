"""Figures made anew each quarter: odds and duties, with the parts that add up to them, in points of 100."""

from __future__ import annotations

import numpy as np

from game.model.figures import Figure
from game.model.state import State
from game.model.values import MARKETS
from game.model.world import CA, MX, US, VEHICLES, Flags
from game.rules.choices import choice_id, choices_at
from game.rules.hazards import USUAL
from game.rules.talks import outlook
from game.rules.tariffs import ORDINARY, at_the_border, builders
from game.rules.washington import free_to_move, hazard
from game.rules.worth import fear_now

Parts = dict[str, float]


def composition(state: State, figure: Figure, chosen: Flags | None = None) -> Parts:
    """Return what a figure is made of in a state; nothing where it does not apply.

    ``chosen``: M, of a duty, the mandates whose cars pay it.
    """
    match figure.name:
        case "leaving":
            row = state.world.sites.row[figure.id]
            found = next((one.parts for one in state.pressure if one.site == row), ())
        case "decision":
            choices = choices_at(state, state.world.sites.row[figure.id])
            found = next((one.parts for one in choices if choice_id(state, one) == figure.of), ())
        case "step" if figure.of in state.world.talks:
            found = outlook(state, figure.of).advance.parts
        case "break" if figure.of in state.world.talks:
            found = outlook(state, figure.of).collapse.parts
        case "washington" if free_to_move(state):
            found = hazard(state, figure.of).parts
        case "fear":
            found = _fear(state)
        case "duty" if chosen is not None:
            return _duty(state, chosen, MARKETS.index(figure.of))
        case _:
            found = ()
    parts = Parts()
    for name, points in found:
        parts[name] = parts.get(name, 0.0) + points
    return parts


def _fear(state: State) -> tuple[tuple[str, float], ...]:
    lasting = [(one.cause, one.value) for one in state.modifiers if one.kind == "fear"]
    over = fear_now(state) - state.fear - sum(value for _cause, value in lasting)
    return ((USUAL, state.fear), *lasting, *((("limit", over),) if abs(over) > 1e-9 else ()))


def _duty(state: State, chosen: Flags, market: int) -> Parts:
    """Return the duty that cars pay on average into a market: the rate less content and remission, or the ordinary one.

    Weighed by what was sold there in the quarter, or would be in the base year where nothing was.
    """
    mandates, tariffs = state.world.mandates, state.tariffs
    sold = state.sold[:, market] * chosen
    if sold.sum() <= 0:
        sold = mandates.base[:, market] * chosen
    if sold.sum() <= 0:
        return {}
    paid = at_the_border(state).duties[:, market]
    statutory = tariffs[market, state.origin, VEHICLES]
    ordinary = (state.origin <= MX) & np.isclose(paid, statutory + ORDINARY[market])
    met = ~ordinary
    credit, let_in = np.zeros(len(paid)), np.zeros(len(paid))
    if market == US:
        credit = np.where(met & (state.origin <= MX), state.content, 0.0)
    elif market == CA:
        american = met & (state.origin == US)
        credit = np.where(american, np.maximum(state.world.deduction, mandates.home_content), 0.0)
        let_in = np.where(american, (state.remission * builders(state))[mandates.maker], 0.0)
    columns = {
        "duty:statutory": statutory,
        "duty:content": -statutory * credit,
        "duty:remission": -statutory * (1 - credit) * let_in,
        "duty:ordinary": np.where(ordinary, ORDINARY[market], 0.0),
    }
    share = sold / sold.sum()
    return {name: 100 * float((share * column).sum()) for name, column in columns.items() if column.any()}
