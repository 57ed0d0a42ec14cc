"""``shot``: a screen drawn into a picture, without a window."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Annotated, Literal, get_args

import typer

from game.commands.common import CommandError, load_level, print_json
from game.present import words
from game.present.words import _
from game.session import Session

_SIZE = re.compile(r"([0-9]{3,4})x([0-9]{3,4})\Z")
Colours = Literal["day", "night", "contrast", "distinct"]


def run(
    screen: Annotated[str, typer.Argument(metavar="[SCENE]", help=_("The screen; --list names them."))] = "",
    out: Annotated[Path | None, typer.Argument(metavar="[OUT.png]", help=_("The picture to write."))] = None,
    level: Annotated[str, typer.Option("--level", help=_("A level, by id or path."))] = "the_shock",
    seed: Annotated[int, typer.Option("--seed", help=_("The luck of the game."))] = 7,
    quarter: Annotated[int, typer.Option("--quarter", min=1, max=40, help=_("The quarter shown."))] = 3,
    robot: Annotated[str, typer.Option("--robot", help=_("Who played the quarters before."))] = "do_nothing",
    size: Annotated[str, typer.Option("--size", help=_("Width and height in pixels."))] = "1366x768",
    scale: Annotated[int, typer.Option("--scale", min=100, max=200, help=_("Size of the interface, per cent."))] = 100,
    theme: Annotated[str, typer.Option("--theme", help=_("day, night, contrast or distinct."))] = "day",
    names: Annotated[bool, typer.Option("--list", help=_("Name the screens there are."))] = False,
    as_json: Annotated[bool, typer.Option("--json", help=_("Print plain data for tools."))] = False,
) -> None:
    """Draw a screen of a sample game into a PNG file."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from game.ui.scene import scenes

    known = list(scenes())
    if names:
        print_json(known) if as_json else print("\n".join(known))
        return
    if screen not in known or out is None:
        raise CommandError(_("Name a screen and a picture to write. Screens: {known}.").format(known=", ".join(known)))
    path = _draw(screen, out, _session(level, seed, quarter, robot), _pixels(size), scale, theme)
    print_json({"picture": str(path)}) if as_json else print(path)


def _session(level: str, seed: int, quarter: int, robot: str) -> Session:
    from game.analysis.robots import ROBOTS

    if robot not in ROBOTS:
        raise CommandError(_("There is no robot {name}. Robots: {known}.").format(name=robot, known=", ".join(ROBOTS)))
    session = Session.start(load_level(level), seed)
    while session.quarter < min(quarter, session.level.quarters) - 1:
        session.play(ROBOTS[robot](session.state, session.seed))
    return session


def _pixels(size: str) -> tuple[int, int]:
    found = _SIZE.match(size)
    if not found:
        raise CommandError(_("Write a size as 1366x768."), code=2)
    return int(found.group(1)), int(found.group(2))


def _draw(screen: str, out: Path, session: Session, size: tuple[int, int], scale: int, theme: str) -> Path:
    from game.ui.shot import picture
    from game.ui.theme import Look

    if theme not in get_args(Colours):
        raise CommandError(_("--theme takes day, night, contrast or distinct."), code=2)
    colours: Colours = theme  # type: ignore[assignment]  # checked above
    look = Look(palette=colours, scale=scale / 100, reduced_motion=True)
    try:
        return picture(screen, session, out, size, look, words.language())
    except OSError as wrong:
        raise CommandError(
            _("{file} cannot be written: {why}.").format(file=out, why=wrong.strerror or wrong)
        ) from None
