"""Everything in motion: what was announced, what is still to be paid and what will end, by the quarter it comes in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from game.present.calendar import turn_name
from game.present.pending import pipeline
from game.present.shapes.briefing import PendingView
from game.present.words import _
from game.session import Session
from game.ui.controls import Button, Choice, Heading, Icon, Node, Rule, Text, card, column, flow, grid, row, screen
from game.ui.scene import Close, Open, Request, Scene, scene
from game.ui.scenes import event_pieces
from game.ui.scenes.help import HelpScene
from game.ui.scenes.inspector import token_of
from game.ui.theme import Size, Theme


@scene("pipeline")
class PipelineScene(Scene):
    """All that is dated, soonest first. ``show`` brings a place into sight on the map beneath."""

    first = "filter"

    def __init__(self, session: Session, show: event_pieces.Show | None = None) -> None:
        self.session = session
        self.show = show
        self.kept = "all"

    @classmethod
    def sample(cls, session: Session) -> PipelineScene:
        """Return what is in motion in the sample game."""
        return cls(session)

    def title(self) -> str:
        return _("In motion")

    def build(self, size: Size, theme: Theme) -> Node:
        views = [view for view in pipeline(self.session.state) if self.kept == "all" or self._announced(view)]
        cards = [self._quarter(due, list(found)) for due, found in groupby(views, key=lambda view: view.due)]
        return screen(
            self.title(),
            flow(Choice("filter", _("Show"), self._filters(), self.kept, self._filter), gap=20),
            grid(*cards, cell=440, gap=14, align="stretch") if cards else self._none(),
            subtitle=_("Everything announced and not yet felt, with what set it going"),
            left=Button("back", _("Back"), Close, "quiet", "arrow-left"),
            gap=14,
        )

    def _filters(self) -> tuple[tuple[str, str], ...]:
        return (("all", _("Everything")), ("places", _("What happens at a place")))

    def _announced(self, view: PendingView) -> bool:
        return view.place is not None

    def _none(self) -> Node:
        return card(Text(_("Nothing is in motion."), token="muted"), pad=24)

    def _quarter(self, due: int, views: Sequence[PendingView]) -> Node:
        return card(
            Heading(turn_name(self.session.state, due), level=2),
            Rule(),
            *(self._line(due, place, view) for place, view in enumerate(views)),
            pad=(10, 18, 16, 18),
            gap=10,
        )

    def _line(self, due: int, place: int, view: PendingView) -> Node:
        return row(
            Icon("hourglass", 18, token_of(view.tone)),
            column(Text(view.text, "small"), Text(view.told, "small", token="muted"), gap=0, grow=1),
            self._see(f"see_{due}_{place}", view),
            gap=8,
            align="start",
        )

    def _see(self, name: str, view: PendingView) -> Node | None:
        there, show = view.place, self.show
        if there is None or show is None:
            return None

        return Button(name, there.text, lambda: show(there), "quiet", "arrow-right", spoken=view.said)

    def _filter(self, id: str) -> None:
        self.kept = id

    def help(self) -> Request | None:
        return Open(HelpScene("map"))
