"""A player at the real window, under a virtual screen, and beside it the same screens without a window.

The screens without a window say where each control stands and what the title must be; every key and click goes to
both, and they must keep step.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from ctypes import c_int, c_long, c_ulong, c_void_p
from pathlib import Path

import pygame
import pytest

from game.ui.scenes.start import first_scene
from tests.driver import Driver

ROOT = Path(__file__).parent.parent
SIZE = (1366, 768)
PATIENCE = 60  # seconds until a step that never comes counts as failed
_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100
_KEYS = {"enter": "Return", "escape": "Escape", "down": "Down", "up": "Up", "left": "Left", "right": "Right"}
_NEEDS = ("Xvfb", "xdotool")


@contextmanager
def virtual_screen() -> Iterator[str]:
    """Yield the name of a screen of its own; without Xvfb and xdotool skip, or fail where they are required."""
    missing = [name for name in _NEEDS if not shutil.which(name)]
    if missing:
        reason = f"a virtual screen needs {' and '.join(missing)}"
        if os.environ.get("GRAB_THE_WHEEL_REQUIRE_SCREEN"):
            pytest.fail(reason)
        pytest.skip(reason)
    said, told = os.pipe()
    width, height = SIZE
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(told), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=(told,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(told)
    try:
        with os.fdopen(said) as answer:
            number = answer.readline().strip()
        assert number, "Xvfb did not start"
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


class Window:
    """The game in a window of its own on a display; ``home`` is the player's folder, ``shadow`` that of the other."""

    def __init__(self, display: str, home: Path, shadow: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("GRAB_THE_WHEEL_HOME", str(shadow))
        dropped = ("SDL_VIDEODRIVER", "WAYLAND_DISPLAY", "LANGUAGE", "LC_ALL", "LC_MESSAGES")
        kept = {name: value for name, value in os.environ.items() if name not in dropped}
        self._env = {**kept, "DISPLAY": display, "GRAB_THE_WHEEL_HOME": str(home), "LANG": "C.UTF-8"}
        self._printed: str | None = None
        self.game = subprocess.Popen(
            [sys.executable, "-m", "game"], cwd=ROOT, env=self._env, start_new_session=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
        )  # fmt: skip
        try:
            self.id = self._opened()
        except BaseException:
            self.kill()
            raise
        self.driver = Driver(first_scene(), SIZE)
        self.in_step()

    def _opened(self) -> str:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            assert self.game.poll() is None, self.output()
            for found in self._xdotool("search", "--pid", str(self.game.pid), may_fail=True).split():
                if "Grab the Wheel" in self._name(found):
                    self._xdotool("windowfocus", found)
                    return found
            time.sleep(0.05)
        self.kill()
        raise AssertionError(f"no window opened; the game said: {self.output()}")

    def _xdotool(self, *words: str, may_fail: bool = False) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self._env, capture_output=True, timeout=PATIENCE, check=False, encoding="utf-8"
        )
        assert may_fail or not done.returncode, (words, done.stderr, self.game.poll())
        return done.stdout.strip()

    def _name(self, window: str) -> str:
        return self._xdotool("getwindowname", window, may_fail=True)

    @property
    def title(self) -> str:
        """What the window is called now."""
        return self._name(self.id).removesuffix(" · Grab the Wheel")

    def in_step(self) -> None:
        """Wait until the window shows the screen that it should."""
        wanted = self.driver.scene.title()
        end = time.monotonic() + PATIENCE
        while (seen := self.title) != wanted:
            assert self.game.poll() is None, self.output()
            assert time.monotonic() < end, f"the window shows {seen!r} and not {wanted!r}"
            time.sleep(0.05)

    def press(self, *keys: str) -> None:
        """Press keys, written as bindings are."""
        for key in keys:
            self._xdotool("key", _KEYS.get(key, key))
            self.driver.press(key)
            self.in_step()

    def type(self, text: str) -> None:
        """Type small letters into what has the focus."""
        self._xdotool("type", text)
        self.driver.type(text)

    def click(self, name: str) -> None:
        """Click a control that is in sight."""
        spot = self.driver.rect(name)
        assert self.driver.stage.ui.area.contains(spot), f"{name} is out of sight at {spot}"
        self._xdotool("mousemove", *map(str, spot.center), "click", "1")
        self.driver.click(name)
        self.in_step()

    def drag(self, name: str, steps: int) -> None:
        """Drag the middle of a control to and fro; only the real window, whose picture moves."""
        x, y = self.driver.rect(name).center
        moves = [
            word for step in range(steps) for word in ("mousemove", str(x + 8 * (step % 16)), str(y), "sleep", "0.01")
        ]
        self._xdotool("mousemove", str(x), str(y), "mousedown", "1", *moves, "mouseup", "1")

    def cpu(self) -> float:
        """Return the seconds of a processor's time that the game has taken so far."""
        fields = Path(f"/proc/{self.game.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS

    def close(self) -> int:
        """Close the window as its frame would, and return the exit code of the game."""
        _ask_to_close(self._env["DISPLAY"], int(self.id))
        self.driver.stage.process(pygame.event.Event(pygame.QUIT))
        return self.game.wait(timeout=PATIENCE)

    def kill(self) -> None:
        """End the game and all it started, without a word."""
        with suppress(ProcessLookupError):
            os.killpg(self.game.pid, signal.SIGKILL)
        self.output()

    def output(self) -> str:
        """Return what the game printed, once it has ended."""
        if self._printed is None:
            self._printed = self.game.communicate(timeout=PATIENCE)[0]
        return self._printed


class _Message(ctypes.Structure):
    """XClientMessageEvent, padded to the size of an XEvent."""

    _fields_ = (
        ("type", c_int), ("serial", c_ulong), ("sent", c_int), ("display", c_void_p), ("window", c_ulong),
        ("kind", c_ulong), ("format", c_int), ("data", c_long * 5), ("rest", c_long * 24),
    )  # fmt: skip


def _ask_to_close(display: str, window: int) -> None:
    x = ctypes.CDLL("libX11.so.6")
    x.XOpenDisplay.restype, x.XInternAtom.restype = c_void_p, c_ulong
    at = c_void_p(x.XOpenDisplay(display.encode()))
    protocols, delete = (x.XInternAtom(at, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW"))
    event = _Message(type=33, window=window, kind=protocols, format=32, data=(c_long * 5)(delete))
    x.XSendEvent(at, c_ulong(window), 0, c_long(0), ctypes.byref(event))
    x.XCloseDisplay(at)
