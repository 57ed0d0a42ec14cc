"""Scenes, what a scene may ask of the app that runs it, and the register of all scenes.

A scene builds a tree of nodes from what it knows and is built again after every answer to a callback, and on a switch
of language, colours, size or window. Focus, scroll positions, open pages and half-written entries live in ``memory``,
by name, and so survive.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeVar

import pygame

from game.present.shapes.briefing import Heard
from game.ui.layout import Node
from game.ui.palette import Palette
from game.ui.theme import Size, Theme

if TYPE_CHECKING:
    from game.ui.controls.base import Handled


@dataclass(slots=True)
class Memory:
    """What a rebuild must not lose."""

    focus: str | None = None
    ring: bool = False
    reveal: bool = False
    """Whether the scene is to scroll, once, so that the focus shows."""
    scrolls: dict[str, int] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)
    cursors: dict[str, int] = field(default_factory=dict)
    drafts: dict[str, tuple[str, int]] = field(default_factory=dict)


class Company(Protocol):
    """What goes along with a game from scene to scene, such as the steps of a tutorial."""

    def joins(self, scene: Scene) -> None:
        """Take note that a scene was opened."""

    def over(self, scene: Scene, tree: Node) -> Node:
        """Return the tree of a scene with what is laid over it."""

    def tick(self, seconds: float) -> None:
        """Let time pass, whichever scene is on top."""


class Scene:
    """One screen. Subclass it, give ``build``, and register it with ``@scene("name")``.

    ``sheet`` scenes stand as a panel over the scene beneath, which stays in sight; ``sheet_width`` is in interface
    pixels. ``first`` names the control that has the focus at first.
    """

    sheet: bool = False
    sheet_width: int = 640
    first: str | None = None
    key: str = ""
    company: Company | None = None

    def join(self, company: Company | None) -> None:
        """Take the company of the scene this one was opened from, unless it has its own."""
        self.company = self.company or company
        if self.company is not None:
            self.company.joins(self)

    def shown(self, size: Size, theme: Theme, *, beneath: bool = False) -> Node:
        """Return the tree as it is shown, with what goes along with the game unless another scene is over it."""
        tree = self.build(size, theme)
        return tree if beneath or self.company is None else self.company.over(self, tree)

    def moved_on(self, seconds: float) -> bool | Handled:
        """Let time pass for the scene and for what goes along with it."""
        if self.company is not None:
            self.company.tick(seconds)
        return self.tick(seconds)

    @property
    def memory(self) -> Memory:
        """Return what this scene keeps between rebuilds."""
        kept: Memory | None = self.__dict__.get("_memory")
        if kept is None:
            kept = self.__dict__["_memory"] = Memory(focus=self.first)
        return kept

    def title(self) -> str:
        """Return the scene's name, for the window and the ear."""
        return ""

    def build(self, size: Size, theme: Theme) -> Node:
        """Return the tree for a room in interface pixels."""
        raise NotImplementedError

    def heard(self) -> Sequence[Heard]:
        """Return the sounds it opens with."""
        return ()

    def handle(self, command: str) -> Request | None:
        """Answer a command whose key was pressed and that no control took; by default Escape goes back."""
        return Close() if command == "back" else None

    def event(self, event: pygame.event.Event) -> Request | None:
        """Answer an event that no control and no command took."""
        return None

    def dropped(self, path: str) -> Request | None:
        """Answer a file dropped on the window."""
        return None

    def help(self) -> Request | None:
        """Return what F1 opens."""
        return None

    def tick(self, seconds: float) -> bool | Handled:
        """Move on by some seconds; True builds the scene again, ``QUIET`` only draws the picture again, and
        ``Handled(changed=False, part=name)`` only that control's."""
        return False

    def moving(self) -> bool:
        """Say whether something moves, so that the screen is drawn at full rate."""
        return False

    def resumed(self) -> Request | None:
        """Take note that the scene above was closed and this one is on top again; return what follows from it."""
        return None

    def alone(self) -> Request | None:
        """Return what to do where this scene is closed and nothing lies beneath it; by default it stays."""
        return None

    def quitting(self) -> Request | None:
        """Answer the wish to close the window; return a scene that asks, or None to let it close."""
        return Quit()


@dataclass(frozen=True, slots=True)
class Open:
    """Put a scene on top of this one."""

    scene: Scene


@dataclass(frozen=True, slots=True)
class Replace:
    """Put a scene in this one's place."""

    scene: Scene


@dataclass(frozen=True, slots=True)
class Close:
    """Go back to the scene beneath; with ``then``, ask it of the app from there."""

    then: Request | None = None


@dataclass(frozen=True, slots=True)
class Home:
    """Go back to the scene at the bottom of the stack; with ``then``, ask it of the app from there."""

    then: Request | None = None


@dataclass(frozen=True, slots=True)
class Quit:
    """Close the window."""


@dataclass(frozen=True, slots=True)
class ChangeLook:
    """Change how the screen looks; what is None stays."""

    palette: Palette | None = None
    scale: float | None = None
    language: Literal["en", "fr"] | None = None
    reduced_motion: bool | None = None
    full_screen: bool | None = None
    speech: bool | None = None
    wordy: bool | None = None


@dataclass(frozen=True, slots=True)
class Say:
    """Speak a sentence."""

    text: str


@dataclass(frozen=True, slots=True)
class Rebind:
    """Put a command on another key."""

    command: str
    key: str


Request = Open | Replace | Close | Home | Quit | ChangeLook | Say | Rebind

_S = TypeVar("_S", bound=type[Scene])
_REGISTER: dict[str, type[Scene]] = {}


def scene(key: str) -> Callable[[_S], _S]:
    """Register a scene class under a name. It needs a class method ``sample(session) -> Scene``."""

    def register(cls: _S) -> _S:
        cls.key = key
        _REGISTER[key] = cls
        return cls

    return register


def scenes() -> dict[str, type[Scene]]:
    """Return every registered scene class by name, after importing all modules of ``game.ui.scenes``."""
    package = importlib.import_module("game.ui.scenes")
    for module in pkgutil.iter_modules(package.__path__, "game.ui.scenes."):
        importlib.import_module(module.name)
    return dict(sorted(_REGISTER.items()))


def sample(key: str, session: Any) -> Scene:
    """Return a scene as it stands in a sample game."""
    made: Scene = scenes()[key].sample(session)  # type: ignore[attr-defined]  # scenes give it, the base cannot
    return made
