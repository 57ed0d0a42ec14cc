"""The colours of the screen, by token and palette, and the arithmetic of contrast.

Nothing else names a colour. ``distinct`` gives the data colours steps of lightness as well as hue, so that they
stay apart for colour-blind eyes and on a grey printout; ``contrast`` keeps 7:1 for text.
"""

from __future__ import annotations

from typing import Literal, get_args

Palette = Literal["day", "night", "contrast", "distinct"]
PALETTES: tuple[Palette, ...] = get_args(Palette)
Colour = tuple[int, int, int]

DATA = ("red", "blue", "green", "violet", "slate", "amber")
SURFACES = ("paper", "card", "wash")

_DAY = {
    "paper": "#FAF7F0",
    "card": "#FFFEFB",
    "wash": "#F4F0E7",
    "ink": "#1C252E",
    "muted": "#5E6A74",
    "line": "#D8D2C6",
    "edge": "#8A8478",
    "water": "#CFE0E9",
    "land": "#E9E5DB",
    "canada": "#F7F0E2",
    "red": "#C8102E",
    "blue": "#1F5F99",
    "green": "#227852",
    "violet": "#5C4B96",
    "slate": "#46555F",
    "amber": "#8A5A00",
    "on_red": "#FFFFFF",
    "on_ink": "#FFFEFB",
    "ring": "#1F5F99",
}
_NIGHT = {
    "paper": "#12181F",
    "card": "#1A222B",
    "wash": "#161D25",
    "ink": "#F1EDE4",
    "muted": "#9FB0BE",
    "line": "#2C3742",
    "edge": "#71818F",
    "water": "#0F1E2B",
    "land": "#222C35",
    "canada": "#2D3640",
    "red": "#FF5A67",
    "blue": "#74B3E8",
    "green": "#5CC08F",
    "violet": "#B3A4EA",
    "slate": "#A9B8C4",
    "amber": "#E0AC4C",
    "on_red": "#1A0507",
    "on_ink": "#12181F",
    "ring": "#8CC6F5",
}
_CONTRAST = {
    "paper": "#000000",
    "card": "#0A0A0A",
    "wash": "#000000",
    "ink": "#FFFFFF",
    "muted": "#D8D8D8",
    "line": "#8A8A8A",
    "edge": "#C8C8C8",
    "water": "#00131F",
    "land": "#1C1C1C",
    "canada": "#303030",
    "red": "#EE798F",
    "blue": "#8CAFEB",
    "green": "#78CFB3",
    "violet": "#D5CBEF",
    "slate": "#F1F4F5",
    "amber": "#FFDE95",
    "on_red": "#000000",
    "on_ink": "#000000",
    "ring": "#FFE94A",
}
_DISTINCT = {
    **_DAY,
    "red": "#AF1039",
    "blue": "#023572",
    "green": "#19522E",
    "violet": "#37184C",
    "slate": "#161818",
    "amber": "#A15800",
}
_HEX: dict[Palette, dict[str, str]] = {"day": _DAY, "night": _NIGHT, "contrast": _CONTRAST, "distinct": _DISTINCT}
_SOFT = {"day": 0.10, "night": 0.12, "contrast": 0.14, "distinct": 0.10}
_HOVER = {"day": 0.05, "night": 0.037, "contrast": 0.13, "distinct": 0.05}


def _rgb(code: str) -> Colour:
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


def mix(under: Colour, over: Colour, share: float) -> Colour:
    """Return ``share`` of ``over`` laid on ``under``."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(under, over, strict=True))
    return red, green, blue


def _with_tints(palette: Palette) -> dict[str, Colour]:
    colours = {token: _rgb(code) for token, code in _HEX[palette].items()}
    card, ink = colours["card"], colours["ink"]
    for token in DATA:
        colours[f"{token}_soft"] = mix(card, colours[token], _SOFT[palette])
    ground = colours["wash"] if luminance(card) > luminance(ink) else card
    colours["ink_soft"] = mix(ground, ink, max(0.09, _HOVER[palette]) if ground is card else 0.05)
    colours["hover"] = mix(card, ink, _HOVER[palette])
    colours["press"] = mix(card, ink, 1.6 * _HOVER[palette])
    # A chosen row carries coloured figures: where no tint leaves them 7:1, a frame marks it instead.
    plain = palette == "contrast"
    colours["row"] = card if plain else colours["press"]
    colours["row_hover"] = card if plain else colours["hover"]
    colours["row_edge"] = ink if plain else colours["press"]
    colours["ink_hover"] = mix(ink, card, 0.14)
    colours["red_hover"] = mix(colours["red"], colours["on_ink"] if palette == "day" else ink, 0.12)
    colours["off"] = mix(card, ink, 0.07)
    colours["off_ink"] = mix(card, ink, 0.62)
    return colours


def luminance(colour: Colour) -> float:
    """Return relative luminance, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (c / 3294.6 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


TOKENS: dict[Palette, dict[str, Colour]] = {palette: _with_tints(palette) for palette in PALETTES}
