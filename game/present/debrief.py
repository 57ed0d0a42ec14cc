"""The debrief of a game: the ending, the strip of what really happened, the model's limits, and the questions."""

from __future__ import annotations

import re

from game.model.values import Text
from game.present.endings import ending
from game.present.game import Game
from game.present.headlines import headline_view
from game.present.model_page import limits
from game.present.reality import reality
from game.present.shapes.debrief import DebriefView, QuestionStep, Step
from game.present.shapes.parts import Line, Section
from game.present.slips import slip_tally
from game.present.words import N_, _, language

_STEPS: dict[Step, tuple[str, str, str]] = {
    "describe": ("Describe", N_("Describe"), N_("What happened? Only what one could have seen.")),
    "analyse": ("Analyse", N_("Analyse"), N_("Why? Which causes, and how sure is that?")),
    "carry_over": ("Carry over", N_("Carry over"), N_("Where else is it so, and what would you do there?")),
}
"""How a question of a level names its step, in English; the step's name, and what it asks for."""
_HEAD = re.compile(r"^[^:]{3,16}?[\s\u202f]?:[\s\u00a0]*")


def debrief(game: Game) -> DebriefView:
    """Return all of the debrief but the turning points (``turning.turning_points``)."""
    return DebriefView(ending(game), more(game), reality(game), limits(), question_steps(game.level.debrief))


def more(game: Game) -> tuple[Section, ...]:
    """Return what a level's own devices add to the debrief: how the predictions went, and what the papers said."""
    tally, views = slip_tally(game), [headline_view(game, clipping.headline) for clipping in game.state.papers]
    found = []
    if tally is not None:
        found.append(Section(tally.title, lines=tuple(Line(text, icon="target") for text in tally.lines)))
    if views:
        told = tuple(Line(view.text, icon=view.icon, mark=view.standing) for view in views)
        found.append(Section(_("In the papers"), lines=told))
    return tuple(found)


def question_steps(questions: tuple[Text, ...]) -> tuple[QuestionStep, ...]:
    """Return a level's questions under the steps they name; one that names none goes with the one before it.

    Where none names a step, the first describes, the last carries over, and those between analyse.
    """
    steps: list[Step] = []
    named = [_named(question) for question in questions]
    for place, step in enumerate(named):
        if not any(named):
            last = place == len(questions) - 1 and place > 0
            steps.append("describe" if place == 0 else "carry_over" if last else "analyse")
        else:
            steps.append(step or (steps[-1] if steps else "describe"))
    found = []
    for step, (_english, title, text) in _STEPS.items():
        mine = [
            _bare(question, named[place] is not None)
            for place, question in enumerate(questions)
            if steps[place] == step
        ]
        if mine:
            found.append(QuestionStep(step, _(title), _(text), tuple(mine)))
    return tuple(found)


def _named(question: Text) -> Step | None:
    head = question.en.partition(":")[0].strip().casefold()
    return next((step for step, (english, _title, _text) in _STEPS.items() if english.casefold() == head), None)


def _bare(question: Text, named: bool) -> str:
    """Return a question without the name of its step at its head."""
    said = question.said(language())
    bare = _HEAD.sub("", said) if named else said
    return bare[:1].upper() + bare[1:]
