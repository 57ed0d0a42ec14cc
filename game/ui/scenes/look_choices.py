"""The choices of language, size and colours, as the title and the settings both offer them."""

from __future__ import annotations

from game.present.words import _, language, percent
from game.ui.controls import Choice
from game.ui.palette import PALETTES, Palette
from game.ui.scene import ChangeLook, Request
from game.ui.theme import SCALES, Theme


def language_choice(*, show_label: bool = True) -> Choice:
    """Return the choice of language; each is named in itself."""
    return Choice(
        "language",
        _("Language"),
        (("en", "English"), ("fr", "Français")),
        language(),
        _set_language,
        show_label=show_label,
        tip=_("F9 switches the language at any time."),
    )


def size_choice(theme: Theme, *, show_label: bool = True) -> Choice:
    """Return the choice of the interface's size."""
    return Choice(
        "scale",
        _("Size"),
        tuple((str(scale), percent(scale)) for scale in SCALES),
        str(theme.look.scale),
        _set_scale,
        style="menu" if not show_label else "auto",
        show_label=show_label,
        tip=_("A small window carries at most 150%."),
    )


def palette_choice(theme: Theme, *, show_label: bool = True) -> Choice:
    """Return the choice of colours."""
    return Choice(
        "palette",
        _("Colours"),
        tuple((palette, palette_name(palette)) for palette in PALETTES),
        theme.palette,
        _set_palette,
        style="menu" if not show_label else "auto",
        show_label=show_label,
    )


def palette_name(palette: Palette) -> str:
    """Return what a set of colours is called."""
    return {
        "day": _("Day"),
        "night": _("Night"),
        "contrast": _("High contrast"),
        "distinct": _("Colour-blind safe"),
    }[palette]


def _set_language(id: str) -> Request:
    return ChangeLook(language="fr" if id == "fr" else "en")


def _set_palette(id: str) -> Request | None:
    return next((ChangeLook(palette=palette) for palette in PALETTES if palette == id), None)


def _set_scale(id: str) -> Request:
    return ChangeLook(scale=float(id))
