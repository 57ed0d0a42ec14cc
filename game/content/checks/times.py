"""Quarters and dates: what is asked for must fall within the level, and must be able to come."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from game.content.checks.named import conditions_of, specs_of
from game.content.checks.reading import Check, Finding, Reading
from game.model import conditions as c
from game.model.effects import EffectSpec, FireEvent
from game.model.events import WASHINGTON, EventSpec
from game.model.level import Level
from game.model.problems import Problem

_FRESH = datetime.timedelta(days=730)
_LONGEST_PAST = 20
"""Quarters of history a level may carry: each is played again whenever a game is opened."""


def quarters_are_within_the_level(reading: Reading) -> Iterator[Finding]:
    """Predictions, steps, contested plants and lesson ends ask for quarters the level has."""
    level = reading.level
    asked: list[tuple[tuple[str | int, ...], int]] = []
    asked += [(("lesson_ends", index), quarter) for index, quarter in enumerate(level.lesson_ends)]
    asked += [(("steps", index, "quarter"), step.quarter) for index, step in enumerate(level.steps)]
    asked += [(("plants_of_quarter", i, "quarter"), each.quarter) for i, each in enumerate(level.plants_of_quarter)]
    if level.slips:
        asked += [(("slips", "quarters", index), quarter) for index, quarter in enumerate(level.slips.quarters)]
    for path, quarter in asked:
        if not 1 <= quarter <= level.quarters and reading.is_own(*path):
            values = {"last": str(level.quarters)}
            yield Finding("beyond_the_end", path, found=str(quarter), values=values)


def history_comes_before_the_start(reading: Reading) -> Iterator[Finding]:
    """The past a level carries begins before the level does, and not so long before that it must be waited for."""
    level = reading.level
    if level.history_from is None or not reading.is_own("history_from"):
        return
    quarters = level.start.index - level.history_from.index
    values = {"start": str(level.start), "most": str(_LONGEST_PAST)}
    if quarters < 1:
        yield Finding("history_after_the_start", ("history_from",), found=str(level.history_from), values=values)
    elif quarters > _LONGEST_PAST:
        yield Finding("history_too_long", ("history_from",), found=str(level.history_from), values=values)


def ranges_hold_something(reading: Reading) -> Iterator[Finding]:
    """No condition asks for more than it allows: from 6 to 3, or at least 60 and below 40."""
    for path, condition in conditions_of(reading.level):
        if not reading.is_own(*path):
            continue
        if isinstance(condition, c.QuarterIs | c.DateIs):
            low, high = condition.from_, condition.to
            if condition.is_ is None and low is None and high is None:
                yield Finding("empty_condition", path, values={"keys": "is, from, to"})
            elif low is not None and high is not None and str(low).zfill(9) > str(high).zfill(9):
                yield Finding("empty_range", path, values={"low": str(low), "high": str(high)})
            continue
        least, below = getattr(condition, "at_least", None), getattr(condition, "below", None)
        if isinstance(least, int | float) and isinstance(below, int | float) and least >= below:
            yield Finding("empty_range", path, values={"low": f"{least:g}", "high": f"{below:g}"})


def events_can_happen(reading: Reading) -> Iterator[Finding]:
    """Every event of the level has some quarter it may happen in, or something that makes it happen."""
    level = reading.level
    if level.hidden:  # not played itself: its events wait for the levels that extend it
        return
    fired = _fired(level)
    for index, event in reading.events:
        path = ("events", index)
        if not reading.is_own(*path) or event.id in fired:
            continue
        if event.chained:
            yield Finding("never_chained", (*path, "chained"), "warning", found=event.id)
        elif event.chance == "never":
            yield Finding("never_by_chance", (*path, "chance"), "warning", found=event.id)
        else:
            yield from _never_in_time(level, event, path)


def real_events_are_dated_within_the_level(reading: Reading) -> Iterator[Finding]:
    """No event of the level's own claims to have happened after its last quarter."""
    after = reading.level.start.plus(reading.level.quarters)
    first_day = datetime.date(after.year, 3 * after.part - 2, 1)
    values = {"last": str(after.plus(-1))}
    for index, event in reading.events:
        path = ("events", index, "real", "date")
        if event.real and event.real.date >= first_day and reading.is_own(*path) and not reading.level.hidden:
            yield Finding("dated_after_the_end", path, "warning", found=event.real.date.isoformat(), values=values)


def _fired(level: Level) -> set[str]:
    return set(WASHINGTON.values()) | {
        spec.effect.event
        for _, spec in specs_of(level)
        if isinstance(spec, EffectSpec) and isinstance(spec.effect, FireEvent)
    }


def _never_in_time(level: Level, event: EventSpec, path: tuple[str | int, ...]) -> Iterator[Finding]:
    low, high = 1, level.quarters
    start = level.start.index - 1
    last = str(level.start.plus(level.quarters - 1))
    values = {"first": str(level.start), "last": last, "quarters": str(level.quarters)}
    if event.at:
        low = high = event.at.index - start
        if not 1 <= low <= level.quarters:
            yield Finding("never_at", (*path, "at"), "warning", found=str(event.at), values=values)
            return
    for place, spec in enumerate(event.when):
        window = _window(spec.condition, start, level.quarters)
        if window is None or spec.negated:
            continue
        here = (*path, "when", place)
        if window[0] > level.quarters or window[1] < 1:
            yield Finding("never_when", here, "warning", found=event.id, values=values)
            return
        low, high = max(low, window[0]), min(high, window[1])
        if low > high:
            yield Finding("never_together", here, "warning", found=event.id, values=values)
            return


def _window(condition: c.Condition, start: int, end: int) -> tuple[int, int] | None:
    match condition:
        case c.QuarterIs(is_=int(only)):
            return only, only
        case c.QuarterIs(from_=low, to=high) if (low or 1) <= (high or end):
            return low or 1, high or end
        case c.DateIs(is_=only) if only is not None:
            return only.index - start, only.index - start
        case c.DateIs(from_=first, to=final) if first is None or final is None or first <= final:
            return first.index - start if first else 1, final.index - start if final else end
        case c.EventWas(quarters_ago=ago) | c.LeverWas(quarters_ago=ago) if ago:
            return 1 + ago, end
    return None


def facts_are_recent(reading: Reading, today: datetime.date) -> Iterator[Problem]:
    """The day the facts were gathered is less than two years past."""
    facts = reading.level.facts_as_of
    if facts and today - facts > _FRESH:
        yield reading.problem(Finding("old_facts", ("facts_as_of",), "warning", found=facts.isoformat()))


CHECKS: tuple[Check, ...] = (
    quarters_are_within_the_level, history_comes_before_the_start, ranges_hold_something, events_can_happen,
    real_events_are_dated_within_the_level,
)  # fmt: skip
