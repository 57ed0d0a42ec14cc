"""The schema for editors says what the models say."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from game.content.names import NAMING
from game.content.schema import schema_text
from game.content.shelf import base_parameters

ROOT = Path(__file__).parents[2]


def test_the_schema_in_the_folder_of_levels_is_fresh():
    assert (ROOT / "levels" / "schema.json").read_text(encoding="utf-8") == schema_text()


def test_every_key_of_a_level_is_in_the_schema_with_a_description_where_it_has_one():
    made = json.loads(schema_text())
    assert made["required"] == ["format", "id", "title"]
    assert "2025Q2" in json.dumps(made["properties"]["start"])
    assert made["properties"]["lesson_ends"]["description"]


def test_every_field_said_to_name_something_is_a_field():
    for model, fields in NAMING.items():
        assert fields.keys() <= model.model_fields.keys(), model


@pytest.mark.usefixtures("shipped")
def test_every_parameter_the_rules_read_is_in_the_base_level():
    rules = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "game" / "rules").glob("*.py"))
    read = set(re.findall(r'(?:\bof_?|parameters)\["([a-z_]+)"\]', rules))
    assert read <= set(base_parameters())
