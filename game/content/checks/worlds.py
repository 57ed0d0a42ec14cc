"""The tables of a world, against each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from game.content.checks.named import specs_of
from game.content.checks.reading import Check, Finding, Reading
from game.content.names import Path
from game.content.shelf import base_parameters
from game.model import effects as e
from game.model.effects import EffectSpec

_ROUNDING = 1.01
_NEEDED = ("plants", "makers", "mandates", "flows", "regions")


def there_is_a_world(reading: Reading) -> Iterator[Finding]:
    """A level has plants, makers, models and sales, of its own or from the level it extends."""
    missing = tuple(table for table in _NEEDED if not getattr(reading.level, table))
    if len(missing) == len(_NEEDED):
        yield Finding("no_world", ())
    else:
        for table in missing:
            yield Finding("no_table", (), found=table)


def flows_fit_capacity(reading: Reading) -> Iterator[Finding]:
    """No plant sells more cars than all its shifts can build."""
    plant_of = {each.id: each.plant for each in reading.level.mandates if each.state == "active"}
    sold: dict[str, float] = defaultdict(float)
    told: dict[str, list[Path]] = defaultdict(list)
    for index, flow in enumerate(reading.level.flows):
        builder = plant_of.get(flow.mandate)
        if builder:
            sold[builder] += flow.vehicles
            told[builder].append(("flows", index, "vehicles"))
    for index, plant in enumerate(reading.level.plants):
        if 0 < plant.capacity * _ROUNDING < sold[plant.id]:
            values = {"sold": f"{sold[plant.id]:.0f}", "capacity": f"{plant.capacity:.0f}"}
            paths: list[Path] = [("plants", index, "capacity"), *told[plant.id]]
            path = next((path for path in paths if reading.is_own(*path)), paths[0])
            yield Finding("beyond_capacity", path, found=plant.id, values=values)


def shares_add_up(reading: Reading) -> Iterator[Finding]:
    """Shares of one thing make a whole: where an input comes from, where a metal or a part is sold."""
    for index, row in enumerate(reading.level.inputs):
        whole = row.from_ca + row.from_us + row.from_mx + row.from_overseas
        if abs(whole - 1) > 0.02:
            path = _changed(reading, ("inputs", index), "from_ca", "from_us", "from_mx", "from_overseas")
            name = f"{row.assembled_in} {row.input}"
            yield Finding("not_a_whole", path, "warning", found=name, values={"whole": f"{whole:.0%}"})
    for index, metal in enumerate(reading.level.metals):
        whole = metal.canada + metal.us + metal.overseas
        if abs(whole - 1) > 0.02:
            path = _changed(reading, ("metals", index), "canada", "us", "overseas")
            values = {"whole": f"{whole:.0%}"}
            yield Finding("not_a_whole", path, "warning", found=metal.site, values=values)
    for index, sold in enumerate(reading.level.suppliers):
        whole = sold.canada + sold.us + sold.mexico + sold.overseas
        if abs(whole - 1) > 0.02:
            path = _changed(reading, ("suppliers", index), "canada", "us", "mexico", "overseas")
            yield Finding("not_a_whole", path, "warning", found=sold.kind, values={"whole": f"{whole:.0%}"})


def _changed(reading: Reading, row: Path, *columns: str) -> Path:
    """The column of a row that the level itself changes, or else the row."""
    return next(((*row, column) for column in columns if reading.is_own(*row, column)), row)


def parameters_are_all_there(reading: Reading) -> Iterator[Finding]:
    """Every figure of the model that the base level has is there, for the rules read them all."""
    there = {row.id for row in reading.level.parameters}
    missing = [name for name in base_parameters() if name not in there]
    if missing and reading.level.plants:
        path = ("parameters",) if there else ()
        yield Finding("missing_parameters", path, found=missing[0])


def parameters_are_in_range(reading: Reading) -> Iterator[Finding]:
    """No figure of the model is set outside the range it is said to have."""
    for index, row in enumerate(reading.level.parameters):
        if not row.least <= row.value <= row.most:
            values = {"least": f"{row.least:g}", "most": f"{row.most:g}", "parameter": row.id}
            yield Finding("out_of_range", ("parameters", index, "value"), found=f"{row.value:g}", values=values)


def mandates_are_where_they_are_built(reading: Reading) -> Iterator[Finding]:
    """A model comes from the country of its plant, and moves only to plants of its maker."""
    plants = {plant.id: plant for plant in reading.level.plants}
    mandates = {each.id: each for each in reading.level.mandates}
    for index, mandate in enumerate(reading.level.mandates):
        plant = plants.get(mandate.plant or "")
        if plant and plant.country != mandate.origin:
            values = {"plant": plant.id, "country": plant.country}
            here = ("mandates", index, "origin")
            yield Finding("wrong_origin", here, found=mandate.origin, nearest=plant.country, values=values)
    for path, spec in specs_of(reading.level):
        if not isinstance(spec, EffectSpec) or not isinstance(spec.effect, e.MoveMandate):
            continue
        mover, goal = mandates.get(spec.effect.mandate), plants.get(spec.effect.to)
        if mover and goal and goal.maker is not None and goal.maker != mover.maker:
            values = {"mandate": mover.id, "maker": mover.maker, "other": goal.maker}
            yield Finding("wrong_maker", (*path, "move_mandate", "to"), "warning", found=goal.id, values=values)


def effects_are_on_open_sites(reading: Reading) -> Iterator[Finding]:
    """No event acts on a plant that is closed before the level begins, unless it opens it."""
    closed = {plant.id for plant in reading.level.plants if plant.state == "closed"}
    if not closed:
        return
    reopened = {
        spec.effect.site
        for _, spec in specs_of(reading.level)
        if isinstance(spec, EffectSpec) and isinstance(spec.effect, e.SetSiteState | e.OpenMandate)
    }
    for path, spec in specs_of(reading.level):
        if not isinstance(spec, EffectSpec):
            continue
        site = getattr(spec.effect, "site", None)
        if site in closed and site not in reopened and reading.is_own(*path):
            yield Finding("closed_site", (*path, spec._set()[0], "site"), "warning", found=site)


CHECKS: tuple[Check, ...] = (
    there_is_a_world,
    flows_fit_capacity,
    shares_add_up,
    parameters_are_all_there,
    parameters_are_in_range,
    mandates_are_where_they_are_built,
    effects_are_on_open_sites,
)
