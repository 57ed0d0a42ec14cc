"""Fields to type in, as a scene describes them; ``live`` brings the one with the focus to life."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import pygame

from game.present.words import _
from game.ui.controls.base import Control, Handled, Stop
from game.ui.layout import UNBOUND, Layout, Placed
from game.ui.typeset import ellipsis, wrap

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount
    from game.ui.scene import Request
    from game.ui.theme import Theme

_RIM = 9
_PASSED_ON = (pygame.K_ESCAPE, pygame.K_TAB, *range(pygame.K_F1, pygame.K_F12 + 1))


@dataclass(frozen=True, eq=False)
class Entry(Control):
    """A field. With ``on_change`` the scene owns the text; without it the scene's memory keeps it as a draft."""

    name: str
    label: str
    text: str = ""
    on_change: Callable[[str], Request | None] | None = None
    on_submit: Callable[[str], Request | None] | None = None
    placeholder: str = ""
    rows: int = 1
    max_length: int = 2000
    show_label: bool = True
    problem: str = ""
    points: ClassVar[bool] = False

    def role(self) -> str:
        return _("text field")

    def value(self) -> str:
        return ", ".join(filter(None, (self.text or _("empty"), self.problem)))

    def shown(self, ui: Mount) -> str:
        """Return the text as it stands."""
        draft = ui.memory.drafts.get(self.name)
        return draft[0] if draft is not None and self.on_change is None else self.text

    def _head(self, theme: Theme) -> int:
        return theme.font("body", 500).line + theme.px(4) if self.show_label and self.label else 0

    def _high(self, theme: Theme) -> int:
        return self.rows * theme.font("body").line + 2 * theme.px(_RIM)

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        problem = lay.theme.font("small").line + lay.theme.px(4) if self.problem else 0
        wide = lay.theme.px(260) if width >= UNBOUND else min(width, lay.theme.px(640))
        return wide, self._head(lay.theme) + self._high(lay.theme) + problem

    def least_width(self, lay: Layout) -> int:
        label = lay.theme.font("body", 500).width(self.label) if self._head(lay.theme) else 0
        return max(lay.theme.px(140), label, lay.theme.font("small").width(self.problem))

    def box(self, theme: Theme, rect: pygame.Rect) -> pygame.Rect:
        """Return the frame of the field within its rectangle."""
        return pygame.Rect(rect.x, rect.y + self._head(theme), rect.w, self._high(theme))

    def stops(self, ui: Mount, placed: Placed) -> list[Stop]:
        return [Stop(self.name, self.box(ui.theme, placed.rect), placed)] if self.enabled else []

    def key(self, ui: Mount, stop: Stop, event: pygame.event.Event) -> Handled | None:
        if ui.live is None or event.key in _PASSED_ON or (event.mod & pygame.KMOD_ALT and not event.unicode):
            return None
        if event.key in (pygame.K_RETURN, pygame.K_KP_ENTER) and (self.rows == 1 or event.mod & pygame.KMOD_CTRL):
            return Handled(self.on_submit(ui.live.text)) if self.on_submit else None
        if self.rows == 1 and event.key in (pygame.K_UP, pygame.K_DOWN, pygame.K_PAGEUP, pygame.K_PAGEDOWN):
            return None
        if event.mod & pygame.KMOD_CTRL and event.key not in (
            pygame.K_a,
            pygame.K_c,
            pygame.K_v,
            pygame.K_x,
            pygame.K_LEFT,
            pygame.K_RIGHT,
            pygame.K_BACKSPACE,
        ):
            return None
        return ui.live.process(event) or Handled()

    def paint(self, ui: Mount, placed: Placed) -> None:
        theme, px, box = ui.theme, ui.theme.px, self.box(ui.theme, placed.rect)
        if self._head(theme):
            ui.line(self.label, theme.font("body", 500), "ink" if self.enabled else "off_ink", placed.rect.topleft)
        focused = ui.has_focus(self.name)
        edge = "red" if self.problem else "ring" if focused else "edge"
        ui.rounded(
            box, px(8), theme.colour("card" if self.enabled else "off"), theme.colour(edge), px(2.5 if focused else 1)
        )
        if self.problem:
            small = theme.font("small")
            ui.line(self.problem, small, "red", (box.x, box.bottom + px(2)))
        if ui.live is not None and ui.live.name == self.name and ui.live.visible:
            return
        text, font, room = self.shown(ui), theme.font("body"), box.inflate(-2 * px(_RIM + 3), -2 * px(_RIM))
        token = "ink" if text and self.enabled else "muted"
        lines = wrap(text or self.placeholder, font, max(px(60), room.w))[: self.rows]
        if self.rows == 1:
            lines = (ellipsis(text or self.placeholder, font, room.w),)
        ui.lines(lines, font, token, room)
