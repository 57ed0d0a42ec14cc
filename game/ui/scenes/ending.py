"""The ending: what it is called, which goals were met, what did most, and how to go on."""

from __future__ import annotations

from game import levels
from game.present.endings import ending
from game.present.shapes.ledger import PartView
from game.present.shapes.level import Ending, GoalVerdict
from game.present.slips import slip_tally
from game.present.words import _, language, ngettext
from game.session import Session
from game.settings import read_settings, write_settings
from game.ui.canvas.charts import TONES
from game.ui.controls import (
    Box,
    Button,
    Icon,
    Node,
    Page,
    Pages,
    Scroll,
    Text,
    card,
    column,
    flow,
    row,
    screen,
)
from game.ui.scene import Open, Request, Scene, scene
from game.ui.scenes import pieces, routes
from game.ui.scenes.debrief import DebriefScene
from game.ui.scenes.ending_why import EndingWhy
from game.ui.scenes.figure_pieces import standing
from game.ui.scenes.help import HelpScene
from game.ui.scenes.ledger import LedgerScene
from game.ui.scenes.ledger_ways import ledger_ways
from game.ui.scenes.log import LogScene
from game.ui.scenes.reports import ReportsScene
from game.ui.scenes.slip_pieces import tally_node
from game.ui.theme import Size, Theme

_TOKENS = {"good": "green", "bad": "red", "warning": "amber", "neutral": "slate"}
_LOW = 480  # height under which the ways on stand at the end of the page and not at its foot
_ICONS = {"good": "award", "bad": "door-open", "warning": "shield", "neutral": "hourglass"}


@scene("ending")
class EndingScene(Scene):
    """How the game ended, and why."""

    first = "again"

    def __init__(self, session: Session) -> None:
        self.session = session
        self.why = EndingWhy(session)
        self._noted = False
        self._seen: tuple[str, Ending] | None = None

    @classmethod
    def sample(cls, session: Session) -> EndingScene:
        """Return the ending of the sample game, played to its end without decisions."""
        played = Session.start(session.level, session.seed)
        for quarter in session.played:
            played.play(quarter.decisions)
        while not played.over:
            played.end_quarter()
        return cls(played)

    def title(self) -> str:
        return self._view().name

    def _view(self) -> Ending:
        if self._seen is None or self._seen[0] != language():
            self._seen = language(), ending(self.session)
        return self._seen[1]

    def build(self, size: Size, theme: Theme) -> Node:
        view = self._view()
        title = self.session.level.title.said(language())
        low = size.height < _LOW
        return screen(
            title,
            Pages(
                "panels",
                (
                    Page("how", _("How it ended"), Scroll("how", self._how(view, ways=low), grow=1), 460, 1),
                    Page("why", _("Why"), self.why.node(), 500, 1.25),
                ),
                gap=20,
                grow=1,
            ),
            subtitle=_("How it ended, and why"),
            left=Button("back", _("To the title"), routes.to_title, "quiet", "arrow-left"),
            right=Button(
                "again", _("Play again, same luck · Enter"), self.again, "primary", "rotate-ccw", default=True
            ),
            foot=None if low else self._foot(),
            pad=(16, 24),
            scrolls=False,
        )

    def _foot(self) -> Node:
        return flow(
            Button("debrief", _("Debrief"), lambda: Open(DebriefScene(self.session)), "dark", "presentation"),
            Button(
                "reports",
                _("Reports"),
                lambda: Open(ReportsScene(self.session)),
                icon="chart-line",
                command="reports",
            ),
            Button("luck", _("Play again, new luck"), self.new_luck, icon="refresh-cw"),
            Button(
                "log",
                _("Everything that happened"),
                lambda: Open(LogScene(self.session)),
                icon="history",
                command="log",
            ),
            Button(
                "ledger",
                _("Why the numbers moved"),
                lambda: Open(LedgerScene(self.session)),
                icon="search",
                command="why",
            ),
            gap=10,
            pad=(8, 24),
            fill="card",
            rule="top",
        )

    def _how(self, view: Ending, *, ways: bool) -> Node:
        """Return how it ended; with ``ways``, where a foot would leave too little room for it, the ways on too."""
        token = _TOKENS[view.tone]
        met = sum(verdict.goal.met for verdict in view.goals)
        tally = ngettext("{met} of {count} goal met", "{met} of {count} goals met", len(view.goals)).format(
            met=met, count=len(view.goals)
        )
        return column(
            card(
                row(Box(width=56, height=6, fill=token, radius=3)),
                row(
                    Icon(_ICONS[view.tone], 36, token), Text(view.name, "display", 700, grow=1), gap=14, align="center"
                ),
                Text(view.text, 19, max_chars=60),
                Text(view.reason, "lead", 500, max_chars=64),
                *self._parts(view.counted, view.parts),
                Text(tally, "lead", 600, token) if view.goals else None,
                *pieces.news_lines(view.remarks),
                pad=(20, 24),
                gap=12,
            ),
            pieces.titled(_("The goals"), *(self._verdict(*one) for one in enumerate(view.goals)))
            if view.goals
            else None,
            self._later(view),
            self._tally(),
            self._debrief(),
            self._foot() if ways else None,
            gap=14,
        )

    def _later(self, view: Ending) -> Node | None:
        if view.later is None:
            return None
        return pieces.titled(view.later.title, *pieces.ledger_rows(view.later.numbers))

    def _tally(self) -> Node | None:
        tally = slip_tally(self.session)
        return tally_node(tally) if tally is not None else None

    def _debrief(self) -> Node | None:
        questions = enumerate(self.session.level.debrief, start=1)
        lines = [
            row(Text(f"{place}.", "lead", 600, "red"), Text(one.said(language()), "lead", max_chars=60, grow=1), gap=10)
            for place, one in questions
        ]
        return pieces.titled(_("To talk over"), column(*lines, gap=14)) if lines else None

    def _verdict(self, place: int, verdict: GoalVerdict) -> Node:
        met = verdict.goal.met
        return row(
            Icon("circle-check" if met else "circle-x", 22, "green" if met else "red"),
            column(
                Text(verdict.goal.text, weight=500, max_chars=64),
                standing(
                    verdict.goal,
                    f"goal_{place}",
                    ledger_ways(self.session, 0),
                    _("{verdict} {standing}").format(verdict=verdict.text, standing=verdict.goal.standing),
                    "green" if met else "red",
                ),
                *self._parts(verdict.counted, verdict.parts),
                gap=3,
                grow=1,
            ),
            gap=12,
            align="start",
        )

    def _parts(self, counted: str, parts: tuple[PartView, ...]) -> tuple[Node, ...]:
        if not parts:
            return ()
        return (Text(counted, "small", 600), *(self._part(part) for part in parts))

    def _part(self, part: PartView) -> Node:
        token = "muted" if part.tone == "neutral" else TONES[part.tone]
        return row(
            Text(part.text, "small", token="muted", grow=1),
            Text(part.amount_text, "small", 600, token, wrap=False),
            gap=10,
            align="start",
        )

    def again(self) -> Request:
        """Begin the level again with the same luck."""
        return routes.to_opening(Session.start(self.session.level, self.session.seed))

    def new_luck(self) -> Request:
        """Begin the level again with another luck."""
        return routes.to_opening(Session.start(self.session.level, levels.fresh_seed()))

    def tick(self, seconds: float) -> bool:
        if not self._noted:
            self._noted = True
            _note_finished(self.session)
        return self.why.tick()

    def handle(self, command: str) -> Request | None:
        return routes.to_title() if command == "back" else None

    def help(self) -> Request | None:
        return Open(HelpScene("ending"))


def _note_finished(session: Session) -> None:
    """Keep in mind that the level was played to its end, for the list of levels."""
    settings = read_settings()
    if session.over and session.level.id not in settings.finished:
        write_settings(settings.but(finished=(*settings.finished, session.level.id)))
