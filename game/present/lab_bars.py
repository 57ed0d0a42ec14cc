"""The tariff lab's answer as signed bars: plants, makers, jobs by kind and province, and cars sold by origin."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from game.analysis.lab import OFF_MAP, LabAnswer, Pair
from game.present import names
from game.present.lab import STILL
from game.present.places import country, province
from game.present.shapes.lab import LabBars
from game.present.shapes.parts import Bar, Tone
from game.present.words import N_, _, number, percent

_KIND = {
    "assembly": N_("Vehicle assembly"), "parts": N_("Engines and parts"), "metals": N_("Steel and aluminium"),
    "batteries": N_("Batteries"), OFF_MAP: N_("Suppliers off the map"),
}  # fmt: skip
_MOST_ABROAD = 10
"""Foreign plants shown, those that move most."""
_Table = Callable[[LabAnswer], Mapping[str, Pair]]


def kind_name(kind: str) -> str:
    """Return what a kind of job is called in the lab."""
    return _(_KIND[kind])


def plant_bars(answer: LabAnswer, held: LabAnswer | None = None) -> tuple[LabBars, ...]:
    """Return car plants by the change of what they build: Canada's, then those abroad that move most."""
    sites = answer.base.world.sites

    def name(code: str) -> str:
        row = sites.rows[sites.row[code]]
        return names.proper(row.city if sites.canadian[sites.row[code]] else row.name)

    def maker(code: str) -> str:
        return names.maker(answer.base.world.level, code)

    here = [id for id in answer.plants if sites.canadian[sites.row[id]]]
    abroad = [id for id in answer.plants if id not in here]
    here.sort(key=lambda code: -answer.plants[code].then)
    abroad.sort(key=lambda code: -abs(answer.plants[code].now - answer.plants[code].then))
    note = _("change of cars built")
    return (
        _shares("plants_here", _("Car plants in Canada"), note, answer, held, here, name, lambda one: one.plants),
        _shares("plants_abroad", _("Plants abroad that move most"), note, answer, held, abroad[:_MOST_ABROAD], name,
                lambda one: one.plants, good=0),
        _shares("makers", _("Makers in Canada"), note, answer, held, list(answer.makers),
                maker, lambda one: one.makers),
    )  # fmt: skip


def job_bars(answer: LabAnswer, held: LabAnswer | None = None) -> tuple[LabBars, ...]:
    """Return the change of car jobs in Canada, by kind and by province."""
    kinds = [kind for kind in answer.jobs if answer.jobs[kind].then or answer.jobs[kind].now]
    places = sorted(answer.provinces, key=lambda code: -answer.provinces[code].then)
    note = _("jobs more or fewer than in 2024")
    return (
        _counts("jobs_kind", _("Jobs by kind"), note, answer, held, kinds, kind_name, lambda one: one.jobs),
        _counts("jobs_province", _("Jobs by province"), note, answer, held, places, province,
                lambda one: one.provinces),
    )  # fmt: skip


def sales_bars(answer: LabAnswer, held: LabAnswer | None = None) -> tuple[LabBars, ...]:
    """Return cars sold in Canada by where they are built, and what each country builds."""
    origins = sorted(answer.sales, key=lambda code: -answer.sales[code].then)
    builders = [code for code in answer.output if code in ("CA", "US", "MX")]
    return (
        _counts("sales", _("Cars sold in Canada, by where they are built"), _("cars a year more or fewer"), answer,
                held, origins, country, lambda one: one.sales, good=0),
        _shares("countries", _("Cars built in North America"), _("change of cars built"), answer, held, builders,
                country, lambda one: one.output, good=0),
    )  # fmt: skip


def _shares(
    id: str, title: str, note: str, answer: LabAnswer, held: LabAnswer | None, rows: Iterable[str],
    name: Callable[[str], str], table: _Table, good: int = 1,
) -> LabBars:  # fmt: skip
    bars = []
    for one in rows:
        now = table(answer)[one].change
        before = percent(table(held)[one].change, 1, signed=True) if held and one in table(held) else ""
        text = percent(now, 1, signed=True)
        detail = _cars(table(answer)[one])
        bars.append(_bar(name(one), now if abs(now) >= STILL else 0.0, text, before, detail, good))
    return _together(id, title, note, tuple(bars))


def _counts(
    id: str, title: str, note: str, answer: LabAnswer, held: LabAnswer | None, rows: Iterable[str],
    name: Callable[[str], str], table: _Table, good: int = 1,
) -> LabBars:  # fmt: skip
    bars = []
    for one in rows:
        pair = table(answer)[one]
        moved = round(pair.now - pair.then)
        before = ""
        if held and one in table(held):
            before = number(round(table(held)[one].now - table(held)[one].then), signed=True)
        detail = _("{now} after {then}").format(now=number(pair.now), then=number(pair.then))
        bars.append(_bar(name(one), float(moved), number(moved, signed=True), before, detail, good))
    return _together(id, title, note, tuple(bars))


def _bar(label: str, value: float, text: str, before: str, detail: str, good: int) -> Bar:
    tone: Tone = "neutral" if not good or not value else "good" if value > 0 else "bad"
    said = _("{name}: {value}, {detail}.").format(name=label, value=text, detail=detail)
    if before:
        said = _("{sentence} Setting A: {held}.").format(sentence=said, held=before)
        text = _("{now} (A: {held})").format(now=text, held=before)
    return Bar(label, value, text, said, tone)


def _cars(pair: Pair) -> str:
    return _("{now} cars a year after {then}").format(now=number(pair.now), then=number(pair.then))


def _together(id: str, title: str, note: str, bars: tuple[Bar, ...]) -> LabBars:
    said = _("{title}. {sentence}").format(title=title, sentence=" ".join(bar.said for bar in bars))
    return LabBars(id, title, note, bars, said)
