"""Why a firm may leave a plant: the odds within the year, part by part."""

from __future__ import annotations

from game.model.state import Pressure, State
from game.present import names
from game.present.calendar import quarters, turn_name
from game.present.causes import pressure_words
from game.present.phrases import add_up, odds_words
from game.present.shapes.cards import PressureView
from game.present.shapes.parts import Bar, Chip, Tone
from game.present.words import _, ngettext, number, percent
from game.rules.dates import quarters_to_decision
from game.rules.sites import WIND_DOWN


def pressure_of(state: State, site: str) -> Pressure | None:
    """Return the pressure on a site; None where the game keeps none."""
    row = state.world.sites.row[site]
    return next((pressure for pressure in state.pressure if pressure.site == row), None)


def odds_tone(odds: float) -> Tone:
    """Return how alarming odds within the year are."""
    return "bad" if odds >= 0.35 else "warning" if odds >= 0.15 else "neutral"


def pressure_view(state: State, site: str) -> PressureView | None:
    """Return why a firm may leave a plant; None where the game keeps no odds for it."""
    pressure = pressure_of(state, site)
    if pressure is None:
        return None
    total = float(round(pressure.odds * 100))
    shown = add_up([amount for _name, amount in pressure.parts], total, 1.0)
    bars = tuple(
        _bar(pressure_words(state, name, pressure.destination), amount)
        for (name, _raw), amount in zip(pressure.parts, shown, strict=True)
    )
    odds = _("{odds} this year").format(odds=percent(pressure.odds))
    would = _would_do(state, pressure)
    note = _decision_words(state, pressure.site)
    said = _("Odds of leaving within the year: {odds}, {words}. {would}").format(
        odds=percent(pressure.odds), words=odds_words(pressure.odds), would=would
    )
    return PressureView(
        title=_("Why it may leave"),
        odds=odds,
        in_words=odds_words(pressure.odds),
        value=pressure.odds,
        tone=odds_tone(pressure.odds),
        bars=bars,
        start=0.0,
        would_do=would,
        destination=_destination(state, pressure),
        note=note,
        said=said,
    )


def _bar(label: str, amount: float) -> Bar:
    text = number(amount, signed=True)
    tone: Tone = "bad" if amount > 0 else "good" if amount < 0 else "neutral"
    return Bar(label, amount, text, _("{label}: {value}").format(label=label, value=text), tone)


def _destination(state: State, pressure: Pressure) -> Chip | None:
    return names.chip(state, state.world.sites.ids[pressure.destination]) if pressure.destination >= 0 else None


def _would_do(state: State, pressure: Pressure) -> str:
    if pressure.destination >= 0:
        there = names.place(state, state.world.sites.ids[pressure.destination])
        wait = round(state.world.parameters["move_quarters"])
        return _("It would move the work to {place}, which takes about {time}.").format(
            place=there, time=quarters(wait)
        )
    if names.state_name(state, state.world.sites.ids[pressure.site]) == "operating":
        return _("It has no room elsewhere: it would idle the plant after {time}.").format(time=quarters(WIND_DOWN))
    return _("It has no room elsewhere: it would close the plant for good.")


def _decision_words(state: State, site: int) -> str:
    """Return when a plant's owner next decides whether it stays."""
    left = quarters_to_decision(state, site)
    if left == 0:
        return _("Its owner decides in the quarter ahead.")
    return ngettext(
        "Its owner decides in {count} quarter ({quarter}).", "Its owner decides in {count} quarters ({quarter}).", left
    ).format(count=left, quarter=turn_name(state, state.quarter + 1 + left))
