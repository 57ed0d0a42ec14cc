"""The cards of a firm, a province and a partner."""

from __future__ import annotations

from functools import partial

import numpy as np

from game.analysis.figure_parts import figure_value
from game.model.figures import Figure
from game.model.state import State
from game.model.values import COUNTRIES, MARKETS, PROVINCES
from game.model.world import PRODUCTS, Floats
from game.present import names
from game.present.desk import buttons
from game.present.game import Game
from game.present.memory_words import memory_lines
from game.present.moves import moves_section
from game.present.phrases import jobs_words, moved, store_change, store_exact, store_value, tone_of
from game.present.places import country, in_province, province
from game.present.pressure_view import pressure_of
from game.present.shapes.cards import Card
from game.present.shapes.parts import Chip, Row, Section, Tone
from game.present.site_facts import duty_row, fact, points_row
from game.present.talks_view import talks_sections
from game.present.washington_words import hazards
from game.present.words import _, number, percent
from game.rules import indicators
from game.rules.sites import full_room, owners
from game.rules.worth import fear_now


def firm_card(game: Game, maker: str) -> Card:
    """Return the card of a maker: its plants, its sales here, its trust in us, its remission."""
    state = game.state
    world, row = state.world, state.world.maker_row[maker]
    name, trust = names.proper(world.maker_names[row]), float(state.trust[row])
    head = country(COUNTRIES[int(world.headquarters[row])])
    mine = world.mandates.maker == row
    built = float(state.sold[mine & (state.origin == 0)].sum())
    sold = float(state.sold[mine, 0].sum())
    tone: Tone = "bad" if trust < 35 else "good" if trust >= 65 else "neutral"
    of = partial(Figure, kind="firm", id=maker)
    rows = (
        fact(_("Trust in Canada"), _("{points} of 100").format(points=number(trust)), tone=tone, figure=of("trust")),
        *_at_home(state, maker),
        fact(_("Built in Canada"), _("{count} vehicles a quarter").format(count=number(built)), figure=of("output")),
        fact(_("Sold in Canada"), _("{count} vehicles a quarter").format(count=number(sold)), figure=of("sold_here")),
        fact(_("Built here for each one sold here"), number(built / sold, 2) if sold else "—"),
        fact(_("Remission"), _remission(float(state.remission[row]), float(state.quota[row]))),
    )
    plants = np.flatnonzero((owners(state) == row) & world.sites.canadian)
    section = Section(_("Its plants in Canada"), rows=tuple(_plant(game, int(at)) for at in plants))
    abroad = np.flatnonzero((world.sites.maker == row) & ~world.sites.canadian)
    others = Section(
        _("Its plants elsewhere in North America"),
        rows=tuple(fact(names.site_at(game.state, int(at)), _room(game, int(at))) for at in abroad),
    )
    memory = Section(_("What it remembers of us"), lines=memory_lines(state, row))
    subtitle = _("maker · head office: {country}").format(country=head)
    said = _("{firm}: trust {trust} of 100, {count} vehicles a quarter built in Canada.").format(
        firm=name, trust=number(trust), count=number(built)
    )
    return Card(
        kind="firm", id=maker, title=name, subtitle=subtitle, icon="building-2", tone=tone, state="", rows=rows,
        pressure=None, sections=tuple(part for part in (memory, section, others) if part.rows or part.lines),
        buttons=buttons(game, maker),
        links=tuple(Chip(names.site_at(game.state, int(at)), "site", world.sites.ids[at]) for at in plants), said=said,
    )  # fmt: skip


def _at_home(state: State, maker: str) -> list[Row]:
    """Return what a maker that builds in Canada carries there, and the duty its cars pay into the US."""
    jobs, points, duty = (
        Figure("jobs", "firm", maker), Figure("independence", "firm", maker), Figure("duty", "firm", maker, "US")
    )  # fmt: skip
    rows = []
    if (held := figure_value(state, jobs)) > 0:
        rows.append(fact(_("Jobs in Canada"), number(held), figure=jobs))
    if (carried := figure_value(state, points)) > 0:
        rows.append(points_row(carried, points))
    if (rate := figure_value(state, duty)) > 0:
        rows.append(duty_row(state, rate, duty))
    return rows


def _remission(share: float, quota: float) -> str:
    """Return the share of a maker's imports that its quota covers, with the cars it stands for."""
    if quota < 1:
        return _("{share} of its US imports").format(share=percent(share))
    return _("{share} of its US imports: {count} cars a year").format(share=percent(share), count=number(quota))


def province_card(game: Game, code: str) -> Card:
    """Return the card of a province: jobs, approval, and its largest sites."""
    state = game.state
    before = game.states()[-2] if len(game.played) else state
    jobs, was = indicators.jobs(state, code), indicators.jobs(before, code)
    start = indicators.at_start(state, "jobs", code)
    approval = indicators.approval(state, code)
    felt = moved("approval", indicators.approval(before, code), approval)
    won = moved("jobs", was, jobs)
    of = partial(Figure, kind="province", id=code)
    built, points = figure_value(state, of("output")), figure_value(state, of("independence"))
    rows = (
        fact(_("Auto jobs"), number(jobs), figure=of("jobs")),
        fact(_("This quarter"), store_change("jobs", won), tone=tone_of("jobs", won)),
        fact(_("Since the start"), percent(jobs / start - 1, 1, signed=True) if start else "—"),
        fact(_("Approval"), store_value("approval", approval), figure=of("approval")),
        fact(_("Approval this quarter"), store_change("approval", felt), tone=tone_of("approval", felt)),
        *_built_there(built, points, of("output"), of("independence")),
    )
    here = np.flatnonzero(state.world.sites.province == PROVINCES.index(code))
    order = sorted((int(at) for at in here), key=lambda at: -float(state.jobs[at]))[:10]
    sites = Section(
        _("Its largest sites"),
        rows=tuple(_held(state, at) for at in order),
    )
    rest = state.residual_jobs.get(code, 0.0)
    note = _("{count} more jobs {where} stand on no site of the map.").format(
        count=number(rest), where=in_province(code)
    )
    said = _("{province}: {jobs} auto jobs, approval {approval}.").format(
        province=province(code), jobs=number(jobs), approval=store_value("approval", approval)
    )
    return Card(
        kind="province", id=code, title=province(code), subtitle=_("province"), icon="map",
        tone=tone_of("jobs", won), state="", rows=rows, pressure=None,
        sections=(Section(sites.title, note, sites.rows),), buttons=(),
        links=tuple(Chip(names.site_at(state, int(at)), "site", state.world.sites.ids[at]) for at in order),
        said=said,
    )  # fmt: skip


def _built_there(built: float, points: float, output: Figure, carried: Figure) -> list[Row]:
    if built <= 0:
        return []
    value = _("{count} vehicles a quarter").format(count=number(built))
    return [fact(_("Built there"), value, figure=output), points_row(points, carried)]


def _held(state: State, at: int) -> Row:
    jobs = Figure("jobs", "site", state.world.sites.ids[at])
    return fact(names.site_at(state, at), jobs_words(float(state.jobs[at])), figure=jobs)


def partner_card(game: Game, code: str) -> Card:
    """Return the card of a partner: relations, talks and their odds, the duties each way, and what is sold."""
    state = game.state
    at = COUNTRIES.index(code)
    relations = state.relations.get(code, 50.0)
    tone: Tone = "bad" if relations < 35 else "good" if relations >= 65 else "neutral"
    imported = float(state.sold[state.origin == at, 0].sum())
    of = partial(Figure, kind="partner", id=code)
    dearer = of("prices")
    paid = [of("duty", of=market) for market in ("CA", code) if market in MARKETS]
    rows = [
        fact(
            _("Relations"), _("{points} of 100").format(points=number(relations)), tone=tone, figure=of("relations")
        ),
        fact(
            _("Its cars sold in Canada"), _("{count} vehicles a quarter").format(count=number(imported)),
            figure=of("sold_here"),
        ),
        *([fact(_("Car prices there"), store_exact("prices", figure_value(state, dearer)), figure=dearer)]
          if code in MARKETS else []),
        *(duty_row(state, rate, figure) for figure in paid if (rate := figure_value(state, figure)) > 0),
    ]  # fmt: skip
    sections = [
        *talks_sections(game, code),
        Section(_("Its duties on what comes from Canada"), rows=_duties(state.tariffs[at, 0])),
        Section(_("Canada’s duties on what comes from there"), rows=_duties(state.tariffs[0, at])),
    ]
    if code == "US":
        fear = fear_now(state)
        odds = _("{odds} a year").format(odds=percent(fear / 100))
        alarm: Tone = "bad" if fear >= 20 else "neutral"
        rows.append(fact(_("Odds firms give to a worse tariff"), odds, tone=alarm, figure=of("fear")))
        sections = [*hazards(state), moves_section(state), *sections]
    said = _("{partner}: relations {points} of 100.").format(partner=country(code), points=number(relations))
    return Card(
        kind="partner", id=code, title=country(code), subtitle=_("partner"), icon="globe", tone=tone, state="",
        rows=tuple(rows), pressure=None,
        sections=tuple(part for part in sections if part.rows or part.bars or part.lines),
        buttons=buttons(game, code), links=(), said=said,
    )  # fmt: skip


def _plant(game: Game, at: int) -> Row:
    state = game.state
    name = state.world.sites.ids[at]
    pressure = pressure_of(state, name)
    jobs = jobs_words(float(state.jobs[at]))
    held = Figure("jobs", "site", name)
    if pressure is None:
        return fact(names.site_at(state, int(at)), jobs, figure=held)
    value = _("{jobs}, {odds} odds of leaving").format(jobs=jobs, odds=percent(pressure.odds))
    return fact(names.site_at(state, int(at)), value, tone="bad" if pressure.odds >= 0.35 else "neutral", figure=held)


def _room(game: Game, at: int) -> str:
    state = game.state
    full = float(full_room(state)[at])
    return _("{share} of full capacity").format(share=percent(float(state.output[at]) / full)) if full else "—"


def _duties(rates: Floats) -> tuple[Row, ...]:
    return tuple(
        fact(names.product(product), percent(float(rates[place]), 0 if float(rates[place]) * 100 % 1 < 1e-9 else 1))
        for place, product in enumerate(PRODUCTS)
        if rates[place] > 0
    )
