"""Help for a screen: what it is for, what to do next, and its keys."""

from __future__ import annotations

from game.present.guide_pages import guide_of_scene
from game.present.words import _
from game.session import Session
from game.ui.controls import Button, Heading, Node, Rule, Scroll, Text, column, flow, grid, row
from game.ui.scene import Close, Open, Request, Scene, scene
from game.ui.scenes import routes
from game.ui.scenes.help_pages import HelpText, help_text
from game.ui.theme import Size, Theme


@scene("help")
class HelpScene(Scene):
    """A sheet over the screen it explains."""

    sheet = True
    sheet_width = 820
    first = "close"

    def __init__(self, about: str) -> None:
        self.about = about

    @classmethod
    def sample(cls, session: Session) -> HelpScene:
        """Return the help of the briefing."""
        return cls("briefing")

    def title(self) -> str:
        return _("Help: {screen}").format(screen=self._text().title)

    def _text(self) -> HelpText:
        return help_text(self.about)

    def build(self, size: Size, theme: Theme) -> Node:
        text, page = self._text(), guide_of_scene(self.about)
        words = column(*(Text(sentence) for sentence in text.sentences), gap=10)
        keys = column(
            Heading(_("Keys"), level=3),
            *(
                row(Text(key, weight=600, wrap=False, width=140), Text(means, grow=1), gap=10, align="start")
                for key, means in text.keys
            ),
            gap=6,
        )
        return column(
            Heading(self.title(), level=2),
            Rule(),
            Scroll("text", grid(words, keys, cell=330, gap=28, align="start"), grow=1),
            row(
                flow(self._model(), self._guide(page), gap=10, grow=1),
                Button("close", _("Back"), Close, "dark", default=True),
                gap=12,
                align="end",
            ),
            pad=24,
            gap=14,
        )

    def _guide(self, page: str) -> Node | None:
        if self.about == "guide":
            return None
        return Button("guide", _("Read more in the Guide"), lambda: routes.to_guide(None, page), icon="book-open")

    def _model(self) -> Node | None:
        """Return the way to how the model did, where help is asked for on what it says."""
        if self.about not in ("briefing", "ledger"):
            return None
        return Button("model", _("How the model did"), _model, icon="chart-line")


def _model() -> Request:
    from game.ui.scenes.model import ModelScene  # which has a page of help itself

    return Open(ModelScene())
