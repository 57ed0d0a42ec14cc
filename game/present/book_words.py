"""The lines of the books, in words."""

from __future__ import annotations

from game.model.records import BookLine
from game.model.state import State
from game.present.causes import cause_words
from game.present.words import N_, _

LINES = {
    "income": N_("Cabinet’s share for the quarter"),
    "surtax": N_("Share of the surtax on US cars"),
    "export_tax": N_("Share of the tax on metals and parts sold abroad"),
    "lever": N_("{cause}"),
    "choice": N_("{cause}"),
    "event": N_("{cause}"),
    "headline": N_("{cause}"),
    "contract": N_("{cause} (instalment)"),
    "talks": N_("{cause} (at the signature)"),
    "clawback": N_("{cause} (claimed back)"),
    "court": N_("{cause} (lawyers)"),
    "programme": N_("{cause} (this quarter)"),
    "per_car": N_("{cause} (by the car)"),
}


def line_words(state: State, line: BookLine) -> str:
    """Return what a line of the books is for."""
    return _(LINES.get(line.line, "{cause}")).format(cause=cause_words(state, line.cause))
