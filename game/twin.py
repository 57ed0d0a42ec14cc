"""The same game with the same luck, otherwise decided: with nothing done, or with one decision gone or another."""

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
    """A game replayed without one of its decisions, the one at ``place`` of ``quarter``, counted from 1."""

    quarter: int
    place: int
    decision: Decision
    session: Session


@dataclass(frozen=True, slots=True)
class Course:
    """Another course: a decision of a quarter left out, or ``instead`` in its place.

    ``quarter`` counts from 1 and ``place`` from 0; quarter 0 stands for every decision of the game, left out.
    """

    quarter: int = 0
    place: int = 0
    instead: Decision | None = None


class Replay:
    """A game played again on another course, a quarter at a time, to where the first one stands.

    Later decisions stay as they were, and are refused where they no longer can be carried out.
    """

    def __init__(self, session: Session, course: Course) -> None:
        self.course, self.mine = course, session
        self.session = session.branch(max(course.quarter - 1, 0))
        self._told = 0

    @property
    def played(self) -> bool:
        """Whether the other game has come as far as the first."""
        return self.session.quarter >= self.mine.quarter

    @property
    def explained(self) -> bool:
        """Whether the causes of both games are worked out."""
        return self.played and self._told >= 2 * self.mine.quarter

    def step(self) -> None:
        """Play the other game one quarter on, or work out the causes of one quarter more; a few milliseconds each."""
        if not self.played:
            self.session.play(self._orders(self.session.quarter + 1))
        elif not self.explained:
            (self.mine, self.session)[self._told % 2].ledger(self._told // 2 + 1, "output")
            self._told += 1

    def finish(self) -> Session:
        """Play the other game to its end at once, and return it."""
        while not self.played:
            self.step()
        return self.session

    def _orders(self, quarter: int) -> tuple[Decision, ...]:
        given, of = self.mine.played[quarter - 1].decisions, self.course
        if of.quarter == 0:
            return ()
        if of.quarter != quarter:
            return given
        return (*given[: of.place], *((of.instead,) if of.instead else ()), *given[of.place + 1 :])


def each_without(session: Session) -> Iterator[Without]:
    """Yield the game replayed without each of its decisions in turn; each step plays the game on from there."""
    for number, played in enumerate(session.played, start=1):
        for place, decision in enumerate(played.decisions):
            yield Without(number, place, decision, Replay(session, Course(number, place)).finish())
