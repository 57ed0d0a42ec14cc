"""What a check of sense is given, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from game.content.locate import Map, Source, mark_at, place_of
from game.content.names import Kind, Path, Reference, by_kind, names, references
from game.model.events import EventSpec
from game.model.level import Level
from game.model.problems import Problem, Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that makes no sense, by its way through the level."""

    code: str
    path: Path
    severity: Severity = "error"
    found: str = ""
    allowed: tuple[str, ...] = ()
    nearest: str = ""
    values: dict[str, str] = field(default_factory=dict)
    at_key: bool = False


@dataclass(eq=False)
class Reading:
    """A level of the right shape, with where everything in it stands."""

    level: Level
    raw: Map
    main: Source

    @cached_property
    def names(self) -> dict[Kind, set[str]]:
        """The ids there are."""
        return names(self.level)

    @cached_property
    def references(self) -> list[Reference]:
        """The ids that are mentioned, but for those in events that are switched off."""
        off = {index for index, event in enumerate(self.level.events) if event.id in self.off}
        return [each for each in references(self.level) if each.path[0] != "events" or each.path[1] not in off]

    @cached_property
    def mentioned(self) -> dict[Kind, list[Reference]]:
        """The ids that are mentioned, by kind."""
        return by_kind(self.references)

    @cached_property
    def off(self) -> frozenset[str]:
        """The events that never happen."""
        return frozenset(self.level.events_off)

    @property
    def events(self) -> Iterator[tuple[int, EventSpec]]:
        """The events that may happen, with their place in the list."""
        return ((index, event) for index, event in enumerate(self.level.events) if event.id not in self.off)

    def is_own(self, *path: str | int) -> bool:
        """Whether something stands in the level's own files, and not in one it extends."""
        mark = mark_at(self.raw, path)
        if mark is None:
            return True
        here, main = mark[0].path, self.main.path
        return here == main or (main.name == "level.yaml" and here.parent == main.parent)

    def problem(self, found: Finding) -> Problem:
        """Return a finding as a problem, in its file and line."""
        mark = mark_at(self.raw, found.path)
        source, line, column = (mark[0], *(mark[1:3] if found.at_key else mark[3:])) if mark else (self.main, 1, 1)
        return source.problem(
            found.code,
            line,
            column,
            severity=found.severity,
            place=place_of(self.raw, found.path),
            found=found.found,
            allowed=found.allowed,
            nearest=found.nearest,
            values=found.values,
        )


Check: TypeAlias = Callable[[Reading], Iterator[Finding]]
