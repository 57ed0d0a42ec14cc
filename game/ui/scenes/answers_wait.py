"""Asked once before a quarter ends with answers waiting: give them, or let the quarter end all the same."""

from __future__ import annotations

from collections.abc import Callable

from game.present.words import _, ngettext
from game.session import Session
from game.ui.controls import Button, Heading, Node, Scroll, Text, card, column, flow
from game.ui.scene import Close, Open, Replace, Request, Scene, scene
from game.ui.scenes.event_card import EventCardScene, waiting
from game.ui.theme import Size, Theme


@scene("answers_wait")
class AnswersWaitScene(Scene):
    """A sheet that says what happens without an answer; ``end`` ends the quarter all the same."""

    sheet = True
    sheet_width = 600
    first = "answer"

    def __init__(self, session: Session, end: Callable[[], Request | None]) -> None:
        self.session, self._end = session, end

    @classmethod
    def sample(cls, session: Session) -> AnswersWaitScene:
        """Return the question as it stands in the sample game."""
        return cls(session, lambda: None)

    def title(self) -> str:
        count = len(waiting(self.session))
        return ngettext("{count} answer waits", "{count} answers wait", count).format(count=count)

    def build(self, size: Size, theme: Theme) -> Node:
        cards = (column(Text(one.title, weight=600), Text(one.deadline), gap=2) for one in waiting(self.session))
        return card(
            Heading(self.title(), level=2),
            Scroll("waiting", column(*cards, gap=12), grow=1),
            flow(
                Button("answer", _("Answer now"), self.answer, "primary", default=True),
                Button("end_all_the_same", _("End the quarter all the same"), self.end),
                Button("back", _("Back"), Close, "quiet"),
                gap=12,
            ),
            pad=24,
            gap=16,
        )

    def answer(self) -> Request:
        """Open the first card that waits."""
        return Replace(EventCardScene(self.session))

    def end(self) -> Request:
        """End the quarter without the answers; what opens then takes this sheet's place."""
        wish = self._end()
        return Replace(wish.scene) if isinstance(wish, Open) else Close(wish)
