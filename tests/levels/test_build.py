"""The script that makes the base level's tables makes the very ones that are shipped."""

import subprocess
import sys
from pathlib import Path

import pytest

from game.model.level import TABLES
from game.places import LEVELS

BASE = LEVELS / "canada_2025"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    folder: Path = tmp_path_factory.mktemp("built")
    run = subprocess.run(
        [sys.executable, str(BASE / "build.py"), "--into", str(folder)], capture_output=True, check=True, text=True
    )
    return folder, run.stdout


@pytest.mark.parametrize("table", TABLES)
def test_a_table_made_again_is_the_one_shipped(built: tuple[Path, str], table: str) -> None:
    assert (built[0] / f"{table}.csv").read_text("utf-8") == (BASE / f"{table}.csv").read_text("utf-8")


def test_the_script_ends_by_saying_how_the_figures_add_up(built: tuple[Path, str]) -> None:
    lines = [line.split() for line in built[1].splitlines()]
    assert ["toyota", "533,566", "533,566", "+0"] in lines


def test_no_raw_table_holds_a_note(built: tuple[Path, str]) -> None:
    for raw in (BASE / "facts").glob("*.csv"):
        header = raw.read_text("utf-8").splitlines()[0].split(",")
        assert not {"notes", "status_2025", "status_late_2026"} & set(header), raw.name
