"""Build the French catalogue: collect the sentences of the game, keep their translations, compile.

Run ``python assets/locale/build.py`` after a sentence has changed. It reads every ``_("…")`` under
``game/``, brings ``fr/LC_MESSAGES/game.po`` up to date and writes ``game.mo`` beside it. What has no
translation yet is listed, and the run fails.
"""

from __future__ import annotations

import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

HERE = Path(__file__).resolve().parent
CODE = HERE.parent.parent / "game"
CATALOGUE = HERE / "fr" / "LC_MESSAGES" / "game.po"
KEYWORDS = {"_": None, "N_": None, "gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}


def collected() -> Catalog:
    """Return every sentence of the game, with where it is said."""
    template = Catalog(project="grab-the-wheel", charset="utf-8")
    found = extract_from_dir(CODE, [("**.py", "python")], keywords=KEYWORDS, comment_tags=("Translators:",))
    for file, line, message, comments, context in sorted(found, key=lambda one: (one[0], one[1])):
        template.add(message, locations=[(f"game/{file}", line)], auto_comments=comments, context=context)
    return template


def translated() -> Catalog:
    """Return the French there is, from the catalogue and from any part beside it."""
    catalogue = Catalog(locale="fr", project="grab-the-wheel", charset="utf-8")
    for path in [*sorted((HERE / "parts").glob("*.fr.po")), CATALOGUE]:
        if path.exists():
            with path.open("rb") as file:
                for message in read_po(file, locale="fr"):
                    if message.id and message.string and not message.fuzzy:
                        catalogue.add(message.id, message.string, context=message.context)
    return catalogue


def built() -> tuple[Catalog, list[str]]:
    """Return the catalogue brought up to date, and the sentences it has no French for."""
    known, fresh = translated(), Catalog(locale="fr", project="grab-the-wheel", charset="utf-8")
    missing = []
    for message in collected():
        if not message.id:
            continue
        found = known.get(message.id, message.context)
        text = found.string if found else ""
        if not text or (isinstance(text, tuple) and not all(text)):
            missing.append(message.id if isinstance(message.id, str) else message.id[0])
            text = ""
        fresh.add(message.id, text, locations=[(file, None) for file, _ in message.locations], context=message.context)
    return fresh, missing


def main() -> int:
    """Write the catalogue and its compiled form; 1 when a sentence has no French."""
    catalogue, missing = built()
    catalogue.revision_date = catalogue.creation_date = None
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    with CATALOGUE.open("wb") as file:
        write_po(file, catalogue, sort_output=True, omit_header=False, include_lineno=False, width=110)
    with CATALOGUE.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalogue)
    for message in missing:
        print(f"no French: {message!r}")
    print(f"{len(catalogue)} sentences, {len(missing)} without French")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
