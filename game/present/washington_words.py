"""Washington's moves and their odds, in words."""

from __future__ import annotations

from game.model.events import WASHINGTON
from game.model.figures import Figure
from game.model.records import WashingtonMoved
from game.model.state import State
from game.present.odds_view import odds_bars, odds_row
from game.present.shapes.parts import Section
from game.present.words import N_, _, percent
from game.rules.washington import free_to_move, hazard

_DID = {
    "escalate": N_("Washington escalated. The odds were {odds} this quarter."),
    "exempt": N_("Washington granted an exemption. The odds were {odds} this quarter."),
    "offer": N_("Washington made an offer. The odds were {odds} this quarter."),
    "hold": N_("Washington held still. The odds were {odds} this quarter."),
}
MAY = {
    "escalate": N_("Washington escalates"),
    "exempt": N_("Washington grants an exemption"),
    "offer": N_("Washington makes an offer"),
}


def move_words(record: WashingtonMoved) -> str:
    """Return a move of Washington's with the odds it had."""
    return _(_DID[record.move]).format(odds=percent(record.odds))


def hazards(state: State) -> tuple[Section, ...]:
    """Return the odds of Washington's moves in the quarter ahead, and of each its parts.

    None where only dated events speak for Washington.
    """
    if not free_to_move(state):
        return ()
    rows, parts = [], []
    for move, event in WASHINGTON.items():
        if event not in state.world.event:
            continue
        seen, good, label = hazard(state, move), move != "escalate", _(MAY[move])
        rows.append(odds_row(label, seen.odds, good=good, figure=Figure("washington", "partner", "US", move)))
        if seen.parts:
            title = _("{move}: what the odds are made of").format(move=label)
            parts.append(Section(title, bars=odds_bars(state, seen, good=good)))
    if not rows:
        return ()
    note = _("By chance, as things stand now. What you and others do this quarter still moves them.")
    return (Section(_("What Washington may do this quarter"), note, tuple(rows)), *parts)
