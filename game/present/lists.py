"""The same facts as the map, sorted in lists for keyboard and speech: sites, firms, provinces and partners."""

from __future__ import annotations

from typing import Literal

import numpy as np

from game.model.state import State
from game.model.values import COUNTRIES
from game.present import names
from game.present.game import Game
from game.present.phrases import dotted, jobs_words, store_value, tone_of
from game.present.places import country, province, region
from game.present.pressure_view import odds_tone, weighed
from game.present.shapes.cards import ListRow, ListView
from game.present.shapes.parts import Tone
from game.present.talks_view import stage_words
from game.present.words import N_, _, number, percent
from game.rules import indicators

SiteSort = Literal["pressure", "jobs", "name", "province", "firm", "output"]
_SORTS: dict[SiteSort, str] = {
    "pressure": N_("Pressure"), "jobs": N_("Jobs"), "output": N_("Output"), "name": N_("Name"),
    "province": N_("Province"), "firm": N_("Firm"),
}  # fmt: skip


def site_list(game: Game, sort: SiteSort = "pressure", *, canadian: bool = True) -> ListView:
    """Return the sites in one order: Canada's own, or all."""
    state = game.state
    odds = {int(one.site): one.odds for one in weighed(state)}
    places = [at for at in range(len(state.world.sites.ids)) if state.world.sites.canadian[at] or not canadian]
    rows = sorted((_site(state, at, odds.get(at), sort) for at in places), key=lambda pair: pair[0])
    sorts = tuple((id, _(name)) for id, name in _SORTS.items())
    return ListView(_("Sites"), sort, sorts, tuple(row for _key, row in rows))


def firm_list(game: Game) -> ListView:
    """Return the makers, those that build here first, by what they build."""
    state, world = game.state, game.state.world
    rows = []
    for at, id in enumerate(world.makers):
        mine = world.mandates.maker == at
        built = float(state.sold[mine & (state.origin == 0)].sum())
        trust = float(state.trust[at])
        head = country(COUNTRIES[int(world.headquarters[at])])
        value = _("{count} a quarter").format(count=number(built)) if built else _("builds nothing here")
        detail = dotted(
            _("head office: {country}").format(country=head), _("trust {points}").format(points=round(trust))
        )
        tone: Tone = "bad" if trust < 35 else "neutral"
        name = names.proper(world.maker_names[at])
        said = _("{name}: {value}, {detail}.").format(name=name, value=value, detail=detail)
        rows.append(ListRow("firm", id, name, detail, value, built, tone, "building-2", said))
    rows.sort(key=lambda row: (-row.number, row.name))
    return ListView(_("Firms"), "output", (), tuple(rows))


def province_list(game: Game) -> ListView:
    """Return the provinces by car jobs."""
    state = game.state
    before = game.states()[-2] if game.played else state
    rows = []
    for code in state.world.regions:
        jobs, was = indicators.jobs(state, code), indicators.jobs(before, code)
        approval = store_value("approval", indicators.approval(state, code))
        detail = _("approval {value}").format(value=approval)
        value = jobs_words(jobs)
        said = _("{name}: {value}, {detail}.").format(name=province(code), value=value, detail=detail)
        rows.append(
            ListRow("province", code, province(code), detail, value, jobs, tone_of("jobs", jobs - was), "map", said)
        )
    rows.sort(key=lambda row: -row.number)
    return ListView(_("Provinces"), "jobs", (), tuple(rows))


def partner_list(game: Game) -> ListView:
    """Return the partners by relations."""
    state = game.state
    rows = []
    for code, relations in state.relations.items():
        cars = float(state.sold[state.origin == COUNTRIES.index(code), 0].sum())
        value = _("{points} of 100").format(points=number(relations))
        sells = _("sells {count} cars a quarter here").format(count=number(cars))
        under_way = (stage_words(state, one.id) for one in state.talks if state.world.talks[one.id].partner == code)
        detail = dotted(sells, *(_("talks: {stage}").format(stage=stage) for stage in under_way))
        tone: Tone = "bad" if relations < 35 else "good" if relations >= 65 else "neutral"
        said = _("{name}: relations {value}, {detail}.").format(name=country(code), value=value, detail=detail)
        rows.append(ListRow("partner", code, country(code), detail, value, relations, tone, "globe", said))
    rows.sort(key=lambda row: -row.number)
    return ListView(_("Partners"), "relations", (), tuple(rows))


def _site(state: State, at: int, odds: float | None, sort: SiteSort) -> tuple[tuple[float | str, ...], ListRow]:
    row = state.world.sites.rows[at]
    jobs, made = float(state.jobs[at]), float(state.output[at]) if state.world.sites.assembly[at] else 0.0
    status = names.state_name(state, row.id)
    count = jobs_words(jobs)
    leave = _("{odds} odds of leaving").format(odds=percent(odds)) if odds is not None else ""
    built = _("{count} a quarter").format(count=number(made)) if made else ""
    value = {"pressure": leave or count, "output": built or "—"}.get(sort, count)
    detail = dotted(
        names.proper(row.firm),
        names.proper(row.city),
        region(row.country, row.region),
        names.site_state(status) if status != "operating" else "",
    )
    tone: Tone = "bad" if status == "leaving" else odds_tone(odds or 0.0)
    name = names.proper(row.name)
    keys: dict[SiteSort, tuple[float | str, ...]] = {
        "pressure": (-(odds or -1.0) - 2.0 * (status == "leaving"), -jobs),
        "jobs": (-jobs, name),
        "output": (-made, -jobs),
        "name": (name.casefold(), ""),
        "province": (region(row.country, row.region), -jobs),
        "firm": (row.firm.casefold(), -jobs),
    }
    extra = dotted(leave, count, detail) if sort == "pressure" else dotted(count, leave, detail)
    said = _("{name}: {detail}.").format(name=name, detail=extra)
    number_shown = {"pressure": odds or 0.0, "output": made}.get(sort, jobs)
    return keys[sort], ListRow("site", row.id, name, detail, value, float(np.round(number_shown, 4)), tone,
                               names.kind_icon(row.kind), said)  # fmt: skip
