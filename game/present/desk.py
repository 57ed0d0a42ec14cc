"""The minister's desk: families of levers, what each costs, and why one is not open."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from game.model.decisions import Decision, UseLever
from game.model.levers import Family, LeverSpec
from game.model.state import State
from game.present import names
from game.present.amounts import amount_view
from game.present.answer_costs import costs_of
from game.present.game import Game
from game.present.lever_terms import lever_capital, lever_cost, lever_delay, option_price
from game.present.model_words import NO_DOCUMENT
from game.present.phrases import capital_words, dotted
from game.present.places import country, province
from game.present.prices import money_words
from game.present.refusals import refusal_words
from game.present.shapes.desk import AmountView, FamilyView, LeverView, OptionView, TargetView
from game.present.shapes.parts import LeverButton, Source
from game.present.source_words import source_list
from game.present.talks_view import stage_words
from game.present.terms import first_terms
from game.present.words import N_, _, language
from game.rules.conditions import all_hold
from game.rules.orders import targets as targets_of

FAMILIES: tuple[Family, ...] = get_args(Family)
_NAMES: dict[Family, tuple[str, str, str]] = {
    "incentives": (N_("Incentives"), N_("Money for plants, with strings."), "factory"),
    "trade": (N_("Trade"), N_("Absorb, remit or retaliate, product by product."), "scale"),
    "made_in_canada": (N_("Made in Canada"), N_("What the country buys, and where it comes from."), "leaf"),
    "people": (N_("People"), N_("Short weeks, training and help for towns."), "users"),
    "partners": (N_("Partners"), N_("Talks with others, each with a price."), "handshake"),
    "law": (N_("Law and the table"), N_("Panels, suits, reviews and American offers."), "gavel"),
    "voice": (N_("Voice"), N_("Promise, warn, or stay quiet."), "megaphone"),
}
_NO_TALKS = ("talks_not_open", "talks_nothing")
"""Refusals of levers that a partner's card leaves out: there are no talks yet to hold or to break off."""
_TARGET = {
    "none": "",
    "site": N_("Which plant?"),
    "maker": N_("Which maker?"),
    "partner": N_("Which partner?"),
    "product": N_("Which product?"),
    "talks": N_("Which talks?"),
}


def desk(game: Game) -> tuple[FamilyView, ...]:
    """Return the families with a lever on the desk, each with its levers, told without a target chosen."""
    levers = game.state.world.levers.values()
    found = []
    for family in FAMILIES:
        mine = tuple(_lever(game, lever, "", with_targets=False) for lever in levers if lever.family == family)
        if mine:
            name, text, icon = _NAMES[family]
            found.append(FamilyView(family, _(name), _(text), icon, mine))
    return tuple(found)


def family_name(family: Family) -> str:
    """Return the name of a family of levers."""
    return _(_NAMES[family][0])


def lever_view(game: Game, lever: str, target: str = "") -> LeverView:
    """Return a lever with its targets, and whether it is open for the target chosen."""
    return _lever(game, game.state.world.levers[lever], target, with_targets=True)


def buttons(game: Game, target: str) -> tuple[LeverButton, ...]:
    """Return the levers that can be used on a site, maker, partner, its talks, or product, offers first."""
    state = game.after_draft()
    found = []
    for lever in state.world.levers.values():
        ons = _used_on(state, lever, target)
        for on in ons:
            refusal = game.refusal(default_decision(state, lever, on))
            if refusal and refusal.reason in _NO_TALKS:
                continue
            why = refusal_words(state, refusal) if refusal else ""
            title = lever.title.said(language())
            if len(ons) > 1:
                title = _("{lever}: {target}").format(lever=title, target=names.target(state, on))
            said = _("{lever}: not open. {why}").format(lever=title, why=why) if why else title
            found.append(LeverButton(lever.id, on, title, _icon(lever), lever.contract is not None, not why, why, said))
    return tuple(sorted(found, key=lambda button: (not button.is_offer, not button.open)))


def _used_on(state: State, lever: LeverSpec, target: str) -> tuple[str, ...]:
    """Return what a lever would be used on from a card: the thing itself, or the talks with a partner."""
    if lever.target == "talks":
        return tuple(id for id in targets_of(state, lever) if state.world.talks[id].partner == target)
    return (target,) if lever.target != "none" and target in targets_of(state, lever) else ()


def default_decision(
    state: State, lever: LeverSpec, target: str, option: str = "", amount: float | None = None
) -> Decision:
    """Return the order a lever stands for before anything is changed on its form."""
    if lever.contract is not None:
        return first_terms(state, lever, target)
    chosen = option or first_way(state, lever)
    figure = amount if amount is not None else lever.amount.start if lever.amount else 0.0
    return UseLever(lever=lever.id, target=target, option=chosen, amount=figure)


def first_way(state: State, lever: LeverSpec) -> str:
    """Return the option a form begins with: the first whose needs hold, or the first of all."""
    ways = [one.id for one in lever.options]
    fit = (way for way in ways if all_hold(state, [need.condition for need in lever.needs_of(way)]))
    return next(fit, ways[0] if ways else "")


def _lever(game: Game, lever: LeverSpec, target: str, *, with_targets: bool) -> LeverView:
    state, said = game.state, language()
    after = game.after_draft()
    open_targets = _targets(game, after, lever) if with_targets else ()
    why = _why_not(game, after, lever, target)
    title, cost, capital = lever.title.said(said), lever_cost(lever), lever_capital(lever)
    text, delay = lever.text.said(said), lever_delay(state, lever)
    return LeverView(
        id=lever.id,
        family=lever.family,
        title=title,
        text=text,
        icon=_icon(lever),
        cost=cost,
        capital=capital,
        delay=delay,
        decides=lever.decides.said(said),
        mechanism=lever.mechanism.said(said),
        side_effects=lever.side_effects.said(said),
        is_offer=lever.contract is not None,
        open=not why,
        why_not=why,
        target_kind=lever.target,
        target_label=_(_TARGET[lever.target]) if lever.target != "none" else "",
        targets=open_targets,
        options=tuple(
            OptionView(
                option.id,
                option.label.said(said),
                option.text.said(said) if option.text else "",
                dotted(money_words(option_price(lever, option)), costs_of(state, option.effects)),
                capital_words(lever.capital + option.capital),
            )
            for option in lever.options
        ),
        way=first_way(after, lever),
        amount=_amount(lever),
        guide=lever.guide or "",
        mark=names.certainty(lever.certainty),
        sources=sources(state, lever.sources),
        told_by=source_list(game.level, lever.sources),
        said=_said(title, cost, capital, delay, why),
    )


def sources(state: State, keys: tuple[str, ...]) -> tuple[Source, ...]:
    """Return sources with the addresses the level lists, or with what a mark without one means."""
    addresses = {row.key: row.address for row in state.world.level.sources}
    addresses |= {key: _(words) for key, words in NO_DOCUMENT.items()}
    return tuple(Source(key, addresses.get(key, "")) for key in keys)


def _why_not(game: Game, state: State, lever: LeverSpec, target: str) -> str:
    """Return why a lever is shut: for its target, or for all of them where none is chosen."""
    if lever.target == "none" or target:
        refusal = game.refusal(default_decision(state, lever, target))
        return refusal_words(state, refusal) if refusal else ""
    candidates = targets_of(state, lever)
    if not candidates:
        return _("There is nothing it could be used on.")
    first = ""
    for candidate in candidates:
        refusal = game.refusal(default_decision(state, lever, candidate))
        if refusal is None:
            return ""
        first = first or refusal_words(state, refusal)
    return first


def _targets(game: Game, state: State, lever: LeverSpec) -> tuple[TargetView, ...]:
    found = []
    for id in targets_of(state, lever):
        refusal = game.refusal(default_decision(state, lever, id))
        why = refusal_words(state, refusal) if refusal else ""
        found.append(TargetView(id, names.target(state, id), _detail(state, lever, id), not why, why))
    if lever.target in ("partner", "product", "talks"):
        return tuple(found)
    return tuple(sorted(found, key=lambda one: one.name))


def _detail(state: State, lever: LeverSpec, id: str) -> str:
    match lever.target:
        case "site":
            row = names.row_of(state, id)
            return dotted(
                names.proper(row.firm), names.proper(row.city), province(row.region) if row.country == "CA" else ""
            )
        case "maker":
            maker = next(row for row in state.world.level.makers if row.id == id)
            trust = float(state.trust[state.world.maker_row[id]])
            head = _("head office: {country}").format(country=country(maker.headquarters))
            return dotted(head, _("trust {points}").format(points=round(trust)))
        case "partner":
            return _("relations {points}").format(points=round(state.relations.get(id, 50.0)))
        case "talks":
            return dotted(stage_words(state, id), state.world.talks[id].asks.said(language()))
        case _:
            return ""


def _amount(lever: LeverSpec) -> AmountView | None:
    if lever.amount is None:
        return None
    view = amount_view(lever.amount)
    return replace(view, label=_("On the table, of what it asks")) if lever.target == "talks" else view


def _icon(lever: LeverSpec) -> str:
    return lever.icon.replace("_", "-")


def _said(title: str, cost: str, capital: str, delay: str, why: str) -> str:
    if why:
        return _("{lever}: not open. {why}").format(lever=title, why=why)
    return _("{lever}. Price: {cost}, and {capital}. It bites {delay}.").format(
        lever=title, cost=cost, capital=capital, delay=delay
    )
