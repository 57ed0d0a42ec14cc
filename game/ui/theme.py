"""The look in use: colours by token, fonts, icons and sizes at one interface size.

Sizes are written in *interface pixels*: those of a 1366 × 768 window at 100 %. ``Theme.px`` turns them into pixels of
the window. A larger window enlarges everything a little and gives more room as well, so that body text is at
least 18 px high at 1920 × 1080.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from functools import lru_cache

import pygame

from game.places import ASSETS
from game.ui.palette import PALETTES, TOKENS, Colour, Palette

SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)
SMALLEST = (1024, 600)
LEAST = (480, 320)  # pixels a window may be dragged to; scenes hold in smaller ones, and cannot be read
SIZES = {"tiny": 12, "small": 13, "body": 15, "lead": 17, "h3": 17, "h2": 20, "h1": 23, "figure": 19, "display": 34}
WEIGHTS = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}
ALIASES = {
    "help": "circle-question-mark",
    "home": "house",
    "warning": "triangle-alert",
    "filter": "funnel",
    "trash": "trash-2",
    "undo": "undo-2",
    "redo": "redo-2",
    "volume": "volume-2",
    "policy": "landmark",
    "reports": "chart-line",
}
_DOT = re.compile(r'([hv]|[xy]2="\d+)\.01(?!\d)')  # a stroke drawn as a dot; one so short is dropped at small sizes
_FINE = 4  # small text is drawn four times larger and reduced, since hinting spaces it unevenly


@dataclass(frozen=True, slots=True)
class Look:
    """What a player may choose about the screen; kept in the settings."""

    palette: Palette = "day"
    scale: float = 1.0
    reduced_motion: bool = False
    full_screen: bool = False
    speech: bool = False
    wordy: bool = True

    def stepped(self, window: tuple[int, int], *, larger: bool) -> float:
        """Return the next size of the interface that a window carries."""
        now = fitting_scale(window, self.scale)
        steps = [step for step in SCALES if (step > now if larger else step < now)]
        return fitting_scale(window, (steps[0] if larger else steps[-1]) if steps else now)

    def next_palette(self) -> Palette:
        """Return the palette after this one."""
        return PALETTES[(PALETTES.index(self.palette) + 1) % len(PALETTES)]


@dataclass(frozen=True, slots=True)
class Size:
    """The room of a scene in interface pixels."""

    width: int
    height: int

    @property
    def narrow(self) -> bool:
        """Say whether side-by-side panels should become pages."""
        return self.width < 900


def base_scale(window: tuple[int, int]) -> float:
    """Return how many pixels one interface pixel takes at 100 % in a window of this size."""
    ratio = min(window[0] / 1366, window[1] / 768)
    shrunk = min(1.0, window[0] / SMALLEST[0], window[1] / SMALLEST[1])  # a window dragged too small
    return float(max(1.0, ratio) ** 0.8 * shrunk)


def fitting_scale(window: tuple[int, int], scale: float) -> float:
    """Return ``scale`` limited to what the window carries: 200 %, or 150 % on a netbook."""
    most = min(window[0] / 1366, window[1] / 768) * 2.0
    return max(1.0, min(scale, max(1.5, int(most * 4) / 4)))


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours, fonts, icons and sizes for one palette at one number of pixels per interface pixel."""

    palette: Palette = "day"
    unit: float = 1.0
    reduced_motion: bool = False
    look: Look = field(default=Look(), repr=False, compare=False)
    """The look it was made from, for a screen that shows what is chosen."""
    _colours: dict[str, Colour] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_colours", TOKENS[self.palette])

    @classmethod
    def for_window(cls, look: Look, window: tuple[int, int]) -> Theme:
        """Return the theme of a look in a window."""
        return cls(look.palette, base_scale(window) * fitting_scale(window, look.scale), look.reduced_motion, look)

    def size_of(self, window: tuple[int, int]) -> Size:
        """Return a window's room in interface pixels."""
        return Size(int(window[0] / self.unit), int(window[1] / self.unit))

    def colour(self, token: str) -> Colour:
        """Return the colour of a token."""
        return self._colours[token]

    def px(self, length: float) -> int:
        """Return interface pixels as pixels of the window."""
        return round(length * self.unit)

    def text_px(self, size: str | int) -> int:
        """Return the pixels of a named size or of a number of interface pixels."""
        return max(8, round((SIZES[size] if isinstance(size, str) else size) * self.unit))

    def font(self, size: str | int = "body", weight: int = 400) -> Font:
        """Return the font of a size and weight."""
        return load_font(self.text_px(size), weight)

    def icon(self, name: str, size: int = 20, token: str = "ink") -> pygame.Surface:
        """Return an icon drawn at a size in interface pixels, tinted to a token."""
        return tinted_icon(name, self.px(size), self.colour(token))


class Font:
    """One size and weight of Inter; small sizes are reduced from larger ones, so that letters space evenly."""

    def __init__(self, pixels: int, weight: int) -> None:
        self.pixels = pixels
        self._fine = _FINE if pixels < 22 else 1
        path = str(ASSETS / "fonts" / f"Inter-{WEIGHTS[weight]}.otf")
        self._font = pygame.font.Font(path, pixels * self._fine)
        self.height = -(-self._font.get_height() // self._fine)
        self.line = round(pixels * 1.36)
        self._widths: dict[str, int] = {}

    def width(self, text: str) -> int:
        """Return the width of a line in pixels."""
        width = self._widths.get(text)
        if width is None:
            if len(self._widths) > 20_000:
                self._widths.clear()
            width = self._widths[text] = -(-self._font.size(text)[0] // self._fine) if text else 0
        return width

    def render(self, text: str, colour: Colour) -> pygame.Surface:
        """Return the line drawn on nothing."""
        return _line(self, text, colour)

    def draw_line(self, text: str, colour: Colour) -> pygame.Surface:
        """Draw the line anew; ``render`` keeps what it drew."""
        large = self._font.render(text, True, colour)
        if self._fine == 1:
            return large
        size = (self.width(text), self.height)
        room = pygame.Surface((size[0] * self._fine, size[1] * self._fine), pygame.SRCALPHA)
        room.fill((*colour, 0))
        room.blit(large, (0, 0), special_flags=pygame.BLEND_RGBA_MAX)
        return pygame.transform.smoothscale(room, size)


@lru_cache(maxsize=64)
def load_font(pixels: int, weight: int) -> Font:
    """Return Inter at a size in pixels and a weight."""
    if not pygame.font.get_init():
        pygame.font.init()
    return Font(pixels, weight)


@lru_cache(maxsize=3000)
def _line(font: Font, text: str, colour: Colour) -> pygame.Surface:
    return font.draw_line(text, colour)


@lru_cache(maxsize=600)
def tinted_icon(name: str, pixels: int, colour: Colour) -> pygame.Surface:
    """Return a Lucide icon at a size in pixels and a colour; a circle for a name that a level made up."""
    path = ASSETS / "icons" / f"{ALIASES.get(name, name)}.svg"
    if not path.is_file():
        path = path.with_name("circle.svg")
    code = _DOT.sub(r"\g<1>.1", path.read_text(encoding="utf-8")).replace("currentColor", "#ffffff")
    image = pygame.image.load_sized_svg(io.BytesIO(code.encode()), (pixels, pixels))
    tinted = pygame.Surface(image.get_size(), pygame.SRCALPHA)
    tinted.fill((*colour, 255))
    tinted.blit(image, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return tinted
