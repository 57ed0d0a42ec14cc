"""Hazards: the odds of a move in a quarter, from a base and what tilts it, with the parts they are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log

MOST = 0.95
"""Nothing a capital may do is surer than this."""
USUAL = "usual"
"""The part of the odds that is there before anything tilts them."""


@dataclass(frozen=True, slots=True)
class Hazard:
    """Odds from 0 to 1, and what they are made of in points of 100, which add up to them."""

    odds: float = 0.0
    parts: tuple[tuple[str, float], ...] = ()


def hazard(base: float, tilts: Sequence[tuple[str, float]], factors: Sequence[tuple[str, float]] = ()) -> Hazard:
    """Return the odds ``logit⁻¹(logit(base) + Σ tilts) · Π(1 + factors)``, at most ``MOST``, with their parts.

    Each tilt has the share of the change that it has of the sum of tilts, whatever their order (the integral
    of the odds along the way from no tilt to all of them); each factor what it adds to the odds before it.
    """
    if base <= 0:
        return Hazard()
    base = min(base, 0.999)
    tilt = sum(amount for _name, amount in tilts)
    odds = 1 / (1 + exp(-(log(base / (1 - base)) + tilt)))
    slope = (odds - base) / tilt if abs(tilt) > 1e-9 else base * (1 - base)
    parts = [(USUAL, 100 * base), *((name, 100 * slope * amount) for name, amount in tilts if amount)]
    for name, factor in factors:
        parts.append((name, 100 * odds * factor))
        odds *= 1 + factor
    kept = min(max(odds, 0.0), MOST)
    if kept != odds:
        parts.append(("limit", 100 * (kept - odds)))
    return Hazard(kept, tuple(parts))
