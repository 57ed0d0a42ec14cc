"""How it ended, as lines to read."""

from __future__ import annotations

from collections.abc import Sequence

from game.present.endings import ending
from game.present.game import Game
from game.present.seats import seats
from game.present.shapes.ledger import PartView
from game.present.slips import slip_tally
from game.present.turning import turning_points
from game.present.what_mattered import cost_most_for_least, effect_of, largest_effects, spent_words
from game.present.words import _, language
from game.session import Session
from game.text.briefing import line_lines
from game.twin import each_without


def ending_lines(game: Game) -> list[str]:
    """Return the name and reason, each goal with what did most, every number from then to now, and the turns."""
    view = ending(game)
    lines = [view.name, view.text, view.reason, *_part_lines(view.counted, view.parts)]
    if view.goals:
        met = sum(verdict.goal.met for verdict in view.goals)
        lines += ["", _("Goals met: {met} of {all}.").format(met=met, all=len(view.goals))]
        for verdict in view.goals:
            lines += [
                f"  {verdict.goal.said} {verdict.text}",
                *_part_lines(verdict.counted, verdict.parts),
            ]
    lines += ["", _("From the start to the end"), *(f"  {row.said}" for row in view.numbers)]
    if view.later:
        lines += ["", view.later.title, *(f"  {row.said}" for row in view.later.numbers)]
    turns = turning_points(game)
    if turns:
        lines += ["", _("Turning points"), *line_lines([turn.line for turn in turns])]
    at_the_table = seats(game)
    if at_the_table:
        lines += ["", _("Seats at the table")]
        for seat in at_the_table:
            lines += [f"  {seat.said}", *(f"    {row.said}" for row in seat.rows)]
    if view.remarks:
        lines += ["", *line_lines(view.remarks)]
    tally = slip_tally(game)
    if tally is not None:
        lines += ["", tally.title, *(f"  {one}" for one in tally.lines)]
    questions = [one.said(language()) for one in game.level.debrief]
    if questions:
        lines += ["", _("To talk over"), *(f"  {place}. {words}" for place, words in enumerate(questions, start=1))]
    return lines


def _part_lines(counted: str, parts: Sequence[PartView]) -> list[str]:
    lines = [_("{label}: {value}").format(label=part.amount_text, value=part.text) for part in parts]
    return [f"    {line}" for line in (counted, *lines)] if parts else []


def decision_lines(session: Session) -> list[str]:
    """Return the decisions that did most, and the one that cost most for least; the game is replayed for each."""
    effects = [effect_of(session, one.session, one.quarter, one.place) for one in each_without(session)]
    if not effects:
        return [_("You decided nothing in this game.")]
    found, dear = largest_effects(effects), cost_most_for_least(effects)
    lines = [_("The three that mattered most: what came of each by the end, all else as it was.")]
    lines += [f"  {one.said}" for one in found] or [_("None of them made a difference by the end.")]
    if dear is not None:
        lines += ["", _("Of your other decisions, what cost most for least")]
        lines += [f"  {dear.said}", f"  {spent_words(dear)}"]
    return lines
