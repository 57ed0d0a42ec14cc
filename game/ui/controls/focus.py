"""Where the keys go: the order of stops, moving between them, and the ring."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.controls.base import QUIET, Handled, Stop
from game.ui.controls.scroll import STEP, Scroll

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount

_WAYS = {pygame.K_LEFT: (-1, 0), pygame.K_RIGHT: (1, 0), pygame.K_UP: (0, -1), pygame.K_DOWN: (0, 1)}
_JUMPS = {pygame.K_PAGEUP: -0.9, pygame.K_PAGEDOWN: 0.9, pygame.K_HOME: -1e6, pygame.K_END: 1e6}


class Focus:
    """The focus of one mounted tree; the name of the stop is kept in the scene's memory."""

    def __init__(self, ui: Mount) -> None:
        self.ui = ui
        self._index = 0

    def stop(self) -> Stop | None:
        """Return the stop that has the focus."""
        name = self.ui.memory.focus
        return next((stop for stop in self.ui.stops if stop.name == name), None) if name else None

    def restore(self) -> None:
        """Keep the focus after a rebuild: on the same name, or where it stood."""
        memory, stops = self.ui.memory, self.ui.stops
        if memory.focus is None:
            return
        for index, stop in enumerate(stops):
            if stop.name == memory.focus:
                self._index = index
                return
        whole = memory.focus.split("/")[0]
        near = [stop.name for stop in stops if stop.name.split("/")[0] == whole]
        if near:
            memory.focus = near[-1]
        else:
            memory.focus = stops[min(self._index, len(stops) - 1)].name if stops else None

    def to(self, name: str | None, *, ring: bool | None = None) -> None:
        """Give the focus to a stop and bring it into view."""
        memory = self.ui.memory
        memory.focus = name
        if ring is not None:
            memory.ring = ring
        for index, stop in enumerate(self.ui.stops):
            if stop.name == name:
                self._index = index
        if memory.ring:
            self.reveal()
        self.ui.focused()

    def step(self, by: int) -> None:
        """Go to the next stop or the one before, round the end."""
        stops = self.ui.stops
        if not stops:
            return
        here = self.stop()
        if here is None:
            index = min(self._index, len(stops) - 1) if self.ui.memory.focus else (0 if by > 0 else len(stops) - 1)
        else:
            index = (next(i for i, s in enumerate(stops) if s.name == here.name) + by) % len(stops)
        self.to(stops[index].name, ring=True)

    def arrow(self, event: pygame.event.Event) -> Handled | None:
        """Go to the nearest stop in the direction of an arrow, or scroll."""
        if event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT):
            return None
        if event.key in _JUMPS:
            return self._scroll(_JUMPS[event.key] * self._height())
        if event.key not in _WAYS:
            return None
        here, (right, down) = self.stop(), _WAYS[event.key]
        if here is None:
            if down and self._scroll(down * self.ui.theme.px(STEP)):
                return QUIET
            self.step(1)
            return QUIET
        best: tuple[float, Stop] | None = None
        for stop in self.ui.stops:
            if stop.name == here.name:
                continue
            ahead, aside = _distance(here.rect, stop.rect, right, down)
            if ahead > 0 and (best is None or ahead + 2.5 * aside < best[0]):
                best = (ahead + 2.5 * aside, stop)
        if best is not None:
            self.to(best[1].name, ring=True)
            return QUIET
        return self._scroll(down * self.ui.theme.px(STEP)) if down else QUIET

    def _area(self) -> str | None:
        here = self.stop()
        names = list(here.placed.areas) if here else []
        if here and isinstance(here.placed.node, Scroll):
            names.append(here.placed.node.name)
        names = [name for name in names if self.ui.most(name)]
        if names:
            return names[-1]
        areas = [p for p in self.ui.placed if isinstance(p.node, Scroll) and self.ui.most(p.node.name)]
        largest = max(areas, key=lambda p: p.rect.w * p.rect.h, default=None)
        return largest.node.what() if largest else None

    def _height(self) -> int:
        name = self._area()
        placed = self.ui.control(name) if name else None
        return placed.rect.h if placed else 0

    def _scroll(self, by: float) -> Handled | None:
        name = self._area()
        return QUIET if name and self.ui.scroll(name, by) else None

    def reveal(self) -> None:
        """Scroll the areas round the focus so that it shows."""
        for depth in range(8):
            here = self.stop()
            if here is None or depth >= len(here.placed.areas):
                return
            area = self.ui.control(here.placed.areas[-1 - depth])
            if area is None:
                continue
            margin = self.ui.theme.px(12)
            over = here.rect.bottom + margin - area.rect.bottom
            under = area.rect.top - (here.rect.top - margin)
            if under > 0:
                self.ui.scroll(area.node.what(), -under)
            elif over > 0:
                self.ui.scroll(area.node.what(), min(over, -under))

    def paint(self) -> None:
        """Draw the ring round the focus, after keys only."""
        here = self.stop()
        if here is None or not self.ui.memory.ring or self.ui.popup is not None or self.ui.typing:
            return  # a field shows its focus by its own frame
        px = self.ui.theme.px
        room = here.placed.clip.inflate(2 * px(6), 2 * px(6))
        before = self.ui.surface.get_clip()
        self.ui.surface.set_clip(room.clip(before))
        rim = px(2 if "/" in here.name else 5)  # a link stands among words
        outer = here.rect.inflate(2 * rim, 2 * rim).clamp(self.ui.area)
        if outer.w > self.ui.area.w - px(8) or outer.h > self.ui.area.h - px(8):
            outer = here.rect.clip(self.ui.area)
        self.ui.rounded(outer, px(12), None, self.ui.theme.colour("ring"), max(2, px(2.5)))
        self.ui.surface.set_clip(before)


def _distance(here: pygame.Rect, there: pygame.Rect, right: int, down: int) -> tuple[float, float]:
    """Return how far a rectangle lies ahead and aside; not ahead is negative."""
    if right:
        ahead = (there.centerx - here.centerx) * right
        aside = max(0, there.top - here.bottom, here.top - there.bottom)
        clear = there.left >= here.right - 4 if right > 0 else there.right <= here.left + 4
    else:
        ahead = (there.centery - here.centery) * down
        aside = max(0, there.left - here.right, here.left - there.right)
        clear = there.top >= here.bottom - 4 if down > 0 else there.bottom <= here.top + 4
    return (ahead if clear else -1), aside
