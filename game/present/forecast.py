"""The forecast in words and numbers: what a draft likely changes, and a plant's jobs with it and without."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.analysis.forecast import DRAFT, NOTHING, QUARTERS, STORES, Forecast
from game.model.values import Store
from game.model.world import Floats
from game.present.calendar import turn_name
from game.present.game import Game
from game.present.phrases import rounded, store_change
from game.present.words import _, number

LEAST_FUTURES = 4
"""Futures below which nothing is said yet."""
_AHEAD = 4
_LOW, _MIDDLE, _HIGH = 10, 50, 90


@dataclass(frozen=True, slots=True)
class FanView:
    """A plant's jobs ahead: the middle of the futures with the draft and without, and the range of eight in ten."""

    title: str
    note: str
    labels: tuple[str, ...]
    draft: tuple[float, ...]
    draft_low: tuple[float, ...]
    draft_high: tuple[float, ...]
    nothing: tuple[float, ...]
    nothing_low: tuple[float, ...]
    nothing_high: tuple[float, ...]
    drafted: bool
    said: str


def begin(game: Game) -> Forecast:
    """Return a forecast of the game as it stands, with its draft; nothing of it is worked out yet."""
    return Forecast(game.state, game.draft)


def forecast_line(game: Game, forecast: Forecast) -> str | None:
    """Return in one line what the draft likely changes within a year, against doing nothing; None while unknown."""
    if forecast.finished < LEAST_FUTURES or not forecast.decisions:
        return None
    if not any(_moves(forecast, store) for store in STORES):
        return _("Forecast: no likely change within a year, against doing nothing")
    when = turn_name(game.state, game.state.quarter + _AHEAD)
    return _("Forecast for {quarter}, against doing nothing: {jobs} jobs · {money} · relations {points}").format(
        quarter=when,
        jobs=_span(forecast, "jobs"),
        money=_span(forecast, "treasury"),
        points=_span(forecast, "relations"),
    )


def site_fan(game: Game, forecast: Forecast, site: str) -> FanView | None:
    """Return a plant's jobs ahead; None while too few futures are known, or where nobody works."""
    row = game.state.world.sites.row.get(site)
    if row is None or forecast.finished < LEAST_FUTURES:
        return None
    draft, nothing = forecast.jobs_at(row, DRAFT), forecast.jobs_at(row, NOTHING)
    if max(float(draft.max()), float(nothing.max())) < 1:
        return None
    with_draft, without = _line(draft, _MIDDLE), _line(nothing, _MIDDLE)
    drafted = bool(forecast.decisions)
    last = turn_name(game.state, game.state.quarter + QUARTERS)
    said = _("Jobs at the plant by {quarter}: {nothing} if you do nothing.")
    if drafted:
        said = _("Jobs at the plant by {quarter}: {draft} with your draft, {nothing} if you do nothing.")
    return FanView(
        title=_("If you act now") if drafted else _("If you do nothing"),
        note=_("jobs at the plant"),
        labels=tuple(turn_name(game.state, game.state.quarter + ahead) for ahead in range(QUARTERS + 1)),
        draft=with_draft,
        draft_low=_line(draft, _LOW),
        draft_high=_line(draft, _HIGH),
        nothing=without,
        nothing_low=_line(nothing, _LOW),
        nothing_high=_line(nothing, _HIGH),
        drafted=drafted,
        said=said.format(quarter=last, draft=number(with_draft[-1]), nothing=number(without[-1])),
    )


def _moves(forecast: Forecast, store: Store) -> bool:
    change = forecast.store(store, DRAFT)[:, _AHEAD] - forecast.store(store, NOTHING)[:, _AHEAD]
    return any(rounded(store, float(one)) for one in np.percentile(change, (_LOW, _HIGH)))


def _line(values: Floats, share: int) -> tuple[float, ...]:
    return tuple(float(one) for one in np.percentile(values, share, axis=0))


def _span(forecast: Forecast, store: Store) -> str:
    change = forecast.store(store, DRAFT)[:, _AHEAD] - forecast.store(store, NOTHING)[:, _AHEAD]
    low, high = (float(one) for one in np.percentile(change, (_LOW, _HIGH)))
    first, last = (store_change(store, one) if rounded(store, one) else number(0) for one in (low, high))
    return first if first == last else _("{least} to {most}").format(least=first, most=last)
