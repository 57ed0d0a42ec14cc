"""What a player is told on coming back to a saved game."""

from __future__ import annotations

from game.present.indicators import indicator_bar
from game.present.save_recap import recap
from game.present.words import _
from game.session import Session
from game.ui.controls import Button, Icon, Node, Text, card, grid, row, screen
from game.ui.scene import Open, Replace, Request, Scene, scene
from game.ui.scenes import number_pieces, pieces, routes
from game.ui.scenes.help import HelpScene
from game.ui.scenes.recap_parts import recap_parts
from game.ui.theme import Size, Theme


@scene("recap")
class RecapScene(Scene):
    """Where the game stands, and on to the map. ``note`` says where a save led elsewhere than it did."""

    first = "map"

    def __init__(self, session: Session, note: str = "") -> None:
        self.session = session
        self.note = note

    @classmethod
    def sample(cls, session: Session) -> RecapScene:
        """Return the recap of the sample game."""
        return cls(session)

    def title(self) -> str:
        return recap(self.session).title

    def build(self, size: Size, theme: Theme) -> Node:
        view = recap(self.session)
        numbers = [one for one in indicator_bar(self.session) if one.large]
        return screen(
            view.title,
            card(row(Icon("info", 22, "amber"), Text(self.note, grow=1), gap=12), accent="amber")
            if self.note
            else None,
            grid(*recap_parts(self.session), cell=320, gap=16, align="stretch"),
            pieces.titled(_("Since the start"), number_pieces.small_multiples("numbers", numbers, tall=170, cell=190))
            if self.session.quarter
            else None,
            subtitle=view.text,
            left=Button("back", _("Back"), routes.to_title, "quiet", "arrow-left"),
            right=Button("map", self._next(), self.go_on, "primary", default=True, command="map"),
        )

    def _next(self) -> str:
        return _("See how it ended · Enter") if self.session.over else _("To the map · Enter")

    def go_on(self) -> Request:
        """Go on to the map, or to the ending of a game that is over."""
        over = self.session.over
        return Replace(routes.ending_scene(self.session) if over else routes.map_scene(self.session))

    def handle(self, command: str) -> Request | None:
        return routes.to_title() if command == "back" else None

    def help(self) -> Request | None:
        return Open(HelpScene("recap"))
