"""How a level begins, what it lists and what it goes by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from game import places
from game.content import shelf
from game.content.checks.reading import Check, Finding, Reading
from game.content.names import Path


def stores_begin_above_zero(reading: Reading) -> Iterator[Finding]:
    """A game begins with something to spend, and with relations and trust on their scale of 0 to 100."""
    opening = reading.level.opening
    if opening.treasury < 0 and reading.is_own("opening", "treasury"):
        yield Finding("opens_in_debt", ("opening", "treasury"), "warning", found=f"{opening.treasury / 1e6:g}M")
    given: list[tuple[Path, float]] = [(("opening", "political_capital"), opening.political_capital)]
    given += [(("opening", "relations", partner), points) for partner, points in opening.relations.items()]
    given += [(("opening", "trust", maker), points) for maker, points in opening.trust.items()]
    for path, points in given:
        if points < 0 and reading.is_own(*path):
            yield Finding("opens_below_zero", path, "warning", found=f"{points:g}")


def lists_name_each_thing_once(reading: Reading) -> Iterator[Finding]:
    """No list of names says one of them twice."""
    level = reading.level
    lists: dict[Path, tuple[object, ...]] = {
        ("large",): level.large,
        ("events_off",): level.events_off,
        ("seats_off",): level.seats_off,
        ("lesson_ends",): level.lesson_ends,
        ("levers", "lock"): level.levers.lock,
    }
    if isinstance(level.levers.allow, tuple):
        lists["levers", "allow"] = level.levers.allow
    if level.slips:
        lists |= {("slips", "stores"): level.slips.stores, ("slips", "quarters"): level.slips.quarters}
    for path, names in lists.items():
        if reading.is_own(*path):
            yield from _twice(path, names)


def _twice(path: Path, names: tuple[object, ...]) -> Iterator[Finding]:
    counts = Counter(names)
    seen = set[object]()
    for index, name in enumerate(names):
        if counts[name] > 1 and name in seen:
            yield Finding("said_twice", (*path, index), "warning", found=str(name))
        seen.add(name)


def the_id_is_its_own(reading: Reading) -> Iterator[Finding]:
    """No level goes by the id of one that comes with the game."""
    taken = {path.stem if path.suffix else path.name for path in shelf.shipped()} | {shelf.BASE}
    if reading.level.id in taken and not reading.main.path.absolute().is_relative_to(places.LEVELS.absolute()):
        yield Finding("id_of_a_shipped_level", ("id",), "warning", found=reading.level.id)


CHECKS: tuple[Check, ...] = (stores_begin_above_zero, lists_name_each_thing_once, the_id_is_its_own)
