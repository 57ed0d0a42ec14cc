"""The papers in lines: each headline with its evidence once it is read, and what can be done about it."""

from __future__ import annotations

from game.present.guide_pages import guide_entry
from game.present.headlines import headline_view, papers_now
from game.present.shapes.briefing import ChoiceView, HeadlineView
from game.present.words import _
from game.session import Session
from game.text.policy import item, put
from game.text.terminal import Terminal


def papers(terminal: Terminal, session: Session) -> None:
    """Let the headlines of the quarter be read, checked, acted on or left."""
    while True:
        found = papers_now(session)
        if not found:
            terminal.say(_("There is nothing about your desk in the papers."))
            return
        place = terminal.choose(_("In the papers"), [item(one.text, "", one.standing.rstrip(".")) for one in found])
        if place is None:
            return
        _headline(terminal, session, found[place].id)


def headline_lines(view: HeadlineView) -> list[str]:
    """Return a headline, where it stands, and the evidence where it lies open."""
    lines = [view.text, view.standing]
    if view.verdict:
        lines += [_("What the documents say: {verdict}.").format(verdict=view.verdict), view.evidence, view.facts]
        lines += [f"  {source.key} {source.address}".rstrip() for source in view.sources]
    page = guide_entry(view.guide)
    return [*lines, *([_("In the Guide: {page}").format(page=page.title)] if page else [])]


def _headline(terminal: Terminal, session: Session, headline: str) -> None:
    while True:
        view = headline_view(session, headline)
        terminal.say("", *headline_lines(view))
        open_now = [one for one in view.choices if one.id != "check" or not one.taken]
        place = terminal.choose(_("What do you do?"), [_label(one) for one in open_now], back=_("Leave it"))
        if place is None:
            return
        chosen = open_now[place]
        if chosen.taken:
            session.drop(session.draft.index(chosen.decision))
            terminal.say(_("Taken back."))
        else:
            put(terminal, session, chosen.decision)


def _label(one: ChoiceView) -> str:
    label = {
        "check": _("Check it"),
        "documents": _("Go by the documents: {act}"),
        "headline": _("Act on it: {act}"),
    }[one.id].format(act=one.label)
    return item(label, one.text, one.cost, _("in your draft") if one.taken else one.why_not.rstrip("."))
