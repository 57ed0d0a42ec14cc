"""The tutorial's steps: a plate beside the control it speaks of, that never stands in the way."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from game.model.decisions import OfferContract, UseLever
from game.present.shapes.level import StepView
from game.present.steps import current_step, step_place
from game.present.words import _
from game.session import Session
from game.ui.controls import Button, Heading, Node, Text, card, column, row, spring
from game.ui.scenes.plate import Beside

Done = Literal["next", "select_site", "open_offer", "draft", "end_quarter", "open_ledger", "read_briefing", "sign_slip"]
_POINTS = {
    "select_site": "map",
    "open_offer": "offer",
    "draft": "add",
    "end_quarter": "end_quarter",
}
_MAP = "map"
_SCENES = frozenset(
    ("map", "briefing", "policy", "lever", "offer", "pick_plant", "event_card", "ledger", "slip", "forecast")
)
_OPENED: dict[str, Done] = {"offer": "open_offer", "ledger": "open_ledger"}


class Tutorial:
    """Knows how many steps are done; the scene tells it what the player does."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.finished = 0
        self._hidden = False

    def step(self) -> StepView | None:
        """Return the step to show, if any."""
        return None if self._hidden else current_step(self.session, self.finished)

    def did(self, what: Done, site: str = "") -> None:
        """Take note of what the player did; the step that asked for it is done."""
        step = self.step()
        if step is not None and step.done == what and site in ("", step.site):
            self._go_on(step)

    def leads_to(self, scene: str) -> str:
        """Return the control of a scene about to open that the step speaks of; nothing where there is none."""
        step = self.step()
        return f"lever_{step.lever}" if step is not None and step.lever and scene == "policy" else ""

    def opened(self, scene: str, site: str = "") -> None:
        """Take note that a scene was opened, on a plant if it is about one."""
        if scene in _OPENED:
            self.did(_OPENED[scene], site)

    @property
    def seeks(self) -> str:
        """Return the plant that the player is asked to find; nothing where none is."""
        step = self.step()
        return step.site if step is not None and step.done == "select_site" else ""

    def over(self, scene: str, tree: Node, *, sheet: bool) -> Node:
        """Return the tree of a scene with the plate of the step that is due.

        On a sheet it stands above the form, elsewhere where it covers least; on a screen that the step does not speak
        of, only beside what it points at.
        """
        self.drafted()
        step = self.step() if scene in _SCENES else None
        if step is None:
            return tree
        targets = tuple(step.point_at.split()) or (_POINTS.get(step.done, _MAP),)
        if sheet:
            inside = replace(tree, grow=1)
            return Beside(
                base=column(column(self.plate(step, low=True), pad=(12, 16, 0, 16)), inside, gap=0), targets=targets
            )
        elsewhere = scene != step.scene
        return Beside(
            base=tree, child=self.plate(step), targets=targets, middle=bool(self.seeks), only_beside=elsewhere
        )

    def drafted(self) -> None:
        """Take note that the draft changed, or that the slip was signed."""
        step = self.step()
        if step is not None and step.done == "sign_slip" and self.session.slip is not None:
            self._go_on(step)
        if step is None or step.done != "draft":
            return
        levers = {one.lever for one in self.session.draft if isinstance(one, UseLever | OfferContract)}
        if self.session.draft and (not step.lever or step.lever in levers):
            self._go_on(step)

    def plate(self, step: StepView, *, low: bool = False) -> Node:
        """Return the plate of a step; a low one is as wide as it may be."""
        go_on = _("Skip this step") if step.done != "next" else _("End of the lesson") if step.last else _("Next")
        hide = None if step.last else Button("hide_steps", _("No more steps"), self._hide, "quiet")
        go = Button("next_step", go_on, self._next, "dark")  # first, so that Tab comes to it before the way out
        progress = Text(step.progress, "small", 600, "red")
        hint = Text(step.go_on, "small", 600, "muted") if step.done != "next" else None
        if low:
            words = column(progress, Text(step.title, weight=600), Text(step.text, "small"), gap=2, grow=1)
            return card(row(words, column(go, hide, gap=4), gap=12), accent="red", edge="edge", pad=(8, 12))
        return card(
            progress,
            Heading(step.title, level=2),
            Text(step.text),
            hint,
            row(go, spring(), hide),
            accent="red",
            edge="edge",
            gap=6,
        )

    def _next(self) -> None:
        step = self.step()
        if step is not None:
            self._go_on(step)

    def _hide(self) -> None:
        self._hidden = True

    def _go_on(self, step: StepView) -> None:
        self.finished = step_place(self.session, step.id) + 1
