"""A slider with − and + at its ends, so that no drag is needed. Ours: the library's track ignores clicks and keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import pygame

from game.present.words import _, number
from game.ui.controls.base import LEAST_TARGET, MAIN_TARGET, Control, Handled, Stop
from game.ui.layout import UNBOUND, Layout, Placed
from game.ui.typeset import widest_word, wrap

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount
    from game.ui.scene import Request

_STEPS = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1, pygame.K_MINUS: -1, pygame.K_KP_MINUS: -1, pygame.K_KP_PLUS: 1}
_LEAPS = {pygame.K_PAGEDOWN: -10, pygame.K_PAGEUP: 10}


@dataclass(frozen=True, eq=False)
class Slider(Control):
    """A number between two ends. ``text`` writes it with its unit; ``mark`` shows a second value, such as today's.

    ``size`` is that of the number as written.
    """

    name: str
    label: str
    number: float
    low: float
    high: float
    step: float = 1.0
    on_change: Callable[[float], Request | None] | None = None
    text: Callable[[float], str] | None = None
    mark: float | None = None
    mark_label: str = ""
    size: str = "body"
    unseen: ClassVar[frozenset[str]] = frozenset({"text", "spoken"})

    def looks(self) -> object:
        return super().looks(), self.shown()

    def role(self) -> str:
        return _("slider")

    def shown(self) -> str:
        """Return the value as written."""
        return self.text(self.number) if self.text else number(self.number)

    def value(self) -> str:
        return f"{self.shown()}, {self.mark_label}" if self.mark_label else self.shown()

    def set(self, wish: float) -> Handled:
        """Go to the nearest step within the ends."""
        steps = round((max(self.low, min(self.high, wish)) - self.low) / self.step)
        new = min(self.high, self.low + steps * self.step)
        if not self.enabled or self.on_change is None or abs(new - self.number) < self.step / 1e6:
            return Handled(changed=False, part=self.name)
        return Handled(self.on_change(round(new, 9)))

    def _widest(self, lay: Layout) -> int:
        font, text = lay.theme.font(self.size, 600), self.text or number
        return max(font.width(text(value)) for value in (self.low, self.high, self.number))

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        px, font = lay.theme.px, lay.theme.font("body", 500)
        lines = wrap(self.label, font, max(px(60), width - self._widest(lay) - px(12))) if self.label else ()
        top = max(len(lines) * font.line, lay.theme.font(self.size, 600).line)
        under = lay.theme.font("small").line if self.mark_label else 0
        return (px(280) if width >= UNBOUND else min(width, px(480))), top + px(4) + px(MAIN_TARGET) + under

    def least_width(self, lay: Layout) -> int:
        words = widest_word(self.label, lay.theme.font("body", 500))
        return max(lay.theme.px(150), words + self._widest(lay) + lay.theme.px(12))

    def _parts(self, ui: Mount, rect: pygame.Rect) -> tuple[pygame.Rect, pygame.Rect, pygame.Rect]:
        px, side = ui.theme.px, ui.theme.px(MAIN_TARGET)
        under = ui.theme.font("small").line if self.mark_label else 0
        line = pygame.Rect(rect.x, rect.bottom - side - under, rect.w, side)
        less, more = pygame.Rect(line.x, line.y, side, side), pygame.Rect(line.right - side, line.y, side, side)
        track = pygame.Rect(less.right + px(14), line.y, line.w - 2 * side - px(28), side)
        return less, track, more

    def targets(self, ui: Mount, placed: Placed) -> list[pygame.Rect]:
        return list(self._parts(ui, placed.rect))

    def pointer(self, ui: Mount, placed: Placed, event: pygame.event.Event) -> Handled | None:
        _less, track, _more = self._parts(ui, placed.rect)
        if event.type == pygame.MOUSEBUTTONDOWN and not track.inflate(ui.theme.px(16), 0).collidepoint(event.pos):
            return None
        held = event.type == pygame.MOUSEMOTION and event.buttons[0] and ui.mouse.captured == self.name
        if event.type == pygame.MOUSEBUTTONDOWN or held:
            part = (event.pos[0] - track.x) / max(1, track.w)
            return self.set(self.low + part * (self.high - self.low))
        return None

    def press(self, ui: Mount, placed: Placed, pos: tuple[int, int]) -> Handled | None:
        less, _track, more = self._parts(ui, placed.rect)
        if less.collidepoint(pos):
            return self.set(self.number - self.step)
        if more.collidepoint(pos):
            return self.set(self.number + self.step)
        return Handled()

    def key(self, ui: Mount, stop: Stop, event: pygame.event.Event) -> Handled | None:
        if event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT):
            return None
        if event.key in _STEPS or getattr(event, "unicode", "") == "+":
            return self.set(self.number + _STEPS.get(event.key, 1) * self.step)
        if event.key in _LEAPS:
            leap = max(self.step, (self.high - self.low) / 100)
            return self.set(self.number + _LEAPS[event.key] * leap)
        if event.key in (pygame.K_HOME, pygame.K_END):
            return self.set(self.low if event.key == pygame.K_HOME else self.high)
        return None

    def paint(self, ui: Mount, placed: Placed) -> None:
        theme, px, rect = ui.theme, ui.theme.px, placed.rect
        ink = "ink" if self.enabled else "off_ink"
        font, strong = theme.font("body", 500), theme.font(self.size, 600)
        shown = self.shown()
        room = rect.w - strong.width(shown) - px(12)
        ui.lines(wrap(self.label, font, max(px(60), room)), font, ink, rect)
        ui.line(shown, strong, ink, (rect.right - strong.width(shown), rect.y))
        less, track, more = self._parts(ui, rect)
        for part, icon in ((less, "minus"), (more, "plus")):
            hot = ui.is_hot(placed) and part.collidepoint(pygame.mouse.get_pos())
            ui.rounded(part, px(8), theme.colour("hover" if hot else "card"), theme.colour("edge"))
            image = theme.icon(icon, 18, ink)
            ui.surface.blit(image, image.get_rect(center=part.center))
        self._paint_track(ui, track, ink)
        if self.mark_label:
            small = theme.font("small")
            ui.line(self.mark_label, small, "muted", (track.x, rect.bottom - small.line))

    def _paint_track(self, ui: Mount, track: pygame.Rect, ink: str) -> None:
        theme, px = ui.theme, ui.theme.px
        span = max(1e-9, self.high - self.low)
        x = track.x + round(track.w * (self.number - self.low) / span)
        groove = pygame.Rect(track.x, track.centery - px(2), track.w, max(3, px(4)))
        ui.rounded(groove, groove.h // 2, theme.colour("edge"))
        if x - track.x > 2:
            ui.rounded(pygame.Rect(groove.x, groove.y, x - track.x, groove.h), groove.h // 2, theme.colour(ink))
        if self.mark is not None:
            at = track.x + round(track.w * (self.mark - self.low) / span)
            ui.surface.fill(theme.colour("muted"), (at - px(1), track.centery - px(9), max(2, px(2)), px(18)))
        side = px(LEAST_TARGET - 4)
        knob = pygame.Rect(0, 0, side, side)
        knob.center = (x, track.centery)
        ui.rounded(knob, side // 2, theme.colour("card"), theme.colour(ink), max(2, px(3)))
