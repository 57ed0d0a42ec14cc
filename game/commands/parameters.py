"""``parameters``: the figures of the model, with range, source and certainty."""

from __future__ import annotations

from typing import Annotated

import typer

from game.commands.common import load_level, print_json
from game.present.names import proper
from game.present.words import N_, _, number

_CERTAINTY = {
    "published": N_("published"),
    "estimate": N_("estimate"),
    "assumption": N_("assumption"),
    "calibrated": N_("calibrated"),
}


def run(
    level: Annotated[str, typer.Argument(metavar="LEVEL", help=_("A level, by id or path."))] = "canada_2025",
    as_json: Annotated[bool, typer.Option("--json", help=_("Print plain data for tools."))] = False,
) -> None:
    """Print every parameter of a level."""
    found = sorted(load_level(level).parameters, key=lambda row: row.id)
    if as_json:
        print_json([row.model_dump(mode="json") for row in found])
        return
    from rich.box import SIMPLE
    from rich.console import Console
    from rich.table import Table

    table = Table(box=SIMPLE, pad_edge=False)
    table.add_column(_("Parameter"), no_wrap=True)
    table.add_column(_("Value"), justify="right", no_wrap=True)
    table.add_column(_("Range"), justify="right", no_wrap=True)
    table.add_column(_("Unit, certainty, source"), overflow="fold")
    for row in found:
        told = (proper(row.unit), _(_CERTAINTY[row.certainty]), proper(row.source))
        table.add_row(
            f"{row.id} {row.symbol}".strip(), _figure(row.value), f"{_figure(row.least)} – {_figure(row.most)}",
            " · ".join(filter(None, told)),
        )  # fmt: skip
    Console(highlight=False).print(table)


def _figure(value: float) -> str:
    decimals = len(f"{value:.6f}".rstrip("0").partition(".")[2])
    return number(value, decimals)
