"""A level rehearsed by robots, in words: who played, what was refused, what parts wins from losses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from game.analysis.rehearsal_report import Difference, Report
from game.model.level import Level
from game.present.words import N_, _, language, ngettext, number, percent, points

_ROBOTS = {
    "do_nothing": N_("does nothing"),
    "retaliate": N_("retaliates"),
    "concede": N_("concedes"),
    "diversify": N_("diversifies"),
    "careful": N_("looks ahead"),
    "random": N_("at random"),
}
_SHUT = {
    "": N_("open, but never chosen"),
    "need": N_("its conditions do not hold"),
    "treasury": N_("the treasury is too small"),
    "political_capital": N_("too little political capital"),
    "no_target": N_("nothing to use it on"),
}
_REFUSED = {
    "jobs": N_("the promise of jobs asked too much for the money"),
    "room": N_("it had room for the work elsewhere"),
    "doubt": N_("it doubted that we keep our side"),
    "no_trust": N_("it would not deal with this government"),
    "too_many": N_("more orders than a quarter takes"),
    "treasury": N_("the treasury was too small"),
    "political_capital": N_("too little political capital was left"),
    "need": N_("a condition did not hold"),
    "too_soon": N_("too soon after the last use"),
    "contract_runs": N_("a contract already ran with the plant"),
    "site_settled": N_("the plant’s fate was already settled"),
    "no_target": N_("there was nothing to use it on"),
    "amount": N_("the figure lay outside what is allowed"),
}


def robot_name(robot: str) -> str:
    """Return what a robot does, in a word or two."""
    return _(_ROBOTS[robot]) if robot in _ROBOTS else robot


def shut_words(reason: str) -> str:
    """Return why a lever was never used."""
    return _(_SHUT[reason]) if reason in _SHUT else _("it cannot be used as things stand")


def refused_lines(refusals: Mapping[tuple[str, str], int], level: Level) -> list[str]:
    """Return how often orders were refused and why, most often first; what is said alike is added up."""
    told = Counter[tuple[str, str]]()
    for (lever, reason), count in refusals.items():
        who = lever_title(level, lever) if lever else _("An offer, by the firm")
        told[who, _(_REFUSED[reason]) if reason in _REFUSED else _("it could not be done as things stood")] += count
    return [
        ngettext("{who}, {count} time: {why}", "{who}, {count} times: {why}", count).format(
            who=who, count=number(count), why=why
        )
        for (who, why), count in told.most_common()
    ]


def lever_title(level: Level, lever: str) -> str:
    """Return the title of a lever; its id where the desk has none of it."""
    return next((one.title.said(language()) for one in level.desk if one.id == lever), lever)


def event_title(level: Level, event: str) -> str:
    """Return the title of an event; its id where the level has none of it."""
    return next((one.title.said(language()) for one in level.events if one.id == event), event)


def what(level: Level, found: Difference) -> str:
    """Return what happened or was done."""
    match found.kind:
        case "lever":
            return _("Lever: {title}").format(title=lever_title(level, found.id))
        case "event":
            return _("Event: {title}").format(title=event_title(level, found.id))
        case "answer":
            return _("Answer: {title} → {choice}").format(
                title=event_title(level, found.id), choice=_choice(level, found.id, found.choice)
            )


def difference_words(level: Level, found: Difference) -> str:
    """Return a difference of means and how sure it is: points of goals met, or jobs where there are no goals."""
    if level.goals:
        return _("{mean} ± {error}").format(mean=points(100 * found.mean, 0), error=number(200 * found.error))
    return _("{mean} ± {error}").format(mean=number(found.mean, signed=True), error=number(2 * found.error))


def verdict_words(found: Difference) -> str:
    """Return whether a difference is more than luck."""
    if not found.sure:
        return _("cannot be told from luck")
    return _("pays") if found.mean > 0 else _("costs")


def summary(level: Level, report: Report) -> str:
    """Return in a sentence whether the level can be won and lost."""
    if not level.goals:
        return _("The level has no goals, so it is neither won nor lost.")
    won = sum(one.all_goals * one.games for one in report.by_robot) / max(report.games, 1)
    if won == 0:
        return ngettext(
            "No robot met all goals in {count} game: it may be too hard, or ask for more wit than robots have.",
            "No robot met all goals in {count} games: it may be too hard, or ask for more wit than robots have.",
            report.games,
        ).format(count=number(report.games))
    if won == 1:
        return _("Robots met all goals in every game: it cannot be lost by them.")
    idle = next((one for one in report.by_robot if one.robot == "do_nothing"), None)
    if idle and idle.all_goals > 0:
        return _("Robots met all goals in {share} of games; doing nothing met them in {idle}.").format(
            share=percent(won, 1), idle=percent(idle.all_goals, 1)
        )
    return _("Robots met all goals in {share} of games; doing nothing never did.").format(share=percent(won, 1))


def _choice(level: Level, event: str, choice: str) -> str:
    for one in level.events:
        if one.id == event:
            for place, found in enumerate(one.choices):
                if choice in (found.id, f"choice_{place + 1}"):
                    return found.label.said(language())
    return choice
