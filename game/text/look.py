"""Looking round: the numbers and why they moved, sites, makers, provinces, partners, what is in motion, the log."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import get_args

from game.model.figures import Counted, Figure
from game.present.cards import CARDS, card_figures
from game.present.figures import figure_ledger, figure_name, figure_whose
from game.present.goal_words import goal_views
from game.present.indicators import indicator_bar
from game.present.ledger import ledger
from game.present.lists import SiteSort, firm_list, partner_list, province_list, site_list
from game.present.log import game_log
from game.present.pending import pipeline
from game.present.phrases import dotted
from game.present.shapes.cards import ListView
from game.present.words import _
from game.session import Session
from game.text.briefing import line_lines
from game.text.cards import card_lines, ledger_lines
from game.text.policy import use_on
from game.text.terminal import Terminal


def numbers(terminal: Terminal, session: Session) -> None:
    """Show the numbers the minister watches; one chosen opens its ledger."""
    while True:
        bar = indicator_bar(session)
        place = terminal.choose(_("The numbers, and why they moved"), [view.said for view in bar])
        if place is None:
            return
        terminal.say("", bar[place].explain)
        if not session.played:
            terminal.say(_("Nothing has moved yet: no quarter has been played."))
            continue
        tell(terminal, session, bar[place].store)


def sites(terminal: Terminal, session: Session) -> None:
    """List the sites in the order the player wishes, and open their cards."""
    sort, canadian = get_args(SiteSort)[0], True
    while True:
        view = site_list(session, sort, canadian=canadian)
        names = dict(view.sorts)
        extra = [_("Sort by: {name}").format(name=name) for id, name in view.sorts if id != sort]
        extra.append(_("Show other countries’ sites too") if canadian else _("Show Canada’s sites only"))
        title = _("{title}, sorted by: {name}").format(title=view.title, name=names.get(sort, sort))
        place = terminal.choose(title, [*extra, *(row.said for row in view.rows)])
        if place is None:
            return
        others = [id for id, _name in view.sorts if id != sort]
        if place < len(others):
            sort = others[place]
        elif place < len(extra):
            canadian = not canadian
        else:
            row = view.rows[place - len(extra)]
            card(terminal, session, row.kind, row.id)


def makers(terminal: Terminal, session: Session) -> None:
    """List the makers and open their cards."""
    _listed(terminal, session, firm_list)


def provinces(terminal: Terminal, session: Session) -> None:
    """List the provinces and open their cards."""
    _listed(terminal, session, province_list)


def partners(terminal: Terminal, session: Session) -> None:
    """List the partners and open their cards."""
    _listed(terminal, session, partner_list)


def card(terminal: Terminal, session: Session, kind: str, id: str) -> None:
    """Show a card, what can be used there, and the cards it leads to."""
    while True:
        view = CARDS[kind](session, id)
        terminal.say("", *card_lines(view))
        links = [chip for chip in view.links if chip.kind in CARDS]
        figures = card_figures(view) if session.played else ()
        acts: list[tuple[str, Callable[[], None]]] = []
        if view.buttons:
            acts.append((_("Use a lever here"), partial(use_on, terminal, session, id)))
        if figures:
            acts.append((_("Why a figure here changed"), partial(why, terminal, session, figures)))
        labels = [*(label for label, _act in acts), *(chip.text for chip in links)]
        if not labels:
            return
        place = terminal.choose(_("From here"), labels)
        if place is None:
            return
        if place < len(acts):
            acts[place][1]()
            continue
        chip = links[place - len(acts)]
        kind, id = chip.kind, chip.id


def why(terminal: Terminal, session: Session, figures: Sequence[Figure]) -> None:
    """Let one of the figures of a card be chosen, and tell why it moved."""
    while True:
        state = session.state
        labels = [dotted(figure_whose(state, one), figure_name(state, one)) for one in figures]
        place = terminal.choose(_("Why it changed"), labels)
        if place is None:
            return
        tell(terminal, session, figures[place])


def tell(terminal: Terminal, session: Session, counted: Counted) -> None:
    """Ask for a quarter played, and tell why something that is counted moved in it."""
    quarter = _quarter(terminal, session)
    if quarter is not None:
        if isinstance(counted, Figure):
            view = figure_ledger(session, quarter, counted)
        else:
            view = ledger(session, quarter, counted)
        terminal.say("", *ledger_lines(view))


def in_motion(terminal: Terminal, session: Session) -> None:
    """Say what has been set in motion and is not yet felt."""
    found = pipeline(session.state)
    if not found:
        terminal.say(_("Nothing is in motion."))
    for one in found:
        terminal.say(one.said)


def log(terminal: Terminal, session: Session) -> None:
    """Tell every quarter played, newest first, and why figures moved that the latest speaks of."""
    pages = game_log(session)
    if not pages:
        terminal.say(_("No quarter has been played yet."))
    for page in pages:
        terminal.say("", page.title, *line_lines(page.lines))
    figures = [line.figure for line in pages[0].lines] if pages else []
    told = tuple(dict.fromkeys(one for one in figures if isinstance(one, Figure)))
    if told:
        why(terminal, session, told)


def goals(terminal: Terminal, session: Session) -> None:
    """Say the goals and where they stand."""
    found = goal_views(session.state)
    if not found:
        terminal.say(_("This level has no goals: it is yours to try things out."))
    for one in found:
        terminal.say(one.said)


def _listed(terminal: Terminal, session: Session, listing: Callable[[Session], ListView]) -> None:
    while True:
        view = listing(session)
        place = terminal.choose(view.title, [row.said for row in view.rows])
        if place is None:
            return
        card(terminal, session, view.rows[place].kind, view.rows[place].id)


def _quarter(terminal: Terminal, session: Session) -> int | None:
    """Ask which quarter, the latest when there is but one; 0 is the whole game."""
    if session.quarter == 1:
        return 1
    answer = terminal.ask(
        _("Which quarter, 1 to {latest}? 0 is the whole game; Enter alone takes the latest:").format(
            latest=session.quarter
        )
    )
    if not answer:
        return session.quarter
    if answer.isdecimal() and 0 <= int(answer) <= session.quarter:
        return int(answer)
    terminal.say(_("There is no such quarter."))
    return None
