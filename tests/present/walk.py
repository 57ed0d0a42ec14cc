"""Every string of a view, however deep."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from pydantic import BaseModel


def strings(view: object) -> Iterator[str]:
    """Yield every string in a view, in its tuples and in the views within it; decisions are not words."""
    if isinstance(view, str):
        yield view
    elif isinstance(view, BaseModel):
        return
    elif is_dataclass(view):
        for field in fields(view):
            yield from strings(getattr(view, field.name))
    elif isinstance(view, tuple | list):
        for part in view:
            yield from strings(part)
