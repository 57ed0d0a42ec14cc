"""The ledger of any figure on a card: of a plant, a maker, a province or a partner."""

from __future__ import annotations

import pygame

from game.model.figures import Figure
from game.model.values import Store
from game.present.cards import CARDS, card_figures
from game.present.figures import figure_history, figure_ledger, figure_name
from game.present.shapes.ledger import LedgerView
from game.present.words import _
from game.session import Session
from game.ui.controls import Cell, Choice, Item, ListBox, ListColumn, Node, card, column, flow
from game.ui.scene import Request, Say, scene
from game.ui.scenes import ledger_pieces
from game.ui.scenes.ledger_cause import cause_card
from game.ui.scenes.ledger_pieces import Ledger
from game.ui.theme import Size, Theme


@scene("figure")
class FigureScene(Ledger):
    """A figure in any quarter played; comma and full stop go through quarters. Quarter 0 is the whole game."""

    def __init__(self, session: Session, figure: Figure, quarter: int | None = None) -> None:
        super().__init__(session, quarter)
        self.figure = figure

    @classmethod
    def sample(cls, session: Session) -> FigureScene:
        """Return the ledger of the odds on the first plant that may be left; a game not yet begun plays a quarter."""
        if not session.quarter:
            session.end_quarter()
        sites = session.state.world.sites.ids
        weighed = [sites[one.site] for one in session.state.pressure]
        return cls(session, Figure("leaving" if weighed else "jobs", "site", weighed[0] if weighed else sites[0]))

    def build(self, size: Size, theme: Theme) -> Node:
        if not self.session.quarter:
            return ledger_pieces.nothing_yet(self.title())
        view = self.view()
        chosen = ledger_pieces.part_of(view, self.cause)
        beneath = None
        if chosen is not None:
            history = figure_history(self.session, self.figure, chosen.cause)
            beneath = cause_card(self.session, chosen, view, history, self._store())
        picture = ledger_pieces.picture(view, self.open_part, grow=0 if view.made_of else 1)
        if view.made_of:
            picture = column(picture, _made_of(view), gap=12)
        return ledger_pieces.ledger_screen(
            self.title(),
            view,
            self._choices(),
            picture,
            ledger_pieces.table(view, chosen, self.choose_cause, beneath),
        )

    def view(self) -> LedgerView:
        return figure_ledger(self.session, self.quarter, self.figure)

    def _store(self) -> Store:
        """Return the minister's number that a replay without a decision opens at."""
        name = self.figure.name
        if name in ("jobs", "output", "independence", "approval", "relations"):
            return name
        return self.session.level.large[0]

    def _others(self) -> tuple[Figure, ...]:
        """Return the figures of the same subject, this one among them."""
        card = CARDS[self.figure.kind](self.session, self.figure.id)
        mine = [one for one in card_figures(card) if (one.kind, one.id) == (self.figure.kind, self.figure.id)]
        return (*mine, *(() if self.figure in mine else (self.figure,)))

    def _choices(self) -> Node:
        figures = self._others()
        numbers = tuple((str(place), figure_name(self.session.state, one)) for place, one in enumerate(figures))
        here = str(figures.index(self.figure))
        return flow(
            Choice("figure", _("Number"), numbers, here, self.choose, style="menu", min_width=210),
            ledger_pieces.choose_when(self.session, self.quarter, self.choose_quarter, self.go),
            gap=20,
        )

    def choose(self, place: str) -> None:
        """Show another figure of the same subject."""
        self.figure = self._others()[int(place)]

    def event(self, event: pygame.event.Event) -> Request | None:
        if event.type != pygame.KEYDOWN or not self.session.quarter or event.unicode not in (",", "."):
            return None
        self.go(-1 if event.unicode == "," else 1)
        return Say(self.view().said)


def _made_of(view: LedgerView) -> Node:
    """Return all that odds or a duty are made of, as they were and as they are."""
    items = tuple(
        Item(part.cause, part.text, cells=(Cell(part.then), Cell(part.now, weight=600)), spoken=part.said)
        for part in view.made_of
    )
    columns = (ListColumn(_("Before"), 80, "right", keep=True), ListColumn(_("After"), 80, "right", keep=True))
    return card(
        ListBox(
            "made_of",
            _("What it is made of, in points of 100"),
            items,
            None,
            lambda _id: None,
            columns=columns,
            first_title=_("What it is made of, in points of 100"),
        ),
        pad=8,
    )
