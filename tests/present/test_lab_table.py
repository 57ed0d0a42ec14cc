"""The tariff lab's table, as a spreadsheet of each language reads it."""

import csv
import io

import pytest

from game.analysis.lab import answer, base_of
from game.analysis.setting import Setting, of_preset
from game.present import words
from game.present.lab_table import csv_text


@pytest.fixture(scope="module")
def two(base):
    lab = base_of(base.world)
    by_id = {preset.id: of_preset(preset) for preset in base.world.level.lab}
    return answer(lab, by_id["threat_2026"]), answer(lab, Setting())


@pytest.fixture(autouse=True)
def _english():
    yield
    words.use("en")


def read(text, separator):
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text[1:], newline=""), delimiter=separator))


def test_every_row_of_the_table_has_every_column(two):
    rows = read(csv_text(*two), ",")
    head = next(at for at, row in enumerate(rows) if row and row[0] == "Group")
    assert {len(row) for row in rows[head:]} == {len(rows[head])}


def test_the_table_holds_the_setting_the_answer_and_the_day_of_its_facts(two):
    rows = read(csv_text(two[0], title="The threat"), ",")
    by_name = {(row[0], row[1]): row for row in rows if len(row) > 2}
    assert by_name["Setting", "US duty on cars from Canada"][3:6] == ["0.00", "50.00", "50.00"]
    assert by_name["Cars built, by country", "Canada"][2] == "cars a year"
    assert ["Setting", "The threat"] in rows
    assert any(row[:1] == ["Facts as of"] for row in rows)


def test_a_french_spreadsheet_gets_semicolons_and_decimal_commas(two):
    words.use("fr")
    rows = read(csv_text(two[0]), ";")
    assert any(row[1:2] == ["Droits américains sur les voitures du Canada"] and "50,00" in row for row in rows)


def test_a_difference_is_what_stands_apart(two):
    for row in read(csv_text(*two), ",")[12:]:
        if len(row) > 6 and row[4] and row[5]:
            assert float(row[6]) == pytest.approx(float(row[5]) - float(row[4]), abs=1.1)
