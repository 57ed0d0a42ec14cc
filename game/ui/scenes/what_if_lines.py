"""One number in both games over time: the two lines from where they part, and what lies between them."""

from __future__ import annotations

from functools import partial

from game.model.values import Store
from game.present.phrases import store_change, store_value
from game.present.shapes.what_if import Curve, WhatIfView
from game.present.words import _
from game.ui.canvas.charts import TONES, ChartBox, Fan, Series
from game.ui.controls import Heading, Node, Text, row


def over_time(view: WhatIfView, store: Store) -> tuple[Node, ...]:
    """Return a number in both games in a sentence and as lines, and the difference as a line of its own."""
    curve = next(one for one in view.curves if one.store == store)
    token = "ink" if curve.tone == "neutral" else TONES[curve.tone]
    return (
        row(Heading(curve.name, level=2, grow=1), Text(curve.value, "h2", 700, token, wrap=False), gap=12),
        Text(curve.said, token="muted"),
        ChartBox("lines", _lines(view, curve), label=curve.said),
        *((Text(view.later_text, "small", token="muted"),) if view.later_text else ()),
        Text(_("What lies between them, quarter by quarter"), "small", 600),
        ChartBox("between", _between(curve), label=_("The difference, quarter by quarter")),
    )


def _lines(view: WhatIfView, curve: Curve) -> Fan:
    series = (
        Series(view.other_name, curve.other, "muted", dashed=True),
        Series(view.mine_name, curve.mine, "blue"),
    )
    return Fan(series, curve.quarters, partial(store_value, curve.store), tall=210, now=curve.ended)


def _between(curve: Curve) -> Fan:
    made = tuple(one - two for one, two in zip(curve.mine, curve.other, strict=True))
    series = (Series(_("difference"), made, "slate"),)
    return Fan(series, curve.quarters, partial(store_change, curve.store), tall=120, from_zero=True, now=curve.ended)
