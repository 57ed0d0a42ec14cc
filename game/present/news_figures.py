"""Which figure a line of news speaks of, so that the line opens its parts."""

from __future__ import annotations

from game.model import contract_records as c
from game.model import records as r
from game.model import site_records as sr
from game.model.figures import Counted, Figure, FigureName
from game.model.state import State
from game.model.values import MARKETS


def figure_of(state: State, record: r.Record) -> Counted | None:
    """Return the figure that a record is about; None where nothing has the parts of it."""
    match record:
        case sr.SiteStopped() | sr.LineDown():
            return _of_site(state, "output", record.site)
        case sr.ShiftChanged() | sr.ShiftAnnounced() | sr.SiteStateChanged() | sr.SiteStateAnnounced():
            return _of_site(state, "jobs", record.site)
        case sr.MandateChanged() | sr.RoomAdded() | sr.BuildAnnounced() | sr.SaleAnnounced() | c.ContractBroken():
            return _of_site(state, "jobs", record.site)
        case r.RemissionSet():
            return Figure("duty", "partner", "US", "CA")
        case r.TariffSet(product="vehicles", levied_by="CA"):
            return Figure("duty", "partner", record.origin, "CA") if record.origin in state.relations else None
        case r.TariffSet(product="vehicles", origin="CA") if record.levied_by in MARKETS:
            known = record.levied_by in state.relations
            return Figure("duty", "partner", record.levied_by, record.levied_by) if known else None
        case r.WashingtonMoved():
            return Figure("washington", "partner", "US", record.move)
        case _:
            return None


def _of_site(state: State, name: FigureName, id: str) -> Figure | None:
    row = state.world.sites.row.get(id)
    if row is None or not state.world.sites.canadian[row]:
        return None
    return Figure(name, "site", id)
