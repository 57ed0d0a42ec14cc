"""The past of a level that starts later than its world: what really happened, with nobody at the desk."""

from __future__ import annotations

from dataclasses import replace

from game.model.events import EventSpec
from game.model.state import State, changed
from game.model.values import Quarter
from game.model.world import World
from game.rules.chance import FixedChance
from game.rules.events import close_cards
from game.rules.turn import advance

NO_LUCK = FixedChance(1.0)
_NEVER = Quarter(2100, 1)


def lived(base: State, since: Quarter) -> list[State]:
    """Return every state from the base year, dated ``since``, to the level's first morning.

    Every dated real event the level knows is played, in its deck or not, with the answers it takes by
    default; nothing happens by luck.
    """
    world, start = base.world, base.world.level.start
    states = [changed(base, world=_past(world, since, start.index - since.index))]
    while states[-1].calendar.index < start.index:
        states.append(advance(states[-1], (), NO_LUCK)[0])
    return states


def carried(past: State, base: State) -> State:
    """Return a level's first state, with the past that ended in ``past`` behind it.

    What follows from it is carried: sales, prices, jobs, sites, duties, approval, what lasts and what is on
    its way. The stores that the level's ``opening`` names are as it says, which is how ``base`` has
    them, and makers remember nothing but what trust says.
    """
    quarters = past.quarter
    past, _records = close_cards(past)
    return changed(
        past,
        world=base.world,
        quarter=0,
        opened=past.opened - quarters,
        pending=tuple(replace(p, due=p.due - quarters, announced=p.announced - quarters) for p in past.pending),
        modifiers=tuple(
            replace(m, until=m.until - quarters if m.until else 0, since=m.since - quarters)
            for m in past.modifiers
            if not m.until or m.until > quarters
        ),
        happened=tuple(replace(one, quarter=min(one.quarter - quarters, 0)) for one in past.happened),
        halls_sold=tuple(replace(one, quarter=one.quarter - quarters) for one in past.halls_sold),
        talks=tuple(replace(one, since=one.since - quarters) for one in past.talks),
        moves=tuple(replace(one, quarter=one.quarter - quarters, since=one.since - quarters) for one in past.moves),
        breaches=tuple(replace(one, quarter=one.quarter - quarters) for one in past.breaches),
        relations=base.relations,
        trust=base.trust,
        memory=base.memory,
        rule_changes=base.rule_changes,
        fear=base.fear,
        treasury=base.treasury,
        political_capital=base.political_capital,
    )


def _past(world: World, since: Quarter, quarters: int) -> World:
    level = world.level.model_copy(
        update={"start": since, "quarters": quarters, "goals": (), "washington_from": _NEVER}
    )
    dated: dict[int, tuple[EventSpec, ...]] = {}
    for event in sorted(world.level.events, key=lambda event: (str(event.real and event.real.date), event.id)):
        if event.real and event.at and not event.chained:
            dated[event.at.index] = (*dated.get(event.at.index, ()), event)
    return replace(world, level=level, dated=dated, undated=(), papers={})
