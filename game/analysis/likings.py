"""What an order is worth to a robot before it is tried, read off its effects."""

from __future__ import annotations

from collections.abc import Callable

from game.analysis.candidates import Candidate, Kinds
from game.model import effects as fx
from game.model.state import State
from game.model.values import COUNTRIES
from game.model.world import CA, PRODUCTS, US
from game.rules.talks import standing

Liking = Callable[[State, fx.Effect], float]
BEARS_ON_WARMTH: Kinds = (fx.SetTariff, fx.SetRemission, fx.ChangeRelations, fx.ChangeTradeCost)
BEARS_ON_REACH: Kinds = (
    fx.ChangeRelations, fx.ChangeIndependence, fx.ChangePreference, fx.ChangeTradeCost, fx.ChangeDemand,
    fx.OpenMandate, fx.ChangeCost, fx.SetTariff, fx.OpenTalks,
)  # fmt: skip


def total(state: State, one: Candidate, liking: Liking) -> float:
    """Return what a robot makes of all the effects of an order."""
    found = 0.0
    for effect in one.effects:
        found += liking(state, effect)
    return found


def warmth(state: State, effect: fx.Effect) -> float:
    """Return how far an effect goes to meet Washington."""
    match effect:
        case fx.SetTariff(levied_by="CA", origin="US" | "*", product=product):
            now = float(state.tariffs[CA, US, PRODUCTS.index(product)]) if product in PRODUCTS else 0.0
            return 40 * (now - (effect.rate or 0.0))
        case fx.SetRemission():
            return 5 * ((effect.share or 0.0) - float(state.remission.mean()))
        case fx.ChangeRelations(partner="US", by=by):
            return by
        case fx.ChangeTradeCost(origin=origin, market=market, by=by) if "US" in (origin, market):
            return -20 * by
        case _:
            return 0.0


def coldness(state: State, effect: fx.Effect) -> float:
    """Return how far an effect goes to defy Washington."""
    return -warmth(state, effect)


def reach(state: State, effect: fx.Effect) -> float:
    """Return how far an effect leads away from the one market and the one supplier."""
    match effect:
        case fx.ChangeRelations(partner=partner, by=by) if partner != "US" and partner in COUNTRIES:
            return by * (1 - state.relations[partner] / 150)
        case fx.ChangeIndependence(by=by):
            return -40 * by
        case fx.ChangePreference(origin="CA", by=by):
            return 30 * by
        case fx.ChangeTradeCost(origin="CA", market="ROW", by=by) | fx.ChangeDemand(market="ROW", by=by):
            return -20 * by if isinstance(effect, fx.ChangeTradeCost) else 20 * by
        case fx.OpenMandate():
            return 5.0
        case fx.ChangeCost(country="CA", by=by):
            return -10 * by
        case fx.OpenTalks(talks=talks):
            return _deal(state, talks)
        case fx.SetTariff(levied_by="CA", origin=origin) if origin not in ("US", "*") and origin in COUNTRIES:
            return -5 * (effect.rate or 0.0)
        case _:
            return 0.0


def _deal(state: State, talks: str) -> float:
    """Return how far a deal would lead, where its talks are not yet open: what it gives, at odds of one in two."""
    there = standing(state, talks)
    if there and there.stage in ("open", "agreed"):
        return 0.0
    spec = state.world.talks[talks]
    return sum(reach(state, entry.effect) for entry in (*spec.gives, *spec.price, *spec.reaction)) / 2


def promise(state: State, one: Candidate) -> float:
    """Return how likely an order is to help at all, for the order in which they are tried."""
    if one.lever is not None and one.lever.contract:
        danger = {state.world.sites.ids[p.site]: p.odds for p in state.pressure}
        return 20 * danger.get(getattr(one.decision, "site", ""), 0.0)
    plain = sum(_help(effect) for effect in one.effects)
    return total(state, one, reach) + plain


def _help(effect: fx.Effect) -> float:
    """Return how far an effect is of the kind that keeps people at work."""
    match effect:
        case fx.SlowLayoffs() | fx.ChangeFear() | fx.ChangeHazard():
            return 3.0
        case fx.ChangeSiteJobs(by=by):
            return by / 200
        case fx.PayPerCar() | fx.ChangePressure():
            return 4.0
        case fx.ChangeCost(by=by):
            return -40 * by
        case fx.ChangeDemand(market="CA", by=by):
            return 30 * by
        case _:
            return 0.0
