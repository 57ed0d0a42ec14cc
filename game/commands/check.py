"""``check``: what is wrong in level files, and how to mend it."""

from __future__ import annotations

from typing import Annotated

import typer

from game.commands.common import print_json
from game.present.words import _


def run(
    levels: Annotated[list[str], typer.Argument(metavar="FILE…", help=_("Level files, folders or ids."))],
    as_json: Annotated[bool, typer.Option("--json", help=_("Print plain data for tools."))] = False,
) -> None:
    """Print every problem, sorted by file and line; exit code 1 when any is an error."""
    from game.content.report import check, problem_as_dict
    from game.present.problems import describe_all

    problems, code = check(levels)
    if as_json:
        print_json([problem_as_dict(problem) for problem in problems])
    else:
        print("\n".join(describe_all(problems)))
    raise typer.Exit(code)
