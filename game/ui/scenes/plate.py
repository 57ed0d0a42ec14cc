"""A plate laid over a screen where it covers least, with a ring round the control it speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pygame

from game.ui.boxes import Box
from game.ui.controls import Canvas, Entry, ListBox, Node, Scroll, Text
from game.ui.controls.base import Control
from game.ui.layout import Layout, Placed

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount

_WIDE, _GAP = 320, 16
_WAYS_BACK = ("map", "done", "back")
"""What the buttons that lead towards the map are called, the most direct first."""
_ACROSS, _DOWN = 6, 8  # places tried
_SPOKEN_OF = 8.0  # what a covered pixel costs of the card that holds what is pointed at
_AIM, _TYPED, _PRESSED, _WORDS, _ROWS, _PICTURE = 60.0, 12.0, 3.0, 2.0, 0.6, 0.1  # what a covered pixel of each costs


@dataclass(frozen=True, kw_only=True, eq=False)
class Beside(Node):
    """A screen with a plate over it. The first of ``targets`` in sight is pointed at.

    With ``middle``, what is pointed at stands in the middle of the map. With ``only_beside``, there is no plate where
    none of the targets stands on the screen, and the ring is round the way to the map. Without ``child`` there is only
    the ring.
    """

    base: Node
    child: Node | None = None
    targets: tuple[str, ...] = ()
    middle: bool = False
    only_beside: bool = False

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        return lay.fits(self.base, width)

    def least_width(self, lay: Layout) -> int:
        return lay.least_width(self.base)

    def least_height(self, lay: Layout, width: int) -> int:
        return lay.least_height(self.base, width)

    def place(self, lay: Layout, rect: pygame.Rect) -> None:
        start = len(lay.placed)
        lay.place(self.base, rect)
        below = lay.placed[start:]
        lay.layer += 1
        lay.add(self, rect)
        if self.child is not None and not (self.only_beside and self._elsewhere(below)):
            room = rect.inflate(-2 * lay.theme.px(8), -2 * lay.theme.px(8))
            wide = min(lay.theme.px(_WIDE), room.w)
            size = (wide, min(lay.fits(self.child, wide)[1], room.h))
            lay.place(self.child, self._spot(lay, room, below, size))
        lay.layer -= 1

    def _elsewhere(self, placed: list[Placed]) -> bool:
        return not {one.node.what() for one in placed}.intersection(self.targets)

    def _spot(self, lay: Layout, room: pygame.Rect, below: list[Placed], size: tuple[int, int]) -> pygame.Rect:
        aim, obstacles = self._aim(below), self._obstacles(lay, below)
        rects = [rect for rect, _cost in obstacles]
        best, least = pygame.Rect(room.topleft, size), float("inf")
        for spot in self._spots(lay, room, aim, size):
            cover = sum(_area(spot.clip(rects[hit])) * obstacles[hit][1] for hit in spot.collidelistall(rects))
            away = 0.0 if aim is None else abs(spot.centerx - aim.centerx) + abs(spot.centery - aim.centery)
            if cover + away < least:
                best, least = spot, cover + away
        return best

    def _spots(
        self, lay: Layout, room: pygame.Rect, aim: pygame.Rect | None, size: tuple[int, int]
    ) -> list[pygame.Rect]:
        spare_x, spare_y = room.w - size[0], room.h - size[1]
        spots = [
            pygame.Rect((room.x + spare_x * x // _ACROSS, room.y + spare_y * y // _DOWN), size)
            for x in range(_ACROSS + 1)
            for y in range(_DOWN + 1)
        ]
        if aim is not None:
            gap = lay.theme.px(_GAP)
            beside = [pygame.Rect((0, 0), size) for _side in range(4)]
            beside[0].midbottom = (aim.centerx, aim.y - gap)
            beside[1].midright = (aim.x - gap, aim.centery)
            beside[2].midleft = (aim.right + gap, aim.centery)
            beside[3].midtop = (aim.centerx, aim.bottom + gap)
            spots += [spot.clamp(room) for spot in beside]
        return spots

    def _obstacles(self, lay: Layout, below: list[Placed]) -> list[tuple[pygame.Rect, float]]:
        found, aimed = [], self._target(below)
        around = _card_of(aimed, below, lay.clip) if aimed is not None else None
        if around is not None:
            found.append((around, _SPOKEN_OF))
        for one in below:
            if one.seen.w and one.seen.h and (cost := _cost(one.node)):
                found.append((one.seen, _AIM if aimed is one and not isinstance(one.node, Canvas) else cost))
            if self.middle and isinstance(one.node, Canvas):
                ring = pygame.Rect(0, 0, lay.theme.px(180), lay.theme.px(140))
                ring.center = one.seen.center
                found.append((ring, _AIM))
        return found

    def _target(self, placed: list[Placed]) -> Placed | None:
        seen = {one.node.what(): one for one in placed if isinstance(one.node, Control) and one.seen.w and one.seen.h}
        names = (*self.targets, *_WAYS_BACK) if self.only_beside else self.targets
        return next((seen[name] for name in names if name in seen), None)

    def _aim(self, placed: list[Placed]) -> pygame.Rect | None:
        target = self._target(placed)
        return target.seen if target is not None else None

    def paint(self, ui: Mount, placed: Placed) -> None:
        aim = self._aim(ui.placed)
        if aim is not None and not _is_wide(aim, placed.rect):
            px = ui.theme.px
            ring = aim.inflate(px(8), px(8))
            pygame.draw.rect(ui.surface, ui.theme.colour("red"), ring, max(2, px(3)), border_radius=px(12))


def _cost(node: Node) -> float:
    if isinstance(node, Canvas):
        return _PICTURE
    if isinstance(node, ListBox):
        return _ROWS
    if isinstance(node, Entry):
        return _TYPED
    if isinstance(node, Control):
        return 0.0 if isinstance(node, Scroll) else _PRESSED
    return _WORDS if isinstance(node, Text) else 0.0


def _card_of(aimed: Placed, below: list[Placed], window: pygame.Rect) -> pygame.Rect | None:
    """Return the smallest card that holds what is pointed at; None where it stands in none, or in one too large."""
    cards = [one.seen for one in below if isinstance(one.node, Box) and one.node.edge and one.seen.contains(aimed.seen)]
    card = min(cards, key=_area, default=None)
    return card if card is not None and _area(card) < _area(window) // 3 else None


def _area(rect: pygame.Rect) -> int:
    return rect.w * rect.h


def _is_wide(aim: pygame.Rect, room: pygame.Rect) -> bool:
    """Say whether something is too large to be pointed at, such as the map."""
    return _area(aim) > _area(room) // 5
