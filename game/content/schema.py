"""The JSON schema of level files, from which editors complete words and underline mistakes."""

from __future__ import annotations

import json
from typing import Any

from game.content.gather import INCLUDED
from game.content.merge import BY_ID
from game.model.level import TABLES, Level

# a table may lie beside the level as a CSV file, and most of a level may come from the one it extends
_ALWAYS = ["format", "id", "title"]


def schema() -> dict[str, Any]:
    """Return the schema of a level file."""
    made = Level.model_json_schema(by_alias=True, mode="validation")
    made["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    made["title"] = "A level of Grab the Wheel"
    made["required"] = _ALWAYS
    made["properties"]["include"] = {
        "type": "array",
        "items": {"type": "string", "pattern": r"^[^/\\]+\.ya?ml$"},
        "description": f"files of the same folder that hold {' or '.join(INCLUDED)}",
    }
    made["properties"]["start"]["default"] = str(Level.model_fields["start"].default)
    for table in TABLES:
        made["properties"][table].setdefault("description", f"rows, or a file {table}.csv in the level's folder")
    for name in BY_ID:
        _loosen(made, name)
    return made


def _loosen(made: dict[str, Any], name: str) -> None:
    """An event, a lever, talks or a headline that changes an inherited one by its id may leave everything else out."""
    items = made["properties"][name]["items"]
    definition = made["$defs"][items["$ref"].rsplit("/", 1)[-1]]
    definition["required"] = ["id"]


def schema_text() -> str:
    """Return the schema as the file levels/schema.json holds it."""
    return json.dumps(schema(), indent=2, ensure_ascii=False, sort_keys=True) + "\n"
