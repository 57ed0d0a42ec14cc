"""What if you had not? The game played beside the same game otherwise decided, in words first."""

from __future__ import annotations

import numpy as np

from game.model.decisions import Decision, Predict
from game.model.records import DecisionRefused
from game.model.state import State
from game.model.values import Store
from game.present import names
from game.present.calendar import turn_name
from game.present.draft import decision_in
from game.present.game import Game
from game.present.indicators import STORES
from game.present.phrases import dotted, moved, rounded, store_change, store_exact, store_part, tone_of
from game.present.record_words import record_line
from game.present.shapes.parts import Line, Row
from game.present.shapes.what_if import Curve, PastDecision, WhatIfView
from game.present.unanswered import done_anyway
from game.present.what_mattered import SCALE
from game.present.words import _, form, ngettext, number
from game.rules import indicators
from game.rules.grid import digest

_FEWEST_JOBS = 25
_MOST_PLACES = 8
_MOST_REFUSED = 4
_MOST_TOLD = 3


def past_decisions(game: Game) -> tuple[PastDecision, ...]:
    """Return every decision of the quarters played, oldest first; a slip signed is none, and moves nothing."""
    states, found = game.states(), list[PastDecision]()
    for quarter, played in enumerate(game.played, start=1):
        for place, decision in enumerate(played.decisions):
            if isinstance(decision, Predict):
                continue
            view = decision_in(states[quarter - 1], decision)
            when = turn_name(game.state, quarter)
            said = _("{quarter}: {decision}").format(quarter=when, decision=dotted(view.title, view.subtitle))
            found.append(PastDecision(quarter, place, view.title, dotted(when, view.subtitle), view.icon, said))
    return tuple(found)


def what_if(game: Game, other: Game, quarter: int, place: int, instead: Decision | None = None) -> WhatIfView:
    """Return a game beside another course of it, both played as far.

    The other course leaves out the decision at ``place`` of a quarter, counted from 1, or has ``instead`` in
    its place; quarter 0 leaves out every decision.
    """
    parted = _parting(game, other)
    title, subtitle, icon = _course(game, quarter, place, instead)
    mine, theirs = _("as you played"), _other_name(quarter, instead)
    rows = tuple(_row(game, other, store, theirs) for store in STORES)
    summary = _summary(game, other, quarter) if parted else _nothing(game, quarter, place, instead)
    apart = _apart(game.state, other.state)
    when = _("The two games part in {quarter}.").format(quarter=turn_name(game.state, parted)) if parted else ""
    return WhatIfView(
        title=title,
        subtitle=subtitle,
        icon=icon,
        parted=parted,
        parted_text=when,
        summary=summary,
        mine_name=mine,
        other_name=theirs,
        rows=rows if parted else (),
        curves=tuple(_curve(game, other, store, parted, theirs) for store in _ordered(game)) if parted else (),
        places=tuple(_place(game.state, other.state, at, theirs) for at, _stands in apart),
        marks=tuple((game.state.world.sites.ids[at], stands) for at, stands in apart),
        later_text=_later(game) if parted else "",
        refused=_refused(game, other),
        said=dotted(title, when, summary),
    )


def _course(game: Game, quarter: int, place: int, instead: Decision | None) -> tuple[str, str, str]:
    if quarter == 0:
        return _("Had you decided nothing"), _("the same luck, without any decision of yours"), "circle-x"
    state = game.states()[quarter - 1]
    was = decision_in(state, game.played[quarter - 1].decisions[place])
    when = turn_name(game.state, quarter)
    if instead is None:
        return _("Had you not: {decision}").format(decision=was.title), dotted(when, was.subtitle), was.icon
    now = decision_in(state, instead)
    told = _("{new} instead of {old}").format(new=now.subtitle or now.title, old=was.subtitle or was.title)
    return _("Had you decided otherwise: {decision}").format(decision=was.title), dotted(when, told), was.icon


def _other_name(quarter: int, instead: Decision | None) -> str:
    if quarter == 0:
        return _("doing nothing")
    return _("without it") if instead is None else _("decided otherwise")


def _nothing(game: Game, quarter: int, place: int, instead: Decision | None) -> str:
    was = game.played[quarter - 1].decisions[place] if quarter else None
    if instead is None and was is not None and done_anyway(game.first.world, was):
        return _("Nothing would have been different: that answer is the one taken where none is given.")
    if instead is None:
        return _("Nothing would have been different: without it the game goes the same way to the end.")
    return _("Nothing would have been different: decided so, the game goes the same way to the end.")


def _parting(game: Game, other: Game) -> int:
    pairs = zip(game.played, other.played, strict=False)
    return next(
        (at for at, (one, two) in enumerate(pairs, start=1)
         if one.state is not two.state and digest(one.state) != digest(two.state)),
        0,
    )  # fmt: skip


def _summary(game: Game, other: Game, quarter: int) -> str:
    by = {store: _moved(game, other, store) for store in STORES}
    told = [store for store in STORES if rounded(store, by[store])]
    told.sort(key=lambda store: -abs(by[store]) / SCALE[store])
    effects = dotted(
        *(
            _("{name}: {change}").format(name=names.store(store), change=store_change(store, by[store]))
            for store in told[:_MOST_TOLD]
        )
    )
    when = turn_name(game.state, len(game.played))
    if not effects:
        return _("The two games part, and by {quarter} stand in the same place again.").format(quarter=when)
    if quarter == 0:
        return _("What you decided made this difference by {quarter}. {effects}.").format(quarter=when, effects=effects)
    return _("It made this difference by {quarter}. {effects}.").format(quarter=when, effects=effects)


def _moved(game: Game, other: Game, store: Store) -> float:
    return moved(store, indicators.of(other.state, store), indicators.of(game.state, store))


def _row(game: Game, other: Game, store: Store, theirs: str) -> Row:
    by = _moved(game, other, store)
    change = store_part(store, by) if rounded(store, by) else _("no difference")
    ours, instead = (store_exact(store, indicators.of(one.state, store)) for one in (game, other))
    name = names.store(store)
    return Row(
        name,
        change,
        _("{name}: {mine} as you played, {other} {course}: {change}.").format(
            name=name, mine=ours, other=instead, course=theirs, change=change
        ),
        tone_of(store, by),
        mark=_("{mine} as you played, {other} {course}").format(mine=ours, other=instead, course=theirs),
    )


def _ordered(game: Game) -> list[Store]:
    large = list(game.level.large)
    return [*large, *(store for store in STORES if store not in large)]


def _curve(game: Game, other: Game, store: Store, parted: int, theirs: str) -> Curve:
    mine, found = (
        tuple(indicators.of(state, store) for state in (*one.states()[parted - 1 :], *one.epilogue()))
        for one in (game, other)
    )
    row = _row(game, other, store, theirs)
    quarters = tuple(turn_name(game.state, turn) for turn in range(parted - 1, parted - 1 + len(mine)))
    ended = len(game.played) - parted + 1 if game.epilogue() else -1
    written = tuple((store_exact(store, one), store_exact(store, two)) for one, two in zip(mine, found, strict=True))
    return Curve(store, row.label, mine, found, quarters, ended, written, row.value, row.tone, row.said)


def _apart(mine: State, other: State) -> list[tuple[int, bool]]:
    """Return the Canadian sites that stand differently at the end, and whether they are in another state.

    Those in another state first, then by jobs apart.
    """
    sites, apart = mine.world.sites, np.abs(mine.jobs - other.jobs)
    stands = mine.site_state != other.site_state
    differs = sites.canadian & ((apart >= _FEWEST_JOBS) | stands)
    found = sorted(np.flatnonzero(differs).tolist(), key=lambda at: (not stands[at], -float(apart[at]), at))
    return [(at, bool(stands[at])) for at in found[:_MOST_PLACES]]


def _place(mine: State, other: State, at: int, theirs: str) -> Row:
    apart = moved("jobs", float(other.jobs[at]), float(mine.jobs[at]))
    label, change = names.place(mine, mine.world.sites.ids[at]), number(apart, signed=True)
    mark = _("{mine} as you played, {other} {course}").format(
        mine=_stands(mine, at), other=_stands(other, at), course=theirs
    )
    said = ngettext("{place}: {jobs} job; {both}.", "{place}: {jobs} jobs; {both}.", form(apart)).format(
        place=label, jobs=change, both=mark
    )
    return Row(label, change, said, "good" if apart > 0 else "bad", mark=mark)


def _later(game: Game) -> str:
    """Return how far the lines run on after the level's end; empty where they do not."""
    count = len(game.epilogue())
    if not count:
        return ""
    return ngettext(
        "After the upright line, {count} quarter more in both games, with nobody at the desk.",
        "After the upright line, {count} quarters more in both games, with nobody at the desk.",
        count,
    ).format(count=count)


def _stands(state: State, at: int) -> str:
    word = names.site_state(names.state_name(state, state.world.sites.ids[at]))
    return _("{jobs} ({state})").format(jobs=number(float(state.jobs[at])), state=word)


def _refused(game: Game, other: Game) -> tuple[Line, ...]:
    """Return later decisions that could no longer be carried out on the other course."""
    lines = [
        record_line(found.state, record)
        for mine, found in zip(game.played, other.played, strict=False)
        for record in found.records
        if isinstance(record, DecisionRefused) and record not in mine.records
    ]
    return tuple(lines[:_MOST_REFUSED])
