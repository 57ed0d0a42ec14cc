"""What a plant is worth to its maker: the sums a firm does before it stays, moves or builds.

Values are shares of the plant's yearly revenue at its base output; horizon and rates are parameters.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import exp, sqrt


def waiting_bounds(rate: float, volatility: float) -> tuple[float, float]:
    """Return how far value must stand above cost to invest, and below obligations to leave.

    β₁,₂ = ½ ± √(¼ + 2r/σ²); invest above β₁/(β₁−1), leave below β₂/(β₂−1) (Dixit and Pindyck 1994,
    with no drift). With r = 8 % and σ = 0.3 a year: 2.08 and 0.48. As σ goes to 0 both go to 1.
    """
    if volatility <= 0:
        return 1.0, 1.0
    root = sqrt(0.25 + 2 * rate / volatility**2)
    high, low = 0.5 + root, 0.5 - root
    return high / (high - 1), low / (low - 1)


def annuity(rate: float, years: float) -> float:
    """Return the value of 1 a year for so many years."""
    return float((1 - (1 + rate) ** -years) / rate)


def margin(parameters: Mapping[str, float], volume: float) -> float:
    """Return a plant's yearly profit at ``volume`` (its base output is 1), as a share of base revenue."""
    fixed = parameters["fixed_cost"]
    return (parameters["plant_margin"] + fixed) * volume - fixed


def uncertainty_discount(odds: float, rate: float, loss: float) -> float:
    """Return what fear of a worse policy leaves of a project's value: U^(η−1) = (1 + uω)/(1 + u).

    ``odds``: γλ₂, odds a year of the feared policy; u = γλ₂·β/(1 − β) with β = 1/(1 + rate); ``loss``:
    ω, sales under the feared policy over sales now (Handley and Limão 2017).
    """
    kept = 1 / (1 + rate)
    weight = odds * kept / (1 - kept)
    return (1 + weight * loss) / (1 + weight)


def feared(parameters: Mapping[str, float], fear: float) -> float:
    """Return the odds that the feared policy rules over the life of a model, from odds a year in points of 100."""
    return float(1 - (1 - min(max(fear, 0.0), 95.0) / 100) ** parameters["fear_years"])


def odds_of(score: float, scale: float) -> float:
    """Return the odds of a choice whose sum is ``score``: logistic, ``scale`` in the unit of the sum."""
    return 1 / (1 + exp(min(max(-score / scale, -50.0), 50.0)))


def in_steps(steps: Iterable[tuple[str, float]], scale: float) -> tuple[float, tuple[tuple[str, float], ...]]:
    """Return the odds of a sum of steps, and what each step that is not nothing adds to them in points of 100."""
    score, before, parts = 0.0, 0.0, list[tuple[str, float]]()
    for name, amount in steps:
        score += amount
        if amount:
            after = odds_of(score, scale)
            parts.append((name, 100 * (after - before)))
            before = after
    return before, tuple(parts)


def option(worth: float, cost: float, rate: float, volatility: float) -> float:
    """Return what the right to invest ``cost`` for ``worth`` is worth while one waits (Dixit and Pindyck 1994).

    Below the hurdle V* = β₁/(β₁ − 1)·cost it is (V* − cost)·(V/V*)^β₁, above it V − cost; it grows with volatility.
    """
    high = waiting_bounds(rate, volatility)[0]
    hurdle = high * cost
    if worth <= 0:
        return 0.0
    if worth >= hurdle or volatility <= 0:
        return max(worth - cost, 0.0)
    return float((hurdle - cost) * (worth / hurdle) ** (high / (high - 1)))
