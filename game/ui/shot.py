"""A screen drawn into a picture, settled and without a window."""

from __future__ import annotations

from pathlib import Path

import pygame

from game.present.words import Language, use
from game.session import Session
from game.ui.app import start_without_window
from game.ui.scene import Open, sample, scenes
from game.ui.stage import Stage
from game.ui.theme import Look

_SETTLING = 60  # turns of the loop at most, for a map that paints itself in pieces
_TURN = 0.05
_BENEATH = "map"


def picture(key: str, session: Session, out: Path, size: tuple[int, int], look: Look, language: Language) -> Path:
    """Draw a scene of a game into a PNG file and return it; a sheet lies over the map. OSError where it cannot."""
    start_without_window()
    use(language)
    stage = settled(key, session, size, look)
    surface = pygame.Surface(size)
    stage.draw(surface)
    out.parent.mkdir(parents=True, exist_ok=True)
    try:
        pygame.image.save(surface, out)
    except pygame.error as wrong:
        raise OSError(str(wrong)) from None
    return out


def settled(key: str, session: Session, size: tuple[int, int], look: Look) -> Stage:
    """Return a stage with a scene on top that has come to rest."""
    scene = sample(key, session)
    if scene.sheet and _BENEATH in scenes():
        stage = Stage(sample(_BENEATH, session), size, look)
        _settle(stage, size)
        stage.perform(Open(scene))
    else:
        stage = Stage(scene, size, look)
    _settle(stage, size)
    return stage


def _settle(stage: Stage, size: tuple[int, int]) -> None:
    surface = pygame.Surface(size)
    for _turn in range(_SETTLING):
        stage.draw(surface)
        stage.tick(_TURN)
        if not stage.scene.moving():
            break
