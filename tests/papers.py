"""Headlines of a tiny world, one for each verdict, and games whose papers print them."""

from __future__ import annotations

from typing import Any, get_args

from game.model.headlines import SOUND, Verdict
from game.session import Session
from tests.playing import game


def headline(verdict: str, **changes: Any) -> dict[str, Any]:
    """Return a headline of this verdict: what it tempts to hurts unless it holds, what documents allow helps."""
    pays = {"change_capital": {"by": 1.0}} if verdict in SOUND else {"change_approval": {"by": -1.0}}
    return {
        "id": f"{verdict}_story",
        "text": {"en": f"A story that is {verdict}", "fr": f"Une histoire : {verdict}"},
        "verdict": verdict,
        "evidence": {"en": f"It is {verdict}, the file says.", "fr": f"Le dossier dit : {verdict}."},
        "sources": ["S1"],
        "facts_as_of": "2025-06-30",
        "tempts": {"label": {"en": "Believe it", "fr": "Y croire"}, "cost": 2_000_000, "effects": [pays]},
        "allows": {
            "label": {"en": "Quote the file", "fr": "Citer le dossier"},
            "effects": [{"change_capital": {"by": 3.0}}],
        },
        **changes,
    }


HEADLINES = [headline(verdict) for verdict in get_args(Verdict)]


def printing(*verdicts: str, quarters: int = 0, most: int = 3, seed: int = 7) -> Session:
    """Return a game whose papers hold the stories of these verdicts, some quarters played without decisions."""
    papers = [headline(verdict) for verdict in verdicts]
    return game(seed, quarters, headlines=papers, papers={"most": most})
