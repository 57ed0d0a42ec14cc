"""The same game with the same luck and no decisions: what would have happened if nothing had been done."""

from __future__ import annotations

from game.session import Session


class IdleTwin:
    """Plays beside a game, as far as it is asked to."""

    def __init__(self, session: Session) -> None:
        self.session = Session.start(session.level, session.seed)

    def until(self, quarter: int) -> Session:
        """Return the idle game with so many quarters played."""
        if self.session.quarter > quarter:
            self.session = Session.start(self.session.level, self.session.seed)
        while self.session.quarter < quarter:
            self.session.play(())
        return self.session
