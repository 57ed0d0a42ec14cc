"""The first page of a level: what it asks, who you are, and what can be done this quarter."""

from __future__ import annotations

from collections.abc import Callable

from game.present.briefing import briefing
from game.present.desk import desk
from game.present.goal_words import goal_views
from game.present.indicators import heading, indicator_bar
from game.present.map_views import map_view
from game.present.phrases import listed
from game.present.shapes.briefing import Briefing
from game.present.shapes.desk import FamilyView
from game.present.words import _, ngettext
from game.session import Session
from game.ui.controls import (
    Badge,
    Button,
    Canvas,
    Icon,
    Node,
    Page,
    Pages,
    Scroll,
    Text,
    column,
    flow,
    grid,
    row,
    screen,
)
from game.ui.scene import Open, Replace, Request, scene
from game.ui.scenes import event_pieces, pieces, routes
from game.ui.scenes.answering import Answering
from game.ui.scenes.backdrop import Backdrop, quiet
from game.ui.scenes.headline import HeadlineScene
from game.ui.scenes.help import HelpScene
from game.ui.scenes.papers import papers_node
from game.ui.theme import Size, Theme

_FEW_LEVERS = 12


@scene("opening")
class OpeningScene(Answering):
    """What a player reads once, before the first quarter."""

    first = "map"

    def __init__(self, session: Session) -> None:
        self.session = session
        self.note = ""
        self._picture = Backdrop(quiet(map_view(session, "flows")))

    @classmethod
    def sample(cls, session: Session) -> OpeningScene:
        """Return the first page of the sample game's level."""
        return cls(Session.start(session.level, session.seed))

    def title(self) -> str:
        return briefing(self.session, 0).heading

    def build(self, size: Size, theme: Theme) -> Node:
        view = briefing(self.session, 0)
        head = heading(self.session)
        story = column(*self._story(view), gap=16)
        return screen(
            view.heading,
            Text(self.note, "small", 600, "amber") if self.note else None,
            Pages(
                "panels",
                (
                    Page("story", _("What it is about"), Scroll("story", story, grow=1), 480, 1.25),
                    Page(
                        "you",
                        _("You"),
                        Scroll("you", column(self._goals(), self._desk(), gap=14), grow=1),
                        400,
                        1,
                    ),
                ),
                gap=24,
                grow=1,
            ),
            subtitle=_("{quarter} · {count}").format(quarter=head.title, count=head.subtitle),
            left=Button("back", _("Back"), routes.to_title, "quiet", "arrow-left"),
            right=Button("map", _("To the map · Enter"), self.to_map, "primary", default=True, command="map"),
            pad=(18, 24),
            scrolls=False,
        )

    def _story(self, view: Briefing) -> list[Node]:
        level = self.session.level
        nodes: list[Node] = []
        if level.fiction:
            nodes.append(flow(Badge(_("FICTION: the premise of this level is invented"), "amber", "info")))
        nodes.append(Text(view.intro, 19, max_chars=76))
        if view.subheading:
            nodes.append(
                Text(_("The question: {question}").format(question=view.subheading), "lead", 600, max_chars=64)
            )
        papers = papers_node(view.papers, self.read)
        if papers is not None:
            nodes.append(papers)
        if view.plant is not None:
            nodes.append(event_pieces.plant_node(view.plant, self.answer, None))
        nodes.append(self._you())
        if view.plant is None:
            words = _("A map of its plants")
            nodes.append(Canvas("where", self._picture.paint, natural=(400, 200), min_height=160, grow=1, spoken=words))
        return nodes

    def _goals(self) -> Node | None:
        goals = goal_views(self.session.state)
        if not goals:
            return pieces.titled(_("No goals"), Text(_("Try what you like. Nothing here can be won or lost.")))
        return pieces.titled(_("What counts at the end"), *pieces.goal_nodes(goals))

    def _you(self) -> Node:
        bar = [view for view in indicator_bar(self.session) if view.large]
        return pieces.titled(
            _("You are Canada’s industry minister"),
            grid(
                *(
                    column(Text(view.name, "small", token="muted"), Text(view.value, "lead", 600, wrap=False), gap=0)
                    for view in bar
                ),
                columns=4,
                gap=12,
            ),
        )

    def _desk(self) -> Node:
        level = self.session.level
        most = ngettext(
            "A quarter takes at most {count} decision. Nothing is spent before it ends.",
            "A quarter takes at most {count} decisions. Nothing is spent before it ends.",
            level.drafts,
        ).format(count=level.drafts)
        families = [family for family in desk(self.session) if family.levers]
        named = sum(len(family.levers) for family in families) <= _FEW_LEVERS
        return pieces.titled(
            _("What you can do this quarter"),
            Text(most, "small", token="muted"),
            grid(
                *(
                    row(
                        Icon(family.icon, 22, "blue"),
                        column(
                            Text(family.name, weight=600),
                            Text(_levers(family, named=named), "small", token="muted"),
                            gap=0,
                            grow=1,
                        ),
                        gap=10,
                        align="start",
                    )
                    for family in families
                ),
                cell=220,
                gap=12,
                align="start",
            ),
        )

    def read(self, headline: str) -> Callable[[], Request]:
        """Return a press that opens a headline."""
        return lambda: Open(HeadlineScene(self.session, headline))

    def to_map(self) -> Request:
        """Begin."""
        return Replace(routes.map_scene(self.session))

    def tick(self, seconds: float) -> bool:
        return self._picture.tick(seconds)

    def moving(self) -> bool:
        return self._picture.busy

    def handle(self, command: str) -> Request | None:
        if command == "back":
            return routes.to_title()
        return None

    def help(self) -> Request | None:
        return Open(HelpScene("opening"))


def _levers(family: FamilyView, *, named: bool) -> str:
    if named:
        return listed([lever.title for lever in family.levers])
    count = len(family.levers)
    return ngettext("{count} lever", "{count} levers", count).format(count=count)
