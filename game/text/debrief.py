"""The debrief as lines to read."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game import levels
from game.present.debrief import debrief
from game.present.model_page import begin, hindcast_view
from game.present.shapes.debrief import DebriefView, RealityView
from game.present.turning import turning_points
from game.present.words import _
from game.session import Session
from game.text.briefing import line_lines
from game.text.cards import section_lines
from game.text.terminal import Terminal
from game.text.what_if import compare
from game.towns import towns
from game.twin import Course

_BASE = "canada_2025"


def debrief_menu(terminal: Terminal, session: Session) -> None:
    """Tell the debrief page by page, each turning point with the same game without the decision behind it."""
    view = debrief(session)
    pages: list[tuple[str, Callable[[], None]]] = [
        (_("Ending"), lambda: terminal.say("", *ending_page(view))),
        (_("Turning points"), lambda: _turns(terminal, session)),
        (_("Questions"), lambda: terminal.say("", *question_lines(view))),
        (_("The model"), lambda: terminal.say("", *model_page(view))),
    ]
    places = towns(session)
    if places:
        pages.insert(
            2, (_("The towns"), lambda: terminal.say("", *(line for one in places for line in section_lines(one))))
        )
    strip = view.reality
    if strip is not None:
        pages.insert(2, (strip.title, lambda: terminal.say("", *reality_lines(strip))))
    while True:
        place = terminal.choose(_("Debrief"), [title for title, _act in pages])
        if place is None:
            return
        pages[place][1]()


def ending_page(view: DebriefView) -> list[str]:
    """Return the ending with its stated cause, every number from start to end, and what the level adds."""
    lines = [view.ending.name, view.ending.text, view.ending.reason, *line_lines(view.ending.remarks)]
    lines += ["", _("From the start to the end"), *(f"  {row.said}" for row in view.ending.numbers)]
    for section in view.more:
        lines += ["", *section_lines(section)]
    return lines


def reality_lines(view: RealityView) -> list[str]:
    """Return the strip: each quarter with what happened and what the player decided."""
    lines = [view.title, view.note]
    for one in view.quarters:
        lines += ["", one.title, _("What really happened"), *line_lines(one.real)]
        lines += [f"  {one.quiet}"] if one.quiet else []
        lines += [_("What you decided"), *(line_lines(one.mine) or [f"  {_('Nothing.')}"])]
    return lines


def question_lines(view: DebriefView) -> list[str]:
    """Return the questions to talk over in their three steps."""
    if not view.steps:
        return [_("This level asks no questions of its own.")]
    lines: list[str] = []
    for place, step in enumerate(view.steps, start=1):
        lines += ["", _("{place}. {step}").format(place=place, step=step.title), step.text]
        lines += [f"  {question}" for question in step.questions]
    return lines[1:]


def model_page(view: DebriefView) -> Iterator[str]:
    """Yield what the model gets wrong of 2025 and 2026, and where else it is wrong."""
    entry = levels.open_path(_BASE)
    if entry is not None and entry.level is not None:
        histories = begin(entry.level, 20)
        while not histories.done:
            histories.work()
        past = hindcast_view(entry.level, histories)
        yield past.verdict
        yield from (f"- {one.said}" for one in past.rows if not one.passed)
    yield from ("", _("Where the model is wrong"), *(f"- {line.text}" for line in view.limits))


def _turns(terminal: Terminal, session: Session) -> None:
    turns = turning_points(session)
    if not turns:
        terminal.say(_("Nothing moved enough to turn the game."))
        return
    decided = any(played.decisions for played in session.played)
    while True:
        labels = [
            one.line.text
            if not decided
            else _("{turn} What if you had not: {decision}").format(
                turn=one.line.text, decision=one.decision.title if one.decision else _("all you decided")
            )
            for one in turns
        ]
        place = terminal.choose(_("Turning points"), labels)
        if place is None:
            return
        past = turns[place].decision
        if decided:
            compare(terminal, session, Course(past.quarter, past.place) if past else Course())
