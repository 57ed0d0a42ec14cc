"""``schema``: the schema of level files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from game.commands.common import CommandError
from game.present.words import _


def run(
    out: Annotated[Path | None, typer.Option("--out", help=_("Write it to this file."))] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help=_("It is always JSON; taken for the sake of scripts."))
    ] = True,
) -> None:
    """Print the schema of level files, or write it to a file."""
    from game.content.schema import schema_text
    from game.disk import write_safely

    if out is None:
        print(schema_text(), end="")
        return
    try:
        write_safely(out, schema_text())
    except OSError as wrong:
        raise CommandError(
            _("{file} cannot be written: {why}.").format(file=out, why=wrong.strerror or wrong)
        ) from None
