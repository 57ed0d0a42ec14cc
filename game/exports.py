"""Files a player takes away: tables and pictures, in a folder of their own, none ever written over."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from game import places
from game.disk import write_safely
from game.present.shapes.reports import ReportView
from game.present.words import _
from game.session import Session

_LINE, _BEGINNING = 60, 3  # letters of a path that go on a line, and how much of its beginning is always told


@dataclass(frozen=True, slots=True)
class Exported:
    """What came of an export: the file, or None and why; ``said`` is the sentence for the player."""

    path: Path | None
    said: str


def export_table(session: Session, view: ReportView) -> Exported:
    """Write a report as CSV: a line for each figure, with its unit, how sure it is, and its source."""
    return _export(session, view, ".csv", ("\ufeff" + table(session, view)).encode("utf-8"))


def export_picture(session: Session, view: ReportView, image: bytes) -> Exported:
    """Write the picture of a report, itself a PNG."""
    return _export(session, view, ".png", image)


def keep(stem: str, suffix: str, content: bytes) -> Exported:
    """Write any content under a name that begins with ``stem`` and that no file has yet."""
    try:
        path = _free(stem, suffix)
        write_safely(path, content)
    except OSError as wrong:
        return Exported(None, _("It could not be written: {why}.").format(why=wrong.strerror or wrong))
    return Exported(path, _("Written to {file}").format(file=shortened(path)))


def shortened(path: Path) -> Path:
    """Return a path with what lies between its beginning and its folder left out, where it is too long for a line."""
    parts = path.parts
    if len(str(path)) <= _LINE or len(parts) <= _BEGINNING + 2:
        return path
    return Path(*parts[:_BEGINNING], "…", *parts[-2:])


def table(session: Session, view: ReportView) -> str:
    """Return a report as CSV with a line of titles; figures have a point and no thousands sign in any language."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(
        (_("Level"), _("Report"), "id", _("Name"), _("Quarter"), _("Value"), _("Unit"), _("Certainty"), _("Source"))
    )
    for series in view.series:
        for figure in series.figures:
            unit = view.unit or series.detail
            writer.writerow(
                (session.level.id, view.title, series.id, series.name, figure.quarter, f"{figure.value:.10g}", unit,
                 figure.certainty, figure.source)
            )  # fmt: skip
    return text.getvalue()


def _export(session: Session, view: ReportView, suffix: str, content: bytes) -> Exported:
    return keep(f"{session.level.id}_{view.id}_{session.state.calendar.plus(-1)}", suffix, content)


def _free(stem: str, suffix: str) -> Path:
    """Return a path in the folder of exports that no file has yet."""
    folder = places.exports_folder()
    path, count = folder / f"{stem}{suffix}", 1
    while path.exists():
        count += 1
        path = folder / f"{stem}_{count}{suffix}"
    return path
