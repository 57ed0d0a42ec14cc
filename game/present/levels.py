"""Levels in the list: what each is about, how long it takes, and what is wrong with a broken one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.model.level import Level
from game.model.problems import Problem
from game.present.calendar import quarter_name
from game.present.goal_words import goal_text
from game.present.phrases import dotted
from game.present.shapes.level import LevelCard
from game.present.words import _, language, ngettext

Entry = tuple[str, Level | None, Sequence[Problem]]
"""A name the caller knows the level by, the level unless it is broken, and what is wrong with it."""


def level_list(entries: Iterable[Entry]) -> tuple[LevelCard, ...]:
    """Return the cards of levels, in the order given; bases that are not offered for play are left out."""
    cards = [level_card(*entry) for entry in entries]
    return tuple(card for card in cards if not card.hidden)


def level_card(key: str, level: Level | None, problems: Sequence[Problem]) -> LevelCard:
    """Return the card of one level, broken or not."""
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    told = _problems(errors, warnings)
    if level is None:
        said = _("{title}: cannot be played. {problems}").format(title=key, problems=told)
        return LevelCard(key, key, _("This level cannot be played yet."), "", "", "", "", False, False, errors,
                         warnings, told, (), said)  # fmt: skip
    language_now = language()
    title = level.title.said(language_now)
    summary = level.summary.said(language_now) if level.summary else ""
    length, lesson = _length(level), _lesson(level)
    mark = _("FICTION") if level.fiction else ""
    return LevelCard(
        key=key,
        title=title,
        summary=summary,
        question=level.question.said(language_now) if level.question else "",
        length=length,
        lesson=lesson,
        mark=mark,
        playable=errors == 0,
        hidden=level.hidden,
        errors=errors,
        warnings=warnings,
        problems=told,
        goals=tuple(goal_text(level, goal) for goal in level.goals),
        said=dotted(title, mark, length, lesson, summary, told),
    )


def _length(level: Level) -> str:
    last = quarter_name(level.start.plus(level.quarters - 1))
    return ngettext(
        "{count} quarter, from {first} to {last}", "{count} quarters, from {first} to {last}", level.quarters
    ).format(count=level.quarters, first=quarter_name(level.start), last=last)


def _lesson(level: Level) -> str:
    if not level.lesson_minutes:
        return ""
    return ngettext("about {count} minute", "about {count} minutes", level.lesson_minutes).format(
        count=level.lesson_minutes
    )


def _problems(errors: int, warnings: int) -> str:
    if errors:
        return ngettext("{count} problem to mend", "{count} problems to mend", errors).format(count=errors)
    return ngettext("{count} remark", "{count} remarks", warnings).format(count=warnings) if warnings else ""
