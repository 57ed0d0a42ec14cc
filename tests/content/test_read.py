"""What a level file says is what the level holds."""

from __future__ import annotations

import datetime
import itertools

import pytest
import yaml

from game import places
from game.content import read
from game.content.read import read_bytes, read_level
from game.model.values import Quarter
from tests.content.conftest import write
from tests.make import WORLD

HEAD = "format: 1\nid: our_town\nextends: tiny\ntitle: {en: Our town, fr: Notre ville}\n"


def level_of(library, text, name="our_town.yaml"):
    level, problems = read_level(write(library, name, text), today=datetime.date(2026, 11, 1))
    assert problems == []
    assert level is not None
    return level


def test_ontario_is_on_and_not_true(library):
    level = level_of(library, HEAD + "goals:\n  - keep_jobs: {province: ON, at_least: 95%}\n")
    assert level.goals[0].keep_jobs.province == "ON"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("no", "no"),
        ("on", "on"),
        ("yes", "yes"),
        ("2025-06-04", "2025-06-04"),
        ("1:30", "1:30"),
        ("1_000", "1_000"),
        ("'true'", "true"),
        ("n", "n"),
    ],
)
def test_words_that_older_yaml_would_change_stay_words(library, written, read):
    assert level_of(library, HEAD + f"question: {{en: {written}, fr: '{read}'}}\n").question.en == read


def test_twelve_with_a_nought_before_it_is_twelve(library):
    assert level_of(library, HEAD + "quarters: 012\n").quarters == 12


def test_numbers_of_the_core_schema_are_numbers(library):
    level = level_of(library, HEAD + "quarters: 0xA\nseed: 0o17\nopening: {fear: 1.5e1}\n")
    assert (level.quarters, level.seed, level.opening.fear) == (10, 15, 15.0)


def test_rates_money_quarters_and_dates_are_read_as_they_are_written(library):
    level = level_of(
        library,
        HEAD + "start: 2025Q3\nfacts_as_of: 2026-10-01\nopening: {treasury: 1.5B, income: 220M}\n"
        "goals: [{keep_jobs: {at_least: 0.95}}, {keep_jobs: {at_least: 95%}}]\n",
    )
    assert level.start == Quarter(2025, 3)
    assert level.facts_as_of == datetime.date(2026, 10, 1)
    assert (level.opening.treasury, level.opening.income) == (1_500_000_000, 220_000_000)
    assert level.goals[0].goal == level.goals[1].goal


def test_a_short_level_inherits_the_rest(library):
    level = level_of(library, HEAD)
    assert {plant.id for plant in level.plants} == {plant["id"] for plant in WORLD["plants"]}
    assert [event.id for event in level.events] == ["steel_duty", "cold_snap"]
    assert level.quarters == WORLD["quarters"]


def test_a_level_is_not_hidden_because_its_base_is(library, tmp_path):
    write(library, "base.yaml", HEAD.replace("our_town", "base") + "hidden: true\nsummary: {en: A, fr: B}\n")
    level = level_of(library, HEAD.replace("tiny", "base"))
    assert not level.hidden
    assert level.summary is None


def test_an_event_of_the_same_id_changes_only_the_keys_it_gives(library):
    level = level_of(library, HEAD + "events:\n  - id: cold_snap\n    chance: likely\n")
    snap = next(event for event in level.events if event.id == "cold_snap")
    assert snap.chance == "likely"
    assert snap.title.en == "A cold snap"
    assert snap.effects[0].stop_site.days == 3


def test_a_new_event_comes_after_those_inherited(library):
    level = level_of(library, HEAD + "events:\n  - {id: calm, title: {en: Calm, fr: Calme}}\n")
    assert [event.id for event in level.events] == ["steel_duty", "cold_snap", "calm"]


def test_the_opening_and_the_levers_merge_key_by_key(library):
    write(library, "base.yaml", HEAD.replace("our_town", "base") + "opening: {treasury: 1B, relations: {US: 40}}\n")
    level = level_of(
        library,
        HEAD.replace("tiny", "base") + "opening: {fear: 30, relations: {JP: 60}}\nlevers: {lock: [speech]}\n",
    )
    assert level.opening.treasury == 1_000_000_000
    assert level.opening.relations == {"US": 40, "JP": 60}
    assert [lever.id for lever in level.open_levers] == ["visit"]


@pytest.mark.parametrize(
    ("deck", "off"),
    [("own", {"steel_duty", "cold_snap"}), ("[cold_snap]", {"steel_duty"}), ("all", set())],
)
def test_inherited_events_left_out_of_the_deck_are_switched_off(library, deck, off):
    level = level_of(library, HEAD + f"deck: {deck}\nevents:\n  - {{id: calm, title: {{en: Calm, fr: Calme}}}}\n")
    assert set(level.events_off) == off
    assert level.deck == "all"
    assert "calm" in {event.id for event in level.events}


def test_an_event_switched_off_can_be_brought_back_by_its_id(library):
    write(library, "base.yaml", HEAD.replace("our_town", "base") + "events_off: [cold_snap]\n")
    assert level_of(library, HEAD.replace("tiny", "base")).events_off == ("cold_snap",)
    level = level_of(library, HEAD.replace("tiny", "base") + "events: [{id: cold_snap, chance: even}]\n", "again.yaml")
    assert level.events_off == ()


@pytest.mark.parametrize(
    ("path", "value", "read"),
    [
        ("plants.eagle_oakville.jobs", "2200", lambda level: level.plants[1].jobs == 2200),
        ("tariffs.US.CA.vehicles.rate", "30%", lambda level: level.tariffs[0].rate == 0.3),
        ("parameters.theta.value", "4", lambda level: level.parameters[0].value == 4),
        ("flows.eagle_truck.US.vehicles", "70000", lambda level: level.flows[9].vehicles == 70_000),
        ("plants.eagle_oakville.state", "idle", lambda level: level.plants[1].state == "idle"),
    ],
)
def test_a_figure_is_changed_by_its_path(library, path, value, read):
    assert read(level_of(library, HEAD + f"change:\n  {path}: {value}\n"))


def test_a_change_may_be_written_in_steps_and_leaves_the_base_as_it_is(library, shelf_of_one):
    level = level_of(library, HEAD + "change:\n  plants:\n    eagle_oakville: {jobs: 2200, shifts: 3}\n")
    assert (level.plants[1].jobs, level.plants[1].shifts) == (2200, 3)
    base, _ = read_level(shelf_of_one / "tiny.yaml")
    assert base.plants[1].jobs == 2_000


def test_a_problem_points_into_the_file_it_comes_from(library):
    write(library, "base.yaml", HEAD.replace("our_town", "base") + "change: {plants.eagle_oakville.jobs: 100}\n")
    path = write(library, "ours.yaml", HEAD.replace("tiny", "base") + "change: {plants.eagle_oakville.jobs: lots}\n")
    _, problems = read_level(path)
    assert [(problem.file, problem.line) for problem in problems] == [("ours.yaml", 5)]


def test_a_folder_brings_includes_and_tables(library):
    folder = library / "ours"
    write(folder, "level.yaml", HEAD + "include: [events.yaml]\nevents: [{id: calm, title: {en: Calm, fr: Calme}}]\n")
    write(folder, "events.yaml", "events: [{id: storm, title: {en: Storm, fr: Orage}}]\n")
    write(folder, "regions.csv", "province,residual_jobs,approval,weight\nON,70000,45,60%\nQC,9000,50,0.4\n")
    level, problems = read_level(folder, today=datetime.date(2026, 11, 1))
    assert problems == []
    assert [event.id for event in level.events][2:] == ["calm", "storm"]
    assert [(region.residual_jobs, region.weight) for region in level.regions] == [(70_000, 0.6), (9_000, 0.4)]


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffprovince;residual_jobs;approval;weight\r\nON;70000;45,5;60 %\r\nQC;9000;50,0;0,4\r\n",
        "sep=;\nprovince;residual_jobs;approval;weight;;\nON;70000;45,5;60%;;\nQC;9000;50;0,4;;\n;;;;;\n",
        'province\tresidual_jobs\tapproval\tweight\n"ON"\t70000.0\t45,5\t60%\nQC\t9000\t50\t0,4\n',
    ],
    ids=["excel in french", "excel with a hint and empty cells", "tabs"],
)
def test_a_table_is_read_as_french_spreadsheets_write_it(library, text):
    folder = library / "ours"
    write(folder, "level.yaml", HEAD)
    write(folder, "regions.csv", text)
    level, problems = read_level(folder, today=datetime.date(2026, 11, 1))
    assert problems == []
    assert [(region.approval, region.weight) for region in level.regions] == [(45.5, 0.6), (50, 0.4)]


def test_an_empty_cell_takes_the_default(library):
    folder = library / "ours"
    write(folder, "level.yaml", HEAD)
    write(
        folder,
        "links.csv",
        "supplier,plant,days_of_stock,weight,needed\nold_bridge,eagle_oakville,2,,\nold_bridge,maple_alliston,2,0.5,non\n",
    )
    level, problems = read_level(folder)
    assert [problem for problem in problems if problem.severity == "error"] == []
    assert [(link.weight, link.needed) for link in level.links] == [(1, True), (0.5, False)]


def test_a_level_may_be_named_by_its_folder_or_by_the_file_in_it(library):
    write(library / "ours", "level.yaml", HEAD)
    assert read_level(library / "ours")[0] == read_level(library / "ours" / "level.yaml")[0]


def test_a_level_may_be_handed_over_as_bytes():
    level, problems = read_bytes(HEAD.encode(), "ours.yaml")
    assert level.id == "our_town"
    assert problems == []


def test_a_level_that_has_changed_on_the_disk_is_read_again(library):
    path = write(library, "ours.yaml", HEAD + "quarters: 4\n")
    assert read_level(path)[0].quarters == 4
    write(library, "ours.yaml", HEAD + "quarters: 12\n")
    assert read_level(path)[0].quarters == 12


def test_a_level_whose_base_has_changed_is_read_again(library):
    write(library, "base.yaml", HEAD.replace("our_town", "base") + "quarters: 4\n")
    path = write(library, "ours.yaml", HEAD.replace("tiny", "base"))
    assert read_level(path)[0].quarters == 4
    write(library, "base.yaml", HEAD.replace("our_town", "base") + "quarters: 12\n")
    assert read_level(path)[0].quarters == 12


def test_a_level_that_extends_a_broken_one_says_which_and_where(library):
    write(library, "base.yaml", HEAD.replace("our_town", "base") + "quarters: many\n")
    level, problems = read_level(write(library, "ours.yaml", HEAD.replace("tiny", "base")))
    assert level is None
    assert [(problem.code, problem.values["file"], problem.values["line"]) for problem in problems] == [
        ("extends_broken", "base.yaml", "5")
    ]


def test_a_base_that_comes_later_is_found(library):
    path = write(library, "ours.yaml", HEAD.replace("tiny", "base"))
    assert read_level(path)[1][0].code == "unknown_base"
    write(library, "base.yaml", HEAD.replace("our_town", "base"))
    assert read_level(path)[0] is not None


def test_what_is_inherited_is_not_made_twice(library, shelf_of_one):
    base, _ = read_level(shelf_of_one / "tiny.yaml")
    level = level_of(library, HEAD + "change: {plants.eagle_oakville.jobs: 2200}\n")
    assert level.plants[0] is base.plants[0]
    assert level.plants[1] is not base.plants[1]
    assert level.events[0] is base.events[0]
    assert all(ours is theirs for ours, theirs in zip(level.flows, base.flows, strict=True))


def test_levels_that_extend_each_other_are_refused(library):
    for name, base in (("a", "b"), ("b", "c"), ("c", "a")):
        write(library, f"{name}.yaml", HEAD.replace("our_town", name).replace("tiny", base))
    for name in "abc":
        level, problems = read_level(library / f"{name}.yaml")
        assert level is None
        assert [problem.code for problem in problems] == ["extends_cycle"]


@pytest.mark.parametrize("warm", [False, True])
def test_four_generations_are_enough(library, warm):
    names = ["tiny", "a", "b", "c", "d", "e"]
    for base, name in itertools.pairwise(names):
        path = write(library, f"{name}.yaml", HEAD.replace("our_town", name).replace("tiny", base))
        if warm:
            read_level(path)
    assert read_level(library / "d.yaml")[0] is not None
    level, problems = read_level(library / "e.yaml")
    assert level is None
    assert [problem.code for problem in problems] == ["extends_depth"]


def test_a_chain_without_end_is_refused(library):
    for number in range(200):
        write(library, f"l{number}.yaml", HEAD.replace("our_town", f"l{number}").replace("tiny", f"l{number + 1}"))
    level, problems = read_level(library / "l0.yaml")
    assert level is None
    assert problems


def test_the_facts_of_a_level_grow_old(shelf_of_one):
    fresh, old = (read_level(shelf_of_one / "tiny.yaml", today=datetime.date(year, 11, 1))[1] for year in (2026, 2029))
    assert [problem.code for problem in fresh] == []
    assert [problem.code for problem in old] == ["old_facts"]


def test_where_the_fast_parser_is_missing_the_slow_one_reads_the_same(library, monkeypatch):
    text = HEAD + "quarters: 012\nquestion: {en: on, fr: 'y'}\n"
    fast = level_of(library, text)
    monkeypatch.setattr("game.content.syntax._Loader", yaml.SafeLoader)
    read._kept.clear()
    assert level_of(library, text) == fast


def test_no_level_is_lost_when_the_players_folder_cannot_be_made(tmp_path, monkeypatch):
    blocked = write(tmp_path, "a_file", "")
    monkeypatch.setenv("GRAB_THE_WHEEL_HOME", str(blocked))
    level, _ = read_level(places.LEVELS / "tiny.yaml")
    assert level is not None


HEADLINE = (
    "headlines:\n  - id: sold\n    text: {en: Sold, fr: Vendue}\n    verdict: opinion\n"
    "    evidence: {en: Nobody knows., fr: Nul ne sait.}\n    fiction: true\n"
)


@pytest.mark.parametrize("papers", ["", "papers: {run: []}\n", "papers: {run: all}\n", "papers: {most: 2}\n"])
def test_a_level_s_own_headlines_are_printed_whatever_it_inherits(library, papers):
    assert [one.id for one in level_of(library, HEAD + papers + HEADLINE).printed] == ["sold"]


def test_the_word_false_needs_no_quotation_marks(library):
    level = level_of(library, HEAD + HEADLINE.replace("opinion", "false"))
    assert level.headlines[0].verdict == "false"


def test_a_difficulty_is_laid_over_key_by_key(shipped, tmp_path):
    head = "format: 1\nid: our_town\nextends: canada_2025\ntitle: {en: Our town, fr: Notre ville}\n"
    level, problems = read_level(write(tmp_path, "our_town.yaml", head + "difficulties:\n  harsh: {income: 0.5}\n"))
    assert level is not None, problems
    assert (level.difficulties["harsh"].income, level.difficulties["harsh"].escalation) == (0.5, 1.5)
    assert level.difficulties["gentle"].income == 1.3


def test_seats_are_inherited_changed_added_and_left_out(shipped, tmp_path):
    head = "format: 1\nid: our_town\nextends: canada_2025\ntitle: {en: Our town, fr: Notre ville}\n"
    own = (
        "seats:\n  - id: buyer\n    title: {en: A buyer here, fr: Une acheteuse d’ici}\n"
        "  - id: mayor_here\n    title: {en: Our mayor, fr: Notre maire}\n    looks:\n"
        "      - {look: output, title: {en: Cars built, fr: Voitures}, weight: 100%, nothing: 50%, all: 100%}\n"
        "seats_off: [finance, partner]\n"
    )
    level, problems = read_level(write(tmp_path, "our_town.yaml", head + own))
    assert level is not None, problems
    seated = {seat.id: seat for seat in level.seated}
    assert len(seated) == 8 + 1 - 2
    assert seated["buyer"].title.en == "A buyer here"
    assert seated["buyer"].looks[0].look == "prices"
    assert (seated["mayor_here"].looks[0].nothing, seated["mayor_here"].looks[0].all) == (0.5, 1.0)


def test_the_weights_of_the_shipped_seats_add_up(shipped):
    level, _ = read_level(places.LEVELS / "canada_2025")
    assert level is not None
    assert all(sum(look.weight for look in seat.looks) == pytest.approx(1) for seat in level.seats)


@pytest.mark.parametrize("name", sorted(path.stem for path in places.LEVELS.glob("*.yaml")))
def test_every_shipped_level_can_be_extended(shipped, tmp_path, name):
    own = f"format: 1\nid: mine\nextends: {name}\ntitle: {{en: Mine, fr: Le mien}}\n"
    level, problems = read_level(write(tmp_path, "mine.yaml", own))
    assert level is not None, problems
