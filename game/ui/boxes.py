"""The boxes that hold other nodes: rows, columns, grids and layers, with the look of a surface if they have one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

import pygame

from game.ui.layout import UNBOUND, Align, Corner, Layout, Node, Overflow, Placed, share, shifted

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount

Justify = Literal["start", "center", "end", "between"]


@dataclass(frozen=True, kw_only=True, eq=False)
class Either(Node):
    """One of two nodes: ``roomy`` where the height holds it whole, or else ``low``."""

    roomy: Node
    low: Node
    unseen: ClassVar[frozenset[str]] = frozenset({"roomy", "low"})

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        return lay.fits(self.roomy, width)

    def least_width(self, lay: Layout) -> int:
        return max(lay.least_width(self.roomy), lay.least_width(self.low))

    def least_height(self, lay: Layout, width: int) -> int:
        return lay.least_height(self.low, width)

    def place(self, lay: Layout, rect: pygame.Rect) -> None:
        lay.place(self.roomy if lay.fits(self.roomy, rect.w)[1] <= rect.h else self.low, rect)


@dataclass(frozen=True, kw_only=True, eq=False)
class Box(Node):
    """Children along an axis. Make one with ``row``, ``column``, ``flow``, ``grid`` or ``card``."""

    kids: tuple[Node, ...] = ()
    axis: Literal["row", "column", "flow", "grid"] = "column"
    gap: int = 8
    pad: tuple[int, int, int, int] = (0, 0, 0, 0)
    align: Align = "stretch"
    justify: Justify = "start"
    columns: int = 0
    cell: int = 240
    even: bool = False
    fill: str | None = None
    edge: str | None = None
    radius: int = 0
    accent: str | None = None
    rule: Literal["top", "bottom", "left", "right"] | None = None
    unseen: ClassVar[frozenset[str]] = frozenset({"kids"})

    def what(self) -> str:
        named = next((kid.what() for kid in self.kids if kid.what() != type(kid).__name__), "nothing")
        return f"{self.axis} of {named}"

    def _inner(self, lay: Layout, width: int) -> tuple[int, int, int]:
        px = lay.theme.px
        top, right, bottom, left = self.pad
        return max(1, width - px(left) - px(right)), px(left) + px(right), px(top) + px(bottom)

    def _lines(self, lay: Layout, room: int) -> list[list[tuple[Node, int]]]:
        """Return rows of (child, width) for every axis but the column."""
        gap = lay.theme.px(self.gap)
        if self.axis == "grid":
            cell = lay.theme.px(self.cell)
            count = self.columns or max(1, min(len(self.kids), (room + gap) // (cell + gap)))
            width = (room - gap * (count - 1)) // count
            return [[(kid, width) for kid in self.kids[i : i + count]] for i in range(0, len(self.kids), count)]
        if self.axis == "flow":
            lines: list[list[tuple[Node, int]]] = [[]]
            used = 0
            for kid in self.kids:
                width = min(lay.fits(kid, room)[0], room)
                if lines[-1] and used + width > room:
                    lines.append([])
                    used = 0
                lines[-1].append((kid, width))
                used += width + gap
            return lines
        inner = room - gap * (len(self.kids) - 1)
        leasts = [lay.least_width(kid) for kid in self.kids]
        if self.even and max(leasts, default=0) * len(self.kids) <= inner:
            naturals, grows = [inner // len(self.kids)] * len(self.kids), [1.0] * len(self.kids)
        else:
            naturals, grows = [lay.fits(kid, UNBOUND)[0] for kid in self.kids], [kid.grow for kid in self.kids]
        return [list(zip(self.kids, share(naturals, leasts, grows, inner), strict=True))]

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        room, across, down = self._inner(lay, width)
        gap = lay.theme.px(self.gap)
        if self.axis == "column":
            sizes = [lay.fits(kid, room) for kid in self.kids]
            inner = max((w for w, _ in sizes), default=0)
            return inner + across, sum(h for _, h in sizes) + gap * max(0, len(sizes) - 1) + down
        if width >= UNBOUND and self.axis == "grid":
            cell = max((lay.fits(kid, UNBOUND)[0] for kid in self.kids), default=0)
            count = self.columns or len(self.kids)
            return cell * count + gap * (count - 1) + across, max(
                (lay.fits(kid, UNBOUND)[1] for kid in self.kids), default=0
            ) + down
        if width >= UNBOUND:
            sizes = [lay.fits(kid, UNBOUND) for kid in self.kids]
            wide = sum(w for w, _ in sizes) + gap * max(0, len(sizes) - 1)
            return wide + across, max((h for _, h in sizes), default=0) + down
        lines = self._lines(lay, room)
        high = sum(max((lay.fits(kid, w)[1] for kid, w in line), default=0) for line in lines)
        wide = max(sum(w for _, w in line) + gap * max(0, len(line) - 1) for line in lines) if lines else 0
        return wide + across, high + gap * max(0, len(lines) - 1) + down

    def least_width(self, lay: Layout) -> int:
        across = lay.theme.px(self.pad[1]) + lay.theme.px(self.pad[3])
        leasts = [lay.least_width(kid) for kid in self.kids]
        if self.axis == "row":
            return sum(leasts) + lay.theme.px(self.gap) * max(0, len(leasts) - 1) + across
        if self.axis == "grid" and self.columns:
            return max(leasts, default=0) * self.columns + lay.theme.px(self.gap) * (self.columns - 1) + across
        return max(leasts, default=0) + across

    def least_height(self, lay: Layout, width: int) -> int:
        room, _, down = self._inner(lay, width)
        gap = lay.theme.px(self.gap)
        if self.axis == "column":
            return sum(lay.least_height(kid, room) for kid in self.kids) + gap * max(0, len(self.kids) - 1) + down
        lines = self._lines(lay, room)
        high = sum(max((lay.least_height(kid, w) for kid, w in line), default=0) for line in lines)
        return high + gap * max(0, len(lines) - 1) + down

    def place(self, lay: Layout, rect: pygame.Rect) -> None:
        if self.fill or self.edge or self.accent or self.rule:
            lay.add(self, rect)
        px = lay.theme.px
        top, right, bottom, left = self.pad
        inner = pygame.Rect(
            rect.x + px(left), rect.y + px(top), rect.w - px(left) - px(right), rect.h - px(top) - px(bottom)
        )
        if self.axis == "column":
            self._place_column(lay, inner)
        else:
            self._place_lines(lay, inner)

    def _place_column(self, lay: Layout, inner: pygame.Rect) -> None:
        gap = lay.theme.px(self.gap)
        room = inner.h - gap * max(0, len(self.kids) - 1)
        naturals = [lay.fits(kid, max(1, inner.w))[1] for kid in self.kids]
        leasts = [lay.least_height(kid, max(1, inner.w)) for kid in self.kids]
        if sum(leasts) > room + 1:
            lay.overflows.append(Overflow(self.what(), "height", sum(leasts), room))
        sizes = share(naturals, leasts, [kid.grow for kid in self.kids], room)
        y, step = self._start(inner.y, room - sum(sizes), gap)
        for kid, high in zip(self.kids, sizes, strict=True):
            align = kid.at or ("start" if kid.width is not None and self.align == "stretch" else self.align)
            x, wide = shifted(align, inner.w, lay.fits(kid, max(1, inner.w))[0])
            lay.place(kid, pygame.Rect(inner.x + x, y, wide, high))
            y += high + step

    def _place_lines(self, lay: Layout, inner: pygame.Rect) -> None:
        gap = lay.theme.px(self.gap)
        lines = self._lines(lay, max(1, inner.w))
        y = inner.y
        for line in lines:
            high = max((lay.fits(kid, w)[1] for kid, w in line), default=0)
            high = inner.h if self.axis == "row" else high
            spare = inner.w - sum(w for _, w in line) - gap * max(0, len(line) - 1)
            x, step = self._start(inner.x, spare, gap)
            for kid, wide in line:
                align = kid.at or ("start" if kid.height is not None and self.align == "stretch" else self.align)
                down, size = shifted(align, high, lay.fits(kid, max(1, wide))[1])
                lay.place(kid, pygame.Rect(x, y + down, wide, size))
                x += wide + step
            y += high + gap

    def _start(self, start: int, spare: int, gap: int) -> tuple[int, int]:
        """Return where the first child begins and the gap between children."""
        if spare <= 0 or self.justify == "start":
            return start, gap
        if self.justify == "between":
            return start, gap + spare // max(1, len(self.kids) - 1)
        return start + (spare if self.justify == "end" else spare // 2), gap

    def paint(self, ui: Mount, placed: Placed) -> None:
        ui.surface_box(placed.rect, self.fill, self.edge, self.radius, self.accent, self.rule)


@dataclass(frozen=True, slots=True)
class Pin:
    """Something laid over a base, at one of its corners or edges."""

    node: Node
    corner: Corner = "top_left"
    margin: int = 12


@dataclass(frozen=True, kw_only=True, eq=False)
class Overlay(Node):
    """A base that fills the room, with other nodes pinned on top of it."""

    base: Node
    pins: tuple[Pin, ...] = ()

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        return lay.fits(self.base, width)

    def least_width(self, lay: Layout) -> int:
        pinned = (lay.least_width(pin.node) + 2 * lay.theme.px(pin.margin) for pin in self.pins)
        return max(lay.least_width(self.base), *pinned, 0)

    def least_height(self, lay: Layout, width: int) -> int:
        return lay.least_height(self.base, width)

    def place(self, lay: Layout, rect: pygame.Rect) -> None:
        lay.place(self.base, rect)
        lay.layer += 1
        for pin in self.pins:
            margin = lay.theme.px(pin.margin)
            room = rect.inflate(-2 * margin, -2 * margin)
            if pin.corner == "fill":
                lay.place(pin.node, room)
                continue
            wide, high = lay.fits(pin.node, max(1, room.w))
            if high > room.h:
                high = max(room.h, lay.least_height(pin.node, wide))
            if high > room.h + 1:
                lay.overflows.append(Overflow(pin.node.what(), "height", high, room.h))
            x: Align = "start" if "left" in pin.corner else "end" if "right" in pin.corner else "center"
            y: Align = "start" if "top" in pin.corner else "end" if "bottom" in pin.corner else "center"
            across, wide = shifted(x, room.w, wide)
            down, high = shifted(y, room.h, high)
            lay.place(pin.node, pygame.Rect(room.x + across, room.y + down, wide, high))
        lay.layer -= 1
