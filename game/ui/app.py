"""The window and its one loop: events in, scenes move on, and the screen is drawn when something changed."""

from __future__ import annotations

import contextlib
import os
import time
import warnings
from collections.abc import Callable

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
os.environ.setdefault("SDL_VIDEO_X11_WMCLASS", "grab-the-wheel")  # what a desktop knows the window by
os.environ.setdefault("SDL_VIDEO_WAYLAND_WMCLASS", "grab-the-wheel")

import pygame

from game.present.words import _, use
from game.ui.commands import Bindings
from game.ui.controls.base import Control
from game.ui.scene import Scene
from game.ui.sounds import Speakers
from game.ui.speech import Speaker, Voice, system_voice
from game.ui.stage import Stage
from game.ui.sweep import Sweep
from game.ui.theme import LEAST, SMALLEST, Look, Theme

_FRAME = 1 / 60
_ALERT = 0.008  # seconds between looks at the queue just after an event
_IDLE = 0.03  # and when nothing has happened for a while: waiting in SDL costs more
_ALERT_FOR = 0.4
_SHOWN_AGAIN = (pygame.WINDOWEXPOSED, pygame.WINDOWFOCUSGAINED, pygame.WINDOWRESTORED)
_LONGEST = 0.25  # a tick never moves on by more, so that a stalled machine does not skip an animation


def start_without_window() -> None:
    """Start what drawing needs where there is no screen."""
    if not pygame.display.get_init():
        os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
        pygame.display.init()
    if pygame.display.get_surface() is None:
        pygame.display.set_mode((16, 16))
    pygame.font.init()


def render(
    scene: Scene, size: tuple[int, int] = (1366, 768), look: Look | None = None, tongue: str | None = None
) -> pygame.Surface:
    """Return a picture of a scene, without a window."""
    start_without_window()
    if tongue is not None:
        use("fr" if tongue == "fr" else "en")
    stage = Stage(scene, size, look)
    surface = pygame.Surface(size)
    stage.draw(surface)
    return surface


class App:
    """A window that runs scenes until one asks to quit."""

    def __init__(
        self,
        first: Scene | Callable[[], Scene],
        look: Look | None = None,
        *,
        size: tuple[int, int] = (1366, 768),
        bindings: Bindings | None = None,
        voice: Voice | None = None,
        volume: Callable[[], int] = lambda: 0,
        on_look: Callable[[Look, str], None] | None = None,
        on_bindings: Callable[[Bindings], None] | None = None,
        on_crash: Callable[[BaseException], None] | None = None,
    ) -> None:
        self._on_crash = on_crash
        self._on_look = on_look
        look = look or Look()
        pygame.display.init()
        pygame.font.init()
        pygame.key.set_repeat(400, 40)
        self._windowed = size
        self._window = self._make_window(look)
        self._greet(look)
        speaker = Speaker(voice or system_voice(), on=look.speech, wordy=look.wordy)
        scene = first() if callable(first) else first
        self.stage = Stage(
            scene,
            self._window.get_size(),
            look,
            bindings=bindings,
            speaker=speaker,
            sounds=Speakers(volume),
            on_look=self._look_changed,
            on_bindings=on_bindings,
        )
        self._caption = ""
        self._shape = pygame.SYSTEM_CURSOR_ARROW

    def _make_window(self, look: Look) -> pygame.Surface:
        if look.full_screen:
            return pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
        width, height = (max(a, b) for a, b in zip(self._windowed, SMALLEST, strict=True))
        window = pygame.display.set_mode((width, height), pygame.RESIZABLE)
        keep_readable()
        return window

    def _greet(self, look: Look) -> None:
        """Show the name of the game while its first screen is being loaded, rather than an empty window."""
        theme = Theme.for_window(look, self._window.get_size())
        pygame.display.set_caption(_("Grab the Wheel"))
        self._window.fill(theme.colour("paper"))
        name = theme.font("display", 700).render(_("Grab the Wheel"), theme.colour("ink"))
        self._window.blit(name, name.get_rect(center=self._window.get_rect().center))
        pygame.display.flip()

    def _look_changed(self, look: Look, tongue: str) -> None:
        if look.full_screen != bool(self._window.get_flags() & pygame.FULLSCREEN):
            if look.full_screen:
                self._windowed = self._window.get_size()
            self._window = self._make_window(look)
            self.stage.size = self._window.get_size()
        if self._on_look:
            self._on_look(look, tongue)

    def run(self) -> None:
        """Run until a scene quits; hand a crash to ``on_crash`` before it goes on up."""
        try:
            with Sweep() as sweep:
                self._loop(sweep)
        except Exception as crash:
            if self._on_crash:
                self._on_crash(crash)
            raise
        finally:
            self.stage.speaker.voice.stop()
            pygame.display.quit()

    def _loop(self, sweep: Sweep) -> None:
        before = awake = time.perf_counter()
        while self.stage.running:
            events = gathered(pygame.event.get())
            now = time.perf_counter()
            for event in events:
                self._answer(event)
                awake = now
            self.stage.tick(min(now - before, _LONGEST))
            before = now
            if self.stage.dirty:
                self.draw()
            busy = time.perf_counter() - now
            if self.stage.scene.moving():
                time.sleep(max(0.001, _FRAME - busy))
            else:
                sweep.rest(now - awake)
                time.sleep(_ALERT if now - awake < _ALERT_FOR else _IDLE)

    def _answer(self, event: pygame.event.Event) -> None:
        if not self.stage.running:
            return
        if event.type in (pygame.VIDEORESIZE, pygame.WINDOWSIZECHANGED):
            surface = pygame.display.get_surface()
            assert surface is not None
            self._window = surface
            self.stage.resize(self._window.get_size())
        elif event.type in _SHOWN_AGAIN:
            self.stage.spoil()
        else:
            self.stage.process(event)

    def _point(self) -> None:
        ui = self.stage.ui
        over = ui.control(ui.mouse.hovered) if ui.mouse.hovered else None
        pressable = over is not None and isinstance(over.node, Control) and over.node.points and over.node.enabled
        shape = pygame.SYSTEM_CURSOR_HAND if pressable else pygame.SYSTEM_CURSOR_ARROW
        if shape != self._shape:
            pygame.mouse.set_cursor(shape)
            self._shape = shape

    def draw(self) -> None:
        """Draw what is to be seen now, and show it."""
        self._point()
        caption = _("{scene} · Grab the Wheel").format(scene=self.stage.scene.title())
        if caption != self._caption:
            pygame.display.set_caption(caption)
            self._caption = caption
        pygame.display.update(self.stage.redraw(self._window))


def keep_readable() -> None:
    """Let the window be dragged no smaller than anything can be read in, where pygame can say so."""
    with warnings.catch_warnings():  # the one way to the size of a window made by ``set_mode`` is on its way out
        warnings.simplefilter("ignore", DeprecationWarning)
        with contextlib.suppress(AttributeError, pygame.error):
            pygame.Window.from_display_module().minimum_size = LEAST


def gathered(events: list[pygame.event.Event]) -> list[pygame.event.Event]:
    """Return events with each run of mouse moves made one, so that a drag never falls behind."""
    kept: list[pygame.event.Event] = []
    for event in events:
        if kept and event.type == kept[-1].type == pygame.MOUSEMOTION:
            last = kept.pop()
            rel = (last.rel[0] + event.rel[0], last.rel[1] + event.rel[1])
            event = pygame.event.Event(event.type, {**event.dict, "rel": rel})
        kept.append(event)
    return kept
