"""The map as a list: sites, firms, provinces or partners, sorted, for keyboard and speech."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, get_args

from game.present.lists import SiteSort, firm_list, partner_list, province_list, site_list
from game.present.shapes.cards import ListRow, ListView
from game.present.words import _
from game.session import Session
from game.ui.controls import (
    Cell,
    Choice,
    Entry,
    Heading,
    Icon,
    Item,
    ListBox,
    ListColumn,
    Node,
    Scroll,
    Toggle,
    column,
    flow,
    row,
)
from game.ui.scenes.inspector import token_of

if TYPE_CHECKING:
    from game.ui.scene import Request

Listed = Literal["sites", "firms", "provinces", "partners"]
LISTED: tuple[Listed, ...] = get_args(Listed)


class ListPane:
    """Keeps the sorting; ``pick`` takes the kind and id of what is chosen."""

    def __init__(self, session: Session, pick: Callable[[str, str], Request | None]) -> None:
        self.session, self._pick = session, pick
        self._sort: SiteSort = "pressure"
        self._everywhere = False
        self._sought = ""

    def view(self, listed: Listed) -> ListView:
        """Return a list as it is sorted now."""
        if listed == "sites":
            return site_list(self.session, self._sort, canadian=not self._everywhere)
        return {"firms": firm_list, "provinces": province_list, "partners": partner_list}[listed](self.session)

    def node(self, listed: Listed, selected: str, switch: Node) -> Node:
        """Return the list with its heading and sorting."""
        view = self.view(listed)
        items = tuple(self._item(one) for one in view.rows if self._fits(one))
        box = ListBox(
            f"list_{listed}",
            view.title,
            items,
            selected,
            self._chosen(view),
            None,
            (ListColumn(self._value_title(listed, view), 120, keep=True),),
            _("Name"),
            empty=_("There is nothing in this list."),
        )
        return column(
            flow(Heading(view.title, level=2), switch, gap=12),
            self._sorting(view) if listed == "sites" else None,
            Scroll(f"scroll_{listed}", box, grow=1),
            gap=10,
            pad=(12, 16),
            grow=1,
        )

    def _sorting(self, view: ListView) -> Node:
        return flow(
            row(
                Icon("search", 20, "muted"),
                Entry(
                    "search",
                    _("Find a plant, a firm or a town"),
                    self._sought,
                    self._set_sought,
                    placeholder=_("Find a plant, a firm or a town"),
                    max_length=40,
                    show_label=False,
                    width=260,
                ),
                gap=8,
            ),
            Choice("sort", _("Sorted by"), view.sorts, view.sort, self._set_sort, "menu", show_label=False, width=170),
            Toggle("everywhere", _("The United States and Mexico too"), self._everywhere, self._set_everywhere),
            gap=16,
        )

    def _value_title(self, listed: Listed, view: ListView) -> str:
        if listed == "sites":
            return dict(view.sorts).get(view.sort, "") if view.sort in ("pressure", "output") else _("Jobs")
        return {"firms": _("Built here"), "provinces": _("Auto jobs"), "partners": _("Relations")}[listed]

    def _item(self, one: ListRow) -> Item:
        return Item(
            one.id, one.name, one.detail, one.icon, "blue", (Cell(one.value, token_of(one.tone), 600),), one.said
        )

    def _chosen(self, view: ListView) -> Callable[[str], Request | None]:
        kinds = {one.id: one.kind for one in view.rows}
        return lambda chosen: self._pick(kinds[chosen], chosen)

    def _set_sort(self, sort: str) -> None:
        self._sort = next((one for one in get_args(SiteSort) if one == sort), "pressure")

    def _fits(self, one: ListRow) -> bool:
        return plain(self._sought) in plain(f"{one.name} {one.detail}")

    def _set_sought(self, text: str) -> None:
        self._sought = text

    def _set_everywhere(self, on: bool) -> None:
        self._everywhere = on


def plain(text: str) -> str:
    """Return text without accents or capitals, as one types it in a search."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold().strip()
