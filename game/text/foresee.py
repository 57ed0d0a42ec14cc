"""Looking ahead: the prediction slip, and the forecast that opens once it is signed."""

from __future__ import annotations

from typing import Literal, get_args

from game import foresight
from game.model.decisions import Predict, PredictedChange
from game.present.forecast import forecast_view
from game.present.shapes.slips import SlipQuestion
from game.present.slips import slip_due, slip_form, slip_words
from game.present.words import _
from game.session import Session
from game.text.briefing import line_lines
from game.text.terminal import Terminal

_Way = Literal["up", "down", "same"]
_Size = Literal["little", "some", "much"]
_MOST_LETTERS = 300


def fill_in(terminal: Terminal, session: Session) -> bool:
    """Let the slip be filled in and signed; False where the player goes back and leaves it."""
    form = slip_form(session)
    terminal.say("", form.said, form.note)
    changes = []
    for question in form.questions:
        change = _ask(terminal, question)
        if change is None:
            terminal.say(_("No slip is signed."))
            return False
        changes.append(change)
    reason = ""
    while form.reason != "no":
        reason = terminal.ask(_("{label}:").format(label=form.reason_label))[:_MOST_LETTERS]
        if reason or form.reason == "may":
            break
    slip = Predict(changes=tuple(changes), reason=reason)
    session.order(slip)
    terminal.say(_("Signed: {slip}.").format(slip=slip_words(slip)))
    return True


def _ask(terminal: Terminal, question: SlipQuestion) -> PredictedChange | None:
    title = _("{question} ({now})").format(question=question.question, now=question.now)
    place = terminal.choose(title, [words for _id, words in question.ways], back=_("No slip"))
    if place is None:
        return None
    way = next(one for one in get_args(_Way) if one == question.ways[place][0])
    if way == "same":
        return PredictedChange(store=question.store, way="same")
    title = _("{name}: about how far?").format(name=question.name)
    place = terminal.choose(title, [words for _id, words in question.sizes], back=_("No slip"))
    if place is None:
        return None
    size: _Size = next(one for one in get_args(_Size) if one == question.sizes[place][0])
    return PredictedChange(store=question.store, way=way, size=size)


def show(terminal: Terminal, session: Session) -> None:
    """Work the forecast out and tell it; a number chosen tells what makes its difference."""
    looking = foresight.of(session)
    forecast = looking.of(session.draft)
    shut = slip_due(session)
    if not shut and not forecast.done:
        terminal.say(_("The futures are being played; it takes some seconds…"))
        looking.finish()
    while True:
        view = forecast_view(session, forecast, session.level.large[0], shut=shut)
        if view.shut:
            terminal.say("", view.shut)
            return
        terminal.say("", f"{view.title}. {view.subtitle}.", *line_lines(view.notes))
        place = terminal.choose(_("Forecast"), [one.said for one in view.numbers])
        if place is None:
            return
        shown = forecast_view(session, forecast, view.numbers[place].store)
        terminal.say("", shown.fan_title, *(f"  {one.said}" for one in shown.spans))
        if shown.reasons:
            terminal.say(shown.reasons_title, *(f"  {one.said}" for one in shown.reasons), shown.reasons_note)
