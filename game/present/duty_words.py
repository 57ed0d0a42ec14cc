"""Duties and taxes on trade, each in a sentence."""

from __future__ import annotations

from game.present import names
from game.present.calendar import quarters
from game.present.places import from_country, in_country, levies
from game.present.words import _, percent


def tariff_words(levied_by: str, origin: str, product: str, rate: float | None) -> str:
    """Return a duty as a sentence; a rate of 0 lifts it."""
    if rate is None:
        return _("{country_levies} a new duty {on_product} {from_country}.").format(
            country_levies=levies(levied_by), on_product=on_what(product), from_country=from_where(origin)
        )
    if rate == 0:
        return _("{country_levies} no duty {on_product} {from_country} any more.").format(
            country_levies=levies(levied_by), on_product=on_what(product), from_country=from_where(origin)
        )
    whole = abs(rate * 100 - round(rate * 100)) < 1e-9
    return _("{country_levies} {rate} {on_product} {from_country}.").format(
        country_levies=levies(levied_by),
        rate=percent(rate, 0 if whole else 1),
        on_product=on_what(product),
        from_country=from_where(origin),
    )


def export_tax_words(to: str, product: str, rate: float | None) -> str:
    """Return Canada's tax on what it sells as a sentence; a rate of 0 lifts it."""
    where, what = in_country(to), on_what(product)
    if rate is None:
        return _("Canada takes a new tax {on_product} that it sells {in_country}.").format(
            on_product=what, in_country=where
        )
    if rate == 0:
        return _("Canada no longer taxes its sales {in_country}: nothing more {on_product}.").format(
            on_product=what, in_country=where
        )
    return _("Canada takes {rate} {on_product} that it sells {in_country}.").format(
        rate=percent(rate), on_product=what, in_country=where
    )


def withheld_words(to: str, product: str, share: float | None, time: int) -> str:
    """Return what Canada holds back of its sales as a sentence."""
    what = _("what you choose") if product == "target" else names.product(product)
    if share is None:
        return _("Canada holds back a part of what it sells {in_country} ({product}) for {time}.").format(
            in_country=in_country(to), product=what, time=quarters(time)
        )
    return _("Canada holds back {share} of what it sells {in_country} ({product}) for {time}.").format(
        share=percent(share), in_country=in_country(to), product=what, time=quarters(time)
    )


def on_what(product: str) -> str:
    """Return the product a duty is on, or that it is still to be chosen."""
    return _("on what you choose") if product == "target" else names.on_product(product)


def from_where(origin: str) -> str:
    """Return the country goods come from, or that it is still to be chosen."""
    return _("from the chosen partner") if origin == "target" else from_country(origin)
