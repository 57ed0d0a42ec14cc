"""The odds of a move of Washington's or of a partner's, with the parts they are made of."""

from __future__ import annotations

from game.model.figures import Figure
from game.model.state import State
from game.present.causes import cause_words
from game.present.phrases import add_up, odds_words
from game.present.shapes.parts import Bar, Row, Tone
from game.present.words import N_, _, number, percent
from game.rules.hazards import Hazard

HAZARD = {
    "usual": N_("The usual odds"),
    "relations": N_("Relations with Washington"),
    "surtax": N_("Our surtax on US cars"),
    "waiting_harder": N_("Blows of ours that they have not answered"),
    "waiting_softer": N_("Steps of ours that they have not answered"),
    "pain": N_("What the quarrel costs them"),
    "partner": N_("Relations with this partner"),
    "table": N_("What is on the table"),
    "washington": N_("Where we stand with Washington"),
    "kept": N_("Deals that we keep"),
    "breach": N_("A deal with it that we broke"),
    "breach_elsewhere": N_("A deal with another that we broke"),
    "difficulty": N_("The difficulty of this game"),
    "limit": N_("Odds stay between 0 and 95 in 100"),
}


def odds_text(odds: float) -> str:
    """Return odds as a number and in words: ``44%, possible``."""
    return _("{odds}, {words}").format(odds=percent(odds), words=odds_words(odds))


def odds_row(label: str, odds: float, *, good: bool, figure: Figure | None = None) -> Row:
    """Return the odds of a move in the quarter ahead, where ``good`` says whether we would wish for it."""
    tone: Tone = "neutral" if odds < 0.05 else "good" if good else "bad"
    said = _("{move} this quarter: {odds}, {words}.").format(move=label, odds=percent(odds), words=odds_words(odds))
    return Row(label, odds_text(odds), said, tone, "assumption", _("assumption"), figure=figure)


def odds_bars(state: State, hazard: Hazard, *, good: bool) -> tuple[Bar, ...]:
    """Return the parts of the odds in points of 100, rounded so that they add up to the odds as they are shown."""
    shown = add_up([amount for _name, amount in hazard.parts], float(round(hazard.odds * 100)), 1.0)
    return tuple(_bar(state, name, amount, good) for (name, _raw), amount in zip(hazard.parts, shown, strict=True))


def _bar(state: State, name: str, amount: float, good: bool) -> Bar:
    label = _(HAZARD[name]) if name in HAZARD else cause_words(state, name)
    text = number(amount, signed=True)
    tone: Tone = "neutral" if not amount or name == "usual" else "good" if (amount > 0) == good else "bad"
    return Bar(label, amount, text, _("{label}: {value}").format(label=label, value=text), tone)
