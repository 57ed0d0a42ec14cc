"""The ledger: why any number moved in any quarter, as parts that add up to the change."""

from __future__ import annotations

from typing import get_args

import pygame

from game.model.values import Store
from game.present.calendar import turn_name
from game.present.indicators import indicator_at
from game.present.ledger import ledger
from game.present.shapes.ledger import LedgerView
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
    flow,
    row,
    screen,
)
from game.ui.scene import Close, Open, Request, Say, Scene, scene
from game.ui.scenes import number_pieces
from game.ui.scenes.help import HelpScene
from game.ui.scenes.ledger_cause import cause_card
from game.ui.theme import Size, Theme

STORES: tuple[Store, ...] = get_args(Store)


@scene("ledger")
class LedgerScene(Scene):
    """Any number in any quarter played: comma and full stop go through quarters, figures choose the number."""

    first = "parts"

    def __init__(self, session: Session, quarter: int | None = None, store: Store = "jobs") -> None:
        self.session = session
        self.store: Store = store
        self.quarter = min(quarter or session.quarter, session.quarter)
        self.cause = ""

    @classmethod
    def sample(cls, session: Session) -> LedgerScene:
        """Return the ledger of jobs in the latest quarter; a game not yet begun plays one."""
        if not session.quarter:
            session.end_quarter()
        return cls(session)

    def title(self) -> str:
        return _("Why it changed")

    def build(self, size: Size, theme: Theme) -> Node:
        if not self.session.quarter:
            return self._nothing_yet()
        view = ledger(self.session, self.quarter, self.store)
        return screen(
            self.title(),
            self._choices(),
            Pages(
                "panels",
                (
                    Page("picture", _("Picture"), Scroll("picture", self._picture(view), grow=1), 520, 1.4),
                    Page("table", _("Table"), Scroll("table", self._table(view), grow=1), 400, 1),
                ),
                grow=1,
            ),
            subtitle=view.said,
            left=Button("back", _("Back"), Close, "quiet", "arrow-left"),
            scrolls=False,
            gap=12,
            pad=(14, 24),
        )

    def _nothing_yet(self) -> Node:
        return screen(
            self.title(),
            card(
                Heading(_("No quarter has been played yet."), level=2),
                Text(_("After the first one, every change of every number is explained here.")),
                pad=24,
            ),
            left=Button("back", _("Back"), Close, "quiet", "arrow-left", default=True),
        )

    def _choices(self) -> Node:
        state, last = self.session.state, self.session.quarter
        quarters = tuple((str(number), turn_name(state, number)) for number in range(1, last + 1))
        numbers = tuple((store, indicator_at(self.session, store, self.quarter).name) for store in STORES)
        return flow(
            Choice("store", _("Number"), numbers, self.store, self.choose, style="menu", min_width=210),
            row(
                IconButton(
                    "earlier",
                    _("The quarter before"),
                    lambda: self.go(-1),
                    "chevron-left",
                    enabled=self.quarter > 1,
                    show_label=False,
                ),
                Choice(
                    "quarter",
                    _("Quarter"),
                    quarters,
                    str(self.quarter),
                    self.choose_quarter,
                    style="menu",
                    min_width=150,
                ),
                IconButton(
                    "later",
                    _("The quarter after"),
                    lambda: self.go(1),
                    "chevron-right",
                    enabled=self.quarter < last,
                    show_label=False,
                ),
                gap=4,
                align="end",
            ),
            gap=20,
        )

    def _picture(self, view: LedgerView) -> Node:
        return card(
            number_pieces.ledger_head(view),
            Text(view.subtitle, "small", token="muted"),
            number_pieces.waterfall("waterfall", view, self._open_part),
            pad=(16, 20),
            gap=12,
            grow=1,
        )

    def _table(self, view: LedgerView) -> Node:
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
        chosen = next((part for part in view.parts if part.cause == self.cause), view.parts[0] if view.parts else None)
        columns = (ListColumn(_("Amount"), 96, "right", keep=True),)
        return column(
            card(
                ListBox(
                    "parts",
                    _("Causes"),
                    items,
                    chosen.cause if chosen else None,
                    self.choose_cause,
                    columns=columns,
                    first_title=_("Cause"),
                    empty=_("Nothing moved it this quarter."),
                ),
                pad=8,
            ),
            cause_card(self.session, chosen, view) if chosen else None,
            gap=12,
        )

    def _open_part(self, index: int) -> None:
        parts = ledger(self.session, self.quarter, self.store).parts
        if index < len(parts):
            self.cause = parts[index].cause

    def choose_cause(self, id: str) -> None:
        """Show what a cause did in every quarter."""
        self.cause = id

    def choose(self, id: str) -> None:
        """Show another number."""
        self.store = next(store for store in STORES if store == id)

    def choose_quarter(self, id: str) -> None:
        """Show another quarter."""
        self.quarter = int(id)

    def go(self, by: int) -> None:
        """Go some quarters on or back."""
        self.quarter = max(1, min(self.session.quarter, self.quarter + by))

    def event(self, event: pygame.event.Event) -> Request | None:
        if event.type != pygame.KEYDOWN or not self.session.quarter:
            return None
        sign = event.unicode
        if sign in (",", "."):
            self.go(-1 if sign == "," else 1)
        elif sign.isdigit() and 0 < int(sign) <= len(STORES):
            self.store = STORES[int(sign) - 1]
        else:
            return None
        return Say(ledger(self.session, self.quarter, self.store).said)

    def help(self) -> Request | None:
        return Open(HelpScene("ledger"))
