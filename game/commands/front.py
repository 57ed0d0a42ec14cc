"""Which front a game is played in: the window, the text version, or a robot where nobody can answer."""

from __future__ import annotations

import sys

from game.commands.common import load_level
from game.present import words
from game.present.words import _
from game.session import Session


def show(
    level: str = "", seed: int | None = None, quarter: int = 1, *, text: bool = False, window: bool = False
) -> int:
    """Play a level, or start at the first screen, in the best front that can be had; return the exit code."""
    if not text and (window or _screen()):
        return _window(level, seed, quarter)
    session = _session(level, seed, quarter) if level else None
    if text or _terminal():
        from game.text.play import play

        return play(session)
    from game.commands.robot_show import robot_show

    return robot_show(session)


def _session(level: str, seed: int | None, quarter: int) -> Session:
    from game import levels

    session = Session.start(load_level(level), levels.fresh_seed() if seed is None else seed)
    while session.quarter < min(quarter, session.level.quarters) - 1:
        session.end_quarter()
    return session


def _screen() -> bool:
    from game.ui.display import screen_found

    return screen_found()


def _terminal() -> bool:
    return bool(sys.stdin and sys.stdin.isatty() and sys.stdout and sys.stdout.isatty())


def _window(level: str, seed: int | None, quarter: int) -> int:
    from game import foresight
    from game.crash import write_report
    from game.settings import read_settings
    from game.ui.app import App
    from game.ui.commands import Bindings
    from game.ui.scenes import start

    settings = read_settings().but(language=words.language())
    foresight.begin()
    app = App(
        lambda: start.first_scene(level or None, seed, quarter),
        start.look_of(settings),
        bindings=Bindings(settings.keys),
        on_look=start.keep_look,
        on_bindings=start.keep_bindings,
    )
    try:
        app.run()
    except Exception as crash:  # noqa: BLE001 - whatever it is, the player gets a sentence and a report
        path = write_report(crash)
        print(_("The game has stopped by a mistake of its own, and your last quarter is saved."), file=sys.stderr)
        if path:
            print(_("A report without personal data lies at {path}.").format(path=path), file=sys.stderr)
        return 1
    finally:
        foresight.stop()
    return 0
