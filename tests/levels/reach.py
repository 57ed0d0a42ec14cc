"""What robots come upon in a few hundred games: every event, lever and ending, and in how many of them.

``python -m tests.levels.reach`` prints the table. The games, their seeds and their players are fixed, so that it is
the same on every machine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from game.analysis.robots import ROBOTS
from game.analysis.simulate import simulate
from game.model.contract_records import ContractSigned
from game.model.decisions import OfferContract
from game.model.records import DecisionCarriedOut, EventFired
from game.present.ending_rule import ENDINGS, outcome
from tests.levels.class_plans import Choose, plans, walls
from tests.levels.shipped import EVERY, level

PLAYERS = ("plan", "do_nothing", "retaliate", "concede", "diversify", "random", "careful")
SEEDS = range(1, 5)
OTHERS = {
    ("open_desk", "random"): range(1, 25), ("open_desk", "do_nothing"): range(1, 41),
    ("the_shock", "random"): range(1, 13), ("walking_away", "random"): range(1, 17),
    ("the_shock", "careful"): (), ("open_desk", "careful"): (),
}  # fmt: skip
"""Other seeds: more where chance brings most of the deck, none where the robot that looks ahead takes minutes."""


@dataclass(frozen=True, slots=True)
class Reached:
    """In how many games, of how many, each event happened, each lever was used and each ending came."""

    games: int
    events: Counter[str] = field(default_factory=Counter)
    levers: Counter[str] = field(default_factory=Counter)
    endings: Counter[str] = field(default_factory=Counter)
    by: dict[str, set[str]] = field(default_factory=dict)
    """Who came to each ending, on which level."""


def every_game() -> Iterator[tuple[str, str, int, Choose]]:
    """Yield the games: level, player, seed, and what the player decides."""
    found = plans()
    yield from ((name, "walls", seed, walls()) for name in ("the_shock", "open_desk") for seed in SEEDS)
    for name in EVERY:
        for player in PLAYERS:
            for seed in OTHERS.get((name, player), SEEDS):
                if player == "plan":
                    yield name, player, seed, found[name]
                else:
                    yield name, player, seed, lambda state, player=player, seed=seed: ROBOTS[player](state, seed)


def reached() -> Reached:
    """Play every game and count."""
    games = list(every_game())
    found = Reached(len(games))
    for name, player, seed, choose in games:
        states, told, given = simulate(level(f"{name}.yaml"), seed, choose)
        records = [record for quarter in told for record in quarter]
        found.events.update({record.event for record in records if isinstance(record, EventFired)})
        used = {way(record.lever, record.option) for record in records if isinstance(record, DecisionCarriedOut)}
        signed = {record.site for record in records if isinstance(record, ContractSigned)}
        offers = (one for orders in given for one in orders if isinstance(one, OfferContract))
        found.levers.update(used | {way(one.lever) for one in offers if one.site in signed})
        ending = outcome(states[0], states[-1]).id
        found.endings[ending] += 1
        found.by.setdefault(ending, set()).add(f"{name} by {player}")
    return found


def way(lever: str, option: str = "") -> str:
    """Return a way of using a lever, as the table names it."""
    return f"{lever} {option}".rstrip()


def ways() -> list[str]:
    """Return every way of using every lever."""
    return [
        way(lever.id, option.id if option else "")
        for lever in level("canada_2025").desk
        for option in lever.options or (None,)
    ]


def table(found: Reached) -> Iterator[str]:
    """Yield the lines of the table."""
    base = level("canada_2025")
    yield f"{found.games} games: {', '.join(EVERY)}; players {', '.join(PLAYERS)}"
    for what, names, counts in (
        ("ending", sorted(ENDINGS), found.endings),
        ("lever and option", ways(), found.levers),
        ("event", [event.id for event in base.events], found.events),
    ):
        yield ""
        yield f"{what:<36}games"
        for name in names:
            who = ", ".join(sorted(found.by.get(name, ()))[:3]) if what == "ending" else ""
            yield f"{name:<36}{counts[name]:>5}  {who}".rstrip()


if __name__ == "__main__":
    for line in table(reached()):
        print(line)
