"""What may stand where in a level file: the models of ``model`` seen as a tree of names."""

from __future__ import annotations

import types
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from game.model.level import Level


def kinds(annotation: Any) -> tuple[Any, ...]:
    """Return the alternatives of an annotation, without its wrappings and without None."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return kinds(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        return tuple(kind for part in get_args(annotation) for kind in kinds(part) if kind is not type(None))
    return (annotation,)


@cache
def names_of(model: type[BaseModel]) -> dict[str, Any]:
    """Return the keys a model takes, as files write them, with what each may hold."""
    return {field.alias or name: field.annotation for name, field in model.model_fields.items()}


@cache
def rows_of(table: str) -> type[BaseModel]:
    """Return the model of a table's rows."""
    row: type[BaseModel] = get_args(Level.model_fields[table].annotation)[0]
    return row


def alternatives(path: tuple[str | int, ...], top: type[BaseModel] = Level) -> tuple[Any, ...]:
    """Return what may stand at a path: models, tuples, dicts, literals and plain types."""
    found: tuple[Any, ...] = (top,)
    for step in path:
        found = tuple(kind for each in found for kind in kinds(_below(each, step)) if kind is not type(None))
    return found


def _below(kind: Any, step: str | int) -> Any:
    origin = get_origin(kind)
    if isinstance(step, int):
        return get_args(kind)[0] if origin is tuple else None
    if origin is dict:
        return get_args(kind)[1]
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return names_of(kind).get(step)
    return None


def keys_at(path: tuple[str | int, ...]) -> tuple[str, ...]:
    """Return the keys that may stand in the mapping at a path."""
    return tuple(
        name
        for kind in alternatives(path)
        if isinstance(kind, type) and issubclass(kind, BaseModel)
        for name in names_of(kind)
    )


def choices_at(path: tuple[str | int, ...]) -> tuple[str, ...]:
    """Return the words a value at a path may be, where it is one of a few."""
    return tuple(
        str(choice)
        for kind in alternatives(path)
        if get_origin(kind) is Literal
        for choice in get_args(kind)
        if choice != ""
    )
