"""The game as a wheel: all it needs inside, nothing else, and played from an empty folder."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from game import __version__

ROOT = Path(__file__).parent.parent


def run(*command, **where):
    """Run a program and return what it printed; fail with all of it."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [*map(str, command)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        env={**env, "PYTHONIOENCODING": "utf-8"}, encoding="utf-8", timeout=300, check=False, **where,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Build the wheel with the build tool that the tests install, so that nothing is fetched."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_what_the_game_needs_and_nothing_else(wheel):
    with zipfile.ZipFile(wheel) as opened:
        names = opened.namelist()
    data = "game/_data/"
    wanted = {
        "assets/fonts/Inter-Regular.otf", "assets/fonts/LICENSE.txt", "assets/icons/factory.svg",
        "assets/icons/LICENSE.txt", "assets/CREDITS.md", "assets/locale/fr/LC_MESSAGES/game.mo",
        "assets/map/level0.npz", "levels/the_shock.yaml", "levels/first_day.yaml", "levels/README.md",
        "levels/schema.json", "levels/canada_2025/level.yaml", "levels/canada_2025/plants.csv",
    }  # fmt: skip
    assert {data + name for name in wanted} <= set(names)
    assert {name.split("/")[0] for name in names} == {"game", f"grab_the_wheel-{__version__}.dist-info"}
    assert [name for name in names if "tests" in name or "__pycache__" in name or name.endswith(".pyc")] == []


def test_the_wheel_is_played_from_an_empty_folder(wheel, tmp_path):
    place = tmp_path / "installed"
    venv.create(place, with_pip=False)
    scripts = place / ("Scripts" if sys.platform == "win32" else "bin")
    run(sys.executable, "-m", "pip", "--python", scripts / "python", "install", "--quiet", "--no-deps", wheel)
    beside = [sysconfig.get_path("purelib"), sysconfig.get_path("platlib")]
    (own,) = place.rglob("site-packages")
    (own / "beside.pth").write_text("\n".join(dict.fromkeys(beside)), encoding="utf-8")
    empty = tmp_path / "empty"
    empty.mkdir()
    game = scripts / "grab-the-wheel"
    where = run(scripts / "python", "-c", "import game; print(game.__file__)", cwd=empty)
    assert Path(where.strip()).is_relative_to(place)
    assert __version__ in run(game, "--version", cwd=empty)
    run(game, "check", "first_day", "the_shock", cwd=empty)
    assert "2025Q4" in run(game, "simulate", "first_day", "--lang", "fr", cwd=empty)
    assert not list(empty.iterdir())
