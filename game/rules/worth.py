"""What a model is worth to its maker at a plant, as a maker weighs it before it puts money in."""

from __future__ import annotations

from math import exp, log

from game.model.state import State
from game.model.world import CA, US, VEHICLES
from game.rules.value import annuity, margin, uncertainty_discount


def fear_now(state: State) -> float:
    """Return the odds in 100 a year that firms give to a worse tariff, with what presses on them for a while."""
    lasting = sum(modifier.value for modifier in state.modifiers if modifier.kind == "fear")
    return min(max(state.fear + lasting, 0.0), 95.0)


def revenue(state: State, norm: float) -> float:
    """Return a plant's yearly revenue at its base output, dollars."""
    return max(norm * 4 * state.world.parameters["car_price"], 1.0)


def model_worth(state: State, row: int) -> tuple[tuple[str, float], ...]:
    """Return what a mandate would be worth over the life of a model, in steps that add up: shares of a year's revenue.

    Without any duty; less what today's duty takes; less what fear of a worse one takes from a line that
    must sell to the US (02 §5).
    """
    of, base = state.world.parameters, state.world.mandates.base[row]
    years = annuity(of["discount_rate"], of["model_years"])
    to_us = float(base[US] / max(base.sum(), 1e-9))
    pull = (of["theta"] + of["eta"]) / 2 * to_us
    calm, now = years * margin(of, 1.0), years * margin(of, exp(-pull * log(1 + float(state.duties[row, US]))))
    return (("model", calm), ("duty", now - calm), ("fear", -now * to_us * _doubt(state, row) if now > 0 else 0.0))


def doubt(state: State, duty: float, content: float) -> float:
    """Return the share of the worth of US sales that fear of a worse duty takes: 1 − (1 + uω)/(1 + u)."""
    of = state.world.parameters
    worse = max(of["feared_tariff"], float(state.tariffs[US, CA, VEHICLES])) * (1 - content)
    kept = ((1 + max(worse, duty)) / (1 + duty)) ** -of["eta"]
    return 1 - uncertainty_discount(fear_now(state) / 100, of["discount_rate"], kept)


def _doubt(state: State, row: int) -> float:
    if state.origin[row] != CA:
        return 0.0
    return doubt(state, float(state.duties[row, US]), float(state.content[row]))
