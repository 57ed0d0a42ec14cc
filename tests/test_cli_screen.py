from __future__ import annotations

import json
import os
import signal
import struct
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game import saves
from game.cli import main
from game.commands import front
from game.present import words
from game.ui.display import screen_found

ROOT = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch):
    monkeypatch.setenv("GRAB_THE_WHEEL_HOME", str(tmp_path))
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    yield
    words.use("en")


def _size(path):
    return struct.unpack(">II", path.read_bytes()[16:24])


def test_the_screens_are_listed(capsys):
    assert main(["shot", "--list", "--json"]) == 0
    assert {"title", "map", "briefing"} <= set(json.loads(capsys.readouterr().out))


@pytest.mark.parametrize("screen", ["title", "briefing"])
def test_a_screen_is_drawn_into_a_picture(tmp_path, screen):
    out = tmp_path / "deep" / "shot.png"
    assert main(["shot", screen, str(out), "--level", "first_day", "--size", "1024x600", "--lang", "fr"]) == 0
    assert _size(out) == (1024, 600)


@pytest.mark.parametrize(
    "arguments",
    [
        ["shot", "nowhere", "out.png"],
        ["shot", "title"],
        ["shot", "title", "out.png", "--size", "big"],
        ["shot", "title", "out.png", "--theme", "plaid"],
        ["shot", "title", "out.png", "--robot", "marvin"],
    ],
)
def test_a_picture_that_cannot_be_drawn_is_a_sentence(capsys, arguments):
    assert main(arguments) in (1, 2)
    assert capsys.readouterr().err.strip()
    assert not Path("out.png").exists()


def test_the_bench_sets_times_beside_a_measure(capsys):
    assert main(["bench", "--no-screen", "--json", "--level", "first_day"]) == 0
    told = json.loads(capsys.readouterr().out)
    quarter = next(row for row in told["times"] if row["name"] == "quarter")
    assert quarter["beside"] == "kernel"
    assert quarter["ratio"] > 1
    assert quarter["p99_ms"] >= quarter["median_ms"]


@pytest.mark.parametrize(
    ("environment", "platform"),
    [({}, "linux"), ({"SDL_VIDEODRIVER": "dummy", "DISPLAY": ":0"}, "linux"), ({"SDL_VIDEODRIVER": "dummy"}, "win32")],
)
def test_where_nobody_would_see_a_window_there_is_no_screen(environment, platform):
    assert not screen_found(environment, platform)


def test_a_crash_of_the_window_is_a_sentence_with_a_report(capsys, monkeypatch, tmp_path):
    class Broken:
        def __init__(self, *_arguments, **_named):
            pass

        def run(self):
            raise ZeroDivisionError("of its own")

    monkeypatch.setattr("game.ui.app.App", Broken)
    assert front.show(window=True) == 1
    assert "A report without personal data" in capsys.readouterr().err
    assert list((tmp_path / "reports").glob("crash_*.txt"))


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system has no way to kill without warning")
def test_a_program_killed_without_warning_loses_the_quarter_in_progress_at_most():
    game = subprocess.Popen(
        [sys.executable, "-m", "game", "play", "first_day", "--text"],
        cwd=ROOT, env=os.environ, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", bufsize=1,
    )  # fmt: skip
    game.stdin.write("1\n1\n")
    game.stdin.flush()
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and "Quarter 3 of 4" not in game.stdout.readline():
        pass
    game.send_signal(signal.SIGKILL)
    game.wait()
    game.stdout.close()
    game.stdin.close()
    kept = saves.open_save(saves.latest().path)
    assert kept.session.quarter == 2
