"""The forecast beside the draft: worked out meanwhile, shown in a line, in a plant's fan and on a page of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game import foresight
from game.model.decisions import Decision
from game.present.forecast import forecast_line, what_is_forecast
from game.present.ranges import LEAST_FUTURES
from game.present.shapes.forecast import BranchView
from game.present.site_forecast import site_fan
from game.present.slips import slip_due
from game.present.words import _, number
from game.session import Session
from game.ui.canvas.charts import ChartBox, Fan, Series
from game.ui.controls import Node, Text, column, row
from game.ui.scenes.pieces import ledger_rows

_EVERY = 16  # futures after which the picture is made again, once the first few have shown something


class Outlook:
    """Shows the forecast of a game; nothing of a draft while a slip is to be signed, so that nobody copies it."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._foresight = foresight.of(session)
        self._shown = 0

    @property
    def shut(self) -> bool:
        """Whether a slip must be signed first."""
        return slip_due(self.session)

    def tick(self, draft: Sequence[Decision] | None = None, *, wanted: bool = True) -> bool:
        """Work a little if somebody looks at it, or if it costs the screen nothing; say whether there is more to show.

        ``draft``: what to look ahead from, the game's own draft when left out.
        """
        forecast = self._foresight.of(self.session.draft if draft is None else draft)
        if not wanted and not self._foresight.helpers:
            return False
        if not self._foresight.work():
            return False
        finished = forecast.finished
        enough = finished >= LEAST_FUTURES and (finished - self._shown >= _EVERY or self._shown < LEAST_FUTURES)
        if enough or finished < self._shown or forecast.done:
            self._shown = finished
            return True
        return False

    def line(self, draft: Sequence[Decision] | None = None) -> str | None:
        """Return the forecast of a draft in one line, also while it is worked out; None where nothing is drafted."""
        forecast = self._foresight.of(self.session.draft if draft is None else draft)
        if not forecast.decisions or not forecast.ahead:
            return None
        if self.shut:
            return _("Forecast: sign your prediction first")
        return forecast_line(self.session, forecast) or _("Forecast: being worked out…")

    def of_what(self, draft: Sequence[Decision]) -> str:
        """Return of what the line of a draft with one decision put in is a forecast; empty before a slip is signed."""
        others = len(self._foresight.of(draft).decisions) - 1
        return "" if self.shut else what_is_forecast(others)

    def fan(self, site: str) -> tuple[Node, ...]:
        """Return a plant's jobs ahead as a chart under its title; nothing while too little is known."""
        forecast = self._foresight.of(self.session.draft)
        if self.shut:
            return ()
        view = site_fan(self.session, forecast, site)
        if view is None:
            return ()
        heading = row(Text(view.title, "lead", 600, grow=1), Text(view.note, "small", token="muted"), gap=8)
        chart = ChartBox("fan", fan_chart(view.draft, view.nothing, view.labels), label=view.said)
        return heading, chart, column(*ledger_rows(view.rows), gap=3)


def fan_chart(
    draft: BranchView | None,
    nothing: BranchView,
    labels: Sequence[str],
    *,
    tall: int = 112,
    write: Callable[[float], str] = number,
    from_zero: bool = True,
) -> Fan:
    """Return both branches as a chart: lines with their ranges, of the draft where there is one."""
    alone = draft is None
    bands = (nothing.wide, nothing.narrow) if alone else (nothing.wide,)
    series: tuple[Series, ...] = (Series(_("do nothing"), nothing.middle, "red", bands, dashed=not alone),)
    if draft is not None:
        series = (Series(_("your draft"), draft.middle, "blue", (draft.wide, draft.narrow)), *series)
    shown = tuple(words if place % 4 == 0 else "" for place, words in enumerate(labels))
    return Fan(series, shown, write, tall=tall, from_zero=from_zero)
