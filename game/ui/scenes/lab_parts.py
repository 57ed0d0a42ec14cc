"""The right side of the tariff lab: the map, bars of plants, jobs and sales, duties as paid, and the small print."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pygame

from game.lab import LabAnswer
from game.present.lab import assumptions, duty_rows
from game.present.lab_bars import job_bars, plant_bars, sales_bars
from game.present.shapes.lab import LabBars
from game.present.words import _
from game.ui.canvas.charts import ChartBox, SignedBars
from game.ui.controls import Icon, Node, Page, Pages, Scroll, Text, column, grid, row
from game.ui.layout import Layout
from game.ui.scenes import pieces

_CELL = 330
_LEAST = 280  # interface pixels that a page can bear to be narrow
PAGE_OF = {"canada": "plants", "us": "plants", "jobs": "jobs", "prices_ca": "sales", "prices_us": "sales",
           "revenue": "paid"}  # fmt: skip
"""The page with the parts of each large figure."""


@dataclass(frozen=True, eq=False)
class _Later(Node):
    """A node made when it is shown: while a slider is dragged, closed pages cost nothing."""

    make: Callable[[], Node]
    kept: list[Node] = field(default_factory=list)

    def _node(self) -> Node:
        if not self.kept:
            self.kept.append(self.make())
        return self.kept[0]

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        return lay.fits(self._node(), width)

    def least_width(self, lay: Layout) -> int:
        return lay.theme.px(_LEAST)

    def least_height(self, lay: Layout, width: int) -> int:
        return lay.least_height(self._node(), width)

    def place(self, lay: Layout, rect: pygame.Rect) -> None:
        lay.place(self._node(), rect)


def answer_pages(answer: LabAnswer, held: LabAnswer | None, map_node: Callable[[], Node]) -> Node:
    """Return the map and the pages of parts."""
    return Pages(
        "answer",
        (
            Page("map", _("Map"), _Later(map_node)),
            _page("plants", _("Plants"), lambda: _bars(plant_bars(answer, held))),
            _page("jobs", _("Jobs"), lambda: _bars(job_bars(answer, held))),
            _page("sales", _("Sales"), lambda: _bars(sales_bars(answer, held))),
            _page("paid", _("Duties paid"), lambda: _duties(answer, held)),
            _page("print", _("What it assumes"), lambda: _small_print(answer)),
        ),
        always=True,
        grow=1,
    )


def _page(name: str, title: str, make: Callable[[], Node]) -> Page:
    return Page(name, title, _Later(lambda: Scroll(f"{name}_page", make(), grow=1)))


def _bars(blocks: Sequence[LabBars]) -> Node:
    made = [
        pieces.titled(
            one.title,
            Text(one.note, "small", token="muted"),
            ChartBox(one.id, SignedBars(one.bars), label=one.said),
        )
        for one in blocks
    ]
    return grid(column(*made[0::2], gap=12), column(*made[1::2], gap=12), cell=_CELL, gap=12, align="start")


def _duties(answer: LabAnswer, held: LabAnswer | None) -> Node:
    return column(
        Text(
            _("On cars, by where they come from: the rate in the law → what is really paid, where that differs."),
            "small",
            token="muted",
        ),
        grid(
            *(pieces.titled(one.title, *pieces.ledger_rows(one.rows)) for one in duty_rows(answer, held)),
            cell=260,
            gap=12,
            align="start",
        ),
        gap=10,
    )


def _small_print(answer: LabAnswer) -> Node:
    return pieces.titled(
        _("What the answer takes for granted"),
        *(row(Icon("info", 18, "muted"), Text(one, grow=1), gap=10, align="start") for one in assumptions(answer)),
    )
