"""What became of a contested plant, beside the same game without what was done for it, and what is on its way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pydantic import TypeAdapter, ValidationError

from game.model.decisions import Decision, OfferContract, UseLever
from game.model.kept import Contract
from game.model.level import PlantOfQuarter
from game.model.state import SITE_STATES, State
from game.present import names
from game.present.calendar import quarters, turn_name
from game.present.draft import decision_in
from game.present.pending import pending_at
from game.present.phrases import listed
from game.present.pressure_view import weighed
from game.present.shapes.parts import Line, Row, Section
from game.present.site_facts import count_of
from game.present.words import _, ngettext, number, percent

LATER = (2, 4)
"""After how many quarters a contested plant is looked at again: most levers have bitten by then, or not at all."""
_TELLING = 5
"""How many jobs of difference are worth coming back to."""
_MOST_COMING = 2
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


def town_section(
    spec: PlantOfQuarter, decided: Sequence[Decision], then: State, now: State, without: State, *, again: bool = False
) -> Section:
    """Return what was done for a plant in its quarter, and where it stands with that and without it.

    ``then``: the state the quarter opened on; ``now``: where the game stands; ``without``: where the same
    game would without ``decided``, and ``now`` itself where nothing was decided.
    ``again``: whether a later briefing comes back to it.
    """
    site, quarter = names.site(now, spec.site), turn_name(then, then.quarter + 1)
    if decided:
        titles = listed([decision_in(then, one).title for one in decided])
        note = _("{quarter}, what you did for it: {decisions}.").format(quarter=quarter, decisions=titles)
    else:
        note = _("{quarter}: you looked away.").format(quarter=quarter)
    later = now.quarter - spec.quarter
    title = _("What it came to at {site}").format(site=site)
    if again:
        title = _("{site}, {time} later").format(site=site, time=quarters(later))
    row = now.world.sites.row[spec.site]
    jobs = _jobs(row, now, without)
    unit = now.world.sites.rows[row]
    figures = (
        (_("Jobs"), *(number(one) for one in jobs)),
        (
            _("Output ({unit})").format(unit=names.unit(unit.unit)),
            *(count_of(unit, float(one.output[row])) for one in (now, without)),
        ),
        (_("Odds of leaving this year"), *(_odds(one, row) for one in (now, without))),
        (_("Where it stands"), *(names.site_state(SITE_STATES[int(one.site_state[row])]) for one in (now, without))),
    )
    if not decided:
        return Section(title, note, tuple(_row(label, mine, mine) for label, mine, _other in figures))
    rows = [_row(label, mine, other) for label, mine, other in figures if mine != other]
    if jobs[0] != jobs[1]:
        rows[0] = replace(rows[0], tone="good" if jobs[0] > jobs[1] else "bad")
    if not rows and not later and len(decided) == 1 and _unsigned(spec, decided, now):
        return Section(title, note, lines=(Line(_("The firm did not sign your offer: nothing has changed there.")),))
    lines = [] if rows else [Line(_("So far it has made no difference there."))]
    if not later:
        lines += [*_signed(spec, decided, now), *_coming(spec, now, without)]
        if not rows and spec.quarter + LATER[0] <= now.world.level.quarters:
            lines.append(
                Line(_("Most measures take time: later briefings come back to it, if there is something to see."))
            )
    return Section(title, note, tuple(rows), lines=tuple(lines))


def telling(spec: PlantOfQuarter, now: State, without: State) -> int:
    """Return the jobs that what was done for a plant has come to there, won or lost, and at least one where its odds
    or its state differ; 0 where there is nothing to come back to."""
    row = now.world.sites.row[spec.site]
    mine, other = _jobs(row, now, without)
    won = abs(mine - other)
    turned = now.site_state[row] != without.site_state[row] or _odds(now, row) != _odds(without, row)
    return won if won >= _TELLING else int(turned)


def _held(spec: PlantOfQuarter, now: State) -> Contract | None:
    """Return the contract the firm signed in the plant's quarter; None where it signed none."""
    return next((one for one in now.contracts if one.offer.site == spec.site and one.signed == spec.quarter), None)


def _unsigned(spec: PlantOfQuarter, decided: Sequence[Decision], now: State) -> bool:
    offered = any(isinstance(one, OfferContract) and one.site == spec.site for one in decided)
    return offered and _held(spec, now) is None


def _signed(spec: PlantOfQuarter, decided: Sequence[Decision], now: State) -> tuple[Line, ...]:
    """Return whether the firm signed what it was offered, and until when its promise holds."""
    if _unsigned(spec, decided, now):
        return (Line(_("The firm did not sign your offer.")),)
    held = _held(spec, now)
    if held is None:
        return ()
    promised, until = held.offer.jobs, turn_name(now, held.until)
    said = ngettext("{count} job promised until {quarter}.", "{count} jobs promised until {quarter}.", promised)
    return (Line(said.format(count=number(promised), quarter=until)),)


def _coming(spec: PlantOfQuarter, now: State, without: State) -> tuple[Line, ...]:
    """Return what is on its way to a plant that would not be without what was done for it, soonest first."""
    known = {(one.due, one.text) for one in pending_at(without, spec.site)}
    new = [one for one in pending_at(now, spec.site) if (one.due, one.text) not in known][:_MOST_COMING]
    said = _("From {quarter}: {what}")
    return tuple(Line(said.format(quarter=turn_name(now, one.due), what=one.text)) for one in new)


def _row(label: str, mine: str, other: str) -> Row:
    value = mine if mine == other else _("{value}; without it {other}").format(value=mine, other=other)
    return Row(label, value, _("{label}: {value}").format(label=label, value=value))


def _jobs(site: int, *states: State) -> list[int]:
    return [round(float(one.jobs[site])) for one in states]


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
