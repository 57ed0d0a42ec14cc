"""A tariff lab at hand: the setting that is tried, the one it is compared with, and the way back. It changes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from game import levels
from game.analysis.dials import (
    GOODS,
    LEVIERS,
    Dial,
    Reach,
    duty_dials,
    lowest,
    main_dials,
    model_dials,
    reach,
    read,
    rule_dials,
    tidy,
    turn,
)  # fmt: skip
from game.analysis.lab import LabAnswer, answer, base_of
from game.analysis.setting import ALL, Setting, of_preset, of_state, subsidized
from game.model.lab import LabPreset
from game.model.level import Level
from game.model.state import State
from game.model.world import World
from game.rules.opening import open_world
from game.session import Session

__all__ = [
    "ALL", "BASE_LEVEL", "GOODS", "IN_FORCE", "LEVIERS", "Dial", "Lab", "LabAnswer", "duty_dials", "main_dials",
    "model_dials", "rule_dials",
]  # fmt: skip

BASE_LEVEL = "canada_2025"
"""The level the lab stands on where no game is in progress."""
IN_FORCE = "in_force"
"""The preset of a game in progress: what is in force in it."""


@dataclass
class Lab:
    """One lab. Only its own methods change it."""

    base: State
    game: Session | None = None
    setting: Setting = field(default_factory=Setting)
    chosen: str = ""
    """The preset last taken; the setting may have been turned away from it since."""
    held: LabAnswer | None = None
    """The setting held as A."""
    held_as: str = ""
    """The preset it came from, if it still was that."""
    _settings: dict[str, Setting] = field(default_factory=dict)
    _answer: LabAnswer | None = None
    _undo: list[tuple[Setting, str]] = field(default_factory=list)
    _redo: list[tuple[Setting, str]] = field(default_factory=list)
    _turning: Dial | None = None

    @classmethod
    def of_world(cls, world: World, game: Session | None = None) -> Lab:
        """Return a lab on a world's base year; with a game, it begins with what is in force in it."""
        lab = cls(base_of(world), game)
        lab._settings = {preset.id: tidy(lab.base, of_preset(preset)) for preset in world.level.lab}
        if game is not None:
            lab._settings[IN_FORCE] = tidy(lab.base, of_state(game.state))
            lab.setting, lab.chosen = lab._settings[IN_FORCE], IN_FORCE
        elif lab.presets:
            lab.chosen = lab.presets[0].id
            lab.setting = lab._settings[lab.chosen]
        return lab

    @classmethod
    def fresh(cls) -> Lab | None:
        """Return a lab on the base level; None where that is missing."""
        entry = levels.open_path(BASE_LEVEL)
        return cls.of_world(open_world(entry.level)) if entry and entry.level else None

    @classmethod
    def of_game(cls, session: Session) -> Lab:
        """Return a lab on a game's level, beginning with what is in force in the game."""
        return cls.of_world(session.state.world, session)

    @property
    def level(self) -> Level:
        """Return the level whose figures the lab uses."""
        return self.base.world.level

    @property
    def presets(self) -> tuple[LabPreset, ...]:
        """Return the level's presets."""
        return self.level.lab

    @property
    def plants(self) -> tuple[str, ...]:
        """Return the Canadian car plants a subsidy may go to."""
        return subsidized(self.base, Setting())

    @property
    def answer(self) -> LabAnswer:
        """Return the long-run answer to the setting, worked out once."""
        if self._answer is None or self._answer.setting is not self.setting:
            self._answer = answer(self.base, self.setting)
        return self._answer

    @property
    def preset(self) -> str:
        """Return the preset that the setting is, the one last taken first; nothing where it is none."""
        same = [id for id, setting in self._settings.items() if setting == self.setting]
        return self.chosen if self.chosen in same else same[0] if same else ""

    def read(self, dial: Dial) -> float:
        """Return where a dial stands."""
        return read(self.base, self.setting, dial)

    def reach(self, dial: Dial) -> Reach:
        """Return how far a dial goes."""
        return reach(self.base, dial)

    def lowest(self, dial: Dial) -> float:
        """Return where the lowest stands of those that a dial turns at once."""
        return lowest(self.base, self.setting, dial)

    def turn(self, dial: Dial, to: float) -> None:
        """Turn a dial; turns of one dial in a row are undone together."""
        self._change(turn(self.base, self.setting, dial, to), self.chosen, dial)

    def take(self, preset: str) -> None:
        """Take a preset's setting."""
        if preset in self._settings:
            self._change(self._settings[preset], preset)

    def subsidize(self, site: str) -> None:
        """Give the subsidy to one Canadian plant, or to all with ``*``."""
        self._change(replace(self.setting, subsidy_site=site), self.chosen)

    def switch(self, *, capacity: bool | None = None, scale: bool | None = None) -> None:
        """Let plants' capacity bind or not, and costs fall where more is built or not."""
        was = self.setting
        bound, steep = was.capacity if capacity is None else capacity, was.scale if scale is None else scale
        self._change(replace(was, capacity=bound, scale=steep), self.chosen)

    def hold(self) -> None:
        """Hold the setting as A, to compare what comes after with it."""
        self.held, self.held_as = self.answer, self.preset

    def let_go(self) -> None:
        """Compare with 2024 alone again."""
        self.held, self.held_as = None, ""

    def swap(self) -> None:
        """Let the setting and the one held change places."""
        if self.held is not None:
            held, self.held, as_was = self.held, self.answer, self.preset
            self._change(held.setting, self.held_as or self.chosen)
            self.held_as = as_was

    @property
    def can_undo(self) -> bool:
        """Say whether there is a change to undo."""
        return bool(self._undo)

    def undo(self) -> bool:
        """Undo the last change; False where there is none."""
        return self._go_back(self._undo, self._redo)

    def redo(self) -> bool:
        """Do again what was undone; False where there is nothing."""
        return self._go_back(self._redo, self._undo)

    def _change(self, setting: Setting, chosen: str, dial: Dial | None = None) -> None:
        setting = tidy(self.base, setting)
        if setting == self.setting:
            self.chosen = chosen
            return
        if dial is None or dial != self._turning:
            self._undo.append((self.setting, self.chosen))
        self._turning = dial
        self._redo.clear()
        self.setting, self.chosen = setting, chosen

    def _go_back(self, these: list[tuple[Setting, str]], others: list[tuple[Setting, str]]) -> bool:
        if not these:
            return False
        others.append((self.setting, self.chosen))
        self.setting, self.chosen = these.pop()
        self._turning = None
        return True
