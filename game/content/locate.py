"""Where in a file each value stands: containers that remember, and the way back to line and column.

A level is put together from several files, so every value carries its own file. The plain values
stay plain; only maps and lists know, and a row of a CSV file works its columns out when asked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from game.model.problems import Problem, Severity

_BREAKS = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_SHOWN = 160
_LINE = 500  # signs of a line worth showing
MOST = 100  # problems of one kind of look at a file; a file with more is not a level gone wrong but something else


@dataclass(slots=True, eq=False)
class Source:
    """A file as it was read: where it is, what people call it, and its text."""

    path: Path
    name: str
    text: str = ""
    separator: str = ","
    _lines: list[str] = field(default_factory=list)

    def line(self, number: int) -> str:
        """Return a line of the text, counted from 1, or nothing beyond its ends."""
        if not self._lines and self.text:
            self._lines = _BREAKS.split(self.text)
        return self._lines[number - 1] if 0 < number <= len(self._lines) else ""

    def problem(
        self,
        code: str,
        line: int = 0,
        column: int = 0,
        *,
        severity: Severity = "error",
        place: tuple[str | int, ...] = (),
        found: str = "",
        allowed: tuple[str, ...] = (),
        nearest: str = "",
        values: Mapping[str, str] | None = None,
    ) -> Problem:
        """Return a problem at a place of this file, with the line it stands on."""
        return Problem(
            severity=severity,
            code=code,
            file=self.name,
            line=line,
            column=column,
            place=place,
            found=short(found),
            allowed=allowed,
            nearest=nearest,
            text=self.line(line)[:_LINE] if column <= _LINE else "",
            values=dict(values or {}),
        )


# the columns that tell one row of a table from another; they also name a row in `change`
KEYS: dict[str, tuple[str, ...]] = {
    "plants": ("id",),
    "makers": ("id",),
    "mandates": ("id",),
    "flows": ("mandate", "market"),
    "tariffs": ("levied_by", "origin", "product"),
    "inputs": ("assembled_in", "input"),
    "links": ("supplier", "plant"),
    "suppliers": ("kind",),
    "metals": ("site", "product"),
    "crossings": ("id",),
    "regions": ("province",),
    "buyers": ("id",),
    "parameters": ("id",),
    "sources": ("key",),
}

# the file, line and column of the key, line and column of the value
Mark: TypeAlias = tuple[Source, int, int, int, int]


class Map(dict[str, Any]):
    """A mapping that knows where each of its keys stands."""

    __slots__ = ("marks",)

    def __init__(self, values: Mapping[str, Any] | None = None, marks: Mapping[str, Mark] | None = None) -> None:
        super().__init__(values or {})
        self.marks: dict[str, Mark] = dict(marks or {})

    def mark(self, key: str) -> Mark | None:
        """Return where a key stands."""
        return self.marks.get(key)


class Items(list[Any]):
    """A list that knows where each of its items stands."""

    __slots__ = ("marks",)

    def __init__(self, values: list[Any] | None = None, marks: list[Mark] | None = None) -> None:
        super().__init__(values or [])
        self.marks: list[Mark] = list(marks or [])

    def add(self, value: Any, mark: Mark) -> None:
        """Put an item at the end."""
        self.append(value)
        self.marks.append(mark)


class Row(Map):
    """A row of a CSV file; a column is looked for only when a problem stands in it."""

    __slots__ = ("columns", "number", "source")

    def __init__(self, values: Mapping[str, Any], source: Source, number: int, columns: Mapping[str, int]) -> None:
        super().__init__(values)
        self.source = source
        self.number = number
        self.columns = columns

    def mark(self, key: str) -> Mark | None:
        """Return where a cell stands, or where a change of it does."""
        if key in self.marks:
            return self.marks[key]
        column = cell_column(self.source.line(self.number), self.columns.get(key, 0), self.source.separator)
        return self.source, self.number, column, self.number, column

    def changed(self, key: str, value: Any, mark: Mark) -> Row:
        """Return the row with one figure changed, which now stands where the change does."""
        row = Row({**self, key: value}, self.source, self.number, self.columns)
        row.marks = {**self.marks, key: mark}
        return row


def cell_column(line: str, index: int, separator: str) -> int:
    """Return the column, from 1, where a cell of a CSV line begins."""
    seen, quoted = 0, False
    for place, sign in enumerate(line):
        if seen == index:
            return place + 1
        if sign == '"':
            quoted = not quoted
        elif sign == separator and not quoted:
            seen += 1
    return len(line) + 1 if seen == index else 1


def at(raw: Any, path: tuple[str | int, ...]) -> Any:
    """Return the value at a path, or None where there is none."""
    for step in path:
        if isinstance(step, str) and isinstance(raw, dict):
            raw = raw.get(step)
        elif isinstance(step, int) and isinstance(raw, list) and step < len(raw):
            raw = raw[step]
        else:
            return None
    return raw


def mark_at(raw: Any, path: tuple[str | int, ...]) -> Mark | None:
    """Return where the value at a path stands, or the nearest thing above it that stands anywhere."""
    best: Mark | None = None
    for step in path:
        mark: Mark | None = None
        if isinstance(raw, Map) and isinstance(step, str):
            mark = raw.mark(step) if step in raw or isinstance(raw, Row) else None
            raw = raw.get(step)
        elif isinstance(raw, Items) and isinstance(step, int) and step < len(raw):
            mark = raw.marks[step]
            raw = raw[step]
        if mark is None:
            break
        best = mark
    return best


def place_of(raw: Any, path: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Return a path as people say it: items of a list by their id, or counted from 1."""
    place: list[str | int] = []
    keys = KEYS.get(str(path[0]), ("id",)) if path else ()
    for step in path:
        value = at(raw, (step,))
        if isinstance(step, int):
            named = keys if len(place) == 1 else ("id",)
            name = row_key(value, named) if isinstance(value, dict) else ""
            place.append(name if name.strip(".") else step + 1)
        else:
            place.append(step)
        raw = value
    return tuple(place)


def row_key(row: Any, keys: tuple[str, ...]) -> str:
    """Return what tells a row from others, as ``change`` writes it: ``US.CA.vehicles``."""
    return ".".join(value if isinstance(value := row.get(key, ""), str) else "" for key in keys)


def short(text: str) -> str:
    """Cut a text that is too long to show."""
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def plain(value: Any) -> Any:
    """Return the value as ordinary dicts and lists, without its places."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value


def kind_of(value: Any) -> str:
    """Return what a value is, in the words of ``present.problems``."""
    if value is None:
        return "nothing"
    for kind, name in ((bool, "yes_no"), (int, "integer"), (float, "number"), (str, "text"), (dict, "mapping")):
        if isinstance(value, kind):
            return name
    return "list"
