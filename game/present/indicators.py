"""The bar at the top: the quarter, and the numbers the minister watches."""

from __future__ import annotations

from typing import get_args

from game.model.values import Store
from game.present import names
from game.present.calendar import quarter_name
from game.present.game import Game
from game.present.phrases import moved, rounded, store_change, store_value, tone_of, up_is_good
from game.present.shapes.bar import Heading, IndicatorView
from game.present.words import N_, _
from game.rules import indicators

STORES: tuple[Store, ...] = get_args(Store)
_UNIT: dict[Store, str] = {
    "jobs": N_("jobs in Canada"),
    "output": N_("vehicles a quarter"),
    "independence": N_("points of 100"),
    "prices": N_("against 2024"),
    "treasury": N_("dollars"),
    "political_capital": N_("points of 100"),
    "approval": N_("of Canadians"),
    "relations": N_("relations, points of 100"),
}
_SPAN: dict[Store, float] = {
    "independence": 5, "prices": 2, "treasury": 1e9, "political_capital": 20, "approval": 10, "relations": 20,
}  # fmt: skip
"""Points or dollars that a picture spans at the least."""
_SPAN_OF_START = 0.05
"""And of jobs and output, this share of what they were at the start."""
_EXPLAIN: dict[Store, str] = {
    "jobs": N_("People who build cars in Canada, their engines, batteries, metals and parts."),
    "output": N_("Vehicles built in Canada in the quarter, plant by plant."),
    "independence": N_(
        "How much of 2024’s car making in Canada stands without the US market, US inputs or a US head office."
    ),
    "prices": N_("What a Canadian buyer pays for a car, against 2024, before the new tariffs."),
    "treasury": N_("The ministry’s envelope: surtax and clawbacks come in, promises go out."),
    "political_capital": N_("What the Prime Minister and Cabinet let you spend on hard choices."),
    "approval": N_("How Canadians see it, province by province: jobs, prices, promises kept."),
    "relations": N_("Relations with Washington: better ones make a worse tariff less likely."),
}


def heading(game: Game) -> Heading:
    """Return where in time the game stands, and what the button that ends the quarter says."""
    state = game.state
    most = state.world.level.quarters
    if state.over:
        title, subtitle = quarter_name(state.calendar.plus(-1)), _("The last quarter has been played")
        button, note = _("See how it ended"), _("Enter")
    else:
        title = quarter_name(state.calendar)
        subtitle = _("Quarter {count} of {most}").format(count=state.quarter + 1, most=most)
        last = state.quarter + 1 == most
        button = _("End the last quarter") if last else _("End the quarter")
        following = quarter_name(state.calendar.plus(1))
        note = _("to the ending · Enter") if last else _("to {quarter} · Enter").format(quarter=following)
    return Heading(title, subtitle, button, note, _("{title}. {subtitle}.").format(title=title, subtitle=subtitle),
                   state.over)  # fmt: skip


def indicator_bar(game: Game) -> tuple[IndicatorView, ...]:
    """Return every number, those the level shows large first and in its order."""
    states = game.states()
    large = game.level.large
    order = [*large, *(store for store in STORES if store not in large)]
    return tuple(_view(store, [indicators.of(state, store) for state in states], store in large) for store in order)


def indicator(game: Game, store: Store) -> IndicatorView:
    """Return one of the numbers."""
    return _view(store, [indicators.of(state, store) for state in game.states()], store in game.level.large)


def indicator_at(game: Game, store: Store, quarter: int) -> IndicatorView:
    """Return one of the numbers as it stood after a quarter played."""
    states = game.states()[: quarter + 1]
    return _view(store, [indicators.of(state, store) for state in states], store in game.level.large)


def _view(store: Store, history: list[float], large: bool) -> IndicatorView:
    now = history[-1]
    change_of = moved(store, history[-2], now) if len(history) > 1 else 0.0
    shown = rounded(store, change_of) != 0
    name, value, unit = names.store(store), store_value(store, now), _(_UNIT[store])
    change = store_change(store, change_of) if shown else _("no change") if len(history) > 1 else ""
    return IndicatorView(
        store=store,
        name=name,
        value=value,
        change=change,
        tone=tone_of(store, change_of),
        up_is_good=up_is_good(store),
        number=now,
        moved=change_of,
        history=tuple(history),
        least_span=_SPAN.get(store, _SPAN_OF_START * history[0]),
        unit=unit,
        explain=_(_EXPLAIN[store]),
        said=_said(store, name, value, unit, change_of, started=len(history) > 1),
        large=large,
    )


def _said(store: Store, name: str, value: str, unit: str, change: float, *, started: bool) -> str:
    figure = store_change(store, abs(change)).lstrip("+")
    if not started:
        return _("{name}: {value}, {unit}.").format(name=name, value=value, unit=unit)
    if rounded(store, change) == 0:
        return _("{name}: {value}, {unit}, no change this quarter.").format(name=name, value=value, unit=unit)
    sentence = (
        _("{name}: {value}, {unit}, up {figure} this quarter.")
        if change > 0
        else _("{name}: {value}, {unit}, down {figure} this quarter.")
    )
    return sentence.format(name=name, value=value, unit=unit, figure=figure)
