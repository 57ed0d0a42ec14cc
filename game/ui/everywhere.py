"""Commands that every scene answers alike: help, the voice, language, colours, size, full screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.present.words import language
from game.ui.scene import ChangeLook, Request
from game.ui.speech import read_out

if TYPE_CHECKING:
    from game.ui.stage import Stage


def everywhere(stage: Stage, command: str) -> Request | None:
    """Do what a command means in every scene, or return what it asks of the app."""
    match command:
        case "help":
            return stage.scene.help()
        case "speak":
            stage.speaker.say(stage.spoken() or read_out(stage.ui.placed) or stage.scene.title(), asked=True)
        case "repeat":
            stage.speaker.repeat()
        case "language":
            return ChangeLook(language="fr" if language() == "en" else "en")
        case "palette":
            return ChangeLook(palette=stage.look.next_palette())
        case "full_screen":
            return ChangeLook(full_screen=not stage.look.full_screen)
        case _:
            return ChangeLook(scale=stage.look.stepped(stage.size, larger=command == "larger"))
    return None
