"""Build the French catalogue: collect the sentences of the game, keep their translations, compile.

Run ``python assets/locale/build.py`` after a sentence has changed. It reads every ``_("…")`` under
``game/``, brings ``fr/LC_MESSAGES/game.po`` up to date and writes ``game.mo`` beside it. Two runs give
the same bytes. What has no translation yet is listed, and the run fails. Names in the tables of the base
level, and the credits, need French only where it differs: they have the contexts ``name`` and ``credit``.
"""

from __future__ import annotations

import csv
import io
import re
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

HERE = Path(__file__).resolve().parent
CODE = HERE.parent.parent / "game"
CATALOGUE = HERE / "fr" / "LC_MESSAGES" / "game.po"
CREDITS = HERE.parent / "CREDITS.md"
TABLES = HERE.parent.parent / "levels" / "canada_2025"
NAMED = {
    "makers": ("name",),
    "plants": ("name", "firm", "city", "product"),
    "mandates": ("name",),
    "crossings": ("name",),
    "parameters": ("unit", "source"),
}
KEYWORDS = {"_": None, "N_": None, "gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
HEADERS = [
    ("Project-Id-Version", "Grab the Wheel"),
    ("Language", "fr"),
    ("Plural-Forms", "nplurals=2; plural=(n > 1);"),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=utf-8"),
    ("Content-Transfer-Encoding", "8bit"),
]
COMMENT = "# The French of Grab the Wheel. The words agreed on are in assets/locale/README.md."


class French(Catalog):
    """A catalogue whose header says only what never changes, from one run and one Babel to the next."""

    num_plurals = 2
    plural_expr = "(n > 1)"

    def __init__(self) -> None:
        super().__init__(locale="fr", charset="utf-8", header_comment=COMMENT, fuzzy=False)

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return HEADERS

    @mime_headers.setter
    def mime_headers(self, headers: list[tuple[str, str]]) -> None:
        """Keep the header of this file, whatever the file read says."""


def collected() -> Catalog:
    """Return every sentence of the game, with where it is said."""
    template = Catalog(charset="utf-8")
    found = extract_from_dir(CODE, [("**.py", "python")], keywords=KEYWORDS, comment_tags=("Translators:",))
    for file, line, message, comments, context in sorted(found, key=lambda one: (one[0], one[1])):
        place = "game/" + file.replace("\\", "/")
        template.add(message, locations=[(place, line)], auto_comments=comments, context=context)
    return template


def names() -> list[tuple[str, str, str]]:
    """Return the names in the tables of the base level and the cells of the credits: context, text, file."""
    found = {}
    for table, columns in NAMED.items():
        with (TABLES / f"{table}.csv").open(newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                for column in filter(row.get, columns):
                    for text in row[column].split("; ") if column == "product" else (row[column],):
                        found.setdefault(("name", text), f"levels/canada_2025/{table}.csv")
    for line in CREDITS.read_text(encoding="utf-8").splitlines():
        for cell in line.strip("|").split("|") if line.startswith("|") else ():
            found.setdefault(("credit", re.sub(r"[`<>*]", "", cell).strip()), "assets/CREDITS.md")
    return sorted((context, text, place) for (context, text), place in found.items())


def translated() -> Catalog:
    """Return the French there is."""
    known = French()
    if CATALOGUE.exists():
        with CATALOGUE.open("rb") as file:
            for message in read_po(file, locale="fr"):
                if message.id and message.string and not message.fuzzy:
                    known.add(message.id, message.string, context=message.context)
    return known


def _found(catalogue: Catalog, message: object) -> str | tuple[str, ...]:
    """Return the French of a message, or nothing if any of its forms is missing."""
    kept = catalogue.get(message.id, message.context)
    if not kept or not kept.string:
        return ""
    if isinstance(message.id, str) and not isinstance(kept.string, str):
        return kept.string[0]
    if not isinstance(message.id, str) and (isinstance(kept.string, str) or not all(kept.string)):
        return ""
    return kept.string


def built() -> tuple[Catalog, list[str]]:
    """Return the catalogue brought up to date, and the sentences it has no French for."""
    known, fresh, missing = translated(), French(), []
    for message in collected():
        if not message.id:
            continue
        text = _found(known, message)
        if not text:
            missing.append(message.id if isinstance(message.id, str) else message.id[0])
        places = sorted({file for file, _ in message.locations})
        fresh.add(message.id, text, locations=[(file, None) for file in places], context=message.context)
    for context, name, place in names():
        said = known.get(name, context)
        if said and said.string:
            fresh.add(name, said.string, locations=[(place, None)], context=context)
    return fresh, missing


def written(catalogue: Catalog) -> tuple[bytes, bytes]:
    """Return the two forms of the catalogue: the one people edit, and the one the game reads."""
    text, compiled = io.BytesIO(), io.BytesIO()
    write_po(text, catalogue, sort_output=True, include_lineno=False, width=110)
    write_mo(compiled, catalogue)
    return text.getvalue(), compiled.getvalue()


def main() -> int:
    """Write the catalogue and its compiled form; 1 when a sentence has no French."""
    catalogue, missing = built()
    text, compiled = written(catalogue)
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    CATALOGUE.write_bytes(text)
    CATALOGUE.with_suffix(".mo").write_bytes(compiled)
    for message in missing:
        print(f"no French: {message!r}")
    print(f"{len(catalogue)} sentences, {len(missing)} without French")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
