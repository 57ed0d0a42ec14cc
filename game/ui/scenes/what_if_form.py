"""Which decision to go back on, and how it should have been: left out, or with another target, way or figure."""

from __future__ import annotations

from collections.abc import Callable

from game.model.decisions import Decision
from game.present.alternatives import altered, alternatives
from game.present.what_if import past_decisions
from game.present.words import _
from game.session import Session
from game.twin import Course
from game.ui.controls import Choice, Node, column
from game.ui.scenes.order_sheet import amount_slider

ALL = "all"


class WhatIfForm:
    """Keeps the course chosen; ``changed`` is called with every other one."""

    def __init__(self, session: Session, course: Course, changed: Callable[[], None]) -> None:
        self.session, self.course, self._changed = session, course, changed

    def node(self) -> Node:
        """Return the form: the decision, whether it is left out or changed, and what can be set."""
        past = past_decisions(self.session)
        options = (
            *((f"{one.quarter}_{one.place}", one.said) for one in past),
            (ALL, _("All of them: had you decided nothing")),
        )
        of = self.course
        chosen = f"{of.quarter}_{of.place}" if of.quarter else ALL
        return column(
            Choice("decision", _("Which decision?"), options, chosen, self.choose, "menu"),
            *(self._otherwise() if of.quarter else ()),
            gap=12,
        )

    def _otherwise(self) -> tuple[Node, ...]:
        of = self.course
        found = alternatives(self.session, of.quarter, of.place)
        if not found.any:
            return ()
        ways = (("out", _("Leave it out")), ("change", _("Change it")))
        manner = Choice(
            "manner", _("How otherwise?"), ways, "change" if of.instead else "out", self.set_manner, "segments"
        )
        if of.instead is None:
            return (manner,)
        now = of.instead
        menus = (
            ("target", _("On what?"), found.targets),
            ("option", _("In which way?"), found.options),
            ("choice", _("Which answer?"), found.choices),
        )
        return (
            manner,
            *(
                Choice(name, label, options, str(getattr(now, name)), self._set(name), "menu")
                for name, label, options in menus
                if options
            ),
            *(
                amount_slider(name, amount, float(getattr(now, name)), self._set(name))
                for name, amount in found.figures
            ),
        )

    def choose(self, id: str) -> None:
        """Go back on another decision, or on all of them."""
        quarter, _dash, place = id.partition("_")
        self._take(Course() if id == ALL else Course(int(quarter), int(place)))

    def set_manner(self, id: str) -> None:
        """Leave the decision out, or begin to change it."""
        self._take(Course(self.course.quarter, self.course.place, self._was() if id == "change" else None))

    def _set(self, name: str) -> Callable[[str | float], None]:
        def changed(value: str | float) -> None:
            now = self.course.instead or self._was()
            held = round(value) if isinstance(value, float) and type(getattr(now, name)) is int else value
            self._take(Course(self.course.quarter, self.course.place, altered(now, **{name: held})))

        return changed

    def _was(self) -> Decision:
        return self.session.played[self.course.quarter - 1].decisions[self.course.place]

    def _take(self, course: Course) -> None:
        if course != self.course:
            self.course = course
            self._changed()
