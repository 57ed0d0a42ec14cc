"""What is wrong in a level file, all of it at once: where, what, what is allowed, and how to mend it."""

from __future__ import annotations

from pathlib import Path

import pygame

from game import levels
from game.model.problems import Problem
from game.present import problems as say
from game.present.words import _, language
from game.session import Session
from game.ui.controls import (
    Badge,
    Button,
    Canvas,
    Heading,
    Item,
    ListBox,
    Node,
    Page,
    Pages,
    Scroll,
    Space,
    Text,
    card,
    column,
    flow,
    row,
    screen,
)
from game.ui.scene import Close, Open, Request, Say, Scene, scene
from game.ui.scenes.clipboard import copy
from game.ui.scenes.code_line import CodeLine
from game.ui.scenes.help import HelpScene
from game.ui.theme import Size, Theme


@scene("problems")
class ProblemsScene(Scene):
    """The problems of one level, read again on F5."""

    first = "problems"

    def __init__(self, entry: levels.Entry) -> None:
        self.entry = entry
        self.chosen = next((at for at, one in enumerate(self.problems) if one.severity == "error"), 0)
        self.note = ""

    @classmethod
    def sample(cls, session: Session) -> ProblemsScene:
        """Return the page of a level with two mistakes."""
        path = Path("our_town.yaml")
        shown = [
            Problem(
                "error",
                "unknown_key",
                "our_town.yaml",
                12,
                3,
                ("events", "mayor_calls"),
                "titel",
                ("title", "text", "when"),
                "title",
                "  titel: The mayor calls",
            ),
            Problem(
                "error",
                "wrong_type",
                "our_town.yaml",
                5,
                11,
                ("quarters",),
                "'eight'",
                (),
                "",
                "quarters: 'eight'",
                {"wanted": "integer", "kind": "text"},
            ),
            Problem("warning", "no_french", "our_town.yaml", 3, 8, ("title",), "", (), "", "title: Our town’s plant"),
        ]
        return cls(levels.Entry("our_town", path, session.level.title, False, None, tuple(shown)))

    @property
    def problems(self) -> list[Problem]:
        """The problems in the order of the file, errors and warnings together."""
        return sorted(self.entry.problems, key=lambda problem: problem.order)

    def title(self) -> str:
        return _("Problems in {title}").format(title=self.entry.title.said(language()))

    def build(self, size: Size, theme: Theme) -> Node:
        found = self.problems
        errors = sum(problem.severity == "error" for problem in found)
        body: Node = Pages(
            "panels",
            (
                Page("list", _("All of them"), self._list(found), 380, 1),
                Page("one", _("The one chosen"), Scroll("one", column(self._detail(found)), grow=1), 420, 1.4),
            ),
            grow=1,
        )
        if not found:
            body = card(
                Heading(_("Nothing is wrong with this level."), level=2),
                Text(_("It can be played: go back, choose it and press Play.")),
                pad=24,
            )
        return screen(
            self.title(),
            Text(self.note, "small", 600, "green") if self.note else None,
            body,
            subtitle=_("{summary}. Mend the file, save it, and press F5.").format(
                summary=say.summary(errors, len(found) - errors)
            ),
            left=Button("back", _("Back"), Close, "quiet", "arrow-left"),
            right=row(
                Button("copy", _("Copy all"), self.copy, "secondary", "copy", tip="Ctrl+C"),
                Button("again", _("Read again · F5"), self.read_again, "primary", "refresh-cw", default=True),
            ),
            scrolls=False,
        )

    def _list(self, found: list[Problem]) -> Node:
        items = tuple(
            Item(
                str(index),
                say.said(problem)[0],
                _where(problem),
                "circle-x" if problem.severity == "error" else "triangle-alert",
                "red" if problem.severity == "error" else "amber",
                spoken=". ".join([say.heading(problem), *say.said(problem)]),
            )
            for index, problem in enumerate(found)
        )
        chosen = str(min(self.chosen, len(found) - 1)) if found else None
        return card(
            Scroll("list", ListBox("problems", _("Problems"), items, chosen, self.choose, self.read), grow=1),
            pad=8,
            grow=1,
        )

    def _detail(self, found: list[Problem]) -> Node:
        if not found:
            return Space()
        problem = found[min(self.chosen, len(found) - 1)]
        what, *rest = say.said(problem)
        is_error = problem.severity == "error"
        line = CodeLine(problem.text, problem.line, problem.column)
        return card(
            flow(
                Badge(_("Error"), "red", "circle-x") if is_error else Badge(_("Warning"), "amber", "triangle-alert"),
                Text(_where(problem), "small", 500, "muted"),
            ),
            Heading(what, level=2),
            Text(_("In {place}").format(place=say.place(problem)), "body", 500, "muted") if problem.place else None,
            Canvas(
                "line",
                line.paint,
                natural=(400, 52),
                min_width=200,
                spoken=_("Line {line}: {text}").format(line=problem.line, text=problem.text.strip()),
            )
            if problem.line and problem.text.strip()
            else None,
            *(Text(sentence) for sentence in rest),
            Text(
                _("This stops the level from being played.") if is_error else _("The level can be played as it is."),
                "small",
                token="muted",
            ),
            Text(_("The file: {path}").format(path=self.entry.path), "small", token="muted"),
            pad=20,
            gap=12,
            accent="red" if is_error else "amber",
        )

    def choose(self, id: str) -> None:
        """Show another problem."""
        self.chosen = int(id)

    def read(self, id: str) -> None:
        """Show a problem on its own page."""
        self.chosen = int(id)
        self.memory.pages["panels"] = "one"

    def read_again(self) -> Request | None:
        """Read the file again."""
        entry = levels.open_path(self.entry.path)
        if entry is None:
            self.note = _("The file is no longer there.")
            return Say(self.note)
        self.entry = entry
        self.note = _("Read again.")
        return Say(self.note)

    def copy(self) -> Request:
        """Put all problems on the clipboard, as text."""
        done = copy("\n".join(say.describe_all(self.problems)))
        self.note = _("Copied.") if done else _("There is no clipboard here.")
        return Say(self.note)

    def event(self, event: pygame.event.Event) -> Request | None:
        if event.type == pygame.KEYDOWN and event.key == pygame.K_F5:
            return self.read_again()
        if event.type == pygame.KEYDOWN and event.key == pygame.K_c and event.mod & pygame.KMOD_CTRL:
            return self.copy()
        return None

    def help(self) -> Request | None:
        return Open(HelpScene("problems"))


def _where(problem: Problem) -> str:
    if not problem.line:
        return problem.file
    return _("{file}, line {line}, column {column}").format(file=problem.file, line=problem.line, column=problem.column)
