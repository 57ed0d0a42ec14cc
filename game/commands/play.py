"""``play``: a level, from any quarter, in a window or as text."""

from __future__ import annotations

from typing import Annotated

import typer

from game.commands.front import show
from game.present.words import _


def run(
    level: Annotated[str, typer.Argument(metavar="[LEVEL]", help=_("A level, by id or path."))] = "",
    seed: Annotated[int | None, typer.Option("--seed", help=_("The luck of the game; left out, a new one."))] = None,
    quarter: Annotated[int, typer.Option("--quarter", min=1, max=40, help=_("The quarter to start in."))] = 1,
    text: Annotated[bool, typer.Option("--text", help=_("Play as text in this terminal."))] = False,
    window: Annotated[bool, typer.Option("--window", help=_("Open a window even where no screen was found."))] = False,
) -> None:
    """Play a level; quarters before the one to start in are played without decisions."""
    raise typer.Exit(show(level, seed, quarter, text=text, window=window))
