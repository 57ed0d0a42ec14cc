"""The log: everything that happened, quarter by quarter, with a filter and a search."""

from __future__ import annotations

from collections.abc import Callable

from game.present.briefing import briefing
from game.present.calendar import turn_name
from game.present.shapes.briefing import Briefing
from game.present.shapes.parts import Line
from game.present.what_if import past_decisions
from game.present.words import _, language
from game.session import Session
from game.twin import Course
from game.ui.controls import Button, Choice, Entry, Heading, Node, Rule, Text, card, column, flow, grid, row, screen
from game.ui.scene import Close, Open, Request, Scene, scene
from game.ui.scenes import event_pieces, pieces
from game.ui.scenes.briefing import BriefingScene
from game.ui.scenes.help import HelpScene
from game.ui.scenes.ledger_ways import ledger_ways
from game.ui.scenes.what_if_ways import ask
from game.ui.theme import Size, Theme


@scene("log")
class LogScene(Scene):
    """All quarters played, newest first. ``show`` brings a place into sight on the map beneath."""

    first = "filter"

    def __init__(self, session: Session, show: event_pieces.Show | None = None) -> None:
        self.session = session
        self.show = show
        self.kept = "all"
        self.wanted = ""
        self._views: dict[tuple[int, str], Briefing] = {}

    @classmethod
    def sample(cls, session: Session) -> LogScene:
        """Return the log of the sample game."""
        return cls(session)

    def title(self) -> str:
        return _("The log")

    def build(self, size: Size, theme: Theme) -> Node:
        cards = [found for quarter in range(self.session.quarter, 0, -1) if (found := self._quarter(quarter))]
        return screen(
            self.title(),
            flow(
                Choice("filter", _("Show"), self._filters(), self.kept, self._filter),
                Entry(
                    "search", _("Search"), self.wanted, self._search, max_length=60, width=240, placeholder=_("A word")
                ),
                gap=20,
            ),
            grid(*cards, cell=440, gap=14, align="stretch") if cards else self._none(),
            subtitle=_("Everything that happened, newest first"),
            left=Button("back", _("Back"), Close, "quiet", "arrow-left"),
            gap=14,
        )

    def _filters(self) -> tuple[tuple[str, str], ...]:
        return (
            ("all", _("Everything")),
            ("events", _("Events")),
            ("decided", _("Your decisions")),
            ("firms", _("Firms")),
            ("washington", _("Washington and trade")),
        )

    def _none(self) -> Node:
        words = _("Nothing of that kind happened.") if self.session.quarter else _("No quarter has been played yet.")
        return card(Text(words, token="muted"), pad=24)

    def _view(self, quarter: int) -> Briefing:
        key = quarter, language()
        if key not in self._views:
            self._views[key] = briefing(self.session, quarter)
        return self._views[key]

    def _lines(self, quarter: int) -> list[Line]:
        view = self._view(quarter)
        events = [Line(card.title, card.tone, card.icon, card.mark) for card in view.events]
        events += [Line(one.text, "neutral", "newspaper", one.kicker) for one in view.papers]
        kinds: dict[str, list[Line]] = {
            "events": events,
            "decided": list(view.decided),
            "firms": list(view.firms),
            "washington": list(view.washington),
        }
        lines = [line for kind, told in kinds.items() if self.kept in ("all", kind) for line in told]
        wanted = self.wanted.strip().casefold()
        return [line for line in lines if wanted in f"{line.text} {line.mark}".casefold()]

    def _quarter(self, quarter: int) -> Node | None:
        lines = self._lines(quarter)
        if not lines:
            return None
        name = turn_name(self.session.state, quarter)
        return card(
            row(
                Heading(name, level=2, grow=1),
                Button(
                    f"briefing_{quarter}",
                    _("Briefing"),
                    self._open(quarter),
                    "quiet",
                    "newspaper",
                    spoken=_("Briefing of {quarter}").format(quarter=name),
                ),
                gap=8,
            ),
            Rule(),
            *pieces.news_lines(lines, ledger_ways(self.session, quarter), f"news_{quarter}"),
            self._what_if(quarter),
            pad=(10, 18, 16, 18),
            gap=10,
        )

    def _what_if(self, quarter: int) -> Node | None:
        """Return a way to the game without each of the quarter's decisions, where decisions are shown."""
        if self.kept not in ("all", "decided"):
            return None
        buttons = [
            ask(
                self.session,
                Course(quarter, past.place),
                f"what_if_{quarter}_{past.place}",
                words=_("What if you had not: {decision}").format(decision=past.title),
            )
            for past in past_decisions(self.session)
            if past.quarter == quarter
        ]
        return column(*buttons, gap=2) if buttons else None

    def _open(self, quarter: int) -> Callable[[], Request]:
        return lambda: Open(BriefingScene(self.session, quarter, self.show))

    def _filter(self, id: str) -> None:
        self.kept = id

    def _search(self, text: str) -> None:
        self.wanted = text

    def handle(self, command: str) -> Request | None:
        if command == "search":
            self.memory.focus = "search"
            return None
        return super().handle(command)

    def help(self) -> Request | None:
        return Open(HelpScene("log"))
