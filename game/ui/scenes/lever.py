"""A lever of the minister's desk: what it does, what it costs, on whom, and in which of its ways."""

from __future__ import annotations

from collections.abc import Callable

from game.model.decisions import Decision, UseLever
from game.present.amounts import amount_text
from game.present.desk import desk, family_name, lever_view
from game.present.in_force import in_force
from game.present.refusals import refusal_words
from game.present.shapes.desk import LeverView, OptionView
from game.present.talks_view import order_outlook
from game.present.words import _
from game.session import Session
from game.ui.controls import Badge, Button, Choice, Heading, Icon, Node, Page, Text, column, row
from game.ui.scene import Scene, scene
from game.ui.scenes import pieces, routes
from game.ui.scenes.order_sheet import OrderSheet, amount_slider, closing
from game.ui.theme import Size, Theme


@scene("lever")
class LeverScene(OrderSheet):
    """A sheet for one lever."""

    def __init__(self, session: Session, lever: str, target: str = "", place: int | None = None) -> None:
        super().__init__(session, place)
        self.lever = lever
        view = lever_view(session, lever, target)
        was = session.draft[place] if place is not None else None
        first_open = next((one.id for one in view.targets if one.open), "")
        self.target = target or first_open or (view.targets[0].id if view.targets else "")
        self.option = view.way
        self.amount = view.amount.start if view.amount else 0.0
        if isinstance(was, UseLever):
            self.target, self.option, self.amount = was.target, was.option, was.amount

    @classmethod
    def sample(cls, session: Session) -> Scene:
        """Return the first lever of the desk that is no offer, if there is one."""
        levers = [one for family in desk(session) for one in family.levers]
        return cls(session, next((one.id for one in levers if not one.is_offer), levers[0].id))

    def title(self) -> str:
        return lever_view(self.session, self.lever, self.target).title

    def decision(self) -> Decision:
        """Return the order as the form stands."""
        return UseLever(lever=self.lever, target=self.target, option=self.option, amount=self.amount)

    def build(self, size: Size, theme: Theme) -> Node:
        view = lever_view(self.session, self.lever, self.target)
        return self.form(
            row(
                Icon(view.icon, 28, "blue"),
                column(
                    Heading(view.title, level=1), Text(family_name(view.family), "small", token="muted"), gap=0, grow=1
                ),
                closing(),
                gap=12,
                align="start",
            ),
            name="lever_body",
            sides=(
                Page("order", _("Your order"), self._form(view), 400),
                Page("about", _("How it works"), self._about(view), 340),
            ),
            order=self.decision(),
            why_not=self._refusal(),
        )

    def _form(self, view: LeverView) -> Node:
        return column(
            Text(view.text),
            self._targets(view),
            *(self._option(one) for one in view.options),
            self._slider(view),
            self._outlook(),
            gap=12,
        )

    def _targets(self, view: LeverView) -> Node | None:
        if not view.targets:
            return None
        options = tuple((one.id, one.name) for one in view.targets)
        chosen = next((one for one in view.targets if one.id == self.target), None)
        style = "segments" if len(options) <= 3 else "menu"
        return column(
            Choice("target", view.target_label, options, self.target, self._set_target, style),  # type: ignore[arg-type]
            Text(chosen.detail, "small", token="muted") if chosen and chosen.detail else None,
            gap=4,
        )

    def _option(self, one: OptionView) -> Node:
        price = " · ".join(filter(None, (one.text, one.cost, one.capital)))
        return Button(
            f"option_{one.id}",
            one.label,
            self._choose(one.id),
            subtitle=price,
            icon="circle-check" if one.id == self.option else "circle",
            selected=one.id == self.option,
            side="left",
        )

    def _slider(self, view: LeverView) -> Node | None:
        amount = view.amount
        if amount is None:
            return None
        now = in_force(self.session, self.lever, self.target)
        known = now is not None and amount.least <= now <= amount.most
        return amount_slider(
            "amount",
            amount,
            self.amount,
            self._set_amount,
            now if known else None,
            _("today {figure}").format(figure=amount_text(amount.kind, now)) if now is not None else "",
        )

    def _outlook(self) -> Node | None:
        words = order_outlook(self.without(), self.decision())
        return Text(words, weight=600) if words else None

    def _about(self, view: LeverView) -> Node:
        parts = (
            (_("What it moves"), view.mechanism),
            (_("What else it moves"), view.side_effects),
            (_("Who decides"), view.decides),
            (_("When it bites"), view.delay),
        )
        return column(
            *(column(Text(name, "small", 600, "muted"), Text(words), gap=2) for name, words in parts if words),
            row(
                Badge(view.mark, "slate"),
                Text(view.told_by, "small", token="muted", grow=1),
                gap=8,
            )
            if view.mark
            else None,
            pieces.guide_chip(view.guide, lambda: routes.to_guide(self.session, view.guide)),
            gap=12,
        )

    def _refusal(self) -> str:
        session = self.without()
        refused = session.refusal(self.decision())
        return refusal_words(session.state, refused) if refused else ""

    def _set_target(self, target: str) -> None:
        self.target = target

    def _set_amount(self, amount: float) -> None:
        self.amount = amount

    def _choose(self, option: str) -> Callable[[], None]:
        def pressed() -> None:
            self.option = option

        return pressed
