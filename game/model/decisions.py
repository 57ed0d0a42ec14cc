"""What the minister may order. Saves are lists of these, so they are checked like any file."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.model.values import Difficulty, Id, Money, Spec, Store


class UseLever(Spec):
    """Use a lever, on a target where it has one, in one of its ways, with the figure the player set."""

    kind: Literal["use_lever"] = "use_lever"
    lever: Id
    target: str = Field(default="", max_length=60, description="a site, maker, partner or product")
    option: str = Field(default="", max_length=60)
    amount: float = Field(default=0.0, ge=-1e12, le=1e12)


class OfferContract(Spec):
    """Offer a plant money for a promise of jobs over some years."""

    kind: Literal["offer_contract"] = "offer_contract"
    lever: Id
    site: Id
    amount: Money = Field(gt=0, description="dollars, paid over the first four quarters")
    jobs: int = Field(ge=0, le=100_000, description="jobs the firm must keep at the site")
    quarters: int = Field(ge=4, le=80)
    clawback: float = Field(ge=0, le=1, description="share owed back when the promise is broken")


class AnswerFirm(Spec):
    """Answer a firm that asks for more time for its promise, or that disputes what is claimed back from it."""

    kind: Literal["answer_firm"] = "answer_firm"
    site: Id
    answer: Literal["grant", "enforce", "settle", "sue"]


class AnswerEvent(Spec):
    """Answer an event that waits for one."""

    kind: Literal["answer_event"] = "answer_event"
    event: Id
    choice: Id


class CheckHeadline(Spec):
    """Have a headline checked against the documents."""

    kind: Literal["check_headline"] = "check_headline"
    headline: Id


class ActOnHeadline(Spec):
    """Act on what a headline says, or, once it has been checked, on what the documents say."""

    kind: Literal["act_on_headline"] = "act_on_headline"
    headline: Id
    on: Literal["headline", "documents"] = "headline"


class PredictedChange(Spec):
    """Which way one number will move in the quarter, and roughly how far."""

    store: Store
    way: Literal["up", "down", "same"]
    size: Literal["little", "some", "much"] = Field(default="little", description="of no meaning where it stays")


class Predict(Spec):
    """Sign a prediction slip for the quarter. It is kept with the game and changes nothing in it."""

    kind: Literal["predict"] = "predict"
    changes: tuple[PredictedChange, ...] = Field(strict=False, min_length=1, max_length=3)
    reason: str = Field(default="", max_length=300)


class SetDifficulty(Spec):
    """Play on at another difficulty, from this quarter."""

    kind: Literal["set_difficulty"] = "set_difficulty"
    difficulty: Difficulty


Decision = Annotated[
    UseLever | OfferContract | AnswerFirm | AnswerEvent | CheckHeadline | ActOnHeadline | Predict | SetDifficulty,
    Field(discriminator="kind"),
]


def is_order(decision: Decision) -> bool:
    """Return whether a decision takes one of the quarter's places: only levers and offers do."""
    return isinstance(decision, UseLever | OfferContract)


def same_question(one: Decision, other: Decision) -> bool:
    """Return whether two decisions answer the same question, so that only one of them can stand in a draft."""
    match one, other:
        case AnswerEvent(), AnswerEvent():
            return one.event == other.event
        case AnswerFirm(), AnswerFirm():
            return one.site == other.site
        case ActOnHeadline(), ActOnHeadline():
            return one.headline == other.headline
        case SetDifficulty(), SetDifficulty():
            return True
        case _:
            return False
