"""A lever of the minister's desk: what it does, what it costs, on whom, and in which of its ways."""

from __future__ import annotations

from collections.abc import Callable

from game.model.decisions import Decision, UseLever
from game.present.desk import amount_text, desk, family_name, lever_view
from game.present.draft import decision_view, draft_summary
from game.present.in_force import in_force
from game.present.refusals import refusal_words
from game.present.shapes.desk import LeverView, OptionView
from game.present.words import _
from game.session import Session
from game.ui.controls import (
    Badge,
    Button,
    Choice,
    Heading,
    Icon,
    IconButton,
    Node,
    Page,
    Pages,
    Rule,
    Scroll,
    Slider,
    Text,
    column,
    row,
)
from game.ui.scene import Close, Request, Say, Scene, scene
from game.ui.theme import Size, Theme


@scene("lever")
class LeverScene(Scene):
    """A sheet for one lever. ``place`` is the number of the draft's decision it changes."""

    sheet = True
    sheet_width = 900

    def __init__(self, session: Session, lever: str, target: str = "", place: int | None = None) -> None:
        self.session, self.lever, self.place = session, lever, place
        view = lever_view(session, lever, target)
        was = session.draft[place] if place is not None else None
        first_open = next((one.id for one in view.targets if one.open), "")
        self.target = target or first_open or (view.targets[0].id if view.targets else "")
        self.option = view.options[0].id if view.options else ""
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
        return column(
            row(
                Icon(view.icon, 28, "blue"),
                column(
                    Heading(view.title, level=1), Text(family_name(view.family), "small", token="muted"), gap=0, grow=1
                ),
                IconButton("back", _("Back"), Close, "x", show_label=False, command="back"),
                gap=12,
                align="start",
            ),
            Scroll(
                "lever_body",
                Pages(
                    "sides",
                    (
                        Page("order", _("Your order"), self._form(view), 400),
                        Page("about", _("How it works"), self._about(view), 340),
                    ),
                    gap=32,
                ),
                grow=1,
            ),
            Rule(),
            self._foot(),
            gap=12,
            pad=(18, 24),
        )

    def _form(self, view: LeverView) -> Node:
        return column(
            Text(view.text),
            self._targets(view),
            *(self._option(one) for one in view.options),
            self._slider(view),
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
        return Slider(
            "amount",
            amount.label,
            min(max(self.amount, amount.least), amount.most),
            amount.least,
            amount.most,
            amount.step,
            self._set_amount,
            lambda value: amount_text(amount.kind, value),
            now if known else None,
            _("today {figure}").format(figure=amount_text(amount.kind, now)) if now is not None else "",
        )

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
                Text(", ".join(one.key for one in view.sources), "small", token="muted"),
                gap=8,
            )
            if view.mark
            else None,
            gap=12,
        )

    def _foot(self) -> Node:
        decision = self.decision()
        refused = self._refusal(decision)
        price = decision_view(self.session, decision)
        spent = _("This quarter: {cost} and {capital}").format(cost=price.cost, capital=price.capital)
        return row(
            Text(refused or spent, token="red" if refused else "muted", grow=1),
            Button("cancel", _("Not now"), Close),
            Button(
                "put",
                _("Put it in the draft") if self.place is None else _("Change it in the draft"),
                self._put,
                "primary",
                enabled=not refused,
                reason=refused,
                default=True,
            ),
            gap=12,
        )

    def _refusal(self, decision: Decision) -> str:
        session = self.session
        if self.place is not None:
            session = Session(session.level, session.seed, session.first, session.played)
            session.draft = (*self.session.draft[: self.place], *self.session.draft[self.place + 1 :])
        refused = session.refusal(decision)
        return refusal_words(session.state, refused) if refused else ""

    def _set_target(self, target: str) -> None:
        self.target = target

    def _set_amount(self, amount: float) -> None:
        self.amount = amount

    def _choose(self, option: str) -> Callable[[], None]:
        def pressed() -> None:
            self.option = option

        return pressed

    def _put(self) -> Request | None:
        decision = self.decision()
        refused = self.session.order(decision) if self.place is None else self.session.replace(self.place, decision)
        return None if refused else Close(Say(draft_summary(self.session).said))
