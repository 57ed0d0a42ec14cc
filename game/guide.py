"""The Guide as shipped: the front that the layers of words and screens use, so that none of them reads files."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from game.content.guide import read_guide, read_record, read_sources
from game.model.guide import ForecastRecord, GuideBook, GuidePageSpec, WorkSpec
from game.model.tables import SourceRow

__all__ = [
    "ForecastRecord", "GuideBook", "GuidePageSpec", "SourceRow", "WorkSpec", "book", "forecast_record", "sources",
    "spec",
]  # fmt: skip


@cache
def book() -> GuideBook:
    """Return the shipped Guide; a theme whose file cannot be read is left out."""
    return read_guide()[0]


def spec(id: str) -> GuidePageSpec | None:
    """Return the page of an id, or of another name of it; None where there is none."""
    return _names().get(id)


def sources() -> Mapping[str, SourceRow | WorkSpec]:
    """Return what pages lean on, by key: rows of the base level's table, and published works."""
    return _sources()


@cache
def forecast_record() -> ForecastRecord | None:
    """Return how often the forecast's ranges held in test games; None where that was never measured."""
    return read_record()


@cache
def _names() -> dict[str, GuidePageSpec]:
    return {name: page for theme in book().themes for page in theme.pages for name in (page.id, *page.also)}


@cache
def _sources() -> dict[str, SourceRow | WorkSpec]:
    return {**{row.key: row for row in read_sources()}, **{work.id: work for work in book().works}}
