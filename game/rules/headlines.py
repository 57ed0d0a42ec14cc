"""Headlines: which are printed, what it takes to check one, and what comes of acting on it."""

from __future__ import annotations

from dataclasses import replace

from game.model.decisions import ActOnHeadline, CheckHeadline
from game.model.headlines import ActSpec, HeadlineSpec
from game.model.kept import Clipping
from game.model.records import DecisionRefused, HeadlineActedOn, HeadlineChecked, HeadlinePrinted, Record
from game.model.state import State, changed
from game.rules import effects, stores
from game.rules.chance import Chance

Outcome = tuple[State, list[Record]]


def print_papers(state: State, chance: Chance) -> Outcome:
    """Print the headlines of the quarter about to be played: those that fit no other first, the rest by luck."""
    now, here = state.quarter + 1, state.calendar.index
    there = {clipping.headline for clipping in state.papers}
    open_now = [
        headline
        for headline in state.world.papers.get(here, ())
        if headline.id not in there and _came_before(state, headline)
    ]
    most = state.world.level.papers.most
    if len(open_now) > most:
        open_now.sort(key=lambda one: (not _only_now(one), chance.draw(now, "headline", one.id), one.id))
    chosen = open_now[:most]
    papers = (*state.papers, *(Clipping(headline.id, now) for headline in chosen))
    return changed(state, papers=papers), [HeadlinePrinted(headline.id) for headline in chosen]


def in_print(state: State) -> tuple[Clipping, ...]:
    """Return the headlines of the quarter about to be played."""
    return tuple(clipping for clipping in state.papers if clipping.quarter == state.quarter + 1)


def checks_left(state: State) -> int:
    """Return how many headlines may still be checked in the quarter about to be played."""
    return round(state.world.parameters["headline_checks"]) - sum(one.checked for one in in_print(state))


def act_of(state: State, decision: ActOnHeadline) -> ActSpec | None:
    """Return what a decision on a headline would do; None where the level offers nothing of the kind."""
    headline = state.world.headline.get(decision.headline)
    if headline is None:
        return None
    return headline.tempts if decision.on == "headline" else headline.allows


def price_of(state: State, decision: CheckHeadline | ActOnHeadline) -> tuple[int, float]:
    """Return what a decision on a headline costs: dollars and political capital."""
    if isinstance(decision, CheckHeadline):
        return 0, state.world.parameters["headline_check_capital"]
    act = act_of(state, decision)
    return (act.cost, act.capital) if act else (0, 0.0)


def why_not(state: State, decision: CheckHeadline | ActOnHeadline) -> DecisionRefused | None:
    """Return why a decision on a headline would be refused, its price apart."""
    clipping = next((one for one in in_print(state) if one.headline == decision.headline), None)
    if isinstance(decision, CheckHeadline):
        reason = (
            "not_in_print" if clipping is None
            else "checked_already" if clipping.checked
            else "no_checks_left" if checks_left(state) < 1
            else ""
        )  # fmt: skip
    else:
        reason = (
            "not_in_print" if clipping is None
            else "nothing_to_act_on" if act_of(state, decision) is None
            else "acted_already" if clipping.acted
            else "not_checked" if decision.on == "documents" and not clipping.checked
            else ""
        )  # fmt: skip
    return DecisionRefused(decision.kind, decision.headline, reason, {}) if reason else None


def check(state: State, decision: CheckHeadline) -> Outcome:
    """Check a headline: it costs a little political capital, and the documents lie open from then on."""
    _cost, capital = price_of(state, decision)
    state = _noted(state, decision.headline, checked=True)
    state, made = stores.change_capital(state, -capital, _cause(decision.headline))
    return state, [HeadlineChecked(decision.headline), *made]


def act(state: State, decision: ActOnHeadline) -> Outcome:
    """Act on a headline, or on the documents: pay what that costs, and begin what it sets going."""
    done, cause = act_of(state, decision), _cause(decision.headline)
    assert done is not None, "refused before"
    checked = next(one.checked for one in in_print(state) if one.headline == decision.headline)
    state = _noted(state, decision.headline, acted=decision.on)
    records: list[Record] = [HeadlineActedOn(decision.headline, decision.on, checked)]
    state, made = stores.pay(state, -done.cost, "headline", cause)
    records += made
    state, made = stores.change_capital(state, -done.capital, cause)
    records += made
    state, made = effects.begin(state, done.effects, cause)
    return state, records + made


def _cause(headline: str) -> str:
    return f"headline:{headline}"


def _came_before(state: State, headline: HeadlineSpec) -> bool:
    return headline.after is None or any(past.event == headline.after for past in state.happened)


def _only_now(headline: HeadlineSpec) -> bool:
    return headline.from_ is not None and headline.from_ == headline.to


def _noted(state: State, headline: str, *, checked: bool | None = None, acted: str | None = None) -> State:
    now = state.quarter + 1

    def noted(clipping: Clipping) -> Clipping:
        if clipping.headline != headline or clipping.quarter != now:
            return clipping
        return replace(
            clipping,
            checked=clipping.checked if checked is None else checked,
            acted=clipping.acted if acted is None else acted,
        )

    return changed(state, papers=tuple(noted(clipping) for clipping in state.papers))
