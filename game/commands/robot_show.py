"""A game that plays itself, where there is neither a screen nor somebody to answer."""

from __future__ import annotations

from game.analysis.robots import ROBOTS
from game.commands.common import load_level
from game.present import words
from game.present.words import _
from game.session import Session

LEVEL, ROBOT, SEED = "the_shock", "careful", 1


def robot_show(session: Session | None = None) -> int:
    """Let the careful robot play to the end and print each quarter's briefing."""
    from game.text.briefing import briefing_lines
    from game.text.ending import ending_lines

    game = session or Session.start(load_level(LEVEL), SEED)
    print(_("There is no screen here and nobody at the keyboard, so a robot plays."))
    print(_("Level: {title}. Seed: {seed}.").format(title=game.level.title.said(words.language()), seed=game.seed))
    while True:
        print()
        print("\n".join(briefing_lines(game)))
        if game.over:
            break
        game.play(ROBOTS[ROBOT](game.state, game.seed))
    print()
    print("\n".join(ending_lines(game)))
    return 0
