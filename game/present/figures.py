"""Any figure on a card as a ledger: what it is called, how it is written, and why it moved."""

from __future__ import annotations

from dataclasses import replace

from game.analysis.figure_parts import figure_composition, figure_value
from game.model.figures import COMPOSED, Figure
from game.model.state import State
from game.present import names
from game.present.causes import cause_words, mark_words, pressure_words
from game.present.choices_view import GOOD
from game.present.game import Game
from game.present.ledger import Words, ledger_view, span
from game.present.memory_words import MEMORY
from game.present.odds_view import HAZARD
from game.present.phrases import add_up, dotted, quantum, rounded, store_part
from game.present.places import country, province
from game.present.shapes.ledger import LedgerView, MadeOf, Measure
from game.present.washington_words import MAY
from game.present.words import N_, _

_NAMES: dict[str, str] = {
    "jobs": N_("Jobs"),
    "output": N_("Output"),
    "independence": N_("Points of independence it carries"),
    "sold_here": N_("Cars sold in Canada"),
    "prices": N_("Car prices there"),
    "trust": N_("Trust in Canada"),
    "relations": N_("Relations"),
    "approval": N_("Approval"),
    "leaving": N_("Odds of leaving within the year"),
    "step": N_("Odds of a step in the talks"),
    "break": N_("Odds that the talks are broken off"),
    "fear": N_("Odds firms give to a worse tariff"),
}
_MEASURES: dict[str, Measure] = {
    "jobs": "jobs", "output": "output", "independence": "points", "sold_here": "cars", "prices": "prices",
    "trust": "trust",
    "relations": "relations", "approval": "approval", "leaving": "odds", "step": "good_odds", "break": "odds",
    "fear": "odds", "duty": "duty",
}  # fmt: skip
_DECISIONS = {
    "sell": N_("Odds that it is sold"),
    "leave": N_("Odds of a shift less"),
    "drop_shift": N_("Odds of a shift less"),
    "add_shift": N_("Odds of one more shift"),
    "project": N_("Odds that it builds the {model}"),
    "restart": N_("Odds that it builds the {model} again"),
    "build": N_("Odds of a new hall"),
}
_DUTY = {
    "duty:statutory": N_("The rate in the law"),
    "duty:content": N_("Content that customs lets in free of it"),
    "duty:remission": N_("Remission"),
    "duty:ordinary": N_("The ordinary duty, where the rules of origin are not met"),
}
_ITS_DUTY = N_("Duty its cars pay into the US, on average")
_OUR_DUTY = {
    "CA": N_("Duty its cars pay into Canada, on average"),
    "US": N_("Duty our cars pay into the US, on average"),
    "MX": N_("Duty our cars pay into Mexico, on average"),
}


def figure_ledger(game: Game, quarter: int, figure: Figure) -> LedgerView:
    """Return the parts of a figure's change in a quarter played, counted from 1, largest first; 0 is the whole game."""
    first, after, last = span(game, quarter)
    scale = _scale(after, figure)
    values = scale * figure_value(first, figure), scale * figure_value(after, figure)
    amounts = _amounts(game, figure, (first, after), quarter)
    amounts = {cause: scale * amount for cause, amount in amounts.items()}
    name = dotted(figure_whose(after, figure), figure_name(after, figure))
    words = _words(after, figure, last)
    view = ledger_view(after, measure_of(after, figure), name, values, amounts, last, whole=not quarter, words=words)
    return _composed(view, figure, (first, after), words) if figure.name in COMPOSED else view


def figure_history(game: Game, figure: Figure, cause: str) -> tuple[str, ...]:
    """Return what a cause did to a figure in every quarter played, as the ledger writes it; empty where nothing."""
    measure, scale, found = measure_of(game.state, figure), _scale(game.state, figure), []
    for quarter in range(1, len(game.played) + 1):
        amount = scale * _amounts(game, figure, span(game, quarter)[:2], quarter).get(cause, 0.0)
        found.append(store_part(measure, amount) if rounded(measure, amount) else "")
    return tuple(found)


def figure_name(state: State, figure: Figure) -> str:
    """Return what a figure is called beside the name of whose it is."""
    match figure.name:
        case "washington":
            return _(MAY[figure.of])
        case "decision":
            kind, _dot, model = figure.of.partition(".")
            return _(_DECISIONS[kind]).format(model=names.mandate(state, model) if model else "")
        case "duty":
            return _(_OUR_DUTY[figure.of] if figure.kind == "partner" else _ITS_DUTY)
        case _:
            return _(_NAMES[figure.name])


def figure_whose(state: State, figure: Figure) -> str:
    """Return whose a figure is: a site, a maker, a province, a partner, or talks with one."""
    match figure.kind:
        case "site":
            return names.site(state, figure.id)
        case "firm":
            return names.maker(state.world.level, figure.id)
        case "province":
            return province(figure.id)
        case _:
            return names.target(state, figure.of) if figure.name in ("step", "break") else country(figure.id)


def measure_of(state: State, figure: Figure) -> Measure:
    """Return how a figure is written."""
    if figure.name == "decision":
        return "good_odds" if figure.of.partition(".")[0] in GOOD else "odds"
    if figure.name == "washington":
        return "odds" if figure.of == "escalate" else "good_odds"
    if figure.name == "duty" and figure.of == "CA":
        return "rate"
    if figure.name == "output" and figure.kind == "site":
        sites = state.world.sites
        return "output" if sites.assembly[sites.row[figure.id]] else "units"
    return _MEASURES[figure.name]


def _scale(state: State, figure: Figure) -> float:
    """Return what the figure of a supplier told as an index must be multiplied by; 1 for the rest."""
    if figure.name != "output" or figure.kind != "site":
        return 1.0
    row = state.world.sites.rows[state.world.sites.row[figure.id]]
    return 400 / row.output if row.unit == "index" and row.output else 1.0


def _amounts(game: Game, figure: Figure, states: tuple[State, State], quarter: int) -> dict[str, float]:
    if quarter:
        return dict(game.figure(quarter, figure))
    if figure.name in COMPOSED:
        then, now = (figure_composition(state, figure) for state in states)
        return {name: now.get(name, 0.0) - then.get(name, 0.0) for name in {**now, **then}}
    amounts: dict[str, float] = {}
    for one in range(1, len(game.played) + 1):
        for cause, amount in game.figure(one, figure).items():
            amounts[cause] = amounts.get(cause, 0.0) + amount
    return amounts


def _words(state: State, figure: Figure, quarter: int) -> Words:
    """Return what the causes of a figure are called, and what stands behind each."""

    def named(cause: str, amount: float) -> tuple[str, str]:
        if cause in _DUTY:
            return _(_DUTY[cause]), _("worked out from the rates in force")
        mark = mark_words(state, cause, quarter)
        if cause.startswith("memory:"):
            return _(MEMORY[cause.partition(":")[2]]).rstrip("."), mark
        if figure.name in ("leaving", "decision"):
            row = state.world.sites.row[figure.id]
            pressure = next((one for one in state.pressure if one.site == row), None)
            return pressure_words(state, cause, pressure.destination if pressure else -1), mark
        if figure.name in COMPOSED and cause in HAZARD:
            return _(HAZARD[cause]), mark
        return cause_words(state, cause, figure.name, amount), mark

    return named


def _composed(view: LedgerView, figure: Figure, states: tuple[State, State], words: Words) -> LedgerView:
    """Return the ledger with all that the figure was made of before and is made of after."""
    then, now = (figure_composition(state, figure) for state in states)
    causes = sorted({**now, **then}, key=lambda cause: -abs(now.get(cause, 0.0)))
    step = quantum(view.store)
    before, after = (
        add_up([found.get(cause, 0.0) for cause in causes], total, step)
        for found, total in ((then, view.before_number), (now, view.after_number))
    )
    made_of = []
    for cause, was, stands in zip(causes, before, after, strict=True):
        if rounded(view.store, was) == 0 == rounded(view.store, stands):
            continue
        text, old, new = words(cause, stands)[0], store_part(view.store, was), store_part(view.store, stands)
        said = _("{cause}: {now}, and {then} before").format(cause=text, now=new, then=old)
        made_of.append(MadeOf(cause, text, old, new, said))
    return replace(view, made_of=tuple(made_of))
