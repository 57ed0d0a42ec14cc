"""Text that is read and not pressed: lines, headings, icons, badges. Ours: the library's labels do not wrap."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from game.ui import typeset
from game.ui.layout import UNBOUND, Layout, Node, Placed

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount
    from game.ui.theme import Font, Theme

Side = Literal["left", "center", "right"]


@dataclass(frozen=True, eq=False)
class Text(Node):
    """A paragraph, wrapped at ``max_chars``. With ``wrap=False`` it is one line, cut with an ellipsis if ``cut``."""

    text: str
    size: str | int = "body"
    weight: int = 400
    token: str = "ink"
    side: Side = "left"
    max_chars: int = 80
    wrap: bool = True
    cut: bool = False
    name: str = ""

    def what(self) -> str:
        return self.name or self.text[:40]

    def font(self, theme: Theme) -> Font:
        """Return the font this text is set in."""
        return theme.font(self.size, self.weight)

    def lines(self, theme: Theme, width: int) -> tuple[str, ...]:
        """Return the lines as they stand in a width."""
        font = self.font(theme)
        if not self.wrap:
            return (typeset.ellipsis(self.text, font, width) if self.cut else self.text,)
        return typeset.wrap(self.text, font, width, self.max_chars)

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        font = self.font(lay.theme)
        lines = self.lines(lay.theme, width)
        return max(font.width(line) for line in lines), font.line * len(lines)

    def least_width(self, lay: Layout) -> int:
        font = self.font(lay.theme)
        if not self.wrap:
            return min(font.width(self.text), 4 * font.pixels) if self.cut else font.width(self.text)
        return typeset.widest_word(self.text, font)

    def paint(self, ui: Mount, placed: Placed) -> None:
        font = self.font(ui.theme)
        lines = self.lines(ui.theme, placed.rect.w)
        y = placed.rect.y + max(0, (placed.rect.h - font.line * len(lines)) // 2 if len(lines) == 1 else 0)
        ui.lines(lines, font, self.token, placed.rect.move(0, y - placed.rect.y), self.side)


@dataclass(frozen=True, eq=False)
class Heading(Text):
    """A heading; the one of level 1 names the scene. It is spoken when the scene opens."""

    level: int = 1

    def font(self, theme: Theme) -> Font:
        return theme.font(f"h{self.level}", 700 if self.level == 1 else 600)


@dataclass(frozen=True, eq=False)
class Icon(Node):
    """A Lucide icon beside words that say the same."""

    icon: str
    size: int = 20
    token: str = "ink"

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        return lay.theme.px(self.size), lay.theme.px(self.size)

    def paint(self, ui: Mount, placed: Placed) -> None:
        image = ui.theme.icon(self.icon, self.size, self.token)
        ui.surface.blit(image, image.get_rect(center=placed.rect.center))


@dataclass(frozen=True, eq=False)
class Badge(Node):
    """A word on a soft tint: the state of a thing, a mark such as "fiction"."""

    text: str
    token: str = "ink"
    icon: str = ""

    def what(self) -> str:
        return self.text

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        font, px = lay.theme.font("small", 600), lay.theme.px
        return font.width(self.text) + px(20) + (px(20) if self.icon else 0), max(px(24), font.line + px(4))

    def paint(self, ui: Mount, placed: Placed) -> None:
        px, rect = ui.theme.px, placed.rect
        ui.rounded(rect, rect.h // 2, ui.theme.colour(f"{self.token}_soft"))
        left = px(10)
        if self.icon:
            image = ui.theme.icon(self.icon, 15, self.token)
            ui.surface.blit(image, image.get_rect(midleft=(rect.x + px(8), rect.centery)))
            left = px(28)
        font = ui.theme.font("small", 600)
        ui.line(self.text, font, self.token, (rect.x + left, rect.centery - font.line // 2))


@dataclass(frozen=True, eq=False)
class Rule(Node):
    """A thin line between parts."""

    upright: bool = False

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        thick = max(1, lay.theme.px(1))
        return (thick, thick) if self.upright else (thick if width >= UNBOUND else width, thick)

    def least_width(self, lay: Layout) -> int:
        return 1

    def paint(self, ui: Mount, placed: Placed) -> None:
        ui.surface.fill(ui.theme.colour("line"), placed.rect)
