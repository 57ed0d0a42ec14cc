"""What the mouse does to a mounted tree: hovering, single clicks, drags that a control keeps, the wheel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.controls.base import QUIET, Control, Handled
from game.ui.controls.entry import Entry
from game.ui.controls.scroll import STEP, Scroll
from game.ui.layout import Placed

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount

TIP_AFTER = 0.5  # seconds of hovering
_NOT_NOW = -1e9  # after a press no tip shows until the mouse goes elsewhere


class Mouse:
    """The mouse over one mounted tree: what it is over, what it pressed, what keeps it."""

    def __init__(self, ui: Mount) -> None:
        self.ui = ui
        self.hovered: str | None = None
        self.captured: str | None = None
        self.rested = 0.0
        self._held: str | None = None

    def forget(self) -> None:
        """Let go of everything: another scene comes on top."""
        self.hovered = self.captured = self._held = None

    def rest(self, seconds: float) -> bool:
        """Let time pass; say whether a tip is due just now."""
        before = self.rested
        self.rested += seconds
        return self.hovered is not None and before < TIP_AFTER <= self.rested

    def process(self, event: pygame.event.Event) -> Handled | None:
        """Answer a mouse event; None means nobody took it."""
        if event.type == pygame.MOUSEMOTION:
            return self._moved(event)
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            return self._pressed(event)
        if event.type == pygame.MOUSEBUTTONUP and event.button == 1:
            return self._released(event)
        if event.type == pygame.MOUSEWHEEL:
            return self._wheel(event)
        if event.type == pygame.WINDOWLEAVE:
            self._leave()
            self.hovered, self.ui.dirty = None, True
        return None

    def _leave(self) -> None:
        """Tell a canvas that the mouse has gone."""
        left = self.ui.control(self.hovered) if self.hovered else None
        if left is not None and isinstance(left.node, Control):
            left.node.pointer(self.ui, left, pygame.event.Event(pygame.WINDOWLEAVE))

    def at(self, pos: tuple[int, int]) -> Placed | None:
        """Return the topmost control at a point."""
        for placed in reversed(self.ui.placed):
            if placed.seen.collidepoint(pos):
                if isinstance(placed.node, Control) and not isinstance(placed.node, Scroll):
                    return placed
                if getattr(placed.node, "fill", None) and placed.layer:
                    return None
        return None

    def _moved(self, event: pygame.event.Event) -> Handled | None:
        if self.captured is not None:
            held = self.ui.control(self.captured)
            answer = None
            if held is not None and isinstance(held.node, Control):
                answer = held.node.pointer(self.ui, held, event)
            self.ui.dirty = self.ui.dirty or answer is None or not (answer.part or answer.changed)
            return answer
        over = self.at(event.pos)
        name = over.node.what() if over else None
        if name != self.hovered:
            self._leave()
            self.hovered, self.rested, self.ui.dirty = name, 0.0, True
        if self.ui.live is not None:
            self.ui.live.process(event)
        if over is not None and isinstance(over.node, Control):
            return over.node.pointer(self.ui, over, event)
        return None

    def _pressed(self, event: pygame.event.Event) -> Handled | None:
        over = self.at(event.pos)
        self.ui.memory.ring = False
        self.rested = _NOT_NOW
        self.ui.dirty = True
        if over is None or not isinstance(over.node, Control):
            return None
        self._held = over.node.what()
        stop = next((s for s in over.node.stops(self.ui, over) if s.rect.collidepoint(event.pos)), None)
        if stop is not None:
            self.ui.focus.to(stop.name)
        if isinstance(over.node, Entry) and self.ui.live is not None:
            return self.ui.live.process(event)
        answer = over.node.pointer(self.ui, over, event)
        self.captured = self._held if answer is not None else None
        return answer

    def _released(self, event: pygame.event.Event) -> Handled | None:
        held, self._held = self._held, None
        captured, self.captured = self.captured, None
        self.ui.dirty = True
        if self.ui.live is not None:
            self.ui.live.process(event)
        over = self.at(event.pos)
        if captured is not None and (at := self.ui.control(captured)) is not None and isinstance(at.node, Control):
            answer = at.node.pointer(self.ui, at, event)
            if answer is not None:
                return answer
        if over is not None and isinstance(over.node, Control) and over.node.what() == held:
            return over.node.press(self.ui, over, event.pos)
        return None

    def _wheel(self, event: pygame.event.Event) -> Handled | None:
        pos = getattr(event, "pos", None) or pygame.mouse.get_pos()
        over = self.at(pos)
        if over is not None and isinstance(over.node, Control):
            answer = over.node.pointer(self.ui, over, event)
            if answer is not None:
                return answer
        for placed in reversed(self.ui.placed):
            if isinstance(placed.node, Scroll) and placed.seen.collidepoint(pos):
                by = -getattr(event, "precise_y", event.y) * self.ui.theme.px(STEP)
                if self.ui.scroll(placed.node.name, by):
                    return QUIET
        return None
