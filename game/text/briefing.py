"""The briefing and the cards as lines to read."""

from __future__ import annotations

from collections.abc import Iterable

from game.present.briefing import briefing
from game.present.game import Game
from game.present.shapes.bar import IndicatorView
from game.present.shapes.briefing import BooksView, EventCard
from game.present.shapes.parts import Line
from game.present.shapes.slips import SlipView
from game.present.words import _


def briefing_lines(game: Game, quarter: int | None = None) -> list[str]:
    """Return the briefing of a quarter played, the latest when left out; 0 is the opening of the level."""
    view = briefing(game, quarter)
    lines = [view.heading, *_some(view.subheading, view.intro)]
    if view.plant:
        lines += ["", view.plant.title, view.plant.text]
    if view.papers:
        lines += ["", _("In the papers"), *(f"  {one.said}" for one in view.papers)]
    if view.slip:
        lines += ["", *slip_lines(view.slip)]
    for card in view.events:
        lines += ["", *event_lines(card)]
    for title, news in (
        (_("What your decisions did"), view.decided),
        (_("Firms"), view.firms),
        (_("Washington"), view.washington),
    ):
        if news:
            lines += ["", title, *line_lines(news)]
    if view.moved:
        lines += ["", _("What moved"), *(indicator_line(one) for one in view.moved)]
    if view.books:
        lines += ["", *books_lines(view.books)]
    return lines


def slip_lines(view: SlipView) -> list[str]:
    """Return what was predicted beside what happened, with the parts that made it."""
    lines = [view.title]
    for line in view.lines:
        lines.append(f"  {line.said}")
        lines += ["    " + _("{label}: {value}").format(label=one.amount_text, value=one.text) for one in line.parts]
    return [*lines, *_some(view.reason)]


def event_lines(card: EventCard) -> list[str]:
    """Return an event: its mark, what happened, and what was answered or is asked."""
    where = _("Where: {places}.").format(places=", ".join(chip.text for chip in card.places)) if card.places else ""
    title = card.title if card.title[-1:] in ".?!" else f"{card.title}."
    return [f"{title} {card.mark}.", *_some(_sentence(card.asked), card.text, where, card.answered, card.deadline)]


def indicator_line(view: IndicatorView) -> str:
    """Return a number, its value and its change in a line."""
    return f"  {view.said}"


def books_lines(view: BooksView) -> list[str]:
    """Return the books: opening, each line, closing."""
    return [view.title, *(f"  {row.said}" for row in (view.opening, *view.lines, view.closing))]


def line_lines(lines: Iterable[Line]) -> list[str]:
    """Return sentences of news, each with its mark where it has one."""
    return [f"  {line.text} ({line.mark})" if line.mark else f"  {line.text}" for line in lines]


def _sentence(text: str) -> str:
    return f"{text}." if text else ""


def _some(*texts: str) -> list[str]:
    return [text for text in texts if text]
