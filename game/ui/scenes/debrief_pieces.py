"""Pieces of the debrief: the strip of what really happened, what the model missed, and the questions of a step."""

from __future__ import annotations

from game.present.shapes.debrief import QuestionStep, RealityQuarter, RealityView
from game.present.shapes.model import HindcastView
from game.present.shapes.parts import Section
from game.present.words import _
from game.ui.controls import Heading, Node, Rule, Text, card, column, row
from game.ui.scenes import pieces


def reality_rows(view: RealityView, *, beside: bool) -> list[Node]:
    """Return a card for each quarter: what happened, and what the player decided, side by side where there is room."""
    return [_quarter(one, beside=beside) for one in view.quarters]


def _quarter(one: RealityQuarter, *, beside: bool) -> Node:
    real = column(
        Text(_("What really happened"), "small", 600, "muted"),
        *pieces.news_lines(one.real),
        Text(one.quiet, token="muted") if one.quiet else None,
        gap=8,
    )
    mine = column(
        Text(_("What you decided"), "small", 600, "muted"),
        *pieces.news_lines(one.mine),
        None if one.mine else Text(_("Nothing."), token="muted"),
        gap=8,
    )
    both = row(real, mine, gap=28, align="start", even=True) if beside else column(real, mine, gap=14)
    return card(Heading(one.title, level=2), Rule(), both, pad=(12, 18, 16, 18), gap=10)


def missed_rows(view: HindcastView) -> tuple[Node, ...]:
    """Return the model's verdict on its own past, and each figure that misses its band."""
    missed = [one for one in view.rows if one.verdict and not one.passed]
    return (
        Text(view.verdict, weight=600),
        *(
            column(
                Text(one.name, weight=500),
                Text(
                    _("It happened: {happened}. The model says {modelled}; it should lie in {band}.").format(
                        happened=one.happened, modelled=one.modelled, band=one.band
                    ),
                    "small",
                    token="red",
                ),
                Text(one.note, "small", token="muted") if one.note else None,
                gap=2,
            )
            for one in missed
        ),
    )


def question_card(step: QuestionStep, place: int) -> Node:
    """Return a step of the talk with its questions, large enough for a projector."""
    return card(
        Heading(_("{place}. {step}").format(place=place, step=step.title), level=2),
        Text(step.text, "small", token="muted"),
        *(Text(question, "lead", max_chars=70) for question in step.questions),
        pad=(16, 22),
        gap=10,
    )


def section_card(section: Section) -> Node:
    """Return what a level adds to the debrief under a title of its own."""
    return pieces.titled(
        section.title, *pieces.ledger_rows(section.rows), *pieces.news_lines(section.lines), note=section.note
    )


def town_card(section: Section) -> Node:
    """Return what became of a contested plant: what was done, then what differs."""
    return card(
        Heading(section.title, level=3),
        Text(section.note, "small", token="muted"),
        *pieces.ledger_rows(section.rows),
        *pieces.news_lines(section.lines),
        pad=(12, 18, 14, 18),
        gap=6,
    )
