"""A tip: a few words beside what the mouse or the focus is on. Ours, so that keys show it too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.present.words import _
from game.ui.controls.base import Control
from game.ui.controls.mouse import TIP_AFTER
from game.ui.layout import Placed
from game.ui.typeset import wrap

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount


def tip_of(ui: Mount) -> tuple[str, pygame.Rect] | None:
    """Return the tip that shows, with the rectangle it is about: under a resting mouse, or at the focus after keys."""
    about: Placed | None = None
    if ui.mouse.hovered is not None and ui.mouse.rested >= TIP_AFTER:
        about = ui.control(ui.mouse.hovered)
    elif ui.memory.ring and (stop := ui.focus.stop()) is not None:
        about = stop.placed
    if about is None or not isinstance(about.node, Control):
        return None
    node, by_mouse = about.node, ui.mouse.hovered == about.node.what()
    hint, key = node.hint(), ui.keys.shown(node.command) if node.command and node.enabled else ""
    if key and (hint or by_mouse):
        hint = _("{name} · {key}").format(name=hint or node.label, key=key)
    return (hint, about.rect) if hint else None


def paint_tip(ui: Mount, text: str, about: pygame.Rect) -> None:
    """Draw a tip under a rectangle, or above it where there is no room."""
    px, font = ui.theme.px, ui.theme.font("small", 500)
    lines = wrap(text, font, min(px(320), ui.area.w - px(40)))
    wide = max(font.width(line) for line in lines) + px(20)
    rect = pygame.Rect(0, 0, wide, font.line * len(lines) + px(12))
    rect.midtop = (about.centerx, about.bottom + px(8))
    if rect.bottom > ui.area.bottom - px(4):
        rect.bottom = about.top - px(8)
    rect.clamp_ip(ui.area.inflate(-px(8), -px(8)))
    ui.rounded(rect, px(7), ui.theme.colour("ink"), ui.theme.colour("card"))
    ui.lines(lines, font, "on_ink", rect.inflate(-px(20), -px(12)))
