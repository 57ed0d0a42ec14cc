"""The list that drops down from a choice. Ours: the library's can be opened by keys only through private parts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from game.present.words import _
from game.ui.commands import is_activation
from game.ui.controls.base import QUIET, Handled, Spoken, place_of

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount
    from game.ui.scene import Request

ROW = 36


class Popup:
    """Options over everything else, until one is chosen or Escape or a click beside puts it away."""

    def __init__(
        self,
        ui: Mount,
        about: pygame.Rect,
        options: tuple[str, ...],
        chosen: int,
        on_choose: Callable[[int], Request | None],
    ) -> None:
        self.ui = ui
        self.options = options
        self.index = max(0, chosen)
        self.chosen = chosen
        self._on_choose = on_choose
        px = ui.theme.px
        self._row = max(px(ROW), ui.theme.font("body").line + px(10))
        widest = max(ui.theme.font("body", 600).width(text) for text in options) + px(60)
        area = ui.area.inflate(-px(16), -px(16))
        below, above = area.bottom - about.bottom - px(4), about.top - area.top - px(4)
        rows = max(2, min(len(options), (max(below, above) - px(12)) // self._row))
        high = rows * self._row + px(12)
        self.rect = pygame.Rect(about.x, about.bottom + px(4), min(max(about.w, widest), area.w), high)
        if high > below and above > below:
            self.rect.bottom = about.top - px(4)
        self.rect.clamp_ip(area)
        self._rows = rows
        self._top = 0
        self._reveal()

    def _reveal(self) -> None:
        self._top = max(0, min(self._top, len(self.options) - self._rows))
        if self.index < self._top:
            self._top = self.index
        elif self.index >= self._top + self._rows:
            self._top = self.index - self._rows + 1
        self.ui.dirty = True

    def rows(self) -> list[tuple[int, pygame.Rect]]:
        """Return the options in sight with their places."""
        px = self.ui.theme.px
        shown = range(self._top, min(len(self.options), self._top + self._rows))
        return [
            (i, pygame.Rect(self.rect.x + px(6), self.rect.y + px(6) + (i - self._top) * self._row, w, self._row))
            for w in (self.rect.w - px(12),)
            for i in shown
        ]

    def process(self, event: pygame.event.Event) -> Handled | None:
        """Answer an event; while open, nothing beneath gets any."""
        if event.type == pygame.MOUSEMOTION:
            for index, rect in self.rows():
                if rect.collidepoint(event.pos) and index != self.index:
                    self.index = index
                    self.ui.dirty = True
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            for index, rect in self.rows():
                if rect.collidepoint(event.pos):
                    return self._choose(index)
            if not self.rect.collidepoint(event.pos):
                self.close()
        elif event.type == pygame.MOUSEWHEEL:
            self._top -= event.y
            self._top = max(0, min(self._top, len(self.options) - self._rows))
            self.ui.dirty = True
        elif event.type == pygame.KEYDOWN:
            return self._key(event)
        return QUIET

    def _key(self, event: pygame.event.Event) -> Handled:
        steps = {
            pygame.K_UP: -1,
            pygame.K_DOWN: 1,
            pygame.K_PAGEUP: -self._rows,
            pygame.K_PAGEDOWN: self._rows,
            pygame.K_HOME: -len(self.options),
            pygame.K_END: len(self.options),
        }
        if event.key in (pygame.K_ESCAPE, pygame.K_TAB):
            self.close()
        elif is_activation(event):
            return self._choose(self.index)
        elif event.key in steps:
            self.index = max(0, min(len(self.options) - 1, self.index + steps[event.key]))
            self._reveal()
        elif getattr(event, "unicode", "").strip():
            self.index = first_with(self.options, event.unicode, self.index)
            self._reveal()
        return QUIET

    def _choose(self, index: int) -> Handled:
        self.close()
        return Handled(self._on_choose(index))

    def says(self) -> Spoken:
        """Return what is spoken of the option under the cursor."""
        value = _("selected") if self.index == self.chosen else ""
        return Spoken(self.options[self.index], _("option"), value, place_of(self.index, len(self.options)))

    def close(self) -> None:
        """Put the list away."""
        self.ui.popup = None
        self.ui.dirty = True

    def paint(self) -> None:
        """Draw the list."""
        theme, px = self.ui.theme, self.ui.theme.px
        self.ui.rounded(self.rect, px(10), theme.colour("card"), theme.colour("edge"))
        for index, rect in self.rows():
            if index == self.index:
                self.ui.rounded(rect, px(7), theme.colour("ink"))
            ink, font = ("on_ink" if index == self.index else "ink"), theme.font("body", 500)
            if index == self.chosen:
                image = theme.icon("check", 18, ink)
                self.ui.surface.blit(image, image.get_rect(midleft=(rect.x + px(8), rect.centery)))
            self.ui.line(self.options[index], font, ink, (rect.x + px(34), rect.centery - font.line // 2))
        if self._rows < len(self.options):
            free, share = self.rect.h - px(16), self._rows / len(self.options)
            top = self.rect.y + px(8) + round(free * self._top / len(self.options))
            bar = pygame.Rect(self.rect.right - px(8), top, px(4), round(free * share))
            self.ui.rounded(bar, px(2), theme.colour("edge"))


def first_with(options: tuple[str, ...], letter: str, after: int) -> int:
    """Return the next option that begins with a letter, or where we were."""
    order = [*range(after + 1, len(options)), *range(after + 1)]
    return next((i for i in order if options[i].lower().startswith(letter.lower())), after)
