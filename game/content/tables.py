"""CSV tables: as a spreadsheet writes them in English or in French, or a list of problems."""

from __future__ import annotations

import csv
import difflib
import io
import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from typing import Any, get_args

from game.content.locate import KEYS, MOST, Items, Row, Source, cell_column, row_key
from game.content.shape import kinds, rows_of
from game.model.problems import Problem

ROWS = 20_000
_INT = re.compile(r"[-+]?[0-9]{1,18}(?:\.0+)?\Z", re.ASCII)
_FLOAT = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?\Z", re.ASCII)
_DECIMAL_COMMA = re.compile(r"[-+]?[0-9]+,[0-9]+ ?%?\Z", re.ASCII)
_DECIMAL_POINT = re.compile(r"[-+]?[0-9]+\.[0-9]+ ?%?\Z", re.ASCII)
_YES = frozenset({"true", "yes", "1", "vrai", "oui"})
_NO = frozenset({"false", "no", "0", "faux", "non"})


def read_table(source: Source, table: str) -> tuple[Items, list[Problem]]:
    """Return the rows of a table, with numbers as numbers and empty cells left out.

    A cell that is not what its column takes stays text: the shape of the level refuses it, in its place.
    """
    lines = source.text
    if not lines.strip():
        return Items(), [source.problem("empty_table", values={"table": table})]
    skipped = 1 if lines[:4].lower() == "sep=" else 0
    if skipped:
        lines = lines[lines.find("\n") + 1 :]
    known = rows_of(table).model_fields
    source.separator = _separator(lines, known)
    records = _records(source, lines, skipped)
    try:
        first, header = next(records)
    except (csv.Error, StopIteration):
        return Items(), [source.problem("broken_csv", 1, 1)]
    names = [name.strip() for name in header]
    while names and not names[-1]:
        names.pop()
    problems = _headers(source, first, names, table)
    if problems:
        return Items(), problems
    return _rows(source, records, names, table)


def _separator(lines: str, known: Any) -> str:
    header = lines.split("\n", 1)[0]
    return max(",;\t", key=lambda sign: sum(name.strip(' "\r') in known for name in header.split(sign)))


def _records(source: Source, lines: str, skipped: int) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(lines, newline=""), delimiter=source.separator, strict=True)
    before = 0
    for record in reader:
        yield before + 1 + skipped, record
        before = reader.line_num


def _headers(source: Source, line: int, names: list[str], table: str) -> list[Problem]:
    known = rows_of(table).model_fields
    text = source.line(line)
    problems: list[Problem] = []
    for index, name in enumerate(names):
        column = cell_column(text, index, source.separator)
        if name not in known:
            nearest = next(iter(difflib.get_close_matches(name, known, 1, 0.6)), "")
            allowed = tuple(known)
            problems.append(
                source.problem("unknown_column", line, column, found=name, allowed=allowed, nearest=nearest)
            )
        elif names.index(name) != index:
            problems.append(source.problem("repeated_column", line, column, found=name))
    mentioned = {problem.nearest for problem in problems}
    for name, field in known.items():
        if field.is_required() and name not in names and name not in mentioned:
            problems.append(source.problem("missing_column", line, 1, found=name, values={"table": table}))
    return problems


def _rows(
    source: Source, records: Iterator[tuple[int, list[str]]], names: list[str], table: str
) -> tuple[Items, list[Problem]]:
    readers = [_cell_reader(table, name) for name in names]
    columns = {name: index for index, name in enumerate(names)}
    comma = source.separator != ","
    rows, problems = Items(), list[Problem]()
    line = 1
    try:
        for line, record in records:
            if len(problems) >= MOST:
                break
            if not any(record):
                continue
            if len(record) != len(names):
                if any(record[len(names) :]) or len(record) < len(names):
                    values = {"cells": str(len(record)), "columns": str(len(names))}
                    problems.append(source.problem("cell_count", line, 1, values=values))
                    continue
                record = record[: len(names)]
            values_read = {}
            for name, read, cell in zip(names, readers, record, strict=True):
                if cell:
                    value = read(cell, comma)
                    if value is not None:
                        values_read[name] = value
            rows.add(Row(values_read, source, line, columns), (source, line, 1, line, 1))
            if len(rows) > ROWS:
                return Items(), [source.problem("too_many_rows", line, 1, values={"limit": str(ROWS)})]
    except csv.Error:
        problems.append(source.problem("broken_csv", line + 1, 1))
    problems += [*_mixed_decimals(source, rows, names, readers), *islice(_repeated(rows, table), MOST)]
    return rows, problems


def _mixed_decimals(source: Source, rows: Items, names: list[str], readers: list[_Reader]) -> Iterator[Problem]:
    """A file that writes both 1,5 and 1.500 could mean either."""
    if source.separator == "," or "," not in source.text or "." not in source.text:
        return
    lines = csv.reader(io.StringIO(source.text, newline=""), delimiter=source.separator)
    numeric = [index for index, read in enumerate(readers) if read in (_float, _rate)]
    comma = point = None
    for record in lines:
        for index in numeric:
            cell = record[index].strip() if index < len(record) else ""
            if _DECIMAL_COMMA.match(cell):
                comma = comma or (lines.line_num, index, cell)
            elif _DECIMAL_POINT.match(cell):
                point = point or (lines.line_num, index, cell)
    if comma and point:
        line, index, cell = max(comma, point)
        other = min(comma, point)
        column = cell_column(source.line(line), index, source.separator)
        values = {"other": other[2], "line": str(other[0])}
        yield source.problem("mixed_decimals", line, column, found=cell, values=values)


def _repeated(rows: Items, table: str) -> Iterator[Problem]:
    keys = KEYS.get(table)
    if not keys:
        return
    counts = Counter(row_key(row, keys) for row in rows)
    first: dict[str, int] = {}
    for row in rows:
        key = row_key(row, keys)
        if counts[key] < 2 or not key.strip():
            continue
        if key in first:
            mark = row.mark(keys[0])
            values = {"first": str(first[key])}
            yield mark[0].problem("repeated_row", mark[3], mark[4], place=(table, key), found=key, values=values)
        else:
            first[key] = row.number


_Reader = Callable[[str, bool], Any]


@cache
def _cell_reader(table: str, column: str) -> _Reader:
    field = rows_of(table).model_fields[column]
    wanted = kinds(field.annotation)
    if float in wanted:
        return _rate if any(getattr(mark, "func", None) is not None for mark in field.metadata) else _float
    if int in wanted:
        return _int
    if bool in wanted:
        return _bool
    numbers = any(isinstance(choice, int) for kind in wanted for choice in get_args(kind))
    return _int if numbers else _text


def _text(cell: str, comma: bool) -> Any:
    return cell.strip() or None


def _int(cell: str, comma: bool) -> Any:
    cell = cell.strip()
    return int(cell.partition(".")[0]) if _INT.match(cell) else cell or None


def _float(cell: str, comma: bool) -> Any:
    cell = cell.strip()
    point = cell.replace(",", ".") if comma and _DECIMAL_COMMA.match(cell) else cell
    return float(point) if _FLOAT.match(point) and len(point) < 40 else cell or None


def _rate(cell: str, comma: bool) -> Any:
    cell = cell.strip().replace("\u202f", " ").replace("\u00a0", " ")
    if cell.endswith("%"):
        return cell.replace(",", ".") if comma else cell
    return _float(cell, comma)


def _bool(cell: str, comma: bool) -> Any:
    cell = cell.strip().lower()
    return True if cell in _YES else False if cell in _NO else cell or None
