"""How the model did: what happened beside what it says, its main figures, and where it is wrong."""

from __future__ import annotations

from game import levels
from game.model.level import Level
from game.present.model_page import SEEDS, begin, hindcast_view, limits, parameter_views
from game.present.shapes.model import ComparedView, HindcastView, ParameterView
from game.present.words import _
from game.session import Session
from game.ui.controls import (
    Box,
    Button,
    Cell,
    Heading,
    Icon,
    Item,
    ListBox,
    ListColumn,
    Node,
    Page,
    Pages,
    Scroll,
    Text,
    column,
    grid,
    row,
    screen,
)
from game.ui.scene import Close, Open, Request, Scene, scene
from game.ui.scenes import pieces
from game.ui.scenes.help import HelpScene
from game.ui.scenes.sources import source_node
from game.ui.theme import Size, Theme

BASE = "canada_2025"
"""The level whose years happened: the hindcast is of it, whatever is played."""
_SLICE = 3  # quarters played in one turn of the loop
_EVERY = 4  # histories after which the progress is shown again
_BESIDE = 940  # width from which what is chosen stands beside its list


@scene("model")
class ModelScene(Scene):
    """Three pages: beside what happened, the figures, the limits."""

    first = "compared"

    def __init__(self, seeds: int = SEEDS) -> None:
        self.level = _base()
        self.histories = begin(self.level, seeds) if self.level else None
        self.chosen = ""
        self.figure = ""

    @classmethod
    def sample(cls, session: Session) -> ModelScene:
        """Return the page with a few histories played."""
        made = cls(seeds=8)
        while made.histories and not made.histories.done:
            made.histories.work()
        return made

    def title(self) -> str:
        return _("How the model did")

    def build(self, size: Size, theme: Theme) -> Node:
        if self.level is None or self.histories is None:
            body: Node = Text(_("The base level is missing, so there is nothing to compare."))
        else:
            body = self._pages(self.level, hindcast_view(self.level, self.histories), beside=size.width >= _BESIDE)
        return screen(
            self.title(),
            body,
            subtitle=_("What happened, what the model says of it, and where it is wrong"),
            left=Button("back", _("Back"), Close, "quiet", "arrow-left", default=True),
            pad=(8, 24, 16, 24),
            scrolls=False,
        )

    def _pages(self, level: Level, view: HindcastView, *, beside: bool) -> Node:
        pages = (
            Page("compared", _("Beside what happened"), Scroll("compared_page", self._compared(view, beside), grow=1)),
            Page("figures", _("Main figures"), Scroll("figures_page", self._figures(level, beside), grow=1)),
            Page("limits", _("Where it is wrong"), Scroll("limits_page", _limits(), grow=1)),
        )
        return Pages("model", pages, always=True, grow=1)

    def _compared(self, view: HindcastView, beside: bool) -> Node:
        chosen = next((one for one in view.rows if one.id == self.chosen), view.rows[0])
        table = column(
            row(
                Icon("hourglass" if view.share < 1 else "clipboard-check", 20, "muted"),
                Text(view.verdict, "lead", 600, grow=1),
                gap=10,
            ),
            _progress(view.share) if view.share < 1 else None,
            ListBox(
                "compared",
                _("What is compared"),
                tuple(_compared_item(one) for one in view.rows),
                chosen.id,
                self.choose,
                columns=(
                    ListColumn(_("Happened"), 90),
                    ListColumn(_("Model"), 90, keep=True),
                    ListColumn(_("Should lie in"), 110),
                    ListColumn(_("Verdict"), 70, keep=True),
                ),
            ),
            gap=10,
        )
        return column(
            _side_by_side(table, _compared_card(chosen), beside=beside),
            grid(
                pieces.titled(_("How to read this"), *pieces.news_lines(view.paragraphs)),
                column(
                    pieces.titled(_("Decisions the model is told"), *(Text(one, "small") for one in view.told)),
                    pieces.titled(_("Answers it must find"), *(Text(one, "small") for one in view.left)),
                    gap=14,
                ),
                cell=420,
                gap=14,
                align="start",
            ),
            gap=14,
        )

    def _figures(self, level: Level, beside: bool) -> Node:
        views = parameter_views(level)
        chosen = next((one for one in views if one.id == self.figure), views[0])
        table = ListBox(
            "figures",
            _("Main figures"),
            tuple(
                Item(
                    one.id,
                    one.name,
                    cells=(Cell(one.value, weight=600), Cell(one.range), Cell(one.mark)),
                    spoken=one.said,
                )
                for one in views
            ),
            chosen.id,
            self.choose_figure,
            columns=(
                ListColumn(_("Value"), 70, keep=True),
                ListColumn(_("Range"), 90),
                ListColumn(_("Certainty"), 100),
            ),
        )
        note = Text(
            _(
                "These are the base level’s. A level may change any figure within its range; there are {count} in all."
            ).format(count=len(level.parameters)),
            "small",
            token="muted",
            max_chars=160,
        )
        return column(note, _side_by_side(table, _figure_card(chosen), beside=beside), gap=10)

    def choose(self, id: str) -> None:
        """Show one comparison in full."""
        self.chosen = id

    def choose_figure(self, id: str) -> None:
        """Show one figure in full."""
        self.figure = id

    def tick(self, seconds: float) -> bool:
        histories = self.histories
        if histories is None or histories.done or not histories.work(_SLICE):
            return False
        return histories.done or histories.finished % _EVERY == 0

    def help(self) -> Request | None:
        return Open(HelpScene("model"))


def _base() -> Level | None:
    entry = levels.open_path(BASE)
    return entry.level if entry else None


def _side_by_side(table: Node, detail: Node, *, beside: bool) -> Node:
    if beside:
        return row(column(table, grow=3), column(detail, width=340), gap=16, align="start")
    return column(table, detail, gap=14)


def _progress(share: float) -> Node:
    """Return a bar that fills."""
    done = max(round(100 * share), 1)
    return row(
        Box(height=6, fill="blue", radius=3, grow=done),
        Box(height=6, fill="line", radius=3, grow=max(100 - done, 1)),
        gap=0,
    )


def _compared_item(one: ComparedView) -> Item:
    verdict = Cell(one.verdict or "…", "green" if one.passed else "red" if one.verdict else "muted", 600)
    icon = ("circle-check" if one.passed else "circle-x") if one.verdict else "hourglass"
    return Item(
        one.id,
        one.name,
        one.bearing,
        icon,
        verdict.token,
        (Cell(one.happened), Cell(one.modelled or "…", weight=600), Cell(one.band), verdict),
        one.said,
    )


def _compared_card(one: ComparedView) -> Node:
    facts = [(_("Happened"), one.happened), (_("Model"), one.modelled or "…"), (_("Should lie in"), one.band)]
    return pieces.titled(
        one.name,
        *(
            row(Text(name, grow=1, token="muted"), Text(value, weight=600, side="right"), gap=10)
            for name, value in facts
        ),
        Text(one.verdict, weight=600, token="green" if one.passed else "red") if one.verdict else None,
        Text(one.note, "small") if one.note else None,
        Heading(_("Source"), level=3),
        *(source_node(source) for source in one.sources),
        Text(one.checked, "small", token="muted") if one.checked else None,
    )


def _figure_card(one: ParameterView) -> Node:
    facts = [(_("Value"), one.value), (_("Range"), one.range), (_("Certainty"), one.mark)]
    return pieces.titled(
        one.name,
        Text(one.means),
        *(
            row(Text(name, grow=1, token="muted"), Text(value, weight=600, side="right"), gap=10)
            for name, value in facts
        ),
        Heading(_("Source"), level=3),
        Text(one.source, "small"),
        *(source_node(source) for source in one.addresses),
    )


def _limits() -> Node:
    lines = pieces.news_lines(limits())
    half = (len(lines) + 1) // 2
    halves = (column(*part, gap=10) for part in (lines[:half], lines[half:]))
    return pieces.titled(_("Where the model is wrong"), grid(*halves, cell=400, gap=24, align="start"))
