"""The panel at the right: the card of what is selected, with what can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from game.present.shapes.bar import IndicatorView
from game.present.shapes.cards import Card, PressureView
from game.present.shapes.parts import Chip as Place
from game.present.shapes.parts import LeverButton, Line, Row, Section
from game.present.words import _
from game.ui.canvas.charts import TONES, ChartBox, SignedBars
from game.ui.controls import Button, Chip, Fact, Heading, Icon, IconButton, Node, Rule, Text, column, flow, row
from game.ui.scenes.figure_pieces import Press, Why, counted_id, fact


def token_of(tone: str) -> str:
    """Return the colour token of a tone; ink for what is neither good nor bad."""
    return "ink" if tone == "neutral" else TONES[tone]


def fact_row(one: Row, why: Why | None = None) -> Node:
    """Return a label and its value; a figure that is not published says so.

    With ``why``, a figure that has a ledger opens it.
    """
    unsure = one.mark if one.certainty and one.certainty != "published" else ""
    return fact(one, why, token_of(one.tone), note=unsure) or row(
        column(Text(one.label, token="muted"), Text(unsure, "small", token="muted") if unsure else None, gap=0),
        Text(one.value, weight=600, token=token_of(one.tone), side="right", grow=1),
        gap=12,
        align="start",
    )


def line_row(one: Line) -> Node:
    """Return a sentence with its icon, and when or whose word it is."""
    return row(
        Icon(one.icon, 18, token_of(one.tone)),
        column(Text(one.text, "small"), Text(one.mark, "small", 600, "muted") if one.mark else None, gap=0, grow=1),
        gap=8,
        align="start",
    )


class Inspector:
    """Makes cards into nodes; ``go`` selects a place and ``use`` opens a lever on it."""

    def __init__(
        self,
        go: Callable[[Place], Press],
        use: Callable[[str, str], Press],
        offer: Callable[[str], Press],
        more: Press,
        close: Press,
    ) -> None:
        self._go, self._use, self._offer, self._more, self._close = go, use, offer, more, close

    def card(self, card: Card, ahead: tuple[Node, ...] = (), why: Why | None = None) -> Node:
        """Return a card from top to bottom, without the acts that ``acts`` gives; ``ahead`` is what may come of it.

        With ``why``, its figures open their ledgers.
        """
        return column(
            self._head(card.title, card.subtitle),
            column(*(fact_row(one, why) for one in card.rows), gap=3),
            *(self.pressure(card.pressure, why) if card.pressure else ()),
            *(node for place, view in enumerate(card.choices) for node in self.choice(view, place, why)),
            *((Rule(), *ahead) if ahead else ()),
            *self.levers(card),
            Rule() if card.sections else None,
            *(node for place, part in enumerate(card.sections) for node in self.section(part, place, why)),
            self._links(card),
            gap=8,
        )

    def number(self, view: IndicatorView) -> Node:
        """Return what one of the minister's numbers is, for when it has no ledger yet."""
        return column(
            self._head(view.name, view.unit),
            Text(view.value, "display", 600),
            Text(view.explain),
            Rule(),
            Text(_("After the first quarter, press a number to see every cause of its change."), token="muted"),
            gap=10,
        )

    def _head(self, title: str, under: str) -> Node:
        return row(
            column(Heading(title, level=2), Text(under, "small", token="muted"), gap=2, grow=1),
            IconButton("close_card", _("Close this card"), self._close, "x", show_label=False),
            gap=4,
            align="start",
        )

    def pressure(self, view: PressureView, why: Why | None = None) -> tuple[Node, ...]:
        """Return why a firm may leave: the odds, which ``why`` explains, their parts, and what it would do."""
        shown = tuple(sorted((bar for bar in view.bars if bar.value), key=lambda bar: -bar.value)) or view.bars
        return (
            Rule(),
            _odds(view, why),
            ChartBox("why_leave", SignedBars(shown), label=view.said),
            Text(" ".join(filter(None, (view.would_do, view.note))), "small", token="muted"),
        )

    def choice(self, view: PressureView, place: int, why: Why | None = None) -> tuple[Node, ...]:
        """Return something else a firm may decide: the odds, their parts, and when; parts only where they show."""
        shown = tuple(sorted((bar for bar in view.bars if bar.value), key=lambda bar: -bar.value))
        return (
            Rule(),
            Text(view.title, weight=600),
            _small_odds(view, why),
            *((ChartBox(f"why_{place}", SignedBars(shown), label=view.said),) if len(shown) > 1 else ()),
            Text(" ".join((view.would_do, view.note)), "small", token="muted"),
        )

    def acts(self, card: Card | None, *, offered: bool) -> Node | None:
        """Return the one act that stands at the foot of the panel: the offer to a plant, or the change of it."""
        offers = [one for one in card.buttons if one.is_offer] if card is not None else []
        if card is None or not offers:
            return None
        offer = next((one for one in offers if one.open), offers[0])
        return column(self._offer_button(card, offer, offered), pad=(10, 16, 12, 16), fill="card", rule="top")

    def levers(self, card: Card) -> tuple[Node, ...]:
        """Return the levers of a card other than offers, those that are open first."""
        others = sorted((one for one in card.buttons if not one.is_offer), key=lambda one: not one.open)
        if not others:
            return ()
        return (
            Rule(),
            Heading(_("What else you can do"), level=3),
            column(*(self._lever_button(card, one) for one in others), gap=6),
            Button("all_levers", _("All levers…"), self._more, "quiet", "landmark"),
        )

    def _offer_button(self, card: Card, lever: LeverButton, offered: bool) -> Node:
        return Button(
            "offer",
            _("Change your offer…") if offered else _("Make a conditional offer…"),
            self._offer(card.id),
            "dark",
            command="offer",
            enabled=lever.open or offered,
            reason=lever.why_not,
            big=True,
        )

    def _lever_button(self, card: Card, lever: LeverButton) -> Node:
        return Button(
            f"lever_{lever.lever}" if lever.target == card.id else f"lever_{lever.lever}_{lever.target}",
            lever.label,
            self._use(lever.lever, lever.target),
            icon=lever.icon,
            side="left",
            enabled=lever.open,
            reason=lever.why_not,
            subtitle=lever.why_not,
            spoken=lever.said,
        )

    def section(self, part: Section, place: int, why: Why | None = None) -> tuple[Node | None, ...]:
        """Return a titled piece of a card."""
        return (
            Heading(part.title, level=3) if part.title else None,
            Text(part.note, "small", token="muted") if part.note else None,
            column(*(fact_row(one, why) for one in part.rows), gap=6) if part.rows else None,
            ChartBox(f"section_{place}", SignedBars(part.bars), label=part.title) if part.bars else None,
            *(line_row(one) for one in part.lines),
            self._chips(part.chips, f"section_{place}") if part.chips else None,
        )

    def _chips(self, chips: tuple[Place, ...], name: str) -> Node:
        return flow(
            *(Chip(f"{name}_{one.kind}_{one.id}", one.text, self._go(one)) for one in chips if one.kind != "none"),
            gap=6,
        )

    def _links(self, card: Card) -> Node | None:
        if not card.links:
            return None
        return column(Text(_("See also"), "small", 600, "muted"), self._chips(card.links, "link"), gap=4)


def _odds(view: PressureView, why: Why | None) -> Node:
    token = token_of(view.tone)
    if why is None:
        return row(Text(view.title, "lead", 600, grow=1), Text(view.odds, weight=700, token=token), gap=8)
    named = Row(view.title, view.odds, view.said, view.tone, figure=view.figure)
    return fact(named, why, token, label_token="ink") or Text(view.odds)


def _small_odds(view: PressureView, why: Why | None) -> Node:
    token = token_of(view.tone)
    if why is None:
        return Text(view.odds, "small", 700, token)
    return Fact(
        counted_id(view.figure), "", why(view.figure), figure=view.odds, token=token, small=True, spoken=view.said
    )
