"""How the model did: 2025 and 2026 as they happened beside what it says of them, its figures, and its limits."""

from __future__ import annotations

import re

from game.analysis.as_it_happened import inputs_and_answers
from game.analysis.hindcast import Compared, Histories
from game.model.level import Level
from game.model.tables import ParameterRow
from game.present import model_words as said_as
from game.present import names
from game.present.shapes.model import ComparedView, HindcastView, ParameterView
from game.present.shapes.parts import Line, Source
from game.present.words import _, language, ngettext

SEEDS = 40
"""Histories the page plays; their odds are rough to some eight points in a hundred."""
_KEY = re.compile(r"^([A-Z][0-9]+[a-z]?):")


def begin(level: Level, seeds: int = SEEDS) -> Histories:
    """Return the histories the page stands on; none is played yet."""
    return Histories(level, seeds)


def hindcast_view(level: Level, histories: Histories) -> HindcastView:
    """Return the comparison as far as it is worked out: the model's side stays empty until every history is played."""
    rows = tuple(_compared(level, one, known=histories.done) for one in histories.compared)
    told, left = inputs_and_answers(level)
    return HindcastView(
        verdict=_verdict(histories, rows),
        share=histories.finished / histories.count,
        rows=rows,
        paragraphs=tuple(Line(_(text), icon=icon) for icon, text in said_as.ABOUT),
        told=tuple(event.title.said(language()) for event in told),
        left=tuple(event.title.said(language()) for event in left),
    )


def parameter_views(level: Level) -> tuple[ParameterView, ...]:
    """Return the main figures of a level's model, in the order of the page."""
    known = {row.id: row for row in level.parameters}
    return tuple(_parameter(level, known[id]) for id in said_as.PARAMETERS if id in known)


def limits() -> tuple[Line, ...]:
    """Return where the model is wrong."""
    return tuple(Line(_(text), "warning", "triangle-alert") for text in said_as.LIMITS)


def _verdict(histories: Histories, rows: tuple[ComparedView, ...]) -> str:
    if not histories.done:
        return _("Playing 2025 and 2026 again: {count} of {all} histories").format(
            count=histories.finished, all=histories.count
        )
    missed = sum(not row.passed for row in rows)
    if not missed:
        return _("All {all} figures lie in their bands, over {count} histories.").format(
            all=len(rows), count=histories.seeds
        )
    return ngettext(
        "{missed} of {all} figures misses its band, over {count} histories.",
        "{missed} of {all} figures miss their bands, over {count} histories.",
        missed,
    ).format(missed=missed, all=len(rows), count=histories.seeds)


def _compared(level: Level, one: Compared, *, known: bool) -> ComparedView:
    name, band = _(said_as.COMPARED[one.id]), said_as.band(one.low, one.high, one.unit)
    happened = _("it happened") if one.actual is None else said_as.figure(one.actual, one.unit)
    modelled = said_as.figure(one.modelled, one.unit) if known else ""
    verdict = (_("passes") if one.passed else _("misses")) if known else ""
    sentence = _("{name}. Happened: {happened}. The model says {modelled}; it should lie in {band}. It {verdict}.")
    if not known:
        sentence = _("{name}. Happened: {happened}. It should lie in {band}.")
    return ComparedView(
        id=one.id,
        name=name,
        happened=happened,
        modelled=modelled,
        band=band,
        verdict=verdict,
        passed=one.passed,
        bearing=_(said_as.BEARING[one.bearing]) if one.bearing != "free" else "",
        note=_note(one, known=known),
        sources=(_source(level, one.source),),
        checked=_checked(level, one.source),
        said=sentence.format(name=name, happened=happened, modelled=modelled, band=band, verdict=verdict),
    )


def _note(one: Compared, *, known: bool) -> str:
    """Return what a reader should know of a figure, whole sentences one after the other."""
    said = [_(said_as.NOTES[one.id])] if one.id in said_as.NOTES else []
    if known:
        calm = _("Without tariffs the model says {modelled}.")
        if one.low <= one.without <= one.high:
            calm = _("Without tariffs the model says {modelled}: in the band too, so passing says little about them.")
        said.append(calm.format(modelled=said_as.figure(one.without, one.unit)))
    return " ".join(said)


def _parameter(level: Level, row: ParameterRow) -> ParameterView:
    name, means = said_as.PARAMETERS[row.id]
    shown = _("{name} ({symbol})").format(name=_(name), symbol=row.symbol) if row.symbol else _(name)
    value, mark = said_as.plain(row.value), names.certainty(row.certainty)
    least, most = said_as.plain(row.least), said_as.plain(row.most)
    key = _KEY.match(row.source)
    return ParameterView(
        id=row.id,
        name=shown,
        value=value,
        range=_("{low} to {high}").format(low=least, high=most),
        certainty=row.certainty,
        mark=mark,
        means=_(means),
        source=_(said_as.SOURCES[row.source]) if row.source in said_as.SOURCES else row.source,
        addresses=(_source(level, key.group(1)),) if key else (),
        said=_("{name}: {value}, {mark}. {means}").format(name=shown, value=value, mark=mark, means=_(means)),
    )


def _source(level: Level, key: str) -> Source:
    """Return a source with its addresses, and how far it was checked."""
    row = next((row for row in level.sources if row.key == key), None)
    return Source(key, row.address) if row else Source(key)


def _checked(level: Level, key: str) -> str:
    row = next((row for row in level.sources if row.key == key), None)
    return _(said_as.CERTAINTY_OF_SOURCE[row.certainty]) if row else ""
