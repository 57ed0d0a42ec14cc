"""How it ended, as lines to read."""

from __future__ import annotations

from game.present.endings import ending, turning_points
from game.present.game import Game
from game.present.words import _, language
from game.text.briefing import line_lines


def ending_lines(game: Game) -> list[str]:
    """Return the name and reason, each goal with what did most, every number from then to now, and the turns."""
    view = ending(game)
    lines = [view.name, view.text]
    if view.goals:
        met = sum(verdict.goal.met for verdict in view.goals)
        lines += ["", _("Goals met: {met} of {all}.").format(met=met, all=len(view.goals))]
        for verdict in view.goals:
            lines += [
                f"  {verdict.goal.said} {verdict.text}",
                *(
                    "    " + _("{label}: {value}").format(label=part.amount_text, value=part.text)
                    for part in verdict.parts
                ),
            ]
    lines += ["", _("From the start to the end"), *(f"  {row.said}" for row in view.numbers)]
    turns = turning_points(game)
    if turns:
        lines += ["", _("Turning points"), *line_lines(turns)]
    if view.remarks:
        lines += ["", *line_lines(view.remarks)]
    questions = [one.said(language()) for one in game.level.debrief]
    if questions:
        lines += ["", _("To talk over"), *(f"  {place}. {words}" for place, words in enumerate(questions, start=1))]
    return lines
