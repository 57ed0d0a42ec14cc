"""The main screen: the map, what is selected, the draft, and the button that ends the quarter."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

from game.present.draft import draft_summary
from game.present.indicators import heading, indicator_bar
from game.present.map_moves import jobs_moved
from game.present.map_views import Layer, layers, map_view
from game.present.shapes.desk import DraftView
from game.present.shapes.parts import Chip as Place
from game.present.slips import slip_asked, slip_words
from game.present.words import _
from game.session import Session
from game.settings import read_settings
from game.ui.controls import Chip, Handled, Node, Page, Pages, Scroll, column, row
from game.ui.scene import Close, Open, Quit, Request, Say, Scene, scene
from game.ui.scenes import routes
from game.ui.scenes.companion import Companion
from game.ui.scenes.draft import DraftPart, slip_card, waiting_button
from game.ui.scenes.event_card import waiting
from game.ui.scenes.facts import Facts
from game.ui.scenes.help import HelpScene
from game.ui.scenes.map_acts import Acts
from game.ui.scenes.map_chrome import desk_page, low_bar, rail, top_bar
from game.ui.scenes.map_pane import MapPane
from game.ui.scenes.map_side import SELECTABLE, Side
from game.ui.scenes.map_ways import icon_ways, rail_ways
from game.ui.scenes.outlook import Outlook
from game.ui.scenes.site_list import LISTED, Listed, ListPane
from game.ui.theme import Size, Theme

_LEAST_WIDE, _LEAST_HIGH = 960, 540
_MOVED = Handled(changed=False, part="map")  # nothing but the map must be drawn again
_PARTNERS = ("US", "MX")  # the partners whose land is on the map


@scene("map")
class MapScene(Scene):
    """A game in progress, seen from the minister's desk."""

    first = "map"

    def __init__(self, session: Session) -> None:
        self.session = session
        self.layer: Layer = "jobs"
        self.listed: Listed | None = None
        self.selected: tuple[str, str] | None = None
        session.ask_slips(always=read_settings().slips)
        self._moved_until = session.quarter
        self._just_read = False  # a briefing was closed, and nothing was done since
        self._facts = Facts(session)
        self._outlook = Outlook(session)
        self.company = self._along = Companion(session)
        self._tutorial = self._along.tutorial
        self._acts = acts = Acts(session, self._along, self.show)
        self._pane = MapPane(self._pick, self._enter)
        self._list = ListPane(session, self._pick)
        self._side = Side(self._facts, acts, self._outlook, self._go, lambda: self._pick("nothing", ""))
        self._draft = DraftPart(acts.policy, acts.edit, acts.drop, acts.end, acts.undo, acts.whole_draft, acts.forecast)

    @classmethod
    def sample(cls, session: Session) -> Scene:
        """Return the main screen of a sample game."""
        return cls(session)

    def title(self) -> str:
        return _("Map · {quarter}").format(quarter=heading(self.session).title)

    def build(self, size: Size, theme: Theme) -> Node:
        wide = size.width >= _LEAST_WIDE and size.height >= _LEAST_HIGH
        return self._wide(size, theme) if wide else self._small(size, theme)

    def _wide(self, size: Size, theme: Theme) -> Node:
        facts, session = self._facts, self.session
        head = facts.of("heading", lambda: heading(session))
        numbers = [one for one in facts.of("bar", lambda: indicator_bar(session)) if one.large]
        panel = min(380, max(300, round(size.width * 0.25)))
        middle = row(
            rail(rail_ways(self._acts, self.listed, self._show, self._show_map), theme),
            self._centre(theme),
            column(self._side.node(self.selected), fill="card", rule="left", width=panel),
            gap=0,
            align="stretch",
            grow=1,
        )
        return column(
            top_bar(head, numbers, self._acts.why, icon_ways(self._acts, self.help), size, theme),
            middle,
            self._draft.strip(self._draft_view(), head, size, theme, self._waiting()),
            gap=0,
            fill="paper",
            grow=1,
        )

    def _small(self, size: Size, theme: Theme) -> Node:
        head = self._facts.of("heading", lambda: heading(self.session))
        numbers = self._facts.of("bar", lambda: indicator_bar(self.session))
        ways = (*rail_ways(self._acts, self.listed, self._show, self._show_map), *icon_ways(self._acts, self.help))
        card = self._side.card(self.selected)
        drafted = _("Draft ({count})").format(count=len(self.session.draft))
        draft = self._draft.page(self._draft_view(), self._waiting(), can_undo=self.session.can_undo)
        pages = (
            Page("map", _("Map"), self._centre(theme)),
            Page("details", card.title if card else _("What now?"), self._side.node(self.selected)),
            Page("draft", drafted, Scroll("draft", draft, grow=1)),
            Page("desk", _("Numbers"), Scroll("desk", desk_page(numbers, self._acts.why, ways), grow=1)),
        )
        return column(
            low_bar(head, self._draft.end_button(head, big=False)),
            Pages("pages", pages, always=True, grow=1),
            gap=0,
            fill="paper",
            grow=1,
        )

    def _centre(self, theme: Theme) -> Node:
        if self.listed is not None:
            switch = Chip("as_map", _("Show the map"), self._show_map, icon="map", command="list")
            return self._list.node(self.listed, self.selected[1] if self.selected else "", switch)
        site = self.selected[1] if self.selected and self.selected[0] == "site" else ""
        view = self._facts.of(("map", self.layer, site), lambda: map_view(self.session, self.layer, site))
        switch = Chip("as_list", _("As a list"), self._show(LISTED[0]), icon="list", command="list")
        self._pane.seek(self._tutorial.seeks)
        return self._pane.node(view, theme, layers(), self._choose_layer, switch)

    def _draft_view(self) -> DraftView:
        return draft_summary(self.session, self._outlook.line())

    def _waiting(self) -> tuple[Node, ...]:
        cards = self._facts.of("cards", lambda: waiting(self.session))
        nodes = [waiting_button(len(cards), self._acts.answer(cards[0].id), cards[0].title)] if cards else []
        if slip_asked(self.session):
            slip = self.session.slip
            nodes.append(slip_card(self._acts.slip, slip_words(slip) if slip is not None else ""))
        return tuple(nodes)

    def _enter(self) -> Request | None:
        """End the quarter; just after its briefing, go to the button that does, lest two presses end two quarters."""
        if not self._just_read:
            return self._acts.end()
        self._just_read = False
        self.memory.focus, self.memory.ring = "end_quarter", True
        return Say(_("Enter once more ends the quarter."))

    def handle(self, command: str) -> Request | None:
        self._just_read = False
        match command:
            case "undo":
                return self._acts.undo()
            case "redo":
                return self._acts.redo()
            case "skip":
                self._pane.motion.stop()
            case "next_site":
                return self._pane.step(1)
            case "map":
                self._show_map()
            case "firms" | "partners":
                self._show("firms" if command == "firms" else "partners")()
            case "search":
                self._show("sites", search=True)()
            case "list":
                self.listed = None if self.listed else "sites"
            case "why" if opens := self._side.first_why(self.selected):
                return opens()
            case "back" if self.selected is not None:
                self._pick("nothing", "")
            case "back" if self.listed is not None:
                self._show_map()
            case "back":
                return self._along.keeper.leaving(Close())
            case _:
                return self._acts.by_key(command)
        return None

    def help(self) -> Request | None:
        return Open(HelpScene("map"))

    def tick(self, seconds: float) -> bool | Handled:
        moved = self._pane.tick(seconds)
        wanted = not self._pane.busy and (bool(self.session.draft) or self._side.foreseen(self.selected))
        if self._outlook.tick(wanted=wanted) and wanted:
            return True
        return _MOVED if moved else False

    def moving(self) -> bool:
        return self._pane.busy

    @property
    def crisp(self) -> bool:
        """Say whether the map stands still and is painted."""
        return self._pane.crisp

    def resumed(self) -> Request | None:
        self.session.ask_slips(always=read_settings().slips)
        self._tutorial.did("read_briefing")
        self._just_read = self._moved_until != self.session.quarter
        if self._just_read:
            self._moved_until = self.session.quarter
            self._pane.show_moves(jobs_moved(self.session))
        self._tutorial.drafted()
        return self._acts.ending_due()

    def alone(self) -> Request | None:
        return routes.to_title(left=True)

    def quitting(self) -> Request | None:
        return self._along.keeper.leaving(Quit())

    def show(self, place: Place) -> Request | None:
        """Select a place that another screen speaks of."""
        return self._pick(place.kind, place.id)

    def _pick(self, kind: str, id: str) -> Request | None:
        if kind == "area":
            country, _dash, region = id.partition("-")
            kind, id = ("province", region) if country == "CA" else ("partner", country if country in _PARTNERS else "")
        self.selected = (kind, id) if kind in SELECTABLE and id else None
        self._pane.select(id if self.selected and kind == "site" else None)
        self.memory.scrolls["inspector"] = 0
        if self.selected is not None:
            self._tutorial.did("select_site", id)
        return None

    def _go(self, place: Place) -> Callable[[], Request | None]:
        return lambda: self._pick(place.kind, place.id)

    def _choose_layer(self, layer: str) -> Callable[[], None]:
        def pressed() -> None:
            self.layer = next(one for one in get_args(Layer) if one == layer)

        return pressed

    def _show(self, listed: Listed, *, search: bool = False) -> Callable[[], None]:
        def pressed() -> None:
            self.listed = listed
            if search or (listed == "sites" and self._tutorial.seeks):
                self.memory.focus, self.memory.ring = "search", True
            self.memory.pages["pages"] = "map"

        return pressed

    def _show_map(self) -> None:
        self.listed = None
        self.memory.pages["pages"] = "map"
