"""One of several: side by side as segments where they fit, else a list that drops down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import pygame

from game.present.words import _
from game.ui.commands import is_activation
from game.ui.controls.base import MAIN_TARGET, Control, Handled, Stop, place_of
from game.ui.controls.popup import Popup
from game.ui.layout import Layout, Placed
from game.ui.typeset import ellipsis

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount
    from game.ui.scene import Request
    from game.ui.theme import Theme

Option = tuple[str, str]
Style = Literal["auto", "segments", "menu"]
RIM = 46  # what a closed list needs beside its words
LONGEST = 380  # a longer option is cut in the closed list, and whole in the open one


@dataclass(frozen=True, eq=False)
class Choice(Control):
    """Options are ``(id, words)``; ``chosen`` is an id. ``show_label`` puts the label above."""

    name: str
    label: str
    options: tuple[Option, ...]
    chosen: str | None = None
    on_change: Callable[[str], Request | None] | None = None
    style: Style = "auto"
    show_label: bool = True

    def role(self) -> str:
        return _("choice")

    def words(self) -> str:
        """Return the words of the chosen option."""
        return dict(self.options).get(self.chosen or "", "")

    def value(self) -> str:
        return self.words() or _("nothing chosen")

    def _index(self) -> int:
        return next((i for i, (id, _words) in enumerate(self.options) if id == self.chosen), -1)

    def position(self, stop: str) -> str:
        return place_of(self._index(), len(self.options)) if self._index() >= 0 else ""

    def choose(self, index: int) -> Handled:
        """Choose an option by its place."""
        id = self.options[max(0, min(len(self.options) - 1, index))][0]
        if not self.enabled or self.on_change is None or id == self.chosen:
            return Handled()
        return Handled(self.on_change(id))

    def _head(self, theme: Theme) -> int:
        return theme.font("body", 500).line + theme.px(4) if self.show_label and self.label else 0

    def _segment_widths(self, theme: Theme) -> list[int]:
        font = theme.font("body", 600)
        return [max(font.width(words) + theme.px(24), theme.px(MAIN_TARGET)) for _id, words in self.options]

    def _segmented(self, theme: Theme, width: int) -> bool:
        if self.style != "auto":
            return self.style == "segments"
        return len(self.options) <= 4 and sum(self._segment_widths(theme)) <= width

    def _high(self, theme: Theme) -> int:
        return max(theme.px(38), theme.font("body").line + theme.px(12))

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        theme = lay.theme
        label = theme.font("body", 500).width(self.label) if self._head(theme) else 0
        if self._segmented(theme, width):
            wide = sum(self._segment_widths(theme))
        else:
            font = theme.font("body", 500)
            wide = max((font.width(words) for _id, words in self.options), default=0) + theme.px(RIM)
        return min(max(wide, label), max(width, 1)), self._head(theme) + self._high(theme)

    def least_width(self, lay: Layout) -> int:
        theme = lay.theme
        if self.style == "segments":
            return sum(self._segment_widths(theme))
        label = theme.font("body", 500).width(self.label) if self._head(theme) else 0
        widest = max((theme.font("body", 500).width(words) for _id, words in self.options), default=0)
        return max(theme.px(72), label, min(widest + theme.px(RIM), theme.px(LONGEST)))

    def _box(self, ui: Mount, rect: pygame.Rect) -> pygame.Rect:
        head = self._head(ui.theme)
        return pygame.Rect(rect.x, rect.y + head, rect.w, min(rect.h - head, self._high(ui.theme)))

    def _segments(self, ui: Mount, rect: pygame.Rect) -> list[pygame.Rect]:
        box, widths = self._box(ui, rect), self._segment_widths(ui.theme)
        lefts = [box.x + sum(widths[:i]) for i in range(len(widths))]
        return [pygame.Rect(x, box.y, w, box.h) for x, w in zip(lefts, widths, strict=True)]

    def stops(self, ui: Mount, placed: Placed) -> list[Stop]:
        return [Stop(self.name, self._box(ui, placed.rect), placed)]

    def targets(self, ui: Mount, placed: Placed) -> list[pygame.Rect]:
        if self._segmented(ui.theme, placed.rect.w):
            return self._segments(ui, placed.rect)
        return [self._box(ui, placed.rect)]

    def _open(self, ui: Mount, placed: Placed) -> Handled:
        if self.enabled and self.options:
            words = tuple(words for _id, words in self.options)
            ui.popup = Popup(ui, self._box(ui, placed.rect), words, self._index(), lambda i: self.choose(i).request)
            ui.dirty = True
        return Handled()

    def press(self, ui: Mount, placed: Placed, pos: tuple[int, int]) -> Handled | None:
        if not self._segmented(ui.theme, placed.rect.w):
            return self._open(ui, placed) if self._box(ui, placed.rect).collidepoint(pos) else Handled()
        for index, rect in enumerate(self._segments(ui, placed.rect)):
            if rect.collidepoint(pos):
                return self.choose(index)
        return Handled()

    def key(self, ui: Mount, stop: Stop, event: pygame.event.Event) -> Handled | None:
        segmented = self._segmented(ui.theme, stop.placed.rect.w)
        if is_activation(event):
            if not segmented:
                return self._open(ui, stop.placed)
            return self.choose((self._index() + 1) % max(1, len(self.options)))
        if not segmented and event.key in (pygame.K_UP, pygame.K_DOWN) and event.mod & pygame.KMOD_ALT:
            return self._open(ui, stop.placed)
        if event.key in (pygame.K_LEFT, pygame.K_RIGHT):
            return self.choose(self._index() + (1 if event.key == pygame.K_RIGHT else -1))
        return None

    def paint(self, ui: Mount, placed: Placed) -> None:
        theme, px, rect = ui.theme, ui.theme.px, placed.rect
        ink = "ink" if self.enabled else "off_ink"
        if self._head(theme):
            ui.line(self.label, theme.font("body", 500), ink, rect.topleft)
        if self._segmented(theme, rect.w):
            self._paint_segments(ui, placed, ink)
            return
        box = self._box(ui, rect)
        ui.rounded(box, px(8), theme.colour("hover" if ui.is_hot(placed) else "card"), theme.colour("edge"))
        font = theme.font("body", 500)
        words = ellipsis(self.words() or _("Choose…"), font, box.w - px(RIM))
        ui.line(words, font, ink, (box.x + px(12), box.centery - font.line // 2))
        image = theme.icon("chevron-down", 18, ink)
        ui.surface.blit(image, image.get_rect(midright=(box.right - px(10), box.centery)))

    def _paint_segments(self, ui: Mount, placed: Placed, ink: str) -> None:
        theme, px = ui.theme, ui.theme.px
        segments = self._segments(ui, placed.rect)
        whole = segments[0].unionall(segments[1:])
        ui.rounded(whole, px(8), theme.colour("card"), theme.colour("edge"))
        for index, (rect, (id, words)) in enumerate(zip(segments, self.options, strict=True)):
            chosen = id == self.chosen
            if chosen:
                ui.rounded(rect, px(8), theme.colour("ink" if self.enabled else "off_ink"))
            elif ui.is_hot(placed) and rect.collidepoint(pygame.mouse.get_pos()):
                ui.rounded(rect.inflate(-px(4), -px(4)), px(6), theme.colour("hover"))
            if index and not chosen and self.options[index - 1][0] != self.chosen:
                ui.surface.fill(theme.colour("line"), (rect.x, rect.y + px(8), max(1, px(1)), rect.h - px(16)))
            font = theme.font("body", 600)
            at = pygame.Rect(rect.x, rect.centery - font.line // 2, rect.w, font.line)
            ui.lines((words,), font, "on_ink" if chosen else ink, at, "center")
