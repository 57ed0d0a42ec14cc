"""Which front a game is played in: the window, the text version, or a robot where nobody can answer."""

from __future__ import annotations

import importlib
import sys

from game.session import Session


def show(session: Session | None = None, *, text: bool = False, window: bool = False) -> int:
    """Play a game, or start at the list of levels, in the best front that can be had; return the exit code."""
    if not text and (window or _screen()):
        return _window(session)
    if text or _terminal():
        from game.text.play import play

        return play(session)
    from game.commands.robot_show import robot_show

    return robot_show(session)


def _screen() -> bool:
    from game.ui.display import screen_found

    return screen_found()


def _terminal() -> bool:
    return bool(sys.stdin and sys.stdin.isatty() and sys.stdout and sys.stdout.isatty())


def _window(session: Session | None) -> int:
    importlib.import_module("game.ui.app").run(session)
    return 0
