"""What a maker remembers of us, in a line each."""

from __future__ import annotations

from game.model.state import State
from game.present.calendar import turn_name
from game.present.shapes.parts import Line, Tone
from game.present.words import N_, _, number

MEMORY = {
    "kept": N_("A promise was kept to its end, on both sides."),
    "broken": N_("It broke its promise to us."),
    "granted": N_("We gave it more time."),
    "enforced": N_("We claimed back what it owed, and it pays."),
    "settled": N_("We settled a claim for a part."),
    "sued": N_("We took it to court."),
    "won": N_("The court found for us."),
    "lost": N_("The court found for the firm."),
    "cut": N_("We cut its remission without warning."),
    "reversed": N_("We turned a duty of ours round soon after."),
}
_MOST = 6


def memory_lines(state: State, maker: int) -> tuple[Line, ...]:
    """Return what a maker remembers, latest first. ``maker``: its row."""
    mine = [one for one in reversed(state.memory) if one.maker == maker][:_MOST]
    return tuple(_line(state, one.what, one.quarter, one.by) for one in mine)


def _line(state: State, what: str, quarter: int, by: float) -> Line:
    when = turn_name(state, quarter)
    if not by:
        return Line(_(MEMORY[what]), "neutral", "history", when)
    tone: Tone = "good" if by > 0 else "bad"
    said = _("{quarter} · trust {points}").format(quarter=when, points=number(by, signed=True))
    return Line(_(MEMORY[what]), tone, "history", said)
