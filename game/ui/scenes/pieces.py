"""Pieces several screens share: lines of news, events as cards, a number's waterfall, goals."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from game.model.values import Store
from game.present.shapes.bar import IndicatorView
from game.present.shapes.briefing import ChoiceView, EventCard, PlantView
from game.present.shapes.ledger import LedgerView
from game.present.shapes.level import GoalView
from game.present.shapes.parts import Chip as PlaceChip
from game.present.shapes.parts import Line, Row
from game.present.words import _, ngettext
from game.ui.canvas.charts import TONES, ChartBox, Multiples, Series, Small, Waterfall
from game.ui.controls import (
    Badge,
    Button,
    Chip,
    Heading,
    Icon,
    Node,
    Rule,
    Text,
    card,
    column,
    flow,
    row,
)
from game.ui.scene import Request

Show = Callable[[PlaceChip], "Request | None"]
Answer = Callable[[ChoiceView], "Request | None"]
_MOST_CHARS = 72


def news_lines(lines: Iterable[Line]) -> list[Node]:
    """Return sentences of news, each with its icon and, beneath, its mark."""
    return [
        row(
            Icon(line.icon, 18, _token(line.tone)),
            column(
                Text(line.text, max_chars=_MOST_CHARS),
                Text(line.mark, "small", token="muted") if line.mark else None,
                gap=0,
                grow=1,
            ),
            gap=10,
            align="start",
        )
        for line in lines
    ]


def ledger_rows(rows: Iterable[Row]) -> list[Node]:
    """Return labels with their values at the right."""
    return [
        row(
            Text(one.label, max_chars=60, grow=1),
            Text(
                one.value,
                weight=600,
                token="green" if one.tone == "good" else "red" if one.tone == "bad" else "ink",
                wrap=False,
                side="right",
            ),
            gap=12,
            align="start",
        )
        for one in rows
    ]


def event_node(event: EventCard, answer: Answer | None, show: Show | None, sources: Callable[[], Request]) -> Node:
    """Return an event as a card: what, whether it is real, where, and the answers it waits for."""
    return card(
        row(
            Icon(event.icon, 26, event.edge),
            column(Heading(event.title, level=3), Text(event.mark, "small", 600, event.edge), gap=0, grow=1),
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
            gap=8,
        )
        if event.places or event.sources
        else None,
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
    if choice.text and choice.cost:
        return _("{text} · {cost}").format(text=choice.text, cost=choice.cost)
    return choice.text or choice.cost


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


def _token(tone: str) -> str:
    return "muted" if tone == "neutral" else TONES[tone]


def indicator_chips(views: Iterable[IndicatorView], chosen: str, choose: Callable[[str], Request | None]) -> Node:
    """Return the numbers as chips with their changes; one is chosen."""
    shown = tuple(views)
    return flow(
        *(
            Chip(
                f"store_{view.store}",
                _arrowed(view),
                _choosing(choose, view.store),
                selected=view.store == chosen,
                index=place,
                count=len(shown),
                spoken=view.said,
            )
            for place, view in enumerate(shown)
        ),
        gap=6,
    )


def _arrowed(view: IndicatorView) -> str:
    """Return a number's name with the way it went."""
    if view.change and view.change[0] in "+−":
        return f"{view.name} {'↑' if view.moved > 0 else '↓'}"
    return view.name


def _choosing(choose: Callable[[str], Request | None], store: str) -> Callable[[], Request | None]:
    return lambda: choose(store)


def ledger_head(view: LedgerView) -> Node:
    """Return a number's name, from where to where it went, and the whole change."""
    token = "ink" if view.tone == "neutral" else TONES[view.tone]
    return row(
        flow(
            Heading(view.title, level=2, wrap=False),
            Text(
                _("{before} → {after}").format(before=view.before, after=view.after), "lead", 500, "muted", wrap=False
            ),
            gap=14,
            grow=1,
        ),
        Text(view.change, "h2", 700, token, wrap=False),
        gap=12,
        align="start",
    )


def waterfall(name: str, view: LedgerView, on_open: Callable[[int], Request | None] | None = None) -> Node:
    """Return the parts of a change as a waterfall, or a sentence where nothing changed."""
    if not view.parts:
        return Text(_("Nothing moved it this quarter."), token="muted")
    return ChartBox(name, Waterfall.of(view), label=view.said, on_open=on_open)


def small_multiples(
    name: str,
    views: Iterable[IndicatorView],
    on_open: Callable[[int], Request | None] | None = None,
    *,
    idle: Mapping[Store, tuple[float, ...]] | None = None,
    tall: int = 84,
    cell: int = 170,
) -> Node:
    """Return the numbers since the start, each on its own scale; ``idle`` is what doing nothing would have given."""
    charts = tuple(Small(view.name, _series(view, idle or {}), view.value, view.said) for view in views)
    return ChartBox(
        name, Multiples(charts, cell=cell, tall=tall), label=_("The numbers since the start"), on_open=on_open
    )


def _series(view: IndicatorView, idle: Mapping[Store, tuple[float, ...]]) -> tuple[Series, ...]:
    mine, other = view.history, idle.get(view.store, ())
    line = Series(_("you") if other else "", mine, _line_token(view))
    if not other or other == mine:
        return (Series("", mine, _line_token(view)),)
    return (Series(_("doing nothing"), other, "muted", thin=True), line)


def _line_token(view: IndicatorView) -> str:
    if len(view.history) < 2 or view.history[-1] == view.history[0]:
        return "slate"
    return "green" if (view.history[-1] > view.history[0]) == view.up_is_good else "red"


def goal_nodes(goals: Iterable[GoalView]) -> list[Node]:
    """Return goals with where they stand."""
    return [
        row(
            Icon("circle-check" if goal.met else "target", 20, TONES[goal.tone] if goal.tone != "neutral" else "muted"),
            column(
                Text(goal.text, weight=500, max_chars=_MOST_CHARS),
                Text(goal.standing, "small", token="muted") if goal.standing else None,
                gap=0,
                grow=1,
            ),
            gap=10,
            align="start",
        )
        for goal in goals
    ]


def titled(title: str, *kids: Node | None, note: str = "", **looks: Any) -> Node:
    """Return a card with a heading and a line under it."""
    return card(
        row(Heading(title, level=3, grow=1), Text(note, "small", token="muted", wrap=False) if note else None),
        Rule(),
        *kids,
        **{"pad": (14, 18, 16, 18), "gap": 10, **looks},
    )
