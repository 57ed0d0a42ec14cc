"""The ledger: why any number moved in any quarter, as parts that add up to the change."""

from __future__ import annotations

from typing import get_args

import pygame

from game.model.values import Store
from game.present.indicators import indicator_at
from game.present.ledger import cause_history, ledger
from game.present.shapes.ledger import LedgerView
from game.present.words import _
from game.session import Session
from game.ui.controls import Choice, Node, flow
from game.ui.scene import Request, Say, scene
from game.ui.scenes import ledger_pieces
from game.ui.scenes.ledger_cause import cause_card
from game.ui.scenes.ledger_pieces import Ledger
from game.ui.theme import Size, Theme

STORES: tuple[Store, ...] = get_args(Store)


@scene("ledger")
class LedgerScene(Ledger):
    """Any number in any quarter played: comma and full stop go through quarters, figures choose the number.

    Quarter 0 is the whole game.
    """

    def __init__(self, session: Session, quarter: int | None = None, store: Store = "jobs") -> None:
        super().__init__(session, quarter)
        self.store: Store = store

    @classmethod
    def sample(cls, session: Session) -> LedgerScene:
        """Return the ledger of jobs in the latest quarter; a game not yet begun plays one."""
        if not session.quarter:
            session.end_quarter()
        return cls(session)

    def build(self, size: Size, theme: Theme) -> Node:
        if not self.session.quarter:
            return ledger_pieces.nothing_yet(self.title())
        view = self.view()
        chosen = ledger_pieces.part_of(view, self.cause)
        beneath = None
        if chosen is not None:
            history = cause_history(self.session, self.store, chosen.cause)
            beneath = cause_card(self.session, chosen, view, history, self.store)
        return ledger_pieces.ledger_screen(
            self.title(),
            view,
            self._choices(),
            ledger_pieces.picture(view, self.open_part),
            ledger_pieces.table(view, chosen, self.choose_cause, beneath),
        )

    def view(self) -> LedgerView:
        return ledger(self.session, self.quarter, self.store)

    def _choices(self) -> Node:
        at = self.quarter or self.session.quarter
        numbers = tuple((store, indicator_at(self.session, store, at).name) for store in STORES)
        return flow(
            Choice("store", _("Number"), numbers, self.store, self.choose, style="menu", min_width=210),
            ledger_pieces.choose_when(self.session, self.quarter, self.choose_quarter, self.go),
            gap=20,
        )

    def choose(self, id: str) -> None:
        """Show another number."""
        self.store = next(store for store in STORES if store == id)

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
        return Say(self.view().said)
