"""Charts as controls: any chart in a scene, with its values under the mouse, by the arrow keys and for the ear.

``ChartBox("jobs", Waterfall.of(ledger), label=…)`` is all a scene writes. Charts are frozen and drawn from finished
numbers and words; the chart modules can also paint on any surface by ``paint(surface, rect, theme)``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import pygame

from game.present.words import _
from game.ui.canvas.chart_bars import TONES, SignedBars, Waterfall, WaterRow
from game.ui.canvas.chart_lines import Fan, Series, Spark
from game.ui.canvas.chart_multiples import Multiples, Small
from game.ui.commands import is_activation
from game.ui.controls.base import QUIET, Control, Handled, Spoken, Stop, place_of
from game.ui.layout import UNBOUND, Layout, Placed

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount
    from game.ui.scene import Request
    from game.ui.theme import Theme

__all__ = [
    "TONES",
    "Chart",
    "ChartBox",
    "Fan",
    "Multiples",
    "Series",
    "SignedBars",
    "Small",
    "Spark",
    "WaterRow",
    "Waterfall",
]


class Chart(Protocol):
    """Something drawn from finished numbers; ``points`` of it can be asked for one by one."""

    def points(self) -> int: ...

    def said(self, index: int) -> str: ...

    def height(self, theme: Theme, width: int) -> int: ...

    def least(self, theme: Theme) -> int: ...

    def at(self, theme: Theme, rect: pygame.Rect, pos: tuple[int, int]) -> int | None: ...

    def paint(self, surface: pygame.Surface, rect: pygame.Rect, theme: Theme, cursor: int | None = None) -> None: ...


@dataclass(frozen=True, eq=False)
class ChartBox(Control):
    """A chart in a scene. ``label`` says in a sentence what it shows; ``on_open`` gets the number of a part pressed.

    With ``still`` it is a picture only and takes no focus.
    """

    name: str
    chart: Chart
    on_open: Callable[[int], Request | None] | None = None
    still: bool = False
    natural: int = 320

    def role(self) -> str:
        return _("chart")

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        wide = max(lay.theme.px(self.natural), self.chart.least(lay.theme))
        wide = wide if width >= UNBOUND else width
        return wide, self.chart.height(lay.theme, wide)

    def least_width(self, lay: Layout) -> int:
        return self.chart.least(lay.theme)

    def stops(self, ui: Mount, placed: Placed) -> list[Stop]:
        return [] if self.still or not self.chart.points() else [Stop(self.name, placed.rect, placed)]

    def targets(self, ui: Mount, placed: Placed) -> list[pygame.Rect]:
        return [] if self.still else super().targets(ui, placed)

    def _cursor(self, ui: Mount) -> int | None:
        cursor = ui.memory.cursors.get(self.name)
        return cursor if cursor is not None and 0 <= cursor < self.chart.points() else None

    def says(self, ui: Mount, stop: Stop) -> Spoken:
        cursor = self._cursor(ui)
        if cursor is None:
            return Spoken(self.spoken or self.label, self.role())
        return Spoken(
            self.spoken or self.label, self.role(), self.chart.said(cursor), place_of(cursor, self.chart.points())
        )

    def pointer(self, ui: Mount, placed: Placed, event: pygame.event.Event) -> Handled | None:
        if event.type == pygame.MOUSEMOTION and not self.still:
            found = self.chart.at(ui.theme, placed.rect, event.pos)
            if found is not None and found != self._cursor(ui):
                ui.memory.cursors[self.name] = found
                ui.dirty = True
        return None

    def press(self, ui: Mount, placed: Placed, pos: tuple[int, int]) -> Handled | None:
        found = self.chart.at(ui.theme, placed.rect, pos)
        if found is None or self.on_open is None:
            return None
        return Handled(self.on_open(found))

    def key(self, ui: Mount, stop: Stop, event: pygame.event.Event) -> Handled | None:
        steps = {pygame.K_LEFT: -1, pygame.K_UP: -1, pygame.K_RIGHT: 1, pygame.K_DOWN: 1}
        cursor, count = self._cursor(ui), self.chart.points()
        if event.key in steps:
            wished = steps[event.key] + (cursor if cursor is not None else -1 if steps[event.key] > 0 else count)
            if not 0 <= wished < count:
                return None
            ui.memory.cursors[self.name] = wished
            return QUIET
        if is_activation(event) and cursor is not None and self.on_open is not None:
            return Handled(self.on_open(cursor))
        return None

    def paint(self, ui: Mount, placed: Placed) -> None:
        before = ui.surface.get_clip()
        ui.surface.set_clip(before.clip(placed.rect))
        shown = None if self.still or not (ui.is_hot(placed) or ui.has_focus(self.name)) else self._cursor(ui)
        self.chart.paint(ui.surface, placed.rect, ui.theme, shown)
        ui.surface.set_clip(before)
