"""A level that extends another: what it brings stands before what it inherits.

Texts and figures replace; ``opening``, ``levers`` and ``slips`` merge key by key; events and levers
merge by id, key by key; a table replaces the whole table; ``change`` sets single figures.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.content.locate import KEYS, Items, Map, Mark, Row, row_key
from game.content.nearest import nearest
from game.content.shape import kinds, rows_of
from game.model.problems import Problem

OWN = ("format", "id", "title", "summary", "hidden", "extends", "change", "deck")
BY_KEY = ("opening", "levers", "slips", "relations", "trust")
BY_ID = ("events", "desk")


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
    for path, value, mark in list(_paths(changes, "")):
        problem = _change(raw, path, value, mark)
        if problem:
            yield problem


def _paths(changes: Map, above: str) -> Iterator[tuple[str, Any, Mark]]:
    for key, value in changes.items():
        if isinstance(value, Map) and value:
            yield from _paths(value, f"{above}{key}.")
        else:
            yield f"{above}{key}", value, changes.marks[key]


def _change(raw: Map, path: str, value: Any, mark: Mark) -> Problem | None:
    source, line, column, *_ = mark
    table, *rest = path.split(".")
    place = ("change", path)
    if table not in KEYS:
        near = nearest(table, KEYS)
        return source.problem("change_table", line, column, place=place, found=table, allowed=tuple(KEYS), nearest=near)
    keys = KEYS[table]
    if len(rest) != len(keys) + 1:
        figures = (
            name for name, field in rows_of(table).model_fields.items() if {int, float} & {*kinds(field.annotation)}
        )
        rows = raw.get(table)
        name = row_key(rows[0], keys) if isinstance(rows, Items) and rows else ".".join(keys)
        example = f"{table}.{name}.{next(figures, 'name')}"
        return source.problem("change_path", line, column, place=place, found=path, values={"example": example})
    name, field = ".".join(rest[:-1]), rest[-1]
    fields = [each for each in rows_of(table).model_fields if each not in keys]
    if field not in fields:
        near = nearest(field, fields)
        return source.problem(
            "change_field", line, column, place=place, found=field, allowed=tuple(fields), nearest=near,
            values={"table": table},
        )  # fmt: skip
    rows = raw.get(table)
    names = [row_key(row, keys) for row in rows] if isinstance(rows, Items) else []
    if name not in names:
        near = nearest(name, names)
        return source.problem(
            "change_row", line, column, place=place, found=name, nearest=near, values={"table": table}
        )
    assert isinstance(rows, Items)
    index = names.index(name)
    row = rows[index]
    if isinstance(row, Row):
        changed: Map = row.changed(field, value, mark)
    else:
        changed = Map(row, row.marks)
        changed[field], changed.marks[field] = value, mark
    fresh = Items([*rows], [*rows.marks])
    fresh[index] = changed
    raw[table] = fresh
    return None
