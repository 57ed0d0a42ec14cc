"""Running text with bold words and links that keys can reach. Ours: the library's links know only the mouse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import pygame

from game.present.words import _
from game.ui.commands import is_activation
from game.ui.controls.base import Control, Handled, Spoken, Stop, place_of
from game.ui.layout import Layout, Placed
from game.ui.typeset import Run, Word, runs_of, set_runs, widest_word

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount
    from game.ui.scene import Request
    from game.ui.theme import Theme

AVERAGE_LETTER = 0.47  # of the type size, for Inter in English and French


@dataclass(frozen=True, eq=False)
class Rich(Control):
    """Marked text: ``**bold**``, ``~muted~``, ``[words](target)``; ``on_link`` gets the target."""

    name: str
    text: str
    on_link: Callable[[str], Request | None] | None = None
    size: str | int = "body"
    max_chars: int = 80
    points: ClassVar[bool] = False

    def role(self) -> str:
        return _("link")

    def _set(self, theme: Theme, width: int) -> tuple[tuple[Word, ...], int]:
        fonts = tuple((weight, theme.font(self.size, weight)) for weight in (400, 500, 600))
        most = round(self.max_chars * AVERAGE_LETTER * theme.text_px(self.size))
        return set_runs(runs_of(self.text), fonts, max(1, min(width, most)))

    def _line(self, theme: Theme) -> int:
        has_links = any(run.link for run in runs_of(self.text))
        return max(theme.font(self.size).line, theme.px(24) if has_links else 0)

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        words, lines = self._set(lay.theme, width)
        return max((word.x + word.width for word in words), default=0), lines * self._line(lay.theme)

    def least_width(self, lay: Layout) -> int:
        fonts = {weight: lay.theme.font(self.size, weight) for weight in (400, 500, 600)}
        return max((widest_word(run.text, fonts[run.weight]) for run in runs_of(self.text)), default=0)

    def _links(self, theme: Theme, rect: pygame.Rect) -> list[tuple[Run, list[pygame.Rect]]]:
        words, _lines = self._set(theme, rect.w)
        line = self._line(theme)
        found: list[tuple[Run, list[pygame.Rect]]] = []
        for word in words:
            if word.run.link is None:
                continue
            place = pygame.Rect(rect.x + word.x, rect.y + word.line * line, word.width, line)
            if found and found[-1][0] is word.run:
                last = found[-1][1]
                if last[-1].y == place.y:
                    last[-1].union_ip(place)
                else:
                    last.append(place)
            else:
                found.append((word.run, [place]))
        return found

    def stops(self, ui: Mount, placed: Placed) -> list[Stop]:
        links = self._links(ui.theme, placed.rect)
        return [Stop(f"{self.name}/{index}", rects[0], placed) for index, (_run, rects) in enumerate(links)]

    def says(self, ui: Mount, stop: Stop) -> Spoken:
        links = self._links(ui.theme, stop.placed.rect)
        index = int(stop.name.rsplit("/", 1)[1])
        return Spoken(links[index][0].text, self.role(), "", place_of(index, len(links)))

    def press(self, ui: Mount, placed: Placed, pos: tuple[int, int]) -> Handled | None:
        for run, rects in self._links(ui.theme, placed.rect):
            if any(rect.collidepoint(pos) for rect in rects):
                return self._follow(run)
        return None

    def _follow(self, run: Run) -> Handled:
        return Handled(self.on_link(run.link) if self.on_link and run.link else None)

    def key(self, ui: Mount, stop: Stop, event: pygame.event.Event) -> Handled | None:
        if not is_activation(event):
            return None
        links = self._links(ui.theme, stop.placed.rect)
        return self._follow(links[int(stop.name.rsplit("/", 1)[1])][0])

    def paint(self, ui: Mount, placed: Placed) -> None:
        theme, line = ui.theme, self._line(ui.theme)
        words, _lines = self._set(theme, placed.rect.w)
        for word in words:
            font = theme.font(self.size, word.run.weight)
            at = (placed.rect.x + word.x, placed.rect.y + word.line * line + (line - font.line) // 2)
            ui.line(word.text, font, word.run.token, at)
            if word.run.link is not None:
                under = pygame.Rect(at[0], at[1] + font.line - theme.px(3), word.width, max(1, theme.px(1)))
                ui.surface.fill(theme.colour(word.run.token), under)
