"""The game as a person meets it: a real window with keys and mouse, a terminal, or neither."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import pytest

from game import saves
from game.present.desk import desk
from tests.window import PATIENCE, ROOT, Window, virtual_screen

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="virtual screens and terminals are made by Unix means")
_FIRST_DAY = "auto_first_day_1965_*_q{:02}.json"


@pytest.fixture(scope="module")
def display():
    with virtual_screen() as name:
        yield name


@pytest.fixture
def opened(display, tmp_path, monkeypatch):
    """Open the game in a window, as often as asked for; whatever still runs at the end is killed."""
    windows = []

    def start():
        windows.append(Window(display, tmp_path / "player", tmp_path / "shadow", monkeypatch))
        return windows[-1]

    yield start
    for one in windows:
        one.kill()


def kept(home, quarter):
    """Return an automatic save without the time it was written and which game it was."""
    (path,) = (home / "saves").glob(_FIRST_DAY.format(quarter))
    found = json.loads(path.read_text(encoding="utf-8"))
    del found["header"]["saved"], found["game"]
    return found


def same(tmp_path, quarter):
    """Return an automatic save, the same from the window and from the screens beside it."""
    real = kept(tmp_path / "player", quarter)
    assert real == kept(tmp_path / "shadow", quarter)
    return real


def to_first_day(window):
    """Go from the title to the map of the first level."""
    window.press("enter")
    while window.driver.scene.chosen.stem != "first_day":
        window.press("down")
    window.press("enter", "enter")
    assert window.driver.title == "MapScene"


def draft(window, lever):
    """Put a lever in the draft, and come back to the map."""
    window.press("p")
    families = desk(window.driver.scene.session)
    window.click("family_" + next(one.id for one in families if lever in {its.id for its in one.levers}))
    window.click(f"lever_{lever}")
    window.click("put")
    while window.driver.title != "MapScene":
        window.press("escape")


def end_quarter(window):
    """End the quarter, without a slip where one is asked, read the briefing and come back to the map."""
    window.press("e")
    if window.driver.title == "AnswersWaitScene":
        window.click("end_all_the_same")
    if window.driver.title == "SlipScene":
        window.click("no_slip")
    assert window.driver.title == "BriefingScene"
    window.press("enter")
    assert window.driver.title == "MapScene"


@pytest.mark.screen
def test_two_quarters_are_played_kept_and_gone_on_with(opened, tmp_path):
    window = opened()
    to_first_day(window)
    draft(window, "messaging")
    end_quarter(window)
    first = same(tmp_path, 1)
    assert [one["lever"] for one in first["played"][0]["decisions"]] == ["messaging"]
    end_quarter(window)
    window.press("ctrl+s")
    window.click("name")
    window.type(", before the vote")
    window.press("enter", "escape")
    assert window.driver.title == "MapScene"
    draft(window, "work_sharing")
    assert window.close() == 0, window.output()
    assert [one["lever"] for one in same(tmp_path, 2)["draft"]] == ["work_sharing"]
    names = [entry.header.name for entry in saves.list_saves(tmp_path / "player" / "saves")]
    assert any(name.endswith(", before the vote") for name in names)
    again = opened()
    again.press("enter")
    assert again.driver.title == "RecapScene"
    again.press("enter")
    end_quarter(again)
    assert [len(quarter["decisions"]) for quarter in same(tmp_path, 3)["played"]] == [1, 0, 1]
    assert again.close() == 0, again.output()


@pytest.mark.screen
def test_a_window_killed_without_warning_loses_the_quarter_in_progress_at_most(opened, tmp_path):
    window = opened()
    to_first_day(window)
    end_quarter(window)
    draft(window, "messaging")
    window.kill()
    assert [entry.header.quarter for entry in saves.list_saves(tmp_path / "player" / "saves")] == [1]
    again = opened()
    again.press("enter", "enter")
    assert again.driver.title == "MapScene"
    assert again.driver.scene.session.quarter == 1
    assert again.close() == 0, again.output()


@pytest.mark.screen
@pytest.mark.speed
def test_a_window_nobody_touches_takes_a_small_part_of_what_one_dragged_takes(opened):
    window = opened()
    to_first_day(window)
    window.click("next_step")
    _settled(window)
    still, moved = [], []
    for _go in range(3):
        still.append(_share(window, lambda: time.sleep(1.5)))
        moved.append(_share(window, lambda: window.drag("map", 120)))
    assert median(still) < median(moved) / 5


def _share(window, work):
    start, before = time.monotonic(), window.cpu()
    work()
    return (window.cpu() - before) / (time.monotonic() - start)


def _settled(window):
    """Wait until what is drawn a little at a time is drawn."""
    end = time.monotonic() + PATIENCE
    while _share(window, lambda: time.sleep(0.5)) > 0.1 and time.monotonic() < end:
        pass


@pytest.mark.screen
@pytest.mark.speed
def test_the_first_screen_answers_after_a_few_times_what_the_libraries_take_to_load(opened):
    libraries = "import pygame, numpy, pydantic, yaml, babel"
    bare = []
    for _go in range(3):
        before = os.times()
        subprocess.run([sys.executable, "-c", libraries], check=True, stdout=subprocess.DEVNULL)
        after = os.times()
        bare.append(after.children_user + after.children_system - before.children_user - before.children_system)
    window = opened()
    window.press("enter")
    assert window.cpu() < 12 * median(bare)


def _terminal(*arguments, home, answers):
    """Run the game at a pseudo-terminal and return its exit code and what it wrote."""
    import pty

    ours, theirs = pty.openpty()
    env = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    game = subprocess.Popen(
        [sys.executable, "-m", "game", *arguments], cwd=ROOT, stdin=theirs, stdout=theirs, stderr=theirs,
        env={**env, "GRAB_THE_WHEEL_HOME": str(home), "LANG": "C.UTF-8"}, start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    written = b""
    try:
        for prompt, answer in answers:
            while prompt not in written.decode(errors="replace"):
                written += os.read(ours, 65_536)
            os.write(ours, answer.encode())
        while True:
            try:
                more = os.read(ours, 65_536)
            except OSError:  # the other end is closed
                break
            if not more:
                break
            written += more
        return game.wait(timeout=PATIENCE), written.decode()
    finally:
        if game.poll() is None:
            game.kill()
            game.wait()
        os.close(ours)


def test_a_terminal_without_a_screen_gets_the_text_version(tmp_path):
    code, written = _terminal(home=tmp_path, answers=[("0. Leave", "0\n")])
    assert code == 0
    assert "Choose a level" in written
    assert "Goodbye." in written


def test_a_quarter_played_at_a_terminal_is_kept(tmp_path):
    code, written = _terminal(
        "play", "first_day", "--text", home=tmp_path, answers=[("0. Leave", "1\n"), ("Quarter 2 of 4", "0\n")]
    )
    assert code == 0
    assert "The game is saved." in written
    assert kept(Path(tmp_path), 1)["header"]["quarter"] == 1
