"""Whatever a level names must be there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from game.content.checks.reading import Check, Finding, Reading
from game.content.locate import KEYS, Row, row_key
from game.content.names import BUILDERS, TARGET, UNSOURCED, Kind
from game.content.nearest import nearest
from game.model import conditions as c
from game.model.effects import EffectSpec
from game.model.events import EventSpec
from game.model.level import Level
from game.model.problems import Severity
from game.model.values import Spec

_FEW = 12
# the places where a word may stand for an id
_STANDING_FOR: dict[Kind, tuple[str, ...]] = {
    "site": (TARGET,), "maker": (TARGET, BUILDERS), "mandate": (TARGET,), "talks": (TARGET,),
}  # fmt: skip
_BUILDERS_ANYWHERE = ("set_remission", "change_trust")


def ids_are_unique(reading: Reading) -> Iterator[Finding]:
    """No two rows of a table, steps, choices or ways of a lever go by one id; nor a site and a crossing."""
    for table, keys in KEYS.items():
        rows = reading.raw.get(table) or []
        if not any(isinstance(row, Row) for row in rows):
            yield from _twice([row_key(row, keys) for row in rows], (table,), keys[0])
    level = reading.level
    yield from _twice([step.id for step in level.steps], ("steps",), "id")
    for index, event in enumerate(level.events):
        yield from _twice(choice_ids(event), ("events", index, "choices"), "id")
    for index, lever in enumerate(level.desk):
        yield from _twice([option.id for option in lever.options], ("desk", index, "options"), "id")
    sites = reading.names["site"]
    for index, crossing in enumerate(level.crossings):
        if crossing.id in sites:
            yield Finding("site_and_crossing", ("crossings", index, "id"), found=crossing.id)


def _twice(ids: Sequence[str], path: tuple[str | int, ...], key: str) -> Iterator[Finding]:
    counts = Counter(ids)
    seen: set[str] = set()
    for index, id in enumerate(ids):
        if counts[id] > 1 and id in seen:
            yield Finding("repeated_name", (*path, index, key), found=id)
        seen.add(id)


def choice_ids(event: EventSpec) -> list[str]:
    """Return the ids of an event's choices, made from their places where the level gives none."""
    return [choice.id or f"choice_{place + 1}" for place, choice in enumerate(event.choices)]


def _named(kind: Kind, reading: Reading) -> Iterator[Finding]:
    there = reading.names[kind]
    severity: Severity = "warning" if kind in ("source", "icon") else "error"
    for reference in reading.mentioned.get(kind, ()):
        if reference.id in there:
            continue
        if reference.id in _STANDING_FOR.get(kind, ()):
            if reference.path[0] == "desk":
                continue
            if reference.id == BUILDERS and any(step in _BUILDERS_ANYWHERE for step in reference.path):
                continue
            if reference.id == TARGET:
                yield Finding("target_outside_lever", reference.path, found=TARGET)
                continue
        known = sorted(there - UNSOURCED)
        yield Finding(
            f"unknown_{kind}",
            reference.path,
            severity=severity,
            found=reference.id,
            allowed=tuple(known) if len(known) <= _FEW else (),
            nearest=nearest(reference.id, known),
            values={"count": str(len(known))},
        )


def named_sites_exist(reading: Reading) -> Iterator[Finding]:
    """Every plant or other site that is named is on the map."""
    return _named("site", reading)


def named_makers_exist(reading: Reading) -> Iterator[Finding]:
    """Every maker that is named builds something."""
    yield from _named("maker", reading)
    yield from _named("company", reading)


def named_mandates_exist(reading: Reading) -> Iterator[Finding]:
    """Every mandate that is named is in the table of mandates."""
    return _named("mandate", reading)


def named_events_exist(reading: Reading) -> Iterator[Finding]:
    """Every event that is named can be found."""
    return _named("event", reading)


def named_levers_exist(reading: Reading) -> Iterator[Finding]:
    """Every lever that is named is on the desk of the level or of the one it extends."""
    return _named("lever", reading)


def named_talks_exist(reading: Reading) -> Iterator[Finding]:
    """All talks that are named are among those of the level or of the one it extends."""
    return _named("talks", reading)


def named_places_exist(reading: Reading) -> Iterator[Finding]:
    """Every crossing, supplier and place on the map that is named is there."""
    for kind in ("crossing", "supplier", "bears", "place"):
        yield from _named(kind, reading)


def named_partners_and_products_exist(reading: Reading) -> Iterator[Finding]:
    """Every partner and product that is named by a key or as a target is one."""
    yield from _named("partner", reading)
    yield from _named("product", reading)


def named_sources_exist(reading: Reading) -> Iterator[Finding]:
    """Every key of a source has its address in the table of sources."""
    return _named("source", reading)


def named_headlines_exist(reading: Reading) -> Iterator[Finding]:
    """Every headline that is to be printed can be found."""
    return _named("headline", reading)


def named_seats_exist(reading: Reading) -> Iterator[Finding]:
    """Every seat that is left out is one that is inherited."""
    return _named("seat", reading)


def named_icons_exist(reading: Reading) -> Iterator[Finding]:
    """Every icon that is named can be drawn."""
    return _named("icon", reading)


def named_choices_exist(reading: Reading) -> Iterator[Finding]:
    """A choice that is waited for, or taken when there is no answer, is one of its event's."""
    level = reading.level
    choices = {event.id: choice_ids(event) for event in level.events}
    for index, event in reading.events:
        if event.unanswered and event.unanswered not in choices[event.id]:
            here = ("events", index, "unanswered")
            yield _no_choice(event.unanswered, event.id, choices[event.id], here)
    for path, condition in conditions_of(level):
        if isinstance(condition, c.EventWas) and condition.choice and condition.event in choices:
            known = choices[condition.event]
            if condition.choice not in known:
                yield _no_choice(condition.choice, condition.event, known, (*path, "choice"))


def _no_choice(id: str, event: str, known: list[str], path: tuple[str | int, ...]) -> Finding:
    code = "unknown_choice" if known else "no_choices"
    return Finding(code, path, found=id, allowed=tuple(known), nearest=nearest(id, known), values={"event": event})


def conditions_of(level: Level) -> Iterator[tuple[tuple[str | int, ...], c.Condition]]:
    """Yield every condition of a level, with the way to it."""
    for path, spec in specs_of(level):
        if isinstance(spec, c.ConditionSpec):
            yield (*path, spec._set()[0]), spec.condition


def specs_of(level: Level) -> Iterator[tuple[tuple[str | int, ...], c.ConditionSpec | EffectSpec]]:
    """Yield every condition and every effect of a level, with the way to it."""
    for index, event in enumerate(level.events):
        yield from _listed(event, ("events", index), "when", "effects")
        for place, choice in enumerate(event.choices):
            yield from _listed(choice, ("events", index, "choices", place), "when", "effects")
    for index, headline in enumerate(level.headlines):
        for key, act in (("tempts", headline.tempts), ("allows", headline.allows)):
            if act:
                yield from _listed(act, ("headlines", index, key), "effects")
    for index, lever in enumerate(level.desk):
        yield from _listed(lever, ("desk", index), "effects")
        for place, option in enumerate(lever.options):
            yield from _listed(option, ("desk", index, "options", place), "effects")
            for at, need in enumerate(option.needs):
                yield ("desk", index, "options", place, "needs", at, "condition"), need.condition
        for place, need in enumerate(lever.needs):
            yield ("desk", index, "needs", place, "condition"), need.condition
    for index, talks in enumerate(level.talks):
        yield from _listed(talks, ("talks", index), "opens", "price", "gives", "reaction", "failure", "breach")
        for place, need in enumerate(talks.needs):
            yield ("talks", index, "needs", place, "condition"), need.condition
        for place, promise in enumerate(talks.promises):
            yield ("talks", index, "promises", place, "condition"), promise.condition


def _listed(
    spec: Spec, path: tuple[str | int, ...], *keys: str
) -> Iterator[tuple[tuple[str | int, ...], c.ConditionSpec | EffectSpec]]:
    for key in keys:
        for index, item in enumerate(getattr(spec, key)):
            yield (*path, key, index), item


CHECKS: tuple[Check, ...] = (
    ids_are_unique,
    named_sites_exist,
    named_makers_exist,
    named_mandates_exist,
    named_events_exist,
    named_levers_exist,
    named_talks_exist,
    named_places_exist,
    named_partners_and_products_exist,
    named_sources_exist,
    named_headlines_exist,
    named_seats_exist,
    named_icons_exist,
    named_choices_exist,
)
