"""The panel at the right of the map: the card of what is selected, a number, or what to look at next."""

from __future__ import annotations

from collections.abc import Callable

from game.present.briefing import plant_of_quarter
from game.present.cards import CARDS, card_figures
from game.present.goal_words import goal_views
from game.present.headlines import papers_now
from game.present.indicators import indicator_bar
from game.present.lists import site_list
from game.present.pending import pending
from game.present.shapes.cards import Card, ListRow
from game.present.shapes.parts import Chip as Place
from game.ui.controls import Node, Scroll, column
from game.ui.scenes.facts import Facts
from game.ui.scenes.inspector import Inspector
from game.ui.scenes.inspector_home import Home
from game.ui.scenes.ledger_ways import ledger_ways
from game.ui.scenes.map_acts import Acts, Press
from game.ui.scenes.outlook import Outlook

_AT_RISK = 4
NUMBER = "none"
SELECTABLE = frozenset((*CARDS, NUMBER))
"""Kinds of things the panel can show; ``none`` is one of the minister's numbers, which stands nowhere."""

Selected = tuple[str, str] | None


class Side:
    """Makes the panel; what is selected is a kind and an id."""

    def __init__(self, facts: Facts, acts: Acts, outlook: Outlook, go: Callable[[Place], Press], close: Press) -> None:
        self._facts, self._acts, self.session = facts, acts, facts.session
        self._outlook = outlook
        self._inspector = Inspector(go, acts.use, acts.offer, acts.policy, close)
        self._home = Home(go, acts.draft, acts.read, acts.pipeline)

    def card(self, selected: Selected) -> Card | None:
        """Return the card of what is selected; None where it is nothing, or a number."""
        if selected is None or selected[0] == NUMBER:
            return None
        kind, id = selected
        return self._facts.of(("card", kind, id), lambda: CARDS[kind](self.session, id))

    def first_why(self, selected: Selected) -> Press | None:
        """Return the press that opens the first figure of the card of what is selected; None where there is none."""
        card, opens = self.card(selected), ledger_ways(self.session)
        figures = card_figures(card) if card is not None else ()
        return opens(figures[0]) if opens is not None and figures else None

    def node(self, selected: Selected) -> Node:
        """Return the panel, with what can be done at its foot."""
        card = self.card(selected)
        numbers = {one.store: one for one in indicator_bar(self.session)} if selected and card is None else {}
        number = next((one for store, one in numbers.items() if selected and store == selected[1]), None)
        if number is not None:
            inside = self._inspector.number(number)
        else:
            inside = self._card(card) if card is not None else self._at_home()
        scroll = Scroll("inspector", column(inside, pad=(14, 16), grow=1), grow=1)
        offered = card is not None and self._acts.offered(card.id) is not None
        return column(scroll, self._inspector.acts(card, offered=offered), gap=0, grow=1)

    def _card(self, card: Card) -> Node:
        return self._inspector.card(card, self._ahead(card), ledger_ways(self.session))

    def foreseen(self, selected: Selected) -> bool:
        """Say whether the panel shows what may come of a plant."""
        card = self.card(selected)
        return card is not None and card.pressure is not None

    def _ahead(self, card: Card) -> tuple[Node, ...]:
        return self._outlook.fan(card.id) if card.pressure is not None else ()

    def _at_home(self) -> Node:
        of, session = self._facts.of, self.session
        return self._home.node(
            of("plant", lambda: plant_of_quarter(session)),
            of("papers", lambda: papers_now(session)),
            of("shown", self._plants_shown),
            of("goals", lambda: goal_views(session.state)),
            of("pending", lambda: pending(session.state)),
            ledger_ways(session),
        )

    def _plants_shown(self) -> list[ListRow]:
        """Return the plants that may leave; before anybody weighs it, the largest ones."""
        risky = [one for one in site_list(self.session).rows if one.number > 0]
        return (risky or list(site_list(self.session, "jobs").rows))[:_AT_RISK]
