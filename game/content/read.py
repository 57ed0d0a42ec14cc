"""The one door: a level file goes in, a level or a list of problems comes out."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from game.content import shelf
from game.content.checks import check_age, check_sense
from game.content.gather import MAIN, Gathered, gather, gather_bytes
from game.content.locate import MOST, Items, Map, Source, kind_of, plain
from game.content.merge import change, merge
from game.content.nearest import nearest
from game.content.validate import shape_problems
from game.model.level import Level
from game.model.problems import Problem

GENERATIONS = 4
_KEPT = 64
# a part of the level that could not be read
_UNREAD = ("bad_include", "no_include", "not_a_part", "not_in_part", "outside", "include_alone")
# problems that another file may mend
_UNSETTLED = ("extends_cycle", "extends_depth", "extends_broken", "unknown_base")
_UNPLACED = ("change", "plants_of_quarter")

Stamp = tuple[tuple[Path, int, int], ...]


@dataclass(eq=False)
class Loaded:
    """A level as it was read, kept as long as its files stay as they are."""

    main: Source
    level: Level | None
    problems: list[Problem]
    raw: Map = field(default_factory=Map)
    files: tuple[Path, ...] = ()
    stamp: Stamp = ()
    generations: int = 0

    @cached_property
    def made(self) -> dict[int, Any]:
        """What was made of each item of each list, so that a level that inherits it need not make it again."""
        return {
            id(item): made
            for key, items in self.raw.items()
            if isinstance(items, Items) and key != "deck"  # its events are already among those switched off
            for item, made in zip(items, getattr(self.level, key), strict=True)
        }


_kept: dict[Path, Loaded] = {}


def read_level(path: Path, *, today: datetime.date | None = None) -> tuple[Level | None, list[Problem]]:
    """Return the level of a file or folder, or None, with all that is wrong in it, sorted by line.

    A level may come with warnings; with an error it never comes.
    """
    loaded = load(Path(path))
    return loaded.level, _told(loaded, today)


def read_bytes(
    content: bytes, name: str = "level.yaml", *, today: datetime.date | None = None
) -> tuple[Level | None, list[Problem]]:
    """Return the level of a file handed over as bytes, as ``read_level`` does."""
    loaded = _load(gather_bytes(content, name), ())
    return loaded.level, _told(loaded, today)


def load(path: Path, trail: tuple[Path, ...] = ()) -> Loaded:
    """Return a level with its places, read again only when one of its files has changed."""
    try:
        path = path.resolve()
    except (OSError, RuntimeError, ValueError):
        path = path.absolute()
    if path.name == MAIN and path.parent.name:
        path = path.parent
    kept = _kept.get(path)
    if kept and kept.stamp == stamp(kept.files):
        return kept
    loaded = _load(gather(path), (*trail, path))
    loaded.stamp = stamp(loaded.files)
    if len(_kept) >= _KEPT:
        _kept.pop(next(iter(_kept)))
    if not any(problem.code in _UNSETTLED for problem in loaded.problems):
        _kept[path] = loaded
    return loaded


def stamp(files: tuple[Path, ...]) -> Stamp:
    """Return what tells whether files have changed."""
    marks = []
    for file in files:
        try:
            found = file.stat()
            marks.append((file, found.st_mtime_ns, found.st_size))
        except (OSError, ValueError):
            marks.append((file, 0, 0))
    return tuple(marks)


def _load(gathered: Gathered, trail: tuple[Path, ...]) -> Loaded:
    raw, problems = gathered.raw, gathered.problems
    if raw is None:
        return Loaded(gathered.main, None, problems, Map(), tuple(gathered.files))
    base = _base(gathered, raw, trail)
    if base and base.level:
        raw = merge(base.raw, raw)
        gathered.files += base.files
    files = tuple(gathered.files)
    if "extends" in raw and (base is None or base.level is None):
        return Loaded(gathered.main, None, problems, raw, files)
    problems += islice(change(raw), MOST)
    try:
        level = Level.model_validate(_to_validate(raw, base))
    except ValidationError as error:
        problems += shape_problems(error, raw, gathered.main)
        return Loaded(gathered.main, None, problems, raw, files)
    # what a table or an include that could not be read would have said is not known to be wrong
    if not any(problem.severity == "error" and _clouds(problem) for problem in problems):
        problems += check_sense(level, raw, gathered.main)
    if base:
        # merge() has put the events that the deck leaves out among those switched off
        level = level.model_copy(update={"deck": "all"})
    broken = any(problem.severity == "error" for problem in problems)
    generations = base.generations + 1 if base else 0
    return Loaded(gathered.main, None if broken else level, problems, raw, files, (), generations)


def _clouds(problem: Problem) -> bool:
    return problem.file.endswith(".csv") or problem.code in _UNREAD


def _base(gathered: Gathered, raw: Map, trail: tuple[Path, ...]) -> Loaded | None:
    if "extends" not in raw:
        return None
    name = raw["extends"]
    source, _, _, line, column = raw.marks["extends"]
    place = ("extends",)
    if name is None:
        gathered.problems.append(source.problem("no_value", line, column, place=place))
        return None
    if not isinstance(name, str):
        values = {"wanted": "text", "kind": kind_of(name)}
        gathered.problems.append(source.problem("wrong_type", line, column, place=place, values=values))
        return None
    path = shelf.path_of(name)
    if path is None:
        known = tuple(shelf.ids())
        near = nearest(name, known)
        gathered.problems.append(
            source.problem("unknown_base", line, column, place=place, found=name, allowed=known, nearest=near)
        )
        return None
    path = path.resolve()
    if path in trail:
        gathered.problems.append(source.problem("extends_cycle", line, column, place=place, found=name))
        return None
    limit = {"limit": str(GENERATIONS)}
    if len(trail) > GENERATIONS:
        gathered.problems.append(source.problem("extends_depth", line, column, place=place, found=name, values=limit))
        return None
    base = load(path, trail)
    if base.level is None:
        first = min((problem for problem in base.problems if problem.severity == "error"), key=lambda p: p.order)
        code = first.code if first.code in ("extends_cycle", "extends_depth") else "extends_broken"
        values = {**limit, "file": first.file, "line": str(first.line)}
        gathered.problems.append(source.problem(code, line, column, place=place, found=name, values=values))
    elif base.generations >= GENERATIONS:
        gathered.problems.append(source.problem("extends_depth", line, column, place=place, found=name, values=limit))
        return None
    return base


def _to_validate(raw: Map, base: Loaded | None) -> dict[str, Any]:
    """The level to validate, with what the base has already made in place of what it was made from."""
    data: dict[str, Any] = {}
    for key, value in raw.items():
        if key in _UNPLACED:
            value = plain(value)
        elif base and base.level and key in base.raw and value is base.raw[key]:
            value = getattr(base.level, key)
        elif base and base.level and isinstance(value, Items):
            value = [base.made.get(id(item), item) for item in value]
        data[key] = value
    return data


def _told(loaded: Loaded, today: datetime.date | None) -> list[Problem]:
    problems = list(loaded.problems)
    if loaded.level:
        problems += check_age(loaded.level, loaded.raw, loaded.main, today or datetime.date.today())
    problems.sort(key=lambda problem: problem.order)
    if len(problems) > MOST:
        more = loaded.main.problem("and_more", values={"count": str(len(problems) - MOST)})
        worst = sorted(problems, key=lambda problem: problem.severity == "warning")[:MOST]
        problems = [*sorted(worst, key=lambda problem: problem.order), more]
    return problems
