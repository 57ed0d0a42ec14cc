"""Pieces about events: a card of what happened, the contested plant, and the answers they wait for."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from game.present.guide_pages import guide_entry
from game.present.phrases import dotted
from game.present.shapes.briefing import ChoiceView, EventCard, PlantView
from game.present.shapes.parts import Chip as PlaceChip
from game.present.words import _, ngettext
from game.ui.controls import Badge, Button, Chip, Heading, Icon, Node, Text, card, column, flow, row
from game.ui.scene import Request

Show = Callable[[PlaceChip], "Request | None"]
Learn = Callable[[str], Request]
Answer = Callable[[ChoiceView], "Request | None"]
_MOST_CHARS = 78


def event_node(
    event: EventCard, answer: Answer | None, show: Show | None, sources: Callable[[], Request], learn: Learn
) -> Node:
    """Return an event as a card: what, whether it is real, where, what it teaches, and the answers it waits for."""
    return card(
        row(
            Icon(event.icon, 26, event.edge),
            column(
                Heading(event.title, level=3),
                Text(event.mark, "small", 600, event.edge),
                Text(event.asked, "small", 600) if event.asked else None,
                gap=0,
                grow=1,
            ),
            gap=12,
            align="start",
        ),
        Text(event.text, max_chars=_MOST_CHARS) if event.text else None,
        *choice_nodes(event.id, event.choices, answer),
        Text(event.answered, "small", 600) if event.answered else None,
        Text(event.deadline, "small", token="amber") if event.deadline else None,
        flow(
            *(_place(event.id, chip, show) for chip in event.places),
            _sources(event, sources) if event.sources else None,
            _lesson(event, learn),
            gap=8,
        ),
        accent=event.edge,
        pad=(14, 16, 14, 20),
        gap=8,
    )


def plant_node(plant: PlantView, answer: Answer, show: Show | None) -> Node:
    """Return the contested plant of the quarter with its costed answers."""
    chip = PlaceChip(_("Show on the map"), "site", plant.site)
    return card(
        row(
            Icon("factory", 26, "red"),
            column(
                Heading(plant.title, level=3), Text(_("The plant of the quarter"), "small", 600, "red"), gap=0, grow=1
            ),
            gap=12,
            align="start",
        ),
        Text(plant.text, max_chars=_MOST_CHARS),
        *choice_nodes(f"plant_{plant.site}", plant.answers, answer),
        flow(_place("plant", chip, show)) if show else None,
        accent="red",
        pad=(14, 16, 14, 20),
        gap=8,
    )


def choice_nodes(name: str, choices: Iterable[ChoiceView], answer: Answer | None) -> list[Node]:
    """Return answers as buttons; the one in the draft is marked."""
    if answer is None:
        return []
    return [
        Button(
            f"{name}_{place}",
            choice.label,
            _answering(answer, choice),
            icon="check" if choice.taken else "",
            subtitle=_under(choice),
            selected=choice.taken,
            side="left",
            enabled=choice.open or choice.taken,
            reason=choice.why_not,
        )
        for place, choice in enumerate(choices)
        if choice.open or choice.taken or choice.why_not
    ]


def _answering(answer: Answer, choice: ChoiceView) -> Callable[[], Request | None]:
    return lambda: answer(choice)


def _under(choice: ChoiceView) -> str:
    if choice.why_not and not choice.taken:
        return choice.why_not
    return dotted(choice.text, choice.cost)


def _place(event: str, chip: PlaceChip, show: Show | None) -> Node:
    if show is None or chip.kind == "none":
        return Badge(chip.text, "ink", "crosshair" if chip.kind != "none" else "")
    return Chip(
        f"{event}_{chip.id}",
        chip.text,
        lambda: show(chip),
        icon="crosshair",
        spoken=_("{place}: show on the map").format(place=chip.text),
    )


def _sources(event: EventCard, sources: Callable[[], Request]) -> Node:
    count = len(event.sources)
    words = ngettext("{count} source", "{count} sources", count).format(count=count)
    spoken = _("Sources of {event}").format(event=event.title)
    return Chip(f"{event.id}_sources", words, sources, icon="file-text", spoken=spoken)


def _lesson(event: EventCard, learn: Learn) -> Node | None:
    """Return the way to the page of the Guide on what an event teaches."""
    page = guide_entry(event.guide)
    if page is None:
        return None
    spoken = _("What {event} teaches: {page}").format(event=event.title, page=page.said)
    return Chip(f"{event.id}_guide", _("What this teaches"), lambda: learn(page.id), icon="book-open", spoken=spoken)
