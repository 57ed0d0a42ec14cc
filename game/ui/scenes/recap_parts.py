"""Where a saved game stands, as pieces: goals, last decisions, what is in motion."""

from __future__ import annotations

from game.present.save_recap import recap
from game.present.shapes.briefing import PendingView
from game.present.shapes.desk import DecisionView
from game.present.words import _, ngettext
from game.session import Session
from game.ui.canvas.charts import TONES
from game.ui.controls import Icon, Node, Text, column, row
from game.ui.scenes import pieces
from game.ui.scenes.ledger_ways import ledger_ways

_MOST_PENDING = 7


def recap_parts(session: Session) -> list[Node]:
    """Return the cards of a recap: goals, what was decided last, what is in motion."""
    view = recap(session)
    return [
        pieces.titled(_("Goals"), *pieces.goal_nodes(view.goals, ledger_ways(session))) if view.goals else Text(""),
        pieces.titled(
            _("What you decided last"),
            *(map(_decision, view.decisions) if view.decisions else [Text(view.undecided, token="muted")]),
        ),
        pieces.titled(
            _("In motion"),
            *map(_pending, view.pending[:_MOST_PENDING]),
            *_rest(len(view.pending)),
        ),
    ][0 if view.goals else 1 :]


def _rest(count: int) -> list[Node]:
    """Return what stands under the things in motion that are shown, of so many."""
    more = count - _MOST_PENDING
    if more > 0:
        words = ngettext("and {count} more", "and {count} more", more).format(count=more)
        return [Text(words, "small", token="muted")]
    return [] if count else [Text(_("Nothing is under way."), token="muted")]


def _decision(view: DecisionView) -> Node:
    return row(
        Icon(view.icon, 20, "blue"),
        column(Text(view.title, weight=500), Text(view.subtitle, "small", token="muted"), gap=0, grow=1),
        gap=10,
        align="start",
    )


def _pending(view: PendingView) -> Node:
    return row(
        Icon("hourglass", 18, "muted" if view.tone == "neutral" else TONES[view.tone]),
        column(Text(view.text), Text(view.when, "small", token="muted"), gap=0, grow=1),
        gap=10,
        align="start",
    )
