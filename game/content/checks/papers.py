"""Headlines: what claims to stand on documents names them, can be printed, and is not believed for nothing."""

from __future__ import annotations

from collections.abc import Iterator

from game.content.checks.reading import Check, Finding, Reading
from game.model.headlines import SOUND


def evidence_is_dated_and_sourced(reading: Reading) -> Iterator[Finding]:
    """A headline that is not marked as fiction says where its evidence comes from, and as of when it holds."""
    for index, headline in enumerate(reading.level.headlines):
        if headline.fiction:
            continue
        if not headline.sources:
            yield Finding("headline_without_source", ("headlines", index), found=headline.id)
        if headline.facts_as_of is None:
            yield Finding("headline_without_date", ("headlines", index), found=headline.id)


def what_is_not_so_costs_something(reading: Reading) -> Iterator[Finding]:
    """Acting on a headline that is bent or false has a price, or an effect."""
    for index, headline in enumerate(reading.level.headlines):
        act = headline.tempts
        if headline.verdict in SOUND or act is None or act.cost > 0 or act.capital > 0 or act.effects:
            continue
        yield Finding("false_for_free", ("headlines", index, "tempts"), "warning", found=headline.id)


def headlines_can_be_printed(reading: Reading) -> Iterator[Finding]:
    """Every headline of the level's own fits one of its quarters."""
    level = reading.level
    if level.hidden:  # not played itself: its headlines wait for the levels that extend it
        return
    last = level.start.plus(level.quarters - 1)
    values = {"first": str(level.start), "last": str(last)}
    for index, headline in enumerate(level.headlines):
        if headline not in level.printed or not reading.is_own("headlines", index):
            continue
        begin, end = headline.from_, headline.to
        if begin and end and begin > end:
            yield Finding("empty_range", ("headlines", index, "to"), values={"low": str(begin), "high": str(end)})
        elif (begin or last) > last or (end or last) < level.start:
            yield Finding("headline_never", ("headlines", index), "warning", found=headline.id, values=values)


CHECKS: tuple[Check, ...] = (
    evidence_is_dated_and_sourced, what_is_not_so_costs_something, headlines_can_be_printed,
)  # fmt: skip
