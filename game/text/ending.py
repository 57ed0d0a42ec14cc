"""How it ended, as lines to read."""

from __future__ import annotations

from game.present.goal_words import goal_views
from game.present.indicators import indicator_bar
from game.present.words import _
from game.session import Session


def ending_lines(game: Session) -> list[str]:
    """Return where the country stands and which goals were met."""
    goals = goal_views(game.state)
    lines = [_("The level is over."), *(f"  {view.said}" for view in indicator_bar(game))]
    if goals:
        lines += ["", _("Goals met: {met} of {all}.").format(met=sum(goal.met for goal in goals), all=len(goals))]
        lines += [f"  {goal.said}" for goal in goals]
    return lines
