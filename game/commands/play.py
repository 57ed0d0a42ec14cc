"""``play``: a level, from any quarter, in a window or as text."""

from __future__ import annotations

from typing import Annotated

import typer

from game import levels
from game.commands.common import load_level
from game.commands.front import show
from game.present.words import _
from game.session import Session


def run(
    level: Annotated[str, typer.Argument(metavar="[LEVEL]", help=_("A level, by id or path."))] = "",
    seed: Annotated[int | None, typer.Option("--seed", help=_("The luck of the game; left out, a new one."))] = None,
    quarter: Annotated[int, typer.Option("--quarter", min=1, max=40, help=_("The quarter to start in."))] = 1,
    text: Annotated[bool, typer.Option("--text", help=_("Play as text in this terminal."))] = False,
    window: Annotated[bool, typer.Option("--window", help=_("Open a window even where no screen was found."))] = False,
) -> None:
    """Play a level; quarters before the one to start in are played without decisions."""
    session = None
    if level:
        session = Session.start(load_level(level), levels.fresh_seed() if seed is None else seed)
        while session.quarter < min(quarter, session.level.quarters) - 1:
            session.end_quarter()
    raise typer.Exit(show(session, text=text, window=window))
