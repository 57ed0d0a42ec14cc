"""Washington's moves and their odds, in words."""

from __future__ import annotations

from game.model.events import WASHINGTON
from game.model.records import WashingtonMoved
from game.model.state import State
from game.present.phrases import odds_words
from game.present.shapes.parts import Row, Tone
from game.present.words import N_, _, percent
from game.rules.washington import hazard

_DID = {
    "escalate": N_("Washington escalated. The odds were {odds} this quarter."),
    "exempt": N_("Washington granted an exemption. The odds were {odds} this quarter."),
    "offer": N_("Washington made an offer. The odds were {odds} this quarter."),
    "hold": N_("Washington held still. The odds were {odds} this quarter."),
}
_MAY = {
    "escalate": N_("Washington escalates"),
    "exempt": N_("Washington grants an exemption"),
    "offer": N_("Washington makes an offer"),
    "hold": N_("Washington holds still"),
}


def move_words(record: WashingtonMoved) -> str:
    """Return a move of Washington's with the odds it had."""
    return _(_DID[record.move]).format(odds=percent(record.odds))


def free_to_move(state: State) -> bool:
    """Return whether Washington moves by chance yet, or only by the level's dated events."""
    return state.calendar.index >= (state.world.level.washington_from or state.world.level.start).index


def hazards(state: State) -> tuple[Row, ...]:
    """Return the odds of each of Washington's moves in the quarter ahead; none where only dated events speak."""
    if not free_to_move(state):
        return ()
    rows = []
    for move, event in WASHINGTON.items():
        if event not in state.world.event:
            continue
        odds = hazard(state, move)
        tone: Tone = "neutral" if odds < 0.05 else "bad" if move == "escalate" else "good"
        label, value = _(_MAY[move]), percent(odds)
        said = _("{move} this quarter: {odds}, {words}.").format(move=label, odds=value, words=odds_words(odds))
        rows.append(Row(label, value, said, tone, "assumption", _("assumption")))
    return tuple(rows)
