"""The card of a site or a crossing: what it makes, for whom, on what terms, and what may become of it."""

from __future__ import annotations

import numpy as np

from game.model.state import Contract, State
from game.model.tables import PlantRow
from game.model.values import MARKETS
from game.present import names
from game.present.calendar import quarters, turn_name
from game.present.desk import buttons
from game.present.game import Game
from game.present.pending import pending_at
from game.present.phrases import dotted
from game.present.places import country, region
from game.present.pressure_view import pressure_view
from game.present.shapes.cards import Card
from game.present.shapes.parts import Chip, LeverButton, Line, Row, Section, Tone
from game.present.words import _, money, ngettext, number, percent
from game.rules.sites import built_at

_MODELS = ("assembly", "heavy_truck", "engine")


def site_card(game: Game, site: str) -> Card:
    """Return the card of a site, or of a crossing."""
    state = game.state
    if site in state.world.crossings:
        return crossing_card(game, site)
    row, at = names.row_of(state, site), state.world.sites.row[site]
    status = names.state_name(state, site)
    pressure = pressure_view(state, site)
    subtitle = dotted(row.firm, dotted_place(row), names.site_state(status) if status != "operating" else "")
    jobs = number(float(state.jobs[at]))
    said = _("{site}: {firm}, {city}, {state}. {jobs} jobs. {pressure}").format(
        site=row.name, firm=row.firm, city=row.city, state=names.site_state(status), jobs=jobs,
        pressure=pressure.said if pressure else "",
    )  # fmt: skip
    sections = (*_running(state, site), _models(state, at), _fed(state, site), _base(state, row, at))
    return Card(
        kind="site",
        id=site,
        title=row.name,
        subtitle=subtitle,
        icon=names.kind_icon(row.kind),
        tone=_tone(status, pressure.tone if pressure else "neutral"),
        state=names.site_state(status),
        rows=_rows(state, row, at),
        pressure=pressure,
        sections=tuple(section for section in sections if section is not None),
        buttons=_buttons(game, row),
        links=_links(state, row),
        said=said.strip(),
    )


def crossing_card(game: Game, crossing: str) -> Card:
    """Return the card of a border crossing: its share of the trade and the lines that wait on it."""
    state = game.state
    row = next(one for one in state.world.level.crossings if one.id == crossing)
    share = percent(row.share)
    value = Row(
        _("Share of the Ontario–US car trade"),
        share,
        _("It carries {share} of the car trade between Ontario and the United States.").format(share=share),
        certainty=row.certainty,
        mark=names.certainty(row.certainty),
    )
    fed = _fed(state, crossing)
    return Card(
        "crossing", crossing, row.name, _("border crossing"), "truck", "neutral", "", (value,), None,
        (fed,) if fed else (), (), (), _("{name}, border crossing, {share}.").format(name=row.name, share=share),
    )  # fmt: skip


def dotted_place(row: PlantRow) -> str:
    """Return town and province or state."""
    return _("{city}, {region}").format(city=row.city, region=region(row.country, row.region))


def fact(label: str, value: str, row: PlantRow | None = None, tone: Tone = "neutral") -> Row:
    """Return a row of a card; with the level's row, how sure its figure is and its source."""
    said = _("{label}: {value}").format(label=label, value=value)
    if row is None:
        return Row(label, value, said, tone)
    return Row(label, value, said, tone, row.certainty, names.certainty(row.certainty), row.source)


def _buttons(game: Game, row: PlantRow) -> tuple[LeverButton, ...]:
    """Return the levers for a Canadian site, then those for its maker."""
    if row.country != "CA":
        return ()
    return (*buttons(game, row.id), *(buttons(game, row.maker) if row.maker else ()))


def _tone(status: str, pressure: Tone) -> Tone:
    if status in ("closed", "leaving"):
        return "bad"
    return "warning" if status == "idle" and pressure == "neutral" else pressure


def _rows(state: State, row: PlantRow, at: int) -> tuple[Row, ...]:
    rows = [fact(_("Jobs"), number(float(state.jobs[at])))]
    sites = state.world.sites
    if row.kind == "assembly":
        made, room = float(state.output[at]), float(state.capacity[at])
        rows.append(fact(_("Output"), _("{count} vehicles a quarter").format(count=number(made))))
        if room > 0 and made > 0:
            rows.append(fact(_("Capacity used"), percent(made / room)))
            rows.append(fact(_("Shifts"), number(int(state.shifts[at]))))
        rows += _sold(state, at)
        coming = _next_models(state, at)
        if coming:
            rows.append(fact(_("Next model"), coming))
    else:
        rows.append(fact(_("Makes"), names.kind(row.kind)))
        if row.output and sites.jobs[at]:
            rows.append(fact(_("Base-year output"), _of_unit(row), row))
        rows += _metal_markets(state, at)
    if row.public_money:
        rows.append(fact(_("Public money at stake"), money(row.public_money), row))
    return tuple(rows)


def _of_unit(row: PlantRow) -> str:
    if row.unit == "index":
        return names.unit("index")
    return _("{count} {unit}").format(
        count=number(row.output / 4, 1 if row.output < 40 else 0), unit=names.unit(row.unit)
    )


def _sold(state: State, at: int) -> list[Row]:
    sold = state.sold[state.site_of == at].sum(axis=0)
    total = float(sold.sum())
    if total <= 0:
        return []
    order = sorted(range(len(MARKETS)), key=lambda market: -float(sold[market]))
    rows = []
    for market in order[:2]:
        share = float(sold[market]) / total
        if share >= 0.05:
            rows.append(fact(_sold_in(MARKETS[market]), percent(share)))
    return rows


def _sold_in(market: str) -> str:
    return {
        "CA": _("Sold in Canada"),
        "US": _("Sold in the US"),
        "MX": _("Sold in Mexico"),
        "ROW": _("Sold overseas"),
    }[market]


def _metal_markets(state: State, at: int) -> list[Row]:
    metals = state.world.metals
    found = np.flatnonzero(metals.site == at)
    if not len(found):
        return []
    canada, us, overseas = (float(share) for share in metals.shares[found[0]])
    rows = [(_("Sold in the US"), us), (_("Sold in Canada"), canada), (_("Sold overseas"), overseas)]
    return [fact(label, percent(share)) for label, share in rows if share >= 0.05]


def _next_models(state: State, at: int) -> str:
    mandates = state.world.mandates
    coming = [
        mandates.names[row] for row in np.flatnonzero((state.site_of == at) & (state.active == 0))
        if mandates.base[row].sum() > 0
    ]  # fmt: skip
    return ", ".join(dict.fromkeys(coming))


def _running(state: State, site: str) -> list[Section]:
    found = []
    mine = [contract for contract in state.contracts if contract.offer.site == site]
    if mine:
        rows = tuple(row for contract in mine for row in _contract(state, contract))
        found.append(Section(_("Contract with us"), rows=rows))
    moving = pending_at(state, site)
    if moving:
        lines = tuple(Line(view.text, view.tone, "hourglass", view.when, view.place) for view in moving)
        found.append(Section(_("In motion"), lines=lines))
    return found


def _contract(state: State, contract: Contract) -> tuple[Row, ...]:
    promise = contract.offer
    if contract.broken:
        broken = _("broken in {quarter}; {owed} claimed back").format(
            quarter=turn_name(state, contract.broken), owed=money(contract.owed)
        )
        return (fact(_("Promise"), broken, tone="bad"),)
    kept = float(state.jobs[state.world.sites.row[promise.site]]) >= 0.95 * promise.jobs
    until = turn_name(state, contract.signed + promise.quarters)
    return (
        fact(
            _("Promise"),
            ngettext("{count} job until {quarter}", "{count} jobs until {quarter}", promise.jobs).format(
                count=number(promise.jobs), quarter=until
            ),
            tone="good" if kept else "warning",
        ),
        fact(_("Paid so far"), _("{paid} of {amount}").format(paid=money(contract.paid), amount=money(promise.amount))),
        fact(_("Owed back if broken"), percent(promise.clawback)),
        fact(_("Length"), quarters(promise.quarters)),
    )


def _models(state: State, at: int) -> Section | None:
    rows = []
    for row in built_at(state, at):
        made = _("{count} a quarter").format(count=number(float(state.sold[row].sum())))
        rows.append(fact(state.world.mandates.names[row], made))
    return Section(_("What it builds"), rows=tuple(rows)) if rows else None


def _fed(state: State, supplier: str) -> Section | None:
    links = state.world.links.get(supplier, ())
    if not links:
        return None
    rows = []
    for link in sorted(links, key=lambda one: one.days_of_stock)[:8]:
        days = ngettext("{count} day of stock", "{count} days of stock", round(link.days_of_stock)).format(
            count=number(link.days_of_stock)
        )
        rows.append(fact(state.world.sites.rows[link.plant].name, days))
    note = _("These lines stop when it does, once their stock is used up.")
    return Section(_("Whom it feeds"), note, tuple(rows))


def _base(state: State, row: PlantRow, at: int) -> Section:
    rows = [fact(_("Jobs"), number(row.jobs), row)]
    norm = float(state.world.sites.output[at])
    if row.kind == "assembly" and norm > 0:
        rows.append(fact(_("Output"), _("{count} vehicles a quarter").format(count=number(norm)), row))
    if row.product and row.kind in _MODELS:
        rows.append(fact(_("Models"), row.product.replace(";", ","), row))
    if row.opened:
        rows.append(fact(_("Opened"), str(row.opened), row))
    rows.append(fact(_("Owner’s head office"), country(row.headquarters), row))
    return Section(_("In the base year"), rows=tuple(rows))


def _links(state: State, row: PlantRow) -> tuple[Chip, ...]:
    found = [names.chip(state, row.maker or ""), names.chip(state, row.region) if row.country == "CA" else None]
    return tuple(chip for chip in found if chip is not None)
