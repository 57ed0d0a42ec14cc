"""The way from anything that is counted to its ledger."""

from __future__ import annotations

from collections.abc import Callable

from game.model.figures import Counted, Figure
from game.session import Session
from game.ui.scene import Open, Request
from game.ui.scenes.figure import FigureScene
from game.ui.scenes.figure_pieces import Why
from game.ui.scenes.ledger import LedgerScene


def ledger_ways(session: Session, quarter: int | None = None) -> Why | None:
    """Return what makes the press that opens a ledger, in the latest quarter or another; 0 is the whole game.

    None before the first quarter, when nothing has moved yet.
    """
    if not session.played:
        return None

    def opens(counted: Counted) -> Callable[[], Request]:
        if isinstance(counted, Figure):
            return lambda: Open(FigureScene(session, counted, quarter))
        return lambda: Open(LedgerScene(session, quarter, counted))

    return opens
