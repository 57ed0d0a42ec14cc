"""A save in the list: its name, where it stands and when it was kept."""

from __future__ import annotations

from game import saves
from game.present.calendar import quarter_name
from game.present.words import _, date, language
from game.ui.controls import Item


def save_item(entry: saves.Entry) -> Item:
    """Return a save as a line of the list; a broken one says what is wrong."""
    header = entry.header
    if header is None:
        said = entry.problem.said if entry.problem else ""
        return Item(str(entry.path), entry.path.name, said, "circle-x", "red", muted=True)
    title = header.name or header.title.said(language())
    icon = "clock" if header.automatic else "save"
    return Item(str(entry.path), title, stand(header), icon, "muted" if header.automatic else "ink")


def stand(header: saves.Header) -> str:
    """Return where a game stands, and when it was kept."""
    when = header.saved.astimezone()
    day, minute = date(when.year, when.month, when.day), f"{when.minute:02}"
    if header.quarter >= header.quarters:
        return _("played to the end · {day}, {hour}:{minute}").format(day=day, hour=when.hour, minute=minute)
    return _("{quarter}, {count} of {most} · {day}, {hour}:{minute}").format(
        quarter=quarter_name(header.start.plus(header.quarter)),
        count=header.quarter + 1,
        most=header.quarters,
        day=day,
        hour=when.hour,
        minute=minute,
    )
