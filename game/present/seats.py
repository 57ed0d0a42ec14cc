"""The seats at the table: how each of eight people sees the outcome, by weights in plain sight.

Every measure runs from 0 to 100 between two ends; ends and weights are chosen by hand, and shown.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from game.model.state import State
from game.present.game import Game
from game.present.phrases import store_exact
from game.present.shapes.level import SeatView
from game.present.shapes.parts import Row, Tone
from game.present.words import N_, _, number, percent
from game.rules import indicators


@dataclass(frozen=True, slots=True)
class _Measure:
    """What a seat looks at: a value from the first and the present state, and where it counts 0 and 100."""

    label: str
    value: Callable[[State, State], float | None]
    none: float
    full: float
    write: Callable[[float], str]


_PARTNERS = ("JP", "KR", "EU")


def _kept(part: Callable[[State], float]) -> Callable[[State, State], float | None]:
    def share(first: State, now: State) -> float | None:
        start = part(first)
        return part(now) / start if start >= 1 else None

    return share


def _jobs_at(*kinds: str, city: str = "") -> Callable[[State], float]:
    def jobs(state: State) -> float:
        sites = state.world.sites
        rows = [
            at
            for at, row in enumerate(sites.rows)
            if row.country == "CA" and (not kinds or row.kind in kinds) and city in ("", row.city)
        ]
        return float(np.sum(state.jobs[rows])) if rows else 0.0

    return jobs


def _jobs_in(province: str) -> Callable[[State], float]:
    return lambda state: indicators.jobs(state, province)


def _now(read: Callable[[State], float]) -> Callable[[State, State], float | None]:
    return lambda _first, now: read(now)


def _approval(province: str) -> Callable[[State, State], float | None]:
    return lambda _first, now: now.approval.get(province)


def _overseas(state: State) -> float:
    return sum(state.relations[code] for code in _PARTNERS) / len(_PARTNERS)


def _points(value: float) -> str:
    return _("{points} of 100").format(points=number(value))


def _store_prices(value: float) -> str:
    return store_exact("prices", value)


_MEASURES = {
    "brampton": _Measure(N_("Jobs in Brampton, of those at the start"), _kept(_jobs_at("assembly", city="Brampton")),
                         0.3, 1.0, percent),
    "assembly": _Measure(N_("Jobs in assembly, of those at the start"), _kept(_jobs_at("assembly")), 0.7, 1.0, percent),
    "parts": _Measure(N_("Jobs in parts and engines, of those at the start"),
                      _kept(_jobs_at("parts", "engine", "casting")), 0.75, 1.0, percent),
    "metals": _Measure(N_("Jobs in steel and aluminium, of those at the start"),
                       _kept(_jobs_at("steel", "aluminium")), 0.75, 1.0, percent),
    "ontario": _Measure(N_("Car jobs in Ontario, of those at the start"), _kept(_jobs_in("ON")), 0.8, 1.0, percent),
    "quebec": _Measure(N_("Car jobs in Quebec, of those at the start"), _kept(_jobs_in("QC")), 0.8, 1.0, percent),
    "output": _Measure(N_("Vehicles built, of those at the start"), _kept(indicators.output), 0.7, 1.0, percent),
    "prices": _Measure(N_("Price of a car, against 2024"), _now(lambda state: indicators.of(state, "prices")),
                       10.0, 0.0, _store_prices),
    "treasury": _Measure(N_("What is left in the envelope, of what there was"),
                         lambda first, now: now.treasury / first.treasury if first.treasury > 0 else None,
                         0.0, 2.0, percent),
    "independence": _Measure(N_("Independence"), _now(indicators.independence), 25.0, 60.0, _points),
    "relations": _Measure(N_("Relations with Washington"), _now(lambda state: state.relations["US"]), 20.0, 70.0,
                          _points),
    "partners": _Measure(N_("Relations with Japan, Korea and Europe"), _now(_overseas), 40.0, 90.0, _points),
    "approval_on": _Measure(N_("Approval in Ontario"), _approval("ON"), 30.0, 60.0,
                            lambda value: percent(value / 100)),
    "approval_qc": _Measure(N_("Approval in Quebec"), _approval("QC"), 30.0, 60.0,
                            lambda value: percent(value / 100)),
}  # fmt: skip
_SEATS: dict[str, tuple[str, str, dict[str, float]]] = {
    "line_worker": (N_("A line worker in Brampton"), "user", {"brampton": 0.6, "assembly": 0.3, "prices": 0.1}),
    "supplier": (N_("A supplier in Ingersoll"), "wrench", {"parts": 0.5, "output": 0.4, "relations": 0.1}),
    "mayor": (N_("The mayor of a steel town"), "building-2", {"metals": 0.8, "approval_on": 0.2}),
    "buyer": (N_("A car buyer"), "car", {"prices": 1.0}),
    "premier_on": (N_("The premier of Ontario"), "landmark", {"ontario": 0.6, "output": 0.2, "approval_on": 0.2}),
    "premier_qc": (N_("The premier of Quebec"), "landmark", {"quebec": 0.5, "metals": 0.3, "approval_qc": 0.2}),
    "finance": (N_("The minister of Finance"), "coins", {"treasury": 0.7, "prices": 0.3}),
    "partner": (N_("A trade partner overseas"), "globe", {"partners": 0.6, "independence": 0.4}),
}


def seats(game: Game) -> tuple[SeatView, ...]:
    """Return how each seat sees the outcome so far; a seat with nothing to look at in this level is left out."""
    found = [_seat(game.first, game.state, id) for id in _SEATS]
    return tuple(seat for seat in found if seat is not None)


def _seat(first: State, now: State, id: str) -> SeatView | None:
    name, icon, weights = _SEATS[id]
    rows, total, whole = list[Row](), 0.0, 0.0
    for key, weight in weights.items():
        measure = _MEASURES[key]
        value = measure.value(first, now)
        if value is None:
            continue
        points = 100 * min(max((value - measure.none) / (measure.full - measure.none), 0.0), 1.0)
        rows.append(_row(measure, value, points, weight))
        total, whole = total + weight * points, whole + weight
    if not rows:
        return None
    score = total / whole
    words, tone = _mood(score)
    said = _("{seat}: {words}, {points} of 100.").format(seat=_(name), words=words, points=number(score))
    return SeatView(id, _(name), icon, score, words, tone, tuple(rows), said)


def _row(measure: _Measure, value: float, points: float, weight: float) -> Row:
    label, written = _(measure.label), measure.write(value)
    tone: Tone = "good" if points >= 70 else "bad" if points < 35 else "neutral"
    counts = _("counts for {weight}, {points} of 100").format(weight=percent(weight), points=number(points))
    said = _("{label}: {value}; {note}.").format(label=label, value=written, note=counts)
    return Row(label, written, said, tone, "assumption", counts)


def _mood(score: float) -> tuple[str, Tone]:
    if score >= 75:
        return _("content"), "good"
    if score >= 50:
        return _("uneasy"), "neutral"
    return (_("worried"), "warning") if score >= 25 else (_("angry"), "bad")
