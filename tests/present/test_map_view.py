import ast
from dataclasses import FrozenInstanceError, fields, is_dataclass
from pathlib import Path

import pytest

from game.present import map_view
from game.present.map_view import AreaFill, BorderMark, FlowArc, LegendRow, MapView, PlaceName, SiteMark


@pytest.mark.parametrize("kind", [AreaFill, BorderMark, FlowArc, LegendRow, MapView, PlaceName, SiteMark])
def test_what_the_map_shows_cannot_change(kind):
    assert is_dataclass(kind)
    needed = {"id": "x", "lon": -80.0, "lat": 43.0, "label": "", "start": (0, 0), "end": (1, 1), "width": 0.5}
    needed |= {"area": "CA-ON", "level": 0.1, "text": "", "kind": "city", "swatch": "line", "layer": "", "title": ""}
    made = kind(**{f.name: needed[f.name] for f in fields(kind) if f.name in needed})
    with pytest.raises(FrozenInstanceError):
        setattr(made, fields(kind)[0].name, "y")


def test_two_views_with_the_same_facts_are_equal():
    one = MapView("jobs", "Jobs", (SiteMark("a", -80, 43, "A"),))
    assert one == MapView("jobs", "Jobs", (SiteMark("a", -80, 43, "A"),))


def test_the_view_knows_nothing_of_the_screen():
    tree = ast.parse(Path(map_view.__file__).read_text(encoding="utf-8"))
    names = {n.module for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
    assert names == {"__future__", "dataclasses", "typing"}
