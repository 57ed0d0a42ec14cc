"""Events as cards: what happened, whether it is real, where, and what may be answered."""

from __future__ import annotations

from game.model.decisions import AnswerEvent, Decision
from game.model.events import Choice, EventSpec
from game.model.state import State
from game.present import names
from game.present.answer_costs import costs_of
from game.present.calendar import real_date, turn_name
from game.present.desk import sources
from game.present.firm_questions import is_question, question_card, question_cards
from game.present.game import Game
from game.present.phrases import dotted, price_words
from game.present.prices import money_words, price_with
from game.present.refusals import refusal_words
from game.present.shapes.briefing import ChoiceView, EventCard
from game.present.shapes.parts import Chip, Tone
from game.present.words import _, language, ngettext
from game.rules.events import choice_id, default_choice

_TONES: dict[str, Tone] = {"alarm": "bad", "news": "neutral", "good": "good", "warning": "warning"}
_EDGES = {"alarm": "red", "news": "blue", "good": "green", "warning": "amber"}


def event_card(game: Game, event: str, quarter: int | None = None) -> EventCard:
    """Return an event as a card; in a quarter played, with the answer it was given then."""
    if is_question(event):
        return question_card(game, event)
    state = game.state
    spec, said = state.world.event[event], language()
    waiting = any(card.event == event for card in state.cards)
    taken = _taken(state, event, quarter)
    title = spec.title.said(said)
    text = spec.text.said(said) if spec.text else ""
    mark = event_mark(spec)
    choices = tuple(_choice(game, spec, place, waiting, taken) for place in range(len(spec.choices)))
    return EventCard(
        id=event,
        title=title,
        text=text,
        mark=mark,
        real=spec.real is not None,
        icon=spec.icon.replace("_", "-"),
        tone=_TONES[spec.tone],
        edge=_EDGES[spec.tone],
        places=places(state, spec),
        sources=sources(state, spec.real.sources if spec.real else ()),
        guide=spec.teaches or "",
        choices=choices,
        asked=_asked(state, state.quarter if quarter is None else quarter) if choices else "",
        answered=_answered(spec, taken),
        deadline=_deadline(spec) if waiting else "",
        said=dotted(title, mark, text),
    )


def _asked(state: State, quarter: int) -> str:
    """Return when a card that came at the end of a quarter played is answered; nothing after the last one."""
    if quarter >= state.world.level.quarters:
        return ""
    return _("For you to decide in {quarter}").format(quarter=turn_name(state, quarter + 1))


def open_cards(game: Game) -> tuple[EventCard, ...]:
    """Return the events and the firms that wait for an answer in this quarter's draft."""
    return (*(event_card(game, card.event) for card in game.state.cards), *question_cards(game))


def event_mark(spec: EventSpec) -> str:
    """Return the mark of an event: real, with date and sources, fiction, or the game's own notice."""
    if spec.notice:
        return _("A word from the game")
    if spec.real is None:
        return _("FICTION · plausible")
    count = len(spec.real.sources)
    return ngettext("REAL · {date} · {count} source", "REAL · {date} · {count} sources", count).format(
        date=real_date(spec.real), count=count
    )


def places(state: State, spec: EventSpec) -> tuple[Chip, ...]:
    """Return the places an event bears on, each name once."""
    found: dict[str, Chip] = {}
    for id in (*([spec.place] if spec.place else []), *spec.affects):
        chip = names.chip(state, id)
        if chip is not None:
            found.setdefault(chip.text, chip)
    return tuple(found.values())


def _choice(game: Game, spec: EventSpec, place: int, waiting: bool, taken: str) -> ChoiceView:
    choice: Choice = spec.choices[place]
    id, said = choice_id(spec, place), language()
    decision = AnswerEvent(event=spec.id, choice=id)
    drafted = any(isinstance(one, AnswerEvent) and one.event == spec.id for one in game.draft)
    mine = any(isinstance(one, AnswerEvent) and one == decision for one in game.draft)
    refusal = game.refusal(decision) if waiting and not drafted else None
    why = refusal_words(game.state, refusal) if refusal else ""
    return ChoiceView(
        id=id,
        label=choice.label.said(said),
        text=choice.text.said(said) if choice.text else "",
        cost=price_words(
            money_words(price_with(choice.cost, choice.effects)), choice.capital, costs_of(game.state, choice.effects)
        ),
        open=waiting and not why,
        why_not=why,
        taken=mine or taken == id,
        decision=decision,
    )


def choice_of(decision: Decision, label: str, text: str, cost: str, why: str, taken: bool) -> ChoiceView:
    """Return any decision as an answer one can choose."""
    return ChoiceView("", label, text, cost, not why, why, taken, decision)


def _taken(state: State, event: str, quarter: int | None) -> str:
    found = [past for past in state.happened if past.event == event and quarter in (None, past.quarter)]
    return found[-1].choice if found else ""


def _answered(spec: EventSpec, taken: str) -> str:
    for place, choice in enumerate(spec.choices):
        if choice_id(spec, place) == taken:
            return _("Answered: {choice}.").format(choice=choice.label.said(language()).rstrip("."))
    return ""


def _deadline(spec: EventSpec) -> str:
    default = default_choice(spec)
    for place, choice in enumerate(spec.choices):
        if choice_id(spec, place) == default:
            return _("Unanswered when the quarter ends: {choice}.").format(
                choice=choice.label.said(language()).rstrip(".")
            )
    return ""
