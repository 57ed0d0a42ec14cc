"""What an effect will do, in a sentence: one for each of the closed set."""

from __future__ import annotations

from typing import assert_never

from game.model import effects as fx
from game.model.state import State
from game.present import names
from game.present.calendar import quarters
from game.present.places import (
    country,
    from_country,
    in_country,
    in_province,
    levies,
)
from game.present.words import N_, _, language, money, ngettext, number, percent

_HAZARD = {
    "escalate": N_("The odds that Washington escalates change by {change}."),
    "hold": N_("The odds that Washington holds change by {change}."),
    "exempt": N_("The odds that Washington exempts Canadian cars change by {change}."),
    "offer": N_("The odds that Washington makes an offer change by {change}."),
}
_BECOMES = {
    "operating": N_("{site} starts up again."),
    "idle": N_("{site} idles."),
    "closed": N_("{site} closes for good."),
    "converted": N_("{site} is sold for another use."),
    "building": N_("{site} is being built."),
    "leaving": N_("{site} is to lose its work."),
}


def becomes(state: State, site: str, to: str) -> str:
    """Return what it means for a site to come into a state."""
    return _(_BECOMES[to]).format(site=names.site(state, site))


def effect_words(state: State, effect: fx.Effect) -> str:
    """Return what an effect will do once its time comes."""
    match effect:
        case fx.SetTariff():
            return tariff_words(effect.levied_by, effect.origin, effect.product, effect.rate)
        case fx.SetExportTax():
            return export_tax_words(effect.to, effect.product, effect.rate)
        case fx.SetContent():
            return _("US customs recognizes {share} of US content in cars {from_country}.").format(
                share=percent(effect.share), from_country=from_country(effect.origin)
            )
        case fx.SetOffset():
            return _("Cars assembled in the US earn a credit of {rate} of list price on parts duties.").format(
                rate=percent(effect.rate, 2)
            )
        case fx.SetRemission():
            return _("{maker} may bring in {share} of its US imports free of surtax.").format(
                maker=_makers(state, effect.maker), share=percent(effect.share or 0)
            )
        case fx.ChangeRelations():
            return _("Relations with {partner}: {points} points.").format(
                partner=_partner(effect.partner), points=number(effect.by, 1, signed=True)
            )
        case fx.ChangeApproval():
            where = in_province(effect.province) if effect.province else in_country("CA")
            return _("Approval {where}: {points} points.").format(where=where, points=number(effect.by, 1, signed=True))
        case fx.ChangeCapital():
            return _("Political capital: {points}.").format(points=number(effect.by, 1, signed=True))
        case fx.ChangeTreasury():
            return _("Treasury: {money}.").format(money=money(effect.by, signed=True))
        case fx.ChangeTrust():
            return _("The trust of {maker}: {points} points.").format(
                maker=_makers(state, effect.maker), points=number(effect.by, 1, signed=True)
            )
        case fx.ChangeFear():
            return _("The odds firms give to a worse tariff: {points} points.").format(
                points=number(effect.by, 1, signed=True)
            )
        case fx.ChangeHazard():
            return _(_HAZARD[effect.move]).format(change=percent(effect.by, signed=True))
        case fx.StopSite() | fx.StopCrossing():
            stopped = effect.site if isinstance(effect, fx.StopSite) else effect.crossing
            return stop_words(state, stopped, effect.days)
        case fx.ChangeDemand():
            return _demand(state, effect)
        case fx.ChangePreference():
            return _("Demand {where} for cars {from_country}: {change}.").format(
                where=in_country(effect.market),
                from_country=from_country(effect.origin),
                change=percent(effect.by, signed=True),
            )
        case fx.ChangeCost():
            return _("Cost of a car, {whose}: {change}.").format(
                whose=_whose(state, effect), change=percent(effect.by, 1, signed=True)
            )
        case fx.ChangeTradeCost():
            return _("Cost of shipping {from_country}, for sale {where}: {change}.").format(
                from_country=_from(effect.origin),
                where=in_country(effect.market),
                change=percent(effect.by, 1, signed=True),
            )
        case fx.PayEachQuarter():
            return _("{money} is paid each quarter for {time}.").format(
                money=money(effect.amount), time=quarters(effect.quarters)
            )
        case fx.FireEvent():
            return _next_event(state, effect.event)
        case _:
            return _on_site(state, effect)


def tariff_words(levied_by: str, origin: str, product: str, rate: float | None) -> str:
    """Return a duty as a sentence; a rate of 0 lifts it."""
    if rate is None:
        return _("{country_levies} a new duty {on_product} {from_country}.").format(
            country_levies=levies(levied_by), on_product=_on(product), from_country=_from(origin)
        )
    if rate == 0:
        return _("{country_levies} no duty {on_product} {from_country} any more.").format(
            country_levies=levies(levied_by), on_product=_on(product), from_country=_from(origin)
        )
    whole = abs(rate * 100 - round(rate * 100)) < 1e-9
    return _("{country_levies} {rate} {on_product} {from_country}.").format(
        country_levies=levies(levied_by),
        rate=percent(rate, 0 if whole else 1),
        on_product=_on(product),
        from_country=_from(origin),
    )


def export_tax_words(to: str, product: str, rate: float | None) -> str:
    """Return Canada's tax on what it sells as a sentence; a rate of 0 lifts it."""
    where, what = in_country(to), _on(product)
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


def stop_words(state: State, place: str, days: float) -> str:
    """Return that a site or a crossing stops for some days."""
    whole = max(round(days), 1)
    return ngettext("{place} stops for {count} day.", "{place} stops for {count} days.", whole).format(
        place=names.site(state, place), count=number(whole)
    )


_OnSite = (
    fx.MoveMandate | fx.EndMandate | fx.OpenMandate | fx.SetShifts | fx.SetSiteState | fx.ChangeSiteJobs
    | fx.ChangePressure | fx.HoldDecision | fx.SlowLayoffs | fx.PayPerCar | fx.ChangeIndependence
)  # fmt: skip


def _on_site(state: State, effect: _OnSite) -> str:
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
        case fx.ChangeSiteJobs():
            return ngettext("{site}: {count} job.", "{site}: {count} jobs.", abs(effect.by)).format(
                site=names.site(state, effect.site), count=number(effect.by, signed=True)
            )
        case fx.ChangePressure():
            return _("The odds of losing {site}: {points} points.").format(
                site=names.site(state, effect.site), points=number(effect.by, signed=True)
            )
        case fx.HoldDecision():
            return _("The owner of {site} decides nothing by chance for {time}.").format(
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


def shifts_words(state: State, site: str, shifts: int) -> str:
    """Return how many shifts a site works."""
    if shifts == 0:
        return _("{site} works no shift.").format(site=names.site(state, site))
    return ngettext("{site} works {count} shift.", "{site} works {count} shifts.", shifts).format(
        site=names.site(state, site), count=shifts
    )


def mandate_site(state: State, mandate: str) -> str:
    """Return the name of the site a mandate is at; overseas where it has none here."""
    row = state.world.mandates.row.get(mandate)
    site = int(state.site_of[row]) if row is not None else -1
    return names.site_at(state, site) if site >= 0 else country("ROW")


def _makers(state: State, maker: str) -> str:
    if maker == "builders":
        return _("every maker that builds here")
    return _("the chosen maker") if maker == "target" else names.maker(state.world.level, maker)


def _partner(partner: str) -> str:
    return _("the chosen partner") if partner == "target" else country(partner)


def _on(product: str) -> str:
    return _("on what you choose") if product == "target" else names.on_product(product)


def _from(origin: str) -> str:
    return _("from the chosen partner") if origin == "target" else from_country(origin)


def _whose(state: State, effect: fx.ChangeCost) -> str:
    if effect.site:
        return names.site(state, effect.site)
    return names.maker(state.world.level, effect.maker) if effect.maker else in_country(effect.country or "CA")


def _demand(state: State, effect: fx.ChangeDemand) -> str:
    where, change = in_country(effect.market), percent(effect.by, signed=True)
    if effect.maker:
        maker = names.maker(state.world.level, effect.maker)
        return _("Demand {where} for cars of {maker}: {change}.").format(where=where, maker=maker, change=change)
    return _("Demand for cars {where}: {change}.").format(where=where, change=change)


def _next_event(state: State, event: str) -> str:
    spec = state.world.event.get(event)
    return _("Next: {event}.").format(event=spec.title.said(language())) if spec else _("Something else follows.")
