"""The draft strip: each decision in a line, and what all of them cost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from game.model.decisions import (
    ActOnHeadline,
    AnswerEvent,
    AnswerFirm,
    CheckHeadline,
    Decision,
    OfferContract,
    Predict,
    SetDifficulty,
    UseLever,
    is_order,
)
from game.model.state import State
from game.present import names
from game.present.calendar import quarters
from game.present.difficulty import difficulty_name
from game.present.firm_questions import answer_words
from game.present.game import Game
from game.present.phrases import capital_words, dotted, exact_millions, price_words, store_exact
from game.present.prices import money_words, paid, price_in, still_to_pay
from game.present.refusals import amount_words
from game.present.shapes.desk import DecisionView, DraftView
from game.present.shapes.parts import Chip, Tone
from game.present.words import _, language, money, ngettext, number
from game.rules.contracts import asked_for
from game.rules.headlines import act_of
from game.rules.orders import find_option, price_of


def decision_view(game: Game, decision: Decision, place: int = -1) -> DecisionView:
    """Return a decision as the draft strip shows it. ``place`` is its number in the draft, from 0."""
    return decision_in(game.state, decision, place)


def decision_in(state: State, decision: Decision, place: int = -1) -> DecisionView:
    """Return a decision as it would be shown in a state."""
    title, subtitle, icon, target = _words(state, decision)
    cost, capital = _money(state, decision), _capital(state, decision)
    price = price_words(cost, capital)
    said = _("{title}. {subtitle}. {price}.") if subtitle else _("{title}. {price}.")
    return DecisionView(
        place=place,
        decision=decision,
        title=title,
        subtitle=subtitle,
        icon=icon,
        cost=cost,
        capital=capital_words(capital),
        price=price,
        target=target,
        said=said.format(title=title, subtitle=subtitle, price=price),
        stays=_("What has been read cannot be unread.") if isinstance(decision, CheckHeadline) else "",
    )


def draft_summary(game: Game, forecast: str | None = None) -> DraftView:
    """Return the draft with what it costs and what it leaves; the forecast is passed through."""
    state, most = game.state, game.level.drafts
    decisions = tuple(decision_view(game, decision, place) for place, decision in enumerate(game.draft))
    counted = sum(is_order(decision) for decision in game.draft)
    after = game.after_draft()
    capital = state.political_capital - after.political_capital
    room = max(most - counted, 0)
    room_text = ngettext("room for {count} more decision", "room for {count} more decisions", room).format(count=room)
    tone: Tone = "warning" if room == 0 or after.treasury < 0 else "neutral"
    left = _("{treasury} left, {capital} political capital left").format(
        treasury=money(after.treasury), capital=store_exact("political_capital", after.political_capital)
    )
    return DraftView(
        title=_("Your draft for this quarter"),
        decisions=decisions,
        room=room,
        room_text=room_text if room else _("the draft is full"),
        cost=_together(state, after, game.draft),
        capital=capital_words(round(capital, 1)),
        treasury_left=money(after.treasury),
        capital_left=store_exact("political_capital", after.political_capital),
        tone=tone,
        forecast=forecast,
        said=_draft_said(decisions, left),
    )


def _draft_said(decisions: Sequence[DecisionView], left: str) -> str:
    if not decisions:
        return _("Nothing drafted yet: {left}.").format(left=left)
    return ngettext(
        "{count} decision drafted: {titles}; {left}.", "{count} decisions drafted: {titles}; {left}.", len(decisions)
    ).format(count=len(decisions), titles="; ".join(view.title for view in decisions), left=left)


def _words(state: State, decision: Decision) -> tuple[str, str, str, Chip | None]:
    match decision:
        case UseLever():
            return _lever(state, decision)
        case OfferContract():
            return _offer(state, decision)
        case AnswerEvent():
            return _answer(state, decision)
        case AnswerFirm():
            return answer_words(state, decision)
        case CheckHeadline():
            return _("Check a headline"), _("against the documents"), "search", None
        case ActOnHeadline():
            return *_on_headline(state, decision), None
        case Predict():
            return _("Prediction slip"), "", "signature", None
        case SetDifficulty():
            return difficulty_name(decision.difficulty), _("difficulty, from this quarter"), "gauge", None
        case _:
            assert_never(decision)


def _lever(state: State, decision: UseLever) -> tuple[str, str, str, Chip | None]:
    lever = state.world.levers.get(decision.lever)
    if lever is None:
        return decision.lever, "", "landmark", None
    option = find_option(lever, decision.option)
    detail = dotted(
        names.target(state, decision.target),
        option.label.said(language()) if option else "",
        amount_words(lever, decision.amount) if lever.amount else "",
    )
    return lever.title.said(language()), detail, lever.icon.replace("_", "-"), names.chip(state, decision.target)


def _offer(state: State, decision: OfferContract) -> tuple[str, str, str, Chip | None]:
    title = _("Offer to {site}").format(site=names.site(state, decision.site))
    detail = ngettext(
        "{amount} for {count} job over {time}", "{amount} for {count} jobs over {time}", decision.jobs
    ).format(amount=money(decision.amount), count=number(decision.jobs), time=quarters(decision.quarters))
    lever = state.world.levers.get(decision.lever)
    kind = lever.title.said(language()) if lever else ""
    return title, dotted(kind, detail), "handshake", names.chip(state, decision.site)


def _answer(state: State, decision: AnswerEvent) -> tuple[str, str, str, Chip | None]:
    event = state.world.event.get(decision.event)
    if event is None:
        return decision.event, "", "message-circle", None
    label = decision.choice
    for place, choice in enumerate(event.choices):
        if (choice.id or f"choice_{place + 1}") == decision.choice:
            label = choice.label.said(language())
    return event.title.said(language()), label, "message-circle", names.chip(state, event.place or "")


def _on_headline(state: State, decision: ActOnHeadline) -> tuple[str, str, str]:
    act = act_of(state, decision)
    label = act.label.said(language()) if act else decision.headline
    if decision.on == "documents":
        return _("Go by the documents"), label, "file-text"
    return _("Act on a headline"), label, "newspaper"


def _money(state: State, decision: Decision) -> str:
    """Write what a decision costs in money; an offer, what it costs if the firm signs, and what more it would ask."""
    price = price_in(state, decision)
    if isinstance(decision, OfferContract):
        first = exact_millions(price.now)
        told = _("if it signs, {first} now, {amount} in all").format(first=first, amount=money(decision.amount))
        asked = asked_for(state, decision) if decision.site in state.world.sites.row else 0
        return dotted(told, _("it would ask {asked}").format(asked=money(asked)) if asked > decision.amount else "")
    return money_words(price)


def _capital(state: State, decision: Decision) -> float:
    """Return the political capital a decision costs; nothing where the level no longer has what it names."""
    known = (
        getattr(decision, "lever", None) in state.world.levers
        or getattr(decision, "event", None) in state.world.event
        or isinstance(decision, AnswerFirm | CheckHeadline | ActOnHeadline | Predict)
    )
    return price_of(state, decision)[1] if known else 0.0


def _together(state: State, after: State, draft: Sequence[Decision]) -> str:
    """Write what the whole draft costs, now and later; of offers, only those the firm would sign."""
    now, later = state.treasury - after.treasury, 0
    signed = {contract.offer.site for contract in after.contracts if not contract.broken}
    for decision in draft:
        if not isinstance(decision, OfferContract) or decision.site in signed:
            price = price_in(state, decision)
            now += price.begins
            later += still_to_pay(state, price) - price.begins
    if not later:
        return paid(now)
    return _("{now} now, {later} later").format(now=paid(now), later=paid(later))
