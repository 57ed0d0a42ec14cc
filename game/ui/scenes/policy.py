"""The minister's desk: every lever by family, those that are shut with the reason why."""

from __future__ import annotations

from collections.abc import Callable

from game.model.decisions import OfferContract, UseLever
from game.present.desk import desk
from game.present.draft import draft_summary
from game.present.shapes.desk import FamilyView, LeverView
from game.present.words import _
from game.session import Session
from game.ui.controls import (
    Badge,
    Button,
    Chip,
    Heading,
    Icon,
    IconButton,
    Node,
    Text,
    card,
    column,
    flow,
    grid,
    row,
    screen,
)
from game.ui.scene import Close, Open, Request, Scene, scene
from game.ui.scenes.facts import Facts
from game.ui.scenes.lever import LeverScene
from game.ui.scenes.pick_plant import PickPlantScene
from game.ui.theme import Size, Theme


@scene("policy")
class PolicyScene(Scene):
    """All levers of the level; ``family`` opens on one of its families."""

    def __init__(self, session: Session, family: str = "") -> None:
        self.session, self.family = session, family
        self._facts = Facts(session)

    @classmethod
    def sample(cls, session: Session) -> Scene:
        """Return the desk of a sample game."""
        return cls(session)

    def title(self) -> str:
        return _("Policy desk")

    def build(self, size: Size, theme: Theme) -> Node:
        families = self._facts.of("desk", lambda: desk(self.session))
        draft = self._facts.of("draft", lambda: draft_summary(self.session))
        shown = [one for one in families if not self.family or one.id == self.family]
        return screen(
            self.title(),
            self._chips(families),
            *(self._family(one) for one in shown),
            subtitle=draft.said,
            left=IconButton("back", _("Back"), Close, "arrow-left", show_label=False, command="back"),
            right=Button("done", _("Back to the map"), Close, "primary", command="map", default=True),
        )

    def _chips(self, families: tuple[FamilyView, ...]) -> Node:
        names = [("", _("All levers")), *((one.id, one.name) for one in families)]
        return flow(
            *(
                Chip(f"family_{id or 'all'}", name, self._show(id), id == self.family, index=place, count=len(names))
                for place, (id, name) in enumerate(names)
            ),
            gap=8,
        )

    def _family(self, family: FamilyView) -> Node:
        ordered = sorted(family.levers, key=lambda one: not one.open)
        return column(
            row(Icon(family.icon, 22), Heading(family.name, level=2), Text(family.text, token="muted", grow=1), gap=10),
            grid(*(self._lever(one) for one in ordered), cell=330, gap=14),
            gap=10,
        )

    def _lever(self, lever: LeverView) -> Node:
        ink = "ink" if lever.open else "muted"
        return card(
            row(
                Icon(lever.icon, 22, "blue" if lever.open else "muted"),
                Text(lever.title, "lead", 600, ink, grow=1),
                gap=10,
            ),
            Badge(_("In your draft"), "green", "check", at="start") if lever.id in self._drafted() else None,
            Text(lever.text, token=ink),
            Text(_("Price: {cost} · {capital}").format(cost=lever.cost, capital=lever.capital), "small", 600, ink),
            Text(_("Takes hold {when}").format(when=lever.delay), "small", token="muted"),
            row(Icon("lock", 16, "amber"), Text(lever.why_not, "small", 600, "amber", grow=1), gap=6, align="start")
            if not lever.open
            else None,
            column(grow=1),
            Button(
                f"lever_{lever.id}",
                _("Choose a plant…") if lever.is_offer else _("Use it…") if lever.open else _("Read about it…"),
                self._open(lever),
                at="start",
                spoken=lever.said,
                enabled=lever.open or not lever.is_offer,
                reason=lever.why_not,
            ),
            grow=1,
        )

    def _drafted(self) -> set[str]:
        return {one.lever for one in self.session.draft if isinstance(one, UseLever | OfferContract)}

    def _show(self, family: str) -> Callable[[], None]:
        def pressed() -> None:
            self.family = family

        return pressed

    def _open(self, lever: LeverView) -> Callable[[], Request]:
        if lever.is_offer:
            return lambda: Open(PickPlantScene(self.session, lever.id))
        return lambda: Open(LeverScene(self.session, lever.id))
