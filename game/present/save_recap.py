"""What a player is told on coming back: the quarter, the goals, the last decisions, what is pending."""

from __future__ import annotations

from game.present.calendar import turn_name
from game.present.draft import decision_in
from game.present.game import Game
from game.present.goal_words import goal_views
from game.present.indicators import heading
from game.present.pending import pending
from game.present.phrases import dotted
from game.present.shapes.level import Recap
from game.present.words import _, language, ngettext


def recap(game: Game) -> Recap:
    """Return where a saved game stands."""
    state, head = game.state, heading(game)
    last = game.played[-1].decisions if game.played else ()
    before = game.states()[-2] if game.played else game.first
    waiting = pending(state)
    text = dotted(
        game.level.title.said(language()),
        head.subtitle,
        ngettext("{count} thing in motion", "{count} things in motion", len(waiting)).format(count=len(waiting)),
    )
    return Recap(
        title=_("Where you were: {quarter}").format(quarter=head.title),
        text=text,
        goals=goal_views(state),
        decisions=tuple(decision_in(before, decision) for decision in last),
        pending=waiting,
        said=dotted(head.title, text),
        undecided="" if last else _undecided(game),
    )


def _undecided(game: Game) -> str:
    """Return that nothing was decided last, and when something was."""
    when = [turn for turn, quarter in enumerate(game.played, start=1) if quarter.decisions]
    if when:
        return _("Nothing last quarter. The last quarter you decided something: {quarter}.").format(
            quarter=turn_name(game.state, when[-1])
        )
    return _("Nothing last quarter, nor before.") if game.played else _("Nothing yet.")
