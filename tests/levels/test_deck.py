"""The deck and the desk: every card and lever is complete, sourced and well set in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel, TypeAdapter

from game.model.conditions import EventWas
from game.model.decisions import Decision, OfferContract, UseLever
from game.model.events import EventSpec
from game.model.headlines import Verdict
from game.model.values import Quarter, Text
from game.rules.opening import opening
from tests.levels.shipped import OWN, desk, level

ROOT = Path(__file__).resolve().parents[2]
ICONS = {file.stem.replace("-", "_") for file in (ROOT / "assets" / "icons").glob("*.svg")}
LONGEST = 330
SPACED = re.compile(r"[^\u202f][:;?!%»]|«[^\u202f]|\d (?:\d|milli)")
CLOCK_OR_ADDRESS = re.compile(r"\d:\d|https?:")


def texts(model: BaseModel) -> Iterator[Text]:
    for name in type(model).model_fields:
        yield from _texts(getattr(model, name))


def _texts(value: Any) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, BaseModel):
        yield from texts(value)
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _texts(item)


def own_events() -> list[EventSpec]:
    found = {event.id: event for name in ("canada_2025", *OWN) for event in level(name).events}
    return list(found.values())


def all_texts() -> Iterator[tuple[str, Text]]:
    for item in (*desk(), *own_events(), *level("canada_2025").talks, *level("canada_2025").headlines):
        for text in texts(item):
            yield item.id, text
    for name in OWN:
        found = level(name)
        for part in (found.title, found.summary, found.question, found.opening_words, *found.debrief):
            assert part is not None, name
            yield name, part
        for listed in (found.steps, found.plants_of_quarter, found.goals):
            for text in _texts(listed):
                yield name, text


def test_every_text_is_in_both_languages_and_short():
    wrong = [
        (where, text.en)
        for where, text in all_texts()
        if not text.fr or (text.fr == text.en and len(text.en) > 24) or max(len(text.en), len(text.fr)) > LONGEST
    ]
    assert wrong == []


def test_french_is_set_as_french():
    wrong = []
    for where, text in all_texts():
        words = CLOCK_OR_ADDRESS.sub("", text.fr)
        if SPACED.search(words) or "'" in words or '"' in words or " $" in words:
            wrong.append((where, text.fr))
    assert wrong == []


def test_every_real_event_has_a_date_and_sources_the_level_knows():
    known = {source.key for source in level("canada_2025").sources}
    for event in own_events():
        if event.real:
            assert event.real.sources, event.id
            assert set(event.real.sources) <= known, event.id
            assert event.real.end is None or event.real.end >= event.real.date, event.id
            assert event.at is not None or event.chained, event.id


def test_every_headline_has_a_date_within_the_facts_and_sources_the_level_knows():
    base = level("canada_2025")
    known = {source.key for source in base.sources}
    assert len(base.headlines) == 30
    for headline in base.headlines:
        assert not headline.fiction, headline.id
        assert headline.sources, headline.id
        assert set(headline.sources) <= known, headline.id
        assert headline.facts_as_of is not None, headline.id
        assert headline.facts_as_of <= base.facts_as_of, headline.id


def test_every_headline_can_be_acted_on_believed_and_by_the_documents():
    for headline in level("canada_2025").headlines:
        assert headline.tempts, headline.id
        assert headline.allows, headline.id


def test_the_verdicts_of_the_headlines_are_not_all_of_one_kind():
    verdicts = {headline.verdict for headline in level("canada_2025").headlines}
    assert verdicts == set(get_args(Verdict))


def test_a_headline_waits_for_the_fact_its_evidence_rests_on():
    events = {event.id: event for event in level("canada_2025").events}
    for headline in level("canada_2025").headlines:
        if headline.after:
            event = events[headline.after]
            assert event.at is not None, headline.id
            assert headline.from_ is not None, headline.id
            assert headline.from_ > event.at, headline.id


def test_the_shock_opens_on_the_story_that_canada_walked_away_and_the_tutorial_on_none():
    papers = opening(level("the_shock.yaml")).papers
    assert papers[0].headline == "walked_away"
    assert level("the_shock.yaml").headlines[0].verdict == "false"
    assert level("first_day.yaml").printed == ()
    assert opening(level("walking_away.yaml")).papers == ()


@pytest.mark.parametrize("name", ["keep_the_line.yaml", "fifty_per_cent.yaml", "the_review.yaml"])
def test_a_class_level_prints_at_most_one_headline_a_quarter(name):
    assert level(name).papers.most == 1
    assert level(name).printed


def test_a_real_event_falls_in_its_own_quarter_and_a_question_at_most_one_before():
    for event in own_events():
        if event.real and event.at:
            dated = Quarter(event.real.date.year, (event.real.date.month + 2) // 3)
            assert 0 <= dated.index - event.at.index <= (1 if event.choices else 0), event.id


def test_no_dated_card_waits_for_another_of_its_own_quarter():
    found = {event.id: event for event in own_events()}
    for event in found.values():
        for spec in event.when:
            condition = spec.condition
            if event.at and isinstance(condition, EventWas) and not spec.negated and not condition.choice:
                before = found[condition.event]
                assert before.chained or (before.at and before.at < event.at), event.id


def test_sources_of_levers_are_known():
    known = {source.key for source in level("canada_2025").sources}
    for lever in desk():
        assert set(lever.sources) <= known, lever.id


def test_talks_have_sources_the_level_knows_a_price_and_a_reaction_elsewhere():
    known = {source.key for source in level("canada_2025").sources}
    found = level("canada_2025").talks
    assert {talks.partner for talks in found} == {"JP", "KR", "EU", "MX", "CN"}
    for talks in found:
        assert {*talks.sources, *(talks.real.sources if talks.real else ())} <= known, talks.id
        assert talks.cost, talks.id
        assert talks.price, talks.id
        assert talks.reaction, talks.id
        assert talks.promises, talks.id
        assert talks.breach, talks.id
        assert talks.certainty == "assumption", talks.id


@pytest.mark.parametrize("kind", ["levers", "events", "talks"])
def test_every_icon_is_one_the_game_has(kind):
    items = {"levers": desk(), "events": own_events(), "talks": level("canada_2025").talks}[kind]
    assert [(item.id, item.icon) for item in items if item.icon not in ICONS] == []


def test_a_question_has_two_to_four_answers_each_with_a_consequence_and_none_free_of_all_cost():
    for event in own_events():
        if not event.choices:
            continue
        assert 2 <= len(event.choices) <= 4, event.id
        ids = [choice.id for choice in event.choices]
        assert None not in ids, event.id
        assert len(set(ids)) == len(ids), event.id
        assert event.unanswered is None or event.unanswered in ids, event.id
        for choice in event.choices:
            assert choice.effects or choice.cost or choice.capital, (event.id, choice.id)


def test_a_lever_costs_something_or_says_what_it_costs():
    for lever in desk():
        priced = lever.cost or lever.capital or all(option.cost or option.capital for option in lever.options)
        assert priced, lever.id
        assert lever.contract or lever.effects or lever.options, lever.id
        assert len({option.id for option in lever.options}) == len(lever.options), lever.id


def test_no_answer_offered_for_a_plant_is_out_of_the_levers_reach():
    read = TypeAdapter(Decision)
    for name in OWN:
        found = level(name)
        levers = {lever.id: lever for lever in found.open_levers}
        for plant in found.plants_of_quarter:
            assert len(plant.answers) == 3, (name, plant.quarter)
            for answer in plant.answers:
                decision = read.validate_python(answer)
                assert isinstance(decision, UseLever | OfferContract)
                lever = levers[decision.lever]
                assert isinstance(decision, OfferContract) == (lever.contract is not None), (name, plant.quarter)
                if isinstance(decision, UseLever):
                    assert bool(decision.option) == bool(lever.options), (name, plant.quarter)
                    assert bool(decision.target) == (lever.target != "none"), (name, plant.quarter)
                if lever.amount:
                    assert lever.amount.least <= decision.amount <= lever.amount.most, (name, plant.quarter)


def test_the_first_day_is_kind():
    found = level("first_day.yaml")
    assert found.quarters == 4
    assert len(found.open_levers) <= 6
    assert {step.lever for step in found.steps if step.lever} <= {lever.id for lever in found.open_levers}
    assert max(step.quarter for step in found.steps) <= found.quarters


def test_the_shock_marks_where_the_record_ends():
    found = level("the_shock.yaml")
    assert (found.quarters, found.epilogue) == (12, 8)
    end = next(event for event in found.events if event.id == "record_ends")
    assert end.at == found.washington_from == Quarter(2026, 4)
    for event in found.events:
        if event.at and event.real is None and event.id not in ("as_it_happened", "record_ends"):
            assert event.at.index >= end.at.index or event.when, event.id


def test_open_desk_does_not_open_as_the_shock_does():
    shock, desk = opening(level("the_shock.yaml")), opening(level("open_desk.yaml"))
    assert {one.headline for one in shock.papers}.isdisjoint(one.headline for one in desk.papers)
    first = [one.world.level.plants_of_quarter[0].site for one in (shock, desk)]
    assert first[0] != first[1]


def test_papers_of_open_desk_do_not_end_with_the_record():
    late = [one for one in level("open_desk.yaml").printed if one.to and one.to > Quarter(2027, 4)]
    assert len(late) >= 6
    assert all(one.fiction and one.after for one in late)
