"""What became of a contested plant, beside the same game without what was done for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pydantic import TypeAdapter, ValidationError

from game.model.decisions import Decision, OfferContract, UseLever
from game.model.level import PlantOfQuarter
from game.model.state import SITE_STATES, State
from game.present import names
from game.present.calendar import turn_name
from game.present.draft import decision_in
from game.present.phrases import listed
from game.present.pressure_view import weighed
from game.present.shapes.parts import Line, Row, Section
from game.present.words import _, number, percent

_DECISION: TypeAdapter[Decision] = TypeAdapter(Decision)


def on_offer(spec: PlantOfQuarter) -> tuple[Decision, ...]:
    """Return the answers on a contested plant's card; what is no decision has been a problem of its level."""
    found = list[Decision]()
    for answer in spec.answers:
        try:
            found.append(_DECISION.validate_python(answer))
        except ValidationError:
            continue
    return tuple(found)


def bearing_on(spec: PlantOfQuarter, decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Return which of a quarter's decisions were for its contested plant: aimed at it, or an answer on its card."""
    offered = on_offer(spec)
    return tuple(one for one in decisions if one in offered or _aim(one) == spec.site)


def town_section(spec: PlantOfQuarter, decided: Sequence[Decision], then: State, now: State, without: State) -> Section:
    """Return what was done for a plant in its quarter, and where it stands with that and without it.

    ``then``: the state the quarter opened on; ``now``: where the game stands; ``without``: where the same
    game would without ``decided``, and ``now`` itself where nothing was decided.
    """
    site, quarter = names.site(now, spec.site), turn_name(then, then.quarter + 1)
    if decided:
        titles = listed([decision_in(then, one).title for one in decided])
        note = _("{quarter}, what you did for it: {decisions}.").format(quarter=quarter, decisions=titles)
    else:
        note = _("{quarter}: you looked away.").format(quarter=quarter)
    title, row = _("What it came to at {site}").format(site=site), now.world.sites.row[spec.site]
    jobs = [round(float(one.jobs[row])) for one in (now, without)]
    figures = (
        (_("Jobs"), *(number(one) for one in jobs)),
        (_("Vehicles a quarter"), *(number(round(float(one.output[row]))) for one in (now, without))),
        (_("Odds of leaving this year"), *(_odds(one, row) for one in (now, without))),
        (_("Where it stands"), *(names.site_state(SITE_STATES[int(one.site_state[row])]) for one in (now, without))),
    )
    if not decided:
        return Section(title, note, tuple(_row(label, mine, mine) for label, mine, _other in figures))
    rows = [_row(label, mine, other) for label, mine, other in figures if mine != other]
    if jobs[0] != jobs[1]:
        rows[0] = replace(rows[0], tone="good" if jobs[0] > jobs[1] else "bad")
    same = () if rows else (Line(_("So far it has made no difference there.")),)
    return Section(title, note, tuple(rows), lines=same)


def _row(label: str, mine: str, other: str) -> Row:
    value = mine if mine == other else _("{value}; without it {other}").format(value=mine, other=other)
    return Row(label, value, _("{label}: {value}").format(label=label, value=value))


def _odds(state: State, site: int) -> str:
    odds = next((one.odds for one in weighed(state) if one.site == site), None)
    return _("none to weigh") if odds is None else percent(odds)


def _aim(decision: Decision) -> str:
    match decision:
        case OfferContract():
            return decision.site
        case UseLever():
            return decision.target
        case _:
            return ""
