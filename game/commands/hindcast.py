"""``hindcast``: what really happened in 2025 and 2026, and the model's answer beside it."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from game.commands.common import load_level, print_json
from game.present.model_words import BEARING, COMPARED, band, figure
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
                        "without_tariffs": one.without,
                        "low": one.low,
                        "high": one.high,
                        "unit": one.unit,
                        "source": one.source,
                        "passed": one.passed,
                        "bearing": one.bearing,
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
    titles = (_("Happened"), _("Model"), _("Without tariffs"), _("Should lie in"), _("Passes"), _("How"), _("Source"))
    for title in titles:
        table.add_column(title, justify="right")
    for one in found.compared:
        table.add_row(
            _(COMPARED[one.id]),
            _("yes") if one.actual is None else figure(one.actual, one.unit),
            figure(one.modelled, one.unit),
            figure(one.without, one.unit),
            band(one.low, one.high, one.unit),
            _("yes") if one.passed else _("no"),
            _(BEARING[one.bearing]) if BEARING[one.bearing] else _("found"),
            one.source,
        )
    console = Console(highlight=False, width=None if sys.stdout.isatty() else 130)
    console.print(table)
    console.print(
        _(
            "Found: the model was told nothing of it. Fitted: a figure was chosen so that it comes out right. Partly "
            "told: a dated decision put it there. Without tariffs: the same two years had nobody levied, answered or "
            "feared any."
        ),
        soft_wrap=True,
    )
