"""What an effect will do, in a sentence: one for each of the closed set."""

from __future__ import annotations

from game.model import effects as fx
from game.model.state import State
from game.present import names
from game.present.calendar import quarters
from game.present.duty_words import export_tax_words, from_where, tariff_words, withheld_words
from game.present.places import country, from_country, in_country, in_province
from game.present.site_effect_words import on_site, stop_words
from game.present.words import N_, _, form, language, money, ngettext, number, percent

_HAZARD = {
    "escalate": N_("The odds that Washington escalates change by {change}."),
    "hold": N_("The odds that Washington holds change by {change}."),
    "exempt": N_("The odds that Washington exempts Canadian cars change by {change}."),
    "offer": N_("The odds that Washington makes an offer change by {change}."),
}


def effect_words(state: State, effect: fx.Effect) -> str:
    """Return what an effect will do once its time comes."""
    match effect:
        case fx.SetTariff():
            return tariff_words(effect.levied_by, effect.origin, effect.product, effect.rate)
        case fx.SetExportTax():
            return export_tax_words(effect.to, effect.product, effect.rate)
        case fx.Withhold():
            return withheld_words(effect.to, effect.product, effect.share, effect.quarters)
        case fx.SetContent():
            return _("US customs recognizes {share} of US content in cars {from_country}.").format(
                share=percent(effect.share), from_country=from_country(effect.origin)
            )
        case fx.ChangeContent():
            return ngettext(
                "US content that US customs recognizes in cars {from_country}: {points} point.",
                "US content that US customs recognizes in cars {from_country}: {points} points.",
                form(effect.by, 1),
            ).format(from_country=from_country(effect.origin), points=number(effect.by, 1, signed=True))
        case fx.SetOffset():
            return _("Cars assembled in the US earn a credit of {rate} of list price on parts duties.").format(
                rate=percent(effect.rate, 2)
            )
        case fx.SetRemission():
            return _("{maker} may bring in {share} of its US imports free of surtax.").format(
                maker=_makers(state, effect.maker), share=percent(effect.share or 0)
            )
        case fx.ChangeRelations():
            return ngettext(
                "Relations ({partner}): {points} point.", "Relations ({partner}): {points} points.", form(effect.by, 1)
            ).format(partner=_partner(effect.partner), points=number(effect.by, 1, signed=True))
        case fx.ChangeApproval():
            where = in_province(effect.province) if effect.province else in_country("CA")
            return ngettext(
                "Approval {where}: {points} point.", "Approval {where}: {points} points.", form(effect.by, 1)
            ).format(where=where, points=number(effect.by, 1, signed=True))
        case fx.ChangeCapital():
            return _("Political capital: {points}.").format(points=number(effect.by, 1, signed=True))
        case fx.ChangeTreasury():
            return _("Treasury: {money}.").format(money=money(effect.by, signed=True))
        case fx.ChangeTrust():
            return ngettext(
                "The trust of {maker}: {points} point.", "The trust of {maker}: {points} points.", form(effect.by, 1)
            ).format(maker=_makers(state, effect.maker), points=number(effect.by, 1, signed=True))
        case fx.ChangeFear():
            return ngettext(
                "The odds firms give to a worse tariff: {points} point.",
                "The odds firms give to a worse tariff: {points} points.",
                form(effect.by, 1),
            ).format(points=number(effect.by, 1, signed=True))
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
                from_country=from_where(effect.origin),
                where=in_country(effect.market),
                change=percent(effect.by, 1, signed=True),
            )
        case fx.PayEachQuarter(site=str() as site):
            return _("{money} is paid each quarter for {time}, while {site} works.").format(
                money=money(effect.amount), time=quarters(effect.quarters), site=names.site(state, site)
            )
        case fx.PayEachQuarter():
            return _("{money} is paid each quarter for {time}.").format(
                money=money(effect.amount), time=quarters(effect.quarters)
            )
        case fx.FireEvent():
            return _next_event(state, effect.event)
        case fx.OpenTalks():
            return _("Talks open: {talks}.").format(talks=_talks(state, effect.talks))
        case fx.SuspendTalks():
            return _("Talks are put on hold: {talks}.").format(talks=_talks(state, effect.talks))
        case fx.EndTalks():
            return _("Talks or a deal are broken off: {talks}.").format(talks=_talks(state, effect.talks))
        case _:
            return on_site(state, effect)


def _makers(state: State, maker: str) -> str:
    if maker == "builders":
        return _("every maker that builds here")
    return _("the chosen maker") if maker == "target" else names.maker(state.world.level, maker)


def _talks(state: State, talks: str) -> str:
    return _("those chosen") if talks == "target" else names.target(state, talks)


def _partner(partner: str) -> str:
    return _("the chosen partner") if partner == "target" else country(partner)


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
