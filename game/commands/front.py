"""Which front a game is played in: the window, the text version, or a robot where nobody can answer."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from game.present import words
from game.present.words import _

if TYPE_CHECKING:
    from game.session import Session
    from game.ui.app import App
    from game.ui.scene import Scene


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
    from game.commands.common import load_level
    from game.session import Session

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
    app = open_app(level, seed, quarter)
    from game import foresight
    from game.crash import write_report

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


def open_app(level: str = "", seed: int | None = None, quarter: int = 1) -> App:
    """Open the window with its first screen; the window comes before what takes long to load."""
    from game.settings import read_settings
    from game.ui import kept_look
    from game.ui.app import App
    from game.ui.commands import Bindings

    def first() -> Scene:
        from game import foresight
        from game.ui.scenes.start import first_scene

        foresight.begin()
        return first_scene(level or None, seed, quarter)

    settings = read_settings().but(language=words.language())
    return App(
        first,
        kept_look.look_of(settings),
        bindings=Bindings(settings.keys),
        volume=lambda: read_settings().sound,
        on_look=kept_look.keep_look,
        on_bindings=kept_look.keep_bindings,
    )
