"""What if you had not? A past decision left out or changed, and both games told side by side."""

from __future__ import annotations

from game.model.decisions import Decision
from game.present.alternatives import altered, alternatives
from game.present.difference import difference
from game.present.shapes.what_if import Curve, WhatIfView
from game.present.what_if import past_decisions, what_if
from game.present.words import _
from game.session import Session
from game.text.briefing import line_lines
from game.text.cards import ledger_lines
from game.text.figures import ask_amount
from game.text.terminal import Terminal
from game.twin import Course, Replay

_MENUS = ("target", "option", "choice")


def what_if_menu(terminal: Terminal, session: Session) -> None:
    """Let a past decision be left out or changed, play the game again, and tell how both went."""
    past = past_decisions(session)
    if not past:
        terminal.say(_("You have decided nothing yet: there is nothing to go back on."))
        return
    while True:
        labels = [*(one.said for one in past), _("All of them: had you decided nothing")]
        place = terminal.choose(_("What if you had not? Which decision?"), labels)
        if place is None:
            return
        if place == len(past):
            compare(terminal, session, Course())
            continue
        chosen = past[place]
        course = _course(terminal, session, chosen.quarter, chosen.place)
        if course is not None:
            compare(terminal, session, course)


def compare(terminal: Terminal, session: Session, course: Course) -> None:
    """Play the game again on another course, tell both, and let the causes of a number be asked for."""
    replay = Replay(session, course)
    other = replay.finish()
    view = what_if(session, other, course.quarter, course.place, course.instead)
    terminal.say("", *what_if_lines(view))
    while view.parted:
        place = terminal.choose(_("Why? Choose a number"), [curve.said for curve in view.curves])
        if place is None:
            return
        found = difference(session, other, view.curves[place].store, course.quarter, course.place, course.instead)
        terminal.say("", *curve_lines(view.curves[place], view), "", *ledger_lines(found.ledger))
        terminal.say(*(text for text in (found.interplay, found.beside) if text))


def what_if_lines(view: WhatIfView) -> list[str]:
    """Return both games in words: where they part, where each number ends, and the plants that stand differently."""
    lines = [view.title, *(text for text in (view.subtitle, view.parted_text, view.summary) if text)]
    if view.rows:
        lines += ["", _("Where each number ends"), *(f"  {row.said}" for row in view.rows)]
    if view.places:
        lines += ["", _("Plants that stand differently at the end"), *(f"  {row.said}" for row in view.places)]
    if view.refused:
        head = _("In the other game, these later decisions of yours could no longer be carried out:")
        lines += ["", head, *line_lines(view.refused)]
    return lines


def curve_lines(curve: Curve, view: WhatIfView) -> list[str]:
    """Return one number in both games, quarter by quarter from where they part."""
    return [
        curve.name,
        *([view.later_text] if view.later_text else []),
        *(
            "  "
            + _("{quarter}: {mine} as you played, {other} {course}").format(
                quarter=when, mine=mine, other=other, course=view.other_name
            )
            for when, (mine, other) in zip(curve.quarters, curve.written, strict=True)
        ),
    ]


def _course(terminal: Terminal, session: Session, quarter: int, place: int) -> Course | None:
    found = alternatives(session, quarter, place)
    if not found.any:
        return Course(quarter, place)
    way = terminal.choose(_("How otherwise?"), [_("Leave it out"), _("Change it")])
    if way is None:
        return None
    if way == 0:
        return Course(quarter, place)
    decision: Decision = session.played[quarter - 1].decisions[place]
    titles = {"target": _("On what?"), "option": _("In which way?"), "choice": _("Which answer?")}
    for name, options in zip(_MENUS, (found.targets, found.options, found.choices), strict=True):
        if options:
            taken = terminal.choose(titles[name], [words for _id, words in options])
            if taken is None:
                return None
            decision = altered(decision, **{name: options[taken][0]})
    for name, amount in found.figures:
        now = getattr(decision, name)
        value = ask_amount(terminal, amount, float(now))
        decision = altered(decision, **{name: round(value) if type(now) is int else value})
    return Course(quarter, place, decision)
