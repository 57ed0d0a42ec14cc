"""A tree on the screen: laid out, painted, and answering mouse, keys and wheel.

What is whose: text entry (caret, selection, clipboard, input methods) is pygame_gui's, one live field at a time in
``live``. All else is painted here, because the library brings no layout, no keyboard beyond typing, no spoken names
and no way to change theme or language in place, and builds large rounded shapes far too slowly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.commands import Bindings
from game.ui.controls.areas import Areas
from game.ui.controls.base import Control, Handled, Stop
from game.ui.controls.entry import Entry
from game.ui.controls.focus import Focus
from game.ui.controls.keyboard import Keyboard
from game.ui.controls.live import LiveEntry
from game.ui.controls.mouse import Mouse
from game.ui.controls.paint import Brush
from game.ui.controls.popup import Popup
from game.ui.controls.scroll import Scroll
from game.ui.controls.tip import paint_tip, tip_of
from game.ui.difference import changed
from game.ui.layout import Layout, Node, Overflow, Placed
from game.ui.theme import Theme

if TYPE_CHECKING:
    from game.ui.scene import Memory

_BEYOND = 12  # interface pixels that a control may draw beyond its rectangle
_BY_MOUSE = {pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP, pygame.MOUSEWHEEL, pygame.WINDOWLEAVE}


class Mount(Areas, Brush):
    """One scene's tree at one size and theme. ``memory`` outlives it; the rest can be made anew at any time."""

    def __init__(
        self, memory: Memory, theme: Theme, area: pygame.Rect, *, sheet: int = 0, keys: Bindings | None = None
    ) -> None:
        self.keys = keys or Bindings()
        self.memory = memory
        self.reaches = {}
        self.theme = theme
        self.area = area
        self.sheet = sheet
        self.placed: list[Placed] = []
        self.stops: list[Stop] = []
        self.overflows: list[Overflow] = []
        self.popup: Popup | None = None
        self.dirty = True
        self.parts: list[pygame.Rect] = []
        self.focus = Focus(self)
        self.panel = area
        self._tree: Node | None = None
        self.mouse = Mouse(self)
        self.keyboard = Keyboard(self)
        self.live: LiveEntry | None = None

    def show(self, tree: Node) -> None:
        """Put a tree in the place of the one before; focus and scroll positions stay, by name.

        While a control keeps the mouse, nothing but it and what follows from it changes, so that only what looks
        different is drawn.
        """
        made_anew, self._tree = self._tree is None, tree
        before, dirty = self.placed, self.dirty or self.mouse.captured is None
        self.lay()
        if not dirty:
            self.dirty = False
            self.parts += [rect.inflate(self._beyond, self._beyond) for rect in changed(before, self.placed)]
        self.focus.restore()
        if self.keyboard.followed or self.memory.reveal or (made_anew and self.memory.ring):
            self.keyboard.followed = self.memory.reveal = False
            self.focus.reveal()
        self._sync_entry()

    def lay(self) -> None:
        """Lay the tree out again."""
        assert self._tree is not None
        lay = Layout(self.theme, self, clip=self.area.copy())
        tree, rect = self._tree, self.area
        if self.sheet:
            margin = self.theme.px(16)
            wide = min(self.theme.px(self.sheet), rect.w - 2 * margin)
            high = min(lay.fits(tree, wide)[1], rect.h - 2 * margin)
            rect = pygame.Rect(0, 0, wide, high)
            rect.center = self.area.center
        self.panel = rect
        if lay.least_height(tree, rect.w) > rect.h:
            tree = Scroll("page", tree)
        lay.place(tree, rect)
        self.placed, self.overflows = lay.placed, lay.overflows
        self.stops = []
        for placed in self.placed:
            if isinstance(placed.node, Control) and not isinstance(placed.node, Scroll):
                self.stops.extend(placed.node.stops(self, placed))
        for placed in self.placed:
            if isinstance(placed.node, Scroll):
                self.stops.extend(placed.node.stops(self, placed))
        self.dirty = True

    # What nodes ask of the moment; the rest of it is in Areas.

    @property
    def _beyond(self) -> int:
        return 2 * self.theme.px(_BEYOND)

    def holds_stops(self, area: str) -> bool:
        """Say whether something inside a scroll area can have the focus."""
        return any(area in stop.placed.areas for stop in self.stops)

    def scroll(self, name: str, by: float) -> bool:
        """Scroll an area; say whether it moved."""
        before = self.scrolled(name)
        self.memory.scrolls[name] = round(max(0, min(self.most(name), before + by)))
        if self.memory.scrolls[name] == before:
            return False
        self.lay()
        self._sync_entry()
        return True

    def is_hot(self, placed: Placed) -> bool:
        """Say whether the mouse is over a control."""
        return self.mouse.hovered is not None and placed.node.what() == self.mouse.hovered

    def relay(self) -> None:
        """Lay out again after a page was turned."""
        self.lay()
        self.focus.restore()
        self._sync_entry()

    def has_focus(self, name: str) -> bool:
        """Say whether a control or a part of it has the focus."""
        return self.memory.focus is not None and self.memory.focus.split("/")[0] == name

    def control(self, name: str) -> Placed | None:
        """Return where a control stands, by name."""
        return next((p for p in self.placed if isinstance(p.node, Control) and p.node.what() == name), None)

    @property
    def typing(self) -> bool:
        """Say whether an entry has the focus, so that letters are text."""
        stop = self.focus.stop()
        return stop is not None and isinstance(stop.placed.node, Entry)

    # Events.

    def process(self, event: pygame.event.Event) -> Handled | None:
        """Answer an event; None means nobody took it."""
        if self.popup is not None:
            return self.popup.process(event)
        if event.type in _BY_MOUSE:
            return self.mouse.process(event)
        if event.type == pygame.KEYDOWN:
            return self.keyboard.process(event)
        if self.live is not None and event.type in (pygame.TEXTINPUT, pygame.TEXTEDITING, pygame.KEYUP):
            return self.live.process(event)
        return None

    def command(self, command: str) -> Handled | None:
        """Press the control that stands for a command."""
        return self.keyboard.command(command)

    # Time and drawing.

    def tick(self, seconds: float) -> bool:
        """Move caret and tips on; say whether the picture changed."""
        if self.mouse.rest(seconds) and self.tip() is not None:
            self.dirty = True
        if self.live is not None and self.live.update(seconds):
            self.dirty = True
        return self.dirty

    def tip(self) -> tuple[str, pygame.Rect] | None:
        """Return the tip that shows, with what it is about."""
        return tip_of(self)

    def spoil(self, name: str) -> None:
        """Note that the picture of one control must be drawn again, if it is in sight."""
        placed = self.control(name)
        if placed is None:
            return
        if placed.clip.contains(placed.rect):
            self.parts.append(placed.rect)
        else:
            self.dirty = True

    def paint(self, surface: pygame.Surface, part: pygame.Rect | None = None) -> None:
        """Draw the whole tree, or of all that stands in it only what lies within a part of the window."""
        self.surface = surface
        within = part or surface.get_rect()
        near = within.inflate(self._beyond, self._beyond)
        for placed in self.placed:
            if placed.seen.w and placed.seen.h and placed.rect.colliderect(near):
                surface.set_clip(placed.clip.clip(within))
                placed.node.paint(self, placed)
        surface.set_clip(part)
        if self.live is not None:
            self.live.draw(surface)
        self.focus.paint()
        if self.popup is not None:
            self.popup.paint()
        elif (tip := self.tip()) is not None:
            paint_tip(self, *tip)
        surface.set_clip(None)
        if part is None:
            self.dirty = False
            self.parts.clear()

    def _sync_entry(self) -> None:
        stop = self.focus.stop()
        if stop is None or not isinstance(stop.placed.node, Entry):
            if self.live is not None:
                self.live.close()
                self.live = None
            return
        if self.live is not None and self.live.name != stop.name:
            self.live.close()
            self.live = None
        if self.live is None:
            self.live = LiveEntry(self, stop.placed)
        self.live.follow(stop.placed)

    def focused(self) -> None:
        """Take note that the focus moved: a field under it becomes live, the others still."""
        self.dirty = True
        self._sync_entry()

    def rest(self) -> None:
        """Forget the mouse: another scene comes on top."""
        self.mouse.forget()
        self.close()

    def close(self) -> None:
        """Let go of what the library holds."""
        if self.live is not None:
            self.live.close()
            self.live = None
