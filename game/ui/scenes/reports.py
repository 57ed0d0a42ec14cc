"""Reports: every number over time, by plant, firm, province and partner; sorted, filtered, and taken away as files."""

from __future__ import annotations

from collections.abc import Callable

from game.exports import Exported, export_picture, export_table
from game.present.phrases import dotted
from game.present.reports import report
from game.present.shapes.reports import ReportSeries, ReportView
from game.present.words import _, language
from game.session import Session
from game.ui.canvas.charts import ChartBox
from game.ui.controls import (
    Button,
    Choice,
    Entry,
    Heading,
    Node,
    Page,
    Pages,
    Scroll,
    Text,
    card,
    column,
    flow,
    row,
    screen,
)
from game.ui.scene import Close, Open, Request, Say, Scene, scene
from game.ui.scenes.figure_pieces import Press
from game.ui.scenes.help import HelpScene
from game.ui.scenes.ledger_ways import ledger_ways
from game.ui.scenes.report_picture import MOST, sheet, small_charts
from game.ui.scenes.report_table import line_card, table_card
from game.ui.theme import Size, Theme


@scene("reports")
class ReportsScene(Scene):
    """Small charts beside a table; one line chosen is told quarter by quarter."""

    first = "group"

    def __init__(self, session: Session, group: str = "numbers") -> None:
        self.session = session
        self.group, self.measure, self.sort, self.sought = group, "", "", ""
        self.chosen, self.note = "", ""
        self._theme: Theme | None = None

    @classmethod
    def sample(cls, session: Session) -> ReportsScene:
        """Return the report of the sample game's plants."""
        return cls(session, "plants")

    def title(self) -> str:
        return _("Reports")

    def view(self) -> ReportView:
        """Return the report as it is chosen, sorted and filtered."""
        return report(self.session, self.group, self.measure, self.sort, self.sought)

    def build(self, size: Size, theme: Theme) -> Node:
        self._theme = theme
        view = self.view()
        return screen(
            self.title(),
            self._choices(view),
            Pages(
                "panels",
                (
                    Page("charts", _("Pictures"), Scroll("charts", self._charts(view), grow=1), 500, 1.4),
                    Page("table", _("Table"), Scroll("table", self._table(view), grow=1), 430, 1),
                ),
                grow=1,
            ),
            subtitle=view.said,
            left=Button("back", _("Back"), Close, "quiet", "arrow-left"),
            foot=self._foot(),
            scrolls=False,
            gap=10,
            pad=(12, 24),
        )

    def _choices(self, view: ReportView) -> Node:
        return flow(
            Choice("group", _("Of what?"), view.groups, view.group, self._set("group"), "menu", min_width=170),
            self._measure(view) if len(view.measures) > 1 else None,
            Choice("sort", _("Sorted by"), view.sorts, view.sort, self._set("sort"), "menu", min_width=170)
            if view.sorts
            else None,
            Entry("search", _("Search"), self.sought, self._seek, placeholder=_("A word"), max_length=40, width=190)
            if view.sorts
            else None,
            gap=16,
        )

    def _measure(self, view: ReportView) -> Node:
        words = _("Which figure?")
        return Choice("measure", words, view.measures, view.measure, self._set("measure"), "menu", min_width=170)

    def _charts(self, view: ReportView) -> Node:
        if not view.series:
            return card(Text(_("Nothing of that name."), token="muted"), pad=24)
        more = len(view.series) - MOST
        return card(
            row(Heading(view.title, level=2, grow=1), Text(view.unit, "small", token="muted")),
            ChartBox("small", small_charts(view), label=view.said, on_open=self._pick(view)),
            Text(_("{count} more in the table.").format(count=more), "small", token="muted") if more > 0 else None,
            Text(view.note, "small", token="muted"),
            pad=(14, 18),
            gap=10,
        )

    def _table(self, view: ReportView) -> Node:
        chosen = next((one for one in view.series if one.id == self.chosen), view.series[0] if view.series else None)
        return column(
            line_card(view, chosen, self._at(chosen), self._why(chosen, 0)) if chosen else None,
            table_card(view, chosen, self.choose, self.explain, self.open_cell),
            gap=12,
        )

    def _foot(self) -> Node:
        return flow(
            Button("csv", _("Write as a table (CSV)"), self.write_table, icon="table-2"),
            Button("png", _("Write as a picture (PNG)"), self.write_picture, icon="download"),
            Text(self.note, "small", 600, max_chars=160) if self.note else None,
            gap=10,
            pad=(8, 24),
            fill="card",
            rule="top",
            align="center",
        )

    def write_table(self) -> Request:
        """Write what is shown as CSV into the player's folder."""
        return self._wrote(export_table(self.session, self.view()))

    def write_picture(self) -> Request:
        """Write the small charts as a PNG into the player's folder."""
        assert self._theme is not None
        view = self.view()
        image = sheet(view, self.session.level.title.said(language()), self._theme)
        return self._wrote(export_picture(self.session, view, image))

    def _wrote(self, done: Exported) -> Request:
        self.note = done.said
        return Say(done.said)

    def choose(self, id: str) -> None:
        """Tell one line quarter by quarter."""
        self.chosen = id

    def _pick(self, view: ReportView) -> Callable[[int], Request | None]:
        def pressed(place: int) -> Request | None:
            self.choose(view.series[place].id)
            return Say(view.series[place].said)

        return pressed

    def explain(self, id: str) -> Request | None:
        """Open the ledger of a line, over the whole game."""
        one = next(one for one in self.view().series if one.id == id)
        opens = self._why(one, 0)
        return opens() if opens is not None else None

    def open_cell(self, id: str, column: int) -> Request | None:
        """Open what made a figure of the table: where it began, its latest quarter, or all its way since."""
        one = next(one for one in self.view().series if one.id == id)
        if column == 0 or (opens := self._why(one, self.session.quarter if column == 1 else 0)) is None:
            self.choose(id)
            first = one.figures[0]
            return Say(dotted(first.text, first.certainty, first.source))
        return opens()

    def _why(self, one: ReportSeries, quarter: int) -> Press | None:
        opens = ledger_ways(self.session, quarter)
        return opens(one.figure) if opens is not None and one.figure is not None else None

    def _at(self, one: ReportSeries) -> Callable[[int], Request | None]:
        """Return what a press on a quarter of a line does: open its ledger there."""

        return lambda quarter: opens() if (opens := self._why(one, quarter)) is not None else None

    def _set(self, name: str) -> Callable[[str], None]:
        def changed(value: str) -> None:
            setattr(self, name, value)
            if name == "group":
                self.measure, self.chosen = "", ""

        return changed

    def _seek(self, text: str) -> None:
        self.sought = text

    def handle(self, command: str) -> Request | None:
        if command == "search":
            self.memory.focus = "search"
            return None
        return super().handle(command)

    def help(self) -> Request | None:
        return Open(HelpScene("reports"))
