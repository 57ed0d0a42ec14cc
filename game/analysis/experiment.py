"""The long-run answer to a set of tariffs: what published comparisons report, from the game's own kernel.

No capacity, no market response (ε = 0), full pass-through, unless asked otherwise (02 §10).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from game.analysis.setting import ALL, US_OFFSET, Duty, Setting, read_duties, read_duty, under
from game.model.state import State
from game.model.values import COUNTRIES, MARKETS, Country
from game.model.world import Flags, Floats
from game.rules.market import LONG_RUN, Target, target
from game.rules.tariffs import Border, at_the_border, content_shown

__all__ = ["Answer", "Duty", "experiment", "long_run", "read_duties", "read_duty", "try_setting"]


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
    return try_setting(
        opening,
        Setting(
            duties=tuple(duties),
            effective=effective,
            remission=((ALL, 1.0),) if remission else (),
            offset=US_OFFSET if offset else 0.0,
            figures=tuple((parameters or {}).items()),
            capacity=capacity,
            scale=scale,
        ),
    )


def try_setting(opening: State, setting: Setting) -> Answer:
    """Return the long-run answer to a setting."""
    state = under(opening, setting)
    crossing = at_the_border(state)
    return _answer(opening, state, crossing, long_run(state, crossing, setting))


def long_run(state: State, crossing: Border, setting: Setting) -> Target:
    """Return where the market settles under a setting that is in force in the state."""
    steep = state.world.parameters["scale"] if setting.scale else 0.0
    return target(state, crossing=crossing, capacity=setting.capacity, scale=steep, passes=LONG_RUN)


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
