"""The card of a site, a firm, a province or a partner as lines to read, and the ledger."""

from __future__ import annotations

from game.present.shapes.cards import Card, PressureView
from game.present.shapes.ledger import LedgerView
from game.present.shapes.parts import Row, Section
from game.present.words import _
from game.text.briefing import line_lines


def card_lines(card: Card) -> list[str]:
    """Return all that a card says, in its order."""
    lines = [card.title, *([card.subtitle] if card.subtitle else []), *(row_line(row) for row in card.rows)]
    if card.pressure:
        lines += ["", *pressure_lines(card.pressure)]
    for choice in card.choices:
        lines += ["", *pressure_lines(choice)]
    for section in card.sections:
        lines += ["", *section_lines(section)]
    return lines


def row_line(row: Row) -> str:
    """Return a fact with its mark and its source."""
    beside = ", ".join(text for text in (row.mark, row.source) if text)
    return f"  {row.said} ({beside})" if beside else f"  {row.said}"


def pressure_lines(view: PressureView) -> list[str]:
    """Return why a firm may leave: the odds and their parts."""
    head = _("{label}: {value}").format(label=view.title, value=f"{view.odds}, {view.in_words}.")
    return [head, *(f"  {bar.said}" for bar in view.bars), *(text for text in (view.would_do, view.note) if text)]


def section_lines(section: Section) -> list[str]:
    """Return a titled piece of a card or of a page."""
    lines = [section.title, *([section.note] if section.note else [])]
    lines += [row_line(row) for row in section.rows]
    lines += [f"  {bar.said}" for bar in section.bars]
    lines += line_lines(section.lines)
    if section.chips:
        lines.append("  " + ", ".join(chip.text for chip in section.chips))
    return lines


def ledger_lines(view: LedgerView) -> list[str]:
    """Return why a number moved: every part with its mark, and the sum."""
    lines = [view.title, *([view.subtitle] if view.subtitle else [])]
    lines.append(
        _("Before: {before}. After: {after}. Change: {change}.").format(
            before=view.before, after=view.after, change=view.change
        )
    )
    for part in view.parts:
        beside = ", ".join(text for text in (part.mark, part.delay) if text)
        said = _("{label}: {value}").format(label=part.amount_text, value=part.text)
        lines.append(f"  {said} ({beside})" if beside else f"  {said}")
    if view.made_of:
        lines += [_("What it is made of, in points of 100"), *(f"  {part.said}" for part in view.made_of)]
    return [*lines, *([view.note] if view.note else [])]
