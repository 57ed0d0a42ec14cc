"""What presses on the main screen do: open levers and offers, change the draft, explain a number, end the quarter."""

from __future__ import annotations

from collections.abc import Callable

from game.model.decisions import (
    ActOnHeadline,
    AnswerEvent,
    AnswerFirm,
    CheckHeadline,
    Decision,
    OfferContract,
    UseLever,
)
from game.model.values import Store
from game.present.draft import draft_summary
from game.present.firm_questions import question_id
from game.present.shapes.parts import Chip as Place
from game.present.slips import slip_due
from game.session import Session
from game.ui.scene import Open, Request, Say
from game.ui.scenes import routes
from game.ui.scenes.answers_wait import AnswersWaitScene
from game.ui.scenes.briefing import BriefingScene
from game.ui.scenes.companion import Companion
from game.ui.scenes.draft_sheet import DraftScene
from game.ui.scenes.ending import EndingScene
from game.ui.scenes.event_card import EventCardScene, waiting
from game.ui.scenes.forecast import ForecastScene
from game.ui.scenes.headline import HeadlineScene
from game.ui.scenes.ledger import LedgerScene
from game.ui.scenes.lever import LeverScene
from game.ui.scenes.log import LogScene
from game.ui.scenes.offer import OfferScene
from game.ui.scenes.pipeline import PipelineScene
from game.ui.scenes.policy import PolicyScene
from game.ui.scenes.reports import ReportsScene
from game.ui.scenes.saves import SavesScene
from game.ui.scenes.settings import SettingsScene
from game.ui.scenes.slip import SlipScene
from game.ui.scenes.what_if import WhatIfScene

Press = Callable[[], Request | None]


class Acts:
    """Turns presses into orders for the session and requests of the app; ``show`` selects a place on the map."""

    def __init__(self, session: Session, along: Companion, show: Callable[[Place], Request | None]) -> None:
        self.session, self.along, self.show = session, along, show
        self.tutorial = along.tutorial
        self._ended = session.over
        self._asked = self._slip_asked = -1

    def policy(self) -> Request:
        """Open the desk."""
        return Open(PolicyScene(self.session))

    def pipeline(self) -> Request:
        """Open everything in motion."""
        return Open(PipelineScene(self.session, self.show))

    def use(self, lever: str, target: str) -> Press:
        """Return a press that opens a lever on a target."""
        return lambda: Open(LeverScene(self.session, lever, target))

    def offer(self, site: str) -> Press:
        """Return a press that opens an offer to a plant, the one in the draft if there is one."""

        def pressed() -> Request:
            self.tutorial.did("open_offer", site)
            return Open(OfferScene(self.session, site, self.offered(site)))

        return pressed

    def offered(self, site: str) -> int | None:
        """Return the place in the draft of an offer to a plant."""
        found = (at for at, one in enumerate(self.session.draft) if isinstance(one, OfferContract) and one.site == site)
        return next(found, None)

    def answer(self, event: str) -> Press:
        """Return a press that opens an event that waits."""
        return lambda: Open(EventCardScene(self.session, event))

    def read(self, headline: str) -> Press:
        """Return a press that opens a headline."""
        return lambda: Open(HeadlineScene(self.session, headline))

    def draft(self, decision: Decision) -> Press:
        """Return a press that puts a decision in the draft."""

        def pressed() -> Request | None:
            if self.session.order(decision) is not None:
                return None
            self.tutorial.drafted()
            return Say(draft_summary(self.session).said)

        return pressed

    def edit(self, place: int) -> Press:
        """Return a press that opens what a decision of the draft came from."""

        def pressed() -> Request | None:
            match self.session.draft[place]:
                case OfferContract() as offer:
                    return Open(OfferScene(self.session, offer.site, place))
                case UseLever() as order:
                    return Open(LeverScene(self.session, order.lever, order.target, place))
                case AnswerEvent() as answer:
                    return Open(EventCardScene(self.session, answer.event))
                case AnswerFirm() as answer:
                    return Open(EventCardScene(self.session, question_id(answer.site)))
                case CheckHeadline() | ActOnHeadline() as about:
                    return Open(HeadlineScene(self.session, about.headline))
            return None

        return pressed

    def drop(self, place: int) -> Press:
        """Return a press that takes a decision out of the draft."""

        def pressed() -> Request:
            self.session.drop(place)
            return Say(draft_summary(self.session).said)

        return pressed

    def by_key(self, command: str) -> Request | None:
        """Do what a key asks, whether or not its button is in sight."""
        match command:
            case "policy":
                return self.policy()
            case "trade":
                return Open(PolicyScene(self.session, "trade"))
            case "why":
                return self.why(self.session.level.large[0])()
            case "reports":
                return self.reports()
            case "what_if" if self.session.played:
                return Open(WhatIfScene(self.session))
            case "forecast":
                return self.forecast()
            case "slip" if slip_due(self.session):
                return self.slip()
            case "log":
                return self.log()
            case "lab":
                return self.lab()
            case "guide":
                return self.guide()
            case "save":
                return self.save()
            case "briefing" if self.session.played:
                return self.briefing()
            case "settings":
                return Open(SettingsScene(session=self.session))
            case "end_quarter":
                return self.end()
        return None

    def whole_draft(self) -> Request:
        """Open the whole draft."""
        return Open(DraftScene(self.session, self))

    def undo(self) -> Request | None:
        """Undo the last change of the draft."""
        return Say(draft_summary(self.session).said) if self.session.undo() else None

    def redo(self) -> Request | None:
        """Do it again."""
        return Say(draft_summary(self.session).said) if self.session.redo() else None

    def why(self, store: Store) -> Press:
        """Return a press that opens the ledger of a number; before the first quarter it only says what it is."""

        def pressed() -> Request | None:
            self.tutorial.did("open_ledger")
            if not self.session.played:
                return self.show(Place("", "none", store))
            return Open(LedgerScene(self.session, self.session.quarter, store))

        return pressed

    def forecast(self) -> Request:
        """Open the forecast of the draft."""
        return Open(ForecastScene(self.session))

    def slip(self) -> Request:
        """Open the prediction slip of the quarter."""
        return Open(SlipScene(self.session))

    def reports(self) -> Request:
        """Open the reports."""
        return Open(ReportsScene(self.session))

    def log(self) -> Request:
        """Open the log."""
        return Open(LogScene(self.session, self.show))

    def lab(self) -> Request | None:
        """Open the tariff lab, at what is in force in the game."""
        return routes.to_lab(self.session)

    def guide(self) -> Request:
        """Open the Guide."""
        return routes.to_guide(self.session)

    def save(self) -> Request:
        """Open the saves."""
        return Open(SavesScene(self.session))

    def briefing(self) -> Request | None:
        """Open the briefing of the latest quarter."""
        return Open(BriefingScene(self.session, self.session.quarter, self.show))

    def ending_due(self) -> Request | None:
        """Return what opens the ending, once, when the last briefing has been read."""
        if not self.session.over or self._ended:
            return None
        self._ended = True
        return self.end()

    def end(self) -> Request | None:
        """Play the quarter, save, and open its briefing; once all are played, the ending.

        Where answers wait, or a slip is to be signed, ask first, once a quarter.
        """
        if self.session.over:
            return Open(EndingScene(self.session))
        if self._asked != self.session.quarter and waiting(self.session):
            self._asked = self.session.quarter
            return Open(AnswersWaitScene(self.session, self.end))
        if self._slip_asked != self.session.quarter and slip_due(self.session):
            self._slip_asked = self.session.quarter
            return Open(SlipScene(self.session, self.end))
        self.tutorial.did("end_quarter")
        self.session.end_quarter()
        return Open(BriefingScene(self.session, show=self.show, note=self.along.keeper.note(), fresh=True))
