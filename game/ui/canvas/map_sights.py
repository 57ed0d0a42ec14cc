"""Named parts of the map, and the sight that shows one."""

from __future__ import annotations

from typing import Literal

from game.ui.canvas.map_camera import Camera, Sight
from game.ui.canvas.map_projection import project

Place = Literal["continent", "lakes", "corridor"]
Corners = tuple[float, float, float, float]
# Corners (west, south, east, north) in degrees.
PLACES: dict[Place, Corners] = {
    "continent": (-121.0, 17.5, -66.0, 54.0),
    "lakes": (-91.0, 37.6, -70.5, 47.4),
    "corridor": (-83.3, 42.1, -71.2, 46.9),
}


def fitting(camera: Camera, corners: Corners, margin: int) -> Sight:
    """Return the sight in which corners in degrees fill the window, but for a margin in pixels."""
    west, south, east, north = corners
    middle = (west + east) / 2
    edges = [(west, south), (west, north), (east, south), (east, north), (middle, north), (middle, south)]
    xs, ys = zip(*(map(float, project(lon, lat)) for lon, lat in edges), strict=True)
    return camera.fit(min(xs), min(ys), max(xs), max(ys), margin)
