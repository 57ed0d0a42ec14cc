"""Levers, goals, steps and words: what the player is asked must be open to them, and said."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from game.content.checks.named import specs_of
from game.content.checks.reading import Check, Finding, Reading
from game.content.names import Path
from game.content.nearest import nearest
from game.model import effects as e
from game.model.decisions import AnswerEvent, Decision, OfferContract, UseLever
from game.model.effects import EffectSpec
from game.model.values import Text

_DECISION: TypeAdapter[Decision] = TypeAdapter(Decision)
# effects whose figure the player sets, so that only a lever may leave it out
_SET_BY_PLAYER: dict[type[BaseModel], str] = {
    e.SetTariff: "rate", e.SetExportTax: "rate", e.Withhold: "share", e.SetRemission: "share", e.PayPerCar: "amount",
    e.OpenTalks: "share",
}  # fmt: skip


def steps_use_open_levers(reading: Reading) -> Iterator[Finding]:
    """No step of a tutorial, and no answer of a contested plant, needs a lever that is locked."""
    level = reading.level
    there = {lever.id for lever in level.desk}
    free = {lever.id for lever in level.open_levers}
    for index, step in enumerate(level.steps):
        if step.lever in there - free:
            yield Finding("locked_lever", ("steps", index, "lever"), found=step.lever or "")
    for index, contested in enumerate(level.plants_of_quarter):
        for place, answer in enumerate(contested.answers):
            lever = answer.get("lever")
            if lever in there - free:
                yield Finding("locked_lever", ("plants_of_quarter", index, "answers", place, "lever"), found=str(lever))


def locks_are_on_allowed_levers(reading: Reading) -> Iterator[Finding]:
    """No lever is both allowed by name and locked."""
    allowed = reading.level.levers.allow
    for index, lever in enumerate(reading.level.levers.lock):
        if allowed != "all" and lever in allowed:
            yield Finding("allowed_and_locked", ("levers", "lock", index), "warning", found=lever)


def answers_are_decisions(reading: Reading) -> Iterator[Finding]:
    """The answers of a contested plant are decisions as a save writes them, on levers that are there."""
    levers, sites = sorted(reading.names["lever"]), reading.names["site"]
    for index, contested in enumerate(reading.level.plants_of_quarter):
        for place, answer in enumerate(contested.answers):
            path = ("plants_of_quarter", index, "answers", place)
            try:
                decision = _DECISION.validate_python(answer)
            except ValidationError as wrong:
                first = wrong.errors(include_url=False)[0]
                step = str(first["loc"][-1]) if len(first["loc"]) > 1 else "kind"
                yield Finding("bad_answer", (*path, step), found=step)
                continue
            if isinstance(decision, UseLever | OfferContract) and decision.lever not in levers:
                near = nearest(decision.lever, levers)
                yield Finding("unknown_lever", (*path, "lever"), found=decision.lever, nearest=near)
            if isinstance(decision, OfferContract) and decision.site not in sites:
                near = nearest(decision.site, sites)
                yield Finding("unknown_site", (*path, "site"), found=decision.site, nearest=near)
            if isinstance(decision, AnswerEvent) and decision.event not in reading.names["event"]:
                near = nearest(decision.event, reading.names["event"])
                yield Finding("unknown_event", (*path, "event"), found=decision.event, nearest=near)


def figures_left_out_are_the_players(reading: Reading) -> Iterator[Finding]:
    """Only a lever with a figure to set may leave the figure of an effect out."""
    for path, spec in specs_of(reading.level):
        if not isinstance(spec, EffectSpec):
            continue
        field = _SET_BY_PLAYER.get(type(spec.effect), "")
        if not field or getattr(spec.effect, field) is not None:
            continue
        lever = reading.level.desk[int(path[1])] if path[0] == "desk" else None
        if lever is None or lever.amount is None:
            yield Finding("figure_left_out", (*path, spec._set()[0]), found=field, at_key=True)


def sliders_have_room(reading: Reading) -> Iterator[Finding]:
    """The figure of a lever starts between its least and its most."""
    for index, lever in enumerate(reading.level.desk):
        if lever.amount and not lever.amount.least <= lever.amount.start <= lever.amount.most:
            amount = lever.amount
            values = {"least": f"{amount.least:g}", "most": f"{amount.most:g}"}
            yield Finding("slider_start", ("desk", index, "amount", "start"), found=f"{amount.start:g}", values=values)


def goals_ask_for_something(reading: Reading) -> Iterator[Finding]:
    """A goal that names a number says at least, or at most, how much."""
    for index, spec in enumerate(reading.level.goals):
        if spec.reach and spec.reach.at_least is None and spec.reach.at_most is None:
            yield Finding("goal_without_figure", ("goals", index, "reach"), at_key=True)


def contracts_are_with_sites(reading: Reading) -> Iterator[Finding]:
    """A lever that is an offer to a firm is used on a site."""
    for index, lever in enumerate(reading.level.desk):
        if lever.contract and lever.target != "site":
            yield Finding("contract_without_site", ("desk", index), found=lever.id)


def texts_are_in_both_languages(reading: Reading) -> Iterator[Finding]:
    """A level that speaks both languages speaks them everywhere."""
    alone: list[Path] = []
    both = 0
    for path, text in _texts(reading):
        if text.fr:
            both += 1
        else:
            alone.append(path)
    if not both and alone:
        yield Finding("one_language", ("title",), "warning")
    else:
        for path in alone:
            yield Finding("no_french", path, "warning")


def _texts(reading: Reading) -> Iterator[tuple[Path, Text]]:
    level = reading.level
    for key in ("title", "summary", "question", "opening_words"):
        text = getattr(level, key)
        if text and reading.is_own(key):
            yield (key,), text
    for key in ("goals", "desk", "events", "talks", "headlines", "seats", "steps", "plants_of_quarter", "debrief"):
        for index, item in enumerate(getattr(level, key)):
            if reading.is_own(key, index):
                yield from _texts_of(item, (key, index))


def _texts_of(value: Any, path: Path) -> Iterator[tuple[Path, Text]]:
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, BaseModel) and not isinstance(value, EffectSpec):
        for name, each in value.__dict__.items():
            if isinstance(each, BaseModel | tuple):
                yield from _texts_of(each, (*path, name))
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from _texts_of(each, (*path, index))


CHECKS: tuple[Check, ...] = (
    steps_use_open_levers,
    locks_are_on_allowed_levers,
    answers_are_decisions,
    figures_left_out_are_the_players,
    sliders_have_room,
    goals_ask_for_something,
    contracts_are_with_sites,
    texts_are_in_both_languages,
)
