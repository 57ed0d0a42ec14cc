"""Why an order was refused, in a sentence: one for each reason code of the rules."""

from __future__ import annotations

from game.model.events import EventSpec
from game.model.levers import LeverSpec
from game.model.records import DecisionRefused
from game.model.state import State
from game.model.talks import TalksSpec
from game.present import names
from game.present.calendar import quarters
from game.present.phrases import store_exact
from game.present.words import N_, _, language, money, ngettext, number, percent
from game.rules.talks import Outlook, signing_cost

REASONS = (
    "too_many", "no_card", "no_choice", "choice_closed", "no_lever", "wrong_form", "no_target", "no_option",
    "amount", "need", "too_soon", "treasury", "political_capital", "contract_runs", "no_question", "site_settled",
    "signed", "quota_small", "no_promise",
    "talks_agreed", "talks_rest", "talks_same", "talks_need", "talks_not_open", "talks_nothing",
    "not_in_print", "checked_already", "no_checks_left", "nothing_to_act_on", "acted_already", "not_checked",
)  # fmt: skip

_OF_HEADLINES = {
    "not_in_print": N_("This headline is no longer in the papers."),
    "checked_already": N_("This headline has been checked."),
    "no_checks_left": N_("Your staff has no time left to check another this quarter."),
    "nothing_to_act_on": N_("There is nothing to be done about it."),
    "acted_already": N_("You have acted on it."),
    "not_checked": N_("Check it first: the documents have not been read."),
}


def refusal_words(state: State, refused: DecisionRefused) -> str:
    """Return why an order was refused."""
    values = refused.values
    lever = state.world.levers.get(refused.lever)
    match refused.reason:
        case "too_many":
            most = int(values.get("most", state.world.level.drafts))
            return ngettext(
                "A quarter takes {count} decision, and the draft is full.",
                "A quarter takes {count} decisions, and the draft is full.",
                most,
            ).format(count=most)
        case "site_settled":
            return _("What becomes of this plant is already settled.")
        case "no_question":
            return _("This firm no longer waits for that answer.")
        case "no_card":
            return _("This event no longer waits for an answer.")
        case "no_choice":
            return _("This event has no such answer.")
        case "choice_closed":
            return _("This answer is not open as things stand.")
        case "no_lever":
            return _("This lever is not on the desk in this level.")
        case "wrong_form":
            return _("This lever needs the terms of an offer: money, jobs and years.")
        case "no_promise":
            return _("An offer asks for a promise: at least one job.")
        case "no_target":
            return _no_target(state, refused, lever)
        case "no_option":
            return _("Choose one of the ways of using this lever.")
        case "amount":
            return _("The figure must lie between {least} and {most}.").format(
                least=amount_words(lever, float(values.get("least", 0))),
                most=amount_words(lever, float(values.get("most", 0))),
            )
        case "need":
            return _need(lever, int(values.get("need", 0)), str(values.get("option", "")))
        case "too_soon":
            count = int(values.get("quarters", 1))
            if _drafted(state, refused):
                return _("It is already in your draft for this quarter.")
            return ngettext(
                "It has just been used here, and may be used again in the quarter after.",
                "It has just been used here, and may be used again only after {time}.",
                count,
            ).format(time=quarters(count))
        case "treasury":
            return _("It costs {cost}, and the treasury holds {treasury}.").format(
                cost=money(float(values.get("cost", 0))), treasury=money(float(values.get("treasury", 0)))
            )
        case "political_capital":
            return _("It takes {cost} of political capital, and {capital} is left.").format(
                cost=number(float(values.get("cost", 0))),
                capital=store_exact("political_capital", float(values.get("capital", 0))),
            )
        case "contract_runs":
            return _offered(state, refused)
        case "talks_agreed":
            return _("This deal is already signed.")
        case "talks_rest":
            return _("The talks were broken off: they may be opened again after {time}.").format(
                time=quarters(int(values.get("quarters", 1)))
            )
        case "talks_same":
            return _("The talks are open, and this is what already lies on the table.")
        case "talks_need":
            return _talks_need(state, str(values.get("talks", "")), int(values.get("need", 0)))
        case "talks_not_open":
            return _("These talks are not open.")
        case "talks_nothing":
            return _("There are no talks to break off, and no deal.")
        case "quota_small":
            return _("Its quota is {share} of its imports already: this would take nothing from it.").format(
                share=percent(float(values.get("share", 0)))
            )
        case reason if reason in _OF_HEADLINES:
            return _(_OF_HEADLINES[reason])
        case "signed":
            return _("Your slip for this quarter is signed, and stands.")
        case _:
            return _("It cannot be done as things stand.")


def amount_words(lever: LeverSpec | None, value: float) -> str:
    """Write the figure a player sets, in the unit of the lever."""
    kind = lever.amount.kind if lever and lever.amount else "money"
    return written(kind, value)


def written(kind: str, value: float) -> str:
    """Write a figure of a slider by its kind."""
    match kind:
        case "rate" | "share":
            whole = abs(value * 100 - round(value * 100)) < 1e-9
            return percent(value, 0 if whole else 1)
        case "dollars_per_car":
            return _("{money} a car").format(money=money(value))
        case "jobs":
            return ngettext("{count} job", "{count} jobs", round(value)).format(count=number(value))
        case "quarters":
            return quarters(round(value))
        case _:
            return money(value)


def subject(state: State, refused: DecisionRefused) -> str:
    """Return what was refused: the lever, offer or answer by its name, with its target."""
    said = language()
    headline = state.world.headline.get(refused.target) if refused.lever.endswith("_headline") else None
    if headline:
        return names.quoted(headline.text.said(said))
    event: EventSpec | None = state.world.event.get(refused.lever)
    lever = next((lever for lever in state.world.level.desk if lever.id == refused.lever), None)
    if lever is None:
        return event.title.said(said) if event else refused.lever
    on = names.target(state, refused.target)
    title = lever.title.said(said)
    return _("{lever}, {target}").format(lever=title, target=on) if on else title


def refusal_of_talks(state: State, spec: TalksSpec, seen: Outlook, share: float) -> str:
    """Return what keeps talks from moving: a need that does not hold, or what we lack to sign."""
    match seen.held_by:
        case "need":
            return spec.needs[seen.need].otherwise.said(language())
        case "treasury":
            return _(
                "The last step waits for money: {cost} is due at the signature, and the treasury holds {treasury}."
            ).format(cost=money(signing_cost(spec, share)), treasury=money(max(state.treasury, 0)))
        case _:
            return _(
                "The last step waits for political capital: {cost} is due at the signature, and {capital} is left."
            ).format(cost=number(spec.capital), capital=store_exact("political_capital", state.political_capital))


def _talks_need(state: State, talks: str, place: int) -> str:
    spec = state.world.talks.get(talks)
    if spec and place < len(spec.needs):
        return spec.needs[place].otherwise.said(language())
    return _("It cannot be done as things stand.")


def _drafted(state: State, refused: DecisionRefused) -> bool:
    """Return whether the use that shuts a lever is in the draft of the quarter about to end."""
    now = state.quarter + 1
    return any((one.lever, one.target, one.quarter) == (refused.lever, refused.target, now) for one in state.used)


def _offered(state: State, refused: DecisionRefused) -> str:
    """Say what stands in the way of another offer to a plant: a contract, or the offer in the draft."""
    held = next((one for one in state.contracts if one.offer.site == refused.target and not one.broken), None)
    if held is not None and held.signed > state.quarter:
        return _("Your draft for this quarter already holds an offer to this plant.")
    return _("A contract already runs with this plant.")


def _no_target(state: State, refused: DecisionRefused, lever: LeverSpec | None) -> str:
    if not refused.target:
        return _("Choose first what it is to be used on.")
    return _("It cannot be used on {target}.").format(target=names.target(state, refused.target))


def _need(lever: LeverSpec | None, place: int, option: str) -> str:
    needs = lever.needs_of(option) if lever else ()
    if place < len(needs):
        return needs[place].otherwise.said(language())
    return _("It cannot be done as things stand.")
