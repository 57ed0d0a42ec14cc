"""Whether a window can be had at all, found out without opening one."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

_NOT_SEEN = ("dummy", "offscreen", "evdev")


def screen_found(environment: Mapping[str, str] | None = None, platform: str = sys.platform) -> bool:
    """Return whether a window would be seen by somebody.

    A driver that draws into nothing counts as no screen, and so does a display that is named but does not answer.
    """
    env = os.environ if environment is None else environment
    if env.get("SDL_VIDEODRIVER", "") in _NOT_SEEN:
        return False
    if platform not in ("win32", "darwin") and not (env.get("DISPLAY") or env.get("WAYLAND_DISPLAY")):
        return False
    return _answers()


def _answers() -> bool:
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    import pygame

    if pygame.display.get_init():
        return pygame.display.get_driver() not in _NOT_SEEN
    try:
        pygame.display.init()
        return pygame.display.get_driver() not in _NOT_SEEN
    except pygame.error:
        return False
    finally:
        pygame.display.quit()
