"""What an answer or a lever costs others than the treasury: approval, relations, trust, jobs, by name."""

from __future__ import annotations

from collections.abc import Iterable

from game.model import effects as fx
from game.model.effects import EffectSpec
from game.model.state import State
from game.present import names
from game.present.phrases import listed
from game.present.places import country, province
from game.present.words import N_, _


def costs_of(state: State, entries: Iterable[EffectSpec]) -> str:
    """Return what effects take away, by name and without figures; empty where they take nothing.

    Only what they move themselves is named. What the market makes of it, and who answers, nobody knows yet.
    """
    found = dict[str, dict[str, None]]()
    for what, whose in (loss for entry in entries if (loss := _lost(state, entry.effect))):
        found.setdefault(what, {})[whose] = None
    told = [_(what).format(whose=listed([*whose])) for what, whose in found.items()]
    return _("costs {what}").format(what=listed(told)) if told else ""


def _lost(state: State, effect: fx.Effect) -> tuple[str, str] | None:
    """Return what an effect takes away, and whose it is; None where it takes nothing away."""
    if "target" in (getattr(effect, name, "") for name in ("partner", "maker", "site")):
        return None
    match effect:
        case fx.ChangeApproval(by=by, province=where) if by < 0:
            return (N_("approval ({whose})"), province(where)) if where else (N_("approval"), "")
        case fx.ChangeRelations(by=by, partner=partner) if by < 0:
            return N_("relations ({whose})"), country(partner)
        case fx.ChangeTrust(by=by, maker="builders") if by < 0:
            return N_("the trust of makers"), ""
        case fx.ChangeTrust(by=by, maker=maker) if by < 0:
            return N_("trust ({whose})"), names.maker(state.world.level, maker)
        case fx.ChangeSiteJobs(by=by, site=site) if by < 0:
            return N_("jobs ({whose})"), names.site(state, site)
        case fx.StopSite(site=stopped) | fx.StopCrossing(crossing=stopped):
            return N_("days of work ({whose})"), names.site(state, stopped)
        case fx.ChangePressure(by=by, site=site) if by > 0:
            return N_("the hold on a plant ({whose})"), names.site(state, site)
        case fx.ChangeFear(by=by) if by > 0:
            return N_("firms’ calm"), ""
        case fx.ChangeHazard(by=by, move=move) if (by > 0) == (move == "escalate"):
            return N_("Washington’s patience"), ""
        case fx.ChangeCost(by=by, country=None | "CA") if by > 0:
            return N_("low costs here"), ""
        case fx.ChangeTradeCost(by=by) if by > 0:
            return N_("an easy border"), ""
        case fx.ChangeDemand(by=by, market="CA") | fx.ChangePreference(by=by, origin="CA") if by < 0:
            return N_("sales in Canada"), ""
        case fx.ChangeIndependence(by=by) if by > 0:
            return N_("independence"), ""
        case fx.ChangeCapital(by=by) if by < 0:
            return N_("political capital"), ""
        case fx.SetTariff(levied_by="CA", rate=rate) if rate:
            return N_("cheap imports"), ""
        case _:
            return None
