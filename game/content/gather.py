"""All the files of one level, put together: the level itself, its includes and its tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from game.content.files import CSV_LIMIT, YAML_LIMIT, decode, take
from game.content.locate import MOST, Items, Map, Source, kind_of
from game.content.nearest import nearest
from game.content.syntax import parse
from game.content.tables import read_table
from game.model.level import TABLES, Level
from game.model.problems import Problem

MAIN = "level.yaml"
INCLUDED = ("desk", "events", "talks", "headlines", "lab", "seats")
_FILE_NAME = re.compile(r"[^/\\:\x00]+\Z")
YAML_ENDINGS = (".yaml", ".yml")


@dataclass
class Gathered:
    """What the files of a level say, before anything is known about its sense."""

    main: Source
    raw: Map | None = None
    problems: list[Problem] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)


def gather(path: Path) -> Gathered:
    """Read a level file, or a folder with its level file, its includes and its tables."""
    folder = _folder(path)
    file = folder / MAIN if folder else path
    name = f"{folder.name}/{MAIN}" if folder else file.name
    main, problems = take(file, name, YAML_LIMIT)
    if folder and any(problem.code == "no_file" for problem in problems):
        problems = [main.problem("no_level_file")]
    if folder and not problems and not _inside(file, folder):
        problems = [main.problem("outside")]
    if not folder and not problems and file.suffix.lower() not in YAML_ENDINGS:
        problems = [main.problem("not_yaml", found=file.suffix)]
    gathered = Gathered(main, None, problems, [folder, file] if folder else [file])
    if not problems:
        _read(gathered, folder)
    return gathered


def gather_bytes(content: bytes, name: str) -> Gathered:
    """Read a level handed over as bytes, alone, with nothing beside it."""
    main, problems = decode(Source(Path(name), name), content, YAML_LIMIT)
    gathered = Gathered(main, None, problems)
    if not problems:
        _read(gathered, None)
    return gathered


def _folder(path: Path) -> Path | None:
    try:
        if path.name == MAIN and path.parent.name:
            return path.parent
        return path if path.is_dir() and path.suffix.lower() not in YAML_ENDINGS else None
    except (OSError, ValueError):
        return None


def _inside(file: Path, folder: Path) -> bool:
    try:
        return file.resolve().parent == folder.resolve()
    except (OSError, RuntimeError):
        return False


def _read(gathered: Gathered, folder: Path | None) -> None:
    raw, problems = parse(gathered.main)
    gathered.problems += problems
    if not isinstance(raw, Map):
        if not problems:
            code = "empty_file" if raw is None else "not_a_level"
            gathered.problems.append(gathered.main.problem(code, 1, 1))
        return
    gathered.raw = raw
    _include(gathered, raw, folder)
    for lists in INCLUDED:
        gathered.problems += _repeated(raw, lists)
    if folder:
        _tables(gathered, raw, folder)


def _include(gathered: Gathered, raw: Map, folder: Path | None) -> None:
    if "include" not in raw:
        return
    source, _, _, line, column = raw.marks.pop("include")
    names = raw.pop("include")
    if folder is None:
        gathered.problems.append(source.problem("include_alone", line, column, place=("include",)))
        return
    if not isinstance(names, Items) or not all(isinstance(name, str) for name in names):
        problem = source.problem(
            "wrong_type", line, column, place=("include",), values={"wanted": "list", "kind": kind_of(names)}
        )
        gathered.problems.append(problem)
        return
    for index, (name, (_, _, _, line, column)) in enumerate(zip(names, names.marks, strict=True)):
        place = ("include", index + 1)
        file = folder / name if "\x00" not in name else folder
        if (
            not _FILE_NAME.match(name)
            or file.suffix.lower() not in YAML_ENDINGS
            or name == MAIN
            or name in names[:index]
        ):
            gathered.problems.append(source.problem("bad_include", line, column, place=place, found=name))
        elif file.exists() and not _inside(file, folder):
            gathered.problems.append(source.problem("outside", line, column, place=place, found=name))
        elif not file.exists():
            near = nearest(name, (each.name for each in folder.glob("*.yaml") if each.name != MAIN))
            gathered.problems.append(source.problem("no_include", line, column, place=place, found=name, nearest=near))
        else:
            gathered.files.append(file)
            _include_file(gathered, raw, file, f"{folder.name}/{name}")


def _include_file(gathered: Gathered, raw: Map, file: Path, name: str) -> None:
    source, problems = take(file, name, YAML_LIMIT)
    part: Any = None
    if not problems:
        part, problems = parse(source)
    gathered.problems += problems
    if problems or part is None:
        return
    if not isinstance(part, Map):
        gathered.problems.append(source.problem("not_a_part", 1, 1, allowed=INCLUDED))
        return
    for key, value in part.items():
        _, line, column, *_ = mark = part.marks[key]
        if key not in INCLUDED:
            near = "" if key in Level.model_fields else nearest(key, INCLUDED)
            gathered.problems.append(
                source.problem("not_in_part", line, column, place=(key,), found=key, allowed=INCLUDED, nearest=near)
            )
        elif not isinstance(value, Items):
            gathered.problems.append(
                source.problem(
                    "wrong_type", mark[3], mark[4], place=(key,), values={"wanted": "list", "kind": kind_of(value)}
                )
            )
        else:
            there = raw.get(key)
            if there is None:
                raw[key], raw.marks[key] = value, mark
            elif isinstance(there, Items):
                raw[key] = Items([*there, *value], [*there.marks, *value.marks])


def _repeated(raw: Map, key: str) -> list[Problem]:
    found = raw.get(key)
    problems: list[Problem] = []
    first: dict[str, str] = {}
    for item in found if isinstance(found, Items) else ():
        if len(problems) >= MOST:
            break
        name = item.get("id") if isinstance(item, Map) else None
        if not isinstance(name, str):
            continue
        source, _, _, line, column = item.marks["id"]
        if name in first:
            values = {"first": first[name]}
            problems.append(
                source.problem("repeated_id", line, column, place=(key, name, "id"), found=name, values=values)
            )
        else:
            first[name] = f"{source.name}:{line}"
    return problems


def _tables(gathered: Gathered, raw: Map, folder: Path) -> None:
    for table in TABLES:
        file = folder / f"{table}.csv"
        if not file.exists():
            continue
        source = Source(file, f"{folder.name}/{file.name}")
        gathered.files.append(file)
        if not _inside(file, folder):
            gathered.problems.append(source.problem("outside"))
        elif table in raw:
            mark = raw.marks[table]
            gathered.problems.append(mark[0].problem("table_twice", mark[1], mark[2], place=(table,), found=file.name))
        else:
            source, problems = take(file, source.name, CSV_LIMIT)
            rows = Items()
            if not problems:
                rows, problems = read_table(source, table)
            gathered.problems += problems
            raw[table], raw.marks[table] = rows, (source, 1, 1, 1, 1)
    for file in sorted(folder.glob("*.csv")):
        if file.stem not in TABLES:
            source = Source(file, f"{folder.name}/{file.name}")
            near = nearest(file.stem, TABLES)
            gathered.problems.append(
                source.problem("stray_table", severity="warning", found=file.name, allowed=TABLES, nearest=near)
            )
