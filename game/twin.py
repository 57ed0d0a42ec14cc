"""The same game with the same luck, otherwise decided: with nothing done at all, or with one decision left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.model.decisions import Decision
from game.session import Session


class IdleTwin:
    """Plays beside a game without decisions, as far as it is asked to."""

    def __init__(self, session: Session) -> None:
        self.session = Session.start(session.level, session.seed)

    def until(self, quarter: int) -> Session:
        """Return the idle game with so many quarters played."""
        if self.session.quarter > quarter:
            self.session = Session.start(self.session.level, self.session.seed)
        while self.session.quarter < quarter:
            self.session.play(())
        return self.session


@dataclass(frozen=True, slots=True)
class Without:
    """A game replayed without one of its decisions, taken in ``quarter``, counted from 1."""

    quarter: int
    decision: Decision
    session: Session


def each_without(session: Session) -> Iterator[Without]:
    """Yield the game replayed without each of its decisions in turn; each step plays the game once from the start.

    Later decisions stay as they were, and are refused where they no longer can be carried out.
    """
    for number, played in enumerate(session.played, start=1):
        for place, decision in enumerate(played.decisions):
            other = Session.start(session.level, session.seed)
            for at, quarter in enumerate(session.played, start=1):
                left = (*quarter.decisions[:place], *quarter.decisions[place + 1 :])
                other.play(left if at == number else quarter.decisions)
            yield Without(number, decision, other)
