"""The Guide: an index by theme that can be searched, and a page for each idea, its equation one step deeper."""

from __future__ import annotations

from collections.abc import Callable

from game.present.guide_pages import can_be_tried, guide_entry, guide_index, guide_page
from game.present.shapes.guide import GuidePage, GuideTheme
from game.present.words import _
from game.session import Session
from game.ui.controls import (
    Button,
    Entry,
    Heading,
    Item,
    ListBox,
    Node,
    Page,
    Pages,
    Scroll,
    Text,
    column,
    screen,
)
from game.ui.scene import Close, Open, Request, Say, Scene, scene
from game.ui.scenes import routes
from game.ui.scenes.guide_page import page_node
from game.ui.scenes.help import HelpScene
from game.ui.theme import Size, Theme

_INDEX, _PAGE = 330, 470  # widths the two panels want, in interface pixels
_MARGINS = 2 * 24 + 16
_WIDE = 1150  # width from which a page stands in two columns beside the index


@scene("guide")
class GuideScene(Scene):
    """``page`` is an id or another name of a page; without a session the examples are general ones.

    ``from_lab``: the tariff lab lies beneath, and no page leads to a second one.
    """

    first = "theme_0"

    def __init__(self, session: Session | None = None, page: str = "", *, from_lab: bool = False) -> None:
        self.session, self.from_lab = session, from_lab
        self.wanted = ""
        self.with_equation = False
        self._trail: list[str] = []
        found = guide_entry(page)
        entries = [entry for theme in guide_index() for entry in theme.pages]
        self.page = found.id if found else entries[0].id if entries else ""
        self.opened = _theme_of(self.page)
        if found:
            self.memory.pages["panels"] = "page"
            self.memory.focus, self.memory.reveal = f"theme_{self.opened}", True

    @classmethod
    def sample(cls, session: Session) -> GuideScene:
        """Return the Guide at a page with an equation, open, and no address."""
        made = cls(session, "independence")
        made.with_equation = True
        return made

    def title(self) -> str:
        return _("Guide")

    def build(self, size: Size, theme: Theme) -> Node:
        page = guide_page(self.page, self.session)
        beside = size.width >= _INDEX + _PAGE + _MARGINS
        before = guide_entry(self._trail[-1]) if self._trail else None
        named = _("Back to {title}").format(title=before.title) if before else _("Back")
        return screen(
            self.title(),
            Pages(
                "panels",
                (
                    Page("index", _("Contents"), self._index(beside=beside), _INDEX, 0),
                    Page("page", page.title if page else "", self._page(page, size), _PAGE, 1),
                ),
                grow=1,
            )
            if page
            else Text(_("The pages of the Guide are missing.")),
            subtitle=_("A short page for each idea"),
            left=Button("back", _("Back"), self.back, "quiet", "arrow-left", spoken=named, tip=named),
            right=self._to_lab(page),
            scrolls=False,
            gap=12,
            pad=(14, 24),
        )

    # The index.

    def _index(self, *, beside: bool) -> Node:
        themes = list(enumerate(guide_index(self.wanted)))
        nodes = self._theme if self.wanted.strip() else self._shelf
        lists = [nodes(place, theme, beside=beside) for place, theme in themes]
        return column(
            Entry(
                "search",
                _("Search"),
                self.wanted,
                self._search,
                self._take_first,
                placeholder=_("A word, in English or French"),
                max_length=60,
            ),
            Scroll(
                "index",
                column(*lists, gap=6) if lists else Text(_("No page holds these words."), token="muted"),
                grow=1,
            ),
            gap=10,
            grow=1,
        )

    def _shelf(self, place: int, theme: GuideTheme, *, beside: bool) -> Node:
        """Return a theme by its name, with its pages if it is the one that is open."""
        is_open = place == self.opened
        words = _("{theme}: {count} pages, open") if is_open else _("{theme}: {count} pages, closed")
        return column(
            Button(
                f"open_{place}",
                theme.title,
                lambda: self._open(place),
                "quiet",
                "chevron-down" if is_open else "chevron-right",
                side="left",
                spoken=words.format(theme=theme.title, count=len(theme.pages)),
            ),
            column(self._pages(place, theme, beside=beside), pad=(0, 0, 0, 20)) if is_open else None,
            gap=2,
        )

    def _theme(self, place: int, theme: GuideTheme, *, beside: bool) -> Node:
        """Return a theme with those of its pages that a search has found."""
        return column(Heading(theme.title, level=3), self._pages(place, theme, beside=beside), gap=2)

    def _pages(self, place: int, theme: GuideTheme, *, beside: bool) -> Node:
        """Return a theme's pages; beside the page, moving through them shows each, else a press opens one."""
        here = next((entry.id for entry in theme.pages if entry.id == self.page), None)
        return ListBox(
            f"theme_{place}",
            theme.title,
            tuple(Item(entry.id, entry.title, spoken=entry.said) for entry in theme.pages),
            here if beside else None,
            self.choose if beside else None,
            self.choose,
        )

    def _page(self, page: GuidePage | None, size: Size) -> Node:
        if page is None:
            return column()
        node = page_node(
            page, self._follow, self._switch_equation, is_open=self.with_equation, wide=size.width >= _WIDE
        )
        return Scroll("page", node, grow=1)

    # What presses do.

    def choose(self, id: str) -> Request | None:
        """Show a page of the index."""
        self._trail.clear()
        return self._show(id)

    def _open(self, place: int) -> None:
        self.opened = -1 if place == self.opened else place

    def _follow(self, id: str) -> Callable[[], Request | None]:
        def pressed() -> Request | None:
            self._trail.append(self.page)
            return self._go(id)

        return pressed

    def _go(self, id: str) -> Request | None:
        """Show a page reached from another one, and bring it into sight in the contents."""
        self.wanted = ""
        said = self._show(id)
        self.memory.focus, self.memory.reveal = f"theme_{self.opened}", True
        return said

    def _show(self, id: str) -> Request | None:
        self.page, self.with_equation = id, False
        self.opened = _theme_of(id)
        self.memory.pages["panels"] = "page"
        self.memory.scrolls["page"] = 0
        entry = guide_entry(id)
        return Say(entry.said) if entry else None

    def back(self) -> Request | None:
        """Go back to the page one came from, or out of the Guide."""
        return self._go(self._trail.pop()) if self._trail else Close()

    def _to_lab(self, page: GuidePage | None) -> Node | None:
        if page is None or self.from_lab or not can_be_tried(page.id):
            return None
        return Button("lab", _("Try it in the tariff lab"), self._lab, icon="flask-conical", command="lab")

    def _lab(self) -> Request | None:
        return routes.to_lab(self.session)

    def _search(self, text: str) -> None:
        self.wanted = text
        self.memory.scrolls["index"] = 0

    def _take_first(self, text: str) -> Request | None:
        themes = guide_index(text)
        return self.choose(themes[0].pages[0].id) if themes else None

    def _switch_equation(self) -> None:
        self.with_equation = not self.with_equation

    def handle(self, command: str) -> Request | None:
        if command == "search":
            self.memory.pages["panels"] = "index"
            self.memory.focus = "search"
            return None
        return self.back() if command == "back" else super().handle(command)

    def help(self) -> Request | None:
        return Open(HelpScene("guide"))


def _theme_of(id: str) -> int:
    """Return the place of the theme that a page belongs to."""
    return next((at for at, theme in enumerate(guide_index()) if id in (entry.id for entry in theme.pages)), 0)
