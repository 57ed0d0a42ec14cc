"""The draft strip at the bottom: what is drafted and what it costs, and the button that ends the quarter."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.present.shapes.bar import Heading as HeadingView
from game.present.shapes.desk import DecisionView, DraftView
from game.present.words import _, ngettext
from game.ui.controls import Button, Chip, Icon, IconButton, Node, Text, column, flow, grid, row, spring
from game.ui.typeset import widest_word

if TYPE_CHECKING:
    from game.ui.scene import Request
    from game.ui.theme import Size, Theme

Press = Callable[[], "Request | None"]
_CARD, _ROOMY = 165, 230
_BESIDE = 70  # the room beside a card's words: its margins and the cross


class DraftPart:
    """Makes the draft into nodes; ``edit`` and ``drop`` take a place in the draft."""

    def __init__(
        self,
        add: Press,
        edit: Callable[[int], Press],
        drop: Callable[[int], Press],
        end: Press,
        undo: Press,
        whole: Press,
        forecast: Press,
    ) -> None:
        self._add, self._edit, self._drop = add, edit, drop
        self._end, self._undo, self._whole, self._forecast = end, undo, whole, forecast

    def end_button(self, heading: HeadingView, *, big: bool = True) -> Node:
        """Return the red button that plays the quarter."""
        return Button(
            "end_quarter",
            heading.end_button,
            self._end,
            "primary",
            subtitle=heading.end_note,
            big=big,
            command="end_quarter",
        )

    def summary(self, view: DraftView) -> str:
        """Return in one line what the draft costs and what stays."""
        if not view.decisions:
            return _("Nothing drafted yet. Nothing is spent until the quarter ends.")
        return _("Price: {cost}, and {capital}; leaves {treasury} and {left} points").format(
            cost=view.cost, capital=view.capital, treasury=view.treasury_left, left=view.capital_left
        )

    def ahead(self, view: DraftView) -> str:
        """Return in one line what the draft likely changes, or what a draft is while there is none."""
        return view.forecast or self.summary(view)

    def strip(self, view: DraftView, heading: HeadingView, size: Size, theme: Theme, waiting: tuple[Node, ...]) -> Node:
        """Return the strip as it stands at the foot of a wide screen."""
        room = size.width - 24 - 24 - 24 - 220
        most = max(2, (room + 10) // (max(_CARD, _least(view, theme)) + 10))
        columns = max(min(most, 4), min(most, len(waiting) + len(view.decisions) + bool(view.room)))
        icons = room // columns > _ROOMY
        cards = [*waiting, *(self.card(one, icon=icons) for one in view.decisions)]
        if view.room:
            cards.append(self.add_button(view, first=not view.decisions))
        if len(cards) > columns:
            cards = [*cards[: columns - 1], self.more_button(view, len(view.decisions) - columns + 1 + len(waiting))]
        head = row(
            Text(view.title, weight=600, token="ink"),
            Text(self.ahead(view), "small", 600 if view.forecast else 400, _ahead_token(view), max_chars=160, grow=1),
            self.forecast_chip(),
            gap=14,
        )
        spent = Text(self.summary(view), "small", token=_token(view), side="center") if view.decisions else None
        return row(
            column(head, grid(*cards, columns=columns, gap=10), gap=6, grow=1),
            column(spring(), spent, self.end_button(heading), spring(), width=220, gap=6),
            gap=24,
            pad=(10, 24, 12, 24),
            fill="wash",
            rule="top",
            align="stretch",
        )

    def page(self, view: DraftView, waiting: tuple[Node, ...], *, can_undo: bool) -> Node:
        """Return the draft as a page of its own."""
        return column(
            Text(view.title, "lead", 600),
            Text(self.summary(view), token=_token(view)),
            Text(view.forecast, weight=600, token="blue") if view.forecast else None,
            *waiting,
            *(self.card(one) for one in view.decisions),
            flow(
                self.add_button(view, first=not view.decisions) if view.room else None,
                Button(
                    "undo",
                    _("Undo"),
                    self._undo,
                    "quiet",
                    "undo",
                    command="undo",
                    enabled=can_undo,
                    reason=_("There is nothing to undo."),
                ),
                self.forecast_chip(),
            ),
            gap=10,
            pad=(12, 16),
        )

    def forecast_chip(self) -> Node:
        """Return the way to the forecast's own page."""
        return Chip("forecast", _("Forecast"), self._forecast, icon="chart-line", command="forecast")

    def more_button(self, view: DraftView, hidden: int) -> Node:
        """Return the button to the decisions for which the strip has no room."""
        return Button(
            "whole_draft",
            ngettext("{count} more…", "{count} more…", hidden).format(count=hidden),
            self._whole,
            icon="list",
            subtitle=view.room_text,
            side="left",
            min_height=62,
        )

    def card(self, one: DecisionView, *, icon: bool = True) -> Node:
        """Return a decision as a card: press it to change it, or take it out."""
        spent = " · ".join(filter(None, (one.cost, one.capital)))
        return row(
            Button(
                f"draft_{one.place}",
                one.title,
                self._edit(one.place),
                "quiet",
                one.icon if icon else "",
                one.subtitle or spent,
                side="left",
                grow=1,
                spoken=one.said,
                tip=_("{decision} · {price}. Press to change it.").format(decision=one.title, price=spent),
            ),
            IconButton(
                f"drop_{one.place}",
                _("Take out: {decision}").format(decision=one.title),
                self._drop(one.place),
                "x",
                show_label=False,
                width=32,
                height=32,
                enabled=not one.stays,
                reason=one.stays,
            ),
            gap=0,
            pad=(0, 4, 0, 0),
            fill="card",
            edge="line",
            radius=10,
            min_height=62,
            align="center",
        )

    def add_button(self, view: DraftView, *, first: bool) -> Node:
        """Return the button that opens the desk."""
        return Button(
            "add",
            _("Choose what to do…") if first else _("Add a decision"),
            self._add,
            "secondary",
            "plus",
            view.room_text,
            side="left",
            min_height=62,
            command="policy",
        )


def _token(view: DraftView) -> str:
    return "amber" if view.tone == "warning" else "muted"


def _ahead_token(view: DraftView) -> str:
    return "blue" if view.forecast else "muted"


def _least(view: DraftView, theme: Theme) -> int:
    """Return the width below which a word on a card of the draft would not fit."""
    title, small = theme.font("body", 600), theme.font("small")
    words = [widest_word(one.title, title) for one in view.decisions]
    words += [widest_word(one.subtitle or one.cost, small) for one in view.decisions]
    return round(max(words, default=0) / theme.unit) + _BESIDE


def slip_card(press: Press, said: str) -> Node:
    """Return the card of the prediction slip: to be signed, or what it says."""
    if said:
        words = column(Text(_("Prediction slip"), weight=600), Text(said, "small", token="muted"), gap=0, grow=1)
        icon = Icon("signature", 20, "green")
        return row(icon, words, gap=10, pad=(6, 12), fill="card", edge="line", radius=10, min_height=62, align="center")
    return row(
        Button(
            "slip",
            _("Prediction slip"),
            press,
            "quiet",
            "signature",
            _("Sign it to open the forecast"),
            side="left",
            grow=1,
            command="slip",
        ),
        fill="amber_soft",
        edge="amber",
        radius=10,
        min_height=62,
        align="center",
    )


def waiting_button(count: int, press: Press, title: str) -> Node:
    """Return the card that says an event waits for an answer."""
    return row(
        Button(
            "waiting",
            ngettext("{count} answer waits", "{count} answers wait", count).format(count=count),
            press,
            "quiet",
            "message-circle",
            title,
            side="left",
            grow=1,
        ),
        fill="amber_soft",
        edge="amber",
        accent="amber",
        radius=10,
        min_height=62,
        align="center",
    )
