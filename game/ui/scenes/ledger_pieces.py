"""The pieces of every ledger: the quarter, the picture of the parts, and the table of them."""

from __future__ import annotations

from collections.abc import Callable

from game.present.calendar import turn_name
from game.present.shapes.ledger import LedgerView, PartView
from game.present.words import _
from game.session import Session
from game.ui.canvas.charts import TONES
from game.ui.controls import (
    Button,
    Cell,
    Choice,
    Heading,
    IconButton,
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
)
from game.ui.scene import Close, Open, Request, Scene
from game.ui.scenes import number_pieces
from game.ui.scenes.help import HelpScene


class Ledger(Scene):
    """A ledger at a quarter played, or with 0 of the whole game, with one cause told in full."""

    first = "parts"

    def __init__(self, session: Session, quarter: int | None = None) -> None:
        self.session, self.cause = session, ""
        self.quarter = session.quarter if quarter is None else min(quarter, session.quarter)

    def title(self) -> str:
        return _("Why it changed")

    def view(self) -> LedgerView:
        """Return the ledger as it is chosen."""
        raise NotImplementedError

    def open_part(self, index: int) -> None:
        """Tell the cause of a bar of the picture in full."""
        parts = self.view().parts
        if index < len(parts):
            self.cause = parts[index].cause

    def choose_cause(self, id: str) -> None:
        """Show what a cause did in every quarter."""
        self.cause = id

    def choose_quarter(self, id: str) -> None:
        """Show another quarter, or with 0 the whole game."""
        self.quarter = int(id)

    def go(self, by: int) -> None:
        """Go some quarters on or back."""
        self.quarter = max(1, min(self.session.quarter, self.quarter + by))

    def help(self) -> Request | None:
        return Open(HelpScene("ledger"))


def choose_when(session: Session, quarter: int, choose: Callable[[str], None], go: Callable[[int], None]) -> Node:
    """Return the choice of a quarter played, or of the whole game, which is quarter 0."""
    state, last = session.state, session.quarter
    quarters = [(str(number), turn_name(state, number)) for number in range(1, last + 1)]
    return row(
        IconButton(
            "earlier",
            _("The quarter before"),
            lambda: go(-1),
            "chevron-left",
            enabled=quarter > 1,
            show_label=False,
        ),
        Choice(
            "quarter",
            _("Quarter"),
            (*quarters, ("0", _("Since the start"))),
            str(quarter),
            choose,
            style="menu",
            min_width=150,
        ),
        IconButton(
            "later",
            _("The quarter after"),
            lambda: go(1),
            "chevron-right",
            enabled=0 < quarter < last,
            show_label=False,
        ),
        gap=4,
        align="end",
    )


def nothing_yet(title: str) -> Node:
    """Return the screen of a game in which no quarter has been played."""
    return screen(
        title,
        card(
            Heading(_("No quarter has been played yet."), level=2),
            Text(_("After the first one, every change of every number is explained here.")),
            pad=24,
        ),
        left=Button("back", _("Back"), Close, "quiet", "arrow-left", default=True),
    )


def ledger_screen(title: str, view: LedgerView, choices: Node, picture: Node, table: Node) -> Node:
    """Return the screen of a ledger: its choices over the picture and the table."""
    return screen(
        title,
        choices,
        Pages(
            "panels",
            (
                Page("picture", _("Picture"), Scroll("picture", picture, grow=1), 520, 1.4),
                Page("table", _("Table"), Scroll("table", table, grow=1), 400, 1),
            ),
            grow=1,
        ),
        subtitle=view.said,
        left=Button("back", _("Back"), Close, "quiet", "arrow-left"),
        scrolls=False,
        gap=12,
        pad=(14, 24),
    )


def picture(view: LedgerView, on_open: Callable[[int], Request | None], *, grow: float = 1) -> Node:
    """Return a change as a waterfall, from before to after."""
    return card(
        number_pieces.ledger_head(view),
        Text(view.subtitle, "small", token="muted"),
        number_pieces.waterfall("waterfall", view, on_open),
        pad=(16, 20),
        gap=12,
        grow=grow,
    )


def table(view: LedgerView, chosen: PartView | None, choose: Callable[[str], None], beneath: Node | None) -> Node:
    """Return the parts as a list with their marks, and what is told of the one chosen."""
    items = tuple(
        Item(
            part.cause,
            part.text,
            part.mark,
            "",
            cells=(Cell(part.amount_text, TONES[part.tone], 600),),
            spoken=part.said,
        )
        for part in view.parts
    )
    columns = (ListColumn(_("Amount"), 96, "right", keep=True),)
    return column(
        card(
            ListBox(
                "parts",
                _("Causes"),
                items,
                chosen.cause if chosen else None,
                choose,
                columns=columns,
                first_title=_("Cause"),
                empty=_("Nothing moved it."),
            ),
            pad=8,
        ),
        beneath,
        gap=12,
    )


def part_of(view: LedgerView, cause: str) -> PartView | None:
    """Return the part of a cause, or the largest; None where there is none."""
    return next((part for part in view.parts if part.cause == cause), view.parts[0] if view.parts else None)
