"""The debrief: the ending and its cause, what turned the game, what really happened, the model's limits, questions."""

from __future__ import annotations

from game import levels, towns
from game.present.debrief import debrief
from game.present.indicators import indicator_bar
from game.present.model_page import begin, hindcast_view
from game.present.shapes.debrief import DebriefView
from game.present.turning import TurningPoint, turning_points
from game.present.words import _, ngettext
from game.session import Session
from game.ui.controls import Button, Heading, Icon, Node, Page, Pages, Scroll, Text, card, column, flow, row, screen
from game.ui.scene import Close, Open, Request, Scene, scene
from game.ui.scenes import number_pieces, pieces
from game.ui.scenes.debrief_pieces import missed_rows, question_card, reality_rows, section_card, town_card
from game.ui.scenes.facts import Facts
from game.ui.scenes.help import HelpScene
from game.ui.scenes.ledger import LedgerScene
from game.ui.scenes.ledger_ways import ledger_ways
from game.ui.scenes.model import BASE, ModelScene
from game.ui.scenes.what_if_ways import turn_what_if
from game.ui.theme import Size, Theme

_SLICE = 3  # quarters of the model's own past played in one turn of the loop
_SEEDS = 20
_TOKENS = {"good": "green", "bad": "red", "warning": "amber", "neutral": "slate"}
_BESIDE = 760  # width from which facts and decisions stand side by side


@scene("debrief")
class DebriefScene(Scene):
    """Five pages to go through alone or on a projector; the model's own past is played a little in every turn."""

    def __init__(self, session: Session, seeds: int = _SEEDS) -> None:
        self.session = session
        self._facts = Facts(session)
        base = levels.open_path(BASE)
        self.base = base.level if base else None
        self.histories = begin(self.base, seeds) if self.base else None

    @classmethod
    def sample(cls, session: Session) -> DebriefScene:
        """Return the debrief of the sample game, played to its end, with a few histories of the model worked out."""
        played = session.branch(session.quarter)
        while not played.over:
            played.end_quarter()
        made = cls(played, seeds=4)
        while made.histories and not made.histories.done:
            made.histories.work()
        return made

    def title(self) -> str:
        return _("Debrief")

    def build(self, size: Size, theme: Theme) -> Node:
        view = self._facts.of("view", lambda: debrief(self.session))
        pages = [
            Page("ending", _("Ending"), Scroll("ending", self._ending(view), grow=1)),
            Page("turns", _("Turning points"), Scroll("turns", self._turns(), grow=1)),
            Page("questions", _("Questions"), Scroll("questions", self._questions(view), grow=1)),
            Page("limits", _("The model"), Scroll("limits", self._limits(view), grow=1)),
        ]
        places = self._facts.of("towns", lambda: towns.towns(self.session))
        if places:
            cards = column(*(town_card(one) for one in places), gap=14)
            pages.insert(2, Page("towns", _("The towns"), Scroll("towns", cards, grow=1)))
        if view.reality is not None:
            strip = column(
                Text(view.reality.note, token="muted"),
                *reality_rows(view.reality, beside=size.width >= _BESIDE),
                gap=14,
            )
            pages.insert(2, Page("reality", _("What happened"), Scroll("reality", strip, grow=1)))
        return screen(
            self.title(),
            Pages("debrief", tuple(pages), always=True, grow=1),
            subtitle=_("What happened, why, and what else could have"),
            left=Button("back", _("Back"), Close, "quiet", "arrow-left", default=True),
            pad=(8, 24, 16, 24),
            scrolls=False,
        )

    def _ending(self, view: DebriefView) -> Node:
        ending = view.ending
        token = _TOKENS[ending.tone]
        met = sum(verdict.goal.met for verdict in ending.goals)
        tally = ngettext("{met} of {count} goal met", "{met} of {count} goals met", len(ending.goals)).format(
            met=met, count=len(ending.goals)
        )
        return column(
            card(
                Text(ending.name, "display", 700, token),
                Text(ending.text, "lead"),
                Text(ending.reason, weight=600),
                Text(tally, weight=600) if ending.goals else None,
                *pieces.news_lines(ending.remarks),
                pad=(16, 22),
                gap=8,
            ),
            pieces.titled(
                _("From the start to the end"),
                self._numbers(),
                *pieces.ledger_rows(ending.numbers, ledger_ways(self.session, 0)),
            ),
            *(section_card(one) for one in view.more),
            gap=14,
        )

    def _numbers(self) -> Node:
        bar = [view for view in indicator_bar(self.session) if view.large]
        return number_pieces.small_multiples(
            "numbers", bar, lambda at: Open(LedgerScene(self.session, None, bar[at].store)), cell=220
        )

    def _turns(self) -> Node:
        turns = self._facts.of("turns", lambda: turning_points(self.session))
        told = _(
            "The quarters in which a number moved most, why, and the same game without the decision that had most part "
            "in it."
        )
        return column(
            Text(told, token="muted"),
            *(self._turn(place, one) for place, one in enumerate(turns)),
            None if turns else Text(_("Nothing moved enough to turn the game.")),
            gap=14,
        )

    def _turn(self, place: int, one: TurningPoint) -> Node:
        behind = one.decision
        told = (
            _("Of your decisions, most in it: {decision}").format(decision=behind.said)
            if behind
            else _("No decision of yours is in it by name.")
        )
        return card(
            row(Icon(one.line.icon, 24, "blue"), Heading(one.line.text, level=3, grow=1), gap=10, align="start"),
            Text(told, "small", token="muted"),
            flow(
                Button(
                    f"why_{place}",
                    _("All the causes"),
                    lambda: Open(LedgerScene(self.session, one.quarter, one.store)),
                    icon="search",
                ),
                turn_what_if(self.session, one, f"what_if_{place}"),
                gap=8,
            ),
            pad=(14, 18),
            gap=8,
        )

    def _questions(self, view: DebriefView) -> Node:
        return column(
            *(question_card(one, place) for place, one in enumerate(view.steps, start=1)),
            None if view.steps else Text(_("This level asks no questions of its own."), token="muted"),
            gap=14,
        )

    def _limits(self, view: DebriefView) -> Node:
        missed: tuple[Node, ...] = ()
        if self.base is not None and self.histories is not None:
            missed = missed_rows(hindcast_view(self.base, self.histories))
        return column(
            pieces.titled(
                _("Beside what happened in 2025 and 2026"),
                *missed,
                Button("model", _("How the model did"), lambda: Open(ModelScene()), icon="clipboard-check", at="start"),
            ),
            pieces.titled(_("Where the model is wrong"), *pieces.news_lines(view.limits)),
            gap=14,
        )

    def tick(self, seconds: float) -> bool:
        histories = self.histories
        if histories is None or histories.done or not histories.work(_SLICE):
            return False
        return histories.done

    def help(self) -> Request | None:
        return Open(HelpScene("debrief"))
