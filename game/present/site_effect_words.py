"""What happens to a plant or a crossing, in a sentence: models come and go, shifts, stops, states."""

from __future__ import annotations

from typing import assert_never

from game.model import effects as fx
from game.model.state import State
from game.present import names
from game.present.calendar import quarters
from game.present.places import country
from game.present.words import N_, _, form, money, ngettext, number, percent

_BECOMES = {
    "operating": N_("{site} starts up again."),
    "idle": N_("{site} idles."),
    "closed": N_("{site} closes for good."),
    "converted": N_("{site} is sold for another use."),
    "building": N_("{site} is being built."),
    "leaving": N_("{site} is to lose its work."),
}

OnSite = (
    fx.MoveMandate | fx.EndMandate | fx.OpenMandate | fx.SetShifts | fx.SetSiteState | fx.AddRoom | fx.ChangeSiteJobs
    | fx.ChangePressure | fx.HoldDecision | fx.KeepAfloat | fx.SlowLayoffs | fx.PayPerCar | fx.ChangeIndependence
)  # fmt: skip


def on_site(state: State, effect: OnSite) -> str:
    """Return what an effect will do at one site."""
    match effect:
        case fx.MoveMandate():
            return _("{model} moves to {site}.").format(
                model=names.mandate(state, effect.mandate), site=names.place(state, effect.to)
            )
        case fx.EndMandate():
            return _("{site} builds its last {model}.").format(
                model=names.mandate(state, effect.mandate), site=mandate_site(state, effect.mandate)
            )
        case fx.OpenMandate():
            there = names.site(state, effect.site) if effect.site else mandate_site(state, effect.mandate)
            return _("{site} starts to build the {model}.").format(
                model=names.mandate(state, effect.mandate), site=there
            )
        case fx.SetShifts():
            return shifts_words(state, effect.site, effect.shifts)
        case fx.SetSiteState():
            return becomes(state, effect.site, effect.to)
        case fx.AddRoom():
            return room_words(state, effect.site, effect.vehicles)
        case fx.ChangeSiteJobs():
            return ngettext("{site}: {count} job.", "{site}: {count} jobs.", abs(effect.by)).format(
                site=names.site(state, effect.site), count=number(effect.by, signed=True)
            )
        case fx.ChangePressure():
            return ngettext(
                "The odds of losing {site}: {points} point.",
                "The odds of losing {site}: {points} points.",
                form(effect.by),
            ).format(site=names.site(state, effect.site), points=number(effect.by, signed=True))
        case fx.HoldDecision():
            return _("The owner of {site} decides nothing by chance for {time}.").format(
                site=names.site(state, effect.site), time=quarters(effect.quarters)
            )
        case fx.KeepAfloat():
            return _("{site} does not close for want of cash for {time}.").format(
                site=names.site(state, effect.site), time=quarters(effect.quarters)
            )
        case fx.SlowLayoffs():
            where = names.site(state, effect.site) if effect.site else country("CA")
            return _("{where}: {share} of layoffs are put off for {time}.").format(
                where=where, share=percent(effect.share), time=quarters(effect.quarters)
            )
        case fx.PayPerCar():
            return _("{site} is paid {money} a car for {time}.").format(
                site=names.site(state, effect.site), money=money(effect.amount or 0), time=quarters(effect.quarters)
            )
        case fx.ChangeIndependence():
            where = names.site(state, effect.site) if effect.site else country("CA")
            return _("{where}: inputs bought in the US change by {change}.").format(
                where=where, change=percent(effect.by, signed=True)
            )
        case _:
            assert_never(effect)


def becomes(state: State, site: str, to: str) -> str:
    """Return what it means for a site to come into a state."""
    return _(_BECOMES[to]).format(site=names.site(state, site))


def stop_words(state: State, place: str, days: float) -> str:
    """Return that a site or a crossing stops for some days."""
    whole = max(round(days), 1)
    return ngettext("{place} stops for {count} day.", "{place} stops for {count} days.", whole).format(
        place=names.site(state, place), count=number(whole)
    )


def shifts_words(state: State, site: str, shifts: int) -> str:
    """Return how many shifts a site works."""
    if shifts == 0:
        return _("{site} works no shift.").format(site=names.site(state, site))
    return ngettext("{site} works {count} shift.", "{site} works {count} shifts.", shifts).format(
        site=names.site(state, site), count=shifts
    )


def room_words(state: State, site: str, vehicles: int) -> str:
    """Return that a site opens a new hall."""
    return _("{site} opens a new hall, with room for {count} vehicles a year.").format(
        site=names.site(state, site), count=number(vehicles)
    )


def mandate_site(state: State, mandate: str) -> str:
    """Return the name of the site a mandate is at; overseas where it has none here."""
    row = state.world.mandates.row.get(mandate)
    site = int(state.site_of[row]) if row is not None else -1
    return names.site_at(state, site) if site >= 0 else country("ROW")
