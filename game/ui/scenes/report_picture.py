"""A report as pictures: small charts on the screen, and the same on a sheet to take away as a PNG."""

from __future__ import annotations

import io

import pygame

from game.present.phrases import dotted
from game.present.shapes.reports import ReportSeries, ReportView
from game.ui.canvas.chart_lines import write_line
from game.ui.canvas.charts import TONES, Multiples, Series, Small
from game.ui.theme import Theme

CELL, TALL = 210, 88
_WIDE, _MARGIN = 1100, 28  # of the sheet, in interface pixels
MOST = 24
"""Small charts shown at once: more would be slow to draw, and nobody reads them."""


def small_charts(view: ReportView) -> Multiples:
    """Return the report's series as small charts, each on its own scale."""
    charts = tuple(
        Small(one.name, (Series("", one.values, _token(one)),), one.figures[-1].text, one.said, one.least_span)
        for one in view.series[:MOST]
    )
    return Multiples(charts, cell=CELL, tall=TALL)


def sheet(view: ReportView, level: str, theme: Theme) -> bytes:
    """Return a PNG with the report's title, its unit, the quarters it spans and its small charts."""
    charts, px = small_charts(view), theme.px
    head, small = theme.font("h1", 700), theme.font("small")
    wide = px(_WIDE - 2 * _MARGIN)
    top = px(_MARGIN) + head.line + 2 * small.line + px(12)
    foot = small.line + px(_MARGIN)
    surface = pygame.Surface((px(_WIDE), top + charts.height(theme, wide) + px(8) + foot))
    surface.fill(theme.colour("card"))
    left = px(_MARGIN)
    write_line(surface, theme, head, view.title, "ink", (left, px(_MARGIN)))
    under = dotted(level, f"{view.quarters[0]} – {view.quarters[-1]}", view.unit)
    write_line(surface, theme, small, under, "muted", (left, px(_MARGIN) + head.line))
    charts.paint(surface, pygame.Rect(left, top, wide, charts.height(theme, wide)), theme)
    write_line(surface, theme, small, view.note, "muted", (left, surface.get_height() - foot))
    made = io.BytesIO()
    pygame.image.save(surface, made, "report.png")
    return made.getvalue()


def _token(one: ReportSeries) -> str:
    return "slate" if one.tone == "neutral" else TONES[one.tone]
