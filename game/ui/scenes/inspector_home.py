"""The panel at the right when nothing is selected: the plant that decides, the most pressed plants, and the goals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from game.model.decisions import Decision
from game.present.shapes.briefing import ChoiceView, HeadlineView, PendingView, PlantView
from game.present.shapes.cards import ListRow
from game.present.shapes.level import GoalView
from game.present.shapes.parts import Chip as Place
from game.present.words import _, number, percent
from game.ui.canvas.charts import TONES
from game.ui.controls import Button, Heading, Icon, Node, Rule, Text, column, row
from game.ui.scenes.figure_pieces import Why, standing
from game.ui.scenes.inspector import token_of
from game.ui.scenes.papers import papers_node

if TYPE_CHECKING:
    from game.ui.scene import Request

Press = Callable[[], "Request | None"]


class Home:
    """Makes what a minister should look at next.

    ``go`` selects a place, ``draft`` takes a decision, ``read`` opens a headline, ``pipeline`` all that is in motion.
    """

    def __init__(
        self,
        go: Callable[[Place], Press],
        draft: Callable[[Decision], Press],
        read: Callable[[str], Press],
        pipeline: Press,
    ) -> None:
        self._go, self._draft, self._read, self._pipeline = go, draft, read, pipeline

    def node(
        self,
        plant: PlantView | None,
        papers: Sequence[HeadlineView],
        pressed: Sequence[ListRow],
        goals: Sequence[GoalView],
        coming: Sequence[PendingView],
        why: Why | None,
    ) -> Node:
        """Return the panel from the most urgent to the least; ``why`` opens the ledger a goal is measured by."""
        return column(
            *(self._plant(plant) if plant else ()),
            papers_node(papers, self._read),
            *self._pressed(pressed),
            *self._goals(goals, why),
            *self._coming(coming),
            gap=10,
        )

    def _plant(self, plant: PlantView) -> tuple[Node, ...]:
        return (
            row(Icon("factory", 22, "red"), Heading(plant.title, level=2, grow=1), gap=8, align="start"),
            Text(plant.text),
            *(self._choice(place, one) for place, one in enumerate(plant.answers)),
            Button(
                "plant_card",
                _("See the plant"),
                self._go(Place(plant.title, "site", plant.site)),
                "quiet",
                "arrow-right",
                side="left",
            ),
            Rule(),
        )

    def _choice(self, place: int, one: ChoiceView) -> Node:
        return Button(
            f"plant_answer_{place}",
            one.label,
            self._draft(one.decision),
            subtitle=one.why_not or " · ".join(filter(None, (one.text, one.cost))),
            icon="check" if one.taken else "plus",
            side="left",
            enabled=one.open and not one.taken,
            reason=one.why_not or _("It is in your draft."),
        )

    def _pressed(self, rows: Sequence[ListRow]) -> tuple[Node, ...]:
        if not rows:
            return ()
        risky = rows[0].number < 1
        write = percent if risky else number
        return (
            row(
                Heading(_("Plants at risk") if risky else _("The largest plants"), level=3, grow=1),
                Text(_("odds of leaving this year") if risky else _("jobs"), "small", token="muted"),
            ),
            Text(_("Press one to see why, and what you can offer."), "small", token="muted"),
            column(
                *(
                    row(
                        Button(
                            f"pressed_{one.id}",
                            one.name,
                            self._go(Place(one.name, "site", one.id)),
                            "quiet",
                            one.icon,
                            one.detail,
                            side="left",
                            grow=1,
                            spoken=one.said,
                        ),
                        Text(write(one.number), weight=700, token=token_of(one.tone)),
                        gap=8,
                    )
                    for one in rows
                ),
                gap=2,
            ),
            Rule(),
        )

    def _goals(self, goals: Sequence[GoalView], why: Why | None) -> tuple[Node, ...]:
        if not goals:
            return ()
        return (
            Heading(_("Your goals"), level=3),
            *(
                row(
                    Icon("circle-check" if one.met else "circle", 18, TONES[one.tone]),
                    column(Text(one.text), standing(one, f"goal_{place}", why), gap=0, grow=1),
                    gap=8,
                    align="start",
                )
                for place, one in enumerate(goals)
            ),
        )

    def _coming(self, coming: Sequence[PendingView]) -> tuple[Node, ...]:
        if not coming:
            return ()
        return (
            Rule(),
            Heading(_("Already in motion"), level=3),
            *(
                row(
                    Icon("hourglass", 18, token_of(one.tone)),
                    column(Text(one.text, "small"), Text(one.when, "small", 600, "muted"), gap=0, grow=1),
                    gap=8,
                    align="start",
                )
                for one in coming[:5]
            ),
            Button("pipeline", _("Everything in motion…"), self._pipeline, "quiet", "hourglass"),
        )
