"""The tutorial: which step a game is at, and what it says."""

from __future__ import annotations

from game.model.level import StepSpec
from game.present.game import Game
from game.present.shapes.level import StepView
from game.present.words import N_, _, language

_GO_ON = {
    "next": N_("Go on when you are ready."),
    "select_site": N_("Select the plant on the map or in the list."),
    "open_offer": N_("Open the offer."),
    "draft": N_("Put it in the draft."),
    "end_quarter": N_("End the quarter."),
    "open_ledger": N_("Open the number to see why it moved."),
    "sign_slip": N_("Sign your prediction."),
    "read_briefing": N_("Read the briefing, then go to the map."),
}


def current_step(game: Game, finished: int) -> StepView | None:
    """Return the step a game is at, ``finished`` steps being done; None where none is due.

    A step waits for its quarter, and one of an earlier quarter that was passed over is left out.
    """
    turn = game.state.quarter + 1
    for place, step in enumerate(game.level.steps):
        if place >= finished and step.quarter == turn:
            return step_view(game, step, place)
        if step.quarter > turn:
            return None
    return None


def step_place(game: Game, id: str) -> int:
    """Return the place of a step in the level, from 0; −1 where there is none of that id."""
    return next((place for place, step in enumerate(game.level.steps) if step.id == id), -1)


def step_view(game: Game, step: StepSpec, place: int) -> StepView:
    """Return a step as it is shown."""
    said = language()
    return StepView(
        id=step.id,
        title=step.title.said(said),
        text=step.text.said(said),
        in_text=(step.in_text or step.text).said(said),
        progress=_("Step {place} of {count}").format(place=place + 1, count=len(game.level.steps)),
        go_on=_(_GO_ON[step.done]),
        scene=step.scene,
        point_at=step.point_at,
        site=step.site or "",
        lever=step.lever or "",
        done=step.done,
        last=place == len(game.level.steps) - 1,
    )
