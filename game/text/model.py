"""How the model did, as plain lines: beside what happened, its main figures, and where it is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from game import levels
from game.model.level import Level
from game.present.model_page import begin, hindcast_view, limits, parameter_views
from game.present.shapes.parts import Source
from game.present.words import _
from game.text.terminal import Terminal

_BASE = "canada_2025"


def show(terminal: Terminal) -> None:
    """Play 2025 and 2026 again, and say how the model did."""
    entry = levels.open_path(_BASE)
    if entry is None or entry.level is None:
        terminal.say(_("The base level is missing, so there is nothing to compare."))
        return
    terminal.say("", *model_lines(entry.level))


def model_lines(level: Level) -> Iterator[str]:
    """Yield the whole page as lines."""
    histories = begin(level)
    yield hindcast_view(level, histories).verdict
    while not histories.done:
        histories.work()
    view = hindcast_view(level, histories)
    yield view.verdict
    for compared in view.rows:
        yield f"- {compared.said}"
        yield from (f"  {note}" for note in (compared.bearing, compared.note) if note)
        yield from _sources(compared.sources, compared.checked)
    yield from ("", _("How to read this"), *(f"- {line.text}" for line in view.paragraphs))
    yield from ("", _("Decisions the model is told"), *(f"- {title}" for title in view.told))
    yield from ("", _("Answers it must find"), *(f"- {title}" for title in view.left))
    yield from ("", _("Main figures"))
    for figure in parameter_views(level):
        yield f"- {figure.said}"
        yield "  " + _("{label}: {value}").format(label=_("Range"), value=figure.range)
        yield f"  {figure.source}"
        yield from _sources(figure.addresses, "")
    yield from ("", _("Where the model is wrong"), *(f"- {line.text}" for line in limits()))


def _sources(sources: tuple[Source, ...], checked: str) -> Iterator[str]:
    for source in sources:
        yield "  " + _("{label}: {value}").format(label=source.key, value=source.address)
    if checked:
        yield f"  {checked}"
