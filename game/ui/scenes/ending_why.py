"""Why a game ended as it did: the numbers, the decisions that mattered most, and the seats at the table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.model.values import Store
from game.present.indicators import indicator_at, indicator_bar
from game.present.seats import seats
from game.present.shapes.bar import IndicatorView
from game.present.shapes.parts import Bar
from game.present.turning import TurningPoint, turning_points
from game.present.what_mattered import (
    DecisionEffect,
    cost_most_for_least,
    effect_of,
    largest_effects,
    spent_words,
)
from game.present.words import _, number
from game.session import Session
from game.twin import Course, IdleTwin, Without, each_without
from game.ui.canvas.charts import TONES, ChartBox, SignedBars
from game.ui.controls import Badge, Button, Heading, Icon, Node, Page, Pages, Scroll, Text, card, column, flow, row
from game.ui.scene import Open, Request
from game.ui.scenes import number_pieces, pieces
from game.ui.scenes.ledger import LedgerScene
from game.ui.scenes.what_if_ways import ask, turn_what_if


class EndingWhy:
    """The panel at the right of the ending. Each ``tick`` replays the game without one more decision."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.seat = ""
        self._twin = IdleTwin(session)
        self._replays: Iterator[Without] | None = each_without(session)
        self._effects: list[DecisionEffect] = []

    def node(self) -> Node:
        """Return the panel."""
        pages = [
            Page("numbers", _("The numbers"), Scroll("numbers_area", self._numbers(), grow=1)),
            Page("decisions", _("Your decisions"), Scroll("decisions_area", self._decisions(), grow=1)),
        ]
        if self.session.level.seated:
            pages.append(Page("seats", _("Seats at the table"), Scroll("seats_area", self._seats(), grow=1)))
        return card(
            Pages(
                "why_pages",
                tuple(pages),
                always=True,
                grow=1,
            ),
            pad=(8, 18, 16, 18),
            grow=1,
        )

    def _numbers(self) -> Node:
        bar = [self._from_start(view) for view in indicator_bar(self.session) if view.large]
        points = turning_points(self.session)
        chart = number_pieces.small_multiples(
            "numbers",
            bar,
            lambda index: self._ledger(bar[index].store),
            idle=self._idle(),
            named=True,
            tall=84,
            cell=250,
        )
        return column(
            chart,
            Heading(_("Turning points"), level=3) if points else None,
            *(self._turn(one, place) for place, one in enumerate(points)),
            gap=10,
        )

    def _turn(self, one: TurningPoint, place: int) -> Node:
        return column(
            *pieces.news_lines((one.line,)),
            flow(
                Button(
                    f"why_turn_{place}",
                    _("Why"),
                    lambda: Open(LedgerScene(self.session, one.quarter, one.store)),
                    "quiet",
                    "search",
                ),
                turn_what_if(self.session, one, f"what_if_turn_{place}"),
                gap=4,
            ),
            gap=2,
        )

    def _idle(self) -> dict[Store, tuple[float, ...]]:
        return {view.store: view.history for view in indicator_bar(self._twin.until(self.session.quarter))}

    def _decisions(self) -> Node:
        if not any(quarter.decisions for quarter in self.session.played):
            return Text(_("You decided nothing in this game."), token="muted")
        found, dear = largest_effects(self._effects), cost_most_for_least(self._effects)
        return column(
            Text(
                _("The three that mattered most: what came of each by the end, all else as it was."),
                "small",
                token="muted",
            ),
            *(self._effect(one, str(place)) for place, one in enumerate(found)),
            Text(_("Looking at each of your decisions…"), token="muted") if self._replays is not None else None,
            Text(_("None of them made a difference by the end."), token="muted")
            if self._replays is None and not found
            else None,
            *self._dear(dear if self._replays is None else None),
            gap=14,
        )

    def _dear(self, one: DecisionEffect | None) -> tuple[Node, ...]:
        if one is None:
            return ()
        return (
            Heading(_("Of your other decisions, what cost most for least"), level=3),
            Text(spent_words(one), "small", token="muted"),
            self._effect(one, "dear"),
        )

    def _effect(self, one: DecisionEffect, name: str) -> Node:
        return row(
            Icon(one.icon, 22, "blue"),
            column(
                Text(one.title, weight=600),
                Text(one.subtitle, "small", token="muted"),
                flow(
                    *(
                        Badge(
                            _("{name} {change}").format(name=name, change=change),
                            "slate" if tone == "neutral" else TONES[tone],
                        )
                        for name, change, tone in one.effects
                    ),
                    gap=6,
                ),
                ask(self.session, Course(one.quarter, one.place), f"what_if_{name}"),
                gap=4,
                grow=1,
            ),
            gap=12,
            align="start",
        )

    def _seats(self) -> Node:
        views = seats(self.session)
        bars = tuple(Bar(seat.name, seat.score, number(seat.score), seat.said, seat.tone) for seat in views)
        seat = next((one for one in views if one.id == self.seat), views[0] if views else None)
        return column(
            Text(_("How each of them sees what you leave, of 100. Choose one to see why."), "small", token="muted"),
            ChartBox(
                "seats",
                SignedBars(bars, roomy=True),
                label=_("Seats at the table"),
                on_open=lambda index: self._sit(views[index].id),
            ),
            Heading(_("{seat}: {words}").format(seat=seat.name, words=seat.words), level=3) if seat else None,
            *pieces.ledger_rows(seat.rows if seat else ()),
            gap=10,
        )

    def _sit(self, id: str) -> None:
        self.seat = id

    def tick(self) -> bool:
        """Replay the game without one more decision; say whether there was one."""
        if self._replays is None:
            return False
        found = next(self._replays, None)
        if found is None:
            self._replays = None
        else:
            self._effects.append(effect_of(self.session, found.session, found.quarter, found.place))
        return True

    def _from_start(self, view: IndicatorView) -> IndicatorView:
        start = indicator_at(self.session, view.store, 0).value
        return replace(view, value=_("{before} → {after}").format(before=start, after=view.value))

    def _ledger(self, store: str) -> Request:
        found = next(view.store for view in indicator_bar(self.session) if view.store == store)
        return Open(LedgerScene(self.session, None, found))
