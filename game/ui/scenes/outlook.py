"""The forecast beside the draft: worked out a little in every turn of the loop, begun again when the draft changes."""

from __future__ import annotations

from game.present.forecast import LEAST_FUTURES, FanView, begin, forecast_line, site_fan
from game.present.words import _, number
from game.session import Session
from game.ui.canvas.charts import ChartBox, Fan, Series
from game.ui.controls import Node, Text, row

_SLICE = 2  # quarters played ahead in one turn of the loop
_EVERY = 8  # futures after which the picture is made again, once the first few have shown something


class Outlook:
    """Keeps one forecast; it belongs to a state and a draft, and to nothing else."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._forecast = begin(session)

    def tick(self, *, wanted: bool) -> bool:
        """Work a little if somebody looks at it; say whether there is more to show."""
        self._renew()
        if not wanted or self._forecast.done or not self._forecast.work(_SLICE):
            return False
        finished = self._forecast.finished
        return finished == LEAST_FUTURES or finished % _EVERY == 0

    def line(self) -> str | None:
        """Return the forecast of the draft in one line, also while it is worked out; None where nothing is drafted."""
        self._renew()
        if not self._forecast.decisions:
            return None
        return forecast_line(self.session, self._forecast) or _("Forecast: being worked out…")

    def fan(self, site: str) -> tuple[Node, ...]:
        """Return a plant's jobs ahead as a chart under its title; nothing while too little is known."""
        self._renew()
        view = site_fan(self.session, self._forecast, site)
        if view is None:
            return ()
        heading = row(Text(view.title, "lead", 600, grow=1), Text(view.note, "small", token="muted"), gap=8)
        return heading, ChartBox("fan", _chart(view), label=view.said)

    def _renew(self) -> None:
        now = self._forecast
        if now.state is not self.session.state or now.decisions != self.session.draft:
            self._forecast = begin(self.session)


def _chart(view: FanView) -> Fan:
    nothing = Series(
        _("do nothing"),
        view.nothing,
        "red",
        () if view.drafted else ((view.nothing_low, view.nothing_high),),
        dashed=view.drafted,
    )
    series: tuple[Series, ...] = (nothing,)
    if view.drafted:
        series = (Series(_("your draft"), view.draft, "blue", ((view.draft_low, view.draft_high),)), nothing)
    labels = tuple(words if place % 4 == 0 else "" for place, words in enumerate(view.labels))
    return Fan(series, labels, number, tall=112, from_zero=True)
