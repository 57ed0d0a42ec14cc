"""The whole game's log, quarter by quarter."""

from __future__ import annotations

from game.model import records as r
from game.present.calendar import turn_name
from game.present.game import Game
from game.present.news import news
from game.present.record_words import record_line
from game.present.shapes.briefing import QuarterLog
from game.present.shapes.parts import Line
from game.present.words import _


def game_log(game: Game, *, newest_first: bool = True) -> tuple[QuarterLog, ...]:
    """Return what happened in every quarter played: events, headlines, decisions, firms, Washington and goals."""
    pages = [quarter_log(game, quarter) for quarter in range(1, len(game.played) + 1)]
    return tuple(reversed(pages)) if newest_first else tuple(pages)


def quarter_log(game: Game, quarter: int) -> QuarterLog:
    """Return what happened in one quarter played, counted from 1."""
    played = game.played[quarter - 1]
    state = played.state
    befell = r.EventFired | r.HeadlinePrinted
    events = [record_line(state, record) for record in played.records if isinstance(record, befell)]
    lines = (
        *events,
        *news(state, played.records, "decided"),
        *news(state, played.records, "firms"),
        *news(state, played.records, "washington"),
        *news(state, played.records, "goals"),
    )
    quiet = (Line(_("A quiet quarter."), "neutral", "circle"),)
    return QuarterLog(quarter, turn_name(state, quarter), lines or quiet)
