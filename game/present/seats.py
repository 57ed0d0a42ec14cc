"""The seats at the table: how each sees the outcome, by the level's own weights, in plain sight.

What a seat looks at runs from 0 to 100 between two ends that the level gives.
"""

from __future__ import annotations

import numpy as np

from game.model.seats import SeatLook, SeatSpec
from game.model.state import State
from game.present.game import Game
from game.present.phrases import store_exact
from game.present.shapes.level import SeatView
from game.present.shapes.parts import Row, Tone
from game.present.words import _, language, number, percent
from game.rules import indicators
from game.rules.sites import at_work


def seats(game: Game) -> tuple[SeatView, ...]:
    """Return how each seat sees the outcome so far; a seat with nothing to look at in this level is left out."""
    found = [_seat(game.first, game.state, seat) for seat in game.level.seated]
    return tuple(seat for seat in found if seat is not None)


def _seat(first: State, now: State, seat: SeatSpec) -> SeatView | None:
    looks = [(look, _seen(first, now, look)) for look in seat.looks if look.all != look.nothing]
    seen = [(look, value) for look, value in looks if value is not None]
    if not seen:
        return None
    whole = sum(look.weight for look, _value in seen)
    rows, score = list[Row](), 0.0
    for look, value in seen:
        points = 100 * min(max((value - look.nothing) / (look.all - look.nothing), 0.0), 1.0)
        rows.append(_row(look, value, points, look.weight / whole))
        score += look.weight / whole * points
    title = seat.title.said(language())
    words, tone = _mood(score)
    said = _("{seat}: {words}, {points} of 100.").format(seat=title, words=words, points=number(score))
    return SeatView(seat.id, title, seat.icon.replace("_", "-"), score, words, tone, tuple(rows), said)


def _seen(first: State, now: State, look: SeatLook) -> float | None:
    """Return what a seat sees of one thing; None where there was none of it to begin with."""
    match look.look:
        case "jobs":
            start = _jobs(first, look)
            return _jobs(now, look) / start if start >= 1 else None
        case "at_work":
            start = _on_sites(first, look)
            return _on_sites(now, look, working=True) / start if start >= 1 else None
        case "output":
            start = indicators.output(first)
            return indicators.output(now) / start if start >= 1 else None
        case "treasury":
            return now.treasury / first.treasury if first.treasury > 0 else None
        case "prices":
            return indicators.of(now, "prices")
        case "independence":
            return indicators.independence(now)
        case "relations":
            partners = look.partners or ("US",)
            return sum(now.relations[code] for code in partners) / len(partners)
        case "approval":
            return now.approval.get(look.province) if look.province else indicators.approval(now)


def _jobs(state: State, look: SeatLook) -> float:
    """Return the jobs a seat looks at: those of some sites, or all of a province or of the country."""
    if not (look.kinds or look.city):
        return indicators.jobs(state, look.province)
    return _on_sites(state, look)


def _on_sites(state: State, look: SeatLook, *, working: bool = False) -> float:
    """Return the jobs of the sites a seat looks at; ``working``, of those that work: people on layoff do not count."""
    rows = [
        at
        for at, row in enumerate(state.world.sites.rows)
        if row.country == "CA"
        and (not look.kinds or row.kind in look.kinds)
        and look.city in ("", row.city)
        and look.province in (None, row.region)
        and (not working or at_work(state, at))
    ]
    return float(np.sum(state.jobs[rows])) if rows else 0.0


def _written(look: SeatLook, value: float) -> str:
    match look.look:
        case "jobs" | "at_work" | "output" | "treasury":
            return percent(value)
        case "approval":
            return percent(value / 100)
        case "prices":
            return store_exact("prices", value)
        case "independence" | "relations":
            return _("{points} of 100").format(points=number(value))


def _row(look: SeatLook, value: float, points: float, weight: float) -> Row:
    label, written = look.title.said(language()), _written(look, value)
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
