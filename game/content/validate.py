"""The shape of a level: what pydantic refuses, as one problem for each mistake, in its place."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from itertools import islice
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from game.content.locate import MOST, Map, Source, at, kind_of, mark_at, place_of
from game.content.merge import BY_ID
from game.content.nearest import nearest
from game.content.shape import alternatives, choices_at, keys_at
from game.model.problems import Problem
from game.model.values import Text

Path = tuple[str | int, ...]

_WANTED = {
    "int_type": "integer",
    "int_from_float": "integer",
    "int_parsing": "integer",
    "int_parsing_size": "integer",
    "float_type": "number",
    "float_parsing": "number",
    "bool_type": "yes_no",
    "bool_parsing": "yes_no",
    "string_type": "text",
    "tuple_type": "list",
    "list_type": "list",
    "dict_type": "mapping",
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "date_type": "date",
    "is_instance_of": "mapping",
}
_CODES = {
    "extra_forbidden": "unknown_key",
    "literal_error": "not_one_of",
    "greater_than_equal": "too_small",
    "greater_than": "not_above",
    "less_than_equal": "too_large",
    "less_than": "too_large",
    "string_too_short": "empty_text",
    "too_short": "empty_list",
    "too_long": "long_list",
    "string_too_long": "long_text",
    "string_pattern_mismatch": "bad_id",
    "finite_number": "not_finite",
    "rate": "not_a_rate",
    "money": "not_money",
    "quarter": "not_a_quarter",
    "date": "not_a_date",
    "date_type": "not_a_date",
    "one_key": "one_key",
}
_SHARES = ("1", "3", "5")  # the most of a share, a rate and a change
_LIMITS = {"ge", "gt", "le", "lt", "max_length", "min_length"}


def shape_problems(error: ValidationError, raw: Map, main: Source) -> list[Problem]:
    """Return what is wrong with the shape of a level, one problem for each place."""
    found: dict[Path, ErrorDetails] = {}
    missing: dict[Path, list[str]] = {}
    for detail in error.errors(include_url=False, include_input=False)[: 4 * MOST]:
        path = _resolved(detail, raw)
        if detail["type"] == "missing":
            missing.setdefault(path, []).append(str(detail["loc"][-1]))
        elif path not in found or _rank(detail) < _rank(found[path]):
            found[path] = detail
    # where one branch of a choice got further than another, the further one is the mistake
    deepest = {path: detail for path, detail in found.items() if not _overshadowed(path, detail, found)}
    problems: list[Problem] = []
    for path, detail in islice(deepest.items(), MOST):
        problem = _problem(path, detail, raw, main)
        problems.append(problem)
        if problem.code == "unknown_key" and problem.nearest in missing.get(path[:-1], ()):
            missing[path[:-1]].remove(problem.nearest)
    return [*problems, *(_missing(path, keys, raw, main) for path, keys in islice(missing.items(), MOST) if keys)]


def _missing(path: Path, keys: list[str], raw: Map, main: Source) -> Problem:
    """The keys a mapping lacks; or, where it goes by almost the id of an inherited one, that."""
    mark = mark_at(raw, path)
    source, line, column = mark[:3] if mark else (main, 1, 1)
    code = "missing_key" if len(keys) == 1 else "missing_keys"
    near, values = "", {}
    if len(path) == 2 and path[0] in BY_ID:
        id = at(raw, (*path, "id"))
        others = [each.get("id") for each in at(raw, path[:1]) if isinstance(each, dict)]
        if isinstance(id, str):
            near = nearest(id, (other for other in others if isinstance(other, str) and other != id))
            values = {"id": id}
    if near:
        code = "missing_in_new"
    place = place_of(raw, path)
    return source.problem(code, line, column, place=place, found=", ".join(keys), nearest=near, values=values)


def _resolved(detail: ErrorDetails, raw: Any) -> Path:
    """The steps of an error that are in the file; the others name branches and validators."""
    path: list[str | int] = []
    for step in detail["loc"]:
        if _has(raw, step):
            path.append(step)
            raw = raw[step]
    return tuple(path)


def _has(raw: Any, step: str | int) -> bool:
    if isinstance(step, str):
        return isinstance(raw, dict) and step in raw
    return isinstance(raw, list) and step < len(raw)


def _rank(detail: ErrorDetails) -> int:
    kind = detail["type"]
    return 0 if kind == "literal_error" else 2 if kind in _WANTED else 1


def _overshadowed(path: Path, detail: ErrorDetails, found: Iterable[Path]) -> bool:
    if _rank(detail) == 1:
        return False
    return any(len(other) > len(path) and other[: len(path)] == path for other in found)


def _problem(path: Path, detail: ErrorDetails, raw: Map, main: Source) -> Problem:
    kind = detail["type"]
    code = _CODES.get(kind) or ("wrong_type" if kind in _WANTED else "not_valid")
    mark = mark_at(raw, path)
    source = mark[0] if mark else main
    line, column = (mark[1], mark[2]) if mark and code == "unknown_key" else (mark or (0, 0, 0, 1, 1))[3:]
    value = at(raw, path)
    allowed: tuple[str, ...] = ()
    near = ""
    found = said(value)
    values = {}
    for name in _LIMITS & detail.get("ctx", {}).keys():
        values["limit"] = _figure(detail["ctx"][name])
    if code == "unknown_key":
        found = str(path[-1])
        allowed = keys_at(path[:-1])
        near = nearest(found, allowed)
    elif value is None:
        code = "no_value"
        allowed = choices_at(path)
    elif code == "not_one_of":
        allowed = choices_at(path)
        near = nearest(found, allowed)
        if _may_be_list(path):
            code = "not_one_of_nor_list"
    elif code == "one_key":
        allowed = tuple(key for key in keys_at(path) if key not in ("after", "words"))
        given = [key for key in value if key in allowed] if isinstance(value, dict) else []
        code = "one_key" if len(given) > 1 else "no_value" if given else "no_key"
        found = ", ".join(given)
        allowed = () if len(given) > 1 else allowed
    elif code == "bad_id" and "a-z" not in str(detail.get("ctx", {}).get("pattern", "")):
        code = "not_a_rate"
    elif code == "bad_id":
        near = _as_id(found)
    elif (
        code == "wrong_type"
        and isinstance(value, str)
        and _WANTED[kind] in ("integer", "number")
        and (source.path.suffix == ".csv" or not any(sign.isdigit() for sign in value))
    ):
        code = "not_a_number"
    elif code == "wrong_type":
        wanted = "words" if Text in alternatives(path) else _WANTED[kind]
        values |= {"wanted": wanted, "kind": kind_of(value)}
        if isinstance(value, dict | list):
            found = ""
    elif code == "too_large" and values.get("limit") in _SHARES and isinstance(value, int | float) and value <= 100:
        code, near = "percent_left_out", f"{value:g}%"
    return source.problem(
        code, line, column, place=place_of(raw, path), found=found, allowed=allowed, nearest=near, values=values
    )


def _may_be_list(path: Path) -> bool:
    return any(getattr(kind, "__origin__", None) is tuple for kind in alternatives(path))


def _figure(limit: Any) -> str:
    if isinstance(limit, float) and limit.is_integer():
        return str(int(limit))
    return str(limit)


def _as_id(text: str) -> str:
    kept = "".join(sign if sign.isascii() and (sign.isalnum() or sign == "_") else "_" for sign in text.lower())
    while "__" in kept:
        kept = kept.replace("__", "_")
    kept = kept.strip("_")
    return kept if kept and kept[0].isalpha() and len(kept) <= 60 else ""


def said(value: Any) -> str:
    """Return a value as a file would write it; a map or a list only by its kind."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return ""
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list | tuple):
        return "[…]"
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value)
