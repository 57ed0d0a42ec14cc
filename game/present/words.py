"""The language in use: gettext for sentences, Babel for numbers, money and dates."""

from __future__ import annotations

import gettext as _gettext
import math
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from game.places import ASSETS

if TYPE_CHECKING:
    from babel import Locale
    from babel.numbers import NumberPattern

Language = Literal["en", "fr"]
LANGUAGES: tuple[Language, ...] = ("en", "fr")

_LOCALES = {"en": "en_CA", "fr": "fr_CA"}
_MINUS = "\u2212"
_THIN = "\u202f"
_HARD = "\u00a0"


class _InUse:
    """The one thing here that changes: which catalogue answers."""

    language: Language = "en"
    catalogue: _gettext.NullTranslations = _gettext.NullTranslations()


@lru_cache
def _catalogue(language: Language) -> _gettext.NullTranslations:
    return _gettext.translation("game", ASSETS / "locale", languages=[language], fallback=True)


def use(language: Language) -> None:
    """Speak ``language`` from now on."""
    _InUse.language = language
    _InUse.catalogue = _gettext.NullTranslations() if language == "en" else _catalogue(language)


def language() -> Language:
    """Return the language in use."""
    return _InUse.language


def _(message: str) -> str:
    """Return ``message`` in the language in use."""
    return _InUse.catalogue.gettext(message)


def pgettext(context: str, message: str) -> str:
    """Return ``message`` as said in ``context``, for a word with two meanings."""
    return _InUse.catalogue.pgettext(context, message)


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form of a sentence that fits ``count``; the caller formats it."""
    return _InUse.catalogue.ngettext(one, many, count)


def form(value: float, decimals: int = 0) -> int:
    """Return the count that gives a figure its form in ``ngettext``, as it is written with so many decimals.

    In French 0, 1 and 1.5 take the singular; in English 1 alone does, and no figure with decimals.
    """
    size = half_up(abs(value), decimals)
    if _InUse.language == "fr":
        return int(size)
    return 1 if size == 1 and not decimals else 2


def N_(message: str) -> str:
    """Mark ``message`` for translation where it is kept, to be translated where it is shown."""
    return message


def _typeset(text: str) -> str:
    text = text.replace("-", _MINUS)
    if _InUse.language == "fr":
        return text.replace(_HARD, _THIN)
    return text


def number(value: float, decimals: int = 0, *, signed: bool = False) -> str:
    """Write a number with the language's separators, a true minus, and a plus if ``signed``."""
    return _number(half_up(value, decimals), decimals, signed, _InUse.language)


def half_up(value: float, decimals: int = 0) -> float:
    """Round as people do: a half goes away from zero, whichever figure stands before it."""
    scale = 10.0**decimals
    size = abs(value) * scale
    whole = math.floor(size + 0.5 + 1e-9 * min(size, 1.0)) / scale
    return -whole if value < 0 and whole else whole


@lru_cache
def _pattern(decimals: int, language: Language) -> tuple[NumberPattern, Locale]:
    """Return how numbers are written: taking it apart once makes a figure four times as fast as asking anew."""
    from babel import Locale
    from babel.numbers import parse_pattern

    return parse_pattern("#,##0" + ("." + "0" * decimals if decimals else "")), Locale.parse(_LOCALES[language])


@lru_cache(maxsize=4096)
def _number(value: float, decimals: int, signed: bool, language: Language) -> str:
    pattern, locale = _pattern(decimals, language)
    text = _typeset(pattern.apply(abs(value), locale))
    sign = _MINUS if value < 0 else "+" if signed and value > 0 else ""
    return sign + text


def percent(share: float, decimals: int = 0, *, signed: bool = False) -> str:
    """Write a share as a percentage: 0.25 gives ``25%``, or ``25 %`` in French."""
    figure = number(share * 100, decimals, signed=signed)
    return f"{figure}{_THIN}%" if _InUse.language == "fr" else f"{figure}%"


def points(value: float, decimals: int = 1, *, signed: bool = True) -> str:
    """Write a change in percentage points."""
    return _("{figure} pts").format(figure=number(value, decimals, signed=signed))


def money(dollars: float, *, signed: bool = False) -> str:
    """Write dollars short: ``$4.20 B``, ``$220 M``, ``$37.5 M``, ``$900``; in French ``220 M$``.

    Two decimals of a billion, whatever its size; a million has one below a hundred, where it is not whole.
    """
    size = abs(dollars)
    if size >= 999.5e6:
        figure, unit = number(size / 1e9, 2), "B"
    elif size >= 999_500:
        whole = size >= 99.95e6 or abs(size / 1e6 - round(size / 1e6)) < 0.05
        figure, unit = number(size / 1e6, 0 if whole else 1), "M"
    else:
        figure, unit = number(size), ""
    sign = _MINUS if dollars < 0 and round(size) > 0 else "+" if signed and dollars > 0 else ""
    if _InUse.language == "fr":
        symbol = {"B": "G$", "M": "M$", "": "$"}[unit]
        return f"{sign}{figure}{_THIN}{symbol}"
    return f"{sign}${figure}{_THIN + unit if unit else ''}"


def date(year: int, month: int, day: int | None = None) -> str:
    """Write a date as the language does; without a day, month and year."""
    from datetime import date as _date

    from babel.dates import format_date

    french = "'1er' MMMM yyyy" if day == 1 else "d MMMM yyyy"
    pattern = "LLLL yyyy" if day is None else (french if _InUse.language == "fr" else "MMMM d, yyyy")
    return format_date(_date(year, month, day or 1), pattern, locale=_LOCALES[_InUse.language])
