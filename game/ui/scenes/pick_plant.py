"""Which plant to make an offer to: the plants a lever may be used on, the most pressed first."""

from __future__ import annotations

from game.present.desk import desk, lever_view
from game.present.pressure_view import pressure_view
from game.present.words import _, percent
from game.session import Session
from game.ui.controls import Button, Cell, Heading, IconButton, Item, ListBox, ListColumn, Node, Scroll, column, row
from game.ui.scene import Close, Replace, Request, Scene, scene
from game.ui.scenes.inspector import token_of
from game.ui.scenes.offer import OfferScene
from game.ui.theme import Size, Theme


@scene("pick_plant")
class PickPlantScene(Scene):
    """A sheet with the plants a lever may be used on."""

    sheet = True
    sheet_width = 620
    first = "plants"

    def __init__(self, session: Session, lever: str) -> None:
        self.session, self.lever = session, lever
        self._chosen = ""

    @classmethod
    def sample(cls, session: Session) -> Scene:
        """Return the plants of the first lever with sites to choose from."""
        levers = [one for family in desk(session) for one in family.levers]
        return cls(session, next((one for one in levers if one.target_kind == "site"), levers[0]).id)

    def title(self) -> str:
        return _("Which plant?")

    def build(self, size: Size, theme: Theme) -> Node:
        view = lever_view(self.session, self.lever)
        state, rows = self.session.state, []
        for target in view.targets:
            pressure = pressure_view(state, target.id) if target.id in state.world.sites.row else None
            odds = pressure.value if pressure else 0.0
            tone = token_of(pressure.tone) if pressure and target.open else "muted"
            cell = Cell(percent(odds) if pressure else "—", tone, 600)
            words = target.detail if target.open else target.why_not
            token = "blue" if target.open else "muted"
            rows.append((not target.open, -odds, Item(target.id, target.name, words, "factory", token, (cell,))))
        items = tuple(item for _shut, _odds, item in sorted(rows, key=lambda one: one[:2]))
        self._chosen = self._chosen or (items[0].id if items else "")
        able = any(one.id == self._chosen and one.open for one in view.targets)
        return column(
            row(
                Heading(_("{lever}: which plant?").format(lever=view.title), level=1, grow=1),
                IconButton("back", _("Back"), Close, "x", show_label=False, command="back"),
                align="start",
            ),
            Scroll(
                "list",
                ListBox(
                    "plants",
                    _("Plants"),
                    items,
                    self._chosen,
                    self._choose,
                    self._open,
                    (ListColumn(_("Odds of leaving"), 130, keep=True),),
                    _("Plant"),
                    empty=_("There is no plant it could be used on."),
                ),
                grow=1,
            ),
            row(
                Button("next", _("Make the offer…"), lambda: self._open(self._chosen), "primary", enabled=able),
                justify="end",
            ),
            gap=12,
            pad=(18, 24),
        )

    def _choose(self, id: str) -> None:
        self._chosen = id

    def _open(self, id: str) -> Request | None:
        return Replace(OfferScene(self.session, id, lever=self.lever))
