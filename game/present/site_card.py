"""The card of a site or a crossing: what it makes, for whom, on what terms, and what may become of it."""

from __future__ import annotations

from game.model.kept import Contract
from game.model.state import State
from game.model.tables import PlantRow
from game.present import names
from game.present.calendar import quarters, turn_name
from game.present.cash_view import cash_section
from game.present.choices_view import choice_views
from game.present.contract_words import claim_words
from game.present.desk import buttons
from game.present.game import Game
from game.present.pending import pending_at
from game.present.phrases import dotted, jobs_words
from game.present.places import country, region
from game.present.pressure_view import pressure_view
from game.present.shapes.cards import Card
from game.present.shapes.parts import Chip, LeverButton, Line, Row, Section, Tone
from game.present.site_facts import fact, site_facts, told
from game.present.words import _, money, ngettext, number, percent
from game.rules.sites import built_at, owners

_MODELS = ("assembly", "heavy_truck", "engine")


def site_card(game: Game, site: str) -> Card:
    """Return the card of a site, or of a crossing."""
    state = game.state
    if site in state.world.crossings:
        return crossing_card(game, site)
    row, at = names.row_of(state, site), state.world.sites.row[site]
    status = names.state_name(state, site)
    pressure = pressure_view(state, site)
    subtitle = dotted(
        _owner(state, at, row), dotted_place(row), names.site_state(status) if status != "operating" else ""
    )
    said = _("{site}: {firm}, {city}, {state}. {jobs}. {pressure}").format(
        site=names.proper(row.name), firm=_owner(state, at, row), city=names.proper(row.city),
        state=names.site_state(status), jobs=jobs_words(float(state.jobs[at])),
        pressure=pressure.said if pressure else "",
    )  # fmt: skip
    sections = (
        *_running(state, site),
        cash_section(state, at),
        _models(state, at),
        _fed(state, site),
        _base(state, row, at),
    )
    return Card(
        kind="site",
        id=site,
        title=names.proper(row.name),
        subtitle=subtitle,
        icon=names.kind_icon(row.kind),
        tone=_tone(status, pressure.tone if pressure else "neutral"),
        state=names.site_state(status),
        rows=site_facts(state, row, at),
        pressure=pressure,
        sections=tuple(section for section in sections if section is not None),
        buttons=_buttons(game, row),
        links=_links(state, row),
        said=said.strip(),
        choices=choice_views(state, site) if row.kind == "assembly" else (),
    )


def crossing_card(game: Game, crossing: str) -> Card:
    """Return the card of a border crossing: its share of the trade and the lines that wait on it."""
    state = game.state
    row = next(one for one in state.world.level.crossings if one.id == crossing)
    name = names.site(state, crossing)
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
        "crossing", crossing, name, _("border crossing"), "truck", "neutral", "", (value,), None,
        (fed,) if fed else (), (), (), _("{name}, border crossing, {share}.").format(name=name, share=share),
    )  # fmt: skip


def dotted_place(row: PlantRow) -> str:
    """Return town and province or state."""
    return _("{city}, {region}").format(city=names.proper(row.city), region=region(row.country, row.region))


def _owner(state: State, at: int, row: PlantRow) -> str:
    """Return whose plant it is: a maker that has taken it over, or the firm the level gives it to."""
    owner = int(owners(state)[at])
    taken = owner >= 0 and owner != int(state.world.sites.maker[at])
    return names.proper(state.world.maker_names[owner] if taken else row.firm)


def _buttons(game: Game, row: PlantRow) -> tuple[LeverButton, ...]:
    """Return the levers for a Canadian site, then those for its maker."""
    if row.country != "CA":
        return ()
    return (*buttons(game, row.id), *(buttons(game, row.maker) if row.maker else ()))


def _tone(status: str, pressure: Tone) -> Tone:
    if status in ("closed", "leaving"):
        return "bad"
    return "warning" if status == "idle" and pressure == "neutral" else pressure


def _running(state: State, site: str) -> list[Section]:
    found = []
    sold = next((one for one in reversed(state.halls_sold) if one.site == site), None)
    if sold:
        when = turn_name(state, sold.quarter)
        facts = (fact(_("Sold to"), names.buyer(state, sold.buyer)), fact(_("Announced in"), when))
        found.append(Section(_("A new owner"), rows=facts))
    mine = [contract for contract in state.contracts if contract.offer.site == site]
    if mine:
        rows = tuple(row for contract in mine for row in _contract(state, contract))
        found.append(Section(_("Contract with us"), rows=rows))
    moving = pending_at(state, site)
    if moving:
        lines = tuple(Line(view.text, view.tone, "hourglass", view.told, view.place) for view in moving)
        found.append(Section(_("In motion"), lines=lines))
    return found


def _contract(state: State, contract: Contract) -> tuple[Row, ...]:
    promise = contract.offer
    if contract.broken:
        broken = _("broken in {quarter}; {owed} claimed back").format(
            quarter=turn_name(state, contract.broken), owed=money(contract.owed)
        )
        return fact(_("Promise"), broken, tone="bad"), fact(_("The claim"), claim_words(contract))
    kept = float(state.jobs[state.world.sites.row[promise.site]]) >= 0.95 * promise.jobs
    until = turn_name(state, contract.until)
    asking = fact(_("It asks"), _("for more time"), tone="warning") if contract.asking else None
    more = fact(_("More time given"), quarters(contract.extended)) if contract.extended else None
    return (
        fact(
            _("Promise"),
            ngettext("{count} job until {quarter}", "{count} jobs until {quarter}", promise.jobs).format(
                count=number(promise.jobs), quarter=until
            ),
            tone="good" if kept else "warning",
        ),
        *(row for row in (asking, more) if row is not None),
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
        rows.append(fact(names.site_at(state, link.plant), days))
    note = _("These lines stop when it does, once their stock is used up.")
    return Section(_("Whom it feeds"), note, tuple(rows))


def _base(state: State, row: PlantRow, at: int) -> Section:
    level = state.world.level
    rows = [told(level, row, _("Jobs"), number(row.jobs))]
    norm = float(state.world.sites.output[at])
    if row.kind == "assembly" and norm > 0:
        rows.append(told(level, row, _("Output"), _("{count} vehicles a quarter").format(count=number(norm))))
    if row.product and row.kind in _MODELS:
        rows.append(told(level, row, _("Models"), ", ".join(map(names.proper, row.product.split("; ")))))
    if row.opened:
        rows.append(told(level, row, _("Opened"), str(row.opened)))
    rows.append(told(level, row, _("Owner’s head office"), country(row.headquarters)))
    return Section(_("In the base year"), rows=tuple(rows))


def _links(state: State, row: PlantRow) -> tuple[Chip, ...]:
    found = [names.chip(state, row.maker or ""), names.chip(state, row.region) if row.country == "CA" else None]
    return tuple(chip for chip in found if chip is not None)
