"""Goals in words, and where each stands."""

from __future__ import annotations

from game.model.figures import Counted, Figure
from game.model.goals import GoalSpec, KeepJobs, KeepOutput, KeepSite, Reach
from game.model.level import Level
from game.model.state import State
from game.model.values import Store
from game.present import names
from game.present.phrases import store_bound, store_value
from game.present.places import in_country, in_province
from game.present.shapes.level import GoalView
from game.present.shapes.parts import Tone
from game.present.words import _, language, number, percent
from game.rules.goals import Standing, standing


def goal_text(level: Level, spec: GoalSpec) -> str:
    """Return what a goal asks, in the level's own words where it has them."""
    if spec.words:
        return spec.words.said(language())
    match spec.goal:
        case KeepJobs() as goal:
            where = in_province(goal.province) if goal.province else in_country("CA")
            return _("Keep {share} of car jobs {where} to the end.").format(share=percent(goal.at_least), where=where)
        case KeepOutput() as goal:
            what = names.site_in(level, goal.site) if goal.site else ""
            what = what or (names.maker(level, goal.maker) if goal.maker else "")
            if what:
                return _("{who} still builds {share} of what it built, at the end.").format(
                    who=what, share=percent(goal.at_least)
                )
            return _("Canada still builds {share} of what it built, at the end.").format(share=percent(goal.at_least))
        case KeepSite() as goal:
            site = names.site_in(level, goal.site)
            if goal.working:
                return _("{site} is building at the end.").format(site=site)
            return _("{site} has neither closed nor left at the end.").format(site=site)
        case Reach() as goal:
            return _reach(goal)


def goal_view(state: State, spec: GoalSpec) -> GoalView:
    """Return a goal and where it stands."""
    found, text = standing(state, spec), goal_text(state.world.level, spec)
    now = _at_the_end(state, spec, found) if state.over else _standing(spec, found)
    said = _("{goal} {standing}").format(goal=text, standing=now)
    tone: Tone = "good" if found.met else "warning"
    return GoalView(text, now, found.met, _share(spec, found), tone, said, goal_figure(spec))


def goal_views(state: State) -> tuple[GoalView, ...]:
    """Return every goal of the level and where it stands."""
    return tuple(goal_view(state, spec) for spec in state.world.level.goals)


def goal_figure(spec: GoalSpec) -> Counted:
    """Return the figure, or the number, that a goal is measured by."""
    match spec.goal:
        case KeepJobs(province=province) if province:
            return Figure("jobs", "province", province)
        case KeepOutput(site=site) if site:
            return Figure("output", "site", site)
        case KeepOutput(maker=maker) if maker:
            return Figure("output", "firm", maker)
        case KeepSite(site=site):
            return Figure("jobs", "site", site)
        case _:
            return goal_store(spec)


def goal_store(spec: GoalSpec) -> Store:
    """Return the number whose ledger tells most about a goal."""
    match spec.goal:
        case KeepJobs() | KeepSite():
            return "jobs"
        case KeepOutput():
            return "output"
        case Reach() as goal:
            return goal.store


def _reach(goal: Reach) -> str:
    name = names.store(goal.store)
    least = store_bound(goal.store, goal.at_least) if goal.at_least is not None else ""
    most = store_bound(goal.store, goal.at_most) if goal.at_most is not None else ""
    if least and most:
        return _("{number} between {least} and {most} at the end.").format(number=name, least=least, most=most)
    if least:
        return _("{number} at {least} or more at the end.").format(number=name, least=least)
    return _("{number} at {most} or less at the end.").format(number=name, most=most)


def _standing(spec: GoalSpec, found: Standing) -> str:
    match spec.goal:
        case KeepSite():
            return _("So it is now.") if found.met else _("It is not so now.")
        case Reach() as goal:
            now = store_value(goal.store, found.value)
            return _("Met now: {value}.").format(value=now) if found.met else _("Not yet: {value}.").format(value=now)
        case KeepJobs() | KeepOutput():
            now, needed = number(found.value), number(found.needed)
            if found.met:
                return _("Met now: {value}, {needed} needed.").format(value=now, needed=needed)
            return _("Not now: {value}, {needed} needed.").format(value=now, needed=needed)


def _at_the_end(state: State, spec: GoalSpec, found: Standing) -> str:
    match spec.goal:
        case KeepSite() as goal:
            return _("At the end: {state}.").format(state=names.site_state(names.state_name(state, goal.site)))
        case Reach() as goal:
            return _("At the end: {value}.").format(value=store_value(goal.store, found.value))
        case KeepJobs() | KeepOutput():
            return _("At the end: {value}, where {needed} was needed.").format(
                value=number(found.value), needed=number(found.needed)
            )


def _share(spec: GoalSpec, found: Standing) -> float:
    if found.met:
        return 1.0
    if isinstance(spec.goal, Reach) and spec.goal.at_most is not None and spec.goal.at_least is None:
        return 0.0
    return min(max(found.value / found.needed, 0.0), 1.0) if found.needed > 0 else 0.0
