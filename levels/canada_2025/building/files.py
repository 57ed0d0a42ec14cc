"""Reading the raw tables and writing the finished ones."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

FACTS = Path(__file__).resolve().parent.parent / "facts"

Row = dict[str, object]


def facts(name: str) -> list[dict[str, str]]:
    """Return the rows of a raw table."""
    with (FACTS / f"{name}.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def write(folder: Path, name: str, rows: Sequence[Mapping[str, object]]) -> None:
    """Write a finished table, with the first row's keys as its columns."""
    with (folder / f"{name}.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows({key: _said(value) for key, value in row.items()} for row in rows)


def named(columns: str, rows: Iterable[Sequence[object]]) -> list[Row]:
    """Return tuples as rows, under the columns named in one string."""
    names = columns.split()
    return [dict(zip(names, row, strict=True)) for row in rows]


def _said(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return int(value) if value == int(value) else round(value, 6)
    return "" if value is None else value
