"""What keys do to a mounted tree: Tab, the keys of the control in focus, Enter, arrows, and commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.controls.base import QUIET, Control, Handled

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount


class Keyboard:
    """The keys over one mounted tree. ``followed`` says that what a key moved must be brought into sight."""

    def __init__(self, ui: Mount) -> None:
        self.ui = ui
        self.followed = False

    def process(self, event: pygame.event.Event) -> Handled | None:
        """Answer a key that went down; None means nobody took it."""
        answer = self._answer(event)
        if answer is None or not answer.part:
            self.ui.dirty = True
        return answer

    def _answer(self, event: pygame.event.Event) -> Handled | None:
        ui = self.ui
        if event.key == pygame.K_TAB:
            ui.focus.step(-1 if event.mod & pygame.KMOD_SHIFT else 1)
            return QUIET
        stop = ui.focus.stop()
        if stop is not None and isinstance(stop.placed.node, Control):
            answer = stop.placed.node.key(ui, stop, event)
            if answer is not None:
                shown, ui.memory.ring = ui.memory.ring, ui.memory.ring or not ui.typing
                self.followed = not ui.typing
                return answer if shown == ui.memory.ring else answer._replace(part="")
        if event.key in (pygame.K_RETURN, pygame.K_KP_ENTER):
            answer = self._default()
            if answer is not None:
                return answer
        return ui.focus.arrow(event)

    def _default(self) -> Handled | None:
        for placed in self.ui.placed:
            if isinstance(placed.node, Control) and placed.node.default and placed.node.enabled:
                return placed.node.press(self.ui, placed, placed.rect.center)
        return None

    def command(self, command: str) -> Handled | None:
        """Press the control that stands for a command."""
        for placed in self.ui.placed:
            if isinstance(placed.node, Control) and placed.node.command == command:
                if not placed.node.enabled:
                    return QUIET
                return placed.node.press(self.ui, placed, placed.rect.center)
        return None
