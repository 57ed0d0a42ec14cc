"""The tariff lab's table: every figure of a setting and its answer, to read as lines or to take into a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping

from game.analysis.dials import GOODS, LEVIERS, duty_dials, model_dials, read, rule_dials
from game.analysis.lab import LabAnswer, Pair
from game.analysis.setting import ALL, Setting
from game.model.values import COUNTRIES
from game.present import names
from game.present.lab import assumptions, caveat
from game.present.lab_bars import kind_name
from game.present.lab_dials import dial_label
from game.present.places import country, from_country, province
from game.present.shapes.lab import TableRow
from game.present.words import _, date, language, number

_BOM = "\ufeff"
"""So that spreadsheets read the letters as UTF-8."""


def table(answer: LabAnswer, held: LabAnswer | None = None) -> tuple[TableRow, ...]:
    """Return the setting, then its answer, figure by figure."""
    return (*_settings(answer, held), *_answers(answer, held))


def csv_text(answer: LabAnswer, held: LabAnswer | None = None, title: str = "", held_title: str = "") -> str:
    """Return the table for a spreadsheet of the language in use, with what it is and the day its facts are of."""
    out = io.StringIO(newline="")
    french = language() == "fr"
    sheet = csv.writer(out, delimiter=";" if french else ",", lineterminator="\r\n")
    level = answer.base.world.level
    sheet.writerow([_("Tariff lab"), level.title.said(language())])
    sheet.writerow([_("Setting"), title])
    if held is not None:
        sheet.writerow([_("Setting A"), held_title])
    if level.facts_as_of:
        day = level.facts_as_of
        sheet.writerow([_("Facts as of"), date(day.year, day.month, day.day)])
    for sentence in (caveat(answer), *assumptions(answer)):
        sheet.writerow([_("Note"), sentence])
    sheet.writerow([])
    compared = [_("Setting A")] if held is not None else []
    sheet.writerow([_("Group"), _("Figure"), _("Unit"), _("2024"), *compared, _("Setting"),
                    *([_("Difference")] if held is not None else [_("Change")]), _("Certainty")])  # fmt: skip
    for row in table(answer, held):
        before = row.held if held is not None else row.then
        apart = row.now - before if row.now is not None and before is not None else None
        figures = [row.then, *([row.held] if held is not None else []), row.now, apart]
        sheet.writerow([row.group, row.name, row.unit, *(_figure(one, row.decimals, french) for one in figures),
                        names.certainty(row.certainty)])  # fmt: skip
    return _BOM + out.getvalue()


def table_lines(answer: LabAnswer, held: LabAnswer | None = None) -> Iterator[str]:
    """Yield the answer as lines to be read or heard: the figures under their groups."""
    group = ""
    for row in _answers(answer, held):
        if row.group != group:
            group = row.group
            yield from ("", group)
        yield "- " + _line(row, compared=held is not None)


def setting_lines(answer: LabAnswer) -> Iterator[str]:
    """Yield what a setting changes against 2024, a line each."""
    for row in _settings(answer, None):
        if row.now != row.then:
            yield "- " + _line(row, compared=False)


def _line(row: TableRow, *, compared: bool) -> str:
    now, then, held = (number(one or 0.0, row.decimals) for one in (row.now, row.then, row.held))
    if row.then is None:
        return (
            _("{name}: {now} {unit}; setting A {held}").format(name=row.name, now=now, unit=row.unit, held=held)
            if compared
            else _("{name}: {now} {unit}").format(name=row.name, now=now, unit=row.unit)
        )
    if compared:
        return _("{name}: {now} {unit}; setting A {held}; 2024 {then}").format(
            name=row.name, now=now, unit=row.unit, held=held, then=then
        )
    return _("{name}: {now} {unit}; 2024 {then}").format(name=row.name, now=now, unit=row.unit, then=then)


def _figure(value: float | None, decimals: int, french: bool) -> str:
    if value is None:
        return ""
    text = f"{value:.{decimals}f}"
    return text.replace(".", ",") if french else text


def _settings(answer: LabAnswer, held: LabAnswer | None) -> Iterator[TableRow]:
    base, level = answer.base, answer.base.world.level
    dials = [dial for levier in LEVIERS for good in GOODS for dial in duty_dials(levier, good) if dial.second != ALL]
    rules = [dial for dial in rule_dials(base) if (dial.kind, dial.first) != ("remission", ALL)]
    for dial in (*dials, *rules, *model_dials()):
        share = dial.kind not in ("subsidy", "figure") or dial.first == "content_rule"
        by, unit = (100, "%") if share else (1, _("dollars a car") if dial.kind == "subsidy" else _("elasticity"))
        then = read(base, Setting(), dial) * by
        before = read(base, held.setting, dial) * by if held else None
        now = read(base, answer.setting, dial) * by
        yield TableRow(_("Setting"), dial_label(level, dial)[1], unit, then, before, now, "", 2)


def _answers(answer: LabAnswer, held: LabAnswer | None) -> Iterator[TableRow]:
    level, cars, jobs = answer.base.world.level, _("cars a year"), _("jobs")

    def maker(code: str) -> str:
        return names.maker(level, code)

    def plant(code: str) -> str:
        return names.place(answer.state, code)

    blocks: tuple[tuple[str, str, Callable[[LabAnswer], Mapping[str, Pair]], Callable[[str], str]], ...] = (
        (_("Cars built, by country"), cars, lambda one: one.output, country),
        (_("Cars built in Canada, by maker"), cars, lambda one: one.makers, maker),
        (_("Cars built, by plant"), cars, lambda one: one.plants, plant),
        (_("Auto jobs in Canada, by kind"), jobs, lambda one: one.jobs, kind_name),
        (_("Auto jobs in Canada, by province"), jobs, lambda one: one.provinces, province),
        (_("Cars sold in Canada, by where they are built"), cars, lambda one: one.sales, country),
    )
    for group, unit, of, name in blocks:
        before = of(held) if held else {}
        for code, pair in of(answer).items():
            earlier = before[code].now if code in before else None
            yield TableRow(group, name(code), unit, pair.then, earlier, pair.now, "assumption")
    for market in ("CA", "US", "MX"):
        earlier = 100 * (1 + held.prices[market]) if held else None
        index, unit = 100 * (1 + answer.prices[market]), _("of 2024’s 100")
        yield TableRow(_("Car prices"), country(market), unit, 100.0, earlier, index, "assumption", 2)
    for levier in LEVIERS:
        for origin in (code for code in COUNTRIES if code != levier):
            paid = 100 * answer.paid[levier, origin].paid
            earlier = 100 * held.paid[levier, origin].paid if held else None
            where = _("{levier}, on cars {from_country}").format(
                levier=country(levier), from_country=from_country(origin)
            )
            yield TableRow(_("Duty really paid"), where, "%", None, earlier, paid, "assumption", 2)
    yield TableRow(_("Money"), _("Canada’s surtax on American cars"), _("dollars a year"), 0.0,
                   held.revenue if held else None, answer.revenue, "assumption")  # fmt: skip
    yield TableRow(_("Money"), _("Subsidy for cars built in Canada"), _("dollars a year"), 0.0,
                   held.subsidy if held else None, answer.subsidy, "assumption")  # fmt: skip
