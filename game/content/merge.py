"""A level that extends another: what it brings stands before what it inherits.

Texts and figures replace; ``opening``, ``levers``, ``slips``, ``papers`` and ``difficulties`` merge key by key;
events, levers, talks, headlines, seats and presets of the tariff lab merge by id, key by key; a table replaces
the whole table; ``change`` sets single figures.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.content.locate import KEYS, Items, Map, Mark, Row, row_key
from game.content.nearest import nearest
from game.content.shape import kinds, rows_of
from game.model.problems import Problem

OWN = ("format", "id", "title", "summary", "hidden", "extends", "change", "deck")
BY_KEY = ("opening", "levers", "slips", "papers", "relations", "trust", "difficulties", "gentle", "fair", "harsh")
BY_ID = ("events", "desk", "talks", "headlines", "lab", "seats")


def merge(base: Map, own: Map) -> Map:
    """Return a level's own file laid over the level it extends."""
    merged = Map()
    for key, value in base.items():
        if key not in OWN:
            _put(merged, key, value, base)
    for key, value in own.items():
        there = base.get(key)
        if key in BY_KEY and isinstance(value, Map) and isinstance(there, Map):
            value = _over(there, value)
        elif key in BY_ID and isinstance(value, Items) and isinstance(there, Items):
            value = _by_id(there, value)
        _put(merged, key, value, own)
    _print_own(merged, own)
    off = _switched_off(base, own)
    if not off and "events_off" in base and "events_off" not in own:
        del merged["events_off"]
    elif off:
        merged["events_off"] = off
        merged.marks["events_off"] = own.marks.get("events_off") or own.marks.get("deck") or off.marks[0]
    return merged


def _put(there: Map, key: str, value: Any, origin: Map) -> None:
    there[key] = value
    mark = origin.mark(key)
    if mark:
        there.marks[key] = mark


def _over(base: Map, own: Map) -> Map:
    merged = Map(base, base.marks)
    for key, value in own.items():
        there = base.get(key)
        if key in BY_KEY and isinstance(value, Map) and isinstance(there, Map):
            value = _over(there, value)
        _put(merged, key, value, own)
    return merged


def _id(item: Any) -> str:
    name = item.get("id") if isinstance(item, Map) else None
    return name if isinstance(name, str) else ""


def _by_id(base: Items, own: Items) -> Items:
    merged = Items([*base], [*base.marks])
    places = {_id(item): index for index, item in enumerate(base)}
    places.pop("", None)
    for item, mark in zip(own, own.marks, strict=True):
        index = places.get(_id(item))
        if index is None:
            merged.add(item, mark)
        else:
            merged[index] = _over(base[index], item)
            merged.marks[index] = mark
    return merged


def _print_own(merged: Map, own: Map) -> None:
    """Put a level's own headlines among those that are printed."""
    papers, brought = merged.get("papers"), own.get("headlines")
    if not isinstance(papers, Map) or not isinstance(brought, Items):
        return
    run = papers.get("run")
    if not isinstance(run, Items):
        return
    there = Items([*run], [*run.marks])
    for item, mark in zip(brought, brought.marks, strict=True):
        if _id(item) and _id(item) not in there:
            there.add(_id(item), mark)
    changed = Map(papers, papers.marks)
    changed["run"] = there
    merged["papers"] = changed


def _switched_off(base: Map, own: Map) -> Items:
    """The inherited events that will not happen: those left out of ``deck``, and those switched off before.

    Events that only happen when something makes them stay, for what makes them may stay too.
    """
    deck = own.get("deck", "all")
    brought = {_id(item) for item in own["events"]} if isinstance(own.get("events"), Items) else set()
    wanted = brought | {each for each in deck if isinstance(each, str)} if isinstance(deck, Items) else brought
    off = Items()
    before, written = base.get("events_off"), own.get("events_off")
    if isinstance(before, Items):
        for each, mark in zip(before, before.marks, strict=True):
            if each not in wanted:
                off.add(each, mark)
    inherited = base.get("events")
    if deck != "all" and "deck" in own.marks and isinstance(inherited, Items):
        for item in inherited:
            if _id(item) not in wanted and _id(item) not in off and item.get("chained") is not True:
                off.add(_id(item), own.marks["deck"])
    if isinstance(written, Items):
        for each, mark in zip(written, written.marks, strict=True):
            off.add(each, mark)
    elif written is not None:
        return Items()
    return off


def change(raw: Map) -> Iterator[Problem]:
    """Set the figures a level changes by path, in place, and say which paths lead nowhere."""
    changes = raw.get("change")
    if not isinstance(changes, Map):
        return
    tables: dict[str, _Table] = {}
    for path, value, mark in _paths(changes, ""):
        problem = _change(raw, tables, path, value, mark)
        if problem:
            yield problem


class _Table:
    """The rows of a table by their ids, copied once so that the level they come from keeps its own."""

    def __init__(self, raw: Map, table: str) -> None:
        rows = raw.get(table)
        self.keys = KEYS[table]
        self.rows = Items([*rows], [*rows.marks]) if isinstance(rows, Items) else Items()
        self.places = {row_key(row, self.keys): place for place, row in enumerate(self.rows) if isinstance(row, Map)}
        if self.places:
            raw[table] = self.rows

    def set(self, name: str, field: str, value: Any, mark: Mark) -> None:
        place = self.places[name]
        row = self.rows[place]
        if isinstance(row, Row):
            self.rows[place] = row.changed(field, value, mark)
        else:
            changed = Map(row, row.marks)
            changed[field], changed.marks[field] = value, mark
            self.rows[place] = changed


def _paths(changes: Map, above: str) -> Iterator[tuple[str, Any, Mark]]:
    for key, value in changes.items():
        if isinstance(value, Map) and value:
            yield from _paths(value, f"{above}{key}.")
        else:
            yield f"{above}{key}", value, changes.marks[key]


def _change(raw: Map, tables: dict[str, _Table], path: str, value: Any, mark: Mark) -> Problem | None:
    source, line, column, *_ = mark
    name, *rest = path.split(".")
    place = ("change", path)
    if name not in KEYS:
        near = nearest(name, KEYS)
        return source.problem("change_table", line, column, place=place, found=name, allowed=tuple(KEYS), nearest=near)
    if name not in tables:
        tables[name] = _Table(raw, name)
    table = tables[name]
    if len(rest) != len(table.keys) + 1:
        values = {"example": _example(name, table)}
        return source.problem("change_path", line, column, place=place, found=path, values=values)
    row, field = ".".join(rest[:-1]), rest[-1]
    fields = tuple(each for each in rows_of(name).model_fields if each not in table.keys)
    values = {"table": name}
    if field not in fields:
        near = nearest(field, fields)
        return source.problem(
            "change_field", line, column, place=place, found=field, allowed=fields, nearest=near, values=values
        )
    if row not in table.places:
        near = nearest(row, table.places)
        return source.problem("change_row", line, column, place=place, found=row, nearest=near, values=values)
    table.set(row, field, value, mark)
    return None


def _example(name: str, table: _Table) -> str:
    """A path that leads somewhere: the first figure of the first row."""
    figures = (each for each, field in rows_of(name).model_fields.items() if {int, float} & {*kinds(field.annotation)})
    return f"{name}.{next(iter(table.places), '.'.join(table.keys))}.{next(figures, 'name')}"
