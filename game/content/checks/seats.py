"""Seats at the table: what they look at is there, and can be more or less."""

from __future__ import annotations

from collections.abc import Iterator

from game.content.checks.reading import Check, Finding, Reading
from game.model.level import Level
from game.model.seats import SeatLook


def ends_differ(reading: Reading) -> Iterator[Finding]:
    """What counts nothing and what counts all are two values."""
    for index, seat in enumerate(reading.level.seats):
        for place, look in enumerate(seat.looks):
            if look.nothing == look.all:
                yield Finding("seat_ends_alike", ("seats", index, "looks", place, "all"), found=seat.id)


def jobs_looked_at_are_there(reading: Reading) -> Iterator[Finding]:
    """A seat of the level's own that looks at jobs finds some in Canada, at a site or off the map."""
    for index, seat in enumerate(reading.level.seats):
        if not reading.is_own("seats", index):
            continue
        for place, look in enumerate(seat.looks):
            if look.look in ("jobs", "at_work") and not _found(reading.level, look):
                yield Finding("seat_sees_nothing", ("seats", index, "looks", place), "warning", found=seat.id)


def _found(level: Level, look: SeatLook) -> bool:
    if look.look == "jobs" and not (look.kinds or look.city):
        off_map = any(row.residual_jobs > 0 for row in level.regions if look.province in (None, row.province))
        if off_map:
            return True
    return any(
        plant.country == "CA"
        and (not look.kinds or plant.kind in look.kinds)
        and look.city in ("", plant.city)
        and look.province in (None, plant.region)
        and plant.jobs > 0
        for plant in level.plants
    )


CHECKS: tuple[Check, ...] = (ends_differ, jobs_looked_at_are_there)
