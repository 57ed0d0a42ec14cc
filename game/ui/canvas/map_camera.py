"""The camera over the map: where it looks, how closely, and its eased way to a new place."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log

from game.ui.canvas.map_projection import FRAME

SECONDS = 0.22  # a zoom or a step of the arrow keys
FLIGHT = 0.30  # going to a named place
CLOSEST = 6.0  # pixels a kilometre at 100 %
ROOM = (FRAME[0] + 100, FRAME[1] + 100, FRAME[2] - 100, 4100.0)  # south of this the land is cut off


@dataclass(frozen=True, slots=True)
class Sight:
    """A place to look at: the middle in map units, and pixels a kilometre."""

    x: float
    y: float
    ppk: float


class Camera:
    """Looks at the map through a window of pixels.

    ``now`` is what is drawn; ``goal`` is where it will come to rest.
    """

    def __init__(self, unit: float, reduced_motion: bool) -> None:
        self.unit = unit
        self.reduced_motion = reduced_motion
        self.width, self.height = 1, 1
        self.now = self.goal = self._from = Sight(0.0, 0.0, 0.2 * unit)
        self._elapsed, self._seconds = 1.0, 1.0

    @property
    def moving(self) -> bool:
        """Say whether the camera is on its way."""
        return self.now != self.goal

    @property
    def zooming(self) -> bool:
        """Say whether the scale is changing."""
        return self.now.ppk != self.goal.ppk

    def resize(self, width: int, height: int) -> None:
        """Take a new size of the window, keeping the middle."""
        self.width, self.height = max(1, width), max(1, height)
        self.now = self.goal = self.within(self.goal)

    def within(self, sight: Sight) -> Sight:
        """Return the nearest sight that shows nothing beyond the built map."""
        x0, y0, x1, y1 = ROOM
        least = max(self.width / (x1 - x0), self.height / (y1 - y0))
        ppk = min(max(sight.ppk, least), max(least, CLOSEST * self.unit))
        half_width, half_height = self.width / 2 / ppk, self.height / 2 / ppk
        x = min(max(sight.x, x0 + half_width), x1 - half_width)
        y = min(max(sight.y, y0 + half_height), y1 - half_height)
        return Sight(x, y, ppk)

    def go(self, sight: Sight, seconds: float = SECONDS) -> None:
        """Set out for a sight; with reduced motion, be there at once."""
        self.goal = self.within(sight)
        if self.reduced_motion or seconds <= 0:
            self.now = self.goal
        self._from, self._elapsed, self._seconds = self.now, 0.0, max(seconds, 1e-6)

    def zoom(self, factor: float, at: tuple[float, float]) -> None:
        """Zoom about a pixel of the window, so that what lies under it stays there."""
        aim = self.within(Sight(self.goal.x, self.goal.y, self.goal.ppk * factor))
        if aim.ppk == self.goal.ppk:
            return
        dx, dy = at[0] - self.width / 2, at[1] - self.height / 2
        shift = 1 / self.goal.ppk - 1 / aim.ppk
        self.go(Sight(self.goal.x + dx * shift, self.goal.y + dy * shift, aim.ppk))

    def pan(self, dx: float, dy: float, seconds: float = 0.0) -> None:
        """Move the window by pixels; at once, or eased."""
        self.go(Sight(self.goal.x + dx / self.goal.ppk, self.goal.y + dy / self.goal.ppk, self.goal.ppk), seconds)

    def fit(self, x0: float, y0: float, x1: float, y1: float, margin: float) -> Sight:
        """Return the sight that shows a box of map units with a margin of pixels."""
        room_x, room_y = max(40.0, self.width - 2 * margin), max(40.0, self.height - 2 * margin)
        ppk = min(room_x / max(x1 - x0, 1.0), room_y / max(y1 - y0, 1.0))
        return self.within(Sight((x0 + x1) / 2, (y0 + y1) / 2, ppk))

    def update(self, seconds: float) -> bool:
        """Let time pass; say whether the picture moved."""
        if not self.moving:
            return False
        self._elapsed = min(self._seconds, self._elapsed + seconds)
        if self._elapsed >= self._seconds:
            self.now = self.goal
            return True
        left = 1 - self._elapsed / self._seconds
        share = 1 - left**3
        a, b = self._from, self.goal
        ppk = exp(log(a.ppk) + share * (log(b.ppk) - log(a.ppk)))
        if abs(log(b.ppk / a.ppk)) > 0.01:  # one point of the window stays still throughout
            share = (1 / a.ppk - 1 / ppk) / (1 / a.ppk - 1 / b.ppk)
        self.now = Sight(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y), ppk)
        return True

    def to_screen(self, x: float, y: float) -> tuple[float, float]:
        """Return the pixel of the window of a place in map units."""
        left, top = self.corner(self.now)
        return x * self.now.ppk - left, y * self.now.ppk - top

    def corner(self, sight: Sight) -> tuple[int, int]:
        """Return the top left pixel of the window, counted from the origin of map units at the sight's scale."""
        return round(sight.x * sight.ppk - self.width / 2), round(sight.y * sight.ppk - self.height / 2)

    def to_map(self, px: float, py: float) -> tuple[float, float]:
        """Return the place in map units under a pixel of the window."""
        left, top = self.corner(self.now)
        return (px + left) / self.now.ppk, (py + top) / self.now.ppk
