"""What the text version says about itself."""

from __future__ import annotations

from game.present.words import _


def help_lines() -> list[str]:
    """Return how to play, in short."""
    return [
        _("Grab the Wheel"),
        _(
            "You are Canada’s industry minister. Each quarter you read what happened, look round, draft decisions, "
            "and end the quarter. Nothing is spent until the quarter ends."
        ),
        _("Every menu is a list of numbers: type one and press Enter. 0 goes back."),
        _("In a long list, type a part of a name instead of its number to see only what holds it."),
        _("A figure of money may be written 150 (millions), 150 M or 1.5 B; a rate as 25 or 25%."),
        _("The game is kept after every quarter and when you leave. To leave at any time, press Ctrl+D or Ctrl+C."),
    ]
