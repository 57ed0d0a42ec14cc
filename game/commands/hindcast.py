"""``hindcast``: what really happened in 2025 and 2026, and the model's answer beside it."""

from __future__ import annotations

from typing import Annotated

import typer

from game.commands.common import load_level, print_json
from game.present.model_words import COMPARED, band, figure
from game.present.words import _


def run(
    seeds: Annotated[int, typer.Option(min=1, max=2000, help=_("How many histories the odds are taken over."))] = 100,
    as_json: Annotated[bool, typer.Option("--json", help=_("Print plain data for tools."))] = False,
) -> None:
    """Print the model's 2025 and 2026 beside what happened."""
    from game.analysis.hindcast import hindcast
    from game.analysis.simulate import told_quarter

    found = hindcast(load_level("canada_2025"), seeds=seeds)
    if as_json:
        print_json(
            {
                "base": found.base,
                "compared": [
                    {
                        "id": one.id,
                        "actual": one.actual,
                        "modelled": one.modelled,
                        "low": one.low,
                        "high": one.high,
                        "unit": one.unit,
                        "source": one.source,
                        "passed": one.passed,
                    }
                    for one in found.compared
                ],
                "quarters": [told_quarter(state, records, ()) for state, records in found.quarters],
            }
        )
        return
    from rich.box import SIMPLE
    from rich.console import Console
    from rich.table import Table

    table = Table(box=SIMPLE, pad_edge=False)
    table.add_column("", overflow="fold")
    for title in (_("Happened"), _("Model"), _("Should lie in"), _("Passes"), _("Source")):
        table.add_column(title, justify="right")
    for one in found.compared:
        table.add_row(
            _(COMPARED[one.id]),
            _("yes") if one.actual is None else figure(one.actual, one.unit),
            figure(one.modelled, one.unit),
            band(one.low, one.high, one.unit),
            _("yes") if one.passed else _("no"),
            one.source,
        )
    Console(highlight=False).print(table)
