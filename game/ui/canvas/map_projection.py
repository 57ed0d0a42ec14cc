"""Lambert conformal conic projection of the map: longitude and latitude to kilometres and back.

Map units are kilometres on a sphere, x to the east and y to the south of 42° N, 92° W.
Formulas: J. P. Snyder, Map Projections: A Working Manual (USGS, 1987), pages 106 and 107.
`assets/map/build.py` uses the same constants, and its control points hold the two together.
"""

from __future__ import annotations

from math import cos, log, pi, radians, tan

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

RADIUS = 6371.0088  # kilometres, mean radius of the Earth (IUGG)
SOUTH, NORTH = radians(25), radians(55)  # standard parallels
ORIGIN_LAT, ORIGIN_LON = radians(42), radians(-92)
FRAME = (-5600.0, -4600.0, 5600.0, 4400.0)  # what the built files cover, in map units


def _t(lat: float) -> float:
    return tan(pi / 4 + lat / 2)


_N = log(cos(SOUTH) / cos(NORTH)) / log(_t(NORTH) / _t(SOUTH))
_F = RADIUS * cos(SOUTH) * _t(SOUTH) ** _N / _N
_RHO = _F / _t(ORIGIN_LAT) ** _N


def project(lon: Floats | float, lat: Floats | float) -> tuple[Floats, Floats]:
    """Return map units (x east, y south, kilometres) of degrees; arrays or numbers alike."""
    rho = _F / np.tan(pi / 4 + np.radians(lat) / 2) ** _N
    theta = _N * (np.radians(lon) - ORIGIN_LON)
    return rho * np.sin(theta), rho * np.cos(theta) - _RHO


def unproject(x: Floats | float, y: Floats | float) -> tuple[Floats, Floats]:
    """Return longitude and latitude in degrees of map units."""
    down = np.asarray(y, dtype=float) + _RHO
    rho = np.hypot(x, down)
    theta = np.arctan2(x, down)
    lat = 2 * np.arctan((_F / rho) ** (1 / _N)) - pi / 2
    return np.degrees(theta / _N + ORIGIN_LON), np.degrees(lat)
