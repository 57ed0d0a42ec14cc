"""The figures of a game that pages of the Guide quote, by the names their examples use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import get_args

from game import guide
from game.model.state import State
from game.model.values import Store
from game.model.world import ALUMINIUM, CA, STEEL, US, VEHICLES, Floats
from game.present import names
from game.present.game import Game
from game.present.phrases import store_value
from game.present.pressure_view import weighed
from game.present.words import date, number, percent
from game.rules import indicators
from game.rules.tariffs import car_duties
from game.rules.value import waiting_bounds
from game.rules.washington import free_to_move, hazard

_NAMED_STORES = {"political_capital": "capital"}
_DECIMALS = 2


def figures(game: Game) -> dict[str, str]:
    """Return every figure an example may quote, written out; one the game does not have is left out."""
    state = game.state
    stores = {
        _NAMED_STORES.get(store, store): store_value(store, indicators.of(state, store)) for store in get_args(Store)
    }
    return {**stores, **_duties(state), **_odds(state), **_parameters(state.world.parameters), **forecast_figures()}


def forecast_figures() -> dict[str, str]:
    """Return how often the forecast's ranges held, written out; nothing where that was never measured."""
    record = guide.forecast_record()
    if record is None:
        return {}
    return {
        "forecast_date": date(record.measured.year, record.measured.month, record.measured.day),
        "forecast_games": number(record.games),
        "forecast_held": percent(record.held),
        "forecast_acting": percent(record.held_acting),
        "forecast_known": percent(record.held_known),
    }


def _duties(state: State) -> dict[str, str]:
    tariffs = state.tariffs
    found = {
        "us_tariff": percent(float(tariffs[US, CA, VEHICLES])),
        "steel_tariff": percent(float(tariffs[US, CA, STEEL])),
        "aluminium_tariff": percent(float(tariffs[US, CA, ALUMINIUM])),
        "surtax": percent(float(tariffs[CA, US, VEHICLES])),
    }
    paid = car_duties(state)
    for name, origin, market in (("paid_tariff", CA, US), ("surtax_paid", US, CA)):
        sales = state.planned[:, market] * (state.origin == origin)
        if float(sales.sum()) > 0:
            found[name] = percent(_mean(paid[:, market], sales), 1)
    canadian = state.planned[state.origin == CA]
    if float(canadian.sum()) > 0:
        found["us_share"] = percent(float(canadian[:, US].sum() / canadian.sum()))
    return found


def _mean(values: Floats, weights: Floats) -> float:
    return float((values * weights).sum() / weights.sum())


def _odds(state: State) -> dict[str, str]:
    found = {}
    if free_to_move(state):
        found["escalate_odds"] = percent(hazard(state, "escalate").odds)
    here = [one for one in weighed(state) if state.world.sites.country[one.site] == CA]
    if here:
        most = max(here, key=lambda one: (one.odds, -one.site))
        found["pressed_plant"] = names.site_at(state, most.site)
        found["pressed_odds"] = percent(most.odds)
    return found


def _parameters(of: Mapping[str, float]) -> dict[str, str]:
    written: dict[str, Callable[[float], str]] = {
        "theta": _plain, "eta": _plain, "m_parts": _plain, "m_local": _plain,
        "lambda": percent, "leak": percent, "content_rule": percent,
    }  # fmt: skip
    found = {id: write(of[id]) for id, write in written.items() if id in of}
    if "discount_rate" in of and "volatility" in of:
        build, leave = waiting_bounds(of["discount_rate"], of["volatility"])
        found |= {"invest_bound": number(build, _DECIMALS), "exit_bound": number(leave, _DECIMALS)}
    return found


def _plain(value: float) -> str:
    return number(value, _DECIMALS).rstrip("0").rstrip(".,")
