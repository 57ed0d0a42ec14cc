"""The long-run answer to a set of tariffs: what published comparisons report, from the game's own kernel.

No capacity, no market response (ε = 0), full pass-through, unless asked otherwise (02 §10).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from game.model.state import Modifier, State, changed
from game.model.values import COUNTRIES, MARKETS, Country
from game.model.world import PRODUCTS, Flags, Floats
from game.rules.market import Target, target
from game.rules.opening import with_parameters
from game.rules.tariffs import Border, at_the_border, builders, content_shown

_WRITTEN = re.compile(r"^([A-Z]{2}):([A-Z]{2}|\*):([a-z_]+)=(\d+(?:\.\d+)?)(%?)$")
MOST = 3.0
"""The highest duty that makes sense to ask about, share of value."""
US_OFFSET = 0.0375
"""Credit for cars assembled in the US, share of list price (S30, S31)."""


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty to try: levied by the first on what comes from the second (``*`` for all foreign ones)."""

    levied_by: str
    origin: str
    product: str
    rate: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What the long run holds, against the base year."""

    output_change_pct: Mapping[str, float]
    """By country code."""
    canadian_maker_change_pct: Mapping[str, float]
    plant_change_pct: Mapping[str, float]
    price_change_pct: Mapping[str, float]
    """By market."""
    sales: Mapping[str, Mapping[str, float]]
    """Vehicles a year, by market, then by country of origin."""
    base_sales: Mapping[str, Mapping[str, float]]
    content_pct: float
    """North American share of the value of the cars sold in Canada, the United States and Mexico, per cent."""


def read_duty(text: str) -> Duty:
    """Return the duty written as ``US:CA:vehicles=25%``; ValueError says what is wrong."""
    found = _WRITTEN.match(text.strip())
    if not found:
        raise ValueError(f"{text!r} is not written as US:CA:vehicles=25%")
    levier, origin, product, figure, percent = found.groups()
    if levier not in COUNTRIES or (origin != "*" and origin not in COUNTRIES):
        raise ValueError(f"{text!r} names a country that is not one of {', '.join(COUNTRIES)}")
    if product not in PRODUCTS:
        raise ValueError(f"{text!r} names a product that is not one of {', '.join(PRODUCTS)}")
    rate = float(figure) / (100 if percent else 1)
    if rate > MOST:
        raise ValueError(f"{text!r} is more than {MOST:.0%}")
    return Duty(levier, origin, product, rate)


def experiment(
    opening: State,
    duties: Sequence[Duty],
    *,
    effective: bool = False,
    parameters: Mapping[str, float] | None = None,
    offset: bool = False,
    remission: bool = False,
    capacity: bool = False,
    scale: bool = False,
) -> Answer:
    """Return the long-run answer to these duties.

    ``effective``: the rates given are what is paid, with no relief for content. ``offset``: the US credit
    for cars assembled there. ``remission``: Canada lets in the cars of makers that build here free of surtax.
    ``scale``: costs fall where more is built (ς), as the published robustness check has it.
    """
    world = with_parameters(opening.world, {"epsilon": 0.0, **(parameters or {})})
    state = changed(opening, world=world)
    tariffs = world.base_tariffs.copy()
    for duty in duties:
        levier, product = COUNTRIES.index(duty.levied_by), PRODUCTS.index(duty.product)
        origins = [row for row, code in enumerate(COUNTRIES) if duty.origin in (code, "*") and row != levier]
        tariffs[levier, origins, product] = duty.rate
    state = changed(state, tariffs=tariffs)
    if effective:
        state = _without_relief(state)
    if remission:
        state = changed(state, remission=builders(state))
    if offset:
        state = changed(state, modifiers=(Modifier("offset", US_OFFSET, 0, "experiment"),))
    crossing = at_the_border(state)
    return _answer(opening, state, crossing, _settled(state, crossing, capacity, scale))


def _settled(state: State, crossing: Border, capacity: bool, scale: bool) -> Target:
    steep = state.world.parameters["scale"] if scale else 0.0
    return target(state, crossing=crossing, capacity=capacity, scale=steep)


def _without_relief(state: State) -> State:
    mandates = replace(
        state.world.mandates,
        complies=np.ones_like(state.world.mandates.complies),
        home_content=np.zeros_like(state.world.mandates.home_content),
    )
    figures = {**state.world.parameters, "content_rule": 0.0}
    world = replace(state.world, mandates=mandates, deduction=0.0, parameters=figures)
    return changed(state, world=world, content=np.zeros_like(state.content))


def _answer(opening: State, state: State, crossing: Border, aim: Target) -> Answer:
    world, then, now = opening.world, opening.sold, aim.settled.sales
    mandates = world.mandates
    countries = {code: mandates.origin == row for row, code in enumerate(COUNTRIES)}
    ours = countries["CA"]
    makers = {
        name: ours & (mandates.maker == row)
        for row, name in enumerate(world.makers)
        if then[ours & (mandates.maker == row)].sum() > 0
    }
    plants = {
        name: mandates.site == row for row, name in enumerate(world.sites.ids) if then[mandates.site == row].sum() > 0
    }
    regional = np.isin(mandates.origin, [COUNTRIES.index(code) for code in ("CA", "US", "MX")])
    content = content_shown(mandates, crossing, state.world.parameters["content_rule"])[:, :3]
    shown = now[:, :3] * regional[:, None]
    return Answer(
        {code: _change(now, then, rows) for code, rows in countries.items() if then[rows].sum() > 0},
        {name: _change(now, then, rows) for name, rows in makers.items()},
        {name: _change(now, then, rows) for name, rows in plants.items()},
        {market: round(100 * (float(aim.settled.price[row]) - 1), 3) for row, market in enumerate(MARKETS)},
        _by_origin(now, countries),
        _by_origin(then, countries),
        round(100 * float((shown * content).sum() / max(now[:, :3].sum(), 1e-9)), 3),
    )


def _change(now: Floats, then: Floats, rows: Flags) -> float:
    return round(100 * (float(now[rows].sum()) / float(then[rows].sum()) - 1), 3)


def _by_origin(sales: Floats, countries: Mapping[Country, Flags]) -> dict[str, dict[str, float]]:
    return {
        market: {
            code: round(4 * float(sales[rows, column].sum()))
            for code, rows in countries.items()
            if sales[rows].sum() > 0
        }
        for column, market in enumerate(MARKETS)
    }
