"""What every control is: a name, words for the eye and the ear, and answers to mouse and keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, NamedTuple

import pygame

from game.present.words import _
from game.ui.layout import Node, Placed

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount
    from game.ui.scene import Request

OnPress = Callable[[], "Request | None"]
LEAST_TARGET = 24
MAIN_TARGET = 32


class Handled(NamedTuple):
    """A control took the event; ``request`` is what its callback asked of the app.

    ``changed`` is False when only the picture must be drawn again, not the scene built again; ``part`` then names the
    one control whose picture it is, and is empty where it may be any.
    """

    request: Request | None = None
    changed: bool = True
    part: str = ""


QUIET = Handled(changed=False)


class Stop(NamedTuple):
    """One place the focus can be: a control, or a part of one such as a link."""

    name: str
    rect: pygame.Rect
    placed: Placed


class Spoken(NamedTuple):
    """What is said of a stop."""

    name: str
    role: str
    value: str = ""
    position: str = ""


@dataclass(frozen=True, kw_only=True, eq=False)
class Control(Node):
    """A node that takes input. ``name`` is unique in its scene; ``command`` is the command whose key presses it.

    A control that is off says why in ``reason``, which shows as its tip. ``spoken`` replaces the label for the ear.
    ``default`` makes Enter press it when nothing else takes the key.
    """

    name: str = field(default_factory=str)  # a factory, so that subclasses can make it required
    label: str = field(default_factory=str)
    enabled: bool = True
    reason: str = ""
    tip: str = ""
    spoken: str = ""
    command: str = ""
    default: bool = False
    points: ClassVar[bool] = True  # whether the mouse becomes a hand over it

    def role(self) -> str:
        """Return the kind of control, as spoken."""
        return _("button")

    def value(self) -> str:
        """Return the control's value, as spoken."""
        return ""

    def position(self, stop: str) -> str:
        """Return the place among others, such as "3 of 8"."""
        return ""

    def says(self, ui: Mount, stop: Stop) -> Spoken:
        """Return what is spoken of a stop of this control."""
        value = self.value()
        if not self.enabled:
            value = ", ".join(filter(None, (value, _("not available"), self.reason)))
        return Spoken(self.spoken or self.label, self.role(), value, self.position(stop.name))

    def hint(self) -> str:
        """Return what the tip says."""
        return self.reason if not self.enabled and self.reason else self.tip

    def stops(self, ui: Mount, placed: Placed) -> list[Stop]:
        """Return the places where the focus can be, in order."""
        return [Stop(self.name, placed.rect, placed)]

    def targets(self, ui: Mount, placed: Placed) -> list[pygame.Rect]:
        """Return every rectangle a mouse can aim at, for the test of their size."""
        return [stop.rect for stop in self.stops(ui, placed)]

    def press(self, ui: Mount, placed: Placed, pos: tuple[int, int]) -> Handled | None:
        """Answer a click."""
        return None

    def key(self, ui: Mount, stop: Stop, event: pygame.event.Event) -> Handled | None:
        """Answer a key while the focus is at a stop of this control."""
        return None

    def pointer(self, ui: Mount, placed: Placed, event: pygame.event.Event) -> Handled | None:
        """Answer raw mouse events: a drag, the wheel."""
        return None


def place_of(index: int, count: int) -> str:
    """Return "3 of 8" for the third of eight."""
    return _("{index} of {count}").format(index=index + 1, count=count)
