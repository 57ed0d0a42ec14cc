"""The difficulties, and what each of them changes."""

from __future__ import annotations

from game.model.level import DifficultySpec, Level
from game.model.values import Difficulty
from game.present.phrases import dotted
from game.present.words import N_, _, number

DIFFICULTIES: tuple[Difficulty, ...] = ("gentle", "fair", "harsh")
_NAMES: dict[Difficulty, str] = {"gentle": N_("Gentle"), "fair": N_("Fair"), "harsh": N_("Harsh")}
_CHANGES = {
    "escalation": N_("odds that Washington goes higher ×{times}"),
    "offers": N_("odds of an offer or an exemption ×{times}"),
    "leaving": N_("odds that a firm leaves ×{times}"),
    "goodwill": N_("political capital that comes back ×{times}"),
    "income": N_("Cabinet’s money ×{times}"),
}


def difficulty_name(difficulty: Difficulty) -> str:
    """Return what a difficulty is called."""
    return _(_NAMES[difficulty])


def difficulty_words(level: Level, difficulty: Difficulty) -> str:
    """Return what a difficulty changes in a level, as times of what is so on fair; of the level's own, that it is."""
    spec = level.difficulties.get(difficulty, DifficultySpec())
    found = {name: getattr(spec, name) for name in _CHANGES}
    told = [_(_CHANGES[name]).format(times=number(value, 2)) for name, value in found.items() if value != 1]
    own = _("this level is meant to be played so") if difficulty == level.difficulty else ""
    return dotted(*(told or [_("no odds and no money are changed")]), own)
