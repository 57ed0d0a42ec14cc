"""The nearest right word to a wrong one."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

_COMPARED = 400  # choices a word is compared with, letter by letter

# words people write for what the files call otherwise
_ALSO = {
    "alberta": "AB", "british columbia": "BC", "manitoba": "MB", "new brunswick": "NB", "newfoundland": "NL",
    "nova scotia": "NS", "ontario": "ON", "québec": "QC", "quebec": "QC", "saskatchewan": "SK",
    "canada": "CA", "united states": "US", "usa": "US", "mexico": "MX", "mexique": "MX", "japan": "JP", "japon": "JP",
    "korea": "KR", "corée": "KR", "europe": "EU", "uk": "GB", "united kingdom": "GB", "china": "CN", "chine": "CN",
    "cars": "vehicles", "car": "vehicles", "vehicle": "vehicles", "aluminum": "aluminium", "minerals":
    "critical_minerals", "turns": "quarters", "rounds": "quarters", "length": "quarters", "name": "title",
    "description": "text", "province": "province", "country": "origin", "conditions": "when", "condition": "when",
    "probability": "chance", "scenario": "level", "money": "treasury", "capital": "political_capital",
    "always": "certain", "sometimes": "even", "low": "unlikely", "medium": "even", "high": "likely", "easy": "gentle",
    "normal": "fair", "hard": "harsh", "open": "operating", "shut": "closed", "options": "choices", "minutes":
    "lesson_minutes", "factory": "site", "plant": "site", "amount": "by",
}  # fmt: skip


def nearest(word: str, choices: Iterable[str]) -> str:
    """Return the choice a person most likely meant, or nothing."""
    known = list(choices)
    lowered = {choice.lower(): choice for choice in known}
    low = word.strip().lower()
    spelt = low.replace(" ", "_").replace("-", "_")
    for guess in (low, spelt, _ALSO.get(low, "").lower()):
        if guess and guess in lowered:
            return lowered[guess]
    if len(word) > 80 or len(known) > _COMPARED:
        return ""
    close = difflib.get_close_matches(spelt, lowered, 1, 0.6)
    if close:
        return lowered[close[0]]
    # an id by a part of its name: brampton, or bramton_plant, for brampton_assembly
    for part in spelt.split("_"):
        alike = [
            choice for choice in known if len(part) > 3 and difflib.get_close_matches(part, choice.split("_"), 1, 0.8)
        ]
        if len(alike) == 1:
            return alike[0]
    return ""
