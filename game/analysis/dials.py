"""The dials of the tariff lab: every figure of a setting that can be turned, read and set one at a time by name."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from game.analysis.setting import ALL, Duty, Setting, mean_content
from game.model.state import State
from game.model.values import COUNTRIES
from game.model.world import PRODUCTS
from game.rules.tariffs import builders

LEVIERS = ("US", "CA", "MX")
"""Who levies duties in the lab."""
GOODS = ("vehicles", "parts", "steel", "aluminium")
"""What on; a duty on parts bears on engines as well."""
FIGURES = ("content_rule", "theta", "eta", "epsilon")
"""Parameters of the model with a dial of their own."""
_MOST_DUTY, _DUTY_STEP = 1.0, 0.005
_ABOVE, _ROUND = 0.1, 0.25  # how far a duty can be raised above the highest there is, and to what that is rounded up


class Dial(NamedTuple):
    """One figure that can be turned: ``duty`` with levier, origin and product, or another kind with one name."""

    kind: str
    first: str = ""
    second: str = ""
    third: str = ""

    def __str__(self) -> str:
        return "_".join(part if part != ALL else "all" for part in self if part).lower()


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a dial goes, in steps of what, and where it stands in the base year."""

    least: float
    most: float
    step: float
    base: float


def duty_dials(levied_by: str, product: str) -> tuple[Dial, ...]:
    """Return the dials of one country's duties on one product: all origins at once, then each."""
    origins = [code for code in COUNTRIES if code != levied_by]
    return tuple(Dial("duty", levied_by, origin, product) for origin in (ALL, *origins))


def rule_dials(base: State) -> tuple[Dial, ...]:
    """Return the dials of content, remission and money."""
    world, here = base.world, builders(base)
    makers = [maker for row, maker in enumerate(world.makers) if here[row] > 0]
    return (
        Dial("figure", "content_rule"),
        Dial("content", "CA"),
        Dial("content", "MX"),
        Dial("remission", ALL),
        *(Dial("remission", maker) for maker in makers),
        Dial("offset"),
        Dial("subsidy"),
    )


def model_dials() -> tuple[Dial, ...]:
    """Return the dials of how makers and buyers behave."""
    return tuple(Dial("figure", name) for name in FIGURES[1:])


def main_dials() -> tuple[Dial, ...]:
    """Return the few dials that most lessons turn."""
    cars = [("US", "CA"), ("US", "MX"), ("US", ALL), ("CA", "US"), ("CA", "CN")]
    metals = [Dial("duty", "US", ALL, "steel"), Dial("duty", "US", ALL, "aluminium")]
    return (*(Dial("duty", levier, origin, "vehicles") for levier, origin in cars), *metals,
            Dial("remission", ALL), Dial("content", "CA"), Dial("subsidy"), Dial("figure", "theta"))  # fmt: skip


def reach(base: State, dial: Dial) -> Reach:
    """Return how far a dial goes."""
    match dial.kind:
        case "duty":
            highest = _base_duty(base, dial._replace(second=ALL))
            most = max(_MOST_DUTY, math.ceil((highest + _ABOVE) / _ROUND) * _ROUND)  # of one length, to be compared
            return Reach(0.0, most, _DUTY_STEP, _base_duty(base, dial))
        case "content":
            return Reach(0.0, 1.0, 0.01, read(base, Setting(), dial))
        case "remission":
            return Reach(0.0, 1.0, 0.01, 0.0)
        case "offset":
            return Reach(0.0, 0.1, 0.0025, 0.0)
        case "subsidy":
            return Reach(0.0, 10_000.0, 250.0, 0.0)
    row = next(row for row in base.world.level.parameters if row.id == dial.first)
    return Reach(row.least, row.most, 0.01 if dial.first == "content_rule" else 0.1, read(base, Setting(), dial))


def read(base: State, setting: Setting, dial: Dial) -> float:
    """Return where a dial stands; of one that turns several at once, the highest of them."""
    match dial.kind:
        case "duty" if dial.second == ALL:
            return max(read(base, setting, one) for one in duty_dials(dial.first, dial.third)[1:])
        case "duty":
            found = [duty.rate for duty in setting.duties if _is_on(duty, dial)]
            return found[-1] if found else _base_duty(base, dial)
        case "content":
            own = dict(setting.content).get(dial.first)
            return mean_content(base, dial.first, base.world.mandates.us_content) if own is None else own
        case "remission":
            let_in = dict(setting.remission)
            return let_in.get(dial.first, let_in.get(ALL, 0.0))
        case "offset":
            return setting.offset
        case "subsidy":
            return setting.subsidy
    default = 0.0 if dial.first == "epsilon" else base.world.parameters[dial.first]
    return dict(setting.figures).get(dial.first, default)


def lowest(base: State, setting: Setting, dial: Dial) -> float:
    """Return where the lowest stands of those that a dial turns at once; of one that turns one, where it stands."""
    if dial.kind != "duty" or dial.second != ALL:
        return read(base, setting, dial)
    return min(read(base, setting, one) for one in duty_dials(dial.first, dial.third)[1:])


def turn(base: State, setting: Setting, dial: Dial, to: float) -> Setting:
    """Return the setting with one dial turned; a figure back where the base year has it is left out again."""
    match dial.kind:
        case "duty" if dial.second == ALL:
            for one in duty_dials(dial.first, dial.third)[1:]:
                setting = turn(base, setting, one, to)
            return setting
        case "duty":
            kept = [duty for duty in _apart(setting.duties) if not _is_on(duty, dial)]
            if abs(to - _base_duty(base, dial)) > _DUTY_STEP / 2:
                kept.append(Duty(dial.first, dial.second, dial.third, to))
            return replace(setting, duties=_sorted(kept))
        case "content":
            back = abs(to - read(base, Setting(), dial)) < reach(base, dial).step / 2
            return replace(setting, content=_put(setting.content, dial.first, None if back else to))
        case "remission" if dial.first == ALL:
            return replace(setting, remission=((ALL, to),) if to else ())
        case "remission":
            return replace(setting, remission=_put(setting.remission, dial.first, to))
        case "offset":
            return replace(setting, offset=to)
        case "subsidy":
            return replace(setting, subsidy=to)
    back = abs(to - read(base, Setting(), dial)) < 1e-9
    return replace(setting, figures=_put(setting.figures, dial.first, None if back else to))


def tidy(base: State, setting: Setting) -> Setting:
    """Return a setting as turning its dials would have written it, so that two that say the same are equal."""
    last = {(duty.levied_by, duty.origin, duty.product): duty for duty in _apart(setting.duties)}
    duties = [
        duty
        for duty in last.values()
        if abs(duty.rate - _base_duty(base, Dial("duty", duty.levied_by, duty.origin, duty.product))) > 1e-9
    ]
    return replace(setting, duties=_sorted(duties), content=tuple(sorted(setting.content)),
                   remission=tuple(sorted(setting.remission)), figures=tuple(sorted(setting.figures)))  # fmt: skip


def _base_duty(base: State, dial: Dial) -> float:
    tariffs, levier, product = base.world.base_tariffs, COUNTRIES.index(dial.first), PRODUCTS.index(dial.third)
    if dial.second == ALL:
        return float(tariffs[levier, :, product].max())
    return float(tariffs[levier, COUNTRIES.index(dial.second), product])


def _is_on(duty: Duty, dial: Dial) -> bool:
    return (duty.levied_by, duty.product) == (dial.first, dial.third) and duty.origin in (dial.second, ALL)


def _apart(duties: Iterable[Duty]) -> list[Duty]:
    """Return duties with each that is on everybody written out, origin by origin."""
    found = []
    for duty in duties:
        origins = [c for c in COUNTRIES if c != duty.levied_by] if duty.origin == ALL else [duty.origin]
        found += [replace(duty, origin=origin) for origin in origins]
    return found


def _sorted(duties: Iterable[Duty]) -> tuple[Duty, ...]:
    return tuple(sorted(duties, key=lambda duty: (duty.levied_by, duty.product, duty.origin)))


def _put(pairs: Iterable[tuple[str, float]], name: str, value: float | None) -> tuple[tuple[str, float], ...]:
    kept = {**dict(pairs), name: value}
    return tuple(sorted((one, figure) for one, figure in kept.items() if figure is not None))
