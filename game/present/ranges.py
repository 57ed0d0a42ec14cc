"""The ranges of a forecast: which of it is known, the middle and the bands of a branch, and ends written out."""

from __future__ import annotations

from game.analysis.forecast import Forecast, spread
from game.model.values import Store
from game.model.world import Floats
from game.present.calendar import turn_name
from game.present.game import Game
from game.present.phrases import rounded, store_change, store_value
from game.present.shapes.forecast import BranchView
from game.present.words import _, money, number

LEAST_FUTURES = 4
"""Futures below which nothing is said yet."""
WIDE, NARROW = (10, 90), (25, 75)
"""The ranges of eight and of five in ten, as percentiles."""


def is_known(forecast: Forecast) -> bool:
    """Return whether enough futures are played to say something."""
    return bool(forecast.ahead) and forecast.finished >= LEAST_FUTURES


def labels(game: Game, forecast: Forecast) -> tuple[str, ...]:
    """Return the names of the quarters ahead, today first."""
    return tuple(turn_name(game.state, game.state.quarter + ahead) for ahead in range(forecast.ahead + 1))


def branch_view(values: Floats) -> BranchView:
    """Return the middle and the bands of futures, quarter by quarter."""
    middle, low, high, lower, upper = (
        tuple(float(one) for one in line) for line in spread(values, (50, *WIDE, *NARROW))
    )
    return BranchView(middle, (low, high), (lower, upper))


def ends(store: Store, values: Floats, shares: tuple[int, int] = WIDE, *, signed: bool = False) -> str:
    """Write a range, of eight in ten futures where nothing else is said; one figure where both ends read the same."""
    low, high = (float(one) for one in spread(values, shares))
    if signed:
        nothing = money(0) if store == "treasury" else number(0)
        first, last = (store_change(store, one) if rounded(store, one) else nothing for one in (low, high))
    else:
        first, last = store_value(store, low), store_value(store, high)
    return first if first == last else _("{least} to {most}").format(least=first, most=last)
