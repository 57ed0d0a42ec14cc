"""Checking levels for people and for tools: all problems at once, and whether any stops a level."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from game.content.library import entry, find
from game.content.locate import Source
from game.model.problems import Problem


def check(paths: Iterable[str | Path]) -> tuple[list[Problem], int]:
    """Return what is wrong in levels named by id or path, and 1 when any of it is an error, else 0."""
    problems: list[Problem] = []
    for path in paths:
        try:
            found = find(path)
        except FileNotFoundError:
            problems.append(Source(Path(path), str(path)).problem("no_file"))
            continue
        problems += entry(found).problems
    return problems, int(any(problem.severity == "error" for problem in problems))


def problem_as_dict(problem: Problem) -> dict[str, Any]:
    """Return a problem as plain data, for tools that read JSON."""
    return {
        "severity": problem.severity,
        "code": problem.code,
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "place": list(problem.place),
        "found": problem.found,
        "allowed": list(problem.allowed),
        "nearest": problem.nearest,
        "text": problem.text,
        "values": dict(problem.values),
    }
