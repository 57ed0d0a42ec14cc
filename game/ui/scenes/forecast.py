"""The forecast on a page of its own: every number with the draft and without, the ranges, and what drives them."""

from __future__ import annotations

from functools import partial

from game import foresight
from game.model.values import Store
from game.present.forecast import forecast_view
from game.present.phrases import store_value
from game.present.shapes.forecast import ForecastView, NumberAhead
from game.present.slips import slip_due
from game.present.words import _
from game.session import Session
from game.ui.canvas.charts import ChartBox
from game.ui.controls import (
    Button,
    Cell,
    Item,
    ListBox,
    ListColumn,
    Node,
    Page,
    Pages,
    Scroll,
    Text,
    card,
    column,
    row,
    screen,
    spring,
)
from game.ui.scene import Close, Open, Replace, Request, Scene, scene
from game.ui.scenes import pieces, routes
from game.ui.scenes.help import HelpScene
from game.ui.scenes.outlook import Outlook, fan_chart
from game.ui.scenes.slip import SlipScene
from game.ui.theme import Size, Theme

_TOKENS = {"good": "green", "bad": "red"}
_TALL = 190


@scene("forecast")
class ForecastScene(Scene):
    """What the draft likely changes, against doing nothing, and why."""

    first = "numbers"

    def __init__(self, session: Session) -> None:
        self.session = session
        self.store: Store = session.level.large[0]
        self._outlook = Outlook(session)

    @classmethod
    def sample(cls, session: Session) -> ForecastScene:
        """Return the forecast of a sample game, worked out."""
        looking = foresight.of(session)
        forecast = looking.of(session.draft)
        while forecast.finished < min(8, forecast.futures) and not forecast.done:
            forecast.work()
        return cls(session)

    def title(self) -> str:
        return _("Forecast")

    def _view(self) -> ForecastView:
        forecast = foresight.of(self.session).of(self.session.draft)
        return forecast_view(self.session, forecast, self.store, shut=slip_due(self.session))

    def build(self, size: Size, theme: Theme) -> Node:
        view = self._view()
        return screen(
            self.title(),
            self._body(view) if not view.shut else self._shut(view),
            subtitle=view.title if not view.subtitle else f"{view.title} · {view.subtitle}",
            left=Button("back", _("Back"), Close, "quiet", "arrow-left", command="back"),
            right=Button("map", _("To the map"), Close, "primary", default=True, command="map"),
            pad=(14, 24),
            gap=10,
            scrolls=False,
        )

    def _shut(self, view: ForecastView) -> Node:
        sign = Button("slip", _("Fill in the slip"), lambda: Replace(SlipScene(self.session)), "primary", "signature")
        due = slip_due(self.session)
        told = card(Text(view.shut, "lead"), row(sign, spring()) if due else None, pad=24, gap=14, width=560)
        return column(spring(), row(spring(), told, spring()), spring(), grow=1)

    def _body(self, view: ForecastView) -> Node:
        if not view.numbers:
            return card(Text(_("The first futures are being played…"), token="muted"), pad=24)
        return Pages(
            "panels",
            (
                Page("numbers", _("Numbers"), Scroll("numbers_area", self._numbers(view), grow=1), 560, 1.1),
                Page("why", _("Why"), Scroll("why_area", self._why(view), grow=1), 420, 1),
            ),
            gap=20,
            grow=1,
        )

    def _numbers(self, view: ForecastView) -> Node:
        drafted = view.draft is not None
        columns = (
            *((ListColumn(_("With your draft"), 110, "right"),) if drafted else ()),
            ListColumn(_("If you do nothing"), 110, "right"),
            *((ListColumn(_("Difference"), 110, "right"),) if drafted else ()),
        )
        listed = ListBox(
            "numbers",
            _("Numbers ahead"),
            tuple(self._item(one, drafted=drafted) for one in view.numbers),
            self.store,
            self.choose,
            columns=columns,
            first_title=_("Number, and its range in eight of ten futures"),
        )
        guide = partial(routes.to_guide, self.session, "forecast")
        trust = Button("guide", _("How far to trust it"), guide, icon="book-open")
        return column(listed, *pieces.news_lines(view.notes), row(trust, spring()), gap=12)

    def _item(self, one: NumberAhead, *, drafted: bool) -> Item:
        with_draft = (Cell(one.draft, weight=600),) if drafted else ()
        token = _TOKENS.get(one.tone, "ink")
        difference = (Cell(one.difference, token=token, weight=600),) if drafted else ()
        between = one.draft_range if drafted else one.nothing_range
        return Item(
            one.store,
            one.name,
            between,
            cells=(*with_draft, Cell(one.nothing), *difference),
            spoken=one.said,
        )

    def _why(self, view: ForecastView) -> Node:
        chart = None
        if view.nothing is not None:
            drawn = fan_chart(
                view.draft,
                view.nothing,
                view.labels,
                tall=_TALL,
                write=partial(store_value, view.store),
                from_zero=False,
            )
            chart = ChartBox("fan", drawn, label=view.fan_said)
        bands = Text(_("The dark band holds five of ten futures, the light one eight."), "small", token="muted")
        reasons = pieces.ledger_rows(view.reasons)
        return column(
            card(Text(view.fan_title, "h3", 600), chart, bands, *pieces.ledger_rows(view.spans), pad=(14, 18), gap=8),
            pieces.titled(view.reasons_title, *reasons, Text(view.reasons_note, "small", token="muted"))
            if reasons
            else None,
            gap=14,
        )

    def choose(self, store: str) -> None:
        """Show another number."""
        self.store = next(one.store for one in self._view().numbers if one.store == store)

    def tick(self, seconds: float) -> bool:
        return self._outlook.tick()

    def help(self) -> Request | None:
        return Open(HelpScene("forecast"))
