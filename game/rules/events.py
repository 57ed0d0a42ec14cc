"""The event phase: which events happen this quarter, and what unanswered ones become."""

from __future__ import annotations

from dataclasses import replace

from game.model.decisions import AnswerEvent
from game.model.effects import Effect, EndMandate, MoveMandate, OpenMandate, SetSiteState
from game.model.events import Choice, EventSpec
from game.model.records import EventAnswered, Record
from game.model.state import State, changed
from game.model.values import PROBABILITY
from game.rules import effects, stores
from game.rules.chance import Chance
from game.rules.conditions import all_hold


def fire_events(state: State, chance: Chance) -> tuple[State, list[Record]]:
    """Make each event happen whose conditions hold and whose chance comes up."""
    records: list[Record] = []
    for event in _coming(state, chance):
        state, made = effects.happen(state, event.id)
        records += made
    return state, records


def _coming(state: State, chance: Chance) -> list[EventSpec]:
    """Return the events of the quarter; of those that luck brings, the luckiest where the level wants no more."""
    now, index = state.quarter + 1, state.calendar.index
    last = {past.event: past.quarter for past in state.happened}
    level = state.world.level
    undated = () if level.undated_from and index < level.undated_from.index else state.world.undated
    coming: list[EventSpec] = []
    lucky: list[tuple[float, str]] = []
    for event in (*state.world.dated.get(index, ()), *undated):
        if event.id in last and (event.once or now - last[event.id] <= event.rest):
            continue
        odds = PROBABILITY[event.chance]
        # a draw stands alone, and costs less than the conditions that most events do not get as far as
        draw = chance.draw(now, "event", event.id) if odds < 1 else 0.0
        if draw >= odds or not all_hold(state, event.when) or (state.halls_sold and _moot(state, event)):
            continue
        coming.append(event)
        if odds < 1 and event.at is None:
            lucky.append((draw / odds, event.id))
    if level.undated_most and len(lucky) > level.undated_most:
        kept = {id for _luck, id in sorted(lucky)[: level.undated_most]}
        brought = {id for _luck, id in lucky}
        coming = [event for event in coming if event.id not in brought - kept]
    return coming


def _moot(state: State, event: EventSpec) -> bool:
    """Return whether an event is about the future of a plant whose owner has already sold it."""
    sold = {one.site for one in state.halls_sold}
    entries = [*event.effects, *(entry for choice in event.choices for entry in choice.effects)]
    return any(_settles(state, entry.effect) in sold for entry in entries)


def _settles(state: State, effect: Effect) -> str:
    """Return the site whose future an effect settles; empty for other effects."""
    match effect:
        case SetSiteState():
            return effect.site
        case OpenMandate() | MoveMandate() | EndMandate():
            there = effect.site if isinstance(effect, OpenMandate) and effect.site else None
            at = int(state.site_of[state.world.mandates.row[effect.mandate]])
            return there or (state.world.sites.ids[at] if at >= 0 else "")
        case _:
            return ""


def answer(state: State, decision: AnswerEvent, *, by_default: bool = False) -> tuple[State, list[Record]]:
    """Carry out a choice: pay what it costs, begin its effects, and put the card away."""
    event = state.world.event[decision.event]
    choice = find_choice(event, decision.choice)
    cause = f"answer:{decision.event}"
    happened = tuple(
        replace(past, choice=decision.choice) if past.event == decision.event and not past.choice else past
        for past in state.happened
    )
    cards = tuple(card for card in state.cards if card.event != decision.event)
    state = changed(state, cards=cards, happened=happened)
    records: list[Record] = [EventAnswered(decision.event, decision.choice, by_default)]
    state, made = stores.pay(state, -choice.cost, "choice", cause)
    records += made
    state, made = stores.change_capital(state, -choice.capital, cause)
    records += made
    state, made = effects.begin(state, choice.effects, cause)
    return state, records + made


def close_cards(state: State) -> tuple[State, list[Record]]:
    """Give every card left open in an earlier quarter its default answer."""
    records: list[Record] = []
    for card in state.cards:
        if card.opened > state.quarter:
            continue
        choice = default_choice(state.world.event[card.event])
        state, made = answer(state, AnswerEvent(event=card.event, choice=choice), by_default=True)
        records += made
    return state, records


def choice_id(event: EventSpec, place: int) -> str:
    """Return the id of a choice, made from its place where the level gives none."""
    return event.choices[place].id or f"choice_{place + 1}"


def find_choice(event: EventSpec, choice: str) -> Choice:
    """Return the choice with this id; KeyError when there is none."""
    for place, found in enumerate(event.choices):
        if choice_id(event, place) == choice:
            return found
    raise KeyError(choice)


def default_choice(event: EventSpec) -> str:
    """Return the id of the choice taken when there is no answer."""
    return event.unanswered or choice_id(event, len(event.choices) - 1)
