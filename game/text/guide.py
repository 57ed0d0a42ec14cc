"""The Guide in lines: themes, pages, and what to read next."""

from __future__ import annotations

from game.present.guide_pages import guide_index, guide_page
from game.present.shapes.guide import GuideEntry, GuidePage
from game.present.words import _
from game.session import Session
from game.text.terminal import Terminal


def guide(terminal: Terminal, session: Session | None, page: str = "") -> None:
    """Show the index of the Guide, then the pages chosen from it; with ``page``, that page at once."""
    if page:
        _read(terminal, session, page)
        return
    while True:
        entries = [entry for theme in guide_index() for entry in theme.pages]
        labels = [
            _("{theme}: {title}").format(theme=theme.title, title=entry.title)
            for theme in guide_index()
            for entry in theme.pages
        ]
        place = terminal.choose(_("Guide"), labels)
        if place is None:
            return
        _read(terminal, session, entries[place].id)


def page_lines(page: GuidePage) -> list[str]:
    """Return a page as lines, the equation after the text."""
    lines = [page.title, page.in_short, *page.text]
    if page.example:
        name = _("With the figures of your game") if page.from_game else _("For example")
        lines.append(_("{label}: {value}").format(label=name, value=page.example))
    if page.equation:
        lines += [_("{label}: {value}").format(label=_("The equation"), value=page.equation), page.equation_says]
    lines.append(_("{label}: {value}").format(label=_("Sources"), value="; ".join(one.text for one in page.sources)))
    return lines


def _read(terminal: Terminal, session: Session | None, id: str) -> None:
    """Show a page and those it leads to, until the player goes back."""
    while True:
        page = guide_page(id, session)
        if page is None:
            return
        terminal.say("", *page_lines(page))
        onward: tuple[GuideEntry, ...] = page.see_also
        place = terminal.choose(_("See also"), [entry.title for entry in onward])
        if place is None:
            return
        id = onward[place].id
