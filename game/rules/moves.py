"""Cooperation is mutual: each side's moves in the quarrel are counted, and what is not answered in kind is felt.

A move raises or lowers a duty on the other's goods, holds trade back, or moves relations by so much at once. What
comes to its end by itself is none, nor what is done to somebody else and only minded. A move waits some quarters for
an answer of the same kind by the other side: that of the same cause, such as a deal that both keep, the one that was
put to the minister as a question, or the oldest.
None is taken for the answer to one announced after it, even where it takes hold later. While ours wait they tilt what
Washington may do next; an answer, or none in time, moves relations or approval (assumptions).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import ceil
from operator import itemgetter

from game.model.moves import Move, MoveAnswered, MoveLapsed, Side, Way
from game.model.records import ExportTaxSet, Part, Record, TariffSet, Withheld
from game.model.state import State, changed
from game.rules import stores

_OURS = ("lever", "answer", "headline", "talks")
_ANSWERED: Mapping[tuple[Side, Way], tuple[str, str]] = {
    ("ours", "softer"): ("relations", "concession_met"),
    ("theirs", "softer"): ("relations", "concession_met"),
    ("ours", "harder"): ("approval", "blow_answered"),
}
"""By who answers and how: the store it moves, and the parameter and cause."""
_LAPSED: Mapping[tuple[Side, Way], tuple[str, str]] = {
    ("ours", "softer"): ("approval", "concession_unmet"),
    ("theirs", "softer"): ("relations", "gift_unmet"),
    ("theirs", "harder"): ("approval", "blow_unanswered"),
}
"""The same, by whose move it was that had no answer."""


def count_moves(state: State, records: Sequence[Record]) -> tuple[State, list[Record]]:
    """Count the quarter's moves of both sides, and let answers, and moves that had none in time, be felt."""
    now, wait = state.quarter + 1, quarters_to_answer(state)
    dated = ((_since(state, cause), side, way, cause) for side, way, cause in _found(state, records))
    found = sorted(dated, key=itemgetter(0))
    moves, made = list(state.moves), list[Record]()
    spoken_for = {_asked(cause) for _since, _side, _way, cause in found}
    for since, side, way, cause in found:
        other: Side = "theirs" if side == "ours" else "ours"
        open_ = [i for i, one in enumerate(moves) if _waits(one, other, way) and one.since <= since]
        own = [i for i in open_ if moves[i].cause in (cause, _asked(cause))]
        others = [i for i in open_ if moves[i].cause not in spoken_for]
        at = next(iter((*own, *others)), None)
        if at is not None:
            made.append(MoveAnswered(side, way, cause, moves[at].cause))
            moves[at] = replace(moves[at], standing="answered")
        moves.append(Move(side, way, cause, now, "waiting" if at is None else "answers", since))
    for at, one in enumerate(moves):
        if one.standing == "waiting" and now - one.quarter >= wait:
            moves[at] = replace(one, standing="lapsed")
            made.append(MoveLapsed(one.side, one.way, one.cause))
    if not made and not found:
        return state, []
    return _felt(changed(state, moves=tuple(moves)), made)


def quarters_to_answer(state: State) -> int:
    """Return how many quarters a move waits for an answer."""
    return ceil(state.world.parameters["answer_quarters"])


def waiting(state: State, side: Side, way: Way) -> int:
    """Return how many moves of a side wait for an answer."""
    return sum(_waits(one, side, way) for one in state.moves)


def _waits(move: Move, side: Side, way: Way) -> bool:
    return move.side == side and move.way == way and move.standing == "waiting"


def _felt(state: State, made: Sequence[Record]) -> tuple[State, list[Record]]:
    """Let relations and approval move by what was answered and what was not."""
    records = list(made)
    for record in made:
        match record:
            case MoveAnswered(side=side, way=way):
                moved = _ANSWERED.get((side, way))
            case MoveLapsed(side=side, way=way):
                moved = _LAPSED.get((side, way))
            case _:
                moved = None
        if moved is None:
            continue
        store, name = moved
        by, cause = state.world.parameters[name], f"rule:{name}"
        if store == "relations":
            state, parts = stores.change_relations(state, "US", by, cause)
        else:
            state, parts = stores.change_approval(state, by, cause)
        records += parts
    return state, records


def _found(state: State, records: Iterable[Record]) -> list[tuple[Side, Way, str]]:
    """Return the quarter's moves in their order, one for each side and cause: the sum of what it did."""
    strong = state.world.parameters["strong_words"]
    sums: dict[tuple[Side, str], float] = {}
    for record in records:
        match record:
            case TariffSet(levied_by="US", origin="CA", cause=cause, expired=False):
                key: tuple[Side, str] = "theirs", cause
                by = record.rate - record.was
            case TariffSet(levied_by="CA", origin="US", cause=cause, expired=False):
                key, by = ("ours", cause), record.rate - record.was
            case ExportTaxSet(to="US", cause=cause, expired=False):
                key, by = ("ours", cause), record.rate - record.was
            case Withheld(to="US", cause=cause):
                key, by = ("ours", cause), record.share
            case Part(store="relations", cause=cause, meant=meant) if _by_us(cause) and abs(meant) >= strong:
                key, by = ("ours", cause), -meant / 1000  # words weigh less than a duty of the same cause
            case _:
                continue
        sums[key] = sums.get(key, 0.0) + by
    return [(side, "harder" if by > 0 else "softer", cause) for (side, cause), by in sums.items() if by]


def _since(state: State, cause: str) -> int:
    """Return the quarter a move was made in: that of the event or the order, where what it brought came later."""
    kind, _colon, name = cause.partition(":")
    match kind:
        case "event":
            dates = [one.quarter for one in state.happened if one.event == name]
        case "lever":
            dates = [one.quarter for one in state.used if one.lever == name]
        case _:
            dates = []
    return max(dates, default=state.quarter + 1)


def _asked(cause: str) -> str:
    """Return the event that an answer was given to; empty for any other cause."""
    kind, _colon, name = cause.partition(":")
    return f"event:{name}" if kind == "answer" else ""


def _by_us(cause: str) -> bool:
    return cause.partition(":")[0] in _OURS
