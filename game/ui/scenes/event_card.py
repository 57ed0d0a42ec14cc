"""An event that waits for an answer: what happened, the choices with their costs, and what silence means."""

from __future__ import annotations

from collections.abc import Callable

from game.model.decisions import Decision
from game.present.draft import draft_summary
from game.present.event_cards import event_card, open_cards
from game.present.shapes.briefing import ChoiceView, EventCard
from game.present.words import _
from game.session import Session
from game.ui.controls import (
    Badge,
    Button,
    Heading,
    Icon,
    IconButton,
    Node,
    Scroll,
    Text,
    card,
    column,
    flow,
    row,
    spring,
)
from game.ui.scene import Close, Replace, Request, Say, Scene, scene
from game.ui.scenes import pieces, routes
from game.ui.theme import Size, Theme


@scene("event_card")
class EventCardScene(Scene):
    """A sheet with one event; ``event`` is left out for the first that waits."""

    sheet = True
    sheet_width = 680

    def __init__(self, session: Session, event: str = "") -> None:
        self.session = session
        waiting = open_cards(session)
        self.card = event or (waiting[0].id if waiting else "")

    @classmethod
    def sample(cls, session: Session) -> Scene:
        """Return the first waiting event of a sample game, or any event of its deck."""
        found = cls(session)
        if not found.card:
            found.card = next(iter(session.state.world.event), "")
        return found

    def title(self) -> str:
        return event_card(self.session, self.card).title if self.card else _("Answers")

    def build(self, size: Size, theme: Theme) -> Node:
        if not self.card:
            return column(
                Text(_("No event waits for an answer.")), row(spring(), Button("back", _("Back"), Close)), pad=24
            )
        view = event_card(self.session, self.card)
        return column(
            row(
                Icon(view.icon, 28, view.edge),
                column(Heading(view.title, level=1), Text(view.mark, "small", 600, view.edge), gap=0, grow=1),
                IconButton("back", _("Back"), Close, "x", show_label=False, command="back"),
                gap=12,
                align="start",
            ),
            Scroll("event_body", self._body(view), grow=1),
            gap=12,
            pad=(18, 24),
        )

    def _body(self, view: EventCard) -> Node:
        return column(
            Text(view.text) if view.text else None,
            flow(*(Badge(place.text, "slate") for place in view.places), gap=6) if view.places else None,
            *(self._choice(one) for one in view.choices),
            Text(view.answered or view.deadline, "small", 600, "muted") if view.answered or view.deadline else None,
            pieces.guide_chip(view.guide, lambda: routes.to_guide(self.session, view.guide)),
            self._following(),
            gap=12,
        )

    def _choice(self, one: ChoiceView) -> Node:
        return card(
            row(Text(one.label, "lead", 600, grow=1), Text(one.cost, weight=600, token="muted"), gap=12, align="start"),
            Text(one.text) if one.text else None,
            row(
                Text(one.why_not, "small", 600, "amber", grow=1),
                Button(
                    f"choice_{one.id}",
                    _("In your draft") if one.taken else _("Choose this"),
                    self._choose(one.decision),
                    "dark" if not one.taken else "secondary",
                    "check" if one.taken else "",
                    enabled=one.open and not one.taken,
                    reason=one.why_not or _("It is in your draft."),
                    spoken=_("Choose: {choice}, {cost}").format(choice=one.label, cost=one.cost),
                ),
                gap=12,
            ),
            accent="green" if one.taken else None,
        )

    def _following(self) -> Node | None:
        others = [one for one in open_cards(self.session) if one.id != self.card and not _answered(one)]
        if not others:
            return None
        return Button(
            "following",
            _("Next: {title}").format(title=others[0].title),
            lambda: Replace(EventCardScene(self.session, others[0].id)),
            icon="arrow-right",
        )

    def _choose(self, decision: Decision) -> Callable[[], Request | None]:
        def pressed() -> Request | None:
            if self.session.order(decision) is not None:
                return None
            said = draft_summary(self.session).said
            return Say(said) if self._following() is not None else Close(Say(said))

        return pressed


def _answered(view: EventCard) -> bool:
    return any(choice.taken for choice in view.choices)


def waiting(session: Session) -> tuple[EventCard, ...]:
    """Return the events that still wait for an answer, those answered in the draft left out."""
    return tuple(view for view in open_cards(session) if not _answered(view))
