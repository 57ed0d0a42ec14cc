"""The numbers of a briefing: why one of them moved in the quarter, and the way of all since the start."""

from __future__ import annotations

from collections.abc import Callable

from game.model.values import Store
from game.present.indicators import indicator_at, indicator_bar
from game.present.ledger import ledger
from game.present.shapes.bar import IndicatorView
from game.present.shapes.ledger import LedgerView
from game.present.words import _
from game.session import Session
from game.twin import IdleTwin
from game.ui.controls import Button, Node, Scroll, Text, card, row
from game.ui.scene import Request
from game.ui.scenes import number_pieces, pieces
from game.ui.scenes.number_pieces import Room
from game.ui.theme import Theme

_CHIP_ROW = 38
_FEW = 4
_LOW = 66  # the height of a small chart where room is short


class BriefingNumbers:
    """The numbers a level shows large, in a quarter played; ``store`` is the one whose causes are told."""

    def __init__(
        self,
        session: Session,
        quarter: int,
        store: Store,
        choose: Callable[[str], None],
        to_ledger: Callable[[], Request],
    ) -> None:
        self.session, self.quarter, self.store = session, quarter, store
        self._choose, self._to_ledger = choose, to_ledger
        self._twin = IdleTwin(session)
        self._nothing: dict[Store, tuple[float, ...]] | None = None

    def views(self) -> list[IndicatorView]:
        """Return the numbers, those of the level first."""
        return [indicator_at(self.session, store, self.quarter) for store in self.session.level.large]

    def fitting(self, room: Room | None, theme: Theme) -> tuple[Node, int]:
        """Return why a number moved, as much of it as a room holds, with the height that is to spare in it.

        Without a room it may be as high as it needs.
        """
        numbers, causes = self.views(), ledger(self.session, self.quarter, self.store)
        if room is None:
            return self._why(causes, numbers, arrows=True), 0
        arrows = number_pieces.chips_in_a_row(numbers, theme, room.width, arrows=True)
        in_a_row = arrows or number_pieces.chips_in_a_row(numbers, theme, room.width, arrows=False)
        high = room.height - (_CHIP_ROW if in_a_row else 2 * _CHIP_ROW)
        causes, spare = number_pieces.fit(causes, theme, Room(room.width, high))
        return self._why(causes, numbers, arrows=arrows), spare

    def _why(self, view: LedgerView, numbers: list[IndicatorView], *, arrows: bool) -> Node:
        return card(
            number_pieces.indicator_chips(numbers, self.store, self._choose, arrows=arrows),
            number_pieces.ledger_head(view),
            row(
                Text(view.subtitle, "small", token="muted", grow=1),
                Button("why", _("All the causes"), self._to_ledger, "quiet", "search", command="why"),
                gap=8,
            ),
            number_pieces.waterfall("waterfall", view, lambda _part: self._to_ledger()),
            pad=(12, 12, 12, 20),
            gap=6,
        )

    def since(self, *, few: bool, spare: int) -> Node:
        """Return the way of the numbers since the start, beside the same game with nothing done."""
        views, idle = self.views(), self._idle()
        note = _("grey: had you done nothing") if any(idle[one.store] != one.history for one in views) else ""
        tall = _LOW + spare // 2 if few else _LOW + spare // 3
        cell = 140 if few else 150
        chart = number_pieces.small_multiples(
            "since_chart", views, lambda index: self._choose(views[index].store), idle=idle, tall=tall, cell=cell
        )
        shown = Scroll("since_chart_area", chart, grow=1, min_height=96) if few and len(views) > _FEW else chart
        return pieces.titled(_("Since the start"), shown, note=note, grow=1)

    def _idle(self) -> dict[Store, tuple[float, ...]]:
        if self._nothing is None:
            self._nothing = {view.store: view.history for view in indicator_bar(self._twin.until(self.quarter))}
        return self._nothing
