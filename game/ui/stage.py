"""The stack of scenes and what they ask for; no window, so that tests and pictures need none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pygame

from game.present.words import language, use
from game.ui.commands import COMMANDS, Bindings, is_single, key_of
from game.ui.controls.base import Control, Handled
from game.ui.controls.mount import Mount
from game.ui.everywhere import everywhere
from game.ui.held import Held
from game.ui.redraw import Redraw
from game.ui.scene import ChangeLook, Close, Home, Open, Quit, Rebind, Replace, Request, Say, Scene
from game.ui.sounds import NoSounds, Sounds
from game.ui.speech import Silence, Speaker
from game.ui.theme import Look, Theme


class Stage:
    """Runs scenes at a size and look. ``on_look`` and ``on_bindings`` are told what the player changed."""

    def __init__(
        self,
        first: Scene,
        size: tuple[int, int],
        look: Look | None = None,
        *,
        bindings: Bindings | None = None,
        speaker: Speaker | None = None,
        sounds: Sounds | None = None,
        on_look: Callable[[Look, str], None] | None = None,
        on_bindings: Callable[[Bindings], None] | None = None,
    ) -> None:
        self.size = size
        self.look = look or Look()
        self.bindings = bindings or Bindings()
        self.speaker, self.sounds = speaker or Speaker(Silence()), sounds or NoSounds()
        self.speaker.on, self.speaker.wordy = self.look.speech, self.look.wordy
        self.running = True
        self._on_look, self._on_bindings = on_look, on_bindings
        self._mounts: list[tuple[Scene, Mount]] = []
        self._deaf, self._held, self._redraw = False, Held(), Redraw()
        self._open(first)

    @property
    def theme(self) -> Theme:
        """Return the theme in use."""
        return Theme.for_window(self.look, self.size)

    @property
    def scene(self) -> Scene:
        """Return the scene on top."""
        return self._mounts[-1][0]

    @property
    def ui(self) -> Mount:
        """Return the mounted tree of the scene on top."""
        return self._mounts[-1][1]

    @property
    def scenes(self) -> list[Scene]:
        """Return the stack from bottom to top."""
        return [scene for scene, _mount in self._mounts]

    def _mount(self, scene: Scene) -> Mount:
        sheet = scene.sheet_width if scene.sheet and self._mounts else 0
        return Mount(scene.memory, self.theme, pygame.Rect((0, 0), self.size), sheet=sheet, keys=self.bindings)

    def _open(self, scene: Scene) -> None:
        if self._mounts:
            self.refresh(beneath=True)  # it may stay in sight under a sheet
            scene.memory.ring = self.scene.memory.ring and scene.memory.focus is not None
            self.ui.rest()
        scene.join(self.scene.company if self._mounts else None)
        self._mounts.append((scene, self._mount(scene)))
        self.refresh()
        self.speaker.say(self.scene.title())
        self.sounds.play(scene.heard())

    def refresh(self, *, beneath: bool = False) -> None:
        """Build the scene on top again from its state; ``beneath``, as it is seen under another."""
        scene, mount = self._mounts[-1]
        mount.show(scene.shown(mount.theme.size_of(self.size), mount.theme, beneath=beneath))

    def rebuild(self) -> None:
        """Make every scene of the stack anew: the size, the look or the language changed."""
        scenes = self.scenes
        self._drop(0)
        for scene in scenes:
            self._mounts.append((scene, self._mount(scene)))
            self.refresh(beneath=scene is not scenes[-1])

    def resize(self, size: tuple[int, int]) -> None:
        """Take a new size of the window."""
        if size != self.size:
            self.size = size
            self.rebuild()

    def process(self, event: pygame.event.Event) -> None:
        """Answer one event."""
        if event.type == pygame.QUIT:
            self.perform(self.scene.quitting())
            return
        if event.type == pygame.DROPFILE:
            self.perform(self.scene.dropped(event.file))
            self.refresh()
            return
        command = self.bindings.command(key_of(event)) if event.type == pygame.KEYDOWN else None
        everywhere_alike = command is not None and COMMANDS[command].everywhere
        if self._held.is_stale(event, self.scene, once=everywhere_alike):
            return
        if event.type == pygame.TEXTINPUT and self._deaf:
            return  # the letter of a key that was a command
        if event.type in (pygame.KEYDOWN, pygame.KEYUP):
            self._deaf = False
        before = self._heard()
        if command is not None and everywhere_alike:
            self._deaf = True
            if (wish := everywhere(self, command)) is not None:
                self.perform(wish)
            return
        answer = self.ui.process(event)
        if answer is None:
            answer = self._scene_answers(event, command)
        if answer is not None:
            top = self.scene
            self._take(answer)
            self._deaf = self._deaf or (event.type == pygame.KEYDOWN and self.scene is not top)
        after = self._heard()
        if after and after != before:
            self.speaker.say(after)

    def _take(self, answer: Handled) -> None:
        top = self.scene
        if answer.request is not None:
            self.perform(answer.request)
        if not answer.changed and answer.part:
            self.ui.spoil(answer.part)
        elif not answer.changed:
            self.spoil()
        elif self.running and self.scene is top:
            self.refresh()

    def spoil(self) -> None:
        """Note that the whole window must be drawn again."""
        self._redraw.spoil()

    @property
    def dirty(self) -> bool:
        """Say whether something must be drawn again."""
        return self._redraw.due(self.ui)

    def _scene_answers(self, event: pygame.event.Event, command: str | None) -> Handled | None:
        typing = self.ui.typing
        if command is not None and not (typing and is_single(self.bindings.key(command))):
            self._deaf = command == self.bindings.command(key_of(event))
            answer = self.ui.command(command)
            if answer is not None:
                return answer
            request = self.scene.handle(command)
            return Handled(request)
        if typing and event.type in (pygame.KEYDOWN, pygame.KEYUP, pygame.TEXTINPUT):
            return None
        request = self.scene.event(event)
        return Handled(request) if request is not None else None

    def perform(self, request: Request | None) -> None:
        """Do what a scene asks."""
        self.spoil()
        match request:
            case Open(scene):
                self._open(scene)
            case Replace(scene):
                self._drop(len(self._mounts) - 1)
                self._open(scene)
            case Close(then):
                self._go_down(len(self._mounts) - 1, then)
            case Home(then):
                self._go_down(1, then)
            case Quit():
                self.running = False
            case ChangeLook():
                self._change(request)
            case Say(text):
                self.speaker.say(text)
            case Rebind(command, key):
                self.bindings = self.bindings.rebind(command, key)
                if self._on_bindings:
                    self._on_bindings(self.bindings)

    def _drop(self, left: int) -> None:
        while len(self._mounts) > left:
            self._mounts.pop()[1].close()

    def _go_down(self, left: int, then: Request | None) -> None:
        if left < 1:
            self.perform(self.scene.alone())
            return
        self._drop(left)
        wish = self.scene.resumed()
        self.refresh()
        if (following := then or wish) is not None:
            self.perform(following)
        elif self.running:
            self.speaker.say(self.scene.title())

    def _change(self, wish: ChangeLook) -> None:
        names = ("palette", "scale", "reduced_motion", "full_screen", "speech", "wordy")
        changed = {name: getattr(wish, name) for name in names if getattr(wish, name) is not None}
        self.look = replace(self.look, **changed)
        if wish.language is not None:
            use(wish.language)
        self.speaker.on, self.speaker.wordy = self.look.speech, self.look.wordy
        if self._on_look:
            self._on_look(self.look, language())
        self.rebuild()

    def _heard(self) -> str:
        """Return what a listener should hear of the focus now, if keys are in use and speech is on."""
        return self.spoken() if self.speaker.on and self.scene.memory.ring else ""

    def spoken(self) -> str:
        """Return the sentence for what has the focus; nothing when nothing has."""
        popup, stop = self.ui.popup, self.ui.focus.stop()
        if popup is not None:
            return self.speaker.sentence(popup.says())
        if stop is None or not isinstance(stop.placed.node, Control):
            return ""
        return self.speaker.sentence(stop.placed.node.says(self.ui, stop))

    def tick(self, seconds: float) -> None:
        """Move on by some seconds."""
        answer = self.scene.moved_on(seconds)
        if isinstance(answer, Handled):
            self._take(answer)
        elif answer:
            self.refresh()
        self.ui.tick(seconds)

    def redraw(self, surface: pygame.Surface) -> list[pygame.Rect]:
        """Draw what changed since the last time, and return the parts of the surface that are new."""
        return self._redraw.update([mount for _scene, mount in self._mounts], surface)

    def draw(self, surface: pygame.Surface) -> None:
        """Draw what shows of the stack: the topmost whole scene and the sheets over it."""
        self._redraw.draw([mount for _scene, mount in self._mounts], surface)
