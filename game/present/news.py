"""The lines of a quarter: its records, sorted by whose doing they are, and repeated ones told once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from game.model import contract_records as c
from game.model import moves as m
from game.model import records as r
from game.model import site_records as sr
from game.model import talk_records as t
from game.model.state import State
from game.present import names
from game.present.duty_words import tariff_words
from game.present.news_figures import figure_of
from game.present.phrases import listed
from game.present.places import from_country, levies
from game.present.record_words import record_line
from game.present.shapes.parts import Line, Tone
from game.present.words import _, ngettext, percent

Desk = Literal["decided", "firms", "washington", "goals"]
_OURS = ("lever", "contract", "answer", "talks", "headline")


def news(state: State, records: Iterable[r.Record], desk: Desk) -> tuple[Line, ...]:
    """Return the lines of one kind: what you decided, what firms did, Washington and trade, or the goals."""
    mine = [record for record in records if desk_of(record) == desk]
    remissions = [record for record in mine if isinstance(record, r.RemissionSet)]
    tariffs = [record for record in mine if isinstance(record, r.TariffSet)]
    down = [record for record in mine if isinstance(record, sr.LineDown)]
    alone = [one for one in mine if not isinstance(one, r.TariffSet | r.RemissionSet | sr.LineDown)]
    told = [replace(record_line(state, one), figure=figure_of(state, one)) for one in alone]
    told = sorted([*told, *_lines_down(state, down)], key=lambda line: _abroad(state, line))
    return (*told, *_remissions(state, remissions), *_tariffs(state, tariffs))


def desk_of(record: r.Record) -> Desk | None:
    """Return whose doing a record is; None for what is told elsewhere: events as cards, parts and books as tables."""
    match record:
        case r.DecisionCarriedOut() | r.DecisionRefused() | c.ContractSigned() | c.ContractRefused():
            return "decided"
        case r.EventAnswered() | r.DifficultySet() | r.HeadlineChecked() | r.HeadlineActedOn():
            return "decided"
        case r.TariffSet() | r.ExportTaxSet() | r.Withheld() | r.RemissionSet():
            return "decided" if record.cause.partition(":")[0] in _OURS else "washington"
        case t.TalksOpened() | t.TalksSuspended() | t.TalksBroken(by="us") | t.AgreementBroken(how="denounced"):
            return "decided"
        case r.WashingtonMoved() | m.MoveAnswered() | m.MoveLapsed():
            return "washington"
        case t.TalksAdvanced() | t.TalksStalled() | t.TalksConcluded():
            return "washington"
        case t.TalksBroken() | t.AgreementBroken():
            return "washington"
        case r.GoalJudged():
            return "goals"
        case r.EventFired() | r.HeadlinePrinted() | r.Part() | r.FigurePart() | r.BookLine():
            return None
        case _:
            return "firms"


def _abroad(state: State, line: Line) -> bool:
    """Say whether a line is news of a site outside Canada, which is told last."""
    site = state.world.sites.row.get(line.place.id) if line.place else None
    return site is not None and not bool(state.world.sites.canadian[site])


def _lines_down(state: State, records: list[sr.LineDown]) -> list[Line]:
    """Tell lines that stood still as long, for want of the same thing, together."""
    groups: dict[tuple[str, int], list[sr.LineDown]] = {}
    for record in records:
        groups.setdefault((record.supplier, max(round(record.days), 1)), []).append(record)
    lines = []
    for (supplier, days), made in groups.items():
        text = ngettext(
            "{sites} stood still for {count} day, for want of what comes from {supplier}.",
            "{sites} stood still for {count} days, for want of what comes from {supplier}.",
            days,
        ).format(
            sites=listed([names.site(state, record.site) for record in made]),
            count=days,
            supplier=names.site(state, supplier),
        )
        ours = next((one for one in made if state.world.sites.canadian[state.world.sites.row[one.site]]), made[0])
        lines.append(replace(record_line(state, ours), text=text, figure=figure_of(state, ours)))
    return lines


def _remissions(state: State, records: list[r.RemissionSet]) -> list[Line]:
    """Tell makers whose remission changes alike together."""
    groups: dict[tuple[float, float], list[r.RemissionSet]] = {}
    for record in records:
        groups.setdefault((record.was, record.share), []).append(record)
    lines = []
    for (was, share), made in groups.items():
        figure = figure_of(state, made[0])
        if len(made) == 1:
            lines.append(replace(record_line(state, made[0]), figure=figure))
            continue
        makers = listed([names.maker(state.world.level, record.maker) for record in made])
        text = _("Remission for {makers}: {was} → {share} of their US imports.").format(
            makers=makers, was=percent(was), share=percent(share)
        )
        lines.append(Line(text, "neutral", "ship", figure=figure))
    return lines


def _tariffs(state: State, records: list[r.TariffSet]) -> list[Line]:
    """Tell duties at one rate on one product together, whatever the number of origins."""
    groups: dict[tuple[str, str, float], list[r.TariffSet]] = {}
    for record in records:
        groups.setdefault((record.levied_by, record.product, record.rate), []).append(record)
    return [_tariff(state, made) for made in groups.values()]


def _tariff(state: State, made: list[r.TariffSet]) -> Line:
    """Tell one rate of one country on one product, on one origin or several."""
    levied_by, product, rate = made[0].levied_by, made[0].product, made[0].rate
    figures = (figure_of(state, record) for record in made)
    worse = levied_by != "CA" and any(record.rate > record.was for record in made)
    tone: Tone = "bad" if worse else "neutral"
    origins = [record.origin for record in made]
    if len(origins) > 3 and rate:
        text = _("{country_levies} {rate} {on_product}, whatever country it comes from.").format(
            country_levies=levies(levied_by), rate=percent(rate, 0 if abs(rate * 100 % 1) < 1e-9 else 1),
            on_product=names.on_product(product),
        )  # fmt: skip
    elif len(origins) > 1 and rate:
        text = _("{country_levies} {rate} {on_product} {from_countries}.").format(
            country_levies=levies(levied_by), rate=percent(rate, 0 if abs(rate * 100 % 1) < 1e-9 else 1),
            on_product=names.on_product(product), from_countries=listed([from_country(code) for code in origins]),
        )  # fmt: skip
    else:
        text = tariff_words(levied_by, origins[0], product, rate)
    return Line(text, tone, "percent", figure=next((one for one in figures if one is not None), None))
