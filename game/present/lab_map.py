"""The tariff lab's map: plants by what they build and how it changed, flows, duties at the border, jobs by province."""

from __future__ import annotations

from typing import Literal, get_args

from game.analysis.lab import LabAnswer
from game.model.tables import PlantRow
from game.present import names
from game.present.lab import STILL
from game.present.map_layers import borders, flows
from game.present.map_places import place_names
from game.present.map_view import AreaFill, LegendRow, MapView, SiteMark
from game.present.map_views import SHAPE
from game.present.phrases import jobs_words
from game.present.places import province
from game.present.words import N_, _, number, percent

LabLayer = Literal["plants", "flows", "duties", "provinces"]
LAYERS: tuple[LabLayer, ...] = get_args(LabLayer)
_TITLE: dict[LabLayer, str] = {
    "plants": N_("Plants"), "flows": N_("Trade flows"), "duties": N_("Duties"), "provinces": N_("Jobs by province"),
}  # fmt: skip
_NOTE: dict[LabLayer, str] = {
    "plants": N_("Size is cars built, or jobs at metal works. Colour is the change."),
    "flows": N_("Width is cars in a quarter. Colour is the duty really paid at the border."),
    "duties": N_("The rate in the law, and what is really paid once content and remission are counted."),
    "provinces": N_("Provinces are shaded by car jobs won or lost."),
}
_METALS = ("steel", "aluminium")
"""Sites drawn besides car plants, where they moved; suppliers follow the lines they feed, and would hide them."""
_MOVED = 0.01
"""Share of its work that a metal site must win or lose to be drawn."""
_FULL = 0.35
"""Share of a province's car jobs won or lost at which its colour is full."""
_LEAST = 0.004
"""Size of a plant that builds nothing."""


def lab_layers() -> tuple[tuple[LabLayer, str], ...]:
    """Return the layers of the lab's map with their names."""
    return tuple((layer, _(_TITLE[layer])) for layer in LAYERS)


def lab_map(answer: LabAnswer, layer: LabLayer, held: LabAnswer | None = None, selected: str = "") -> MapView:
    """Return one layer of the map; changes are against the setting held as A where there is one, else 2024."""
    state = answer.state
    arcs, dropped = flows(state, selected) if layer == "flows" else ((), "")
    against = _("{note} It is against setting A.") if held else _("{note} It is against 2024.")
    note = _(_NOTE[layer])
    return MapView(
        layer=layer,
        title=_(_TITLE[layer]),
        sites=_sites(answer, held, selected),
        arcs=arcs,
        borders=borders(state) if layer in ("flows", "duties") else (),
        areas=_areas(answer, held) if layer == "provinces" else (),
        names=place_names(),
        legend=_legend(layer),
        note=against.format(note=note) if layer in ("plants", "provinces") else note,
        dropped_note=dropped,
        most_arcs=40,
    )


def _sites(answer: LabAnswer, held: LabAnswer | None, selected: str) -> tuple[SiteMark, ...]:
    sites = answer.base.world.sites
    most_cars = max((pair.now for pair in answer.plants.values()), default=1.0)
    most_jobs = max(float(answer.base.jobs[sites.canadian].max(initial=1.0)), 1.0)
    found = []
    for at, row in enumerate(sites.rows):
        if row.id in answer.plants:
            pair = answer.plants[row.id]
            then = held.plants[row.id].now if held and row.id in held.plants else pair.then
            now, size = pair.now, pair.now / max(most_cars, 1.0)
            counted = _("{count} cars a year").format(count=number(now))
        elif sites.canadian[at]:
            then = float((held.state if held else answer.base).jobs[at])
            now = float(answer.state.jobs[at])
            size, counted = now / most_jobs, jobs_words(now)
        else:
            continue
        change = now / then - 1 if then else 0.0
        if row.kind != "assembly" and not (row.kind in _METALS and abs(change) >= _MOVED):
            continue
        found.append(_mark(row, change, size, counted, now < 1, row.id == selected))
    return tuple(found)


def _mark(row: PlantRow, change: float, size: float, count: str, stopped: bool, selected: bool) -> SiteMark:
    shape, _tone = SHAPE[row.kind]
    here, builds = row.country == "CA", row.kind == "assembly"
    name = names.proper(row.city if here and builds else row.name)
    moved = abs(change) >= STILL
    written = percent(change, 0 if abs(change) >= 0.0995 else 1, signed=True)
    label = _("{site} {change}").format(site=name, change=written) if moved else name
    said = _("{name}: {value}, {detail}.").format(name=name, value=written if moved else _("no change"), detail=count)
    return SiteMark(
        id=row.id,
        lon=row.longitude,
        lat=row.latitude,
        label=label,
        shape=shape,
        size=min(max(size, _LEAST), 1.0),
        ring="idle" if stopped else "none",
        tone=("green" if change > 0 else "red") if moved else "muted",
        rank=1000.0 * selected + 40.0 * (here and builds) + 10.0 * here + 5.0 * builds + 10.0 * abs(change) * size,
        group=row.country,
        said=said,
    )


def _areas(answer: LabAnswer, held: LabAnswer | None) -> tuple[AreaFill, ...]:
    found = []
    for code, pair in answer.provinces.items():
        then = held.provinces[code].now if held and code in held.provinces else pair.then
        change = pair.now / then - 1 if then else 0.0
        text = percent(change, 1, signed=True) if abs(change) >= STILL else ""
        said = _("{province}: {jobs} car jobs, {change}.").format(
            province=province(code), jobs=number(pair.now), change=text or _("no change")
        )
        found.append(AreaFill(f"CA-{code}", min(max(change / _FULL, -1.0), 1.0), text, said=said))
    return tuple(found)


def _legend(layer: LabLayer) -> tuple[LegendRow, ...]:
    changes = (
        LegendRow(_("Builds more, +"), "circle", "green"),
        LegendRow(_("Builds less, −"), "circle", "red"),
        LegendRow(_("As before"), "circle", "muted"),
    )
    match layer:
        case "flows":
            return (LegendRow(_("Many cars"), "line"), LegendRow(_("Few cars"), "line", level=0.2),
                    LegendRow(_("Duty paid, from none to 50%"), "ramp"))  # fmt: skip
        case "duties":
            return (LegendRow(_("Duty at the border: the thicker, the higher"), "line", "red"),
                    LegendRow(_("In the law → really paid"), "plate", "red"))  # fmt: skip
        case "provinces":
            return (LegendRow(_("More car jobs"), "fill", "green"), LegendRow(_("Fewer car jobs"), "fill", "red"))
    return changes
