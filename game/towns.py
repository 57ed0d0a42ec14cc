"""The contested plants of a game at hand, each beside the same game without what was done for it."""

from __future__ import annotations

from game.model.level import PlantOfQuarter
from game.present.shapes.parts import Section
from game.present.towns import bearing_on, town_section
from game.session import Session


def closing(session: Session, quarter: int) -> Section | None:
    """Return what a quarter came to for its contested plant, as the quarter ends; None where none was contested."""
    spec = next((one for one in session.level.plants_of_quarter if one.quarter == quarter), None)
    return town(session, spec, quarter) if spec else None


def town(session: Session, spec: PlantOfQuarter, until: int) -> Section:
    """Return what became of a contested plant once so many quarters are played; the game is played again without."""
    states = session.states()
    decided = bearing_on(spec, session.played[spec.quarter - 1].decisions)
    without = states[until]
    if decided:
        other = session.branch(spec.quarter - 1)
        for place, played in enumerate(session.played[spec.quarter - 1 : until]):
            other.play([one for one in played.decisions if place or one not in decided])
        without = other.state
    return town_section(spec, decided, states[spec.quarter - 1], states[until], without)


def towns(session: Session) -> tuple[Section, ...]:
    """Return what became of every plant contested so far, where the game stands."""
    past = (one for one in session.level.plants_of_quarter if one.quarter <= session.quarter)
    return tuple(town(session, one, session.quarter) for one in sorted(past, key=lambda one: one.quarter))
