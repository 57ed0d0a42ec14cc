"""Drives scenes without a window: clicks by name, presses keys, types, reads what stands on the screen."""

from functools import cache
from typing import Any

import pygame

from game.present.words import use
from game.ui.app import start_without_window
from game.ui.controls.base import Control, Spoken
from game.ui.controls.scroll import Scroll
from game.ui.scene import Scene
from game.ui.speech import Speaker
from game.ui.stage import Stage
from game.ui.theme import Look

_NAMES = {"shift+tab": (pygame.K_TAB, pygame.KMOD_SHIFT), "enter": (pygame.K_RETURN, 0)}
_MODS = {"ctrl": pygame.KMOD_CTRL, "shift": pygame.KMOD_SHIFT, "alt": pygame.KMOD_ALT}


class FakeVoice:
    """A voice that keeps what it was told."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def say(self, text: str, language: str) -> None:
        self.said.append(text)

    def stop(self) -> None:
        pass


class Driver:
    """A player at a screen of a size, in a language, at a look."""

    def __init__(
        self, scene: Scene, size: tuple[int, int] = (1366, 768), look: Look | None = None, language: str = "en"
    ) -> None:
        start_without_window()
        use("fr" if language == "fr" else "en")
        self.voice = FakeVoice()
        self.stage = Stage(scene, size, look, speaker=Speaker(self.voice))

    @property
    def scene(self) -> Scene:
        return self.stage.scene

    @property
    def title(self) -> str:
        """The class name of the scene on top."""
        return type(self.stage.scene).__name__

    @property
    def focus(self) -> str | None:
        """The name of the stop that has the focus."""
        return self.stage.scene.memory.focus

    @property
    def names(self) -> list[str]:
        """The names of all controls, in order."""
        return [p.node.what() for p in self.stage.ui.placed if isinstance(p.node, Control)]

    @property
    def overflows(self) -> list[object]:
        """What found no room."""
        return list(self.stage.ui.overflows)

    @property
    def texts(self) -> list[str]:
        """Every text on the screen, the labels of controls too."""
        found = []
        for placed in self.stage.ui.placed:
            for field in ("text", "label", "subtitle", "figure", "note"):
                words = getattr(placed.node, field, "")
                if isinstance(words, str) and words:
                    found.append(words)
            for item in getattr(placed.node, "items", ()):
                found += [item.title, item.subtitle, *(cell.text for cell in item.cells)]
        return [words for words in found if words]

    def control(self, name: str) -> Control:
        """Return a control's description by name."""
        placed = self.stage.ui.control(name)
        assert placed is not None, f"no control {name!r}; there are {self.names}"
        assert isinstance(placed.node, Control)
        return placed.node

    def spoken(self, name: str) -> Spoken:
        """Return what is said of a control."""
        stop = next(stop for stop in self.stage.ui.stops if stop.name.split("/")[0] == name)
        return self.control(name).says(self.stage.ui, stop)

    def rect(self, name: str) -> pygame.Rect:
        """Return where a control stands."""
        placed = self.stage.ui.control(name)
        assert placed is not None, f"no control {name!r}; there are {self.names}"
        return placed.rect

    def click(self, name: str | tuple[int, int]) -> None:
        """Click the middle of a control, scrolled into sight first, or a point."""
        if isinstance(name, str):
            self.show(name)
            name = self.rect(name).clip(self.stage.ui.area).center
        self.move(name)
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            self.stage.process(pygame.event.Event(kind, pos=name, button=1))

    def move(self, pos: tuple[int, int], *, held: bool = False) -> None:
        """Move the mouse to a point."""
        self.stage.process(
            pygame.event.Event(pygame.MOUSEMOTION, pos=pos, rel=(0, 0), buttons=(int(held), 0, 0), touch=False)
        )

    def wheel(self, name: str, by: int) -> None:
        """Turn the wheel over a control."""
        pos = self.rect(name).clip(self.stage.ui.area).center
        self.stage.process(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=by, precise_x=0.0, precise_y=by, pos=pos))

    def show(self, name: str) -> None:
        """Scroll a control into sight."""
        ui = self.stage.ui
        placed = ui.control(name)
        assert placed is not None, f"no control {name!r}; there are {self.names}"
        for area in reversed(placed.areas):
            frame, placed = ui.control(area), ui.control(name)
            assert frame is not None
            assert placed is not None
            if not frame.rect.contains(placed.rect):
                ui.scroll(area, placed.rect.centery - frame.rect.centery)

    def press(self, *keys: str) -> None:
        """Press keys written as bindings are: ``tab``, ``ctrl+z``, ``e``."""
        for key in keys:
            if key in _NAMES:
                code, mod = _NAMES[key]
            else:
                *held, name = key.split("+") if key != "+" else [key]
                code, mod = pygame.key.key_code(name), sum(_MODS[word] for word in held)
            letter = key if len(key) == 1 else ""
            self.stage.process(pygame.event.Event(pygame.KEYDOWN, key=code, mod=mod, unicode=letter, scancode=0))
            if letter:
                self.stage.process(pygame.event.Event(pygame.TEXTINPUT, text=letter))
            self.stage.process(pygame.event.Event(pygame.KEYUP, key=code, mod=mod, unicode=letter, scancode=0))

    def type(self, text: str) -> None:
        """Type letters into what has the focus."""
        for letter in text:
            self.stage.process(
                pygame.event.Event(pygame.KEYDOWN, key=ord(letter.lower()), mod=0, unicode=letter, scancode=0)
            )
            self.stage.process(pygame.event.Event(pygame.TEXTINPUT, text=letter))

    def wait(self, seconds: float, step: float = 0.1) -> None:
        """Let time pass."""
        while seconds > 0:
            self.stage.tick(min(step, seconds))
            seconds -= step

    def draw(self) -> pygame.Surface:
        """Return a picture of the screen."""
        surface = pygame.Surface(self.stage.size)
        self.stage.draw(surface)
        return surface

    def faults(self) -> list[str]:
        """Return what breaks the rules of the screen: overflow, collisions, small targets, silence, lost controls."""
        ui, theme = self.stage.ui, self.stage.ui.theme
        found = [f"{o.what}: {o.axis} {o.needed} in {o.room}" for o in ui.overflows]
        least, names = theme.px(24) - 1, []
        controls = [p for p in ui.placed if isinstance(p.node, Control)]
        for placed in controls:
            node = placed.node
            names.append(node.what())
            if not isinstance(node, Scroll) and not placed.areas and not ui.area.contains(placed.rect):
                found.append(f"{node.what()}: off the screen at {placed.rect}")
            found += [
                f"{node.what()}: target {target.size} under {least}"
                for target in node.targets(ui, placed)
                if target.w < least or target.h < least
            ]
            for stop in node.stops(ui, placed):
                spoken = node.says(ui, stop)
                if not isinstance(node, Scroll) and not (spoken.name and spoken.role):
                    found.append(f"{stop.name}: nothing to say")
        found += [f"{name}: two controls of this name" for name in {n for n in names if names.count(n) > 1}]
        flat = [p for p in controls if not isinstance(p.node, Scroll) and p.node.stops(ui, p)]
        for index, one in enumerate(flat):
            for other in flat[index + 1 :]:
                if one.layer == other.layer and one.areas == other.areas and one.rect.colliderect(other.rect):
                    found.append(f"{one.node.what()} and {other.node.what()} collide")
        return found


@cache
def _sample_level() -> Any:
    from game.content.read import read_level
    from game.places import LEVELS

    level, _problems = read_level(LEVELS / "canada_2025" / "level.yaml")
    assert level is not None
    return level


def sample_session() -> Any:
    """Return the game that sample scenes stand in: the shipped level, two quarters in."""
    from game.session import Session

    session = Session.start(_sample_level(), seed=7)
    session.end_quarter()
    session.end_quarter()
    return session
