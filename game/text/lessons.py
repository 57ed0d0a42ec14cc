"""The steps of a tutorial, told one at a time before the menu."""

from __future__ import annotations

from dataclasses import dataclass

from game.present.shapes.level import StepView
from game.present.steps import current_step, step_place
from game.present.words import _
from game.session import Session


@dataclass
class Lessons:
    """How far the player is in the tutorial of a game."""

    session: Session
    finished: int = 0
    _drafted: int = 0

    def lines(self) -> list[str]:
        """Return the step the game is at, as lines; none where there is none."""
        step = current_step(self.session, self.finished)
        if step is None:
            return []
        self._drafted = len(self.session.draft)
        return [_("{progress}: {title}").format(progress=step.progress, title=step.title), step.in_text, *_go_on(step)]

    def acted(self) -> None:
        """Take note that the player did something; a step that asks for a draft waits for one."""
        step = current_step(self.session, self.finished)
        if step is None or step.done == "end_quarter" or (step.done == "sign_slip" and self.session.slip is None):
            return
        if step.done != "draft" or len(self.session.draft) > self._drafted:
            self.finished = step_place(self.session, step.id) + 1


def _go_on(step: StepView) -> list[str]:
    return [step.go_on] if step.go_on and step.done in ("draft", "end_quarter", "open_ledger", "sign_slip") else []
