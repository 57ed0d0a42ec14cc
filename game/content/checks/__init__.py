"""Checks of sense: what a level of the right shape may still get wrong."""

from __future__ import annotations

import datetime
from itertools import islice

from game.content.checks import desk, named, opening, papers, seats, talks, times, worlds
from game.content.checks.reading import Check, Reading
from game.content.locate import MOST, Map, Source
from game.model.level import Level
from game.model.problems import Problem

CHECKS: tuple[Check, ...] = (
    *named.CHECKS, *worlds.CHECKS, *times.CHECKS, *desk.CHECKS, *talks.CHECKS, *papers.CHECKS, *seats.CHECKS,
    *opening.CHECKS,
)  # fmt: skip


def check_sense(level: Level, raw: Map, main: Source) -> list[Problem]:
    """Return what makes no sense in a level."""
    reading = Reading(level, raw, main)
    return [reading.problem(found) for check in CHECKS for found in islice(check(reading), MOST)]


def check_age(level: Level, raw: Map, main: Source, today: datetime.date) -> list[Problem]:
    """Return what has grown old in a level."""
    return list(times.facts_are_recent(Reading(level, raw, main), today))
