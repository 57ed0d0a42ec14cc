"""What if you had not? The game beside the same game otherwise decided: in words, over time, by cause, on the map."""

from __future__ import annotations

from typing import get_args

from game.model.values import Store
from game.present.difference import difference
from game.present.indicators import indicator_bar
from game.present.shapes.what_if import DifferenceView, WhatIfView
from game.present.what_if import past_decisions, what_if
from game.present.words import _
from game.session import Session
from game.twin import Course, Replay
from game.ui.controls import (
    Button,
    Handled,
    Heading,
    Icon,
    Node,
    Page,
    Pages,
    Scroll,
    Text,
    card,
    column,
    row,
    screen,
)
from game.ui.scene import Close, Open, Request, Scene, scene
from game.ui.scenes import number_pieces, pieces, routes
from game.ui.scenes.facts import Facts
from game.ui.scenes.help import HelpScene
from game.ui.scenes.what_if_form import WhatIfForm
from game.ui.scenes.what_if_lines import over_time
from game.ui.scenes.what_if_maps import BESIDE, WhatIfMaps
from game.ui.theme import Size, Theme

_GUIDE = "what_if"
_STORES: tuple[Store, ...] = get_args(Store)


@scene("what_if")
class WhatIfScene(Scene):
    """Any past decision left out or changed. The other game is played, and its causes worked out, a little a turn."""

    first = "decision"

    def __init__(self, session: Session, course: Course | None = None, store: Store | None = None) -> None:
        self.session = session
        self.store: Store = store or session.level.large[0]
        self.form = WhatIfForm(session, course or _latest(session), self._begin)
        self.maps = WhatIfMaps()
        self._begin()

    def _begin(self) -> None:
        self.replay = Replay(self.session, self.form.course)
        self._facts = Facts(self.replay.session)

    @classmethod
    def sample(cls, session: Session) -> WhatIfScene:
        """Return the sample game beside itself with its first decision left out, all worked out."""
        past = past_decisions(session)
        made = cls(session, Course(past[0].quarter, past[0].place) if past else Course())
        while not made.replay.explained:
            made.replay.step()
        return made

    def title(self) -> str:
        return _("What if you had not?")

    def build(self, size: Size, theme: Theme) -> Node:
        if not self.session.quarter:
            return self._nothing_yet()
        view = self._view() if self.replay.played else None
        return screen(
            self.title(),
            Pages(
                "panels",
                (
                    Page("words", _("In words"), Scroll("words", self._words(view), grow=1), 360, 1),
                    Page("apart", _("Side by side"), self._apart(view, size, theme), 520, 1.7),
                ),
                gap=20,
                grow=1,
            ),
            subtitle=_("The same luck, one thing decided otherwise"),
            left=Button("back", _("Back"), Close, "quiet", "arrow-left"),
            scrolls=False,
            pad=(14, 24),
        )

    def _nothing_yet(self) -> Node:
        return screen(
            self.title(),
            card(Heading(_("No quarter has been played yet."), level=2), pad=24),
            left=Button("back", _("Back"), Close, "quiet", "arrow-left", default=True),
        )

    def _view(self) -> WhatIfView:
        of = self.form.course
        return self._facts.of(
            "view", lambda: what_if(self.session, self.replay.session, of.quarter, of.place, of.instead)
        )

    def _words(self, view: WhatIfView | None) -> Node:
        if view is None:
            told: tuple[Node | None, ...] = (Text(_("Playing the game again…"), token="muted"),)
        else:
            told = (
                row(Icon(view.icon, 22, "blue"), Text(view.title, "lead", 600, grow=1), gap=10, align="start"),
                Text(view.subtitle, "small", token="muted"),
                Text(view.parted_text, weight=600) if view.parted_text else None,
                Text(view.summary),
                *self._refused(view),
                pieces.guide_chip(_GUIDE, lambda: routes.to_guide(self.session, _GUIDE)),
            )
        return column(
            card(self.form.node(), pad=(14, 18)),
            card(*told, pad=(14, 18), gap=8),
            pieces.titled(_("Where each number ends"), *pieces.ledger_rows(view.rows)) if view and view.rows else None,
            gap=12,
        )

    def _refused(self, view: WhatIfView) -> tuple[Node | None, ...]:
        if not view.refused:
            return ()
        head = _("In the other game, these later decisions of yours could no longer be carried out:")
        return (Text(head, "small", 600), *pieces.news_lines(view.refused))

    def _apart(self, view: WhatIfView | None, size: Size, theme: Theme) -> Node:
        if view is None or not view.parted:
            words = _("Playing the game again…") if view is None else view.summary
            return card(Text(words, token="muted"), pad=24)
        chips = number_pieces.indicator_chips(indicator_bar(self.session), self.store, self.choose, arrows=False)
        pages = (
            Page("time", _("Over time"), Scroll("time", column(chips, *over_time(view, self.store), gap=12), grow=1)),
            Page("causes", _("By cause"), Scroll("causes", column(chips, *self._causes(), gap=12), grow=1)),
            Page("map", _("On the map"), self._map(view, size, theme)),
        )
        return card(Pages("apart", pages, always=True, grow=1), pad=(8, 18, 16, 18), grow=1)

    def _causes(self) -> tuple[Node | None, ...]:
        if not self.replay.explained:
            return (Text(_("Working out the causes…"), token="muted"),)
        of = self.form.course
        found: DifferenceView = self._facts.of(
            ("causes", self.store),
            lambda: difference(self.session, self.replay.session, self.store, of.quarter, of.place, of.instead),
        )
        return (
            number_pieces.ledger_head(found.ledger),
            Text(found.ledger.subtitle, "small", token="muted"),
            number_pieces.waterfall("difference", found.ledger),
            Text(found.interplay, weight=600) if found.interplay else None,
            Text(found.beside) if found.beside else None,
            Text(found.ledger.note, "small", token="muted"),
            pieces.guide_chip(_GUIDE, lambda: routes.to_guide(self.session, _GUIDE), "guide_causes"),
        )

    def _map(self, view: WhatIfView, size: Size, theme: Theme) -> Node:
        mine, other = self.session, self.replay.session
        return self.maps.node(mine, other, view, self._facts, theme, beside=size.width >= BESIDE)

    def choose(self, id: str) -> None:
        """Show another number."""
        self.store = next(store for store in _STORES if store == id)

    def tick(self, seconds: float) -> bool | Handled:
        if self.session.quarter and not self.replay.explained:
            before = self.replay.played
            self.replay.step()
            if self.replay.explained or self.replay.played != before:
                return True
        return self.maps.tick(seconds) or False

    def moving(self) -> bool:
        return self.maps.busy

    @property
    def crisp(self) -> bool:
        """Say whether the map stands still and is painted."""
        return self.maps.crisp

    def help(self) -> Request | None:
        return Open(HelpScene("what_if"))


def _latest(session: Session) -> Course:
    """Return the course without the latest decision; without any where none was taken."""
    past = past_decisions(session)
    return Course(past[-1].quarter, past[-1].place) if past else Course()
