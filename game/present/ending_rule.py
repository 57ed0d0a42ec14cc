"""Where the country stands at the end: the rule that names it, and the reason that goes with the name."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.state import State
from game.model.values import Store
from game.model.world import CA, US, VEHICLES
from game.present.map_layers import effective
from game.present.phrases import store_exact, store_value
from game.present.shapes.parts import Tone
from game.present.words import N_, _, number, percent
from game.rules import indicators

_HOLLOW, _WHOLE = 0.8, 0.9
"""Jobs and output, of the start: under the first a country is hollowed out, from the second it has held."""
_OUT_OF_OFFICE = 30.0
"""Approval, per cent, under which no government keeps the minister."""
_FREE, _FRIENDLY = 0.06, 55.0
"""Duty on a Canadian car in the US, and relations, of a partnership renewed."""
_FREER, _DEAR = 2.0, 3.0
"""Points of independence won, and per cent on car prices."""


@dataclass(frozen=True, slots=True)
class EndingName:
    """What an ending is called."""

    name: str
    text: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Outcome:
    """Which ending it is, the number that decided it, and why in a sentence."""

    id: str
    store: Store
    reason: str


ENDINGS: dict[str, EndingName] = {
    "renewed_partnership": EndingName(
        N_("Renewed partnership"),
        N_("Cars cross the border almost freely again, the work has stayed, and both sides have kept their word."),
        "good",
    ),
    "independent_power": EndingName(
        N_("Independent power"),
        N_("The work has stayed, and less of it than before hangs on one buyer, one supplier and one head office."),
        "good",
    ),
    "expensive_fortress": EndingName(
        N_("Expensive fortress"),
        N_("The plants are still here. Buyers pay for it, in every car."),
        "warning",
    ),
    "junior_partner": EndingName(
        N_("Someone else’s junior partner"),
        N_("The plants work, on terms that are written elsewhere."),
        "warning",
    ),
    "hollowed_out": EndingName(
        N_("Hollowed out"),
        N_("The lines have gone where the duty is not paid. What is left feeds plants across the border."),
        "bad",
    ),
    "shown_the_door": EndingName(
        N_("Shown the door"),
        N_("The policy may have been right. The country no longer believes it, and somebody else has your desk."),
        "bad",
    ),
    "bare_cupboard": EndingName(
        N_("The cupboard is bare"),
        N_("More was promised than there was. Your successor will have to say which promise is not kept."),
        "bad",
    ),
    "holding_on": EndingName(
        N_("Holding on"),
        N_("Much is still here, nothing is settled, and the next quarter would have asked for more."),
        "neutral",
    ),
}


def outcome(first: State, last: State) -> Outcome:
    """Return where the country stands, by bounds chosen by hand."""
    jobs = indicators.jobs(last) / max(indicators.at_start(first, "jobs"), 1.0)
    output = indicators.output(last) / max(indicators.at_start(first, "output"), 1.0)
    if min(jobs, output) < _HOLLOW:
        return _hollow(jobs, output)
    if indicators.approval(last) < _OUT_OF_OFFICE:
        reason = _("Approval ended at {share}: under {bound} no government keeps its minister.")
        share, bound = store_exact("approval", indicators.approval(last)), percent(_OUT_OF_OFFICE / 100)
        return Outcome("shown_the_door", "approval", reason.format(share=share, bound=bound))
    if last.treasury < 0:
        reason = _("The envelope ended at {money}.")
        return Outcome("bare_cupboard", "treasury", reason.format(money=store_value("treasury", last.treasury)))
    held = min(jobs, output) >= _WHOLE
    found = _between_two(last) or (_on_its_own(first, last) if held else None) or (_tied(last) if held else None)
    if found:
        return found
    reason = _("Jobs stand at {jobs} of the start and output at {output}: neither lost nor made safe.")
    return Outcome("holding_on", "jobs", reason.format(jobs=percent(jobs), output=percent(output)))


def _hollow(jobs: float, output: float) -> Outcome:
    if output <= jobs:
        reason = _("Output stands at {share} of the start: under {bound} a country is hollowed out.")
        return Outcome("hollowed_out", "output", reason.format(share=percent(output), bound=percent(_HOLLOW)))
    reason = _("Jobs stand at {share} of the start: under {bound} a country is hollowed out.")
    return Outcome("hollowed_out", "jobs", reason.format(share=percent(jobs), bound=percent(_HOLLOW)))


def _between_two(last: State) -> Outcome | None:
    duty, taxed = effective(last, "US", "CA"), float(last.tariffs[US, CA, VEHICLES]) > 0
    if not taxed or duty >= _FREE or last.relations["US"] < _FRIENDLY:
        return None
    reason = _("A Canadian car pays {duty} at the US border, and relations stand at {points} of 100.")
    values = {"duty": percent(duty, 1), "points": number(last.relations["US"])}
    return Outcome("renewed_partnership", "relations", reason.format(**values))


def _on_its_own(first: State, last: State) -> Outcome | None:
    prices = indicators.of(last, "prices")
    if prices >= _DEAR:
        reason = _("Jobs and output have held, and a car costs {share} more than in 2024.")
        return Outcome("expensive_fortress", "prices", reason.format(share=percent(prices / 100, 1)))
    freer = indicators.independence(last) - indicators.independence(first)
    if freer >= _FREER:
        reason = _("Jobs and output have held, and independence has risen by {points} points.")
        return Outcome("independent_power", "independence", reason.format(points=number(freer, 1)))
    return None


def _tied(last: State) -> Outcome | None:
    theirs, ours = effective(last, "US", "CA"), float(last.tariffs[CA, US, VEHICLES])
    if theirs < _FREE or ours > 0:
        return None
    reason = _("Jobs and output have held. Washington still takes {duty} on a Canadian car, and Canada takes nothing.")
    return Outcome("junior_partner", "output", reason.format(duty=percent(theirs, 1)))
