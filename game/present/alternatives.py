"""How a past decision could have been otherwise: another target, another of its ways, another figure."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.decisions import AnswerEvent, Decision, OfferContract, UseLever
from game.model.state import State
from game.present import names
from game.present.amounts import amount_view
from game.present.game import Game
from game.present.shapes.desk import AmountView
from game.present.terms import clawback_slider, jobs_slider, money_slider, quarters_slider
from game.present.words import language
from game.rules.events import choice_id
from game.rules.orders import targets as targets_of

Options = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Alternatives:
    """What may be set otherwise; each empty where there is no choice. Options are ids with their names.

    ``figures`` are sliders by the name of the decision’s field they set.
    """

    targets: Options = ()
    options: Options = ()
    choices: Options = ()
    figures: tuple[tuple[str, AmountView], ...] = ()

    @property
    def any(self) -> bool:
        """Whether there is anything to set at all."""
        return bool(self.targets or self.options or self.choices or self.figures)


def alternatives(game: Game, quarter: int, place: int) -> Alternatives:
    """Return what could have been otherwise in the decision at ``place`` of a quarter, counted from 1."""
    decision, state = game.played[quarter - 1].decisions[place], game.states()[quarter - 1]
    match decision:
        case UseLever():
            return _lever(state, decision)
        case OfferContract():
            return _offer(state, decision)
        case AnswerEvent():
            return _answer(state, decision)
        case _:
            return Alternatives()


def altered(decision: Decision, **changes: object) -> Decision:
    """Return a decision with some of its fields set otherwise."""
    return type(decision).model_validate({**decision.model_dump(), **changes})


def _lever(state: State, decision: UseLever) -> Alternatives:
    lever = state.world.levers.get(decision.lever)
    if lever is None:
        return Alternatives()
    targets = () if lever.target == "none" else tuple((id, names.target(state, id)) for id in targets_of(state, lever))
    options = tuple((option.id, option.label.said(language())) for option in lever.options)
    return Alternatives(
        targets=_several(targets),
        options=_several(options),
        figures=(("amount", amount_view(lever.amount)),) if lever.amount else (),
    )


def _offer(state: State, decision: OfferContract) -> Alternatives:
    lever = state.world.levers.get(decision.lever)
    if lever is None or decision.site not in state.world.sites.row:
        return Alternatives()
    figures = (
        ("amount", money_slider(lever)),
        ("jobs", jobs_slider(state, lever, decision.site)),
        ("quarters", quarters_slider(lever)),
        ("clawback", clawback_slider(lever)),
    )
    return Alternatives(figures=figures)


def _answer(state: State, decision: AnswerEvent) -> Alternatives:
    event = state.world.event.get(decision.event)
    if event is None:
        return Alternatives()
    choices = tuple((choice_id(event, at), choice.label.said(language())) for at, choice in enumerate(event.choices))
    return Alternatives(choices=_several(choices))


def _several(options: Options) -> Options:
    return options if len(options) > 1 else ()
