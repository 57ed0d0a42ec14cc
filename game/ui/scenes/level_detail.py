"""A level in the list and beside it: what it is about, or what keeps it from being played."""

from __future__ import annotations

from collections.abc import Callable

from game import levels
from game.model.level import Level
from game.present import problems as say
from game.present.difficulty import difficulty_name
from game.present.levels import level_card
from game.present.shapes.level import LevelCard
from game.present.words import _, language
from game.ui.controls import Badge, Button, Heading, Icon, Item, Node, Text, card, column, flow, row
from game.ui.scene import Request

_SHOWN = 3


def level_view(entry: levels.Entry) -> LevelCard:
    """Return what is said of a level."""
    return level_card(entry.title.said(language()), entry.level, entry.problems)


def level_item(entry: levels.Entry, *, finished: bool) -> Item:
    """Return a level as a line of the list; one that was played to its end carries a tick."""
    view = level_view(entry)
    if entry.level is None:
        return Item(str(entry.path), view.title, view.problems, "triangle-alert", "red", spoken=view.said, muted=True)
    icon, token = ("user", "blue") if levels.is_own(entry.path) else ("flag", "ink")
    return Item(
        str(entry.path),
        view.title,
        _("{mark} · {length}").format(mark=view.mark, length=view.length) if view.mark else view.length,
        "circle-check" if finished else icon,
        "green" if finished else token,
        spoken=_("{level} Played to the end.").format(level=view.said) if finished else view.said,
    )


def about_level(level: Level, view: LevelCard) -> list[Node | None]:
    """Return length, title, summary, question and goals of a level that can be played."""
    return [
        flow(
            Badge(view.mark, "amber", "info") if view.mark else None,
            Badge(view.length, "ink", "calendar"),
            Badge(view.lesson, "ink", "clock") if view.lesson else None,
            Badge(_("Difficulty: {difficulty}").format(difficulty=difficulty_name(level.difficulty)), "ink", "gauge"),
            gap=8,
        ),
        Text(view.title, 28, 700),
        Text(view.summary, "lead") if view.summary else None,
        Text(view.question, "lead", 600) if view.question else None,
        Heading(_("What counts at the end"), level=3) if view.goals else None,
        *(
            row(Icon("target", 20, "red"), Text(goal, grow=1, max_chars=72), gap=10, align="start")
            for goal in view.goals
        ),
    ]


def broken_level(
    entry: levels.Entry,
    view: LevelCard,
    to_problems: Callable[[], Request | None],
    read_again: Callable[[], Request | None],
) -> Node:
    """Return the first things wrong with a level, and the way to all of them."""
    errors = sorted((p for p in entry.problems if p.severity == "error"), key=lambda problem: problem.order)
    return card(
        Text(entry.title.said(language()), 28, 700, "muted"),
        Text(view.summary, "lead"),
        *(
            row(
                Icon("circle-x", 20, "red"),
                column(Text(say.said(problem)[0]), Text(say.heading(problem), "small", token="muted"), gap=0, grow=1),
                gap=10,
                align="start",
            )
            for problem in errors[:_SHOWN]
        ),
        flow(
            Button(
                "problems",
                _("{problems} · P").format(problems=view.problems),
                to_problems,
                "dark",
                "triangle-alert",
                command="policy",
            ),
            Button("again", _("Read again · F5"), read_again, icon="refresh-cw"),
            gap=10,
        ),
        pad=(18, 24),
        gap=12,
        accent="red",
    )
