"""Keys held down: they walk through lists and texts, but press nothing twice and nothing of the next scene.

While a slow scene opens, a short press looks like a long one, since the key's release waits in the queue.
"""

from __future__ import annotations

import pygame

from game.ui.commands import ACTIVATION


class Held:
    """Remembers in which scene each key went down."""

    def __init__(self) -> None:
        self._down: dict[int, object] = {}

    def is_stale(self, event: pygame.event.Event, scene: object, *, once: bool = False) -> bool:
        """Take note of an event, and say whether it is a repeat that must not be answered.

        ``once`` is of a key that acts once for each press, however long it is held.
        """
        if event.type == pygame.KEYUP:
            self._down.pop(event.key, None)
        if event.type != pygame.KEYDOWN:
            return False
        if event.key not in self._down:
            self._down[event.key] = scene
            return False
        return once or self._down[event.key] is not scene or event.key in ACTIVATION
