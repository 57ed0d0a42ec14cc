"""What the map shows: plain data that the canvas draws and that a list or a voice can read out.

Nothing here is worked out. Other modules of this layer fill it from a game in progress, in the language in use.
Tones are names of theme tokens: ``blue`` for assembly, ``slate`` for metals, ``green`` for batteries,
``violet`` for engines and parts, ``red`` for alarm, ``amber`` for a warning, ``muted`` for what is elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Shape = Literal["circle", "square", "triangle", "diamond"]
Ring = Literal["none", "idle", "threatened", "leaving", "stopped"]
NameKind = Literal["country", "province", "water", "city"]
Swatch = Literal["circle", "square", "triangle", "diamond", "line", "ramp", "fill", "plate"]


@dataclass(frozen=True, slots=True)
class SiteMark:
    """A plant or another site.

    ``lon`` and ``lat`` are degrees. ``size`` is 0 to 1 and is drawn as area (jobs over the largest site's jobs).
    ``label`` is the short name on the plate. A higher ``rank`` is labelled first and drawn on top.
    Sites of different ``group`` (a country, say) never share a cluster. ``said`` is the whole sentence for speech.
    """

    id: str
    lon: float
    lat: float
    label: str
    shape: Shape = "circle"
    size: float = 0.3
    ring: Ring = "none"
    tone: str = "blue"
    rank: float = 0.0
    group: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class FlowArc:
    """Goods going from one place to another in a quarter; places are (longitude, latitude).

    ``width`` is 0 to 1, the value over the largest value shown; flows whose ends nearly meet are drawn as one,
    their widths added. ``heat`` is 0 to 1, the effective tariff over the highest on the scale of the legend
    (0.5 of 50 %, say); leave it ``None`` to draw in ``tone``. ``value_text`` is the amount, written out.
    """

    id: str
    start: tuple[float, float]
    end: tuple[float, float]
    width: float
    heat: float | None = None
    tone: str = "blue"
    label: str = ""
    value_text: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class BorderMark:
    """A tariff at a border: a plate at a place, and the line between two countries drawn thicker.

    ``weight`` is 0 (free) to 1 (the highest rate shown). ``between`` names the two countries by their ISO
    codes, and is empty where goods come by sea; only CA–US and US–MX are drawn as lines.
    """

    id: str
    lon: float
    lat: float
    text: str
    weight: float = 0.0
    between: tuple[str, str] | tuple[()] = ("CA", "US")
    tone: str = "red"
    rank: float = 0.0
    said: str = ""


@dataclass(frozen=True, slots=True)
class AreaFill:
    """A province or state filled by a value.

    ``area`` is an ISO 3166-2 id such as CA-ON, US-MI, MX-GUA. ``level`` is −1 to 1: above 0 is mixed from
    ``tone``, below 0 from ``tone_below``; use 0 to 1 for what cannot be negative. ``text`` is set on the area.
    """

    area: str
    level: float
    text: str = ""
    tone: str = "green"
    tone_below: str = "red"
    said: str = ""


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name set on the map itself.

    Countries (``CA``, ``US``, ``MX``) and provinces or states (``CA-ON``) find their own place; waters and
    cities need ``lon`` and ``lat``.
    """

    id: str
    text: str
    kind: NameKind
    lon: float | None = None
    lat: float | None = None


@dataclass(frozen=True, slots=True)
class LegendRow:
    """One line of the legend: a small picture and what it means.

    ``ramp`` shows the scale of tariffs from none to the highest; ``fill`` takes ``level`` as ``AreaFill`` does;
    ``line`` takes ``level`` 0 to 1 as a width.
    """

    text: str
    swatch: Swatch
    tone: str = "ink"
    ring: Ring = "none"
    level: float = 1.0


@dataclass(frozen=True, slots=True)
class MapView:
    """One layer of the map, ready to draw.

    At most ``most_arcs`` flows are drawn, the widest; ``dropped_note``, with a ``{count}`` in it, then says in the
    legend how many smaller ones were left out. ``note`` is a sentence under the legend.
    """

    layer: str
    title: str
    sites: tuple[SiteMark, ...] = ()
    arcs: tuple[FlowArc, ...] = ()
    borders: tuple[BorderMark, ...] = ()
    areas: tuple[AreaFill, ...] = ()
    names: tuple[PlaceName, ...] = ()
    legend: tuple[LegendRow, ...] = ()
    note: str = ""
    dropped_note: str = ""
    most_arcs: int = 20
