"""The reality strip: what really happened, quarter by quarter, beside what the player decided."""

from __future__ import annotations

import datetime

from game.model.decisions import Predict
from game.model.level import Level
from game.model.tables import TimelineRow
from game.model.values import Quarter
from game.present.calendar import at_turn, quarter_name
from game.present.draft import decision_in
from game.present.game import Game
from game.present.phrases import dotted
from game.present.shapes.debrief import RealityQuarter, RealityView
from game.present.shapes.parts import Line
from game.present.source_words import source_list
from game.present.words import N_, _, date, language

_CERTAINTY = {
    "high": N_("well documented"),
    "medium": N_("fairly documented"),
    "low_to_medium": N_("thinly documented"),
    "low": N_("thinly documented"),
}

"""The key of what stands on no document of its own."""


def reality(game: Game) -> RealityView | None:
    """Return the facts of each quarter played beside its decisions; None for fiction, and where no fact is dated."""
    level = game.level
    if level.fiction or not game.played:
        return None
    quarters = tuple(_quarter(game, turn) for turn in range(1, len(game.played) + 1))
    if not any(one.real for one in quarters):
        return None
    title, note = _("What really happened"), _note(level)
    return RealityView(title, note, quarters, dotted(title, note))


def _note(level: Level) -> str:
    told = _("Dated facts, beside what you decided in the same quarter.")
    if level.facts_as_of is None:
        return told
    day = level.facts_as_of
    return _("{told} The facts go to {day}; of what came after, the game knows nothing.").format(
        told=told, day=date(day.year, day.month, day.day)
    )


def _quarter(game: Game, turn: int) -> RealityQuarter:
    quarter, before = at_turn(game.state, turn), game.states()[turn - 1]
    facts = sorted((row for row in game.level.timeline if _of(row.start) == quarter), key=lambda row: row.start)
    decided = [one for one in game.played[turn - 1].decisions if not isinstance(one, Predict)]
    views = [decision_in(before, decision) for decision in decided]
    as_of = game.level.facts_as_of
    known = as_of is None or _of(as_of).index >= quarter.index
    quiet = _("Nothing that the facts of this game hold.") if known else _("Past the facts of this game.")
    return RealityQuarter(
        title=quarter_name(quarter),
        real=tuple(_fact(game.level, row) for row in facts),
        mine=tuple(Line(dotted(view.title, view.subtitle), icon=view.icon) for view in views),
        quiet="" if facts else quiet,
    )


def _fact(level: Level, row: TimelineRow) -> Line:
    sources = source_list(level, row.sources.split(";"))
    certainty = _(_CERTAINTY[row.certainty]) if row.certainty in _CERTAINTY else ""
    text = row.fr if language() == "fr" and row.fr else row.en
    return Line(text, icon="calendar", mark=dotted(_when(row), sources, certainty))


def _when(row: TimelineRow) -> str:
    """Return the date of a fact, as exact as it is known."""
    if row.precision == "quarter":
        return quarter_name(_of(row.start))
    first, last = (
        date(day.year, day.month, day.day if row.precision == "day" else None) for day in (row.start, row.end)
    )
    return first if first == last else _("{first} to {last}").format(first=first, last=last)


def _of(day: datetime.date) -> Quarter:
    return Quarter(day.year, (day.month - 1) // 3 + 1)
