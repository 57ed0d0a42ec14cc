"""What a firm asks about its contract, as a card to answer: more time, or what is claimed back from it."""

from __future__ import annotations

from game.model.decisions import AnswerFirm
from game.model.kept import Contract
from game.model.state import State
from game.present import names
from game.present.calendar import quarters
from game.present.game import Game
from game.present.phrases import dotted, price_words
from game.present.refusals import refusal_words
from game.present.shapes.briefing import ChoiceView, EventCard
from game.present.shapes.parts import Chip
from game.present.words import N_, _, money, number, percent
from game.rules.orders import price_of
from game.rules.promises import answers_to, dispute_odds, open_question, question_of

_PREFIX = "contract:"
_LABELS = {
    "grant": N_("Give it more time"),
    "enforce": N_("Hold it to its word"),
    "sue": N_("Take it to court"),
    "settle": N_("Settle for a part"),
}


def question_id(site: str) -> str:
    """Return the id of the card of a question asked at a site."""
    return f"{_PREFIX}{site}"


def is_question(id: str) -> bool:
    """Return whether a card's id is that of a firm's question, and not of an event."""
    return id.startswith(_PREFIX)


def question_cards(game: Game) -> tuple[EventCard, ...]:
    """Return the questions of firms that wait for an answer."""
    asked = [contract.offer.site for contract in game.state.contracts if question_of(contract)]
    return tuple(question_card(game, question_id(site)) for site in asked)


def question_card(game: Game, id: str) -> EventCard:
    """Return the question asked at a site as a card; one already answered for good has no choices left."""
    state, site = game.state, id.removeprefix(_PREFIX)
    contract = open_question(state, site)
    title, text = _asked(state, site, contract)
    mark = _("Your contract with {site}").format(site=names.site(state, site))
    place = names.chip(state, site)
    choices = tuple(_choice(game, contract, answer) for answer in answers_to(contract)) if contract else ()
    deadline = _("Unanswered when the quarter ends: {choice}.").format(choice=choices[-1].label) if choices else ""
    return EventCard(
        id=id,
        title=title,
        text=text,
        mark=mark,
        real=False,
        icon="gavel" if contract and contract.broken else "hourglass",
        tone="warning",
        edge="amber",
        places=(place,) if place is not None else (),
        sources=(),
        guide="incomplete_contracts",
        choices=choices,
        answered="",
        asked="",
        deadline=deadline,
        said=dotted(title, mark, text),
    )


def answer_words(state: State, decision: AnswerFirm) -> tuple[str, str, str, Chip | None]:
    """Return an answer as the draft shows it: what was asked, what is answered, icon, place."""
    title, _text = _asked(state, decision.site, open_question(state, decision.site))
    return title, _(_LABELS[decision.answer]), "signature", names.chip(state, decision.site)


def _asked(state: State, site: str, contract: Contract | None) -> tuple[str, str]:
    name = names.site(state, site)
    if contract is None or not contract.broken:
        title = _("{site} asks for more time").format(site=name)
        if contract is None:
            return title, ""
        return title, _(
            "It promised {promised} jobs and has {jobs}. It asks for {time} more before its promise is measured again. "
            "No instalment is paid until you answer."
        ).format(
            promised=number(contract.offer.jobs),
            jobs=number(float(state.jobs[state.world.sites.row[site]])),
            time=quarters(round(state.world.parameters["extension_quarters"])),
        )
    title = _("{site} disputes the claim").format(site=name)
    return title, _(
        "You claim back {owed}. The firm says that the market broke the promise, not it, and offers {part}."
    ).format(owed=money(contract.owed), part=money(_part(state, contract)))


def _choice(game: Game, contract: Contract, answer: str) -> ChoiceView:
    state, site = game.state, contract.offer.site
    decision = AnswerFirm.model_validate({"site": site, "answer": answer})
    mine = decision in game.draft
    drafted = any(isinstance(one, AnswerFirm) and one.site == site for one in game.draft)
    refusal = None if drafted else game.refusal(decision)
    why = refusal_words(state, refusal) if refusal else ""
    cost, capital = price_of(state, decision)
    return ChoiceView(
        id=answer,
        label=_(_LABELS[answer]),
        text=_follows(state, contract, answer),
        cost=price_words(money(cost) if cost else "", capital),
        open=not why,
        why_not=why,
        taken=mine,
        decision=decision,
    )


def _follows(state: State, contract: Contract, answer: str) -> str:
    of, row = state.world.parameters, state.world.sites.row[contract.offer.site]
    match answer:
        case "grant":
            return _(
                "It trusts you more. Other firms see that a promise can be put off, and count on less of a claim being "
                "collected from them."
            )
        case "enforce":
            return _("{owed} is claimed back. The odds that it disputes the claim are {odds}.").format(
                owed=money(round(contract.paid * contract.offer.clawback)),
                odds=percent(dispute_odds(state, row, gone=False)),
            )
        case "sue":
            return _(
                "It takes {time}. The odds that you win are {odds}: then all of {owed} is paid at once, else nothing. "
                "The firm trusts you less; the others see that you collect, or do not."
            ).format(
                time=quarters(round(of["suit_quarters"])), odds=percent(of["suit_odds"]), owed=money(contract.owed)
            )
        case _:
            return _("{part} is paid over {time}. Firms learn that a claim can be bargained down.").format(
                part=money(_part(state, contract)), time=quarters(round(of["collection_quarters"]))
            )


def _part(state: State, contract: Contract) -> int:
    return round(contract.owed * state.world.parameters["settle_share"])
