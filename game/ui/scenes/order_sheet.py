"""What the sheets of a lever and of an offer share: a form, its price at the foot, and the way into the draft."""

from __future__ import annotations

from collections.abc import Callable

from game.model.decisions import Decision
from game.present.amounts import amount_text
from game.present.draft import decision_view, draft_summary
from game.present.shapes.desk import AmountView
from game.present.words import _
from game.session import Session
from game.ui.controls import Button, IconButton, Node, Page, Pages, Rule, Scroll, Slider, Text, column, row
from game.ui.scene import Close, Request, Say, Scene
from game.ui.scenes.outlook import Outlook


class OrderSheet(Scene):
    """A sheet for one order. ``place`` is the number of the draft's decision it changes; None puts a new one in."""

    sheet = True
    sheet_width = 900

    def __init__(self, session: Session, place: int | None) -> None:
        self.session, self.place = session, place
        self._ahead = Outlook(session)

    def decision(self) -> Decision:
        """Return the order as the form stands."""
        raise NotImplementedError

    def without(self) -> Session:
        """Return the game without the decision being changed, so that it is not counted twice."""
        if self.place is None:
            return self.session
        bare = Session(self.session.level, self.session.seed, self.session.first, self.session.played)
        bare.draft = (*self.session.draft[: self.place], *self.session.draft[self.place + 1 :])
        return bare

    def form(self, *head: Node | None, name: str, sides: tuple[Page, Page], order: Decision, why_not: str) -> Node:
        """Return the sheet: its head, two sides that scroll together, and the foot."""
        body = Scroll(name, Pages("sides", sides, gap=32), grow=1)
        drafted = self._drafted(order)
        ahead = "" if why_not else self._ahead.line(drafted)
        shown = (
            column(
                Text(self._ahead.of_what(drafted), "small", token="muted", max_chars=160),
                Text(ahead, "small", 600, "blue", max_chars=160),
                gap=2,
            )
            if ahead
            else None
        )
        return column(*head, body, Rule(), shown, self._foot(order, why_not), gap=12, pad=(18, 24))

    def tick(self, seconds: float) -> bool:
        return self._ahead.tick(self._drafted(self.decision()))

    def _drafted(self, order: Decision) -> tuple[Decision, ...]:
        """Return the draft as it would be with the order."""
        draft = self.session.draft
        if self.place is None:
            return (*draft, order)
        return (*draft[: self.place], order, *draft[self.place + 1 :])

    def _foot(self, order: Decision, why_not: str) -> Node:
        price = decision_view(self.session, order)
        spent = _("Price: {cost}, and {capital}").format(cost=price.cost, capital=price.capital)
        return row(
            Text(why_not or spent, token="red" if why_not else "muted", grow=1),
            Button("cancel", _("Not now"), Close),
            Button(
                "put",
                _("Put it in the draft") if self.place is None else _("Change it in the draft"),
                self._put,
                "primary",
                enabled=not why_not,
                reason=why_not,
                default=True,
            ),
            gap=12,
        )

    def _put(self) -> Request | None:
        decision = self.decision()
        refused = self.session.order(decision) if self.place is None else self.session.replace(self.place, decision)
        return None if refused else Close(Say(draft_summary(self.session).said))


def closing() -> Node:
    """Return the cross at the corner of a sheet."""
    return IconButton("back", _("Back"), Close, "x", show_label=False, command="back")


def amount_slider(
    name: str,
    amount: AmountView,
    now: float,
    on_change: Callable[[float], None],
    mark: float | None = None,
    mark_label: str = "",
) -> Node:
    """Return the slider of an amount, its figure within what the level allows."""
    return Slider(
        name,
        amount.label,
        min(max(now, amount.least), amount.most),
        amount.least,
        amount.most,
        amount.step,
        on_change,
        lambda value: amount_text(amount.kind, value),
        mark,
        mark_label,
    )
