"""One quarter, from the minister's decisions to the closed books."""

from __future__ import annotations

from collections.abc import Sequence

from game.model.decisions import Decision
from game.model.records import Record
from game.model.state import State, changed
from game.rules.books import close_books
from game.rules.chance import Chance
from game.rules.effects import apply_due
from game.rules.events import close_cards, fire_events
from game.rules.firms import firms_decide
from game.rules.goals import judge_goals
from game.rules.grid import rounded
from game.rules.headlines import print_papers
from game.rules.jobs import settle_jobs
from game.rules.lasting import expire
from game.rules.market import sell, settle_markets
from game.rules.moves import count_moves
from game.rules.partners import partners_answer
from game.rules.policy import carry_out
from game.rules.politics import settle_politics
from game.rules.supply import stop_lines
from game.rules.talks import weigh_talks
from game.rules.tariffs import count_imports
from game.rules.washington import drift_relations, washington_moves


def advance(state: State, decisions: Sequence[Decision], chance: Chance) -> tuple[State, list[Record]]:
    """Play one quarter and say what happened.

    The order of the phases is the model (02 §8), so it stands here and nowhere else: the minister acts
    first, the world answers, markets settle, firms decide on what they now see, and the books close.
    """
    before = state
    state, opened = until_markets(state, decisions, chance)
    state = settle_markets(state)
    uptime, stopped = stop_lines(state)
    state = count_imports(sell(state, uptime))
    state, moved = firms_decide(state, chance)
    state, answered = washington_moves(state, chance)
    state, talked = partners_answer(state, chance)
    state, counted = count_moves(state, [*opened, *answered, *talked])
    state, drifted = drift_relations(state)
    state = settle_jobs(state)
    state, felt = settle_politics(before, state)
    state, booked = close_books(state, chance)
    state = rounded(changed(state, quarter=state.quarter + 1, stops=()), before)
    state, printed = print_papers(state, chance)
    return state, [
        *opened, *stopped, *moved, *answered, *talked, *counted, *drifted, *felt, *booked, *judge_goals(state), *printed
    ]  # fmt: skip


def until_markets(state: State, decisions: Sequence[Decision], chance: Chance) -> tuple[State, list[Record]]:
    """Play the phases before the markets: what the minister ordered, what fell due, what happened."""
    state, decided = carry_out(state, decisions)
    state, defaulted = close_cards(weigh_talks(state))
    state, due = apply_due(expire(state))
    state, fired = fire_events(state, chance)
    return state, [*decided, *defaulted, *due, *fired]
