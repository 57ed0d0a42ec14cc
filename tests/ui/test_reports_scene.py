"""Reports on the screen: chosen, sorted, searched, taken away."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.ui.scenes.map import MapScene
from game.ui.scenes.reports import ReportsScene
from tests.driver import Driver
from tests.playing import game


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch):
    monkeypatch.setenv("GRAB_THE_WHEEL_HOME", str(tmp_path))


def opened(group="plants", quarters=4):
    return Driver(ReportsScene(game(quarters=quarters), group))


def test_a_key_and_the_rail_open_the_reports_from_the_map():
    driver = Driver(MapScene(game(quarters=2)), (1920, 1080))
    driver.press("r")
    assert driver.title == "ReportsScene"
    driver.press("escape")
    driver.click("rail_reports")
    assert driver.title == "ReportsScene"


def test_another_group_has_its_own_measures():
    driver = opened()
    driver.control("group").on_change("firms")
    driver.control("measure").on_change("trust")
    assert driver.scene.view().id == "firms_trust"
    driver.control("group").on_change("partners")
    assert driver.scene.view().id == "partners_relations"


def test_a_word_leaves_only_what_holds_it():
    driver = opened()
    driver.scene._seek("hamilton")
    driver.stage.rebuild()
    assert [item.id for item in driver.control("lines").items] == ["hamilton_mill"]
    driver.scene._seek("nowhere")
    driver.stage.rebuild()
    assert "Nothing of that name." in driver.texts


def test_a_number_leads_to_its_ledger():
    driver = opened("numbers")
    driver.scene.choose("prices")
    driver.stage.rebuild()
    driver.click("why")
    assert (driver.title, driver.scene.store) == ("LedgerScene", "prices")


@pytest.mark.parametrize(
    ("group", "name"), [("plants", "jobs"), ("firms", "output"), ("provinces", "jobs"), ("partners", "relations")]
)
def test_a_row_opened_leads_to_the_ledger_of_its_figure_over_the_game(group, name):
    driver = opened(group)
    id = driver.control("lines").items[0].id
    driver.scene.memory.focus = "lines"
    driver.stage.rebuild()
    driver.press("down", "up", "enter")
    assert (driver.title, driver.scene.figure.name, driver.scene.figure.id) == ("FigureScene", name, id)
    assert driver.scene.quarter == 0


def test_what_is_taken_away_says_where_it_went(tmp_path):
    driver = opened()
    driver.click("csv")
    driver.click("png")
    written = sorted(path.name for path in (tmp_path / "exports").iterdir())
    assert [name.rsplit(".", 1)[1] for name in written] == ["csv", "png"]
    assert any(str(Path("exports", written[1])) in text for text in driver.texts)
    assert (tmp_path / "exports" / written[1]).read_bytes().startswith(b"\x89PNG")


def test_before_the_first_quarter_the_opening_stands_alone():
    driver = opened("numbers", quarters=0)
    assert not driver.faults()
    assert "why" not in driver.names


def cell(driver, row, column):
    """Return a point in a cell of the table."""
    box, placed = driver.control("lines"), driver.stage.ui.control("lines")
    plan, at = box._plan(driver.stage.ui.theme, placed.rect.w), box._rects(driver.stage.ui, placed.rect)[row]
    return plan.places(driver.stage.ui.theme, at)[column].center


@pytest.mark.parametrize(("column", "quarter"), [(1, 4), (2, 0)])
def test_a_figure_of_the_table_opens_what_made_it(column, quarter):
    driver = opened("provinces")
    driver.click(cell(driver, 1, column))
    assert (driver.title, driver.scene.quarter) == ("FigureScene", quarter)
    assert driver.scene.figure.id == ReportsScene(game(quarters=4), "provinces").view().series[1].id


def test_keys_go_from_figure_to_figure_and_open_one():
    driver = opened("provinces")
    driver.press("tab", "shift+tab")
    driver.stage.scene.memory.focus = "lines"
    driver.press("right", "right")
    assert driver.spoken("lines").value.startswith("Now: ")
    driver.press("enter")
    assert (driver.title, driver.scene.quarter) == ("FigureScene", 4)
    driver.press("escape")
    driver.press("left", "left", "enter")
    assert (driver.title, driver.scene.quarter) == ("FigureScene", 0)


def test_where_a_line_began_has_no_causes_and_says_what_it_rests_on():
    driver = opened("provinces")
    driver.click(cell(driver, 1, 0))
    assert driver.title == "ReportsScene"
    assert driver.scene.chosen == driver.scene.view().series[1].id
