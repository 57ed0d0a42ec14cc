"""Every kind of card by its name, and the figures on one that have a ledger."""

from __future__ import annotations

from collections.abc import Callable

from game.model.figures import Figure
from game.present.game import Game
from game.present.place_cards import firm_card, partner_card, province_card
from game.present.shapes.cards import Card
from game.present.site_card import site_card

CARDS: dict[str, Callable[[Game, str], Card]] = {
    "site": site_card, "crossing": site_card, "firm": firm_card, "province": province_card, "partner": partner_card,
}  # fmt: skip


def card_figures(card: Card) -> tuple[Figure, ...]:
    """Return the figures on a card that have a ledger, as they stand from top to bottom, its own before others'."""
    found = [row.figure for row in card.rows if isinstance(row.figure, Figure)]
    found += [view.figure for view in (card.pressure, *card.choices) if view is not None]
    found += [row.figure for section in card.sections for row in section.rows if isinstance(row.figure, Figure)]
    return tuple(sorted(dict.fromkeys(found), key=lambda figure: figure.id != card.id))
