"""Whether a condition holds: one case for each of the closed set."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from game.model import conditions as c
from game.model.state import SITE_STATES, State
from game.model.values import COUNTRIES, MARKETS
from game.model.world import PRODUCTS
from game.rules import indicators


def all_hold(state: State, conditions: Sequence[c.ConditionSpec]) -> bool:
    """Return whether every condition holds in the quarter about to be played."""
    return all(holds(state, spec.condition) != spec.negated for spec in conditions)


def holds(state: State, condition: c.Condition) -> bool:
    """Return whether one condition holds in the quarter about to be played."""
    match condition:
        case c.QuarterIs():
            return _span(state.quarter + 1, condition.is_, condition.from_, condition.to)
        case c.DateIs():
            here = state.calendar.index
            ends = [q.index if q else None for q in (condition.is_, condition.from_, condition.to)]
            return _span(here, *ends)
        case c.TariffIs():
            rate = state.tariffs[
                COUNTRIES.index(condition.levied_by),
                COUNTRIES.index(condition.origin),
                PRODUCTS.index(condition.product),
            ]
            return _within(float(rate), condition.at_least, condition.below)
        case c.EventWas():
            latest = state.quarter + 1 - condition.quarters_ago
            return any(
                past.event == condition.event and past.quarter <= latest and condition.choice in (None, past.choice)
                for past in state.happened
            )
        case c.LeverWas():
            latest = state.quarter + 1 - condition.quarters_ago
            return any(
                used.lever == condition.lever
                and used.quarter <= latest
                and condition.target in (None, used.target)
                and condition.option in (None, used.option)
                for used in state.used
            )
        case c.RelationsAre():
            return _within(state.relations[condition.partner], condition.at_least, condition.below)
        case c.StoreIs():
            return _store(state, condition)
        case c.TreasuryIs():
            return _within(state.treasury, condition.at_least, condition.below)
        case c.SiteIs():
            return SITE_STATES[int(state.site_state[state.world.sites.row[condition.site]])] == condition.state
        case c.ContractIs():
            return any(
                not made.broken
                and condition.site in (None, made.offer.site)
                and not (condition.short and state.jobs[state.world.sites.row[made.offer.site]] >= made.offer.jobs)
                for made in state.contracts
            )
        case c.TalksAre():
            return any(one.id == condition.talks and one.stage == "agreed" for one in state.talks)
        case c.PressureIs():
            row = state.world.sites.row[condition.site]
            odds = next((p.odds for p in state.pressure if p.site == row), 0.0) * 100
            return _within(odds, condition.at_least, condition.below)
        case c.TrustIs():
            return _within(
                float(state.trust[state.world.maker_row[condition.maker]]), condition.at_least, condition.below
            )
        case c.SalesAre():
            rows = state.world.mandates.origin == COUNTRIES.index(condition.origin)
            market = MARKETS.index(condition.market)
            start = state.world.mandates.base * state.world.mandates.active[:, None]
            share = state.sold[rows, market].sum() / max(start[rows, market].sum(), 1e-9)
            return _within(float(share), condition.at_least, condition.below)
        case _:
            assert_never(condition)


def _store(state: State, condition: c.StoreIs) -> bool:
    value = indicators.of(state, condition.store, condition.province)
    for bound, keep in ((condition.at_least, True), (condition.below, False)):
        if bound is None:
            continue
        if isinstance(bound, str):
            start = indicators.at_start(state, condition.store, condition.province)
            level = start * float(bound.rstrip(" %")) / 100
        else:
            level = float(bound)
        if (value >= level) != keep:
            return False
    return True


def _span(value: int, is_: int | None, start: int | None, end: int | None) -> bool:
    return (is_ is None or value == is_) and (start is None or value >= start) and (end is None or value <= end)


def _within(value: float, at_least: float | None, below: float | None) -> bool:
    return (at_least is None or value >= at_least) and (below is None or value < below)
