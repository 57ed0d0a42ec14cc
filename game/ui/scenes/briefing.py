"""The briefing: what happened in a quarter, why the numbers moved, and what your decisions did."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game import towns
from game.model.values import Store
from game.present.briefing import briefing
from game.present.phrases import dotted
from game.present.shapes.briefing import Briefing, Heard
from game.present.shapes.parts import Chip as PlaceChip
from game.present.sounds import captions
from game.present.words import _, language
from game.session import Session
from game.settings import read_settings
from game.ui.controls import Button, Node, Page, Pages, Scroll, Text, card, column, row, screen
from game.ui.scene import Close, Open, Replace, Request, Say, scene
from game.ui.scenes import event_pieces, routes
from game.ui.scenes.answering import Answering
from game.ui.scenes.briefing_numbers import BriefingNumbers
from game.ui.scenes.briefing_rest import rest_card
from game.ui.scenes.debrief_pieces import town_card
from game.ui.scenes.facts import Facts
from game.ui.scenes.headline import HeadlineScene
from game.ui.scenes.help import HelpScene
from game.ui.scenes.ledger import LedgerScene
from game.ui.scenes.ledger_ways import ledger_ways
from game.ui.scenes.number_pieces import Room
from game.ui.scenes.papers import papers_node
from game.ui.scenes.slip_pieces import slip_node
from game.ui.scenes.sources import SourcesScene
from game.ui.theme import Size, Theme

_SIDES = 24 + 24 + 20 + 20 + 12  # what stands left and right of the picture: margins, gap, the card's own
_AROUND = 60 + 28 + 14 + 24 + 78  # and above and below it: bar, margins, gap, the card's own, head and note
_LOWER, _LOWER_TALL = 218, 322
_TALL = 900
_BESIDE = 800  # the width that news and the way since the start need side by side


@scene("briefing")
class BriefingScene(Answering):
    """What happened in a quarter played. ``show`` brings a place into sight on the map beneath, if there is one.

    A ``fresh`` one, of the quarter just ended, is heard.
    """

    first = "map"

    def __init__(
        self,
        session: Session,
        quarter: int | None = None,
        show: event_pieces.Show | None = None,
        note: str = "",
        *,
        fresh: bool = False,
    ) -> None:
        self.session = session
        self.quarter = max(1, quarter or session.quarter)
        self.show = show
        self.note = note
        settings = read_settings()
        self._sounds = self._view().heard if fresh and settings.sound else ()
        self._captioned = settings.captions
        moved = self._view().moved
        self._facts = Facts(session)
        first = moved[0].store if moved else session.level.large[0]
        self._numbers = BriefingNumbers(session, self.quarter, first, self.choose, self.to_ledger)

    @classmethod
    def sample(cls, session: Session) -> BriefingScene:
        """Return the briefing of the latest quarter; a game not yet begun plays one."""
        if not session.quarter:
            session.end_quarter()
        return cls(session, show=lambda _chip: None)

    @property
    def store(self) -> Store:
        """Return the number whose causes are told."""
        return self._numbers.store

    @property
    def is_latest(self) -> bool:
        """Whether its answers can still be given."""
        return self.quarter == self.session.quarter

    def title(self) -> str:
        return self._view().heading

    def heard(self) -> Sequence[Heard]:
        return self._sounds

    def _view(self) -> Briefing:
        key = (self.session.draft, language(), self.session.quarter)
        if self.__dict__.get("_key") != key:
            self._seen, self._key = briefing(self.session, self.quarter), key
        return self._seen

    def build(self, size: Size, theme: Theme) -> Node:
        view = self._view()
        wide = size.width >= 1000
        left = 420 if size.width >= 1240 else 340
        lower = _LOWER if size.height < _TALL else _LOWER_TALL
        room = Room(size.width - left - _SIDES, size.height - lower - _AROUND) if wide else None
        events, (why, spare) = self._events(view), self._numbers.fitting(room, theme)
        rest = rest_card(view, ledger_ways(self.session, self.quarter))
        since = self._numbers.since(few=wide and size.height < _TALL, spare=spare)
        if wide:
            beside = size.width - left >= _BESIDE
            below = (
                row(
                    column(rest, width=(size.width - left - _SIDES) // 2),
                    since,
                    gap=16,
                    align="stretch",
                    grow=1,
                    height=lower,
                )
                if beside
                else column(column(rest, height=lower, grow=1), since, gap=14)
            )
            body: Node = row(
                column(Scroll("events_area", column(*events, gap=12), grow=1), width=left, gap=0),
                Scroll("right_area", column(why, below, gap=14, grow=1), grow=1),
                gap=20,
                align="stretch",
                grow=1,
            )
        else:
            body = Pages(
                "panels",
                (
                    Page("events", _("What happened"), Scroll("events_area", column(*events, gap=12), grow=1)),
                    Page("why", _("Why"), Scroll("why_area", why, grow=1)),
                    Page("rest", _("Decisions and news"), Scroll("rest_area", rest, grow=1)),
                    Page("since", _("Since the start"), Scroll("since_area", since, grow=1)),
                ),
                always=True,
                grow=1,
            )
        return screen(
            view.heading,
            Text(self.note, "small", 600, "amber") if self.note else None,
            body,
            subtitle=dotted(view.subheading, captions(self._sounds) if self._captioned else ""),
            right=Button("map", self._next(), self.go_on, "primary", default=True, command="map"),
            pad=(14, 24),
            gap=10,
            scrolls=False,
        )

    @property
    def _last(self) -> bool:
        return self.session.over and self.is_latest

    def _next(self) -> str:
        return _("See how it ended · Enter") if self._last else _("To the map · Enter")

    def go_on(self) -> Request:
        """Go to the map, or to the ending after the last quarter."""
        return Replace(routes.ending_scene(self.session)) if self._last else Close()

    def _events(self, view: Briefing) -> list[Node]:
        answer = self.answer if self.is_latest and not self.session.over else None
        nodes: list[Node] = []
        papers = papers_node(view.papers, self.read)
        if papers is not None:
            nodes.append(papers)
        if view.plant is not None and answer is not None:
            nodes.append(event_pieces.plant_node(view.plant, answer, self.show and self.to_place))
        town = self._facts.of("town", lambda: towns.closing(self.session, self.quarter))
        since = self._facts.of("town again", lambda: towns.again(self.session, self.quarter))
        nodes += [town_card(one) for one in (town, since) if one]
        if view.slip is not None:
            nodes.append(slip_node(view.slip, lambda store: self.choose(store)))
        nodes += [
            event_pieces.event_node(event, answer, self.show and self.to_place, self.to_sources, self.to_guide)
            for event in view.events
        ]
        return nodes or [
            card(
                Text(_("A quiet quarter: nothing befell you.")),
                Text(_("What moved was set in motion earlier."), "small", token="muted"),
            )
        ]

    def choose(self, store: str) -> None:
        """Show why another number moved."""
        self._numbers.store = next(known for known in self.session.level.large if known == store)
        self.memory.pages["panels"] = "why"

    def to_place(self, chip: PlaceChip) -> Request | None:
        """Go to a place on the map."""
        return Close(self.show(chip) if self.show else None)

    def read(self, headline: str) -> Callable[[], Request]:
        """Return a press that opens a headline."""
        return lambda: Open(HeadlineScene(self.session, headline))

    def to_ledger(self) -> Request:
        """Open the ledger of the number shown."""
        return Open(LedgerScene(self.session, self.quarter, self.store))

    def to_guide(self, page: str) -> Request:
        """Open the Guide at the page on what an event teaches."""
        return routes.to_guide(self.session, page)

    def to_sources(self) -> Request:
        """Open the sources of what is said here."""
        return Open(SourcesScene(self._view().events))

    def event(self, event: pygame.event.Event) -> Request | None:
        if event.type == pygame.KEYDOWN and event.key == pygame.K_d and not event.mod & pygame.KMOD_CTRL:
            return self.to_sources()
        return None

    def handle(self, command: str) -> Request | None:
        if command == "undo" and self.session.undo():
            return Say(_("Undone."))
        if command == "redo" and self.session.redo():
            return Say(_("Done again."))
        return super().handle(command)

    def help(self) -> Request | None:
        return Open(HelpScene("briefing"))
