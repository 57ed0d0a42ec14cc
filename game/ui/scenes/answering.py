"""Scenes with answers on their cards: a press puts one in the draft, the next takes it back."""

from __future__ import annotations

from game.present.refusals import refusal_words
from game.present.shapes.briefing import ChoiceView
from game.present.words import _
from game.session import Session
from game.ui.scene import Request, Say, Scene


class Answering(Scene):
    """A scene of a game; ``note`` is why the answer pressed last was refused."""

    session: Session
    note: str

    def answer(self, choice: ChoiceView) -> Request | None:
        """Put an answer in the draft, or take it back."""
        if choice.taken:
            self.session.drop(self.session.draft.index(choice.decision))
            return None
        refused = self.session.order(choice.decision)
        said = _("{answer}: in the draft.").format(answer=choice.label)
        self.note = refusal_words(self.session.state, refused) if refused else ""
        return Say(self.note or said)
