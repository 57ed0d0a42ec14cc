"""A headline: check it, act on it or leave it; once it is checked, the evidence."""

from __future__ import annotations

from collections.abc import Callable

from game.present.headlines import READING, headline_view, papers_now
from game.present.refusals import refusal_words
from game.present.shapes.briefing import ChoiceView, HeadlineView
from game.present.words import _
from game.session import Session
from game.ui.controls import Box, Button, Heading, Icon, IconButton, Node, Scroll, Text, card, column, flow, row
from game.ui.scene import Close, Request, Say, Scene, scene
from game.ui.scenes import pieces, routes
from game.ui.scenes.sources import source_node
from game.ui.theme import Size, Theme

_MOST_CHARS = 76


@scene("headline")
class HeadlineScene(Scene):
    """A sheet with one headline; left out, the first that is in the papers now."""

    sheet = True
    sheet_width = 660

    def __init__(self, session: Session, headline: str = "") -> None:
        self.session = session
        self.note = ""
        self.headline = headline or next((one.id for one in papers_now(session)), "")

    @classmethod
    def sample(cls, session: Session) -> HeadlineScene:
        """Return the first headline of the game, checked, so that all of the sheet is seen."""
        found = cls(session)
        view = found.view()
        check = next((one for one in view.choices if one.id == "check"), None) if view else None
        if check and check.open:
            session.order(check.decision)
        return found

    def view(self) -> HeadlineView | None:
        """Return the headline, or None where the papers are empty."""
        return headline_view(self.session, self.headline) if self.headline else None

    def title(self) -> str:
        view = self.view()
        return view.text if view else _("In the papers")

    def build(self, size: Size, theme: Theme) -> Node:
        view = self.view()
        if view is None:
            return column(
                Text(_("There is nothing about your desk in the papers.")),
                Button("back", _("Back"), Close, default=True),
                pad=24,
                gap=16,
            )
        return column(
            row(
                Icon("newspaper", 22, "ink"),
                Text(view.kicker, "small", 700, grow=1),
                IconButton("back", _("Back"), Close, "x", show_label=False, command="back"),
                gap=10,
            ),
            Box(height=2, fill="ink"),
            Scroll("headline_body", self._body(view), grow=1),
            gap=10,
            pad=(14, 24, 20, 24),
        )

    def _body(self, view: HeadlineView) -> Node:
        return column(
            Heading(view.text, level=1),
            Box(height=1, fill="edge"),
            self._evidence(view) if view.verdict else None,
            Text(self.note, "small", 600, "amber") if self.note else None,
            *(self._choice(one) for one in view.choices),
            self._leave(view) if view.choices else Text(view.standing, weight=600),
            flow(*(self._page(page) for page in dict.fromkeys((READING, view.guide))), gap=8),
            *((Text(_("Sources"), "small", 600), *map(source_node, view.sources)) if view.sources else ()),
            gap=12,
        )

    def _page(self, page: str) -> Node | None:
        return pieces.guide_chip(page, lambda: routes.to_guide(self.session, page), f"guide_{page}")

    def _evidence(self, view: HeadlineView) -> Node:
        return card(
            row(
                Icon(view.icon, 26, view.edge),
                column(
                    Text(_("What the documents say"), "small", 600, "muted"),
                    Text(view.verdict, "lead", 700, view.edge),
                    gap=0,
                    grow=1,
                ),
                gap=12,
            ),
            Text(view.evidence, max_chars=_MOST_CHARS),
            Text(view.facts, "small", 600, "muted"),
            accent=view.edge,
            pad=(12, 16, 12, 20),
            gap=6,
        )

    def _choice(self, one: ChoiceView) -> Node | None:
        if one.id == "check" and one.taken:
            return None  # the evidence stands in its place
        icon = {"check": "search", "documents": "file-text", "headline": "megaphone"}[one.id]
        label = {
            "check": _("Check it"),
            "documents": _("Go by the documents: {act}"),
            "headline": _("Act on it: {act}"),
        }[one.id].format(act=one.label)
        return Button(
            one.id,
            label,
            self._press(one),
            "dark" if one.id != "headline" else "secondary",
            "check" if one.taken else icon,
            one.why_not or " · ".join(filter(None, (one.text, one.cost))),
            selected=one.taken,
            side="left",
            enabled=one.open or one.taken,
            reason=one.why_not,
        )

    def _leave(self, view: HeadlineView) -> Node:
        return Button("leave", _("Leave it"), self._leave_it(view), "quiet", side="left", icon="arrow-left")

    def _leave_it(self, view: HeadlineView) -> Callable[[], Request]:
        def pressed() -> Request:
            for one in view.choices:
                if one.id != "check" and one.decision in self.session.draft:
                    self.session.drop(self.session.draft.index(one.decision))
            return Close(Say(_("Left alone.")))

        return pressed

    def _press(self, one: ChoiceView) -> Callable[[], Request | None]:
        def pressed() -> Request | None:
            if one.taken:
                self.session.drop(self.session.draft.index(one.decision))
                return Say(_("Taken back."))
            refused = self.session.order(one.decision)
            self.note = refusal_words(self.session.state, refused) if refused else ""
            if self.note or one.id != "check":
                return Say(self.note or _("{answer}: in the draft.").format(answer=one.label))
            view = self.view()
            assert view is not None
            return Say(_("{verdict}. {evidence}").format(verdict=view.verdict, evidence=view.evidence))

        return pressed
