"""The briefing: what happened in a quarter, what your decisions did, and why the numbers moved."""

from __future__ import annotations

from collections.abc import Iterable

from game.model import records as r
from game.model.figures import Counted
from game.model.level import PlantOfQuarter
from game.model.state import State
from game.present.book_words import line_words
from game.present.calendar import at_turn, months, quarter_name
from game.present.draft import decision_view
from game.present.event_cards import choice_of, event_card, open_cards
from game.present.game import Game
from game.present.headlines import papers
from game.present.indicators import STORES, indicator_at
from game.present.news import news
from game.present.phrases import dotted, rounded
from game.present.refusals import refusal_words
from game.present.shapes.bar import IndicatorView
from game.present.shapes.briefing import BooksView, Briefing, EventCard, Heard, PlantView
from game.present.shapes.parts import Row
from game.present.slips import slip_view
from game.present.towns import on_offer
from game.present.words import _, language, money, ngettext


def briefing(game: Game, quarter: int | None = None) -> Briefing:
    """Return the briefing of a quarter played, counted from 1; 0 is the opening, left out the latest."""
    at = len(game.played) if quarter is None else quarter
    return _opening(game) if at == 0 else _after(game, at)


def books(game: Game, quarter: int) -> BooksView:
    """Return the books of a quarter played: opening, each line, closing, in whole dollars."""
    before, state = game.states()[quarter - 1], game.played[quarter - 1].state
    lines = tuple(_book_row(state, line) for line in _lines(game.played[quarter - 1].records))
    return BooksView(
        title=_("The books of {quarter}").format(quarter=quarter_name(at_turn(state, quarter))),
        opening=_row(_("Opening"), before.treasury),
        lines=lines,
        closing=_row(_("Closing"), state.treasury, "treasury"),
    )


def moved(game: Game, quarter: int) -> tuple[IndicatorView, ...]:
    """Return the numbers that moved in a quarter, those the level shows large first."""
    views = [indicator_at(game, store, quarter) for store in STORES]
    order = {store: place for place, store in enumerate(game.level.large)}
    found = [view for view in views if rounded(view.store, view.moved) != 0]
    return tuple(sorted(found, key=lambda view: (order.get(view.store, 99), -abs(view.moved))))


def plant_of_quarter(game: Game) -> PlantView | None:
    """Return the contested plant the quarter about to be played opens on, with its costed answers."""
    turn = game.state.quarter + 1
    spec = next((plant for plant in game.level.plants_of_quarter if plant.quarter == turn), None)
    return _plant(game, spec) if spec else None


def _opening(game: Game) -> Briefing:
    level, said = game.level, language()
    intro = level.opening_words or level.summary
    question = level.question.said(said) if level.question else ""
    heading = level.title.said(said)
    return Briefing(
        quarter=0, heading=heading, subheading=question, intro=intro.said(said) if intro else "",
        plant=plant_of_quarter(game), papers=papers(game, 0), events=(), slip=None, decided=(), firms=(), washington=(),
        moved=(), books=None, waiting=len(open_cards(game)), said=dotted(heading, question),
    )  # fmt: skip


def _after(game: Game, quarter: int) -> Briefing:
    played = game.played[quarter - 1]
    state, when = played.state, at_turn(played.state, quarter)
    heading = _("Briefing · {quarter}").format(quarter=quarter_name(when))
    subheading = _("What happened {months}, and why").format(months=months(when))
    latest, events = quarter == len(game.played), _events(game, quarter)
    return Briefing(
        quarter=quarter,
        heading=heading,
        subheading=subheading,
        intro="",
        plant=plant_of_quarter(game) if latest else None,
        papers=papers(game, quarter),
        events=events,
        slip=slip_view(game, quarter),
        decided=news(state, played.records, "decided"),
        firms=news(state, played.records, "firms"),
        washington=news(state, played.records, "washington"),
        moved=moved(game, quarter),
        books=books(game, quarter),
        waiting=len(open_cards(game)) if latest else 0,
        said=dotted(heading, subheading, _how_many(game, quarter)),
        heard=_heard(bool(played.decisions), any(card.tone == "bad" for card in events)),
    )


def _heard(signed: bool, shock: bool) -> tuple[Heard, ...]:
    stamp: tuple[Heard, ...] = ("stamp",) if signed else ()
    return (*stamp, "low_note") if shock else stamp


def _events(game: Game, quarter: int) -> tuple[EventCard, ...]:
    """Return the quarter's events, those that wait for an answer first, then alarms."""
    fired = [record.event for record in game.played[quarter - 1].records if isinstance(record, r.EventFired)]
    cards = [event_card(game, event, quarter) for event in dict.fromkeys(fired)]
    return tuple(sorted(cards, key=lambda card: (not card.deadline, card.tone != "bad", card.tone == "neutral")))


def _how_many(game: Game, quarter: int) -> str:
    count = sum(isinstance(record, r.EventFired) for record in game.played[quarter - 1].records)
    return ngettext("{count} event", "{count} events", count).format(count=count) if count else _("no event")


def _lines(records: Iterable[r.Record]) -> list[r.BookLine]:
    """Return the quarter's book lines, those of one kind and cause added together."""
    sums: dict[tuple[str, str], int] = {}
    for record in records:
        if isinstance(record, r.BookLine):
            key = record.line, record.cause
            sums[key] = sums.get(key, 0) + record.amount
    return [r.BookLine(line, amount, cause) for (line, cause), amount in sums.items()]


def _book_row(state: State, line: r.BookLine) -> Row:
    label, value = line_words(state, line), money(line.amount, signed=True)
    said = _("{label}: {value}").format(label=label, value=value)
    return Row(label, value, said, "good" if line.amount > 0 else "neutral")


def _row(label: str, amount: int, figure: Counted | None = None) -> Row:
    value = money(amount)
    return Row(label, value, _("{label}: {value}").format(label=label, value=value), figure=figure)


def _plant(game: Game, spec: PlantOfQuarter) -> PlantView:
    answers = []
    for decision in on_offer(spec):
        view = decision_view(game, decision)
        refusal = game.refusal(decision) if decision not in game.draft else None
        why = refusal_words(game.state, refusal) if refusal else ""
        answers.append(choice_of(decision, view.title, view.subtitle, view.price, why, decision in game.draft))
    said = language()
    return PlantView(spec.site, spec.title.said(said), spec.text.said(said), tuple(answers))
