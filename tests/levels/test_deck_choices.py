"""The answers of every card, weighed seat by seat: none is worse than another on all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import permutations

from game.model import effects as fx
from game.model.events import Choice, EventSpec
from game.model.values import PROVINCES
from tests.levels.shipped import level

FOR_GOOD = 40
"""Quarters that something lasts when it has no end."""
LATER = 0.97
"""What a good or an ill counts for when it comes a quarter later."""
BUILDERS = ("gm", "ford", "stellantis", "toyota", "honda")
GOOD_MOVES = ("exempt", "offer", "hold")

Weighed = Iterator[tuple[str, float]]


def seats(choice: Choice) -> Counter[str]:
    """Return what a choice does for each seat, more being better; what nobody can rank has a seat of its own."""
    found: Counter[str] = Counter()
    found["treasury"] -= choice.cost  # type: ignore[assignment]  # a Counter of floats
    found["capital"] -= choice.capital  # type: ignore[assignment]
    for place, entry in enumerate(choice.effects):
        wait = entry.after + getattr(entry.effect, "in_quarters", 0)
        for seat, value in _seats(entry.effect, f"{id(choice)}:{place}"):
            found[seat] += value * LATER**wait  # type: ignore[assignment]
    return found


def _seats(effect: fx.Effect, alone: str) -> Weighed:
    lasts = getattr(effect, "quarters", None) or FOR_GOOD
    match effect:
        case fx.ChangeTreasury(by=by):
            yield "treasury", by
        case fx.PayEachQuarter(amount=amount):
            yield "treasury", -amount * lasts
        case fx.ChangeCapital(by=by):
            yield "capital", by
        case fx.ChangeApproval(by=by, province=province):
            for name in (province,) if province else PROVINCES:
                yield f"approval:{name}", by
        case fx.ChangeRelations(partner=partner, by=by):
            yield f"relations:{partner}", by
        case fx.ChangeTrust(maker=maker, by=by):
            for name in BUILDERS if maker == "builders" else (maker,):
                yield f"trust:{name}", by
        case fx.ChangeFear(by=by):
            yield "calm", -by * lasts
        case fx.ChangeHazard(move=move, by=by):
            yield f"washington:{move}", (by if move in GOOD_MOVES else -by) * lasts
        case fx.StopSite(site=place, days=days) | fx.StopCrossing(crossing=place, days=days):
            yield f"running:{place}", -days
        case fx.ChangeSiteJobs(site=site, by=by):
            yield f"jobs:{site}", by
        case fx.SlowLayoffs(site=site, share=share):
            yield f"layoffs:{site}", share * lasts
        case fx.ChangePressure(site=site, by=by):
            yield f"staying:{site}", -by * lasts
        case fx.HoldDecision(site=site):
            yield f"held:{site}", lasts
        case fx.KeepAfloat(site=site):
            yield f"afloat:{site}", lasts
        case fx.ChangeCost(by=by, site=site, maker=maker, country=country):
            whose = site or maker or country
            yield f"cost:{whose}", (by if whose == "US" else -by) * lasts
        case fx.ChangeTradeCost(origin=origin, market=market, by=by):
            yield f"shipping:{origin}:{market}", -by * lasts
        case fx.ChangeIndependence(by=by):
            yield "independence", -by
        case fx.ChangeDemand(market=market, maker=maker, by=by):
            yield f"demand:{market}:{maker}", by * lasts
        case fx.ChangePreference(market=market, origin="CA", by=by):
            yield f"preference:{market}", by * lasts
        case fx.ChangeContent(origin=origin, by=by):
            yield f"content:{origin}", by * lasts
        case fx.OpenMandate(mandate=mandate):
            yield f"mandate:{mandate}", 1
        case fx.PayPerCar(site=site, amount=amount):
            yield f"per_car:{site}", (amount or 0) * lasts
        case _:
            yield alone, 1
            yield f"not {alone}", -1


def dominated(event: EventSpec) -> list[tuple[str, str]]:
    """Return the answers of an event that another betters on some seats and equals on the rest."""
    pairs = []
    for worse, better in permutations(event.choices, 2):
        here, there = seats(worse), seats(better)
        every = here.keys() | there.keys()
        if all(there[seat] >= here[seat] for seat in every) and any(there[seat] > here[seat] for seat in every):
            pairs.append((str(worse.id), str(better.id)))
    return pairs


def test_no_answer_is_worse_than_another_on_every_seat():
    assert [(event.id, dominated(event)) for event in level("canada_2025").events if dominated(event)] == []


def test_an_answer_that_only_costs_more_is_found():
    plain = {"label": "Wait", "id": "wait", "effects": [{"change_approval": {"by": -1}}]}
    dear = {**plain, "id": "dear", "cost": 1_000_000}
    event = EventSpec.model_validate({"id": "call", "title": "A call", "choices": [plain, dear]})
    assert dominated(event) == [("dear", "wait")]


def test_an_answer_is_felt_on_two_seats_or_more():
    thin = [
        (event.id, choice.id)
        for event in level("canada_2025").events
        for choice in event.choices
        if not event.real and sum(value != 0 for value in seats(choice).values()) < 2
    ]
    assert thin == []
