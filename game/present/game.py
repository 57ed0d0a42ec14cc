"""What this layer needs to see of a game at hand; a session has it all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from game.model.decisions import Decision, Predict
from game.model.figures import Figure
from game.model.level import Level
from game.model.records import DecisionRefused, Part, Record
from game.model.state import State
from game.model.values import Store


class PlayedQuarter(Protocol):
    """One quarter as it was played."""

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """What was decided."""

    @property
    def records(self) -> tuple[Record, ...]:
        """What happened."""

    @property
    def state(self) -> State:
        """Where it left the country."""

    @property
    def slip(self) -> Predict | None:
        """What the player predicted of it."""


class Game(Protocol):
    """A game at hand, to read from."""

    @property
    def level(self) -> Level:
        """The level being played."""

    @property
    def first(self) -> State:
        """The state before the first quarter."""

    @property
    def state(self) -> State:
        """Where the game stands."""

    @property
    def played(self) -> Sequence[PlayedQuarter]:
        """The quarters played, oldest first."""

    @property
    def draft(self) -> tuple[Decision, ...]:
        """Decisions not yet played."""

    @property
    def slip(self) -> Predict | None:
        """The prediction signed for the quarter about to be played."""

    @property
    def always_slips(self) -> bool:
        """Whether a prediction is asked for in every quarter."""

    @property
    def went_back(self) -> int:
        """How often the player went back a quarter."""

    def epilogue(self) -> list[State]:
        """Return the quarters played on without decisions once the level is over."""

    def states(self) -> list[State]:
        """Return every state from the opening on."""

    def after_draft(self) -> State:
        """Return the state with the draft carried out."""

    def refusal(self, decision: Decision) -> DecisionRefused | None:
        """Return why an order would be refused on top of the draft."""

    def price(self, decision: Decision) -> tuple[int, float]:
        """Return what an order costs: dollars and political capital."""

    def ledger(self, quarter: int, store: Store) -> tuple[Part, ...]:
        """Return the parts of a store's change in a quarter played, counted from 1."""

    def figure(self, quarter: int, figure: Figure) -> Mapping[str, float]:
        """Return the parts of a figure's change in a quarter played, counted from 1, by cause."""
