"""Reports: every number the game keeps, quarter by quarter, sorted and filtered."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from game.model.figures import Counted, Figure, FigureName, SubjectKind
from game.present.calendar import turn_name
from game.present.game import Game
from game.present.indicators import STORES
from game.present.phrases import dotted, moved, rounded, store_exact, store_part
from game.present.report_measures import MEASURES, Measure, Subject, measure_of
from game.present.shapes.parts import Tone
from game.present.shapes.reports import Options, ReportFigure, ReportSeries, ReportView
from game.present.words import N_, _, ngettext

GROUPS: dict[str, str] = {
    "numbers": N_("The numbers"), "plants": N_("Plants"), "firms": N_("Firms"), "provinces": N_("Provinces"),
    "partners": N_("Partners"),
}  # fmt: skip
_SORTS: dict[str, str] = {
    "now": N_("Largest now"), "fall": N_("Largest fall"), "rise": N_("Largest rise"), "name": N_("Name"),
}  # fmt: skip
_FIGURES: dict[tuple[str, str], tuple[FigureName, SubjectKind]] = {
    ("plants", "jobs"): ("jobs", "site"), ("plants", "output"): ("output", "site"),
    ("firms", "built"): ("output", "firm"), ("firms", "sold"): ("sold_here", "firm"),
    ("firms", "trust"): ("trust", "firm"),
    ("provinces", "jobs"): ("jobs", "province"), ("provinces", "approval"): ("approval", "province"),
    ("partners", "relations"): ("relations", "partner"), ("partners", "sold"): ("sold_here", "partner"),
    ("partners", "prices"): ("prices", "partner"),
}  # fmt: skip
"""The figure that a measure of a group is."""
_KEYS: dict[str, Callable[[ReportSeries], tuple[float | str, ...]]] = {
    "now": lambda one: (-one.values[-1], one.name),
    "fall": lambda one: (one.values[-1] - one.values[0], one.name),
    "rise": lambda one: (one.values[0] - one.values[-1], one.name),
    "name": lambda one: (plain(one.name),),
}


def report(game: Game, group: str = "numbers", measure: str = "", sort: str = "", sought: str = "") -> ReportView:
    """Return one measure of one group over the quarters played; what is not known stands for the first there is."""
    group = group if group in GROUPS else "numbers"
    found = measure_of(group, measure)
    order = sort if sort in _SORTS else "now"
    every = [_series(game, group, found, subject) for subject in found.subjects(game)]
    if group != "numbers":
        every = [one for one in every if any(one.values)] or every
    kept = [one for one in every if plain(sought) in plain(f"{one.name} {one.detail}")]
    if group != "numbers":
        kept.sort(key=_KEYS[order])
    quarters = tuple(turn_name(game.state, turn) for turn in range(len(game.played) + 1))
    title = (
        _(GROUPS[group])
        if group == "numbers"
        else _("{group}: {measure}").format(group=_(GROUPS[group]), measure=_(found.title))
    )
    count = ngettext("{count} line", "{count} lines", len(kept)).format(count=len(kept))
    span = _("{first} to {last}").format(first=quarters[0], last=quarters[-1])
    return ReportView(
        id=f"{group}_{found.id}",
        group=group,
        groups=_options(GROUPS),
        measure=found.id,
        measures=_options({one.id: one.title for one in MEASURES[group]}),
        sort=order,
        sorts=_options(_SORTS) if group != "numbers" else (),
        title=title,
        unit=_(found.unit) if found.unit else "",
        note=_("The first figure is the level’s; those after it are what the model makes of the game."),
        quarters=quarters,
        series=tuple(kept),
        hidden=len(every) - len(kept),
        said=dotted(title, count, span),
    )


def plain(text: str) -> str:
    """Return text without accents or capitals, as one types it in a search."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold().strip()


def _options(named: dict[str, str]) -> Options:
    return tuple((id, _(name)) for id, name in named.items())


def _series(game: Game, group: str, measure: Measure, subject: Subject) -> ReportSeries:
    states = game.states()
    values = [round(measure.value(state, subject.id), measure.decimals) for state in states]
    kind = measure.kind(subject.id)
    figures = tuple(
        ReportFigure(
            turn_name(game.state, turn),
            value,
            store_exact(kind, value),
            subject.certainty if turn == 0 else _("modelled"),
            subject.source if turn == 0 else "",
        )
        for turn, value in enumerate(values)
    )
    by = moved(kind, values[0], values[-1])
    change = store_part(kind, by) if rounded(kind, by) else _("no change")
    good = measure.good(subject.id)
    tone: Tone = "neutral" if not rounded(kind, by) or good is None else "good" if (by > 0) == good else "bad"
    said = _("{name}: from {before} to {after}, {change}.").format(
        name=subject.name, before=figures[0].text, after=figures[-1].text, change=change
    )
    counted = _counted(group, measure, subject.id)
    return ReportSeries(subject.id, subject.name, subject.detail, figures, change, tone, said, counted)


def _counted(group: str, measure: Measure, id: str) -> Counted | None:
    """Return what has the ledger of a line of a report."""
    if group == "numbers":
        return next(store for store in STORES if store == id)
    found = _FIGURES.get((group, measure.id))
    return Figure(*found, id) if found else None
