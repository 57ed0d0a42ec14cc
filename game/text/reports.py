"""Reports as tables of lines, and as files to take away."""

from __future__ import annotations

from game.exports import export_table
from game.present.reports import report
from game.present.shapes.reports import ReportView
from game.present.words import _
from game.session import Session
from game.text.look import tell
from game.text.terminal import Terminal


def reports_menu(terminal: Terminal, session: Session) -> None:
    """Let a group and a figure be chosen, print every line of it, and write it as CSV when asked."""
    while True:
        groups = report(session).groups
        place = terminal.choose(_("Reports"), [name for _id, name in groups])
        if place is None:
            return
        view = report(session, groups[place][0])
        if len(view.measures) > 1:
            which = terminal.choose(_("Which figure?"), [name for _id, name in view.measures])
            if which is None:
                continue
            view = report(session, view.group, view.measures[which][0])
        terminal.say("", *report_lines(view))
        if session.played:
            _explain(terminal, session, view)
        if terminal.agree(_("Write it as a table (CSV)?")):
            terminal.say(export_table(session, view).said)


def _explain(terminal: Terminal, session: Session, view: ReportView) -> None:
    """Let lines be chosen one after the other, and tell why each moved."""
    lines = [(one, one.figure) for one in view.series if one.figure is not None]
    while lines:
        place = terminal.choose(_("Why it changed"), [one.said for one, _figure in lines])
        if place is None:
            return
        tell(terminal, session, lines[place][1])


def report_lines(view: ReportView) -> list[str]:
    """Return every line of a report: name, its figure in every quarter, and the change since the start."""
    lines = [view.said, *([view.unit] if view.unit else []), view.note]
    for one in view.series:
        lines += ["", _("{name}: {value}").format(name=one.name, value=one.change)]
        lines += ["  " + "; ".join(
            _("{name}: {value}").format(name=figure.quarter, value=figure.text) for figure in one.figures
        )]  # fmt: skip
    return lines
