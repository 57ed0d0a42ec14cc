"""Which screen comes first, and how the player's settings and the screen keep step."""

from __future__ import annotations

from pathlib import Path

from game import levels
from game.present.words import Language, use
from game.saves.bin import empty_bin
from game.settings import Settings, read_settings, write_settings
from game.ui.commands import Bindings
from game.ui.scene import Scene
from game.ui.scenes.choose_level import ChooseLevelScene
from game.ui.scenes.opening import OpeningScene
from game.ui.scenes.problems import ProblemsScene
from game.ui.scenes.routes import map_scene
from game.ui.scenes.title import TitleScene
from game.ui.theme import SCALES, Look


def first_scene(level: str | Path | None = None, seed: int | None = None, quarter: int = 1) -> Scene:
    """Return the first screen: the title, or a level's opening page, or its map from a later quarter on.

    A level that cannot be played opens on its problems; a name nothing is known by, on the list of levels.
    """
    empty_bin()
    if level is None:
        return TitleScene()
    entry = levels.open_path(level)
    if entry is None:
        return ChooseLevelScene(str(level))
    if entry.level is None:
        return ProblemsScene(entry)
    session = levels.start(entry, seed if seed is not None else levels.fresh_seed())
    for _quarter in range(1, min(quarter, entry.level.quarters + 1)):
        session.end_quarter()
    return OpeningScene(session) if not session.played else map_scene(session)


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
