"""The whole draft on a sheet, for when the strip has no room for all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.present.draft import draft_summary
from game.present.words import _
from game.session import Session
from game.ui.controls import Button, Heading, IconButton, Node, Scroll, Text, column, row
from game.ui.scene import Close, Request, Scene, scene
from game.ui.scenes.draft import DraftPart
from game.ui.theme import Size, Theme

if TYPE_CHECKING:
    from game.ui.scenes.map_acts import Acts


@scene("draft")
class DraftScene(Scene):
    """A sheet with every decision drafted, to change, take out or undo."""

    sheet = True
    sheet_width = 620

    def __init__(self, session: Session, acts: Acts) -> None:
        self.session = session
        self._part = DraftPart(acts.policy, acts.edit, acts.drop, acts.end, acts.undo, acts.whole_draft, acts.forecast)

    @classmethod
    def sample(cls, session: Session) -> Scene:
        """Return the draft of a sample game."""
        from game.ui.scenes.companion import Companion
        from game.ui.scenes.map_acts import Acts

        return cls(session, Acts(session, Companion(session), lambda _place: None))

    def title(self) -> str:
        return _("Your draft for this quarter")

    def build(self, size: Size, theme: Theme) -> Node:
        view = draft_summary(self.session)
        return column(
            row(
                Heading(self.title(), level=1, grow=1),
                IconButton("back", _("Back"), Close, "x", show_label=False, command="back"),
                align="start",
            ),
            Text(self._part.summary(view), token="amber" if view.tone == "warning" else "muted"),
            Scroll("decisions", column(*(self._part.card(one) for one in view.decisions), gap=8), grow=1),
            row(
                Button(
                    "undo",
                    _("Undo"),
                    self._undo,
                    "quiet",
                    "undo",
                    command="undo",
                    enabled=self.session.can_undo,
                    reason=_("There is nothing to undo."),
                ),
                Button("done", _("Back to the map"), Close, "primary", default=True),
                justify="end",
            ),
            gap=12,
            pad=(18, 24),
        )

    def _undo(self) -> Request | None:
        self.session.undo()
        return None
