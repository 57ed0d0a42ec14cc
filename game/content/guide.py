"""The files of the Guide: read, looked through, and what is wrong in them said in words."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from game.model.guide import ForecastRecord, GuideBook, GuideThemeSpec, WorkSpec
from game.model.tables import SourceRow
from game.places import ASSETS, LEVELS

FOLDER = ASSETS / "guide"
SOURCES = LEVELS / "canada_2025" / "sources.csv"
WORKS = "works.yaml"
RECORD = FOLDER / "forecast.json"

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_guide(folder: Path = FOLDER) -> tuple[GuideBook, list[str]]:
    """Return the Guide of a folder, and what is wrong with it; a theme that cannot be read is left out."""
    themes: list[GuideThemeSpec] = []
    works: list[WorkSpec] = []
    problems: list[str] = []
    for path in sorted(folder.glob("*.yaml")):
        try:
            found: Any = yaml.load(path.read_text(encoding="utf-8"), _Loader)
            if path.name == WORKS:
                works += [WorkSpec.model_validate(one) for one in found["works"]]
            else:
                themes.append(GuideThemeSpec.model_validate(found))
        except ValidationError as wrong:
            problems += [f"{path.name}: {'.'.join(map(str, one['loc']))}: {one['msg']}" for one in wrong.errors()]
        except (OSError, UnicodeError, yaml.YAMLError, KeyError, TypeError) as wrong:
            problems.append(f"{path.name}: {wrong}")
    book = GuideBook(themes=tuple(themes), works=tuple(works))
    return book, [*problems, *_senses(book)]


def _senses(book: GuideBook) -> list[str]:
    """Return what is wrong between pages: a name twice, a link to nowhere, a figure asked for in one language."""
    pages = [page for theme in book.themes for page in theme.pages]
    ids = {page.id for page in pages}
    names = [name for page in pages for name in (page.id, *page.also)]
    problems = [f"{name}: more than one page has this name" for name in sorted(set(names)) if names.count(name) > 1]
    for page in pages:
        problems += [f"{page.id}: see_also names no page: {one}" for one in page.see_also if one not in ids]
        if page.id in page.see_also:
            problems.append(f"{page.id}: see_also names the page itself")
    return problems


def read_sources(path: Path = SOURCES) -> tuple[SourceRow, ...]:
    """Return the sources that pages name by key; none where the table cannot be read."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return tuple(SourceRow.model_validate(row) for row in csv.DictReader(file))
    except (OSError, UnicodeError, csv.Error, ValidationError):
        return ()


def read_record(path: Path = RECORD) -> ForecastRecord | None:
    """Return how often the forecast's ranges held; None where the file cannot be read."""
    try:
        return ForecastRecord.model_validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return None
