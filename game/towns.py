"""The contested plants of a game at hand, each beside the same game without what was done for it."""

from __future__ import annotations

from game.model.decisions import Decision
from game.model.level import PlantOfQuarter
from game.model.state import State
from game.present.shapes.parts import Section
from game.present.towns import LATER, bearing_on, telling, town_section
from game.session import Session


def closing(session: Session, quarter: int) -> Section | None:
    """Return what a quarter came to for its contested plant, as the quarter ends; None where none was contested."""
    spec = next((one for one in session.level.plants_of_quarter if one.quarter == quarter), None)
    return town(session, spec, quarter) if spec else None


def again(session: Session, quarter: int) -> Section | None:
    """Return what an earlier quarter's contested plant has come to since, where that has become something.

    Plants are looked at again after so many quarters as ``LATER`` says; of several, the one that came to most.
    """
    due = [one for one in session.level.plants_of_quarter if quarter - one.quarter in LATER]
    found = [(telling(spec, *beside[2:]), spec, beside) for spec in due for beside in [_beside(session, spec, quarter)]]
    most, spec, beside = max(found, key=lambda one: one[0], default=(0, None, None))
    return town_section(spec, *beside, again=True) if spec and beside and most else None


def town(session: Session, spec: PlantOfQuarter, until: int) -> Section:
    """Return what became of a contested plant once so many quarters are played; the game is played again without."""
    return town_section(spec, *_beside(session, spec, until))


def _beside(session: Session, spec: PlantOfQuarter, until: int) -> tuple[tuple[Decision, ...], State, State, State]:
    """Return what was done for a plant, the state before, the state ``until``, and that without what was done."""
    states = session.states()
    decided = bearing_on(spec, session.played[spec.quarter - 1].decisions)
    without = states[until]
    if decided:
        other = session.branch(spec.quarter - 1)
        for place, played in enumerate(session.played[spec.quarter - 1 : until]):
            other.play([one for one in played.decisions if place or one not in decided])
        without = other.state
    return decided, states[spec.quarter - 1], states[until], without


def towns(session: Session) -> tuple[Section, ...]:
    """Return what became of every plant contested so far, where the game stands."""
    past = (one for one in session.level.plants_of_quarter if one.quarter <= session.quarter)
    return tuple(town(session, one, session.quarter) for one in sorted(past, key=lambda one: one.quarter))
