"""What looks different between two layouts of one scene, so that only that must be drawn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import pygame

from game.ui.layout import Placed

_Place = tuple[type, tuple[int, ...], tuple[int, ...], int]


def changed(before: Iterable[Placed], after: Iterable[Placed]) -> list[pygame.Rect]:
    """Return the rectangles in sight where something stands that did not stand there so, or no longer stands."""
    stood: defaultdict[_Place, list[Placed]] = defaultdict(list)
    for placed in before:
        stood[_place(placed)].append(placed)
    found = []
    for placed in after:
        looks = placed.node.looks()
        same = stood[_place(placed)]
        at = next((i for i, one in enumerate(same) if looks is not None and one.node.looks() == looks), None)
        if at is None:
            found.append(placed.seen)
        else:
            same.pop(at)
    found += [placed.seen for gone in stood.values() for placed in gone]
    return apart(rect for rect in found if rect.w and rect.h)


def apart(rects: Iterable[pygame.Rect]) -> list[pygame.Rect]:
    """Return rectangles that cover the same and do not overlap: those that do are made one."""
    kept: list[pygame.Rect] = []
    for rect in rects:
        while (at := rect.collidelist(kept)) >= 0:
            rect = rect.union(kept.pop(at))
        kept.append(rect)
    return kept


def _place(placed: Placed) -> _Place:
    return type(placed.node), tuple(placed.rect), tuple(placed.clip), placed.layer
