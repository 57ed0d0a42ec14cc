"""Washington's own moves: a hazard for each, from what we did, what hurts there, and the calendar."""

from __future__ import annotations

import numpy as np

from game.model.events import WASHINGTON
from game.model.moves import Way
from game.model.records import Record, WashingtonMoved
from game.model.state import State
from game.model.world import CA, US, VEHICLES
from game.rules import effects, stores
from game.rules.chance import Chance
from game.rules.conditions import all_hold
from game.rules.difficulty import eased
from game.rules.hazards import Hazard
from game.rules.hazards import hazard as tilted
from game.rules.moves import waiting


def washington_moves(state: State, chance: Chance) -> tuple[State, list[Record]]:
    """Draw at most one move of Washington's, where the level leaves it free to move."""
    if not free_to_move(state):
        return state, []
    now = state.quarter + 1
    last = {past.event: past.quarter for past in state.happened}
    rest = state.world.parameters["washington_rest"]
    pain = us_pain(state)
    for move, event in WASHINGTON.items():
        spec = state.world.event.get(event)
        if spec is None or now - last.get(event, -99) <= rest or not all_hold(state, spec.when):
            continue
        odds = hazard(state, move, pain).odds
        if chance.draw(now, "washington", move) < odds:
            state, made = effects.happen(state, event)
            return state, [WashingtonMoved(move, odds), *made]
    return state, []


def free_to_move(state: State) -> bool:
    """Return whether Washington moves by chance yet, or only by the level's dated events."""
    return state.calendar.index >= (state.world.level.washington_from or state.world.level.start).index


def hazard(state: State, move: str, pain: float | None = None) -> Hazard:
    """Return the odds of a move this quarter: a base, and what tilts it (02 §6).

    Relations, our surtax, ``us_pain``, and our moves that wait for an answer: blows bring on another, steps
    towards them an answer in kind.
    """
    of, eased_by = state.world.parameters, eased(state)
    kind: Way = "harder" if move == "escalate" else "softer"
    times = eased_by.escalation if move == "escalate" else eased_by.offers
    return tilted(
        of[f"{move}_base"],
        (
            ("relations", of[f"{move}_relations"] * (state.relations["US"] - 50) / 50),
            ("surtax", of[f"{move}_retaliation"] * float(state.tariffs[CA, US, VEHICLES]) / 0.25),
            (f"waiting_{kind}", of[f"answer_{kind}"] * waiting(state, "ours", kind)),
            ("pain", of[f"{move}_pain"] * (us_pain(state) if pain is None else pain)),
        ),
        [
            *((one.cause, one.value) for one in state.modifiers if one.kind == "hazard" and one.first == move),
            *([("difficulty", times - 1)] if times != 1 else []),
        ],
    )


def us_pain(state: State) -> float:
    """Return how much the quarrel hurts in the US: price rise there in tenths, and lines stood still."""
    sites = state.world.sites
    there = sites.assembly & (sites.country == US)
    lost = 1 - float(state.output[there].sum() / max(sites.output[there].sum(), 1e-9))
    return float(np.clip((float(state.retail[US]) - 1) / 0.1 + max(lost, 0.0) / 0.1, 0.0, 3.0))


def drift_relations(state: State) -> tuple[State, list[Record]]:
    """Let relations drift back, and wear while our surtax stands."""
    of = state.world.parameters
    by = of["relations_return"] * (of["relations_rest"] - state.relations["US"])
    state, records = stores.change_relations(state, "US", by, "rule:time_heals")
    surtax = float(state.tariffs[CA, US, VEHICLES])
    if surtax > 0:
        state, made = stores.change_relations(state, "US", of["relations_surtax"] * surtax / 0.25, "rule:surtax_stands")
        records += made
    return state, records
