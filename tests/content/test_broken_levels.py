"""One mistake a teacher makes, one file; what the game says stands beside it, word for word."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from game.content.read import read_level
from game.present.problems import describe_all

HERE = Path(__file__).parents[1] / "broken_levels"
BROKEN = sorted(path for path in HERE.iterdir() if path.suffix == ".yaml" or path.is_dir())
TODAY = datetime.date(2026, 11, 1)


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_broken_level_says_what_is_wrong_and_where(path):
    level, problems = read_level(path, today=TODAY)
    assert problems
    assert (level is None) == any(problem.severity == "error" for problem in problems)
    said = "\n".join(describe_all(problems)) + "\n"
    assert said == path.with_suffix(".txt").read_text(encoding="utf-8")


def test_every_mistake_has_a_file_and_every_file_one_mistake():
    texts = {path.stem for path in HERE.glob("*.txt")}
    assert texts == {path.stem for path in BROKEN}
    assert len(BROKEN) >= 35
