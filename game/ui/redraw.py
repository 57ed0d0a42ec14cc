"""What of the window must be drawn again, and the drawing: the topmost whole scene, and the sheets over it."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.controls.mount import Mount
from game.ui.difference import apart

_SHADE = 140  # of 255: how dark a scene lies under a sheet


class Redraw:
    """Draws mounted trees, from the bottom up, on one surface that keeps what was drawn on it."""

    def __init__(self) -> None:
        self._whole = True
        self._drawn_on: pygame.Surface | None = None

    def spoil(self) -> None:
        """Note that the whole window must be drawn again."""
        self._whole = True

    def due(self, top: Mount) -> bool:
        """Say whether something must be drawn again."""
        return self._whole or top.dirty or bool(top.parts)

    def update(self, mounts: Sequence[Mount], surface: pygame.Surface) -> list[pygame.Rect]:
        """Draw what changed since the last time, and return the parts of the surface that are new."""
        top = mounts[-1]
        if self._whole or top.dirty or surface is not self._drawn_on or (top.parts and top.sheet):
            self.draw(mounts, surface)
            return [surface.get_rect()]
        parts = apart(part.clip(surface.get_rect()) for part in top.parts)
        top.parts.clear()
        for part in parts:
            surface.fill(top.theme.colour("paper"), part)
            top.paint(surface, part)
        return parts

    def draw(self, mounts: Sequence[Mount], surface: pygame.Surface) -> None:
        """Draw all that shows."""
        bottom = max((i for i, mount in enumerate(mounts) if not mount.sheet), default=0)
        for mount in mounts[bottom:]:
            theme = mount.theme
            if mount is mounts[bottom]:
                surface.fill(theme.colour("paper"))
            else:
                shade = pygame.Surface(mount.area.size)
                shade.set_alpha(_SHADE)
                surface.blit(shade, (0, 0))
                mount.surface = surface
                room = mount.panel.inflate(theme.px(2), theme.px(2))
                mount.rounded(room, theme.px(12), theme.colour("paper"), theme.colour("edge"))
            mount.paint(surface)
        self._whole, self._drawn_on = False, surface
