"""Rows, columns, grids and layers: where each part of a scene stands.

Every length a scene writes is in interface pixels; everything inside is in pixels of the window. A node answers
``fits(width)`` with its natural size, ``least_width`` and ``least_height`` with what it can bear, and ``place`` puts
it. What does not find room is reported in ``Layout.overflows``, so that a test can tell without a picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, ClassVar, Literal, Protocol

import pygame

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount
    from game.ui.theme import Theme

Align = Literal["start", "center", "end", "stretch"]
Corner = Literal[
    "top_left", "top", "top_right", "left", "center", "right", "bottom_left", "bottom", "bottom_right", "fill"
]
UNBOUND = 1 << 20


class Views(Protocol):
    """What a layout must know of the moment: how far areas are scrolled, which page is open."""

    def scrolled(self, name: str) -> int: ...

    def keep_scrolled(self, name: str, offset: int, most: int) -> None: ...

    def open_page(self, name: str) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Placed:
    """A node and the rectangle it got; ``clip`` is what of the window it may draw on."""

    node: Node
    rect: pygame.Rect
    clip: pygame.Rect
    layer: int
    areas: tuple[str, ...]

    @property
    def seen(self) -> pygame.Rect:
        """Return the part of the rectangle that shows."""
        return self.rect.clip(self.clip)


@dataclass(frozen=True, slots=True)
class Overflow:
    """Something that needed more room than it got."""

    what: str
    axis: Literal["width", "height"]
    needed: int
    room: int


@dataclass(slots=True)
class Layout:
    """One pass over a tree: what was placed, in reading order, and what found no room."""

    theme: Theme
    views: Views
    placed: list[Placed] = field(default_factory=list)
    overflows: list[Overflow] = field(default_factory=list)
    clip: pygame.Rect = field(default_factory=pygame.Rect)
    layer: int = 0
    areas: tuple[str, ...] = ()
    _fits: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    _least: dict[int, int] = field(default_factory=dict)
    _low: dict[tuple[int, int], int] = field(default_factory=dict)

    def fits(self, node: Node, width: int) -> tuple[int, int]:
        """Return a node's natural size within a width, its own wishes included."""
        key = (id(node), width)
        if key not in self._fits:
            px = self.theme.px
            own = px(node.width) if node.width is not None else width
            w, h = node.fits(self, min(width, own))
            w = own if node.width is not None else min(max(w, px(node.min_width)), max(width, 1))
            self._fits[key] = (w, px(node.height) if node.height is not None else max(h, px(node.min_height)))
        return self._fits[key]

    def least_width(self, node: Node) -> int:
        """Return the narrowest a node can bear to be."""
        if id(node) not in self._least:
            px = self.theme.px
            own = px(node.width) if node.width is not None else max(node.least_width(self), px(node.min_width))
            self._least[id(node)] = own
        return self._least[id(node)]

    def least_height(self, node: Node, width: int) -> int:
        """Return the lowest a node can bear to be at a width."""
        key = (id(node), width)
        if key not in self._low:
            px = self.theme.px
            own = px(node.height) if node.height is not None else None
            self._low[key] = max(node.least_height(self, width), px(node.min_height)) if own is None else own
        return self._low[key]

    def place(self, node: Node, rect: pygame.Rect) -> None:
        """Put a node in a rectangle and note what it lacks."""
        least = self.least_width(node)
        if least > rect.w:
            self.overflows.append(Overflow(node.what(), "width", least, rect.w))
        node.place(self, rect)

    def add(self, node: Node, rect: pygame.Rect) -> None:
        """Note that a node is drawn in a rectangle."""
        self.placed.append(Placed(node, rect, self.clip.copy(), self.layer, self.areas))


@dataclass(frozen=True, kw_only=True, eq=False)
class Node:
    """Anything in a scene's tree. ``at`` overrules the parent's alignment across its axis."""

    grow: float = 0
    width: int | None = None
    height: int | None = None
    min_width: int = 0
    min_height: int = 0
    at: Align | None = None

    unseen: ClassVar[frozenset[str]] = frozenset()
    """Fields that do not show where it stands: what it does when pressed, and the nodes it holds."""

    def looks(self) -> object:
        """Return what its picture is made from beside place, mouse and focus; None where only drawing it tells."""
        return tuple(getattr(self, name) for name in _seen(type(self)))

    def what(self) -> str:
        """Return how a report names this node."""
        return getattr(self, "name", None) or type(self).__name__

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        """Return the natural size within a width."""
        return 0, 0

    def least_width(self, lay: Layout) -> int:
        """Return the narrowest sensible width."""
        return lay.fits(self, UNBOUND)[0]

    def least_height(self, lay: Layout, width: int) -> int:
        """Return the lowest sensible height at a width."""
        return lay.fits(self, width)[1]

    def place(self, lay: Layout, rect: pygame.Rect) -> None:
        """Put this node, and what it holds, in a rectangle."""
        lay.add(self, rect)

    def paint(self, ui: Mount, placed: Placed) -> None:
        """Draw this node."""


_SEEN: dict[type, tuple[str, ...]] = {}


def _seen(kind: type[Node]) -> tuple[str, ...]:
    if kind not in _SEEN:
        shows = (one.name for one in fields(kind) if not one.name.startswith("on_"))
        _SEEN[kind] = tuple(name for name in shows if name not in kind.unseen)
    return _SEEN[kind]


@dataclass(frozen=True, kw_only=True, eq=False)
class Space(Node):
    """Empty room: as much as ``width`` or ``height`` say, or what is left over when it grows."""

    def least_width(self, lay: Layout) -> int:
        return 0


def share(naturals: Sequence[int], leasts: Sequence[int], grows: Sequence[float], room: int) -> list[int]:
    """Divide room among neighbours: grow into what is left, or shrink towards the least."""
    sizes = list(naturals)
    spare = room - sum(sizes)
    if spare > 0 and sum(grows) > 0:
        whole, given = sum(grows), 0.0
        before = 0
        for index, part in enumerate(grows):
            given += spare * part / whole
            sizes[index] += round(given) - before
            before = round(given)
    elif spare < 0:
        slack = [max(0, size - least) for size, least in zip(sizes, leasts, strict=True)]
        total = sum(slack)
        if total <= -spare:
            return [min(size, least) if s else size for size, least, s in zip(sizes, leasts, slack, strict=True)]
        taken, before = 0.0, 0
        for index, give in enumerate(slack):
            taken += -spare * give / total
            sizes[index] -= round(taken) - before
            before = round(taken)
    return sizes


def shifted(align: Align, room: int, size: int) -> tuple[int, int]:
    """Return offset and size of something across an axis."""
    if align == "stretch":
        return 0, room
    size = min(size, room)
    return {"start": 0, "center": (room - size) // 2, "end": room - size}[align], size
