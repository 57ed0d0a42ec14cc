"""The table of a report, and the one line of it that is told quarter by quarter."""

from __future__ import annotations

from collections.abc import Callable

from game.present.shapes.reports import ReportSeries, ReportView
from game.present.words import _, number
from game.ui.canvas.charts import TONES, ChartBox, Fan, Series
from game.ui.controls import Button, Cell, Heading, Item, ListBox, ListColumn, Node, Text, card, row
from game.ui.scene import Request
from game.ui.scenes.figure_pieces import Press

Choose = Callable[[str], "Request | None"]


def table_card(
    view: ReportView,
    chosen: ReportSeries | None,
    choose: Choose,
    explain: Choose,
    open_cell: Callable[[str, int], Request | None],
) -> Node:
    """Return a report as rows: where each line began, where it stands, and its change; each figure opens."""
    items = tuple(
        Item(
            one.id,
            one.name,
            one.detail,
            cells=(
                Cell(one.figures[0].text),
                Cell(one.figures[-1].text, weight=600),
                Cell(one.change, "muted" if one.tone == "neutral" else TONES[one.tone], 600),
            ),
            spoken=one.said,
        )
        for one in view.series
    )
    columns = (
        ListColumn(_("Start"), 84),
        ListColumn(_("Now"), 84, keep=True),
        ListColumn(_("Change"), 90, keep=True),
    )
    return card(
        ListBox(
            "lines",
            view.title,
            items,
            chosen.id if chosen else None,
            choose,
            explain,
            columns=columns,
            first_title=_("Name"),
            empty=_("Nothing of that name."),
            on_cell=open_cell,
        ),
        pad=8,
    )


def line_card(view: ReportView, one: ReportSeries, at: Callable[[int], Request | None], why: Press | None) -> Node:
    """Return a line quarter by quarter; ``at`` opens a quarter of it, ``why`` the whole of it."""
    written = {figure.value: figure.text for figure in one.figures}
    lines = Fan(
        (Series("", one.values, "blue"),),
        tuple(view.quarters),
        lambda value: written.get(value, number(value)),
        tall=130,
        axis=False,
    )
    first = one.figures[0]
    rests = ", ".join(filter(None, (first.certainty, first.source)))
    return card(
        row(Heading(one.name, level=3, grow=1), Text(one.figures[-1].text, weight=600, wrap=False), gap=10),
        Text(one.detail, "small", token="muted") if one.detail else None,
        ChartBox("line", lines, label=one.said, on_open=at) if len(one.figures) > 1 else None,
        Text(_("Start: {value} ({rests})").format(value=first.text, rests=rests), "small", token="muted"),
        Button("why", _("Why it changed"), why, "quiet", "search", command="why", at="start") if why else None,
        pad=(12, 16),
        gap=6,
    )
