"""A sentence the player must know, and one way on."""

from __future__ import annotations

from game.present.words import _
from game.session import Session
from game.ui.controls import Button, Heading, Node, Text, card, row, spring
from game.ui.scene import Close, Request, Scene, scene
from game.ui.theme import Size, Theme


@scene("message")
class MessageScene(Scene):
    """A sheet that says something and is closed; with ``go_on``, what follows."""

    sheet = True
    sheet_width = 560
    first = "ok"

    def __init__(self, heading: str, text: str, label: str = "", go_on: Request | None = None) -> None:
        self.heading, self.text, self.label = heading, text, label
        self.go_on = go_on

    @classmethod
    def sample(cls, session: Session) -> MessageScene:
        """Return a message as it stands."""
        return cls(_("This game cannot be opened"), _("The file is gone. Choose another one from the list."))

    def title(self) -> str:
        return f"{self.heading}. {self.text}"

    def build(self, size: Size, theme: Theme) -> Node:
        label = self.label or _("All right")
        return card(
            Heading(self.heading, level=2),
            Text(self.text),
            row(
                spring(),
                Button("cancel", _("Back"), Close) if self.go_on else None,
                Button("ok", label, lambda: Close(self.go_on), "primary", default=True),
                gap=12,
            ),
            pad=24,
            gap=16,
        )
