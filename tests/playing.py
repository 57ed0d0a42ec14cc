"""A tiny level that can be played: levers of every form, events that ask and events that befall."""

from __future__ import annotations

import csv
from functools import cache
from typing import Any

from game.model.level import Level
from game.places import LEVELS
from game.session import Session
from tests import make


def _lever(id: str, family: str, **rest: Any) -> dict[str, Any]:
    words = {"text": "What it does.", "mechanism": "Why.", "side_effects": "What else.", "decides": "You."}
    return {"id": id, "family": family, "title": id.replace("_", " ").capitalize(), **words, **rest}


DESK = [
    _lever(
        "grant", "incentives", target="site", targets=["assembly", "steel"], capital=2,
        amount={"kind": "money", "least": 10e6, "most": 500e6, "step": 10e6, "start": 100e6, "costs": "the_amount"},
        contract={"jobs_share": 0.9, "quarters": 8, "clawback": 0.8},
    ),
    _lever(
        "surtax", "trade", target="product", targets=["vehicles", "parts"], capital=4, again_after=2,
        amount={"kind": "rate", "least": 0, "most": 0.5, "step": 0.05, "start": 0.25},
        effects=[
            {"set_tariff": {"levied_by": "CA", "origin": "US", "product": "target"}},
            {"change_relations": {"by": -2}},
        ],
    ),
    _lever(
        "remission", "trade", target="maker", capital=1,
        amount={"kind": "share", "least": 0, "most": 1, "step": 0.1, "start": 0.5},
        effects=[{"set_remission": {"maker": "target"}}],
    ),
    _lever(
        "hold_back", "trade", target="product", targets=["steel", "parts"], capital=2,
        amount={"kind": "share", "least": 0, "most": 1, "step": 0.1, "start": 0.5},
        effects=[{"withhold": {"product": "target", "to": "US", "quarters": 2}}],
    ),
    _lever(
        "talks", "partners", target="partner", capital=2, delay=1,
        options=[
            {"id": "cars", "label": "Cars", "cost": 5_000_000, "effects": [{"change_relations": {"by": 4}}]},
            {"id": "cells", "label": "Cells", "cost": 10_000_000,
             "effects": [{"change_preference": {"market": "CA", "origin": "CA", "by": "5%"}}]},
        ],
        effects=[{"change_relations": {"partner": "target", "by": 3}}],
    ),
    _lever(
        "short_weeks", "people", cost=20_000_000, again_after=4,
        effects=[{"slow_layoffs": {"share": "50%", "quarters": 2}}, {"change_approval": {"by": 1}}],
    ),
    _lever("warn", "voice", capital=3, effects=[{"change_fear": {"by": 2, "quarters": 2}}], needs=[
        {"condition": {"relations": {"below": 40}}, "otherwise": "Relations are too good for that."}]),
]  # fmt: skip

EVENTS = [
    {
        "id": "steel_shock", "title": {"en": "The steel shock", "fr": "Le choc de l’acier"}, "at": "2025Q3",
        "real": {"date": "2025-06-04", "sources": ["S1"]}, "place": "hamilton_mill",
        "effects": [{"set_tariff": {"levied_by": "US", "origin": "CA", "product": "steel", "rate": "50%"}}],
    },
    {
        "id": "mayor_calls", "title": {"en": "The mayor calls", "fr": "Le maire appelle"},
        "text": {"en": "He asks for a visit.", "fr": "Il demande une visite."}, "when": [{"quarter": {"is": 2}}],
        "choices": [
            {"id": "visit", "label": {"en": "Promise a visit", "fr": "Promettre une visite"}, "capital": 2,
             "effects": [{"change_approval": {"province": "ON", "by": 2}}]},
            {"id": "nothing", "label": {"en": "Say nothing", "fr": "Ne rien dire"}},
        ],
    },
    {
        "id": "bridge_closed", "title": {"en": "The bridge is closed", "fr": "Le pont est fermé"}, "chance": "even",
        "once": False, "rest": 2, "effects": [{"stop_crossing": {"crossing": "old_bridge", "days": 12}}],
    },
]  # fmt: skip


@cache
def parameters() -> tuple[dict[str, Any], ...]:
    """Return the parameters of the base level."""
    with (LEVELS / "canada_2025" / "parameters.csv").open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    return tuple({**row, **{name: float(row[name]) for name in ("value", "least", "most")}} for row in rows)


def playable(**changes: Any) -> Level:
    """Return a tiny level that can be played, with these keys of its file changed."""
    goals = [{"keep_jobs": {"at_least": "90%"}}, {"keep_site": {"site": "eagle_oakville"}}]
    return make.level(**{"parameters": parameters(), "desk": DESK, "events": EVENTS, "goals": goals, **changes})


def game(seed: int = 7, quarters: int = 0, **changes: Any) -> Session:
    """Return a game of the tiny level, some quarters played without decisions."""
    session = Session.start(playable(**changes), seed)
    for _quarter in range(quarters):
        session.end_quarter()
    return session
