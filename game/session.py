"""A game at hand: level, states, draft and log. The one object of the game that changes."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from game.analysis.ledgers import Ledgers
from game.analysis.simulate import epilogue
from game.model.decisions import CheckHeadline, Decision, OfferContract, Predict, SetDifficulty, is_order, same_question
from game.model.figures import Figure
from game.model.level import Level
from game.model.records import DecisionRefused, Part, Record
from game.model.state import State
from game.model.values import Difficulty, Store
from game.rules.chance import SeededChance
from game.rules.grid import digest
from game.rules.opening import opening
from game.rules.orders import price_of
from game.rules.policy import carry_out
from game.rules.refusals import why_not
from game.rules.turn import advance


@dataclass(frozen=True, slots=True)
class Played:
    """One quarter as it was played: what was decided, what happened, where it left the country."""

    decisions: tuple[Decision, ...]
    records: tuple[Record, ...]
    state: State
    slip: Predict | None = None
    """What the player predicted before it was played."""

    @property
    def told(self) -> tuple[Decision, ...]:
        """What a save says of the quarter: the decisions, then the slip."""
        return self.decisions if self.slip is None else (*self.decisions, self.slip)


@dataclass
class Session:
    """A game in progress. Only its own methods change it."""

    level: Level
    seed: int
    first: State
    played: list[Played] = field(default_factory=list)
    draft: tuple[Decision, ...] = ()
    slip: Predict | None = None
    """The prediction signed for the quarter about to be played; it stands once signed, since it opens the forecast."""
    always_slips: bool = False
    """Whether a prediction is asked for in every quarter, whatever the level asks."""
    went_back: int = 0
    """How often the player went back a quarter; marked in results."""
    id: str = field(default_factory=lambda: secrets.token_hex(4), compare=False)  # for the names of its files
    _undo: list[tuple[Decision, ...]] = field(default_factory=list)
    _redo: list[tuple[Decision, ...]] = field(default_factory=list)
    _epilogue: tuple[State, list[State]] | None = None
    _ledgers: Ledgers | None = None

    @classmethod
    def start(cls, level: Level, seed: int) -> Session:
        """Return a new game of a level; a seed the level fixes goes before the one given."""
        return cls(level, level.seed if isinstance(level.seed, int) else seed, opening(level))

    @property
    def state(self) -> State:
        """Where the game stands."""
        return self.played[-1].state if self.played else self.first

    @property
    def quarter(self) -> int:
        """Quarters played."""
        return len(self.played)

    @property
    def over(self) -> bool:
        """Whether the level's quarters have all been played."""
        return self.state.over

    @property
    def digest(self) -> str:
        """Twelve figures that two games share only if they stand in the same place."""
        return digest(self.state)

    def states(self) -> list[State]:
        """Return every state from the opening on."""
        return [self.first, *(one.state for one in self.played)]

    @property
    def kept(self) -> tuple[Decision, ...]:
        """What a save says of the quarter about to be played: the draft, then the slip."""
        return self.draft if self.slip is None else (*self.draft, self.slip)

    def after_draft(self) -> State:
        """Return the state with the draft carried out, as the quarter's first phase would."""
        return carry_out(self.state, self.draft)[0]

    def refusal(self, decision: Decision) -> DecisionRefused | None:
        """Return why an order would be refused on top of the draft; None when it would be carried out."""
        if isinstance(decision, Predict):
            return DecisionRefused("predict", "", "signed") if self.slip is not None else None
        if is_order(decision) and sum(is_order(one) for one in self.draft) >= self.level.drafts:
            target = decision.site if isinstance(decision, OfferContract) else ""
            return DecisionRefused(getattr(decision, "lever", ""), target, "too_many", {"most": self.level.drafts})
        return why_not(self.after_draft(), decision)

    def price(self, decision: Decision) -> tuple[int, float]:
        """Return what an order costs: dollars and political capital."""
        return price_of(self.state, decision)

    def order(self, decision: Decision) -> DecisionRefused | None:
        """Put an order in the draft; a new answer to the same event or headline takes the old one's place.

        A check of a headline goes first and stays, since it cannot be unread. A prediction is signed, once a quarter.
        """
        kept = self._without_twin(decision)
        was, self.draft = self.draft, kept
        if refusal := self.refusal(decision):
            self.draft = was
            return refusal
        if isinstance(decision, CheckHeadline):
            self._undo = [(decision, *draft) for draft in self._undo]
            self._redo = [(decision, *draft) for draft in self._redo]
            self.draft = (decision, *kept)
            return None
        if isinstance(decision, Predict):
            self.slip = decision
            return None
        self._remember(was)
        self.draft = (*kept, decision)
        return None

    @property
    def difficulty(self) -> Difficulty:
        """The difficulty of the quarter about to be played, the draft counted in."""
        return next((one.difficulty for one in self.draft if isinstance(one, SetDifficulty)), self.state.difficulty)

    def set_difficulty(self, difficulty: Difficulty) -> None:
        """Play on at this difficulty from this quarter; with what is in force, any change drafted is taken back."""
        if difficulty != self.state.difficulty:
            self.order(SetDifficulty(difficulty=difficulty))
        elif difficulty != self.difficulty:
            self._remember(self.draft)
            self.draft = self._without_twin(SetDifficulty(difficulty=difficulty))

    def ask_slips(self, *, always: bool) -> None:
        """Ask for a prediction in every quarter, or only where the level does."""
        self.always_slips = always

    def replace(self, place: int, decision: Decision) -> DecisionRefused | None:
        """Put another order in the place of one of the draft's."""
        was = self.draft
        self.draft = (*was[:place], *was[place + 1 :])
        refusal = self.refusal(decision)
        self.draft = was
        if refusal:
            return refusal
        self._remember(was)
        self.draft = (*was[:place], decision, *was[place + 1 :])
        return None

    def drop(self, place: int) -> None:
        """Take an order out of the draft; the check of a headline stays."""
        if not isinstance(self.draft[place], CheckHeadline):
            self._remember(self.draft)
            self.draft = (*self.draft[:place], *self.draft[place + 1 :])

    @property
    def can_undo(self) -> bool:
        """Whether the draft was changed since the quarter began."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Whether a change of the draft was undone last."""
        return bool(self._redo)

    def undo(self) -> bool:
        """Undo the last change of the draft; False where there is none."""
        if not self._undo:
            return False
        self._redo.append(self.draft)
        self.draft = self._undo.pop()
        return True

    def redo(self) -> bool:
        """Do again what was undone; False where there is nothing."""
        if not self._redo:
            return False
        self._undo.append(self.draft)
        self.draft = self._redo.pop()
        return True

    def end_quarter(self) -> tuple[Record, ...]:
        """Play the quarter with the draft, log it, and clear the draft."""
        return self.play(self.kept)

    def play(self, decisions: Sequence[Decision]) -> tuple[Record, ...]:
        """Play one quarter with these decisions, whatever the draft says."""
        state, records = advance(self.state, decisions, SeededChance(self.seed))
        slip = next((one for one in decisions if isinstance(one, Predict)), None)
        orders = tuple(one for one in decisions if not isinstance(one, Predict))
        self.played.append(Played(orders, tuple(records), state, slip))
        self.draft, self.slip = (), None
        self._undo.clear()
        self._redo.clear()
        return tuple(records)

    def go_back(self, quarters: int = 1) -> None:
        """Go back so many quarters, with the same luck ahead; its decisions and its slip come back as draft."""
        if not 0 < quarters <= len(self.played):
            return
        self.draft, self.slip = self.played[-quarters].decisions, self.played[-quarters].slip
        del self.played[-quarters:]
        self._ledgers = self._known().branch(len(self.played))
        self.went_back += 1

    def epilogue(self) -> list[State]:
        """Return the quarters played on without decisions once the level is over; none before."""
        if self._epilogue is None or self._epilogue[0] is not self.state:
            self._epilogue = self.state, epilogue(self.state)
        return self._epilogue[1]

    def branch(self, quarters: int) -> Session:
        """Return a game of its own that stands where this one stood after so many quarters, the same luck ahead."""
        known = self._known().branch(quarters)
        return Session(self.level, self.seed, self.first, self.played[:quarters], _ledgers=known)

    def ledger(self, quarter: int, store: Store) -> tuple[Part, ...]:
        """Return the parts of a store's change in a quarter played, counted from 1; they add up to it."""
        return self._known().store(self.played, quarter, store)

    def figure(self, quarter: int, figure: Figure) -> Mapping[str, float]:
        """Return the parts of a figure's change in a quarter played, counted from 1; they add up to it."""
        return self._known().figure(self.played, quarter, figure)

    def _known(self) -> Ledgers:
        self._ledgers = self._ledgers or Ledgers(self.first, self.seed)
        return self._ledgers

    def _without_twin(self, decision: Decision) -> tuple[Decision, ...]:
        return tuple(one for one in self.draft if not same_question(one, decision))

    def _remember(self, draft: tuple[Decision, ...]) -> None:
        self._undo.append(draft)
        self._redo.clear()
