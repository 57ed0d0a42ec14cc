"""A tiny level with a lever of each form, events of both marks, goals of each kind and a tutorial."""

from __future__ import annotations

from typing import Any

from game.model.level import Level
from tests.make import level


def _words(text: str) -> dict[str, str]:
    return {"en": text, "fr": f"fr:{text}"}


def _lever(id: str, family: str, **more: Any) -> dict[str, Any]:
    said = {name: _words(f"{id} {name}") for name in ("title", "text", "mechanism", "side_effects", "decides")}
    return {"id": id, "family": family, **said, **more}


DESK = [
    _lever(
        "grant",
        "incentives",
        target="site",
        targets=["assembly"],
        capital=5,
        amount={"kind": "money", "least": 10e6, "most": 900e6, "step": 10e6, "start": 100e6, "costs": "the_amount"},
        contract={"jobs_share": 0.9, "quarters": 24, "clawback": 0.8},
        sources=["S1"],
    ),
    _lever(
        "remission",
        "trade",
        target="maker",
        delay=1,
        capital=2,
        amount={"kind": "share", "least": 0, "most": 1, "step": 0.05, "start": 1},
        needs=[
            {
                "condition": {"tariff": {"levied_by": "CA", "origin": "US", "product": "vehicles", "at_least": 0.05}},
                "otherwise": _words("there is no surtax"),
            }
        ],
        effects=[{"set_remission": {"maker": "target"}}],
    ),
    _lever(
        "speech",
        "voice",
        options=[
            {"id": "warn", "label": _words("Warn"), "capital": 2, "effects": [{"change_relations": {"by": -4}}]},
            {"id": "calm", "label": _words("Calm"), "effects": [{"change_fear": {"by": -2}, "after": 2}]},
        ],
    ),
    _lever(
        "mission",
        "partners",
        target="partner",
        cost=3_000_000,
        again_after=4,
        effects=[{"change_relations": {"partner": "target", "by": 3}}],
    ),
    _lever("dear", "law", cost=900_000_000_000),
]
EVENTS = [
    {
        "id": "metals",
        "title": _words("Metals doubled"),
        "text": _words("Twice as much is taken on steel."),
        "real": {"date": "2025-06-04", "sources": ["S1"]},
        "place": "hamilton_mill",
        "tone": "alarm",
        "at": "2025Q2",
        "effects": [{"set_tariff": {"levied_by": "US", "origin": "CA", "product": "steel", "rate": 0.5}}],
    },
    {
        "id": "mayor",
        "title": _words("The mayor calls"),
        "place": "ON",
        "affects": ["maple_alliston"],
        "when": [{"quarter": {"is": 2}}],
        "choices": [
            {"label": _words("Go."), "cost": 1_000_000, "capital": 2, "effects": [{"change_approval": {"by": 2}}]},
            {"id": "stay", "label": _words("Stay"), "effects": [{"change_capital": {"by": 1}}]},
        ],
    },
]
HEADLINES = [
    {
        "id": "bent",
        "text": _words("Every car pays 25%"),
        "verdict": "incomplete",
        "evidence": _words("A proclamation says on what."),
        "sources": ["S1"],
        "facts_as_of": "2025-04-03",
        "tempts": {"label": _words("Believe it"), "cost": 5_000_000, "effects": [{"change_approval": {"by": -1}}]},
        "allows": {"label": _words("Explain it"), "effects": [{"change_capital": {"by": 2}}]},
    },
]
GOALS = [
    {"keep_jobs": {"province": "ON", "at_least": 0.95}},
    {"keep_output": {"at_least": 0.9, "site": "maple_alliston"}},
    {"keep_output": {"at_least": 0.9}},
    {"keep_site": {"site": "eagle_oakville", "working": True}},
    {"keep_site": {"site": "eagle_oakville"}},
    {"reach": {"store": "prices", "at_most": 5}},
    {"reach": {"store": "treasury", "at_least": 1e9, "at_most": 9e9}},
]
STEPS = [
    {"id": "look", "title": _words("Look"), "text": _words("Look at the map."), "done": "select_site",
     "site": "maple_alliston"},
    {"id": "end", "title": _words("End"), "text": _words("End it."), "done": "end_quarter"},
    {"id": "read", "quarter": 2, "title": _words("Read"), "text": _words("Read it."), "done": "read_briefing"},
]  # fmt: skip
PLANTS = [
    {
        "quarter": 1,
        "site": "eagle_oakville",
        "title": _words("Oakville decides"),
        "text": _words("In two quarters."),
        "answers": [
            {"kind": "offer_contract", "lever": "grant", "site": "eagle_oakville", "amount": 50_000_000, "jobs": 2000,
             "quarters": 16, "clawback": 0.5},
            {"kind": "use_lever", "lever": "speech", "option": "warn"},
        ],
    }
]  # fmt: skip
TALKS = [
    {
        "id": "maple_for_metal",
        "partner": "JP",
        "title": _words("Maple for metal"),
        "text": _words("Syrup goes out and steel comes in."),
        "asks": _words("Tokyo wants syrup."),
        "real": {"date": "2026-01-27", "sources": ["S1"]},
        "steps": 3,
        "advance": {"base": "40%", "relations": 1.0, "table": 0.5, "washington": -0.5, "breach": -1.5},
        "collapse": {"base": "5%", "relations": -0.8, "table": -0.5, "breach": 1.0},
        "cost": 90_000_000,
        "capital": 3,
        "price": [{"change_approval": {"province": "QC", "by": -1}}],
        "gives": [{"change_site_jobs": {"site": "hamilton_mill", "by": 200, "in_quarters": 4}}],
        "reaction": [{"change_hazard": {"move": "escalate", "by": "10%", "quarters": 4}}],
        "failure": [{"change_relations": {"partner": "JP", "by": -3}}],
        "promises": [
            {
                "condition": {"tariff": {"levied_by": "CA", "origin": "JP", "product": "steel", "below": "1%"}},
                "words": _words("No duty on their steel."),
            }
        ],
        "breach": [{"change_relations": {"partner": "JP", "by": -20}}],
    }
]


SEATS = [
    {
        "id": "buyer",
        "title": _words("A car buyer"),
        "looks": [
            {
                "look": "prices", "title": _words("Price of a car, against 2024"),
                "weight": 1.0, "nothing": 10.0, "all": 0.0,
            }
        ],
    },
    {
        "id": "mayor",
        "title": _words("The mayor of a steel town"),
        "looks": [
            {
                "look": "jobs", "title": _words("Jobs in steel"), "kinds": ["steel"],
                "weight": 0.6, "nothing": 0.5, "all": 1.0,
            },
            {
                "look": "approval", "title": _words("Approval in Ontario"), "province": "ON",
                "weight": 0.2, "nothing": 30.0, "all": 60.0,
            },
        ],
    },
]  # fmt: skip


def little_level(**changes: Any) -> Level:
    """Return the level with these keys of its file changed."""
    return level(
        **{
            "summary": _words("Two plants and a mill."),
            "question": _words("What stays?"),
            "opening_words": _words("Good morning."),
            "desk": DESK,
            "events": EVENTS,
            "headlines": HEADLINES,
            "goals": GOALS,
            "talks": TALKS,
            "steps": STEPS,
            "plants_of_quarter": PLANTS,
            "seats": SEATS,
            **changes,
        }
    )
