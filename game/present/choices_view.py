"""What else a firm may decide at a plant: sell, add or drop a shift, start again, build; with odds, parts and dates."""

from __future__ import annotations

from game.model.figures import Figure
from game.model.state import State
from game.present import names
from game.present.calendar import quarters, turn_name
from game.present.causes import pressure_words
from game.present.phrases import add_up, listed, odds_words
from game.present.shapes.cards import PressureView
from game.present.shapes.parts import Bar, Tone
from game.present.words import _, ngettext, number, percent
from game.rules.choices import Choice, choice_id, choices_at
from game.rules.dates import quarters_to_decision
from game.rules.halls import Sale

GOOD = ("add_shift", "project", "restart", "build")
_TELLING = 0.1
"""Odds from which a choice is coloured."""


def choice_views(state: State, site: str) -> tuple[PressureView, ...]:
    """Return what else a firm may decide at a site, each with its odds, their parts, its date and what it comes to."""
    at = state.world.sites.row[site]
    return tuple(_view(state, choice) for choice in choices_at(state, at))


def decision_words(state: State, site: int) -> str:
    """Return when a plant's owner next decides, and until when it has said that it decides nothing."""
    name = state.world.sites.ids[site]
    until = max((one.until for one in state.modifiers if one.kind == "held" and one.first == name), default=0)
    if until > state.quarter:
        return _("Its owner decides nothing by chance here until {quarter}.").format(
            quarter=turn_name(state, until + 1)
        )
    left = quarters_to_decision(state, site)
    if left == 0:
        return _("Its owner decides in the quarter ahead.")
    return ngettext(
        "Its owner decides in {count} quarter ({quarter}).", "Its owner decides in {count} quarters ({quarter}).", left
    ).format(count=left, quarter=turn_name(state, state.quarter + 1 + left))


def parts_bars(
    state: State, parts: tuple[tuple[str, float], ...], odds: float, destination: int = -1
) -> tuple[Bar, ...]:
    """Return the parts of odds as bars in points of 100, rounded so that they add up to the odds as written."""
    shown = add_up([amount for _name, amount in parts], float(round(odds * 100)), 1.0)
    return tuple(
        _bar(pressure_words(state, name, destination), amount)
        for (name, _raw), amount in zip(parts, shown, strict=True)
    )


def _bar(label: str, amount: float) -> Bar:
    text = number(amount, signed=True)
    return Bar(label, amount, text, _("{label}: {value}").format(label=label, value=text), "neutral")


def _view(state: State, choice: Choice) -> PressureView:
    title, would = _title(state, choice), _would(state, choice)
    odds = _odds(choice)
    note = _note(state, choice)
    return PressureView(
        title=title,
        odds=odds,
        in_words=odds_words(choice.odds),
        value=choice.odds,
        tone=_tone(state, choice),
        bars=parts_bars(state, choice.parts, choice.odds),
        start=0.0,
        would_do=would,
        destination=None,
        note=note,
        said=_("{label}: {value}").format(label=title, value=f"{odds}. {would} {note}".strip()),
        figure=Figure("decision", "site", state.world.sites.ids[choice.site], choice_id(state, choice)),
    )


def _tone(state: State, choice: Choice) -> Tone:
    if choice.odds < _TELLING or not state.world.sites.canadian[choice.site]:
        return "neutral"
    return "good" if choice.kind in GOOD else "warning"


def _odds(choice: Choice) -> str:
    odds = percent(choice.odds)
    match choice.drawn:
        case "at_its_date":
            return _("{odds} at its next decision").format(odds=odds)
        case "over_a_year":
            return _("{odds} this year").format(odds=odds)
        case "each_quarter":
            return _("{odds} each quarter").format(odds=odds)


def _title(state: State, choice: Choice) -> str:
    match choice.kind:
        case "sell":
            return _("Why it may be sold")
        case "add_shift":
            return _("Why it may add a shift")
        case "drop_shift" | "leave":
            return _("Why it may drop a shift")
        case "project":
            return _("Why it may build the {model}").format(model=_model(state, choice))
        case "restart":
            return _("Why it may build the {model} again").format(model=_model(state, choice))
        case "build":
            return _("Why it may build a new hall")


def _would(state: State, choice: Choice) -> str:
    takes = quarters(choice.quarters)
    match choice.kind:
        case "sell":
            return _("It would change hands after {time}; until then nothing is done.").format(time=takes)
        case "add_shift" | "drop_shift" | "leave":
            return ngettext(
                "It would work {count} shift after {time}.", "It would work {count} shifts after {time}.", choice.size
            ).format(count=choice.size, time=takes)
        case "project" | "restart":
            return _("The first car would be built after {time}.").format(time=takes)
        case "build":
            return _("A hall for {count} vehicles a year would open after {time}.").format(
                count=number(choice.size), time=takes
            )


def _note(state: State, choice: Choice) -> str:
    match choice.kind:
        case "sell":
            date, who = decision_words(state, choice.site), listed([_buyer(state, sale) for sale in choice.sales[:3]])
            return _("{date} Who may buy it: {buyers}.").format(date=date, buyers=who)
        case "add_shift":
            return _(
                "There is work for {work} cars a quarter, and its shifts can build {room}, overtime and all. "
                "Drawn each quarter for as long as that holds."
            ).format(work=number(choice.work), room=number(choice.room))
        case "drop_shift" | "leave":
            return _(
                "There is work for {work} cars a quarter, and fewer shifts could build {room}, overtime and all. "
                "Drawn each quarter for as long as that holds."
            ).format(work=number(choice.work), room=number(choice.room))
        case "project" | "restart":
            return _("Drawn each quarter until it is decided.")
        case "build":
            return decision_words(state, choice.site)


def _buyer(state: State, sale: Sale) -> str:
    brings = ngettext("{buyer} ({odds}, {count} job)", "{buyer} ({odds}, {count} jobs)", sale.jobs)
    return brings.format(buyer=names.buyer(state, sale.buyer.id), odds=percent(sale.odds), count=number(sale.jobs))


def _model(state: State, choice: Choice) -> str:
    return names.mandate(state, state.world.mandates.ids[choice.mandate])
