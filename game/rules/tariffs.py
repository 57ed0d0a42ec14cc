"""Duties: from the rates in the law to what is paid on a car, an input or a tonne of metal."""

from __future__ import annotations

import numpy as np

from game.model.state import SITE_STATES, State
from game.model.values import COUNTRIES
from game.model.world import CA, MX, ROW, US, VEHICLES, Floats, Ints, World

LEAST_DEDUCTION = 0.15
"""Share of value that Canada's order deducts from a US car by default (SOR/2025-118)."""
_GONE_FROM = SITE_STATES.index("leaving")
"""Places in SITE_STATES from here on are leaving, converted or closed."""
US_DUTY_OUTSIDE_RULES = 0.025
"""The ordinary US duty that a North American car pays when it does not meet the rules of origin."""


def recognized_content(world: World) -> Floats:
    """Return the US content of each mandate that US customs would recognize. M, share of value."""
    return np.array(world.mandates.us_content)


def car_duties(state: State) -> Floats:
    """Return the duty paid on each mandate's cars in each market. M × N, share of value at the border.

    The effective rates of 02 §3: the United States takes ``T(1 − u)`` on cars that meet the rules of
    origin and ``T + 2.5 %`` on those that do not; Canada takes its surtax on what is not Canadian or
    Mexican content, less remission while the maker builds in Canada.
    """
    return duties_with(state, state.tariffs, state.remission)


def duties_with(state: State, tariffs: Floats, remission: Floats) -> Floats:
    """Return the duty paid on each mandate's cars under these rates and remissions. M × N."""
    mandates = state.world.mandates
    origin = state.origin
    duty = np.zeros(mandates.base.shape)
    duty[:, :ROW] = tariffs[:ROW, :, VEHICLES].T[origin]
    canadian, american, mexican = origin == CA, origin == US, origin == MX
    regional = canadian | mexican
    statutory = duty[:, US]
    relieved = np.where(mandates.complies, statutory * (1 - state.content), statutory + US_DUTY_OUTSIDE_RULES)
    duty[regional, US] = relieved[regional]
    let_in = (remission * builders(state))[mandates.maker]
    surtax = duty[:, CA] * (1 - np.maximum(state.world.deduction, mandates.home_content)) * (1 - let_in)
    duty[american, CA] = surtax[american]
    duty[canadian, CA] = duty[american, US] = duty[mexican, MX] = 0.0
    return duty


def builders(state: State) -> Floats:
    """Return 1 for makers with a car plant in Canada that they have not left, else 0. B.

    A plant that idles or is being retooled still counts: remission lapses when a maker goes, not when it waits.
    """
    sites = state.world.sites
    kept = sites.assembly & sites.canadian & (sites.maker >= 0) & (state.site_state < _GONE_FROM)
    found = np.zeros(len(state.world.makers))
    found[sites.maker[kept]] = 1.0
    return found


def base_rates(tariffs: Floats, origin: Ints) -> Floats:
    """Return the duty paid on each mandate's cars under the base year's tariffs. M × N, share of value."""
    duty = np.zeros((len(origin), ROW + 1))
    duty[:, :ROW] = tariffs[:ROW, :, VEHICLES].T[origin]
    return duty


def metal_duty(state: State, product: int, levied_by: int = US) -> float:
    """Return the duty on Canada's metal or batteries. Share of value."""
    return float(state.tariffs[levied_by, CA, product])


def country(code: str) -> int:
    """Return the row of a country."""
    return COUNTRIES.index(code)
