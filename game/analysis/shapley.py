"""Shapley values of the market's target: what each cause adds to where sales and prices are heading."""

from __future__ import annotations

from dataclasses import dataclass
from math import factorial

import numpy as np

from game.model.kept import Modifier
from game.model.state import State, changed
from game.model.world import CA, US, VEHICLES, Floats
from game.rules.market import target
from game.rules.sellers import HELD_BACK
from game.rules.tariffs import recognized_content

CAUSES = (
    "market:us_car_tariff",
    "market:us_metals",
    "market:surtax",
    "market:remission",
    "market:mandates",
    "market:costs",
)
"""Causes of a market outcome, grouped so that all their orders can be tried."""


@dataclass(frozen=True, slots=True, eq=False)
class Pull:
    """What a cause adds to the market's target."""

    sales: Floats
    """M × N, vehicles a quarter."""
    price: Floats
    """N, price index."""


def pulls(state: State) -> dict[str, Pull]:
    """Return what each cause adds to the target's distance from the base year; the sum is that distance.

    Exact Shapley values: the market is settled with every set of the causes at work, so at most
    2 to the 6 passes. A cause that has not moved anything gets nothing.
    """
    at_work = [cause for cause in CAUSES if _moved(state, cause)]
    count = len(at_work)
    answers = [target(_with(state, {c for n, c in enumerate(at_work) if key >> n & 1})) for key in range(1 << count)]
    sales = np.stack([answer.settled.sales for answer in answers])
    price = np.stack([answer.settled.price for answer in answers])
    found = {}
    for place, cause in enumerate(at_work):
        more, less = np.zeros(sales.shape[1:]), np.zeros(price.shape[1:])
        for key in range(1 << count):
            if key >> place & 1:
                continue
            others = key.bit_count()
            weight = factorial(others) * factorial(count - others - 1) / factorial(count)
            more += weight * (sales[key | 1 << place] - sales[key])
            less += weight * (price[key | 1 << place] - price[key])
        found[cause] = Pull(more, less)
    return found


def _with(state: State, causes: set[str]) -> State:
    """Return the state with only these causes at work, and the base year for the rest."""
    world = state.world
    tariffs = world.base_tariffs.copy()
    others = [row for row in range(tariffs.shape[0]) if row not in (CA, US)]
    if "market:us_car_tariff" in causes:
        tariffs[US, :, VEHICLES] = state.tariffs[US, :, VEHICLES]
    if "market:us_metals" in causes:
        tariffs[US, :, VEHICLES + 1 :] = state.tariffs[US, :, VEHICLES + 1 :]
    if "market:surtax" in causes:
        tariffs[CA] = state.tariffs[CA]
    if "market:costs" in causes:
        tariffs[others] = state.tariffs[others]
    built = "market:mandates" in causes
    return changed(
        state,
        tariffs=tariffs,
        export_tax=state.export_tax if "market:surtax" in causes else np.zeros_like(state.export_tax),
        content=state.content if "market:us_car_tariff" in causes else recognized_content(world),
        remission=state.remission if "market:remission" in causes else np.zeros_like(state.remission),
        modifiers=tuple(modifier for modifier in state.modifiers if _group(modifier) in causes),
        active=state.active if built else world.mandates.active,
        site_of=state.site_of if built else world.mandates.site,
        origin=state.origin if built else world.mandates.origin,
        capacity=state.capacity if built else world.sites.capacity,
    )


def _moved(state: State, cause: str) -> bool:
    world = state.world
    change = state.tariffs != world.base_tariffs
    match cause:
        case "market:us_car_tariff":
            return bool(change[US, :, VEHICLES].any()) or bool((state.content != recognized_content(world)).any())
        case "market:us_metals":
            return bool(change[US, :, VEHICLES + 1 :].any())
        case "market:surtax":
            return bool(change[CA].any() or state.export_tax.any()) or _any_of(state, cause)
        case "market:remission":
            return bool(state.remission.any())
        case "market:mandates":
            return not (
                np.array_equal(state.active, world.mandates.active)
                and np.array_equal(state.site_of, world.mandates.site)
                and np.array_equal(state.capacity, world.sites.capacity)
            )
        case _:
            return bool(change[2:].any()) or _any_of(state, cause)


def _any_of(state: State, cause: str) -> bool:
    return any(_group(modifier) == cause for modifier in state.modifiers)


def _group(modifier: Modifier) -> str:
    """Return the cause a modifier goes with: what we hold back goes with our own duties."""
    return "market:surtax" if modifier.kind in HELD_BACK else "market:costs"
