"""Saving, opening and choosing: the menus round a game."""

from __future__ import annotations

from game import levels, saves
from game.present import words
from game.present.calendar import quarter_name
from game.present.problems import describe_all
from game.present.save_recap import recap
from game.present.words import _
from game.session import Session
from game.text.terminal import Terminal


def choose_level(terminal: Terminal) -> Session | None:
    """Let a level be chosen and begin it; a broken one shows what is wrong with it."""
    while True:
        entries = levels.offered()
        labels = []
        for entry in entries:
            title = entry.title.said(words.language())
            if entry.level is None:
                labels.append(_("{title}: cannot be played, choose it to see why").format(title=title))
                continue
            summary = entry.level.summary.said(words.language()) if entry.level.summary else ""
            labels.append(_("{title}: {summary}").format(title=title, summary=summary) if summary else title)
        place = terminal.choose(_("Levels"), labels)
        if place is None:
            return None
        chosen = entries[place]
        if chosen.level is None:
            terminal.say("", *describe_all(chosen.problems))
            continue
        seed = chosen.level.seed if isinstance(chosen.level.seed, int) else _seed(terminal)
        return levels.start(chosen, seed)


def open_saved(terminal: Terminal) -> Session | None:
    """Let a saved game be chosen and opened."""
    entries = saves.list_saves()
    if not entries:
        terminal.say(_("There is no saved game yet."))
        return None
    place = terminal.choose(_("Saved games, newest first"), [_entry(entry) for entry in entries])
    return None if place is None else reopen(terminal, entries[place])


def reopen(terminal: Terminal, entry: saves.Entry) -> Session | None:
    """Open a save and say where it no longer leads where it led."""
    opened = saves.open_save(entry.path)
    if isinstance(opened, saves.SaveProblem):
        terminal.say(opened.said)
        return None
    if opened.parted:
        terminal.say(opened.parted.said)
    view = recap(opened.session)
    terminal.say("", view.title, view.text)
    return opened.session


def save_as(terminal: Terminal, session: Session) -> None:
    """Ask for a name and keep the game under it."""
    name = terminal.ask(_("Name of the saved game (nothing to leave it):"))
    if not name:
        return
    if saves.taken(name) and not terminal.agree(_("There is one of that name. Replace it?")):
        return
    done = saves.save(session, name)
    terminal.say(done.said if isinstance(done, saves.SaveProblem) else _("Saved."))


def keep(terminal: Terminal, session: Session) -> None:
    """Keep the game automatically; say it only when it could not be done."""
    done = saves.autosave(session)
    if isinstance(done, saves.SaveProblem):
        terminal.say(done.said)


def _entry(entry: saves.Entry) -> str:
    header = entry.header
    if header is None:
        return entry.problem.said if entry.problem else entry.path.name
    when = header.start.plus(min(header.quarter, header.quarters - 1))
    told = _("{title}, {when}, {played} of {all} quarters played").format(
        title=header.title.said(words.language()), when=quarter_name(when), played=header.quarter, all=header.quarters
    )
    if header.automatic:
        return _("{game} (saved automatically)").format(game=told)
    return _("{name}: {game}").format(name=header.name, game=told)


def _seed(terminal: Terminal) -> int:
    while True:
        answer = terminal.ask(_("Seed, so that two players have the same luck. Enter alone draws one:"))
        if not answer:
            return levels.fresh_seed()
        if answer.isdecimal() and len(answer) <= 12:
            return int(answer)
        terminal.say(_("A seed is a whole number."))
