"""Names of what is in a level: sites, makers, products, kinds, states and stores."""

from __future__ import annotations

from game.model.level import Level
from game.model.state import SITE_STATES, State
from game.model.tables import PlantRow
from game.model.values import PROVINCES, Store
from game.present.places import country, province, region
from game.present.shapes.parts import CertaintyMark, Chip
from game.present.words import N_, _, language, pgettext

_PRODUCT = {
    "vehicles": N_("cars"), "trucks": N_("heavy trucks"), "parts": N_("car parts"), "engines": N_("engines"),
    "steel": N_("steel"), "aluminium": N_("aluminium"), "batteries": N_("batteries"),
    "critical_minerals": N_("critical minerals"),
}  # fmt: skip
_ON_PRODUCT = {
    "vehicles": N_("on cars"), "trucks": N_("on heavy trucks"), "parts": N_("on car parts"),
    "engines": N_("on engines"), "steel": N_("on steel"), "aluminium": N_("on aluminium"),
    "batteries": N_("on batteries"), "critical_minerals": N_("on critical minerals"),
}  # fmt: skip
_KIND = {
    "assembly": N_("Vehicle assembly"), "heavy_truck": N_("Trucks and buses"), "engine": N_("Engines"),
    "casting": N_("Castings"), "battery_cell": N_("Battery cells"), "battery_materials": N_("Battery materials"),
    "steel": N_("Steel"), "aluminium": N_("Aluminium"), "parts": N_("Car parts"),
}  # fmt: skip
_STATE = {
    "operating": N_("operating"), "idle": N_("idle"), "closed": N_("closed"), "converted": N_("sold for another use"),
    "building": N_("not yet open"), "leaving": N_("leaving"),
}  # fmt: skip
_STORE: dict[Store, str] = {
    "jobs": N_("Auto jobs"), "output": N_("Output"), "independence": N_("Independence"), "prices": N_("Car prices"),
    "treasury": N_("Treasury"), "political_capital": N_("Political capital"), "approval": N_("Approval"),
    "relations": N_("Washington"),
}  # fmt: skip
_UNIT = {
    "vehicles": N_("vehicles a quarter"), "trucks": N_("trucks a quarter"), "buses": N_("buses a quarter"),
    "units": N_("units a quarter"), "tonnes": N_("tonnes a quarter"), "GWh": N_("GWh a quarter"),
    "index": N_("against 100 in the base year"),
}  # fmt: skip
_CERTAINTY = {
    "published": N_("published"), "estimate": N_("estimate"), "assumption": N_("assumption"),
    "calibrated": N_("calibrated"),
}  # fmt: skip
_SHAPE_ICON = {
    "assembly": "factory", "heavy_truck": "truck", "engine": "cog", "casting": "cog", "steel": "hammer",
    "aluminium": "hammer", "battery_cell": "battery-charging", "battery_materials": "battery-charging",
    "parts": "wrench",
}  # fmt: skip


def proper(name: str) -> str:
    """Return a plant, firm, town, model or unit as the language in use says it; most names are the same in both."""
    return pgettext("name", name)


def product(id: str) -> str:
    """Return the name of a product."""
    return _(_PRODUCT[id])


def on_product(id: str) -> str:
    """Return ``on steel``."""
    return _(_ON_PRODUCT[id])


def kind(id: str) -> str:
    """Return what a kind of site is called."""
    return _(_KIND[id])


def kind_icon(id: str) -> str:
    """Return the icon of a kind of site."""
    return _SHAPE_ICON[id]


def site_state(id: str) -> str:
    """Return the state of a site in a word."""
    return _(_STATE[id])


def store(id: Store) -> str:
    """Return the name of one of the minister's numbers."""
    return _(_STORE[id])


def unit(id: str) -> str:
    """Return a unit of output, a quarter."""
    return _(_UNIT[id])


def certainty(id: CertaintyMark) -> str:
    """Return how sure a figure is, in a word."""
    return _(_CERTAINTY[id]) if id else ""


def row_of(state: State, site: str) -> PlantRow:
    """Return what the level says of a site."""
    return state.world.sites.rows[state.world.sites.row[site]]


def state_name(state: State, site: str) -> str:
    """Return the id of the state a site is in."""
    return SITE_STATES[int(state.site_state[state.world.sites.row[site]])]


def site(state: State, id: str) -> str:
    """Return the name of a site or a crossing; the id where the level has no such thing."""
    if id in state.world.sites.row:
        return proper(row_of(state, id).name)
    return site_in(state.world.level, id)


def site_at(state: State, row: int) -> str:
    """Return the name of the site in a row."""
    return proper(state.world.sites.rows[row].name)


def site_in(level: Level, id: str) -> str:
    """Return the name of a site or a crossing of a level not yet in play."""
    found = next((plant.name for plant in level.plants if plant.id == id), "")
    return proper(found or next((crossing.name for crossing in level.crossings if crossing.id == id), id))


def place(state: State, id: str) -> str:
    """Return a site with its town and province or state: ``Belvidere Assembly (Belvidere, Illinois)``."""
    row = row_of(state, id)
    name, city, where = proper(row.name), proper(row.city), region(row.country, row.region)
    if city in name:
        return _("{site} ({region})").format(site=name, region=where)
    return _("{site} ({city}, {region})").format(site=name, city=city, region=where)


def maker(level: Level, id: str) -> str:
    """Return the name of a maker."""
    return proper(next((row.name for row in level.makers if row.id == id), id))


def mandate(state: State, id: str) -> str:
    """Return the name of a mandate's model family."""
    row = state.world.mandates.row.get(id)
    return proper(state.world.mandates.names[row]) if row is not None else id


def buyer(state: State, id: str) -> str:
    """Return who buys a plant, as it stands in a sentence: ``a maker of buses``."""
    found = next((row for row in state.world.buyers if row.id == id), None)
    return (found.fr if language() == "fr" else found.en) if found else id


def target(state: State, id: str) -> str:
    """Return the name of what a lever is used on: a site, maker, partner or product."""
    if not id:
        return ""
    if id in state.world.sites.row or id in state.world.crossings:
        return site(state, id)
    if id in state.world.maker_row:
        return maker(state.world.level, id)
    if id in _PRODUCT:
        return product(id)
    if id in state.world.talks:
        title, partner = state.world.talks[id].title.said(language()), country_of_talks(state, id)
        return _("{talks} ({partner})").format(talks=title, partner=partner)
    return country(id) if id.isupper() and len(id) == 2 else id


def country_of_talks(state: State, id: str) -> str:
    """Return the partner that talks are with."""
    return country(state.world.talks[id].partner)


def chip(state: State, id: str) -> Chip | None:
    """Return a place one can select; None for what is no place."""
    if id in state.world.sites.row:
        return Chip(proper(row_of(state, id).city), "site", id)
    if id in state.world.crossings:
        return Chip(site(state, id), "crossing", id)
    if id in PROVINCES:
        return Chip(province(id), "province", id)
    if id in state.world.maker_row:
        return Chip(maker(state.world.level, id), "firm", id)
    if id in state.world.talks:
        return Chip(country_of_talks(state, id), "partner", state.world.talks[id].partner)
    return None


def quoted(text: str) -> str:
    """Return words in the quotation marks of the language; words said aloud stand in theirs already."""
    if text[:1] + text[-1:] in ("«»", "“”"):
        return text
    return f"«\u202f{text}\u202f»" if language() == "fr" else f"“{text}”"
