"""The map's layers: sites by jobs, flows by tariff, borders, pressure, approval and independence."""

from __future__ import annotations

from typing import Literal, get_args

import numpy as np

from game.model.state import State
from game.model.values import PROVINCES
from game.present import names
from game.present.game import Game
from game.present.map_layers import borders, flows
from game.present.map_places import place_names
from game.present.map_view import AreaFill, LegendRow, MapView, Ring, Shape, SiteMark
from game.present.phrases import jobs_words, odds_words, store_value
from game.present.places import province, region
from game.present.pressure_view import odds_tone, weighed
from game.present.words import N_, _, number, percent
from game.rules import indicators

Layer = Literal["jobs", "flows", "tariffs", "pressure", "approval", "independence"]
LAYERS: tuple[Layer, ...] = get_args(Layer)
_TITLE: dict[Layer, str] = {
    "jobs": N_("Jobs"), "flows": N_("Trade flows"), "tariffs": N_("Tariffs"), "pressure": N_("Pressure"),
    "approval": N_("Approval"), "independence": N_("Independence"),
}  # fmt: skip
_NOTE: dict[Layer, str] = {
    "jobs": N_("Size is jobs. Provinces are shaded by car jobs won or lost since the start."),
    "flows": N_("Width is cars in a quarter. Colour is the duty really paid at the border."),
    "tariffs": N_("The rate in the law, and what is really paid once content and remission are counted."),
    "pressure": N_("The odds that a firm leaves a plant within the year."),
    "approval": N_("How each province sees what you do."),
    "independence": N_("How much of what each plant builds stands without the US, of 100."),
}
SHAPE: dict[str, tuple[Shape, str]] = {
    "assembly": ("circle", "blue"), "heavy_truck": ("circle", "blue"), "steel": ("square", "slate"),
    "aluminium": ("square", "slate"), "battery_cell": ("triangle", "green"), "battery_materials": ("triangle", "green"),
    "engine": ("diamond", "violet"), "casting": ("diamond", "violet"), "parts": ("diamond", "violet"),
}  # fmt: skip
_THREAT = 0.35
_JOBS_FULL = 0.35
"""Share of a province's car jobs won or lost at which its colour is full."""
_TONE = {"bad": "red", "warning": "amber", "good": "green", "neutral": "muted"}


def layers() -> tuple[tuple[Layer, str], ...]:
    """Return the map's layers with their names."""
    return tuple((layer, _(_TITLE[layer])) for layer in LAYERS)


def map_view(game: Game, layer: Layer = "jobs", selected: str = "") -> MapView:
    """Return one layer of the map. ``selected`` names a site, whose label and flows then come first."""
    state = game.state
    odds = {int(one.site): one.odds for one in weighed(state)}
    sites = _sites(state, layer, odds, selected)
    arcs, dropped = flows(state, selected) if layer == "flows" else ((), "")
    return MapView(
        layer=layer,
        title=_(_TITLE[layer]),
        sites=sites,
        arcs=arcs,
        borders=borders(state) if layer in ("flows", "tariffs") else (),
        areas=_areas(game, layer),
        names=place_names(),
        legend=_legend(layer),
        note=_(_NOTE[layer]),
        dropped_note=dropped,
        most_arcs=40,
    )


def _sites(state: State, layer: Layer, odds: dict[int, float], selected: str) -> tuple[SiteMark, ...]:
    sites = state.world.sites
    counted = sites.rows
    most = float(np.max(np.maximum(state.jobs, sites.jobs)[sites.canadian], initial=1.0))
    stopped = {name for name, _days in state.stops}
    marks = []
    for at, row in enumerate(counted):
        shape, tone = SHAPE[row.kind]
        jobs, here = float(state.jobs[at]), bool(sites.canadian[at])
        ring = _ring(state, at, odds.get(at, 0.0), row.id in stopped)
        score = _independence(state, at) if layer == "independence" and here and sites.assembly[at] else None
        if layer in ("pressure", "independence") or not here:
            tone = "muted"
        if layer == "pressure" and at in odds:
            tone = _TONE[odds_tone(odds[at])]
        if score is not None:
            tone = "green" if score >= 50 else "amber" if score >= 30 else "red"
        marks.append(
            SiteMark(
                id=row.id,
                lon=row.longitude,
                lat=row.latitude,
                label=_label(state, at, layer, odds.get(at), score),
                shape=shape,
                size=min(max(jobs, 0.05 * most) / most, 1.0),
                ring=ring,
                tone=tone,
                rank=_rank(state, at, odds.get(at, 0.0), ring, row.id == selected),
                group=row.country,
                said=_said(state, at, odds.get(at)),
            )
        )
    return tuple(marks)


def _label(state: State, at: int, layer: Layer, odds: float | None, score: float | None) -> str:
    row = state.world.sites.rows[at]
    name = names.proper(row.city if row.kind == "assembly" and state.world.sites.canadian[at] else row.name)
    if layer == "pressure" and odds is not None:
        return _("{site} {odds}").format(site=name, odds=percent(odds))
    if score is not None:
        return _("{site} {points}").format(site=name, points=number(score))
    if names.state_name(state, row.id) == "leaving":
        return _("{site}: leaving").format(site=name)
    return name


def _ring(state: State, at: int, odds: float, stopped: bool) -> Ring:
    match names.state_name(state, state.world.sites.ids[at]):
        case "leaving":
            return "leaving"
        case "idle" | "building" | "closed" | "converted":
            return "threatened" if odds >= _THREAT else "idle"
        case _:
            return "stopped" if stopped else "threatened" if odds >= _THREAT else "none"


def _rank(state: State, at: int, odds: float, ring: Ring, selected: bool) -> float:
    sites = state.world.sites
    weight = 1000.0 * selected + 50.0 * (ring in ("leaving", "stopped")) + 30.0 * odds
    weight += 10.0 * bool(sites.canadian[at]) + 5.0 * bool(sites.assembly[at])
    return weight + min(float(state.jobs[at]) / 1000, 8.0)


def _said(state: State, at: int, odds: float | None) -> str:
    row = state.world.sites.rows[at]
    status = names.site_state(names.state_name(state, row.id))
    said = _("{site}, {kind}, {city}, {region}: {state}, {jobs}.").format(
        site=names.proper(row.name), kind=names.kind(row.kind), city=names.proper(row.city),
        region=region(row.country, row.region), state=status, jobs=jobs_words(float(state.jobs[at])),
    )  # fmt: skip
    if odds is None:
        return said
    return _("{site} Odds of leaving within the year: {odds}, {words}.").format(
        site=said, odds=percent(odds), words=odds_words(odds)
    )


def _independence(state: State, at: int) -> float | None:
    """Return how independent what a plant builds is, 0–100; None where it builds nothing."""
    rows = state.site_of == at
    made = float(state.sold[rows].sum())
    if made <= 0:
        return None
    sales = np.where(rows[:, None], state.sold, 0.0)
    return indicators.independence_points(state, sales) * indicators.base_output(state.world) / made


def _areas(game: Game, layer: Layer) -> tuple[AreaFill, ...]:
    state = game.state
    if layer == "approval":
        return tuple(_approval(state, code) for code in state.world.regions if code in PROVINCES)
    if layer == "jobs":
        return tuple(fill for code in state.world.regions if (fill := _jobs(state, code)) is not None)
    return ()


def _approval(state: State, code: str) -> AreaFill:
    value = indicators.approval(state, code)
    text = store_value("approval", value)
    said = _("{province}: approval {value}.").format(province=province(code), value=text)
    return AreaFill(f"CA-{code}", min(max((value - 50) / 25, -1.0), 1.0), text, said=said)


def _jobs(state: State, code: str) -> AreaFill | None:
    start = indicators.at_start(state, "jobs", code)
    if start < 1:
        return None
    jobs = indicators.jobs(state, code)
    change = jobs / start - 1
    text = percent(change, 1, signed=True) if abs(change) >= 0.0005 else ""
    said = _("{province}: {jobs} car jobs, {change} since the start.").format(
        province=province(code), jobs=number(jobs), change=percent(change, 1, signed=True)
    )
    return AreaFill(f"CA-{code}", min(max(change / _JOBS_FULL, -1.0), 1.0), text, said=said)


def _legend(layer: Layer) -> tuple[LegendRow, ...]:
    kinds = (
        LegendRow(_("Vehicle assembly"), "circle", "blue"),
        LegendRow(_("Steel and aluminium"), "square", "slate"),
        LegendRow(_("Batteries"), "triangle", "green"),
        LegendRow(_("Engines and parts"), "diamond", "violet"),
    )
    match layer:
        case "flows":
            return (LegendRow(_("Many cars"), "line"), LegendRow(_("Few cars"), "line", level=0.2),
                    LegendRow(_("Duty paid, from none to 50%"), "ramp"))  # fmt: skip
        case "tariffs":
            return (LegendRow(_("Duty at the border: the thicker, the higher"), "line", "red"),
                    LegendRow(_("In the law → really paid"), "plate", "red"))  # fmt: skip
        case "pressure":
            return (LegendRow(_("Likely to leave"), "circle", "red"), LegendRow(_("May leave"), "circle", "amber"),
                    LegendRow(_("Likely to stay"), "circle", "muted"), LegendRow(_("Idle"), "circle", ring="idle"),
                    LegendRow(_("Leaving"), "circle", "red", "leaving"))  # fmt: skip
        case "approval":
            return (LegendRow(_("Over 50%"), "fill", "green"), LegendRow(_("Under 50%"), "fill", "red"))
        case "independence":
            return (LegendRow(_("50 or more"), "circle", "green"), LegendRow(_("30 to 50"), "circle", "amber"),
                    LegendRow(_("Under 30"), "circle", "red"))  # fmt: skip
        case "jobs":
            return (*kinds, LegendRow(_("Idle"), "circle", ring="idle"),
                    LegendRow(_("May leave"), "circle", ring="threatened"))  # fmt: skip
