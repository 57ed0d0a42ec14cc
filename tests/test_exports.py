"""Tables and pictures a player takes away: complete, in a folder of their own, none ever written over."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from game import exports, places
from game.exports import export_picture, export_table, table
from game.present import words
from game.present.reports import report
from tests.playing import game


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch):
    monkeypatch.setenv("GRAB_THE_WHEEL_HOME", str(tmp_path))
    yield
    words.use("en")


@pytest.fixture
def session():
    return game(quarters=3)


def test_a_table_has_a_line_for_each_figure_with_unit_certainty_and_source(session):
    rows = list(csv.DictReader(io.StringIO(table(session, report(session, "plants")))))
    assert len(rows) == 3 * 4
    first = rows[0]
    assert set(first) == {"Level", "Report", "id", "Name", "Quarter", "Value", "Unit", "Certainty", "Source"}
    assert {row["Unit"] for row in rows} == {"jobs"}
    assert {row["Certainty"] for row in rows} == {"estimate", "modelled"}
    assert all(float(row["Value"]) >= 0 for row in rows)


def test_each_number_carries_its_own_unit(session):
    rows = list(csv.DictReader(io.StringIO(table(session, report(session)))))
    assert {row["Unit"] for row in rows} >= {"jobs in Canada", "vehicles a quarter", "dollars"}


def test_a_table_is_french_in_french_with_figures_any_program_reads(session):
    words.use("fr")
    rows = list(csv.DictReader(io.StringIO(table(session, report(session, "provinces")))))
    assert {"Niveau", "Trimestre", "Valeur", "Unité"} <= set(rows[0])
    assert all(float(row["Valeur"]) for row in rows)


def test_a_file_is_written_where_it_says_and_opens_in_a_spreadsheet(session):
    done = export_table(session, report(session))
    assert done.path is not None
    assert done.path.parent == places.exports_folder()
    assert str(Path("exports", done.path.name)) in done.said
    assert done.path.read_bytes().startswith(b"\xef\xbb\xbf")


def test_no_file_is_ever_written_over(session):
    first, second = (export_table(session, report(session)) for _time in range(2))
    kept = first.path.read_bytes()
    session.play(())
    third = export_table(session, report(session))
    assert len({first.path, second.path, third.path}) == 3
    assert first.path.read_bytes() == kept


def test_a_picture_is_written_beside_the_table(session):
    done = export_picture(session, report(session), b"\x89PNG")
    assert done.path.suffix == ".png"
    assert done.path.read_bytes() == b"\x89PNG"


def test_a_folder_that_cannot_be_written_is_a_sentence(session, tmp_path):
    (tmp_path / "exports").write_text("in the way", "utf-8")
    done = export_table(session, report(session))
    assert done.path is None
    assert done.said.startswith("It could not be written")


def test_a_long_way_to_a_file_is_told_inshortened():
    long = Path("/home/somebody/of/a/school/with/many/folders/one/in/the/other/exports/tariff_lab_own.csv")
    assert exports.shortened(long).parts == ("/", "home", "somebody", "…", "exports", "tariff_lab_own.csv")
    assert exports.shortened(Path("/home/a/exports/b.csv")) == Path("/home/a/exports/b.csv")
