"""The tutorial's steps: a plate beside the control it speaks of, that never stands in the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import pygame

from game.model.decisions import AnswerEvent, CheckHeadline
from game.present.shapes.level import StepView
from game.present.steps import current_step, step_place
from game.present.words import _
from game.session import Session
from game.ui.controls import Button, Heading, Node, Text, card, row, spring
from game.ui.controls.base import Control
from game.ui.layout import Layout, Placed

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount

Done = Literal["next", "select_site", "open_offer", "draft", "end_quarter", "open_ledger", "read_briefing"]
_POINTS = {
    "select_site": "map",
    "open_offer": "offer",
    "draft": "add",
    "end_quarter": "end_quarter",
}
_MAP = "map"
_WIDE, _GAP = 320, 16


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

    def drafted(self) -> None:
        """Take note that the draft changed."""
        step = self.step()
        if step is None or step.done != "draft":
            return
        levers = {one.lever for one in self.session.draft if not isinstance(one, AnswerEvent | CheckHeadline)}
        if self.session.draft and (not step.lever or step.lever in levers):
            self._go_on(step)

    def plate(self, step: StepView) -> Node:
        """Return the plate of a step, beside what it points at."""
        plate = card(
            Text(step.progress, "small", 600, "red"),
            Heading(step.title, level=2),
            Text(step.text),
            Text(step.go_on, "small", 600, "muted") if step.done != "next" else None,
            row(
                Button("hide_steps", _("No more steps"), self._hide, "quiet"),
                spring(),
                Button("next_step", _("Next") if step.done == "next" else _("Skip this step"), self._next, "dark"),
            ),
            accent="red",
            edge="edge",
            gap=6,
        )
        return Beside(child=plate, target=step.point_at or _POINTS.get(step.done, ""))

    def _next(self) -> None:
        step = self.step()
        if step is not None:
            self._go_on(step)

    def _hide(self) -> None:
        self._hidden = True

    def _go_on(self, step: StepView) -> None:
        self.finished = step_place(self.session, step.id) + 1


@dataclass(frozen=True, kw_only=True, eq=False)
class Beside(Node):
    """Puts a child beside a control named ``target``, and a ring round that control."""

    child: Node
    target: str = ""

    def least_width(self, lay: Layout) -> int:
        return 0

    def place(self, lay: Layout, rect: pygame.Rect) -> None:
        wide = min(lay.theme.px(_WIDE), rect.w)
        high = min(lay.fits(self.child, wide)[1], rect.h)
        aim = self._aim(lay.placed)
        lay.add(self, rect)
        lay.place(self.child, self._spot(lay, rect, aim, (wide, high)))

    def _aim(self, placed: list[Placed]) -> pygame.Rect | None:
        seen = {one.node.what(): one.seen for one in placed if isinstance(one.node, Control)}
        found = seen.get(self.target) or seen.get(_MAP)
        return found if found is not None and found.w else None

    def _spot(self, lay: Layout, rect: pygame.Rect, aim: pygame.Rect | None, size: tuple[int, int]) -> pygame.Rect:
        px, spot = lay.theme.px, pygame.Rect((0, 0), size)
        if aim is None or _is_wide(aim, rect):
            corner = aim if aim is not None else rect
            spot.topleft = (corner.x + px(12), corner.y + px(56))
            return spot.clamp(rect)
        gap = px(_GAP)
        spots = [spot.copy() for _side in range(4)]
        spots[0].midbottom = (aim.centerx, aim.y - gap)
        spots[1].midright = (aim.x - gap, aim.centery)
        spots[2].midleft = (aim.right + gap, aim.centery)
        spots[3].midtop = (aim.centerx, aim.bottom + gap)
        clamped = [one.clamp(rect) for one in spots]
        return next((one for one in clamped if not one.colliderect(aim)), clamped[0])

    def paint(self, ui: Mount, placed: Placed) -> None:
        aim = ui.control(self.target) if self.target else None
        if aim is not None and not _is_wide(aim.seen, placed.rect):
            px = ui.theme.px
            pygame.draw.rect(
                ui.surface, ui.theme.colour("red"), aim.seen.inflate(px(8), px(8)), max(2, px(3)), border_radius=px(12)
            )


def _is_wide(aim: pygame.Rect, room: pygame.Rect) -> bool:
    """Say whether something is too large to be pointed at, such as the map."""
    return aim.w * aim.h > room.w * room.h // 5
