"""The Guide: an index by theme that can be searched, and a page for each idea, its equation one step deeper."""

from __future__ import annotations

from collections.abc import Callable

from game.present.guide_pages import guide_entry, guide_index, guide_page
from game.present.shapes.guide import GuideEntry, GuidePage, GuideTheme
from game.present.words import _
from game.session import Session
from game.ui.controls import (
    Button,
    Chip,
    Entry,
    Heading,
    Icon,
    Item,
    ListBox,
    Node,
    Page,
    Pages,
    Scroll,
    Text,
    card,
    column,
    flow,
    grid,
    row,
    screen,
)
from game.ui.scene import Close, Open, Request, Say, Scene, scene
from game.ui.scenes.help import HelpScene
from game.ui.scenes.sources import address_lines
from game.ui.theme import Size, Theme

_INDEX, _PAGE = 330, 470  # widths the two panels want, in interface pixels
_MARGINS = 2 * 24 + 16


@scene("guide")
class GuideScene(Scene):
    """``page`` is an id or another name of a page; without a session the examples are general ones."""

    first = "theme_0"

    def __init__(self, session: Session | None = None, page: str = "") -> None:
        self.session = session
        self.wanted = ""
        self.with_equation = False
        self._trail: list[str] = []
        found = guide_entry(page)
        entries = [entry for theme in guide_index() for entry in theme.pages]
        self.page = found.id if found else entries[0].id if entries else ""
        if found:
            self.memory.pages["panels"] = "page"
            place = next(at for at, theme in enumerate(guide_index()) if found in theme.pages)
            self.memory.focus = f"theme_{place}"

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
                    Page("page", page.title if page else "", self._page(page), _PAGE, 1),
                ),
                grow=1,
            )
            if page
            else Text(_("The pages of the Guide are missing.")),
            subtitle=_("A short page for each idea"),
            left=Button("back", _("Back"), self.back, "quiet", "arrow-left", spoken=named, tip=named),
            scrolls=False,
            gap=12,
            pad=(14, 24),
        )

    # The index.

    def _index(self, *, beside: bool) -> Node:
        themes = guide_index(self.wanted)
        lists = [self._theme(place, theme, beside=beside) for place, theme in enumerate(themes)]
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
                column(*lists, gap=14) if lists else Text(_("No page holds these words."), token="muted"),
                grow=1,
            ),
            gap=10,
            grow=1,
        )

    def _theme(self, place: int, theme: GuideTheme, *, beside: bool) -> Node:
        """Return a theme's pages; beside the page, moving through them shows each, else a press opens one."""
        here = next((entry.id for entry in theme.pages if entry.id == self.page), None)
        return column(
            Heading(theme.title, level=3),
            ListBox(
                f"theme_{place}",
                theme.title,
                tuple(Item(entry.id, entry.title, spoken=entry.said) for entry in theme.pages),
                here if beside else None,
                self.choose if beside else None,
                self.choose,
            ),
            gap=4,
        )

    # The page.

    def _page(self, page: GuidePage | None) -> Node:
        if page is None:
            return column()
        return Scroll(
            "page",
            column(
                Text(page.theme, "small", 600, "muted"),
                Heading(page.title, level=1),
                Text(page.in_short, "lead", 500),
                grid(
                    column(*(Text(paragraph) for paragraph in page.text), gap=12),
                    column(
                        self._example(page),
                        self._equation(page),
                        self._see_also(page.see_also),
                        _sources(page),
                        gap=16,
                    ),
                    cell=320,
                    gap=32,
                    align="start",
                ),
                gap=12,
                pad=(4, 16, 24, 8),
            ),
            grow=1,
        )

    def _example(self, page: GuidePage) -> Node | None:
        if not page.example:
            return None
        name, icon = (
            (_("With the figures of your game"), "crosshair") if page.from_game else (_("For example"), "lightbulb")
        )
        return card(
            row(Icon(icon, 18, "blue"), Text(name, "small", 600, "blue"), gap=8),
            Text(page.example),
            accent="blue",
            pad=(12, 16, 14, 20),
            gap=6,
        )

    def _equation(self, page: GuidePage) -> Node | None:
        if not page.equation:
            return None
        return column(
            Button(
                "equation",
                _("Hide the equation") if self.with_equation else _("The equation"),
                self._switch_equation,
                icon="chevron-down" if self.with_equation else "chevron-right",
                side="left",
            ),
            card(Text(page.equation, "lead", 600), Text(page.equation_says, "small"), pad=(12, 16), gap=8)
            if self.with_equation
            else None,
            gap=8,
        )

    def _see_also(self, entries: tuple[GuideEntry, ...]) -> Node | None:
        if not entries:
            return None
        return column(
            Text(_("See also"), "small", 600, "muted"),
            flow(*(Chip(f"to_{one.id}", one.title, self._follow(one.id), spoken=one.said) for one in entries), gap=6),
            gap=6,
        )

    # What presses do.

    def choose(self, id: str) -> Request | None:
        """Show a page of the index."""
        self._trail.clear()
        return self._show(id)

    def _follow(self, id: str) -> Callable[[], Request | None]:
        def pressed() -> Request | None:
            self._trail.append(self.page)
            return self._show(id)

        return pressed

    def _show(self, id: str) -> Request | None:
        self.page, self.with_equation = id, False
        self.memory.pages["panels"] = "page"
        self.memory.scrolls["page"] = 0
        entry = guide_entry(id)
        return Say(entry.said) if entry else None

    def back(self) -> Request | None:
        """Go back to the page one came from, or out of the Guide."""
        return self._show(self._trail.pop()) if self._trail else Close()

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


def _sources(page: GuidePage) -> Node:
    return column(
        Text(_("Sources"), "small", 600, "muted"),
        *(column(Text(one.text, "small", 500), *address_lines(one.address), gap=2) for one in page.sources),
        gap=8,
    )
