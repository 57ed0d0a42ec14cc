"""A quarter as plain text, for the terminal and for reports."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from game.model.values import Store
from game.present.briefing import briefing
from game.present.game import Game
from game.present.indicators import heading, indicator_bar
from game.present.ledger import ledger
from game.present.shapes.parts import Line
from game.present.words import _

_WIDTH = 80


def briefing_text(game: Game, quarter: int | None = None) -> str:
    """Return the briefing of a quarter as plain text; left out, the latest."""
    view = briefing(game, quarter)
    lines = [view.heading, view.subheading, ""]
    if view.intro:
        lines += [*_wrapped(view.intro), ""]
    for card in view.events:
        lines += [f"{card.title} — {card.mark}", *_wrapped(card.asked, "  "), *_wrapped(card.text, "  ")]
        lines += [f"  [{choice.id}] {choice.label} ({choice.cost})" for choice in card.choices]
        lines += [*_wrapped(card.answered or card.deadline, "  "), ""]
    for title, told in (
        (_("What you decided"), view.decided), (_("Firms"), view.firms), (_("Washington and trade"), view.washington),
    ):  # fmt: skip
        lines += _told(title, told)
    if view.moved:
        lines += [_("What moved"), *(f"  {_pair(one.name, one.value)} ({one.change})" for one in view.moved), ""]
        lines += _why(game, view.quarter)
    if view.books:
        rows = (view.books.opening, *view.books.lines, view.books.closing)
        lines += [view.books.title, *(f"  {_pair(row.label, row.value)}" for row in rows), ""]
    return "\n".join(lines).rstrip() + "\n"


def status_text(game: Game) -> str:
    """Return the bar at the top as plain text: the quarter and the numbers the level shows large."""
    head = heading(game)
    numbers = " · ".join(f"{one.name} {one.value} {one.change}".rstrip() for one in indicator_bar(game) if one.large)
    return f"{head.title} · {head.subtitle}\n{numbers}\n"


def _told(title: str, told: Iterable[Line]) -> list[str]:
    lines = [line for one in told for line in _wrapped(one.text, "  ")]
    return [title, *lines, ""] if lines else []


def _why(game: Game, quarter: int) -> list[str]:
    first: Store = next((store for store in game.level.large if store != "treasury"), "jobs")
    view = ledger(game, quarter, first)
    if not view.parts:
        return []
    rows = [f"  {part.amount_text:>9}  {part.text} ({part.mark})" for part in view.parts]
    return [f"{_pair(view.title, view.before)} → {view.after} ({view.change})", *rows, ""]


def _pair(label: str, value: str) -> str:
    return _("{label}: {value}").format(label=label, value=value)


def _wrapped(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
