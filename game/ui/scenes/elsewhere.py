"""Scenes that other modules own, found by name, so that a screen that is missing is skipped and not tripped over."""

from __future__ import annotations

import importlib
from functools import lru_cache
from typing import Any

from game.ui.scene import Scene


@lru_cache(maxsize=64)
def scene_class(module: str, name: str) -> type[Scene] | None:
    """Return a scene class of ``game.ui.scenes``; None where there is none."""
    path = f"game.ui.scenes.{module}"
    try:
        found = getattr(importlib.import_module(path), name, None)
    except ModuleNotFoundError:
        return None
    return found if isinstance(found, type) and issubclass(found, Scene) else None


def made(module: str, name: str, *given: Any) -> Scene | None:
    """Return a scene made with what is given; None where there is no such scene."""
    cls = scene_class(module, name)
    return cls(*given) if cls is not None else None
