"""How the look of the screen, its language and its keys keep step with the player's settings."""

from __future__ import annotations

from game.present.words import Language, use
from game.settings import Settings, read_settings, write_settings
from game.ui.commands import Bindings
from game.ui.theme import SCALES, Look


def look_of(settings: Settings) -> Look:
    """Return the look the settings ask for, and speak their language from now on."""
    use(settings.language)
    scale = min(SCALES, key=lambda step: abs(step - settings.scale / 100))
    return Look(settings.palette, scale, settings.reduced_motion, settings.full_screen, settings.speech, settings.wordy)


def keep_look(look: Look, language: str) -> None:
    """Write a changed look into the settings; for ``on_look``."""
    spoken: Language = "fr" if language == "fr" else "en"
    write_settings(
        read_settings().but(
            language=spoken,
            palette=look.palette,
            scale=round(look.scale * 100),
            reduced_motion=look.reduced_motion,
            full_screen=look.full_screen,
            speech=look.speech,
            wordy=look.wordy,
        )
    )


def keep_bindings(bindings: Bindings) -> None:
    """Write changed keys into the settings; for ``on_bindings``."""
    write_settings(read_settings().but(keys=dict(bindings.own)))
