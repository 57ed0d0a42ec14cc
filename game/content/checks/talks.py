"""Talks with partners: somebody must be able to open them, and a deal must not break its own word."""

from __future__ import annotations

from collections.abc import Iterator

from game.content.checks.named import specs_of
from game.content.checks.reading import Check, Finding, Reading
from game.content.names import TARGET
from game.model import conditions as c
from game.model import effects as e
from game.model.effects import EffectSpec


def talks_can_be_opened(reading: Reading) -> Iterator[Finding]:
    """All talks of the level are opened by a lever that is on its desk, or by an event."""
    if reading.level.hidden or not reading.level.talks:
        return
    opened, free = set[str](), {lever.id for lever in reading.level.open_levers}
    for path, spec in specs_of(reading.level):
        if not isinstance(spec, EffectSpec) or not isinstance(spec.effect, e.OpenTalks):
            continue
        lever = reading.level.desk[int(path[1])] if path[0] == "desk" else None
        if lever and lever.id not in free:
            continue
        if spec.effect.talks != TARGET:
            opened.add(spec.effect.talks)
        elif lever:
            opened.update(lever.targets or reading.names["talks"])
    for index, talks in enumerate(reading.level.talks):
        if talks.id not in opened and reading.is_own("talks", index):
            yield Finding("never_opened", ("talks", index, "id"), "warning", found=talks.id)


def deals_keep_their_word(reading: Reading) -> Iterator[Finding]:
    """No deal sets a duty that its own promises forbid."""
    for index, talks in enumerate(reading.level.talks):
        for place, promise in enumerate(talks.promises):
            duty = promise.condition.condition
            if not isinstance(duty, c.TariffIs):
                continue
            for entry in (*talks.price, *talks.gives):
                if _breaks(entry.effect, duty):
                    yield Finding("breaks_its_word", ("talks", index, "promises", place), found=talks.id)


def _breaks(effect: e.Effect, duty: c.TariffIs) -> bool:
    if not isinstance(effect, e.SetTariff) or effect.rate is None:
        return False
    same = (effect.levied_by, effect.product) == (duty.levied_by, duty.product)
    if not same or effect.origin not in ("*", duty.origin):
        return False
    low, high = duty.at_least, duty.below
    return (low is not None and effect.rate < low) or (high is not None and effect.rate >= high)


CHECKS: tuple[Check, ...] = (talks_can_be_opened, deals_keep_their_word)
