"""Calendar words: quarters, the months they span, and how far off something is."""

from __future__ import annotations

from game.model.events import Real
from game.model.state import State
from game.model.values import Quarter
from game.present.words import _, date, ngettext


def quarter_name(quarter: Quarter) -> str:
    """Return ``Q2 2025``."""
    return _("Q{part} {year}").format(part=quarter.part, year=quarter.year)


def months(quarter: Quarter) -> str:
    """Return the months a quarter spans, as a sentence says them."""
    return [
        _("between January and March"),
        _("between April and June"),
        _("between July and September"),
        _("between October and December"),
    ][quarter.part - 1]


def at_turn(state: State, turn: int) -> Quarter:
    """Return the calendar quarter of a turn counted from 1."""
    return state.world.level.start.plus(turn - 1)


def turn_name(state: State, turn: int) -> str:
    """Return the name of a turn's calendar quarter."""
    return quarter_name(at_turn(state, turn))


def how_far(state: State, due: int) -> str:
    """Return when a turn comes, from the quarter about to be played: ``in 2 quarters (Q4 2025)``."""
    away = due - (state.quarter + 1)
    name = turn_name(state, due)
    if away <= 0:
        return _("this quarter ({quarter})").format(quarter=name)
    return ngettext("in {count} quarter ({quarter})", "in {count} quarters ({quarter})", away).format(
        count=away, quarter=name
    )


def quarters(count: int) -> str:
    """Return a length in quarters, or in years where they are whole."""
    if count >= 4 and count % 4 == 0:
        return ngettext("{count} year", "{count} years", count // 4).format(count=count // 4)
    return ngettext("{count} quarter", "{count} quarters", count).format(count=count)


def real_date(real: Real) -> str:
    """Return the date of a real event, as exact as it is known."""
    day = real.date
    if real.precision == "day":
        return date(day.year, day.month, day.day)
    if real.precision == "month":
        return date(day.year, day.month)
    return quarter_name(Quarter(day.year, (day.month - 1) // 3 + 1))
