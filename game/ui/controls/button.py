"""Buttons, buttons with an icon, and chips.

Painted by us: the library has no second line, no icon beside the words, no key, no spoken name and no reason for
being off, and at 200 % its rounded shapes cost more to build than a whole scene here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import pygame

from game.present.words import _
from game.ui.commands import is_activation
from game.ui.controls.base import MAIN_TARGET, Control, Handled, OnPress, Stop
from game.ui.layout import Layout, Placed
from game.ui.typeset import widest_word, wrap

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount
    from game.ui.theme import Font, Theme

Kind = Literal["primary", "secondary", "danger", "quiet", "dark"]


@dataclass(frozen=True, eq=False)
class Pressable(Control):
    name: str
    label: str
    on_press: OnPress | None = None

    def activate(self) -> Handled:
        """Do what a press does."""
        if not self.enabled or self.on_press is None:
            return Handled()
        return Handled(self.on_press())

    def press(self, ui: Mount, placed: Placed, pos: tuple[int, int]) -> Handled | None:
        return self.activate()

    def key(self, ui: Mount, stop: Stop, event: pygame.event.Event) -> Handled | None:
        return self.activate() if is_activation(event) else None


@dataclass(frozen=True, eq=False)
class Button(Pressable):
    """A button with words, and if wanted an icon, a second line and the key that presses it.

    ``primary`` (red) is the one next step of a scene; ``dark`` the main act of a panel; ``danger`` what cannot be
    undone; ``quiet`` has no frame until pointed at.
    """

    kind: Kind = "secondary"
    icon: str = ""
    subtitle: str = ""
    big: bool = False
    selected: bool = False
    side: Literal["center", "left"] = "center"

    def value(self) -> str:
        return _("selected") if self.selected else self.subtitle

    def _pads(self, theme: Theme) -> tuple[int, int]:
        return theme.px(20 if self.big else 14), theme.px(10 if self.big else 6)

    def _parts(self, theme: Theme, width: int) -> tuple[tuple[str, ...], tuple[str, ...], int, int]:
        across, _down = self._pads(theme)
        icon = theme.px(28) if self.icon else 0
        room = max(theme.px(40), width - 2 * across - icon)
        title = theme.font("lead" if self.big else "body", 600)
        lines = wrap(self.label, title, room)
        under = wrap(self.subtitle, theme.font("small"), room) if self.subtitle else ()
        widths = [title.width(line) for line in lines] + [theme.font("small").width(line) for line in under]
        high = len(lines) * title.line + len(under) * theme.font("small").line
        return lines, under, max(widths) + 2 * across + icon, high

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        _lines, _under, wide, high = self._parts(lay.theme, width)
        least = lay.theme.px(44 if self.big else 38)
        return wide, max(least, high + 2 * self._pads(lay.theme)[1])

    def least_width(self, lay: Layout) -> int:
        theme = lay.theme
        words = widest_word(self.label, theme.font("lead" if self.big else "body", 600))
        under = widest_word(self.subtitle, theme.font("small"))
        return max(words, under) + 2 * self._pads(theme)[0] + (theme.px(28) if self.icon else 0)

    def _colours(self, ui: Mount, placed: Placed) -> tuple[str | None, str | None, str]:
        hot = ui.is_hot(placed)
        if not self.enabled:
            return "off", None, "off_ink"
        if self.selected or self.kind == "dark":
            return ("ink_hover" if hot else "ink"), None, "on_ink"
        if self.kind == "primary":
            return ("red_hover" if hot else "red"), None, "on_red"
        if self.kind == "danger":
            return ("red_soft" if hot else "card"), "red", "red"
        if self.kind == "quiet":
            return ("hover" if hot else None), None, "ink"
        return ("hover" if hot else "card"), "edge", "ink"

    def paint(self, ui: Mount, placed: Placed) -> None:
        theme, rect = ui.theme, placed.rect
        fill, edge, ink = self._colours(ui, placed)
        ui.rounded(rect, theme.px(10), theme.colour(fill) if fill else None, theme.colour(edge) if edge else None)
        lines, under, wide, high = self._parts(theme, rect.w)
        across, _down = self._pads(theme)
        left = rect.x + across if self.side == "left" else rect.x + max(across, (rect.w - wide) // 2 + across)
        if self.icon:
            image = theme.icon(self.icon, 20, ink)
            ui.surface.blit(image, image.get_rect(midleft=(left, rect.centery)))
            left += theme.px(28)
        room = pygame.Rect(left, rect.centery - high // 2, rect.right - across - left, high)
        side = self.side if self.icon or self.side == "left" else "center"
        if not (self.icon or self.side == "left"):
            room.x, room.w = rect.x, rect.w
        title = theme.font("lead" if self.big else "body", 600)
        ui.lines(lines, title, ink, room, "left" if side == "center" and self.icon else side)
        room.y += len(lines) * title.line
        quiet = ink if self.kind in ("primary", "dark") or self.selected or not self.enabled else "muted"
        ui.lines(under, theme.font("small"), quiet, room, "left" if self.icon else side)


@dataclass(frozen=True, eq=False)
class IconButton(Pressable):
    """An icon with its label under it, as in a rail, or alone with the label as tip; ``small`` takes less height."""

    icon: str = "circle"
    show_label: bool = True
    small: bool = False
    selected: bool = False
    token: str = "ink"

    def value(self) -> str:
        return _("selected") if self.selected else ""

    def hint(self) -> str:
        return super().hint() or ("" if self.show_label else self.label)

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        px, font = lay.theme.px, self._font(lay.theme)
        if not self.show_label:
            return px(40), px(40)
        return max(px(56), font.width(self.label) + px(8)), px(24 if self.small else 42) + font.line

    def paint(self, ui: Mount, placed: Placed) -> None:
        theme, rect = ui.theme, placed.rect
        px, font = theme.px, self._font(theme)
        fill = "ink" if self.selected else ("press" if ui.is_hot(placed) else None)
        ink = "on_ink" if self.selected else (self.token if self.enabled else "off_ink")
        if fill:
            ui.rounded(rect, px(9), theme.colour(fill))
        image = theme.icon(self.icon, 18 if self.small else 24, ink)
        if not self.show_label:
            ui.surface.blit(image, image.get_rect(center=rect.center))
            return
        high = px(20 if self.small else 28)
        top = rect.y + (rect.h - high - font.line) // 2
        ui.surface.blit(image, image.get_rect(midtop=(rect.centerx, top)))
        ui.lines((self.label,), font, ink, pygame.Rect(rect.x, top + high, rect.w, font.line), "center")

    def _font(self, theme: Theme) -> Font:
        return theme.font("tiny" if self.small else "small", 500)


@dataclass(frozen=True, eq=False)
class Chip(Pressable):
    """A small pill that is on or off, such as a map layer or a filter; ``count`` of them say their place."""

    selected: bool = False
    icon: str = ""
    index: int = -1
    count: int = 0

    def role(self) -> str:
        return _("option") if self.count else _("switch")

    def value(self) -> str:
        return _("selected") if self.selected else _("not selected")

    def position(self, stop: str) -> str:
        from game.ui.controls.base import place_of

        return place_of(self.index, self.count) if self.count else ""

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        px, font = lay.theme.px, lay.theme.font("small", 600)
        return font.width(self.label) + px(24) + (px(22) if self.icon else 0), max(px(MAIN_TARGET), font.line + px(8))

    def paint(self, ui: Mount, placed: Placed) -> None:
        theme, rect = ui.theme, placed.rect
        hot = ui.is_hot(placed)
        fill = ("ink_hover" if hot else "ink") if self.selected else ("hover" if hot else "card")
        ink = "on_ink" if self.selected else ("ink" if self.enabled else "off_ink")
        edge = None if self.selected else theme.colour("edge" if self.enabled else "line")
        ui.rounded(rect, rect.h // 2, theme.colour(fill), edge)
        font, left = theme.font("small", 600), rect.x + theme.px(12)
        if self.icon:
            image = theme.icon(self.icon, 17, ink)
            ui.surface.blit(image, image.get_rect(midleft=(left - theme.px(2), rect.centery)))
            left += theme.px(22)
        width = rect.right - theme.px(12) - left
        ui.lines((self.label,), font, ink, pygame.Rect(left, rect.centery - font.line // 2, width, font.line), "center")
