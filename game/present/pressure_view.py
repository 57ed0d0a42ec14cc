"""Why a firm may leave a plant: the odds within the year, part by part."""

from __future__ import annotations

from dataclasses import replace

from game.model.figures import Figure
from game.model.state import SITE_STATES, Pressure, State
from game.present import names
from game.present.calendar import quarters
from game.present.choices_view import decision_words, parts_bars
from game.present.phrases import odds_words
from game.present.shapes.cards import PressureView
from game.present.shapes.parts import Chip, Tone
from game.present.words import _, percent
from game.rules.choices import leaving_is, leaving_takes


def weighed(state: State) -> tuple[Pressure, ...]:
    """Return the pressures on plants that may yet be left: where the decision fell this quarter, none is weighed."""
    gone = SITE_STATES.index("leaving")
    return tuple(pressure for pressure in state.pressure if state.site_state[pressure.site] < gone)


def pressure_of(state: State, site: str) -> Pressure | None:
    """Return the pressure on a site; None where there is none to weigh."""
    row = state.world.sites.row[site]
    return next((pressure for pressure in weighed(state) if pressure.site == row), None)


def odds_tone(odds: float) -> Tone:
    """Return how alarming odds within the year are."""
    return "bad" if odds >= 0.35 else "warning" if odds >= 0.15 else "neutral"


def pressure_view(state: State, site: str) -> PressureView | None:
    """Return why a firm may leave a plant; None where there are no odds to weigh."""
    pressure = pressure_of(state, site)
    if pressure is None:
        return None
    bars = tuple(
        replace(bar, tone="bad" if bar.value > 0 else "good" if bar.value < 0 else "neutral")
        for bar in parts_bars(state, pressure.parts, pressure.odds, pressure.destination)
    )
    odds = _("{odds} this year").format(odds=percent(pressure.odds))
    would = _would_do(state, pressure)
    note = decision_words(state, pressure.site)
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
        figure=Figure("leaving", "site", site),
    )


def _destination(state: State, pressure: Pressure) -> Chip | None:
    return names.chip(state, state.world.sites.ids[pressure.destination]) if pressure.destination >= 0 else None


def _would_do(state: State, pressure: Pressure) -> str:
    takes = quarters(leaving_takes(state, pressure))
    match leaving_is(state, pressure):
        case "move":
            return _("It would move the work to {place}, which takes about {time}.").format(
                place=_there(state, pressure), time=takes
            )
        case "build_away":
            return _(
                "Its plants in the US are full: it would build a hall at {place}, which takes about {time}, and go on "
                "here until then."
            ).format(place=_there(state, pressure), time=takes)
        case "drop_shift":
            return _("It has no room elsewhere: it would drop a shift after {time}.").format(time=takes)
        case "idle":
            return _("It has no room elsewhere: it would idle the plant after {time}.").format(time=takes)
        case "close":
            return _("It would close the plant for good after {time}.").format(time=takes)


def _there(state: State, pressure: Pressure) -> str:
    return names.place(state, state.world.sites.ids[pressure.destination])
