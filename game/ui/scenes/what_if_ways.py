"""The ways to “what if you had not?”: from a decision, from a turning point, from a cause of the ledger."""

from __future__ import annotations

from game.model.values import Store
from game.present.turning import TurningPoint, decision_behind
from game.present.words import _
from game.session import Session
from game.twin import Course
from game.ui.controls import Button, Node
from game.ui.scene import Open
from game.ui.scenes.what_if import WhatIfScene


def ask(session: Session, course: Course, name: str, *, store: Store | None = None, words: str = "") -> Node:
    """Return the button that plays the game again on another course."""
    return Button(
        name,
        words or _("What if you had not?"),
        lambda: Open(WhatIfScene(session, course, store)),
        "quiet",
        "git-branch",
        at="start",
    )


def turn_what_if(session: Session, turn: TurningPoint, name: str) -> Node | None:
    """Return the button of a turning point: its decision left out, or all of them where none had part in it."""
    past = turn.decision
    if past is not None:
        words = _("What if you had not: {decision}").format(decision=past.title)
        return ask(session, Course(past.quarter, past.place), name, store=turn.store, words=words)
    if any(played.decisions for played in session.played):
        return ask(session, Course(), name, store=turn.store, words=_("What if you had decided nothing?"))
    return None


def cause_what_if(session: Session, cause: str, quarter: int, store: Store) -> Node | None:
    """Return the button of a cause of the ledger: the latest decision it speaks for, left out; None where none is."""
    past = decision_behind(session, cause, quarter)
    if past is None:
        return None
    words = _("What if you had not: {decision}").format(decision=past.title)
    return ask(session, Course(past.quarter, past.place), "what_if_cause", store=store, words=words)
