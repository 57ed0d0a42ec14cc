"""What firms said and did at their plants, in a line of news: moves, shifts, sales, projects and new halls."""

from __future__ import annotations

from typing import assert_never

from game.model import site_records as sr
from game.model.state import State
from game.present import names
from game.present.calendar import turn_name
from game.present.shapes.parts import Line, Tone
from game.present.site_effect_words import becomes, mandate_site, room_words, shifts_words
from game.present.words import N_, _, ngettext, number, percent
from game.rules.staying import out_of_cash

FirmRecord = (
    sr.MoveAnnounced | sr.ProjectAnnounced | sr.SaleAnnounced | sr.BuildAnnounced | sr.RoomAdded | sr.MandateChanged
    | sr.ShiftAnnounced | sr.ShiftChanged | sr.SiteStateAnnounced | sr.SiteStateChanged
)  # fmt: skip
_TO_BE = {
    "operating": N_("{site} is to start up again in {quarter}."),
    "idle": N_("{site} is to idle from {quarter}."),
    "closed": N_("{site} is to close for good in {quarter}."),
    "converted": N_("{site} is to be sold for another use in {quarter}."),
}

_SHORT = N_("{site} cannot pay its bills and is to close for good in {quarter}, unless somebody lends it the money.")


def firm_line(state: State, record: FirmRecord) -> Line:
    """Return what a firm said or did as a line of news."""
    match record:
        case sr.MoveAnnounced():
            return at(state, record.origin, _move(state, record), "bad", "truck")
        case sr.ProjectAnnounced():
            return _here(state, record.site, _project(state, record), "good", "factory")
        case sr.SaleAnnounced():
            return at(state, record.site, _sale(state, record), "warning", "handshake")
        case sr.BuildAnnounced():
            return _here(state, record.site, _build(state, record), "good", "factory")
        case sr.RoomAdded():
            return _here(state, record.site, room_words(state, record.site, record.vehicles), "good", "factory")
        case sr.MandateChanged():
            tone: Tone = "bad" if record.what == "ended" else "good"
            return _here(state, record.site, _mandate(state, record), tone, "car")
        case sr.ShiftAnnounced():
            tone = "good" if record.shifts > record.was else "bad"
            return _here(state, record.site, _shift_announced(state, record), tone, "clock")
        case sr.ShiftChanged():
            tone = "good" if record.shifts > record.was else "bad"
            return _here(state, record.site, shifts_words(state, record.site, record.shifts), tone, "clock")
        case sr.SiteStateAnnounced():
            said = _(_SHORT if record.cause == out_of_cash(record.site) else _TO_BE[record.state]).format(
                site=names.site(state, record.site), quarter=turn_name(state, record.due)
            )
            return _here(state, record.site, said, "good" if record.state == "operating" else "bad", "factory")
        case sr.SiteStateChanged():
            tone = "good" if record.state == "operating" else "bad"
            return _here(state, record.site, becomes(state, record.site, record.state), tone, "factory")
        case _:
            assert_never(record)


def at(state: State, place: str, text: str, tone: Tone, icon: str) -> Line:
    """Return a line of news of a place."""
    return Line(text, tone, icon, "", names.chip(state, place))


def _here(state: State, site: str, text: str, tone: Tone, icon: str) -> Line:
    """Good and bad are said of Canada; the same news from elsewhere is told without either."""
    row = state.world.sites.row.get(site)
    ours = row is not None and bool(state.world.sites.canadian[row])
    return at(state, site, text, tone if ours else "neutral", icon)


def _shift_announced(state: State, record: sr.ShiftAnnounced) -> str:
    return ngettext(
        "{site} will work {count} shift from {quarter}.",
        "{site} will work {count} shifts from {quarter}.",
        record.shifts,
    ).format(site=names.site(state, record.site), count=record.shifts, quarter=turn_name(state, record.due))


def _move(state: State, record: sr.MoveAnnounced) -> str:
    told = _("{model} is to move from {origin} to {destination}, due {quarter}.")
    if 0 < record.ends < record.due:
        told = _("{model} is to move: from {origin} in {end}, to {destination} in {quarter}.")
    return told.format(
        model=names.mandate(state, record.mandate),
        origin=names.site(state, record.origin) if record.origin else mandate_site(state, record.mandate),
        destination=names.place(state, record.destination),
        quarter=turn_name(state, record.due),
        end=turn_name(state, record.ends),
    )


def _project(state: State, record: sr.ProjectAnnounced) -> str:
    said = _("{site} is to build the {model} from {quarter}; the odds were {odds} a year.")
    if record.restart:
        said = _("{site} is to build the {model} again from {quarter}; the odds were {odds} a year.")
    return said.format(
        site=names.site(state, record.site),
        model=names.mandate(state, record.mandate),
        quarter=turn_name(state, record.due),
        odds=percent(record.odds),
    )


def _sale(state: State, record: sr.SaleAnnounced) -> str:
    return ngettext(
        "{site} is to go to {buyer} in {quarter}, for about {count} job; the odds were {odds} at this date.",
        "{site} is to go to {buyer} in {quarter}, for about {count} jobs; the odds were {odds} at this date.",
        record.jobs,
    ).format(
        site=names.site(state, record.site),
        buyer=names.buyer(state, record.buyer),
        quarter=turn_name(state, record.due),
        count=number(record.jobs),
        odds=percent(record.odds),
    )


def _build(state: State, record: sr.BuildAnnounced) -> str:
    return _(
        "{site} is to have a new hall with room for {count} vehicles a year, open in {quarter}; "
        "the odds were {odds} at this date."
    ).format(
        site=names.place(state, record.site),
        count=number(record.vehicles),
        quarter=turn_name(state, record.due),
        odds=percent(record.odds),
    )


def _mandate(state: State, record: sr.MandateChanged) -> str:
    model = names.mandate(state, record.mandate)
    site = names.site(state, record.site) if record.site else mandate_site(state, record.mandate)
    match record.what:
        case "moved":
            return _("{model} is now built at {site}.").format(model=model, site=site)
        case "opened":
            return _("{site} has started to build the {model}.").format(model=model, site=site)
        case "ended":
            return _("{site} has built its last {model}.").format(model=model, site=site)
