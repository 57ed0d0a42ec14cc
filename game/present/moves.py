"""The count of each side’s moves in the quarrel with Washington, in words."""

from __future__ import annotations

from game.model.moves import Move, MoveAnswered, MoveLapsed, Side, Way
from game.model.state import State
from game.present import names
from game.present.calendar import turn_name
from game.present.causes import cause_words
from game.present.shapes.parts import Line, Section, Tone
from game.present.site_facts import fact
from game.present.words import N_, _, ngettext, number
from game.rules.moves import quarters_to_answer

_ANSWERED: dict[tuple[Side, Way], tuple[str, Tone]] = {
    ("ours", "harder"): (N_("We answered a blow with a blow: {answer}, for {move}."), "neutral"),
    ("ours", "softer"): (N_("We met a step of Washington’s: {answer}, for {move}."), "good"),
    ("theirs", "harder"): (N_("Washington answered a blow with a blow: {answer}, for {move}."), "bad"),
    ("theirs", "softer"): (N_("Washington met a step of ours: {answer}, for {move}."), "good"),
}
_LAPSED: dict[tuple[Side, Way], tuple[str, Tone]] = {
    ("ours", "harder"): (N_("Washington let a blow of ours pass: {move}."), "neutral"),
    ("ours", "softer"): (N_("Washington gave nothing for a step of ours: {move}."), "bad"),
    ("theirs", "harder"): (N_("We took a blow of Washington’s in silence: {move}."), "neutral"),
    ("theirs", "softer"): (N_("We gave nothing for a step of Washington’s: {move}."), "bad"),
}
_WAITS: dict[tuple[Side, Way], str] = {
    ("ours", "harder"): N_("A blow of ours: {move}. Washington may answer it until {quarter}."),
    ("ours", "softer"): N_("A step of ours: {move}. Washington may meet it until {quarter}."),
    ("theirs", "harder"): N_("A blow of Washington’s: {move}. We may answer it until {quarter}."),
    ("theirs", "softer"): N_("A step of Washington’s: {move}. We may meet it until {quarter}."),
}


def counted_line(state: State, record: MoveAnswered | MoveLapsed) -> Line:
    """Return what became of a move: it was answered in kind, or it was not."""
    key = record.side, record.way
    if isinstance(record, MoveAnswered) and record.way == "softer" and record.cause == record.to:
        return Line(_("Both sides took a step: {move}.").format(move=_named(state, record.to)), "good", "scale")
    if isinstance(record, MoveAnswered):
        text, tone = _ANSWERED[key]
        answer, move = _named(state, record.cause), _named(state, record.to)
        return Line(_(text).format(answer=answer, move=move), tone, "scale")
    text, tone = _LAPSED[key]
    return Line(_(text).format(move=_named(state, record.cause)), tone, "scale")


def moves_line(state: State) -> Line | None:
    """Return the count of both sides in one line; None before the first move."""
    if not state.moves:
        return None
    ours, theirs = (_counted([one for one in state.moves if one.side == side]) for side in ("ours", "theirs"))
    said = _("The quarrel with Washington, counted. Ours: {ours}. Theirs: {theirs}.")
    return Line(said.format(ours=ours, theirs=theirs), "neutral", "scale")


def moves_section(state: State) -> Section:
    """Return the count of each side’s moves, and what waits for an answer; empty before the first."""
    rows = tuple(
        fact(label, _counted([one for one in state.moves if one.side == side]))
        for side, label in (("ours", _("Ours")), ("theirs", _("Washington’s")))
    )
    wait = quarters_to_answer(state)
    lines = tuple(_waiting(state, one, wait) for one in state.moves if one.standing == "waiting")
    note = _(
        "Blows, and steps towards the other. A step that is met mends relations; one of ours that is not costs "
        "approval, one of theirs relations."
    )
    return Section(_("Each side’s moves"), note, rows if state.moves else (), lines=lines)


def _counted(moves: list[Move]) -> str:
    harder = sum(one.way == "harder" for one in moves)
    softer, met = len(moves) - harder, sum(one.way == "softer" and one.standing == "answered" for one in moves)
    blows = ngettext("{count} blow", "{count} blows", harder).format(count=number(harder))
    steps = ngettext("{count} step", "{count} steps", softer)
    if not met:
        return _("{blows}, {steps}").format(blows=blows, steps=steps.format(count=number(softer)))
    return _("{blows}, {steps}, {met} of them met").format(
        blows=blows, steps=steps.format(count=number(softer)), met=number(met)
    )


def _waiting(state: State, move: Move, wait: int) -> Line:
    said = _(_WAITS[move.side, move.way]).format(
        move=_named(state, move.cause), quarter=turn_name(state, move.quarter + wait)
    )
    return Line(said, "neutral", "scale")


def _named(state: State, cause: str) -> str:
    """Return a move by its name, in quotation marks: it is often a sentence of its own."""
    return names.quoted(cause_words(state, cause))
