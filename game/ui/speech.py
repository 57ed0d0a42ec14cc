"""Speech: what is said of a control, and a voice that says it when the system has one.

``pyttsx3`` is optional and loaded only when speech is switched on; without it everything here is silent.
"""

from __future__ import annotations

import importlib
import queue
import threading
from collections.abc import Sequence
from typing import Any, Protocol

from game.present.words import language
from game.ui.controls.base import Spoken
from game.ui.controls.rich import Rich
from game.ui.controls.text import Text
from game.ui.layout import Placed


def read_out(placed: Sequence[Placed]) -> str:
    """Return the text that stands on a screen, in reading order."""
    return "\n".join(one.node.text for one in placed if isinstance(one.node, (Text, Rich)))


class Voice(Protocol):
    """Something that speaks; a new sentence cuts off the one before."""

    def say(self, text: str, language: str) -> None: ...

    def stop(self) -> None: ...


class Silence:
    """The voice of a machine that has none."""

    def say(self, text: str, language: str) -> None: ...

    def stop(self) -> None: ...


class SystemVoice:
    """The system's own voice, in a thread of its own, so that the screen never waits for it."""

    def __init__(self) -> None:
        self._waiting: queue.Queue[tuple[str, str] | None] = queue.Queue()
        self._engine: Any = None
        self._thread = threading.Thread(target=self._speak, name="voice", daemon=True)
        self._thread.start()

    def say(self, text: str, language: str) -> None:
        while not self._waiting.empty():
            self._waiting.get_nowait()
        if self._engine is not None:
            self._engine.stop()
        self._waiting.put((text, language))

    def stop(self) -> None:
        self._waiting.put(None)

    def _speak(self) -> None:
        try:
            self._engine = importlib.import_module("pyttsx3").init()
        except (ImportError, OSError, RuntimeError, KeyError):
            return
        while (said := self._waiting.get()) is not None:
            text, tongue = said
            for voice in self._engine.getProperty("voices"):
                tongues = [str(t) for t in (voice.languages or ())] + [str(voice.id)]
                if any(tongue in t.lower() for t in tongues):
                    self._engine.setProperty("voice", voice.id)
                    break
            self._engine.say(text)
            self._engine.runAndWait()


def system_voice() -> Voice:
    """Return the system's voice, or silence where there is none."""
    from importlib.util import find_spec

    return SystemVoice() if find_spec("pyttsx3") else Silence()


class Speaker:
    """Says what it is told, remembers it for F3, and keeps quiet when speech is off."""

    def __init__(self, voice: Voice, *, on: bool = False, wordy: bool = True) -> None:
        self.voice = voice
        self.on = on
        self.wordy = wordy
        self.last = ""

    def say(self, text: str, *, asked: bool = False) -> None:
        """Speak a sentence if speech is on, or if the player asked with F2 or F3."""
        if not text:
            return
        self.last = text
        if self.on or asked:
            self.voice.say(text, language())

    def repeat(self) -> None:
        """Say the last sentence again."""
        self.say(self.last, asked=True)

    def sentence(self, spoken: Spoken) -> str:
        """Return what is said of a control: name, role, value, position; briefly, only name and value."""
        parts = spoken if self.wordy else (spoken.name, spoken.value)
        return ", ".join(part for part in parts if part)
